/**
 * Years named and not dated: "2024" alone over a column, "fiscal 2024", "Q3 2024". Which days they are, the dated columns of the
 * same document tell.
 */
import { dayNumber, partsOf } from "./calendar";
import { endOf, type FiscalCalendar } from "./fiscal-dates";
import type { PeriodBits } from "./period-bits";
import { greatest } from "../../model/extremes";

const isNamed = ({ year, month, isFuture }: PeriodBits): boolean => year !== null && month === null && !isFuture;
const isBare = (bits: PeriodBits): boolean => isNamed(bits) && bits.quarter === null && bits.half === null && bits.months === null && !bits.isFiscal;

/** Years that end later are named by the calendar year they end in, by everyone. */
const LATEST_MONTH_IN_DOUBT = 5;
const DRIFT_DAYS = 12;

/**
 * Retailers call the year that ended on February 1, 2025 their 2024, others call it 2025: the latest period that is named must be
 * the latest that is dated. 1 for the former.
 */
export function yearOffsetOf(named: readonly PeriodBits[], calendar: FiscalCalendar): 0 | 1 {
  const { yearEndMonth, ends } = calendar;
  const latest = ends[ends.length - 1];
  if (yearEndMonth === null || yearEndMonth > LATEST_MONTH_IN_DOUBT || latest === undefined) return 0;
  const days = named.filter(isNamed).flatMap((bits) => endOf(isBare(bits) ? { ...bits, isFiscal: true } : bits, calendar) ?? []);
  const last = greatest(days);
  const { year, month, day } = partsOf(last);
  return days.length > 0 && Math.abs(last - latest) > DRIFT_DAYS && Math.abs(dayNumber(year + 1, month, Math.min(day, 28)) - latest) <= DRIFT_DAYS ? 1 : 0;
}

/** "2025 | 2024" in the report of nine months: what is not yet a full year takes the doubt to the one beside it. */
export function calendarOf(columns: readonly { readonly bits: PeriodBits }[], calendar: FiscalCalendar): FiscalCalendar {
  const known = calendar.fullYears.map((end) => partsOf(end).year - calendar.yearOffset);
  const isDoubtful = columns.some(({ bits }) => isBare(bits) && !bits.isInstant && (bits.year ?? 0) > greatest(known));
  return isDoubtful ? { ...calendar, fullYears: [] } : calendar;
}
