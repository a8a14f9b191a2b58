import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

const nothing = (): void => undefined;
const DEAF: TokenizerCallbacks = {
  onattribdata: nothing, onattribend: nothing, onattribentity: nothing, onattribname: nothing, oncdata: nothing, onclosetag: nothing, oncomment: nothing, ondeclaration: nothing,
  onend: nothing, onopentagend: nothing, onopentagname: nothing, onprocessinginstruction: nothing, onselfclosingtag: nothing, ontext: nothing, ontextentity: nothing,
};

/** "&#" before ten thousand digits is no character, and no number either. */
const characterOf = (point: number): string => (point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd");

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
  private readonly tokenizer: Tokenizer;
  private raw = "";
  private pieces: Piece[] = [];
  /** The end of the last piece, and where the tokenizer started. */
  private heard = 0;
  private base = 0;

  constructor(private readonly hear: (words: string, start: number, end: number) => void) {
    const say = (words: string, end: number): void => {
      this.pieces.push({ words, start: this.heard, end: this.base + end });
      this.heard = this.base + end;
    };
    this.tokenizer = new Tokenizer({}, { ...DEAF, ontext: (start, end) => say(this.raw.slice(this.base + start, this.base + end), end), ontextentity: (point, end) => say(characterOf(point), end) });
  }

  /** `raw` stands in the source from `at` on. */
  write(raw: string, at: number): void {
    let pieces = this.kept.get(raw);
    if (pieces === undefined) {
      pieces = this.decode(raw);
      if (raw.length <= LONGEST_KEPT && this.kept.size < MOST_KEPT) this.kept.set(raw, pieces);
    }
    for (const { words, start, end } of pieces) this.hear(words, at + start, at + end);
  }

  /** A bracket in it, as a title may have, opens nothing. */
  private decode(raw: string): readonly Piece[] {
    this.raw = raw;
    this.pieces = [];
    for (let from = 0; from < raw.length; ) {
      const bracket = raw.indexOf("<", from);
      if (bracket === from) this.pieces.push({ words: "<", start: from++, end: from });
      const to = bracket > from ? bracket : raw.indexOf("<", from);
      const end = to < 0 ? raw.length : to;
      if (end > from) this.decodeTo(end, from);
      from = end;
    }
    return this.pieces;
  }

  private decodeTo(end: number, from: number): void {
    this.base = from;
    this.heard = from;
    this.tokenizer.reset();
    this.tokenizer.write(this.raw.slice(from, end));
    this.tokenizer.end();
  }
}

export function decodeAttribute(raw: string): string {
  if (!raw.includes("&")) return raw;
  const tag = `<a b="${raw.replaceAll('"', "&quot;")}">`;
  let value = "";
  const tokenizer = new Tokenizer({}, { ...DEAF, onattribdata: (start, end) => (value += tag.slice(start, end)), onattribentity: (point) => (value += characterOf(point)) });
  tokenizer.write(tag);
  return value;
}
