import { OffsetMap } from "../offset-map";

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

/** Writes the words of a page as a browser would show them, white space collapsed, and remembers where each piece came from. */
export class TextWriter {
  length = 0;
  private readonly pieces: string[] = [];
  private readonly textAt: number[] = [];
  private readonly sourceAt: number[] = [];
  private readonly sourceLength: number[] = [];
  private endsInSpace = true;
  private pending: number = NO_BREAK;

  /** The strongest break asked for is written before the next words, so nothing begins or ends with one. */
  breakBefore(strength: number): void {
    if (strength > this.pending) this.pending = strength;
  }

  /** Where the next words will start, given that they start now. */
  settleBreak(at: number): number {
    if (this.pending !== NO_BREAK) {
      if (this.length > 0) this.push(BREAKS[this.pending] as string, at, 0);
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
      if (!isLiteral || words !== "") this.push(words, start, end - start);
      this.endsInSpace = false;
      return;
    }
    if (!this.endsInSpace && !ODD_SPACE.test(words)) {
      this.push(words, start, words.length);
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
        if (!this.endsInSpace) this.push(" ", start + at, to - at);
        this.endsInSpace = true;
        at = to;
      }
      // A single blank inside a run is itself, so it need not part the run.
      while (to < words.length && !(isSpace(words.charCodeAt(to)) && (words.charCodeAt(to) !== 0x20 || isSpace(words.charCodeAt(to + 1))))) to++;
      if (to > at) {
        this.push(words.slice(at, to), start + at, to - at);
        this.endsInSpace = words.charCodeAt(to - 1) === 0x20;
        at = to;
      }
    }
  }

  /** The end of what was written, without the white space it ends in. */
  trimmedEnd(from: number): number {
    let end = this.length;
    for (let piece = this.pieces.length - 1; piece >= 0 && end > from; piece--) {
      const words = this.pieces[piece] as string;
      const kept = words.trimEnd().length;
      end = Math.max(from, (this.textAt[piece] as number) + kept);
      if (kept > 0) break;
    }
    return end;
  }

  mark(): Mark {
    return { pieces: this.pieces.length, length: this.length, endsInSpace: this.endsInSpace, pending: this.pending };
  }

  since({ pieces }: Mark): string {
    return this.pieces.slice(pieces).join("");
  }

  /** The last words before a mark, a line of them at most. */
  before({ pieces }: Mark): string {
    return this.pieces.slice(Math.max(0, pieces - 3), pieces).join("").slice(-80);
  }

  backTo({ pieces, length, endsInSpace, pending }: Mark): void {
    for (const column of [this.pieces, this.textAt, this.sourceAt, this.sourceLength]) column.length = pieces;
    this.length = length;
    this.endsInSpace = endsInSpace;
    this.pending = pending;
  }

  finish(source: string): { text: string; map: OffsetMap } {
    const text = this.pieces.join("");
    return { text, map: new OffsetMap(source, new Int32Array(this.textAt), new Int32Array(this.sourceAt), new Int32Array(this.sourceLength), text.length) };
  }

  private push(words: string, sourceAt: number, sourceLength: number): void {
    this.pieces.push(words);
    this.textAt.push(this.length);
    this.sourceAt.push(sourceAt);
    this.sourceLength.push(sourceLength);
    this.length += words.length;
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c;
}
