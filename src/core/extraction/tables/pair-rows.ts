/** A table on its side has its years in rows: the row a year earlier is the year-ago figure, as the column is elsewhere. */
import { dayOfIso } from "./calendar";
import { isYearBefore } from "./pair-columns";
import type { TableItem } from "./table-item";

const unitOf = ({ actual }: TableItem): string | null => ("low" in actual ? null : actual.unit);

/** Two rows of one column; their sentences are the rows. */
function isYearAgo(earlier: TableItem, later: TableItem): boolean {
  const [before, after] = [earlier.period, later.period];
  return earlier.sentence.start !== later.sentence.start && earlier.kind === "actual" && later.kind === "actual" && before.end !== null && after.end !== null
    && before.length === after.length && isYearBefore(dayOfIso(before.end), dayOfIso(after.end)) && earlier.metric === later.metric && earlier.label === later.label
    && earlier.basis === later.basis && earlier.scope === later.scope && unitOf(earlier) !== null && unitOf(earlier) === unitOf(later);
}

/** An earlier figure with a change of its own stays an item too: the change would have nothing to stand beside. */
export function pairRows(items: readonly TableItem[]): TableItem[] {
  const taken = new Set<TableItem>();
  const paired = [...items].sort((a, b) => (b.period.end ?? "").localeCompare(a.period.end ?? "")).map((item) => {
    const earlier = taken.has(item) || item.prior !== null ? [] : items.filter((other) => !taken.has(other) && isYearAgo(other, item));
    const [only] = earlier;
    if (only === undefined || earlier.length > 1 || "low" in only.actual) return item;
    if (only.prior === null) taken.add(only);
    return { ...item, prior: only.actual, priorPeriod: only.period };
  });
  const byId = new Map(paired.map((item) => [item.id, item]));
  return items.filter((item) => !taken.has(item) || item.changes.length > 0).map((item) => byId.get(item.id) ?? item);
}
