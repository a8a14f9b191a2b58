/** Rows that speak of the row above them: "as a percentage of revenues", "Y/Y growth". */
import type { Change } from "../../model/line-item";
import type { MetricId } from "../../model/metric";
import { plainLabel } from "./fold-words";
import type { NamedRow } from "./named-row";
import type { TableGrammar } from "./table-grammar";
import type { TableItem } from "./table-item";
import { isOneOf, matcherOf } from "./word-list";

export const MARGINS: Partial<Record<MetricId, MetricId>> = { "gross-profit": "gross-margin", "net-income": "net-margin", "operating-income": "operating-margin" };

/** "– as a percentage of revenues" or "margin" below "Operating profit", in percentages: the margin of that profit. */
export function nameMargins(rows: readonly NamedRow[], { labels, words }: TableGrammar): NamedRow[] {
  const share = matcherOf(words.shareColumn, words.spaced);
  const isShare = (label: string): boolean => isOneOf(words.marginRow, label) || (share.exec(label)?.index === 0 && labels.isOfRevenue(label));
  const isRatio = ({ row }: NamedRow): boolean => row.figures.size > 0 && [...row.figures.values()].every(({ figure }) => figure === null || figure.kind !== "number" || figure.unit === "percent" || (figure.currency === null && Math.abs(Number(figure.low.value)) <= 100));
  let above: NamedRow | null = null;
  return rows.map((row) => {
    const isMargin = row.metric === "other" && row.row.label !== null && isShare(plainLabel(row.row.label.text)) && isRatio(row);
    if (!isMargin) {
      above = row;
      return row;
    }
    const metric = above === null ? undefined : MARGINS[above.metric];
    return above === null || metric === undefined ? row : { ...row, metric, basis: above.basis, scope: above.scope, unit: "percent", label: `${above.label}: ${row.label}` };
  });
}

/** How a row's changes are told by the row below it, and whether its words say since when. */
export function growthOf(row: NamedRow, { words }: TableGrammar): "year-ago" | "previous-period" | "unsaid" | null {
  const label = row.metric === "other" && row.row.label !== null ? plainLabel(row.row.label.text) : "";
  if (isOneOf(words.yearGrowthRow, label)) return "year-ago";
  if (isOneOf(words.quarterGrowthRow, label)) return "previous-period";
  return isOneOf(words.growthRow, label) ? "unsaid" : null;
}

/** The items of a row with the changes that the row below states of them, and which of those found no item. */
export function joinGrowth(items: readonly TableItem[], growth: readonly TableItem[], against: "year-ago" | "previous-period" | "unsaid"): TableItem[] {
  return items.map((item) => {
    const stated = growth.find(({ period, kind }) => kind === item.kind && period.end === item.period.end && period.length === item.period.length);
    const amount = stated === undefined ? null : "low" in stated.actual ? (stated.kind === "guidance" && stated.actual.low?.value === stated.actual.high?.value ? stated.actual.low : null) : stated.actual;
    if (amount?.unit !== "percent" || (against === "unsaid" && !fits(item, Number(amount.value)))) return item;
    const since = against === "unsaid" ? "year-ago" as const : against;
    if (item.changes.some((change) => change.against === since)) return item;
    const change: Change = { against: since, percent: amount.value, points: null, amount: null, text: amount.text, start: amount.start, end: amount.end };
    return { ...item, changes: [...item.changes, change] };
  });
}

/** To a point: growth is printed without decimals as often as with them. */
function fits({ actual, prior }: TableItem, percent: number): boolean {
  if ("low" in actual || prior === null || Number(prior.value) === 0) return false;
  return Math.abs((100 * (Number(actual.value) - Number(prior.value))) / Math.abs(Number(prior.value)) - percent) <= 0.6;
}
