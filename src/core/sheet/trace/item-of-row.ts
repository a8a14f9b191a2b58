import type { LineItem } from "../../model/line-item";
import type { Reading } from "../../model/reading";
import { periodColumnId } from "../layouts/period-column";
import { endsOf } from "../rows/item-amounts";
import { itemKeys, rowKey, seriesKey } from "../rows/row-key";
import type { PeriodColumnId } from "../table-plan";

const ENDS = [null, "low", "high"] as const;

/** A second row of the same identity has a number behind its key. */
const isKeyOf = (key: string, own: string): boolean => key === own || (key.startsWith(`${own}|`) && /^\d+$/.test(key.slice(own.length + 1)));

/** The line item that a row shows, in a reading of the text it was written from; undefined where it was set right by hand. */
export function itemOfRow(reading: Reading, key: string, period?: PeriodColumnId): LineItem | undefined {
  if (period !== undefined) return reading.items.find((item) => periodColumnId(item.period) === period && endsOf(item).some(([end, { unit }]) => isKeyOf(key, rowKey(seriesKey(item, unit), end))));
  const keys = itemKeys(reading.items);
  return reading.items.find((_, at) => ENDS.some((end) => rowKey(keys[at] ?? "", end) === key));
}
