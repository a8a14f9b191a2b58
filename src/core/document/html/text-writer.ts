import { OffsetMap } from "../offset-map";
import { isSpace } from "./tag-grammar";

/** What stands between two runs of words, weakest first: nothing, a cell border, a line end, a paragraph end. */
export const NO_BREAK = 0;
export const CELL_BREAK = 1;
export const LINE_BREAK = 2;
export const PARAGRAPH_BREAK = 3;
const BREAKS = ["", "\t", "\n", "\n\n"] as const;

const ODD_SPACE = /[\t\n\r\f]| {2}/;

export interface Mark {
  readonly pieces: number;
  readonly length: number;
  readonly endsInSpace: boolean;
  readonly pending: number;
}

const FEW_PIECES = 4_096;

/** Writes the words of a page as a browser would show them, white space collapsed, and remembers where each piece came from. */
export class TextWriter {
  length = 0;
  /** Null where the words are the source's own: a string for each of ten thousand pieces would be copied by every collection. */
  private readonly pieces: (string | null)[] = [];
  private textAt: Int32Array = new Int32Array(FEW_PIECES);
  private sourceAt: Int32Array = new Int32Array(FEW_PIECES);
  private sourceLength: Int32Array = new Int32Array(FEW_PIECES);
  private endsInSpace = true;
  private pending: number = NO_BREAK;

  constructor(private readonly source: string) {}

  /** The strongest break asked for is written before the next words, so nothing begins or ends with one. */
  breakBefore(strength: number): void {
    if (strength > this.pending) this.pending = strength;
  }

  /** Where the next words will start, given that they start now. */
  settleBreak(at: number): number {
    if (this.pending !== NO_BREAK) {
      if (this.length > 0) this.pushBreak(at);
      this.pending = NO_BREAK;
      this.endsInSpace = true;
    }
    return this.length;
  }

  /** Whether there is anything in these words to show. */
  shows(words: string): boolean {
    if (this.pending === NO_BREAK && !this.endsInSpace) return words.length > 0;
    for (let i = 0; i < words.length; i++) if (!isSpace(words.charCodeAt(i))) return true;
    return false;
  }

  write(words: string, start: number, end: number, verbatim: boolean): void {
    const isLiteral = end - start === words.length;
    if (verbatim || !isLiteral) {
      if (!isLiteral || words !== "") this.push(isLiteral ? null : words, words.length, start, end - start);
      this.endsInSpace = false;
      return;
    }
    if (!this.endsInSpace && !ODD_SPACE.test(words)) {
      this.push(null, words.length, start, words.length);
      this.endsInSpace = words.charCodeAt(words.length - 1) === 0x20;
      return;
    }
    this.writeCollapsed(words, start);
  }

  private writeCollapsed(words: string, start: number): void {
    let at = 0;
    while (at < words.length) {
      let to = at;
      while (to < words.length && isSpace(words.charCodeAt(to))) to++;
      if (to > at) {
        if (!this.endsInSpace) this.push(" ", 1, start + at, to - at);
        this.endsInSpace = true;
        at = to;
      }
      // A single blank inside a run is itself, so it need not part the run.
      while (to < words.length && !(isSpace(words.charCodeAt(to)) && (words.charCodeAt(to) !== 0x20 || isSpace(words.charCodeAt(to + 1))))) to++;
      if (to > at) {
        this.push(null, to - at, start + at, to - at);
        this.endsInSpace = words.charCodeAt(to - 1) === 0x20;
        at = to;
      }
    }
  }

  /** The end of what was written, without the white space it ends in. */
  trimmedEnd(from: number): number {
    let end = this.length;
    for (let piece = this.pieces.length - 1; piece >= 0 && end > from; piece--) {
      if (isPrinted(this.lastUnit(piece))) break;
      const kept = this.wordsOf(piece).trimEnd().length;
      end = Math.max(from, (this.textAt[piece] as number) + kept);
      if (kept > 0) break;
    }
    return end;
  }

  mark(): Mark {
    return { pieces: this.pieces.length, length: this.length, endsInSpace: this.endsInSpace, pending: this.pending };
  }

  since({ pieces }: Mark): string {
    return this.wordsBetween(pieces, this.pieces.length);
  }

  /** The last words before a mark, a line of them at most. */
  before({ pieces }: Mark): string {
    return this.wordsBetween(Math.max(0, pieces - 3), pieces).slice(-80);
  }

  backTo({ pieces, length, endsInSpace, pending }: Mark): void {
    this.pieces.length = pieces;
    this.length = length;
    this.endsInSpace = endsInSpace;
    this.pending = pending;
  }

  finish(): { text: string; map: OffsetMap } {
    const count = this.pieces.length;
    const text = this.wordsBetween(0, count);
    return { text, map: new OffsetMap(this.source, this.textAt.slice(0, count), this.sourceAt.slice(0, count), this.sourceLength.slice(0, count), text.length) };
  }

  private pushBreak(at: number): void {
    const words = BREAKS[this.pending] as string;
    this.push(words, words.length, at, 0);
  }

  private lastUnit(piece: number): number {
    const words = this.pieces[piece];
    return words == null ? this.source.charCodeAt((this.sourceAt[piece] as number) + (this.sourceLength[piece] as number) - 1) : words.charCodeAt(words.length - 1);
  }

  private wordsOf(piece: number): string {
    const at = this.sourceAt[piece] as number;
    return this.pieces[piece] ?? this.source.slice(at, at + (this.sourceLength[piece] as number));
  }

  private wordsBetween(from: number, to: number): string {
    let words = "";
    for (let at = from; at < to; at++) words += this.wordsOf(at);
    return words;
  }

  private push(words: string | null, length: number, sourceAt: number, sourceLength: number): void {
    const at = this.pieces.push(words) - 1;
    if (at === this.textAt.length) this.grow();
    this.textAt[at] = this.length;
    this.sourceAt[at] = sourceAt;
    this.sourceLength[at] = sourceLength;
    this.length += length;
  }

  private grow(): void {
    this.textAt = doubled(this.textAt);
    this.sourceAt = doubled(this.sourceAt);
    this.sourceLength = doubled(this.sourceLength);
  }
}

function doubled(column: Int32Array): Int32Array {
  const larger = new Int32Array(2 * column.length);
  larger.set(column);
  return larger;
}

/** Surely no white space of any kind. */
const isPrinted = (code: number): boolean => code > 0x20 && code < 0x7f;
