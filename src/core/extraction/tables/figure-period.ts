/** The period of a figure: its column's, completed by its row and by the words above the table. */
import { metricRow } from "../../model/metric";
import { dayOfIso, isoOf } from "./calendar";
import type { Assembly, Figure } from "./assembly";
import { resolvePeriod, type ResolvedPeriod } from "./fiscal-dates";
import type { NamedRow } from "./named-row";
import { joinBits, saysLength, saysPeriod, type PeriodBits } from "./period-bits";
import type { ReadTable } from "./read-table";
import type { TableColumn } from "./table-column";
import type { TableRow } from "./table-row";

export function periodBits(table: ReadTable, row: TableRow, column: TableColumn, assembly: Assembly): PeriodBits {
  const bits = joinedBits(table, row, column, assembly);
  // "Revised 2026 outlook" is one for the whole year, whichever parts of it are reported.
  return (column.bits.isFuture || row.bits.isFuture) && bits.year !== null && bits.month === null && !saysLength(bits) ? { ...bits, isFiscal: true } : bits;
}

const betweenBalances = new WeakMap<ReadTable, boolean>();
const isDated = ({ bits: { day, year } }: TableRow): boolean => day !== null && year !== null;

/** "Balance at March 31, 2024" above and below: what moved between two of them moved in a time of its own, whatever the title dates. */
function isBetweenBalances(table: ReadTable, row: TableRow): boolean {
  if (saysPeriod(row.bits)) return false;
  let are = betweenBalances.get(table);
  if (are === undefined) betweenBalances.set(table, (are = table.rows.filter(isDated).length > 1));
  return are;
}

function joinedBits(table: ReadTable, row: TableRow, column: TableColumn, { habits: { calendar } }: Assembly): PeriodBits {
  if (!saysPeriod(column.bits) && isBetweenBalances(table, row)) return joinBits(column.bits, row.bits);
  // Beside dated columns, a head that says no period is one that was not understood: no title dates it.
  if (!saysPeriod(column.bits) && table.columns.some(({ kind, bits }) => kind === "value" && bits.year !== null)) return joinBits(column.bits, row.bits);
  const own = saysPeriod(column.bits) ? joinBits(row.bits, column.bits) : joinBits(column.bits, row.bits);
  // A title completes what its columns leave open. A date of its own ("August 29, 2023") is the release's, not the columns'.
  const { bits, dated } = table;
  const isBare = ({ year, month, quarter, half }: PeriodBits): boolean => year !== null && month === null && quarter === null && half === null;
  // "June 2025 quarterly" over "Jun-25 Qtr | FY25": a column beside one that says its length is a year by its name.
  if (isBare(own) && own.isFiscal && table.columns.some((other) => saysLength(other.bits))) return own;
  // "2024" behind "7-9/2025 | 1-9/2025": all of that year, whatever length the title names.
  if (isBare(own) && !saysLength(own) && table.columns.some((other) => saysLength(other.bits) && other.bits.year !== null && own.year !== null && other.bits.year > own.year)) return { ...own, months: 12 };
  const title = dated.find(({ year }) => year === own.year) ?? dated[0];
  // Beside the balances of June stand those of the last December.
  const isComparable = title !== undefined && (!title.isInstant || own.year === title.year || title.month === (calendar.yearEndMonth ?? 12));
  if (isComparable && isBare(own) && table.columns.some((other) => isBare(other.bits) && other.bits.year === title.year)) return joinBits(title, own);
  // "Mar 25" alone may be a day or a year; a title of another day does not tell.
  if (own.year === null && own.month !== null && own.day !== null && bits.year !== null && (bits.month !== own.month || bits.day !== own.day)) return joinBits({ ...bits, year: null, month: null, day: null }, own);
  return own.year === null || bits.year === null ? joinBits(bits, own) : joinBits({ ...bits, month: null, day: null, year: null }, own);
}

/** A balance inside a statement of flows stands at the flow's first or last day. */
export function resolveRow(bits: PeriodBits, named: NamedRow, table: ReadTable, column: TableColumn, { grammar, habits }: Assembly): ResolvedPeriod {
  const label = periodLabel(column, named.row, table);
  const found = resolvePeriod(bits, table.statement === "balance", label, habits.calendar);
  // Among figures of a quarter, a balance is the one at its end.
  const { kind, flow } = metricRow(named.metric);
  const isAtClose = (named.unit === "count" && grammar.labels.isClosing(named.label)) || (named.unit === "money" && grammar.labels.endsAtClose(named.label));
  const isNamedSo = isAtClose || (kind === "any" && (named.unit === "money" || named.unit === "per-share") && (grammar.labels.isBalance(named.label) || named.row.headings.some(({ text }) => grammar.labels.isBalanceHeading(text))));
  const isBalance = ((kind === "amount" && !flow) || isNamedSo) && table.statement !== "cash-flow" && found.lastDay !== null && ![column.title ?? "", ...named.row.headings.map(({ text }) => text)].some(grammar.labels.isAverage);
  const resolved: ResolvedPeriod = isBalance ? { ...found, months: null, period: { ...found.period, length: "instant", start: null, ytd: false } } : found;
  const { start, end } = resolved.period;
  const words = named.row.label?.text ?? "";
  if (table.statement !== "cash-flow" || (resolved.period.length === "instant")) return resolved;
  const isOpening = grammar.labels.isOpening(named.label) || grammar.labels.isOpening(words);
  const isClosing = grammar.labels.isClosing(named.label) || grammar.labels.isClosing(words);
  if (isOpening === isClosing) return resolved;
  const lastDay = isClosing ? resolved.lastDay : start === null ? null : dayOfIso(start) - 1;
  return { period: { label, length: "instant", start: null, end: isClosing ? end : lastDay === null ? null : isoOf(lastDay), ytd: false }, lastDay, months: null };
}

function periodLabel(column: TableColumn, row: TableRow, table: ReadTable): string | null {
  if (saysPeriod(column.bits)) return column.label;
  if (saysPeriod(row.bits)) return row.label?.text ?? null;
  if (!saysPeriod(table.bits)) return column.label;
  const isHead = (title: string): boolean => table.columns.some(({ label }) => label?.includes(title));
  return table.titles.find(({ text }) => /\d/.test(text) && !isHead(text))?.text ?? null;
}

/** A statement's fiscal quarter may end some days after the calendar's; a period that ends weeks after the last balance sheet has not been reported. */
const GRACE_DAYS = 10;

export function isOutlook(figure: Figure, table: ReadTable, row: TableRow, { habits }: Assembly): boolean {
  const { reportedUntil } = habits;
  const { lastDay } = figure.resolved;
  // "2025 Outlook" over the paragraph above says nothing of columns whose days are past.
  const until = reportedUntil ?? habits.calendar.reportedUntil;
  const isPast = until !== null && lastDay !== null && lastDay <= until;
  // "$710 - $810" for a quarter later than any that the document says has ended.
  const { reportedUntil: saidUntil } = habits.calendar;
  const isRangeAhead = figure.cell.figure?.kind === "range" && saidUntil !== null && lastDay !== null && lastDay > saidUntil + GRACE_DAYS;
  return isRangeAhead || figure.column.bits.isFuture || row.bits.isFuture || (table.bits.isFuture && !isPast) || figure.column.rangeEnd !== null || (reportedUntil !== null && lastDay !== null && lastDay > reportedUntil + GRACE_DAYS);
}
