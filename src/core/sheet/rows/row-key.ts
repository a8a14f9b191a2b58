/**
 * What identifies a line item across readings of a corrected, longer or newer text: metric, basis, scope and period,
 * never its amount and, where the metric says enough, never its wording.
 */
import type { Unit } from "../../model/amount";
import type { LineItem } from "../../model/line-item";
import { METRIC_LABELS } from "./metric-labels.data";
import type { MetricLabel } from "./metric-label";
import type { RangeEnd } from "../names";

const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

export function metricLabel(item: LineItem): MetricLabel {
  return METRIC_LABELS[item.metric];
}

const measureOf = (item: LineItem): readonly string[] => [
  item.metric,
  metricLabel(item).asPrinted ? fold(item.label) : "",
  item.kind,
  item.basis,
  item.scope === null ? "" : fold(item.scope),
];

/** Of a row that holds several periods: the unit belongs to it, since a row is in one. */
export const seriesKey = (item: LineItem, unit: Unit): string => [...measureOf(item), `in ${unit}`].join("|");

function itemKey(item: LineItem): string {
  const { length, end, label } = item.period;
  return [
    ...measureOf(item),
    `${length ?? "?"}:${end ?? (label === null ? "?" : fold(label))}`,
  ].join("|");
}

/** Keys in the order of the items. A second figure of the same identity is told apart by its wording, then by its place. */
export function itemKeys(items: readonly LineItem[]): readonly string[] {
  const taken = new Set<string>();
  return items.map((item) => {
    const key = itemKey(item);
    const worded = `${key}|${fold(item.label)}`;
    let free = taken.has(key) ? worded : key;
    for (let count = 2; taken.has(free); count++) free = `${worded}|${count}`;
    taken.add(free);
    return free;
  });
}

export const rowKey = (itemKey: string, end: RangeEnd | null): string => (end === null ? itemKey : `${itemKey}|${end}`);
