import type { PointItem } from "../model/point-item";

const DAY = 86_400_000;
/** Quarters of whole weeks may overlap by days where a first day was worked out. */
const GRACE = 4;

/** The same line for the period right before, where the document prints it as an item of its own. */
export function previousFigure(item: PointItem, items: readonly PointItem[]): PointItem | undefined {
  const { start } = item.period;
  if (start === null) return undefined;
  const before = Date.parse(start) / DAY - 1;
  return items.find((other) => other.metric === item.metric && other.label === item.label && other.basis === item.basis && other.scope === item.scope && other.actual.unit === item.actual.unit
    && other.period.length === item.period.length && other.period.end !== null && Math.abs(Date.parse(other.period.end) / DAY - before) <= GRACE);
}
