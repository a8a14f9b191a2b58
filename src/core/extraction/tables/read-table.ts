/**
 * One table to its figures: each with its row's words, its column's period, its unit and scale as far as the table itself
 * says. What only the document can say (a currency named elsewhere, the fiscal calendar) is settled by read-tables.
 */
import type { MappedText } from "../../document/mapped-text";
import type { Surrounding, TableGrid } from "../../document/table-grid";
import { setAsideEarlier } from "./earlier-outlook";
import { readHeads } from "./header-periods";
import { settlePercents } from "./percent-columns";
import { setAsideSteps } from "./step-columns";
import { joinBits, NO_BITS, saysLength, saysPeriod, type PeriodBits, type PeriodFinder } from "./period-bits";
import type { DecimalMark } from "./read-cell";
import { joinNotes, type ScaleNote } from "./scale-note";
import { statementOf } from "./statement-kind";
import { readColumn, type TableColumn } from "./table-column";
import type { TableGrammar } from "./table-grammar";
import { readRows, type TableRow } from "./table-row";
import { shapeTable, type ShapedSection } from "./table-shape";
import type { StatementKind } from "./table-words";

export interface ReadTable {
  readonly grid: TableGrid;
  readonly statement: StatementKind | null;
  readonly titles: readonly MappedText[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly note: ScaleNote;
  /** What the words above the table say of its period, for columns that say none. */
  readonly bits: PeriodBits;
  /** "For the six months ended 30 June 2024", "June 30, 2024 and December 31, 2023" above the table: what dates a bare year over a column. */
  readonly dated: readonly PeriodBits[];
  /** "Domestic segment results" over the labels: all of the table is about that part of the company. */
  readonly scope: string | null;
  /** True where the heads name no period at all. */
  readonly isHeadless: boolean;
}

const LONGEST_TITLE = 200;
/** "2025 Financial Guidance", "Business Outlook". */
const SHORT_HEADING = 24;
const NEAR = 2;
/** "NEW YORK, February 4, 2025 -- The company today reported results for the year ended December 31, 2024." */
const SENTENCE = /\w{3,}\.\s*$|\s(?:--|\u2014)\s.*\b(?:today|announce[sd]?|report(?:s|ed)?)\b/;

export function readTable(grid: TableGrid, grammar: TableGrammar, mark: DecimalMark): ReadTable[] {
  const hasSpans = grid.cells.some((cell) => cell.colSpan > 1) && grid.layout === "cells";
  const sections = shapeTable(grid, grammar, mark);
  const tables: ReadTable[] = [];
  for (const section of sections) tables.push(readSection(grid, section, hasSpans, grammar, tables[tables.length - 1] ?? null));
  return tables;
}

function readSection(grid: TableGrid, section: ShapedSection, hasSpans: boolean, grammar: TableGrammar, above: ReadTable | null): ReadTable {
  const { findPeriods, notes } = grammar;
  const surroundings: readonly Surrounding[] = [...(grid.caption ? [grid.caption] : []), ...[...grid.before].reverse()];
  const near = surroundings.filter((text) => text.text.length <= LONGEST_TITLE);
  const titles: MappedText[] = [...section.heads.flat(), ...section.corner, ...near];
  const headText = [...section.corner, ...section.heads.flat()];
  // "(In millions)" may stand between the heads and the first figures.
  const leading = section.rows.slice(0, Math.max(0, section.rows.findIndex((row) => row.figures.size > 0))).flatMap((row) => row.label ?? []);
  const note = joinNotes([...headText, ...leading, ...surroundings.slice(0, 5)].map((text) => quoted(notes.read(text.text), text)));
  // Below a balance sheet, heads that say a length are of another statement, whose title stands between the two or nowhere.
  const isOther = above?.statement === "balance" && section.heads.flat().some(({ text }) => findPeriods(text).phrases.some(saysLength));
  const statement = statementOf(isOther ? headText : [...headText, ...near.slice(0, 5)], section.rows, grammar.words) ?? (isOther ? null : above?.statement ?? null);
  const bits = periodAbove([...section.corner, ...near.slice(0, 4)], statement, findPeriods);
  const heads = readHeads(section, grid.layout, hasSpans, findPeriods, bits);
  const own = heads.map((head, i) => readColumn(head, section, i, heads, grammar));
  const columns = setAsideSteps(setAsideEarlier(settlePercents(own, surroundings.slice(0, 5), grammar.words), bits, grammar.words), heads, grammar.words);
  const isHeadless = !columns.some((column) => saysPeriod(column.bits));
  return { grid, statement, titles, columns: isHeadless && above && above.columns.length === columns.length ? above.columns : columns, rows: readRows(section, statement, grammar, columns), note: note.scale === null && above ? joinNotes([note, above.note]) : note, bits, dated: datedTitle([...section.corner, ...near.slice(0, 4)], statement, findPeriods), isHeadless: isHeadless && !above, scope: scopeOf(section.corner) };
}

function scopeOf(corner: readonly MappedText[]): string | null {
  for (const { text } of corner) {
    const named = /^(?!.*\b(?:information|by|reportable|all|supplemental|operating)\b)(\S.{0,40}?\ssegment)(?:\s+(?:results|performance summary|summary))?\W*$/i.exec(text.trim());
    if (named?.[1]) return named[1];
  }
  return null;
}

const quoted = (note: ScaleNote, text: MappedText): ScaleNote => (note.scale === null && note.currency === null ? note : { ...note, quote: { start: text.start, end: text.end } });

/** "Three months ended" as a heading over the table. Nearest first, and only words that say little else. */
function periodAbove(texts: readonly MappedText[], statement: StatementKind | null, findPeriods: PeriodFinder): PeriodBits {
  let bits = NO_BITS;
  for (const [at, text] of texts.entries()) {
    const { phrases, rest } = findPeriods(text.text);
    // "Outlook" alone, right above or with a line between: the table is one, whose head names its period.
    if (at < NEAR && phrases.length === 1 && phrases[0]?.isFuture === true && !saysPeriod(phrases[0]) && text.text.length <= SHORT_HEADING && statement === null) bits = { ...bits, isFuture: true };
    // "July 29, 2025. Guidance for the year ending December 31, 2025": a date before it says when, not of what.
    const named = phrases.find((phrase) => saysLength(phrase) && phrase.year !== null) ?? phrases.find(saysLength) ?? phrases[0];
    const first = named && (saysTwoLengths(named) ? { ...named, ...NO_LENGTH } : named);
    if (SENTENCE.test(text.text)) continue;
    // "Third Quarter 2025 Results" names the release; only words of length ("nine months ended") may stand among others.
    // In its own table or over it, "Third quarter fiscal 2026 outlook (in millions, except per share)" is a head.
    const isAhead = first?.isFuture === true && text.text.length < 90;
    if (!first || phrases.length > 2 || rest.length > 90 || !(isAhead || isPlain(rest) || first.months !== null || first.weeks !== null)) continue;
    // "28 October 2025" below "Interim report January-September 2025" is no day of the report's period.
    const isOtherMonth = bits.month !== null && first.month !== null && bits.month !== first.month;
    if (!saysLength(bits) && saysLength(first)) bits = isOtherMonth ? { ...joinBits(bits, first), day: first.day, year: first.year ?? bits.year } : joinBits(first, bits);
    else if (!saysPeriod(bits) && saysPeriod(first)) bits = joinBits(first, bits);
  }
  // A balance sheet has no length, whatever is said near it.
  return statement === "balance" ? { ...bits, ...NO_LENGTH } : bits;
}

function datedTitle(texts: readonly MappedText[], statement: StatementKind | null, findPeriods: PeriodFinder): readonly PeriodBits[] {
  for (const { text } of texts) {
    if (SENTENCE.test(text)) continue;
    const { phrases, rest } = findPeriods(text);
    const full = phrases.filter(({ year, month }) => year !== null && month !== null);
    // The dates of a balance sheet need no "as of" where its title says nothing else.
    const isBalance = statement === "balance" && (isPlain(rest) || full.some(({ isInstant }) => isInstant));
    const dates = statement === "balance" ? full.filter((bits) => isBalance && !saysLength(bits)).map((bits) => ({ ...bits, isInstant: true })) : full.filter((bits) => bits.isOfSeveral || (saysLength(bits) && !saysTwoLengths(bits)));
    if (dates.length > 0) return dates;
  }
  return [];
}

/** The words of a statement's title and no others. */
const isPlain = (rest: string): boolean => rest.replace(/\b(?:condensed|consolidated|unaudited|statements?|balance sheets?|of|and)\b/g, "").trim() === "";

const NO_LENGTH = { months: null, weeks: null, quarter: null, half: null } as const;

/** "Second half and full year ended 31 December": a title of all columns, and the length of none. */
const saysTwoLengths = ({ months, quarter, half }: PeriodBits): boolean => (months !== null && ((quarter !== null && months !== 3) || (half !== null && months !== 6))) || (quarter !== null && half !== null);
