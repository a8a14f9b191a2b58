/**
 * What the tagged figures of tables tell of the document: its calendar, its scale and its currency. Most of those tables need no
 * reading, and the others borrow from it what they leave out.
 */
import { isRange, type Amount } from "../../model/amount";
import { MONTHS_OF } from "../../model/calendar";
import type { LineItem } from "../../model/line-item";
import type { Period } from "../../model/period";
import { dayOfIso, partsOf } from "./calendar";
import { NO_BITS, type PeriodBits } from "./period-bits";

export interface DatedColumn {
  readonly bits: PeriodBits;
  readonly isBalance: boolean;
}

export interface TaggedHabits {
  readonly columns: readonly DatedColumn[];
  /** One per table; null where its amounts are printed in several. */
  readonly scales: readonly (number | null)[];
  readonly currencies: readonly string[];
}

/** Fewer figures than this share of the fullest column: the date of a purchase, not of a statement. */
const FEW = 0.1;

/** `tables` are the tagged figures of one table each. */
export function habitsOfTags(tables: readonly (readonly LineItem[])[]): TaggedHabits {
  // Figures of one context share its period, which is known by its days only then.
  const figures = new Map<Period, number>();
  for (const items of tables) for (const { period, tag } of items) if (period.end !== null && (tag?.dimensions.length ?? 0) === 0) figures.set(period, (figures.get(period) ?? 0) + 1);
  const counts = new Map<string, { readonly period: Period; count: number }>();
  for (const [period, count] of figures) {
    const key = `${period.start} ${period.end}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { period, count });
    else known.count += count;
  }
  const most = (isInstant: boolean): number => [...counts.values()].reduce((all, { period, count }) => ((period.length === "instant") === isInstant ? Math.max(all, count) : all), 0);
  const fullest = { instant: most(true), duration: most(false) };
  const columns = [...counts.values()].flatMap(({ period, count }) => (count > FEW * (period.length === "instant" ? fullest.instant : fullest.duration) ? columnOf(period) : []));
  const money = tables.map((items) => items.flatMap(({ actual }) => (isRange(actual) || !/^[A-Z]{3}$/.test(actual.unit) ? [] : [actual])));
  return { columns, scales: money.map((amounts) => only(amounts.map(printedPower))), currencies: [...new Set(money.flat().map(({ unit }) => unit))] };
}

function columnOf({ length, end }: Period): DatedColumn[] {
  if (length === null || end === null) return [];
  const isBalance = length === "instant";
  return [{ bits: { ...NO_BITS, ...partsOf(dayOfIso(end)), months: isBalance ? null : MONTHS_OF[length], isInstant: isBalance }, isBalance }];
}

/** "1,234.5" for 1234500000 is printed in millions; null where the print does not show it. */
function printedPower({ text, value }: Amount): number | null {
  const printed = text.replace(/[.,]\d{1,2}\D*$/, "").replace(/\D/g, "").replace(/^0+/, "");
  const whole = value.replace(/^-|\..*$/g, "").replace(/^0+/, "");
  return printed === "" || text.includes("<") || !whole.startsWith(printed) ? null : whole.length - printed.length;
}

function only(powers: readonly (number | null)[]): number | null {
  const [one, ...others] = new Set(powers.filter((power) => power !== null));
  return one !== undefined && others.length === 0 ? one : null;
}
