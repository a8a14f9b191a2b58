/** What a line item brings to its row or rows: its ends, their unit, the one change a Stated YoY cell may hold. */
import { isRange, type Amount } from "../../model/amount";
import type { Change, LineItem } from "../../model/line-item";
import type { RangeEnd } from "../names";

export function endsOf(item: LineItem): readonly (readonly [RangeEnd | null, Amount])[] {
  const { actual } = item;
  if (!isRange(actual)) return [[null, actual]];
  const { low, high } = actual;
  if (low !== null && high !== null && low.value === high.value && low.unit === high.unit) return [[null, low]];
  const ends: readonly (readonly [RangeEnd, Amount | null])[] = [["low", low], ["high", high]];
  return ends.flatMap(([end, amount]) => (amount === null ? [] : [[end, amount] as const]));
}

export const amountsOf = (item: LineItem): readonly Amount[] =>
  [...endsOf(item).map(([, amount]) => amount), item.prior, item.consensus?.amount].filter((amount) => amount !== null && amount !== undefined);

export const unitOf = (item: LineItem): Amount["unit"] => endsOf(item)[0]?.[1].unit ?? "count";

export const yearAgoChanges = (item: LineItem): readonly Change[] => item.changes.filter((change) => change.against === "year-ago");

/** Only a percent change of a figure that is not itself a percentage: points and amounts are other things. */
export const statedChange = (item: LineItem): Change | undefined =>
  unitOf(item) === "percent" ? undefined : yearAgoChanges(item).find((change) => change.percent !== null);
