import type { PeriodLength } from "../../model/period";
import type { PeriodMention } from "../periods/period-mention";

/** A stretch of the company's own year whose days are known from elsewhere: the tags of a filing state them, its sentences do not. */
export interface KnownPeriod {
  readonly length: PeriodLength;
  /** Which quarter or half; 0 for the first nine months and for the year. */
  readonly number: number;
  /** What the company calls the year. */
  readonly year: number;
  /** ISO dates, both inclusive. */
  readonly start: string;
  readonly end: string;
}

/** The company's own calendar. */
export interface KnownCalendar {
  readonly periods: readonly KnownPeriod[];
  /** Last month of its year; 0 where that year is not called by the one it ends in. */
  readonly yearEnd: number;
}

/** "The second quarter of fiscal 2023" ends on the day its tags say; without a year it is the latest one. */
export function dateKnown(mention: PeriodMention, { periods }: KnownCalendar): PeriodMention {
  const { length, number, year, relative, yearAgo, previous, instant } = mention;
  if (mention.endMonth || relative || yearAgo || previous || instant || (!year && !number) || (length === "year" && mention.ytd)) return mention;
  const [latest] = periods.filter((period) => period.length === length && period.number === number && (year === 0 || period.year === year)).sort((a, b) => b.end.localeCompare(a.end));
  if (latest === undefined) return mention;
  const [endYear = 0, endMonth = 0, endDay = 0] = latest.end.split("-").map(Number);
  return { ...mention, endYear, endMonth, endDay };
}
