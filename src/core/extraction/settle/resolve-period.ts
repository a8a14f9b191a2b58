/**
 * Sets what a phrase says against the calendar. A year that is not printed comes from the document alone: the period it
 * spoke of last, or the day it was published; where neither tells, the dates stay null. A fiscal label gets dates only
 * once the document has said when its year ends.
 */
import type { Period, PeriodLength } from "../../model/period";
import type { PeriodMention } from "../periods/period-mention";
import type { KnownCalendar } from "./known-period";
import { isDay, isoDate, lastDayOf, MONTHS_OF, startOf } from "../../model/calendar";

export interface Calendar {
  readonly published: { readonly year: number; readonly month: number; readonly day: number } | null;
  /** Last month of the fiscal year, 0 where the document does not say. */
  readonly yearEnd: number;
  /** In Japan the fiscal year 2019 began in 2019; elsewhere it ended then. */
  readonly namedByStart?: boolean;
  readonly known?: KnownCalendar | null;
}

/** A period as far as it is known: `year` and `endMonth` are 0 where it is not. */
export interface Resolved {
  readonly period: Period;
  readonly year: number;
  readonly endMonth: number;
}

export function resolvePeriod(mention: PeriodMention, label: string, calendar: Calendar, running: Resolved | null): Resolved {
  if (mention.vague && running) return { ...running, period: { ...running.period, label } };
  const length: PeriodLength | null = mention.instant ? "instant" : mention.length;
  if (mention.endMonth && (mention.endDay || mention.startMonth || mention.instant || mention.length !== null)) return resolveEnd(mention, length, label, calendar, running);
  if (!length) return known(null, label, 0, 0, 0, mention.ytd);
  if (mention.instant) return resolveInstant(mention, label, calendar, running);
  if (!mention.number && (length === "quarter" || length === "half" || length === "nine-months") && running && running.period.length === length && (!mention.year || mention.year === running.year)) {
    if (mention.relative !== "next") return { ...running, period: { ...running.period, label } };
  }
  if (running?.period.end && isCountedAlone(mention)) return endingWith(running, length, label, mention.ytd);
  // "for the year", in a report on the 52 weeks to 29 March: the year last spoken of.
  if (isThatYear(mention) && running?.period.length === "year" && running.period.end) return { ...running, period: { ...running.period, label } };
  const endMonth = endMonthOf(mention, length, calendar);
  const year = yearOf(mention, length, endMonth, calendar, running);
  if (mention.fiscal && calendar.yearEnd === 0) return known(length, label, 0, 0, 0, mention.ytd);
  if (!endMonth || !year) return known(length, label, year, endMonth, 0, mention.ytd);
  // In a fiscal year that ends in March 2025 the second quarter ended in September 2024.
  const shifted = calendar.yearEnd && calendar.yearEnd !== 12 && mention.fiscal && endMonth > calendar.yearEnd ? year - 1 : year;
  // Told a year after it ended, a fiscal year is named for the year it began in.
  const late = calendar.published && mention.fiscal && calendar.yearEnd !== 12 && (calendar.published.year - shifted) * 12 + calendar.published.month - endMonth > 11 ? 1 : 0;
  return known(length, label, shifted + late, endMonth, lastDayOf(shifted + late, endMonth), mention.ytd);
}

/** "For the 13 weeks ended November 2 sales were $2.16 billion; for the 39 weeks": both end on one day. */
const isCountedAlone = ({ counted, number, year, relative }: PeriodMention): boolean => counted && number === 0 && year === 0 && relative === "";

export function endingWith({ period, year, endMonth }: Resolved, length: PeriodLength, label: string, ytd: boolean): Resolved {
  return known(length, label, year, endMonth, Number(period.end?.slice(-2)), ytd);
}

/** "For the year", and nothing that says which. */
export const isThatYear = ({ length, number, year, relative, fiscal, ytd, previous, yearAgo }: PeriodMention): boolean => length === "year" && !number && !year && !relative && !fiscal && !ytd && !previous && !yearAgo;

function known(length: PeriodLength | null, label: string, year: number, month: number, day: number, ytd: boolean): Resolved {
  const dated = year > 0 && month > 0 && day > 0 && isDay(year, month, day);
  const end = dated ? isoDate(year, month, day) : null;
  const start = dated && length && length !== "instant" ? startOf(year, month, day, MONTHS_OF[length]) : null;
  return { period: { label, length, start, end, ytd: ytd || length === "nine-months" }, year, endMonth: month };
}

function resolveEnd(mention: PeriodMention, length: PeriodLength | null, label: string, calendar: Calendar, running: Resolved | null): Resolved {
  const month = mention.endMonth;
  const year = mention.endYear || endYearOf(mention, calendar) || inferYear(month, mention, calendar, running);
  if (!year) return known(length, label, 0, month, 0, mention.ytd);
  const resolved = known(length, label, year, month, mention.endDay || lastDayOf(year, month), mention.ytd);
  const tagged = calendar.known?.periods.find((one) => one.length === length && one.end === resolved.period.end);
  return tagged === undefined ? resolved : { ...resolved, period: { ...resolved.period, start: tagged.start } };
}

