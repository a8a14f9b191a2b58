import { DecodingMode, EntityDecoder, htmlDecodeTree } from "entities/decode";

/** In an attribute a letter or "=" behind an entity without its semicolon makes it none: "?a=1&copy=2". */
export const decodeAttribute = (raw: string): string => (raw.includes("&") ? piecesOf(raw, DecodingMode.Attribute).map(({ words }) => words).join("") : raw);

/** Places are counted from the start of the run. */
interface Piece {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** One entity or two. */
const LONGEST_KEPT = 16;
const MOST_KEPT = 1_000;

/** Decodes a run of text; each entity is a piece of its own, so that its source is known exactly. */
export class TextPieces {
  /** What short runs come to: of the runs with an entity, most are "&#160;" alone. */
  private readonly kept = new Map<string, readonly Piece[]>();

  constructor(private readonly hear: (words: string, start: number, end: number) => void) {}

  /** `raw` stands in the source from `at` on. */
  write(raw: string, at: number): void {
    let pieces = this.kept.get(raw);
    if (pieces === undefined) {
      pieces = piecesOf(raw, DecodingMode.Legacy);
      if (raw.length <= LONGEST_KEPT && this.kept.size < MOST_KEPT) this.kept.set(raw, pieces);
    }
    for (const { words, start, end } of pieces) this.hear(words, at + start, at + end);
  }
}

function piecesOf(raw: string, mode: DecodingMode): readonly Piece[] {
  const pieces: Piece[] = [];
  let told = 0;
  const tell = (words: string, end: number): void => {
    if (end > told) pieces.push({ words, start: told, end });
    told = end;
  };
  let characters = "";
  const decoder = new EntityDecoder(htmlDecodeTree, (point) => (characters += characterOf(point)));
  for (let at = raw.indexOf("&"); at >= 0; at = raw.indexOf("&", Math.max(told, at + 1))) {
    characters = "";
    decoder.startEntity(mode);
    const read = decoder.write(raw, at + 1);
    const length = read < 0 ? decoder.end() : read;
    if (length === 0) continue;
    tell(raw.slice(told, at), at);
    tell(characters, at + length);
  }
  tell(raw.slice(told), raw.length);
  return pieces;
}

/** "&#" before ten thousand digits is no character, and no number either. */
const characterOf = (point: number): string => (point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd");
