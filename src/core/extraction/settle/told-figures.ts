import type { LineItem } from "../../model/line-item";
import { isPointItem, type PointItem } from "../../model/point-item";
import { conflictOf, identityOf } from "../../model/two-values";

/** The figures a text has told so far, by what they are of. */
export class ToldFigures {
  private readonly told = new Map<string, PointItem>();

  add(item: LineItem): void {
    if (isPointItem(item) && !this.told.has(identityOf(item))) this.told.set(identityOf(item), item);
  }

  /** Another value is told of the same figure, too far off for a slip: one of the two is of something else. A company may pay two dividends. */
  contradicts(item: LineItem): boolean {
    if (!isPointItem(item) || item.metric === "other" || item.metric === "dividend-per-share") return false;
    const first = this.told.get(identityOf(item));
    return first !== undefined && conflictOf(first.actual, item.actual) === "read-twice";
  }
}
