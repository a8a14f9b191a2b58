import { isRange, type Amount } from "./amount";
import type { LineItem } from "./line-item";

/** A reported figure printed as one amount: guidance and ranges promise nothing that arithmetic could check. */
export interface PointItem extends LineItem {
  readonly actual: Amount;
}

export const isPointItem = (item: LineItem): item is PointItem => item.kind === "actual" && !isRange(item.actual);
