/** What a document says, year on year or of the consensus, that no cell can hold without misleading: a finding each. */
import type { Amount } from "../../model/amount";
import type { Finding } from "../../model/finding";
import type { Change, LineItem } from "../../model/line-item";
import type { SourceSpan } from "../../model/source-span";
import { isPercent, type DisplayUnit } from "../cells/display-unit";
import { endsOf, yearAgoChanges } from "./item-amounts";

export type UnwrittenCode =
  | "change-in-amount" | "change-in-points" | "change-of-a-percentage" | "change-of-a-range" | "consensus-unlike-unit" | "range-unlike-unit" | "second-stated-change"
  | "year-ago-unlike-unit";

export function findUnwritten(item: LineItem, unit: DisplayUnit, stated: Change | undefined): readonly Finding[] {
  const note = (code: UnwrittenCode, message: string, { start, end }: SourceSpan, words: string): Finding =>
    ({ code, severity: "warning", message: `${item.label}: ${message}`, sum: `${item.label}: ${words}`, items: [item.id], start, end });
  const unlike = (code: UnwrittenCode, what: string, amount: Amount | null | undefined): readonly Finding[] =>
    !amount || amount.unit === unit.unit
      ? []
      : [note(code, `${what} "${amount.text}" is in ${amount.unit}, the reported figure in ${unit.unit}, so its cell stays empty.`, amount, `${amount.text} – ${unit.unit}`)];
  const ends = endsOf(item);
  const isRange = ends.some(([end]) => end !== null);
  return [
    ...unlike("year-ago-unlike-unit", "the year-ago figure", item.prior),
    ...unlike("consensus-unlike-unit", "the consensus", item.consensus?.amount),
    ...ends.slice(1).flatMap(([, amount]) => unlike("range-unlike-unit", "the upper end", amount)),
    ...yearAgoChanges(item).flatMap((change) => {
      const [code, reason] = whyUnwritten(change, stated, { isRange, isPercent: isPercent(unit) }) ?? [];
      return code === undefined || reason === undefined ? [] : [note(code, reason, change, change.text)];
    }),
  ];
}

/** The code and the reason, or undefined where the change stands in the Stated YoY cell, or agrees with the one there. */
function whyUnwritten(change: Change, stated: Change | undefined, row: { readonly isRange: boolean; readonly isPercent: boolean }): readonly [UnwrittenCode, string] | undefined {
  const said = `the stated change "${change.text}"`;
  if (change.percent === null) {
    if (change.points !== null) return ["change-in-points", `${said} is in percentage points, not a growth rate, so Stated YoY does not show it.`];
    return change.amount === null ? undefined : ["change-in-amount", `${said} is an amount, not a growth rate, so Stated YoY does not show it.`];
  }
  if (row.isPercent) return ["change-of-a-percentage", `${said} is a growth rate of a percentage, which would be read as points, so Stated YoY stays empty.`];
  if (row.isRange) return ["change-of-a-range", `${said} belongs to the whole range, so Stated YoY stays empty at its ends.`];
  const isOther = stated !== undefined && Number(change.percent) !== Number(stated.percent);
  return isOther ? ["second-stated-change", `a second year-on-year change "${change.text}" is stated; Stated YoY holds the first, "${stated.text}".`] : undefined;
}
