import type { LineItem } from "../../model/line-item";
import type { Reading } from "../../model/reading";
import { itemKeys, rowKey } from "../rows/row-key";

const ENDS = [null, "low", "high"] as const;

/** The line item that a row shows, in a reading of the text it was written from; undefined where it was set right by hand. */
export function itemOfRow(reading: Reading, key: string): LineItem | undefined {
  const keys = itemKeys(reading.items);
  return reading.items.find((_, at) => ENDS.some((end) => rowKey(keys[at] ?? "", end) === key));
}
