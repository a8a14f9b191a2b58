/**
 * From what a header says to dates. Statements give the last day and a length; the first day follows from the calendar, from
 * weeks, or, where the document knows one, from the last day of the period before.
 */
import type { Period, PeriodLength } from "../../model/period";
import { dayNumber, firstOfMonths, isMonthEnd, isoOf, lastDayOf, partsOf, weekday } from "./calendar";
import { saysLength, type PeriodBits } from "./period-bits";

/** What the document knows of its fiscal calendar. */
export interface FiscalCalendar {
  /** Month of the fiscal year end, where stated or found. */
  readonly yearEndMonth: number | null;
  /** Every period end the document prints, as day numbers, sorted. */
  readonly ends: readonly number[];
  /** Ends of fiscal years among them. */
  readonly yearEnds: readonly number[];
  /** Ends of years the document prints figures of: a balance of December says nothing of the year's sales. */
  readonly fullYears: readonly number[];
  /** How many calendar years after its name a fiscal year ends. */
  readonly yearOffset: 0 | 1;
  /** The last day that the document reports of, by its balance sheets and its sentences. */
  readonly reportedUntil: number | null;
  /** "The last Saturday of September", where the document explains its years. */
  readonly rule: YearEndRule | null;
}

export interface YearEndRule {
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly month: number;
  /** The last such day inside the month, or the one nearest to its end. */
  readonly which: "last" | "nearest";
}

function yearEndBy({ weekday: wanted, month, which }: YearEndRule, year: number): number {
  const last = lastDayOf(year, month);
  const inside = last - ((weekday(last) - wanted + 7) % 7);
  return which === "last" || last - inside <= 3 ? inside : inside + 7;
}

export const UNKNOWN_CALENDAR: FiscalCalendar = { yearEndMonth: null, ends: [], yearEnds: [], fullYears: [], yearOffset: 0, reportedUntil: null, rule: null };

/** The last day a header names, or null. */
export function endOf(bits: PeriodBits, calendar: FiscalCalendar, isBalance = bits.isInstant): number | null {
  const { month, day, quarter, half } = bits;
  if (bits.year === null) return null;
  const year = month === null ? bits.year + calendar.yearOffset : bits.year;
  if (month !== null) return day !== null ? dayNumber(year, month, Math.min(day, partsOf(lastDayOf(year, month)).day)) : endIn(year, month, calendar);
  const isBare = quarter === null && half === null;
  if (isBare && bits.months !== null && bits.months !== 12 && !bits.isFiscal) return lastReported(year, bits.months, calendar);
  // A bare year is a full year only where the document has full years; "2025" in a nine-month release is not.
  if (isBare && bits.months === null && !bits.isFiscal) return (isBalance ? calendar.yearEnds : calendar.fullYears).find((end) => partsOf(end).year === year) ?? null;
  if (bits.isFiscal && calendar.yearEndMonth === null) return null;
  const yearEnd = calendar.yearEndMonth ?? 12;
  const monthsIn = quarter !== null ? quarter * 3 : half !== null ? half * 6 : bits.months === 9 ? 9 : 12;
  const last = lastDayOf(year, yearEnd - 12 + monthsIn);
  return nearest(calendar.ends, last, 10) ?? last;
}

/** "Jan 2025" over a table of a year that ended on the 25th, as the document says elsewhere. */
function endIn(year: number, month: number, { ends }: FiscalCalendar): number {
  const [only, ...others] = ends.filter((end) => { const parts = partsOf(end); return parts.year === year && parts.month === month; });
  return only !== undefined && others.length === 0 ? only : lastDayOf(year, month);
}

/** "Nine-month period" over "2025 | 2024": it ended with the period that the document reports, where that is so far into the year. */
function lastReported(year: number, months: number, { reportedUntil, yearEndMonth, ends }: FiscalCalendar): number | null {
  if (reportedUntil === null) return null;
  const last = partsOf(reportedUntil);
  const isInto = months === 3 || yearEndMonth === null || (last.month - yearEndMonth + 12) % 12 === months;
  if (!isInto || (last.year !== year && last.year !== year + 1)) return null;
  return last.year === year ? reportedUntil : nearest(ends, reportedUntil - 365, 10) ?? (isMonthEnd(reportedUntil) ? lastDayOf(year, last.month) : null);
}

function nearest(days: readonly number[], wanted: number, within: number): number | null {
  let best: number | null = null;
  for (const day of days) if (Math.abs(day - wanted) <= within && (best === null || Math.abs(day - wanted) < Math.abs(best - wanted))) best = day;
  return best;
}

export function monthsOf(bits: PeriodBits): number | null {
  // "LTM Q3 2025": twelve months that end with the quarter.
  if (bits.quarter !== null && bits.months === 12) return 12;
  if (bits.quarter !== null) return bits.isToDate ? bits.quarter * 3 : 3;
  if (bits.half !== null) return 6;
  if (bits.weeks !== null) return weeksInMonths(bits.weeks);
  if (bits.months !== null) return bits.months;
  return bits.isFiscal && bits.month === null && bits.year !== null ? 12 : null;
}

