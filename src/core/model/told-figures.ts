import type { PointItem } from "./point-item";
import { conflictOf, identityOf, type Conflict } from "./two-values";

/** An item, and the one told before it of the same figure with another value. */
export interface Contradiction {
  readonly first: PointItem;
  readonly conflict: Conflict;
}

/** The figures told so far, by what they are of; the first one of each counts. Rows of metric `other` share their words all through a statement ("Deferred revenue", current and not). */
export class ToldFigures {
  private readonly told = new Map<string, PointItem>();

  add(item: PointItem): void {
    const identity = identityOf(item);
    if (item.metric !== "other" && !this.told.has(identity)) this.told.set(identity, item);
  }

  /** Null where nothing was told of the figure, or the same value. */
  contradictionOf(item: PointItem): Contradiction | null {
    const first = this.told.get(identityOf(item));
    const conflict = first && conflictOf(first.actual, item.actual);
    return first && conflict ? { first, conflict } : null;
  }
}
