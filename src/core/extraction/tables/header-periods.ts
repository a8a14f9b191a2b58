/**
 * Header rows to what each value column says: pieces of a period from several rows joined, and the words that are none.
 */
import { monthsOf } from "./fiscal-dates";
import { joinBits, NO_BITS, saysLength, saysPeriod, type PeriodBits, type PeriodFinder } from "./period-bits";
import type { JoinedCell } from "./join-split-cells";
import type { ShapedSection } from "./table-shape";
import { columnOf, type ValueColumn } from "./value-columns";
import { greatest, least } from "../../model/extremes";

export interface ColumnHead {
  readonly bits: PeriodBits;
  /** Cells over the column, top down. */
  readonly cells: readonly JoinedCell[];
  /** Words of the cells that are no period, folded, top down. */
  readonly words: readonly string[];
  /** Its length was taken back: the heads over the table cannot all stand where they seem to. */
  readonly isCrossed?: true;
  /** Its heads name two lengths that cannot both be meant. */
  readonly isContradicted?: true;
}

interface Place {
  readonly cell: JoinedCell;
  readonly bits: PeriodBits;
  readonly rest: string;
}

type HeadRow = readonly (Place | null)[];

const centre = (extent: { left: number; right: number }): number => (extent.left + extent.right) / 2;

/** `above`: what the words over the table say of its period. */
export function readHeads(section: ShapedSection, layout: "cells" | "positions" | "lines", hasSpans: boolean, findPeriods: PeriodFinder, above: PeriodBits): ColumnHead[] {
  const rows = section.heads.map((cells) => placeRow(cells, section.columns, layout, hasSpans, findPeriods));
  let heads = joinRows(rows, section.columns.length);
  // Markdown loses spans: "Three months | Nine months | | |" over four columns leaves the first head over one of them. Then two
  // columns say the same, and sharing the heads out evenly is the only reading in which none repeats.
  if (!hasSpans && layout !== "positions" && repeats(heads)) {
    const even = joinRows(section.heads.map((cells, i) => shareEvenly(cells, section.columns.length, findPeriods) ?? rows[i] ?? []), section.columns.length);
    if (!repeats(even)) heads = even;
  }
  // A dated title is about the document as often as about the table; "Six Months Ended" and no more is a head.
  const isHead = !saysPeriod(above) && !heads.some(({ bits }) => bits.isToDate);
  return uncross(isHead ? stretch(heads, heads.map(() => monthsOf(above))) : heads);
}

/**
 * "Three months ended | Nine months ended" over "September 30, 2025 | September 30, 2024": a release that lost half its columns. The
 * first head stands over the first column in any case; what length the later ones have, the table no longer says.
 */
function uncross(heads: readonly ColumnHead[]): ColumnHead[] {
  const dated = heads.filter(({ bits }) => saysLength(bits) && bits.firstDay === null && bits.month !== null && bits.year !== null);
  const lengthOf = ({ bits }: ColumnHead): string => `${bits.months} ${bits.weeks}`;
  const [first] = dated;
  const isCrossed = first !== undefined && dated.length > 1
    && new Set(dated.map(lengthOf)).size === dated.length
    && new Set(dated.map(({ bits }) => bits.year)).size === dated.length
    && dated.every(({ bits }) => bits.month === first.bits.month && bits.day === first.bits.day);
  if (!isCrossed) return [...heads];
  return heads.map((head) => (head !== first && dated.includes(head) ? { ...head, bits: { ...head.bits, months: null, weeks: null, isToDate: false }, isCrossed: true as const } : head));
}

