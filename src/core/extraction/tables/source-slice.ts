/**
 * Spans of parts of a cell. A figure whose digits are parted by markup (`7,<b>107</b>`) is quoted from its first digit to its
 * last, markup included, so that `source.slice(start, end) === text` holds whatever the page did; signs and units in cells or
 * tags of their own are left out, because a quote that starts three cells earlier helps nobody.
 */
import type { MappedText } from "../../document/mapped-text";
import type { Quote } from "../../model/source-span";

/** The longest part of text[from, to) around its digits that stands in the source without markup between. */
export function quoteFigure(mapped: MappedText, from: number, to: number, source: string): Quote {
  const text = mapped.text.slice(from, to);
  const firstDigit = text.search(/[\d\uff10-\uff19]/);
  const digits = firstDigit < 0 ? { from, to } : { from: from + firstDigit, to: from + lastDigit(text) + 1 };
  const core = mapped.spanOf(digits.from, digits.to);
  let { start, end } = core;
  // Outwards while text and source run side by side.
  const isPlain = (at: number): boolean => {
    const span = mapped.spanOf(at, at + 1);
    return span.end > span.start && !/[<>|]/.test(source.slice(span.start, span.end));
  };
  let left = digits.from;
  while (left > from && isPlain(left - 1) && mapped.spanOf(left - 1, left).end === start) start = mapped.spanOf(--left, left + 1).start;
  let right = digits.to;
  while (right < to && isPlain(right) && mapped.spanOf(right, right + 1).start === end) end = mapped.spanOf(right, ++right).end;
  while (start < core.start && /\s/.test(source.charAt(start))) start++;
  while (end > core.end && /\s/.test(source.charAt(end - 1))) end--;
  return { start, end, text: source.slice(start, end) };
}

function lastDigit(text: string): number {
  for (let i = text.length - 1; i >= 0; i--) if (/[\d\uff10-\uff19]/.test(text.charAt(i))) return i;
  return text.length - 1;
}
