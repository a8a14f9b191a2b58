import { MONTHS_OF, startOf } from "../model/calendar";
import type { Period, PeriodLength } from "../model/period";

/**
 * The period of a length that ends on an ISO date. It starts on the first of a month where it ends on the last of one; the first
 * day of a 13- or 52-week period depends on the company's calendar, so it stays unknown, and a day has none. The printed label stays as it is.
 */
export function periodOf(printed: Period, length: PeriodLength | null, end: string | null): Period {
  return { ...printed, length, end, start: firstDayOf(length, end), ytd: length === printed.length ? printed.ytd : length === "nine-months" };
}

function firstDayOf(length: PeriodLength | null, end: string | null): string | null {
  if (length === null || length === "instant" || end === null) return null;
  const [year = 0, month = 0, day = 0] = end.split("-").map(Number);
  return startOf(year, month, day, MONTHS_OF[length]);
}
