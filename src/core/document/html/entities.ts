import { decodeHTMLAttribute, DecodingMode, EntityDecoder, htmlDecodeTree } from "entities/decode";

export const decodeAttribute = (raw: string): string => (raw.includes("&") ? decodeHTMLAttribute(raw) : raw);

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
  private characters = "";
  private readonly decoder = new EntityDecoder(htmlDecodeTree, (point) => (this.characters += characterOf(point)));

  constructor(private readonly hear: (words: string, start: number, end: number) => void) {}

  /** `raw` stands in the source from `at` on. */
  write(raw: string, at: number): void {
    let pieces = this.kept.get(raw);
    if (pieces === undefined) {
      pieces = this.decode(raw);
      if (raw.length <= LONGEST_KEPT && this.kept.size < MOST_KEPT) this.kept.set(raw, pieces);
    }
    for (const { words, start, end } of pieces) this.hear(words, at + start, at + end);
  }

  private decode(raw: string): readonly Piece[] {
    const pieces: Piece[] = [];
    let told = 0;
    const tell = (words: string, end: number): void => {
      if (end > told) pieces.push({ words, start: told, end });
      told = end;
    };
    for (let at = raw.indexOf("&"); at >= 0; at = raw.indexOf("&", Math.max(told, at + 1))) {
      const length = this.read(raw, at + 1);
      if (length === 0) continue;
      tell(raw.slice(told, at), at);
      tell(this.characters, at + length);
    }
    tell(raw.slice(told), raw.length);
    return pieces;
  }

  /** How long the entity is whose ampersand stands before that place; 0 where it is none. */
  private read(raw: string, at: number): number {
    this.characters = "";
    this.decoder.startEntity(DecodingMode.Legacy);
    const length = this.decoder.write(raw, at);
    return length < 0 ? this.decoder.end() : length;
  }
}

/** "&#" before ten thousand digits is no character, and no number either. */
const characterOf = (point: number): string => (point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd");
