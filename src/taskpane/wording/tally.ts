import type { Finding } from "../../core/model/finding";
import type { Reading } from "../../core/model/reading";

const asksForALook = (finding: Finding): boolean => finding.severity !== "info";

export const findingsOf = (reading: Reading, item: string): readonly Finding[] =>
  reading.findings.filter((finding) => finding.items.includes(item));

/** Findings that speak of no item on screen: they would be lost if only items showed theirs. */
export function findingsOfDocument(reading: Reading): readonly Finding[] {
  const known = new Set(reading.items.map(({ id }) => id));
  return reading.findings.filter((finding) => !finding.items.some((item) => known.has(item)));
}

export const isDoubtful = (reading: Reading, item: string): boolean => findingsOf(reading, item).some(asksForALook);

export interface Tally {
  readonly figures: number;
  /** Items with a doubt, plus doubts about the document as a whole. */
  readonly toLookAt: number;
  readonly unused: number;
}

export function tally(reading: Reading): Tally {
  const doubtful = reading.items.filter(({ id }) => isDoubtful(reading, id));
  const doubts = findingsOfDocument(reading).filter(asksForALook);
  return { figures: reading.items.length, toLookAt: doubtful.length + doubts.length, unused: reading.unused.length };
}
