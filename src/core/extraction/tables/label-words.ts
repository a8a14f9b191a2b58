/** The words of a label or a heading: what is raised and what stands in brackets at its end as a mark is a footnote's. */
import type { MappedText } from "../../document/mapped-text";

const withoutMarks = (label: string): string => label.replace(/\s*(?:\((?:\d{1,2}|[a-z])\))+\s*$/i, "").replace(/(?:\.{2,}|[\s:])+$/, "").trim();

export function labelWords({ text, raised = [] }: MappedText): string {
  let words = text;
  for (const [from, to] of raised) words = words.slice(0, from) + " ".repeat(to - from) + words.slice(to);
  return withoutMarks(words.replace(/\s+/g, " "));
}
