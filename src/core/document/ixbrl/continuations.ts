import { MOST_WORDS, type RawFact } from "./raw-fact";

export interface Joined {
  readonly words: string;
  /** The id of the part that is missing or was met twice. */
  readonly broken: string | null;
}

/** A name or a date never goes on in more places; a chain without words would otherwise be walked once for each fact that starts it. */
const MOST_PARTS = 100;

/** A text that goes on elsewhere on the page, joined in the order the document gives. */
export function joinContinuations(first: RawFact, partOf: (id: string, file: number) => RawFact | undefined): Joined {
  let words = first.words;
  let part: RawFact = first;
  const met = new Set<RawFact>([first]);
  for (;;) {
    const next = part.attributes["continuedat"];
    if (next === undefined || words.length >= MOST_WORDS || met.size >= MOST_PARTS) return { words, broken: null };
    const following = partOf(next, part.file);
    if (following === undefined || met.has(following)) return { words, broken: next };
    met.add(following);
    words += following.words;
    part = following;
  }
}