/** 12 and 16 weeks are quarters of retailers that close their year in three short ones and a long one. */
function weeksInMonths(weeks: number): number | null {
  if (weeks >= 4 && weeks <= 5) return 1;
  if (weeks >= 12 && weeks <= 17) return 3;
  if (weeks >= 24 && weeks <= 28) return 6;
  if (weeks >= 36 && weeks <= 40) return 9;
  return weeks >= 52 && weeks <= 53 ? 12 : null;
}

const LENGTHS: Readonly<Record<number, PeriodLength>> = { 1: "month", 3: "quarter", 6: "half", 9: "nine-months", 12: "year" };
const WEEKS: Readonly<Record<number, number>> = { 3: 13, 6: 26, 9: 39, 12: 52 };

/** The first day of the period of `months` that ends on `last`. */
export function firstDayOf(last: number, months: number, weeks: number | null, calendar: FiscalCalendar): number | null {
  const byCalendar = isMonthEnd(last) && !endsByWeeks(last, calendar) ? firstOfMonths(last, months) : null;
  const inWeeks = weeks ?? WEEKS[months];
  if (inWeeks === undefined) return byCalendar;
  const byWeeks = last - inWeeks * 7 + 1;
  const rough = byCalendar ?? byWeeks;
  // A year end the document prints is better than arithmetic: fiscal years have 53 weeks now and then.
  const anchor = nearest(months === 3 ? calendar.ends : calendar.yearEnds, rough - 1, 9) ?? anchorByRule(rough - 1, months, calendar);
  if (anchor !== null) return anchor + 1;
  if (byCalendar !== null) return byCalendar;
  return fixedYearStart(last, months, calendar) ?? byWeeks;
}

/** Only year-to-date spans start at a year end; a quarter starts there one time in four, and is then found by its weeks. */
function anchorByRule(before: number, months: number, { rule }: FiscalCalendar): number | null {
  if (!rule || months === 3 || months === 1) return null;
  const { year } = partsOf(before);
  return nearest([year - 1, year, year + 1].map((each) => yearEndBy(rule, each)), before, 9);
}

/** True where the document's ends move with the weekday, so that an end on a month's last day is chance. */
function endsByWeeks(last: number, calendar: FiscalCalendar): boolean {
  const others = calendar.ends.filter((end) => !isMonthEnd(end));
  return others.length > 0 && others.every((end) => weekday(end) === weekday(last));
}

/** Quarters that end on a weekday inside a year that ends on a date: the year's first day is fixed. */
function fixedYearStart(last: number, months: number, calendar: FiscalCalendar): number | null {
  const fixed = calendar.yearEnds.find((end) => isMonthEnd(end) && weekday(end) !== weekday(last));
  if (fixed === undefined || months === 12) return null;
  const rough = partsOf(last - months * 30);
  const month = partsOf(fixed).month;
  const candidates = [rough.year - 1, rough.year, rough.year + 1].map((year) => lastDayOf(year, month));
  const start = nearest(candidates, last - Math.round(months * 30.44), 12);
  return start === null ? null : start + 1;
}

/** A quarter of twelve weeks is so much shorter than one of three months, a year of 53 weeks as much longer. */
const DRIFT_DAYS = 8;

export interface ResolvedPeriod {
  readonly period: Period;
  readonly lastDay: number | null;
  readonly months: number | null;
}

export function resolvePeriod(bits: PeriodBits, isBalance: boolean, label: string | null, calendar: FiscalCalendar): ResolvedPeriod {
  const lastDay = endOf(bits, calendar, isBalance || bits.isInstant);
  const isBareYear = monthsOf(bits) === null && bits.year !== null && bits.month === null;
  const months = isBareYear && lastDay !== null && !isBalance && !bits.isInstant ? 12 : monthsOf(bits);
  const end = lastDay === null ? null : isoOf(lastDay);
  const isInstant = months === null || (isBalance && !saysLength(bits)) ? isBalance || bits.isInstant : isBalance && bits.isInstant;
  if (isInstant) return { period: { label, length: "instant", start: null, end, ytd: false }, lastDay, months: null };
  const length = months === null ? null : LENGTHS[months] ?? null;
  const first = bits.firstDay ?? (lastDay === null || months === null ? null : firstDayOf(lastDay, months, bits.weeks, calendar));
  // "Period from July 1, 2023 to July 21, 2023" is no month.
  if (bits.firstDay !== null && lastDay !== null && (months === null || Math.abs(lastDay - bits.firstDay + 1 - months * 30.44) > (months === 1 ? 5 : DRIFT_DAYS))) return { period: { label, length: null, start: isoOf(bits.firstDay), end, ytd: false }, lastDay, months: null };
  return { period: { label, length, start: first === null ? null : isoOf(first), end, ytd: (length === "half" && bits.half !== 2) || length === "nine-months" || bits.isToDate }, lastDay, months };
}
