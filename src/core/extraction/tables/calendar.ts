/** Days as numbers: whole days since 1970-01-01, so that weeks and leap years are plain arithmetic. */
const DAY = 86_400_000;

export const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY;
export const lastDayOf = (year: number, month: number): number => dayNumber(year, month + 1, 1) - 1;

const MOST_KEPT = 2_000;
const kept = new Map<number, string>();

/** Kept: the columns of a filing end on a few dozen days. */
export function isoOf(day: number): string {
  const known = kept.get(day);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const iso = new Date(day * DAY).toISOString().slice(0, 10);
  kept.set(day, iso);
  return iso;
}

export function dayOfIso(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}

export function partsOf(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function isMonthEnd(day: number): boolean {
  const { year, month } = partsOf(day);
  return lastDayOf(year, month) === day;
}

export const weekday = (day: number): number => new Date(day * DAY).getUTCDay();

/** The first day of the span of `months` whole months that ends on `last`, a month's last day. */
export function firstOfMonths(last: number, months: number): number {
  const { year, month } = partsOf(last);
  return dayNumber(year, month - months + 1, 1);
}
