/** The words of a label or a heading: what is raised and what stands in brackets at its end as a mark is a footnote's. */
import type { MappedText } from "../../document/mapped-text";

const MARK_AT_END = /\((?:\d{1,2}|[a-z])\)$/i;
const LONGEST_MARK = 4;

/** From its end, step by step: a label of dots or marks alone may be a page long. */
function withoutMarks(label: string): string {
  let words = label.trimEnd();
  for (let mark = MARK_AT_END.exec(words.slice(-LONGEST_MARK)); mark; mark = MARK_AT_END.exec(words.slice(-LONGEST_MARK))) words = words.slice(0, -mark[0].length);
  return words.slice(0, withoutLeaders(words)).trim();
}

/** Where the dots that lead to a figure begin; one alone ends an abbreviation. */
function withoutLeaders(words: string): number {
  let end = words.length;
  for (;;) {
    if (/[\s:]/.test(words.charAt(end - 1))) end--;
    else if (words.charAt(end - 1) === "." && words.charAt(end - 2) === ".") while (words.charAt(end - 1) === ".") end--;
    else return end;
  }
}

export function labelWords({ text, raised = [] }: MappedText): string {
  let words = text;
  for (const [from, to] of raised) words = words.slice(0, from) + " ".repeat(to - from) + words.slice(to);
  return withoutMarks(words.replace(/\s+/g, " "));
}
