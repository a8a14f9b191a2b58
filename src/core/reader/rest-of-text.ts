import { lastStart } from "../document/last-start";
import type { SourceSpan } from "../model/source-span";

/** What is left of a text, and where a stretch of it stood. */
export interface RestOfText {
  readonly text: string;
  readonly spanOf: (start: number, end: number) => SourceSpan;
}

/** So that a sentence before a table does not run on into the one behind it. */
const BREAK = "\n\n";

/** The text without some stretches: a filing is nine tenths tables and tagged notes, and each blank kept in their place would be looked at again and again. */
export function leaveOut(text: string, spans: readonly SourceSpan[]): RestOfText {
  const starts = [0];
  const shifts = [0];
  let left = "";
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    left += text.slice(at, Math.max(at, start)) + BREAK;
    at = end;
    starts.push(left.length);
    shifts.push(end - left.length);
  }
  const shiftAt = (position: number): number => shifts[lastStart(starts, position)] as number;
  return { text: left + text.slice(at), spanOf: (start, end) => ({ start: start + shiftAt(start), end: end <= start ? start + shiftAt(start) : end + shiftAt(end - 1) }) };
}