/** "the third quarter of fiscal 2024 ended October 31": a year that ends in January 2024 had its third quarter in 2023. */
export function endYearOf({ year, fiscal, number, length, startMonth, endMonth, ytd }: PeriodMention, { namedByStart, published }: Calendar): number {
  // "the first nine months (April to December) of financial year 2017-18": the year that begins in April ends in the March after.
  if (fiscal && ytd && startMonth > 1 && endMonth >= startMonth) return namedByStart ? year : year - 1;
  if (namedByStart || (published && published.year * 12 + published.month >= year * 12 + endMonth)) return year;
  const left = length === "quarter" ? (4 - number) * 3 : length === "half" ? (2 - number) * 6 : 0;
  return year > 0 && fiscal && number > 0 && endMonth + left > 12 ? year - 1 : year;
}

function resolveInstant(mention: PeriodMention, label: string, calendar: Calendar, running: Resolved | null): Resolved {
  // "at the end of the quarter", 去年底: the last day of the stretch that is named.
  const stretch = mention.length ?? "year";
  const endMonth = mention.length ? endMonthOf({ ...mention, instant: false }, stretch, calendar) : calendar.yearEnd || 12;
  if (mention.length === "quarter" && !mention.number && running?.period.end) return { ...running, period: { ...running.period, label, length: "instant", start: null } };
  const told = yearOf(mention, stretch, endMonth, calendar, running);
  // 去年底 in an undated text about a whole year is the end of that year.
  const year = told || (mention.relative === "last" && stretch === "year" && running?.period.length === "year" ? running.year : 0);
  return known("instant", label, year, endMonth, year && endMonth ? lastDayOf(year, endMonth) : 0, false);
}

/** Where the document says its year ends in March, "the second quarter" with no year of its own is the company's. */
const isFiscal = (mention: PeriodMention, calendar: Calendar): boolean => calendar.yearEnd > 0 && (mention.fiscal || (calendar.yearEnd !== 12 && !mention.year && mention.number > 0));

function endMonthOf(mention: PeriodMention, length: PeriodLength, calendar: Calendar): number {
  const offset = isFiscal(mention, calendar) ? calendar.yearEnd : 12;
  const month = (months: number): number => ((offset + months - 1) % 12) + 1;
  switch (length) {
    case "quarter":
      return mention.number > 0 ? month(mention.number * 3) : 0;
    case "half":
      return mention.number > 0 ? month(mention.number * 6) : 0;
    case "nine-months":
      return month(9);
    case "year":
      return calendar.yearEnd || 12;
    default:
      return 0;
  }
}

function yearOf(mention: PeriodMention, length: PeriodLength, endMonth: number, calendar: Calendar, running: Resolved | null): number {
  if (mention.year) return mention.year;
  const { published } = calendar;
  // Told in September by a company whose year ends in July, last year is the one that is just over.
  if (mention.relative === "last" && length === "year") return published ? published.year - Number(!(calendar.yearEnd > 0 && endMonth === calendar.yearEnd && endMonth < published.month)) : 0;
  if (mention.relative === "next" && length === "year") return published ? published.year + 1 : 0;
  if (mention.relative === "last" && mention.number > 0) return published ? published.year - 1 : 0;
  if (mention.relative === "this" && length === "year") return published && !mention.fiscal ? published.year : (running?.year ?? published?.year ?? 0);
  return inferYear(endMonth, mention, calendar, running);
}

/** A story told in the last days of a month may tell of all of it. */
const MONTH_OVER = 28;
const HALF_A_YEAR = 6;

/** The year last spoken of; else the latest such month that was over when the document was published. */
function inferYear(endMonth: number, mention: PeriodMention, calendar: Calendar, running: Resolved | null): number {
  const { published } = calendar;
  if (mention.relative === "next") return 0;
  const over = published !== null && (endMonth < published.month || (endMonth === published.month && published.day >= (mention.endDay || MONTH_OVER)));
  if (published && endMonth && mention.length !== "year") return over ? published.year : published.year - 1;
  if (published && mention.length === "year" && mention.endMonth) {
    // "the 12 months ended in September": no later than the text itself, whatever year long ago it speaks of.
    const latest = over ? published.year : published.year - 1;
    return running?.year === latest - 1 && (published.year - latest) * 12 + published.month - endMonth > HALF_A_YEAR ? running.year : latest;
  }
  // "the 28 weeks to 13 November ... the eight weeks to 8 January": of two years the nearer end.
  const apart = running?.period.end && mention.endMonth ? mention.endMonth - running.endMonth : 0;
  return running === null || running.year === 0 ? 0 : running.year + (apart < -HALF_A_YEAR ? 1 : apart > HALF_A_YEAR ? -1 : 0);
}
