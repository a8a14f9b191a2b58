/**
 * Columns that name their period and never date it: 本报告期, 年初至报告期末, 上年同期, 期末余额. What dates them is the statement's own
 * title, else the report's.
 */
import { NO_BITS, type PeriodBits } from "./period-bits";
import type { ReadTable } from "./read-table";
import type { ReportPeriod } from "./report-period";
import type { TableGrammar } from "./table-grammar";

/** Later than the last day of some months, and taken for it. */
const MONTH_END = 31;
/** A statement's title stands close above it. */
const TITLE_LINES = 4;

export function dateNamed(table: ReadTable, report: ReportPeriod | null, grammar: TableGrammar): ReadTable {
  const { year, month } = table.bits;
  const own = year !== null && month !== null ? { year, month, isForecast: false } : null;
  // A date near a table may be the day it was signed; the report's title is surer.
  const anchor = report === null || (own?.year === report.year && own.month === report.month && !report.isForecast) ? own : report;
  if (anchor === null || !table.columns.some(({ bits }) => isOpen(bits))) return table;
  const months = lengthAbove(table, anchor, grammar);
  let beside = NO_BITS;
  const columns = table.columns.map((column) => {
    const bits = isOpen(column.bits) ? dateBits(column.bits, { anchor, months, beside, isAnnual: report?.month === 12 }) : column.bits;
    if (column.kind === "value" && !bits.isInstant && bits.named !== "year-ago") beside = bits;
    return bits === column.bits ? column : { ...column, bits };
  });
  return { ...table, columns };
}

const isOpen = ({ year, month, named, quarter, isToDate }: PeriodBits): boolean => (year === null ? named !== null || quarter !== null || isToDate : month === null);

/** What a statement's title says of its length: 2024年1-9月, or 年初到报告期末 and 本报告期 in the name of the statement. */
function lengthAbove({ bits, grid }: ReadTable, anchor: ReportPeriod, { findPeriods }: TableGrammar): number | null {
  if (bits.months !== null) return bits.months;
  const titles = grid.before.slice(-TITLE_LINES).flatMap(({ text }) => findPeriods(text).phrases).filter((phrase) => !phrase.isInstant);
  const said = titles.reverse().find((phrase) => phrase.isToDate || phrase.named === "reported");
  return said === undefined ? null : said.isToDate ? anchor.month : reportedMonths(anchor);
}

/** The period a report is about: its quarter, its half, its year. */
const reportedMonths = ({ month }: ReportPeriod): number => (month % 6 === 0 ? month : 3);

interface Anchored {
  readonly anchor: ReportPeriod;
  readonly months: number | null;
  /** The nearest column to the left that is no year-ago one. */
  readonly beside: PeriodBits;
  readonly isAnnual: boolean;
}

function dateBits(bits: PeriodBits, { anchor, months, beside, isAnnual }: Anchored): PeriodBits {
  const { year, month } = anchor;
  if (bits.quarter !== null) return isAnnual && bits.year === null ? { ...bits, year } : bits;
  if (bits.year !== null) return bits.isInstant || isAnnual ? { ...bits, month: 12, day: MONTH_END, months: bits.isInstant ? null : 12 } : bits;
  if (bits.named === "opening") return { ...bits, year: year - 1, month: 12, day: MONTH_END };
  if (bits.isInstant) return { ...bits, year, month, day: MONTH_END };
  if (bits.named === "year-ago") return beside.year === null ? bits : { ...beside, isRestated: bits.isRestated, named: "year-ago", year: beside.year - 1 };
  // 本期 in the report of a third quarter is the quarter in one statement and the nine months in another.
  const length = bits.isToDate ? month : bits.named === "reported" ? reportedMonths(anchor) : months ?? (month === 9 ? null : reportedMonths(anchor));
  return length === null ? bits : { ...bits, year, month, day: MONTH_END, months: length, isFuture: bits.isFuture || anchor.isForecast };
}
