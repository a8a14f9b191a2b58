/**
 * Which items of two sources are about one figure: metric, basis, scope, unit and period. The days may differ a little, as a
 * sentence says "third quarter" where the statement beside it is dated by weeks.
 */
import { remember } from "../model/remember";
import { firstEnd, isRange, type Amount } from "../model/amount";
import { intervalOf, meets, type Interval } from "../model/interval";
import type { LineItem } from "../model/line-item";
import { significantDigits } from "../model/significant-digits";
import { isToldApartByLabel } from "../model/told-apart";

const DAY = 86_400_000;
const GRACE_DAYS = 10;
/** "0.25" may well be printed for two quarters; a figure of three digits or more hardly ever is. */
const TELLING_DIGITS = 3;

const foldWords = (words: string): string => words.toLowerCase().replace(/[\s\u00a0]+/g, " ").trim();

export function isSamePeriod(a: LineItem, b: LineItem): boolean {
  if (a.period.length !== b.period.length || a.period.end === null || b.period.end === null) return false;
  return Math.abs(Date.parse(a.period.end) - Date.parse(b.period.end)) <= GRACE_DAYS * DAY;
}

const sizeOf = ({ low, high }: Interval): Interval => (high.over < 0n ? { low: { ...high, over: -high.over }, high: { ...low, over: -low.over } } : { low, high });

function amountsMeet(a: Amount | null, b: Amount | null): boolean {
  if (a === null || b === null) return a === b;
  return a.unit === b.unit && meets(intervalOf(a), intervalOf(b));
}

export function valuesMeet(a: LineItem, b: LineItem): boolean {
  const [x, y] = [a.actual, b.actual];
  if (isRange(x) || isRange(y)) return isRange(x) && isRange(y) && amountsMeet(x.low, y.low) && amountsMeet(x.high, y.high);
  return amountsMeet(x, y);
}

/** For one and the same printed figure, where one reader has the sign of the words and the other that of the tag. */
export function sizesMeet(a: Amount, b: Amount): boolean {
  return a.unit === b.unit && meets(sizeOf(intervalOf(a)), sizeOf(intervalOf(b)));
}

const digitsOf = ({ actual }: LineItem): string => (isRange(actual) ? "" : significantDigits(actual.value).replace("-", ""));
const isTelling = (item: LineItem): boolean => digitsOf(item).length >= TELLING_DIGITS;

export interface Likeness {
  readonly item: LineItem;
  readonly agrees: boolean;
}

/** Items to look others up in. */
export class FigureIndex {
  private readonly byKey = new Map<string, LineItem[]>();
  /** A filing has a row in it for every period and every part of the company. */
  private readonly fold = remember(foldWords);

  constructor(items: readonly LineItem[]) {
    this.add(items);
  }

  add(items: readonly LineItem[]): void {
    for (const item of items) {
      const key = this.keyOf(item);
      const group = this.byKey.get(key);
      if (group === undefined) this.byKey.set(key, [item]);
      else group.push(item);
    }
  }

  private keyOf({ kind, metric, label, basis, scope, actual }: LineItem): string {
    return `${kind}|${metric}|${metric === "other" ? this.fold(label) : ""}|${basis}|${scope === null ? "" : this.fold(scope)}|${firstEnd(actual)?.unit ?? ""}`;
  }

  /**
   * The item that names the same figure, and whether the values agree. Rows of tables are told apart by their labels ("Cost of
   * sales", "Total cost of sales"), sentences word theirs freely; so do the metrics that are several figures in one.
   */
  find(item: LineItem, isLabelled: (item: LineItem, known: LineItem) => boolean = ({ metric }) => isToldApartByLabel(metric)): Likeness | undefined {
    const group = this.byKey.get(this.keyOf(item)) ?? [];
    const there = group.filter((other) => isSamePeriod(item, other));
    const equal = there.find((other) => valuesMeet(item, other));
    if (equal !== undefined) return { item: equal, agrees: true };
    // 2,820 in a release "in millions" that a sentence gives without its scale.
    const slipped = isTelling(item) ? there.find((other) => digitsOf(other) === digitsOf(item)) : undefined;
    if (slipped !== undefined) return { item: slipped, agrees: false };
    const [only] = there;
    if (only !== undefined) {
      const isAnother = there.length > 1 || item.metric === "other" || (isLabelled(item, only) && foldWords(only.label) !== foldWords(item.label));
      return isAnother ? undefined : { item: only, agrees: false };
    }
    // A sentence that does not date its quarter, or dates a fiscal one by the calendar, is known by its value.
    const known = isTelling(item) ? group.find((other) => other.period.length === item.period.length && valuesMeet(item, other) && isNear(item, other)) : undefined;
    return known === undefined ? undefined : { item: known, agrees: true };
  }

  /** The items of the year before, for the figure this one gives as its year-ago amount. */
  yearBefore(item: LineItem): readonly LineItem[] {
    return (this.byKey.get(this.keyOf(item)) ?? []).filter(({ period }) => {
      if (period.length !== item.period.length || period.end === null || item.period.end === null) return false;
      const days = (Date.parse(item.period.end) - Date.parse(period.end)) / DAY;
      return days >= 350 && days <= 380;
    });
  }
}

/** A fiscal quarter is named after a calendar one at most a year away. */
function isNear(a: LineItem, b: LineItem): boolean {
  return a.period.end === null || b.period.end === null || Math.abs(Date.parse(a.period.end) - Date.parse(b.period.end)) < 340 * DAY;
}