function repeats(heads: readonly ColumnHead[]): boolean {
  const seen = new Set<string>();
  for (const head of heads) {
    if (!saysPeriod(head.bits)) continue;
    const key = JSON.stringify([head.bits, head.words]);
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}

/** "May 7, 2023   August 28," over "2022": the year that went to a line of its own is the date's that has none. */
function giveYearOnce(rows: readonly HeadRow[]): readonly HeadRow[] {
  return rows.map((row, at) => {
    const upper = rows[at - 1];
    const isDated = (i: number): boolean => { const bits = upper?.[i]?.bits; return bits?.day != null && bits.year !== null; };
    const isOpen = (i: number): boolean => { const bits = upper?.[i]?.bits; return bits?.day != null && bits.year === null; };
    const [only] = row;
    const isOneYear = only != null && only.bits.year !== null && only.bits.month === null && row.every((place) => place?.cell === only.cell);
    return isOneYear && row.some((_, i) => isOpen(i)) && row.some((_, i) => isDated(i)) ? row.map((place, i) => (isDated(i) ? null : place)) : row;
  });
}

function joinRows(spread: readonly HeadRow[], count: number): ColumnHead[] {
  const rows = giveYearOnce(spread);
  const heads: ColumnHead[] = [];
  for (let i = 0; i < count; i++) {
    const places = rows.map((row) => row[i]).filter((place): place is Place => place !== null && place !== undefined);
    heads.push({ bits: places.reduce((all, place) => joinBits(all, place.bits), NO_BITS), cells: places.map((place) => place.cell), words: places.map((place) => place.rest).filter((rest) => rest !== "") });
  }
  return inheritQuarters(inheritDays(stretchQuarters(reachAll(readShortYears(heads), rows), rows)));
}

/** Whole weeks end on the 27th and later often enough, and a comma behind a day says that its year follows. */
const LATEST_SHORT_YEAR = 26;
const FEWEST_SHORT_YEARS = 3;

/** "Mar 25 | Dec 24 | Mar 24": no quarters end on such days; they are years. */
function readShortYears(heads: readonly ColumnHead[]): ColumnHead[] {
  const isShort = ({ bits, cells }: ColumnHead): boolean => bits.month !== null && bits.day !== null && bits.year === null && bits.day >= 15 && bits.day <= LATEST_SHORT_YEAR && cells.some(({ text }) => /\p{L}\s?\d\d$/u.test(text.trim()));
  const short = heads.filter(isShort);
  const days = short.map(({ bits }) => bits.day ?? 0);
  const areYears = short.length >= FEWEST_SHORT_YEARS && greatest(days) - least(days) === 1 && new Set(short.map(({ bits }) => bits.month)).size > 1;
  return heads.map((head) => (areYears && isShort(head) ? { ...head, bits: { ...head.bits, year: 2000 + (head.bits.day ?? 0), day: null } } : head));
}

/**
 * "Six Months Ended" over "Q2 2024": the quarter says when the months end. Over "Q1 2024" and "Q2 2024" it is the sum of its
 * columns and no length of theirs; over "Q3 2024" one of the two is wrong.
 */
function stretchQuarters(heads: readonly ColumnHead[], rows: readonly HeadRow[]): ColumnHead[] {
  let out = [...heads];
  for (const row of rows) {
    for (const cell of new Set(row.flatMap((place) => (place ? [place.cell] : [])))) {
      out = stretch(out, out.map((_, at) => (row[at]?.cell === cell ? monthsOf(row[at].bits) : null)));
    }
  }
  return out;
}

/** `months`: what one head says over each column. */
function stretch(heads: readonly ColumnHead[], months: readonly (number | null)[]): ColumnHead[] {
  const isUnder = ({ bits }: ColumnHead, at: number): boolean => bits.quarter !== null && (months[at] === 6 || months[at] === 9);
  const [quarter, ...others] = new Set(heads.filter(isUnder).map(({ bits }) => bits.quarter));
  if (typeof quarter !== "number" || others.length > 0) return [...heads];
  return heads.map((head, at) => {
    if (!isUnder(head, at)) return head;
    return months[at] === quarter * 3 ? { ...head, bits: { ...head.bits, isToDate: true } } : { ...head, isContradicted: true };
  });
}

/** A lone "Three Months Ended" drawn too narrow: it speaks of every dated column that no other head gives a length. */
function reachAll(heads: readonly ColumnHead[], rows: readonly HeadRow[]): ColumnHead[] {
  const lone = rows.flatMap((row) => {
    const cells = new Set(row.flatMap((place) => (place ? [place.cell] : [])));
    const place = row.find((entry) => entry !== null);
    return cells.size === 1 && place && saysLength(place.bits) ? [place] : [];
  });
  const [only] = lone;
  if (!only || lone.length > 1) return [...heads];
  // "Six Months Ended" over "2024 | 2023" is not about "FY 2023" beside them.
  const isFiscal = heads.find(({ cells }) => cells.includes(only.cell))?.bits.isFiscal;
  const isOpen = ({ bits }: ColumnHead): boolean => saysPeriod(bits) && !saysLength(bits) && !bits.isInstant && bits.month === null && bits.isFiscal === isFiscal;
  return heads.map((head) => (isOpen(head) ? { ...head, bits: joinBits(only.bits, head.bits), cells: [only.cell, ...head.cells] } : head));
}

/** "Q3 2024 | Q3 2023 | YTD 2024": the year to date runs to the end of the quarter beside it. */
function inheritQuarters(heads: readonly ColumnHead[]): ColumnHead[] {
  const dated = heads.flatMap(({ bits: { quarter, year } }) => (quarter === null || year === null ? [] : [year * 4 + quarter]));
  if (dated.length === 0) return [...heads];
  const only = ((greatest(dated) - 1) % 4) + 1;
  // "Nine months 2024" beside "Q3 2024" runs to that quarter's end.
  const runsTo = ({ months, year, month, quarter }: PeriodBits): number | null => (months !== null && months % 3 === 0 && months > 3 && year !== null && month === null && quarter === null && dated.includes(year * 4 + months / 3) ? months / 3 : null);
  return heads.map((head) => {
    const quarter = runsTo(head.bits);
    if (quarter !== null && !head.bits.isFiscal) return { ...head, bits: { ...head.bits, months: null, quarter, isToDate: true } };
    return head.bits.isToDate && head.bits.year !== null && head.bits.month === null && !saysLength(head.bits) ? { ...head, bits: { ...head.bits, quarter: only } } : head;
  });
}

/** "September 30, 2025 | 2024": the second year means the same day. */
function inheritDays(heads: readonly ColumnHead[]): ColumnHead[] {
  const out: ColumnHead[] = [];
  for (const head of heads) {
    const left = out[out.length - 1];
    const bare = head.bits.year !== null && head.bits.month === null && head.bits.quarter === null && head.bits.half === null;
    // "Jul-Jun 2023/24 | Full year 2023" are two lengths of their own, "Twelve months ended | 2024 | 2023" one.
    const isOneLength = left === undefined || !saysLength(head.bits) || head.cells.some((cell) => left.cells.includes(cell));
    const takesDay = bare && isOneLength && left !== undefined && (!head.bits.isFiscal || left.bits.isFiscal) && left.bits.month !== null && left.bits.months === head.bits.months && left.bits.weeks === head.bits.weeks;
    out.push(takesDay ? { ...head, bits: { ...head.bits, month: left.bits.month, day: left.bits.day, isInstant: left.bits.isInstant } } : head);
  }
  return out;
}

function placeRow(cells: readonly JoinedCell[], columns: readonly ValueColumn[], layout: "cells" | "positions" | "lines", hasSpans: boolean, findPeriods: PeriodFinder): HeadRow {
  if (layout === "lines") return shareEvenly(cells, columns.length, findPeriods) ?? columns.map(() => null);
  const covering = layout === "positions" ? placeByCentre(cells, columns) : columns.map((column) => coveringCell(column, cells, columns, hasSpans));
  if (covering.every((cell) => cell === null) && cells.length === columns.length) return spreadPhrases(cells, columns, findPeriods);
  return spreadPhrases(covering, columns, findPeriods);
}

function coveringCell(column: ValueColumn, cells: readonly JoinedCell[], columns: readonly ValueColumn[], hasSpans: boolean): JoinedCell | null {
  const overlaps = cells.filter((cell) => overlapOf(cell, column) > 0);
  const [first] = overlaps;
  if (first) return overlaps.reduce((best, cell) => (Math.abs(centre(cell) - centre(column)) < Math.abs(centre(best) - centre(column)) ? cell : best), first);
  if (!hasSpans) return [...cells].reverse().find((cell) => cell.left <= column.left) ?? null;
  // A head narrower than its column, in the gap beside it.
  const index = columns.indexOf(column);
  const from = columns[index - 1]?.right ?? column.left - 2;
  const to = columns[index + 1]?.left ?? column.right + 2;
  const beside = cells.filter((cell) => cell.left >= from && cell.right <= to && columnOf(cell, columns) < 0);
  return beside[0] ?? null;
}

/** In columns; half of one would be the column beside it. */
const SHIFTED = 0.4;

/**
 * On a page, a head stands centred over its columns. A row of spanning heads has each of them in the middle of as many columns;
 * in any other row a head speaks for the column it stands over and for no neighbour ("August 28," above "2022").
 */
function placeByCentre(cells: readonly JoinedCell[], columns: readonly ValueColumn[]): (JoinedCell | null)[] {
  const first = columns[0];
  const last = columns[columns.length - 1];
  if (!first || !last || cells.length === 0) return columns.map(() => null);
  const pitch = columns.length > 1 ? (centre(last) - centre(first)) / (columns.length - 1) : Math.max(60, first.right - first.left);
  const width = columns.length / cells.length;
  const groups = Number.isInteger(width) ? cells.map((_, i) => columns.slice(i * width, (i + 1) * width)) : [];
  const shifts = groups.map((group, i) => centre(cells[i] ?? first) - (centre(group[0] ?? first) + centre(group[group.length - 1] ?? last)) / 2);
  // Figures that end at the right of wide columns stand right of the middle that their heads are set in, all by as much.
  const shift = cells.length > 1 ? shifts.reduce((sum, own) => sum + own, 0) / cells.length : 0;
  const isShifted = Math.abs(shift) < SHIFTED * pitch && shifts.every((own) => Math.abs(own - shift) < 0.25 * pitch);
  if (width === 1 && isShifted) return [...cells];
  if (width > 1 && groups.length > 0 && isShifted) return columns.map((_, i) => cells[Math.floor(i / width)] ?? null);
  return columns.map((column) => {
    const near = cells.filter((cell) => overlapOf(cell, column) > 0 || Math.abs(centre(cell) - centre(column)) <= 0.65 * pitch);
    const [one] = near;
    return one ? near.reduce((best, cell) => (Math.abs(centre(cell) - centre(column)) < Math.abs(centre(best) - centre(column)) ? cell : best), one) : null;
  });
}

const overlapOf = (a: { left: number; right: number }, b: { left: number; right: number }): number => Math.min(a.right, b.right) - Math.max(a.left, b.left);

/** A cell that names several periods over as many columns ("2025 2024") gives one to each. */
function spreadPhrases(covering: readonly (JoinedCell | null)[], columns: readonly ValueColumn[], findPeriods: PeriodFinder): HeadRow {
  const found = new Map<JoinedCell, ReturnType<PeriodFinder>>();
  const counts = new Map<JoinedCell, number>();
  for (const cell of covering) if (cell) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const seen = new Map<JoinedCell, number>();
  return columns.map((_, i) => {
    const cell = covering[i];
    if (!cell) return null;
    const all = found.get(cell) ?? findPeriods(cell.text);
    found.set(cell, all);
    const nth = seen.get(cell) ?? 0;
    seen.set(cell, nth + 1);
    return { cell, bits: phraseFor(all.phrases, nth, counts.get(cell) ?? 1), rest: all.rest };
  });
}

function phraseFor(phrases: readonly PeriodBits[], nth: number, covered: number): PeriodBits {
  const [first] = phrases;
  if (!first) return NO_BITS;
  if (phrases.length === 1) return first;
  if (covered % phrases.length !== 0) return NO_BITS;
  const own = phrases[Math.floor(nth / (covered / phrases.length))] ?? NO_BITS;
  // "Third Quarter 2025 2024": what the first phrase says beyond its year holds for the others.
  const bare = own.year !== null && own.month === null && own.quarter === null;
  return bare ? { ...first, ...own, months: first.months, weeks: first.weeks, month: first.month, day: first.day, quarter: first.quarter, half: first.half, isInstant: first.isInstant } : own;
}

/** The row's phrases shared out evenly over the columns; null where they do not divide. */
function shareEvenly(cells: readonly JoinedCell[], count: number, findPeriods: PeriodFinder): HeadRow | null {
  const phrases = cells.flatMap((cell) => {
    const { phrases: found, rest } = findPeriods(cell.text);
    if (found.length === 0) return [{ cell, bits: NO_BITS, rest }];
    return found.map((bits) => ({ cell, bits, rest }));
  });
  if (phrases.length === 0 || count % phrases.length !== 0) return null;
  const width = count / phrases.length;
  return Array.from({ length: count }, (_, i) => phrases[Math.floor(i / width)] ?? null);
}
