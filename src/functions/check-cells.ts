/** The words of the Check column: which of the two changes is known, and whether they tie out. */
import { groupDigits } from "../core/checks/spell-figures";
import { MISMATCH, tieOutCells } from "../core/checks/cell-tie-out";
import { changeOf } from "../core/compare/change";
import { isRefused, refuse, type Figure, type Outcome } from "../core/compare/outcome";

const signed = (percent: string): string => `${percent.startsWith("-") ? "" : "+"}${groupDigits(percent)} %`;

export function checkCells(reported: Figure, yearAgo: Figure, stated: Figure, source: string): Outcome<string> {
  if (reported === null || yearAgo === null) {
    return stated === null ? refuse("nothing-to-check", "Nothing to check: neither a year-ago figure nor a stated change is given.") : { value: "stated" };
  }
  const computed = changeOf(reported, yearAgo);
  if (isRefused(computed)) return computed;
  if (stated === null) return { value: "computed" };
  const verdict = tieOutCells({ reported, yearAgo, stated, source });
  if (verdict.tiesOut) return { value: "ties out" };
  return { value: `${MISMATCH}: stated ${signed(verdict.stated)}, computed ${signed(verdict.computed)}` };
}
