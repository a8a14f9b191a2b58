/** Cues of the language packs beside a figure, as they are written in the text: what the words say against what the numbers do. */
import type { Lexicon } from "../language/lexicon";
import type { SourceSpan } from "../model/source-span";

export interface FoundWord extends SourceSpan {
  readonly word: string;
}

const HYPHEN = 0x2d;
const SPACE = 0x20;

const isLatin = (character: string | undefined): boolean => character !== undefined && /[A-Za-z]/.test(character);

/** A Latin word must stand alone: "up" is not in "supply". Chinese has no such borders. */
function standsAlone(text: string, start: number, end: number): boolean {
  return !(isLatin(text[start]) && isLatin(text[start - 1])) && !(isLatin(text[end - 1]) && isLatin(text[end]));
}

/** The first words inside the span, the longest of them (超过 for 超), that the packs list under this class with this meaning. */
export function findWord(text: string, span: SourceSpan, lexicon: Lexicon, wordClass: number, meaning: string): FoundWord | undefined {
  for (let start = span.start; start < span.end; start++) {
    let state = 0;
    let found: FoundWord | undefined;
    for (let end = start; end < span.end;) {
      const unit = lexicon.fold[text.charCodeAt(end++)] as number;
      state = lexicon.step(state, unit === HYPHEN ? SPACE : unit);
      if (state === 0) break;
      const term = lexicon.accepted(state);
      if (term !== 0 && lexicon.sense(term, wordClass)?.payload === meaning && standsAlone(text, start, end)) found = { word: text.slice(start, end), start, end };
    }
    if (found !== undefined) return found;
  }
  return undefined;
}

const CLAUSE_BREAKS = new Uint8Array(65536);
for (const mark of ",;:，；：。、！？!?\n") CLAUSE_BREAKS[mark.charCodeAt(0)] = 1;
const REACH = 40;

/** A point ends a sentence only before a space: "3.5" goes on. */
const isBreak = (text: string, at: number): boolean => CLAUSE_BREAKS[text.charCodeAt(at)] === 1 || (text.charAt(at) === "." && /\s/.test(text.charAt(at + 1)));

/**
 * The quote with the words before it that belong to its clause: "slightly lower than" stands before the expectation it speaks of.
 * An expectation may stand a sentence after its figure, whose own words ("jumped 24%.") say nothing of it.
 */
export function withLeadIn(text: string, quote: SourceSpan, sentence: SourceSpan): SourceSpan {
  const from = Math.max(sentence.start, quote.start - REACH);
  let start = quote.start;
  while (start > from && !isBreak(text, start - 1)) start--;
  return { start, end: quote.end };
}
