import type { Period, PeriodLength } from "../model/period";

const MONTHS: Readonly<Record<Exclude<PeriodLength, "instant">, number>> = { "half": 6, "month": 1, "nine-months": 9, "quarter": 3, "year": 12 };

const iso = (date: Date): string => date.toISOString().slice(0, 10);

/**
 * The period of a length that ends on an ISO date. It starts on the first of a month where it ends on the last of one; the first
 * day of a 13- or 52-week period depends on the company's calendar, so it stays unknown, and a day has none. The printed label stays as it is.
 */
export function periodOf(printed: Period, length: PeriodLength | null, end: string | null): Period {
  return { ...printed, length, end, start: startOf(length, end), ytd: length === printed.length ? printed.ytd : length === "nine-months" };
}

function startOf(length: PeriodLength | null, end: string | null): string | null {
  if (length === null || length === "instant" || end === null) return null;
  const last = new Date(`${end}T00:00:00Z`);
  const next = new Date(last.getTime());
  next.setUTCDate(last.getUTCDate() + 1);
  if (next.getUTCDate() !== 1) return null;
  next.setUTCMonth(next.getUTCMonth() - MONTHS[length]);
  return iso(next);
}
