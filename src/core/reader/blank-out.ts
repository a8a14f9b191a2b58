import type { SourceSpan } from "../model/source-span";

/**
 * The text without some stretches, at the same offsets: line ends stand where they stood, so that a sentence before a table
 * does not run on into the one behind it.
 */
export function blankOut(text: string, spans: readonly SourceSpan[]): string {
  let left = "";
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    left += text.slice(at, from) + "\n".repeat(end - from);
    at = end;
  }
  return left + text.slice(at);
}
