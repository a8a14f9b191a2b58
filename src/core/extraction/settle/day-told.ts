import { isoDate } from "../../model/calendar";
import type { PeriodMention } from "../periods/period-mention";
import type { Calendar, Resolved } from "./resolve-period";

/**
 * A result is of a time that was over: "The half year ended September", told in November 2025 beside a fiscal 2026, 全年 told in a February, and
 * 截至11月30日止的2026年第二财政季度, told in December 2025. Where no such time ended lately, the text counts in a year of its own.
 */
export function noLaterThanTold(resolved: Resolved, { year: named, endYear, endMonth: printed }: PeriodMention, { published }: Calendar): Resolved {
  const { period, year, endMonth } = resolved;
  if ((printed === 0 && named > 0) || endYear > 0 || published === null || period.end === null) return resolved;
  const told = isoDate(published.year, published.month, published.day);
  if (period.end <= told) return resolved;
  const back = Number(period.end.slice(0, 4)) - Number(told.slice(0, 4)) + Number(period.end.slice(4) > told.slice(4));
  const moved = (day: string | null): string | null => (day === null ? null : `${Number(day.slice(0, 4)) - back}${day.slice(4)}`);
  const end = moved(period.end) as string;
  if (printed === 0 && monthsSince(end, published) > LATEST_REPORT) return undated(resolved);
  return { period: { ...period, start: moved(period.start), end }, year: year - back, endMonth };
}

export const undated = (resolved: Resolved): Resolved => ({ ...resolved, period: { ...resolved.period, start: null, end: null } });

/** "For the financial year ending in March, it expects": the next one after the day it is told. */
export function yetToEnd(mention: PeriodMention, { published }: Calendar): PeriodMention {
  return published && mention.length === "year" && mention.endMonth > 0 && !mention.endYear && !mention.year ? { ...mention, endYear: published.year + Number(mention.endMonth < published.month) } : mention;
}

/**
 * 第四季度 told in October, or "the first quarter" in a report of November, is of a fiscal year that nobody named; 去年第四季 names its year, but where it is the
 * quarter a year before the reported one, it is what a figure is compared with.
 */
export const isStale = (mention: PeriodMention, resolved: Resolved, main: Resolved | null, calendar: Calendar): boolean =>
  !(mention.relative !== "" && mention.number > 0 && main?.endMonth !== resolved.endMonth) && monthsOff(mention, resolved, calendar) > ((main?.period.end ?? null) === null ? LATEST_REPORT : LATEST);
const LATEST_REPORT = 6;
const LATEST = 9;

/** So is "the second quarter" foreseen in November: nobody foretells a quarter before the one ahead of it has begun. */
export const isFar = (mention: PeriodMention, resolved: Resolved, calendar: Calendar): boolean => monthsOff(mention, resolved, calendar) < -FURTHEST;
const FURTHEST = 6;

/** How long ago a quarter ended whose year the text leaves to the reader; 0 for any other period. */
const monthsOff = ({ year, endYear, length }: PeriodMention, { period: { end } }: Resolved, { published }: Calendar): number =>
  !year && !endYear && length === "quarter" && published !== null && end !== null ? monthsSince(end, published) : 0;

/** An outlook for "the first quarter", told with the fourth quarter of 2021, or for "the current year", told with a year, is not for one that is over; a company may call by 2024 the year that ends in February 2025. */
export function isOver({ year: named, endYear, number, length, fiscal }: PeriodMention, { period: { end }, year }: Resolved, main: Resolved | null, { published }: Calendar): boolean {
  if (year === 0 || end === null || endYear > 0 || !(named > 0 ? fiscal && length === "year" : number > 0 || length === "year")) return false;
  const reported = main?.period.end ?? null;
  if (reported === null) return published !== null && named === 0 && monthsSince(end, published) > TOLD_WITHIN;
  return length === "year" && named === 0 && main?.period.length !== "year" ? end < reported : end <= reported;
}
/** The sales of a quarter are foretold until its results are out. */
const TOLD_WITHIN = 2;

const monthsSince = (end: string, { year, month }: NonNullable<Calendar["published"]>): number => (year - Number(end.slice(0, 4))) * 12 + month - Number(end.slice(5, 7));
