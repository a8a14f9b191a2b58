/**
 * What the tables of one document say together: its fiscal calendar, and the currency and scale its statements share. A
 * table that leaves one of these out may borrow it, but only where all others agree, and a finding says so.
 */
import { dayNumber, dayOfIso, isMonthEnd, lastDayOf, partsOf } from "./calendar";
import { endOf, monthsOf, UNKNOWN_CALENDAR, type FiscalCalendar, type YearEndRule } from "./fiscal-dates";
import { yearOffsetOf } from "./named-years";
import { joinBits, type PeriodBits } from "./period-bits";
import type { ScaleNote } from "./scale-note";
import type { ReadTable } from "./read-table";
import type { DatedColumn, TaggedHabits } from "./tagged-habits";
import { CURRENCY_CODES, CURRENCY_SIGNS } from "./currency-signs.data";

export interface DocumentHabits {
  readonly calendar: FiscalCalendar;
  readonly currency: string | null;
  readonly scale: number | null;
  /** What a bare "$" is, where the words say in which dollars the document is. */
  readonly dollar: string | null;
  /** Last day that can have been reported: later periods are an outlook. Null where the document dates neither itself nor a balance sheet. */
  readonly reportedUntil: number | null;
}

/** What else is known of a document than its tables say. */
export interface SaidOfDocument {
  readonly fiscalYearEndMonth: number | null;
  readonly rule: YearEndRule | null;
  /** Ends of periods that its sentences date, as day numbers. */
  readonly saidEnds: readonly number[];
  readonly published: string | null;
  readonly note: ScaleNote;
  readonly dollar: string | null;
  /** Asked only where no table says its currency. */
  readonly currencyOfWords: () => string | null;
  readonly tags: TaggedHabits | null;
}

const columnsOf = (table: ReadTable): DatedColumn[] =>
  table.columns.map((column) => ({ bits: joinBits(titleFor(column.bits, table.bits), column.bits), isBalance: table.statement === "balance" }));

/** "October 30, 2025" over "Q3 2025" is the day of the release, and no quarter ended on it. */
function titleFor(column: PeriodBits, title: PeriodBits): PeriodBits {
  const isOwn = column.month === null && (column.year !== null || column.quarter !== null || column.half !== null);
  const isDay = title.month !== null && title.year !== null && monthsOf(title) === null && !title.isInstant;
  return isOwn && isDay ? { ...title, month: null, day: null, year: null } : title;
}

export function findHabits(tables: readonly ReadTable[], { fiscalYearEndMonth, rule, saidEnds, published, note, dollar, currencyOfWords, tags }: SaidOfDocument): DocumentHabits {
  const dated = [...(tags?.columns ?? []), ...tables.flatMap(columnsOf)].filter(({ bits }) => bits.month !== null && bits.day !== null && bits.year !== null && !isPart(bits));
  const dayOf = (bits: PeriodBits): number => endOf(bits, UNKNOWN_CALENDAR) ?? 0;
  const ends = [...new Set(dated.map(({ bits }) => dayOf(bits)))].sort((a, b) => a - b);
  const yearLong = dated.filter(({ bits }) => monthsOf(bits) === 12).map(({ bits }) => dayOf(bits));
  const latest = ends[ends.length - 1] ?? null;
  // The earlier balance sheet date of an interim report is the fiscal year end before it.
  const balance = [...new Set(dated.filter(({ bits, isBalance }) => isBalance && !hasLength(bits)).map(({ bits }) => dayOf(bits)))].sort((a, b) => b - a);
  const opening = latest !== null && balance.length >= 2 && yearLong.length === 0 ? balance.slice(1).find((day) => latest - day > 45 && latest - day < 330) : undefined;
  const yearEnds = [...new Set([...yearLong, ...(opening === undefined ? [] : [opening])])].sort((a, b) => a - b);
  const yearEnd = yearEnds[yearEnds.length - 1];
  // Six months to July began in January or February: the year before ended there.
  const toDate = dated.flatMap(({ bits }) => { const months = monthsOf(bits); return months === 6 || months === 9 ? [dayOf(bits) - Math.round(months * 30.44)] : []; });
  const began = toDate[toDate.length - 1];
  const yearEndMonth = fiscalYearEndMonth ?? rule?.month ?? (yearEnd === undefined && began !== undefined ? monthNear(began) : null) ?? (yearEnd === undefined ? null : monthNear(yearEnd));
  const until = [...balance.slice(0, 1), ...saidEnds].reduce<number | null>((last, day) => (last === null || day > last ? day : last), null);
  const calendar = { yearEndMonth, ends, yearEnds, fullYears: yearLong, yearOffset: 0 as const, reportedUntil: until, rule };
  const yearOffset = yearOffsetOf(tables.flatMap(columnsOf).map(({ bits }) => bits), calendar);
  const allEnds = [...new Set([...ends, ...saidEnds])].sort((a, b) => a - b);
  const currencies = [...(tags?.currencies ?? []), ...tables.flatMap((table) => table.note.currency ?? printedSigns(table))];
  return { calendar: { ...calendar, ends: allEnds, yearOffset }, currency: agreed(currencies) ?? note.currency ?? (currencies.length === 0 ? dollar ?? currencyOfWords() : null), scale: agreed([...(tags?.scales ?? []), ...tables.map((table) => table.note.scale)]) ?? note.scale, dollar, reportedUntil: published === null ? balance[0] ?? null : dayOfIso(published) };
}

/** "July 1, 2023 to July 21, 2023": a company was sold or founded then, and no period of its calendar ended. */
function isPart({ firstDay, ...bits }: PeriodBits): boolean {
  const last = firstDay === null ? null : endOf({ ...bits, firstDay }, UNKNOWN_CALENDAR);
  if (firstDay === null || last === null) return false;
  const days = last - firstDay + 1;
  return !(isMonthEnd(firstDay - 1) && isMonthEnd(last)) && !(days >= 28 && days % 7 === 0);
}

const hasLength = (bits: PeriodBits): boolean => monthsOf(bits) !== null;

/** A 52-week year ends near a month's end, sometimes a few days into the next month. */
function monthNear(day: number): number {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return !isMonthEnd(day) && dayOfMonth <= 9 ? partsOf(lastDayOf(year, month - 1)).month : partsOf(dayNumber(year, month, 1)).month;
}

const bare = (sign: string): string => sign.replace(/\s/g, "");

/** The signs on a table's figures, by the meaning every page gives them; a page of two dollars names them in words. */
const printedSigns = (table: ReadTable): string[] => {
  const signs = table.rows.flatMap((row) => [...row.figures.values()].flatMap((cell) => (cell.figure?.currency ? [CURRENCY_CODES[bare(cell.figure.currency)] ?? CURRENCY_SIGNS[bare(cell.figure.currency)] ?? null] : [])));
  return [...new Set(signs.filter((sign): sign is string => sign !== null))];
};

function agreed<T>(stated: readonly (T | null)[]): T | null {
  const values = new Set(stated.filter((value): value is T => value !== null));
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : null;
}
