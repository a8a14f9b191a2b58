import { dayNumber } from "../../document/day";
import type { Period, PeriodLength } from "../../model/period";
import type { FactPeriod } from "../../document/fact";
import { PERIOD_LENGTHS } from "./period-lengths.data";

const YEAR = 365.25;
const MONTH = YEAR / 12;
/** Weeks do not divide a year: a quarter of 16 weeks ends three weeks behind its third month. */
const SLACK_MONTHS = 1;
const SLACK_DAYS = 16;

/** The company's own year, as the document states it: the day one fiscal year starts and the number that year bears. */
export interface FiscalCalendar {
  readonly firstDay: number;
  readonly year: number;
}

const MONTHS_OF: Readonly<Record<string, number>> = { FY: 12, H1: 6, H2: 12, M9: 9, Q1: 3, Q2: 6, Q3: 9, Q4: 12 };

/** From the fiscal year and period a document says it is about, and the period that runs from the start of that year to its last day. */
export function tryFiscalCalendar(year: number, focus: string, lastDay: string, periods: Iterable<FactPeriod>): FiscalCalendar | undefined {
  const months = Object.hasOwn(MONTHS_OF, focus) ? MONTHS_OF[focus] : undefined;
  const last = dayNumber(lastDay);
  if (months === undefined || Number.isNaN(last)) return undefined;
  let best: { firstDay: number; off: number } | undefined;
  for (const { firstDay, lastDay } of periods) {
    if (firstDay === null || lastDay === null || Math.abs(lastDay - last) > 3) continue;
    const off = Math.abs((lastDay + 1 - firstDay) / MONTH - months);
    if (off <= SLACK_MONTHS && (best === undefined || off < best.off)) best = { firstDay, off };
  }
  return best === undefined ? undefined : { firstDay: best.firstDay, year };
}

export function lengthOf(days: number): PeriodLength | null {
  return PERIOD_LENGTHS.find(({ from, to }) => days >= from && days <= to)?.length ?? null;
}

/**
 * A cumulated half or nine months starts with the year. Without a calendar such a stretch is taken for cumulated, which
 * is what interim reports print: the cautious reading, as a cumulated figure never stands beside a quarter's.
 */
export function itemPeriod({ start, end, firstDay, lastDay }: FactPeriod, calendar: FiscalCalendar | undefined): Period {
  if (lastDay === null) return { label: null, length: null, start: null, end: null, ytd: false };
  if (firstDay === null) return { label: null, length: "instant", start: null, end, ytd: false };
  const length = lengthOf(lastDay + 1 - firstDay);
  const mayCumulate = length === "half" || length === "nine-months";
  if (calendar === undefined || length === null) return { label: null, length, start, end, ytd: mayCumulate };
  const years = Math.floor((firstDay - calendar.firstDay + SLACK_DAYS) / YEAR);
  const from = (firstDay - calendar.firstDay - years * YEAR) / MONTH;
  const label = labelOf(length, from, (lastDay + 1 - calendar.firstDay - years * YEAR) / MONTH, calendar.year + years);
  return { label, length, start, end, ytd: mayCumulate && Math.abs(from) <= SLACK_MONTHS };
}

/** Months are counted from the first day of the fiscal year. Null where the stretch does not fall on the company's own quarters. */
function labelOf(length: PeriodLength, from: number, to: number, year: number): string | null {
  const starts = (month: number): boolean => Math.abs(from - month) <= SLACK_MONTHS;
  if (length === "quarter") {
    const quarter = Math.round(to / 3);
    return quarter >= 1 && quarter <= 4 && starts((quarter - 1) * 3) ? `Q${quarter} FY${year}` : null;
  }
  if (length === "half") return starts(0) ? `H1 FY${year}` : starts(6) ? `H2 FY${year}` : null;
  if (length === "nine-months") return starts(0) ? `9M FY${year}` : null;
  return length === "year" && starts(0) ? `FY${year}` : null;
}
