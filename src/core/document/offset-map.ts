import { lastStart } from "./last-start";
import type { Quote, SourceSpan } from "../model/source-span";

/**
 * From a decoded text back to the markup it was read from. The text is a row of pieces; in most of them each code unit is one
 * code unit of the source, in the others (an entity, a run of white space, a line end we put between blocks) the piece
 * stands for its source as a whole. Three typed columns, as a filing has a hundred thousand pieces.
 */
export class OffsetMap {
  constructor(
    readonly source: string,
    private readonly textAt: Int32Array,
    private readonly sourceAt: Int32Array,
    private readonly sourceLength: Int32Array,
    private readonly textLength: number,
  ) {}

  /** The source between the first and the last character of a span of the text, markup in between included. */
  span(start: number, end: number): SourceSpan {
    if (end <= start) {
      const at = this.sourceStart(start);
      return { start: at, end: at };
    }
    return { start: this.sourceStart(start), end: this.sourceEnd(end - 1) };
  }

  quote(start: number, end: number): Quote {
    const span = this.span(start, end);
    return { start: span.start, end: span.end, text: this.source.slice(span.start, span.end) };
  }

  private sourceStart(position: number): number {
    const piece = this.pieceAt(position);
    const at = this.sourceAt[piece] ?? 0;
    return this.isLiteral(piece) ? at + position - (this.textAt[piece] as number) : at;
  }

  private sourceEnd(position: number): number {
    const piece = this.pieceAt(position);
    const at = this.sourceAt[piece] ?? 0;
    return this.isLiteral(piece) ? at + position - (this.textAt[piece] as number) + 1 : at + (this.sourceLength[piece] ?? 0);
  }

  private isLiteral(piece: number): boolean {
    const next = this.textAt[piece + 1] ?? this.textLength;
    return this.sourceLength[piece] === next - (this.textAt[piece] ?? 0);
  }

  private pieceAt(position: number): number {
    return lastStart(this.textAt, position);
  }
}
