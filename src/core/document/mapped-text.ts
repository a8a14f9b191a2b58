/** Words with their way back to the source, and what can be done with them without losing it. */
import type { SourceSpan } from "../model/source-span";

/** `start` and `end` enclose all of it in the source, markup in between included. */
export interface MappedText extends SourceSpan {
  /** As a reader sees it: entities decoded, spaces and line ends as single spaces, trimmed. */
  readonly text: string;
  /** Where text[from, to) stands in the source. */
  readonly spanOf: (from: number, to: number) => SourceSpan;
  /** Extents in the text of superscripts: footnote marks, even where they touch a figure. */
  readonly raised?: readonly (readonly [from: number, to: number])[];
}

/**
 * `length` units of the text from `at` on, read from source[start, end). Of equal length they correspond unit for unit;
 * otherwise (an entity, folded spaces) the piece is one indivisible place.
 */
export interface TextPiece extends SourceSpan {
  readonly at: number;
  readonly length: number;
}

const isExact = (piece: TextPiece): boolean => piece.end - piece.start === piece.length;

/** Pieces in text order, covering the text. */
export function mapPieces(text: string, pieces: readonly TextPiece[]): MappedText {
  const first = pieces[0];
  if (first !== undefined && pieces.length === 1 && isExact(first)) return mapExact(text, first.start);
  const last = pieces[pieces.length - 1];
  const whole = { start: first?.start ?? 0, end: last?.end ?? 0 };
  const spanOf = (from: number, to: number): SourceSpan => {
    const touched = pieces.filter((piece) => piece.at < to && piece.at + piece.length > from);
    const left = touched[0];
    const right = touched[touched.length - 1];
    if (!left || !right) return whole;
    return {
      start: isExact(left) ? left.start + Math.max(0, from - left.at) : left.start,
      end: isExact(right) ? right.start + Math.min(right.length, to - right.at) : right.end,
    };
  };
  return { text, start: whole.start, end: whole.end, spanOf };
}

/** Words that stand in the source as they are, which most cells do: nothing to keep but where. */
function mapExact(text: string, start: number): MappedText {
  const end = start + text.length;
  const spanOf = (from: number, to: number): SourceSpan => (to <= 0 || start + from >= end ? { start, end } : { start: start + Math.max(0, from), end: Math.min(end, start + to) });
  return { text, start, end, spanOf };
}

export function concatenate(first: MappedText, second: MappedText, glue: string): MappedText {
  const cut = first.text.length;
  const shift = cut + glue.length;
  const spanOf = (from: number, to: number): SourceSpan => {
    const left = from < cut ? first.spanOf(from, Math.min(to, cut)) : null;
    const right = to > shift ? second.spanOf(Math.max(from - shift, 0), to - shift) : null;
    if (left && right) return { start: Math.min(left.start, right.start), end: Math.max(left.end, right.end) };
    return left ?? right ?? { start: first.end, end: second.start };
  };
  const raised = [...(first.raised ?? []), ...(second.raised ?? []).map(([from, to]) => [from + shift, to + shift] as const)];
  const extent = { start: Math.min(first.start, second.start), end: Math.max(first.end, second.end) };
  return { text: first.text + glue + second.text, ...extent, spanOf, ...(raised.length > 0 ? { raised } : {}) };
}

/** text[from, to) without the spaces around it. */
export function cutText(mapped: MappedText, from: number, to: number): MappedText {
  const raw = mapped.text.slice(from, to);
  const left = from + (raw.length - raw.trimStart().length);
  const right = Math.max(left, to - (raw.length - raw.trimEnd().length));
  const raised = (mapped.raised ?? []).flatMap(([start, end]) => (end > left && start < right ? [[Math.max(start, left) - left, Math.min(end, right) - left] as const] : []));
  return { text: mapped.text.slice(left, right), ...mapped.spanOf(left, right), spanOf: (a, b) => mapped.spanOf(a + left, b + left), ...(raised.length > 0 ? { raised } : {}) };
}
