/**
 * One table to its figures: each with its row's words, its column's period, its unit and scale as far as the table itself
 * says. What only the document can say (a currency named elsewhere, the fiscal calendar) is settled by read-tables.
 */
import type { Basis } from "../../model/line-item";
import type { MappedText } from "../../document/mapped-text";
import type { Surrounding, TableGrid } from "../../document/table-grid";
import { foldWords } from "./fold-words";
import { readHeads, type ColumnHead } from "./header-periods";
import type { JoinedCell } from "./join-split-cells";
import { joinBits, NO_BITS, saysLength, saysPeriod, type PeriodBits, type PeriodFinder } from "./period-bits";
import type { LabelReader, RowUnit } from "./row-metrics";
import { joinNotes, type NoteReader, type ScaleNote } from "./scale-note";
import type { StatementKind, TableWords } from "./table-words";
import { shapeTable, type ShapedRow, type ShapedSection } from "./table-shape";
import { matcherOf, wordsOf } from "./word-list";

export interface TableGrammar {
  readonly words: TableWords;
  readonly findPeriods: PeriodFinder;
  readonly notes: NoteReader;
  readonly labels: LabelReader;
}

export type ColumnKind = "value" | "change" | "share" | "note" | "skip";

export interface TableColumn {
  readonly kind: ColumnKind;
  readonly bits: PeriodBits;
  readonly basis: Basis | null;
  readonly isSequential: boolean;
  /** Words over the column that are no period: a segment, a component of equity, a metric. */
  readonly title: string | null;
  readonly label: string | null;
  readonly isSharesColumn: boolean;
  /** Which end of a range the column holds. */
  readonly rangeEnd: "low" | "high" | null;
}

export interface TableRow {
  readonly label: MappedText | null;
  /** Headings above, outermost first, as printed. */
  readonly headings: readonly MappedText[];
  /** A period that a heading row or the label states. */
  readonly bits: PeriodBits;
  readonly unit: RowUnit;
  readonly note: ScaleNote;
  readonly figures: ReadonlyMap<number, JoinedCell>;
  readonly start: number;
  readonly end: number;
}

export interface ReadTable {
  readonly grid: TableGrid;
  readonly statement: StatementKind | null;
  readonly titles: readonly MappedText[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly note: ScaleNote;
  /** What the words above the table say of its period, for columns that say none. */
  readonly bits: PeriodBits;
  /** "Domestic segment results" over the labels: all of the table is about that part of the company. */
  readonly scope: string | null;
  /** True where the heads name no period at all. */
  readonly isHeadless: boolean;
}

const LONGEST_TITLE = 200;

export function readTable(grid: TableGrid, grammar: TableGrammar): ReadTable[] {
  const hasSpans = grid.cells.some((cell) => cell.colSpan > 1) && grid.layout === "cells";
  const sections = shapeTable(grid, grammar.findPeriods);
  const tables: ReadTable[] = [];
  for (const section of sections) tables.push(readSection(grid, section, hasSpans, grammar, tables[tables.length - 1] ?? null));
  return tables;
}

function readSection(grid: TableGrid, section: ShapedSection, hasSpans: boolean, grammar: TableGrammar, above: ReadTable | null): ReadTable {
  const { findPeriods, notes } = grammar;
  const heads = readHeads(section, grid.layout, hasSpans, findPeriods);
  const surroundings: readonly Surrounding[] = [...(grid.caption ? [grid.caption] : []), ...[...grid.before].reverse()];
  const near = surroundings.filter((text) => text.text.length <= LONGEST_TITLE);
  const titles: MappedText[] = [...section.heads.flat(), ...section.corner, ...near];
  const headText = [...section.corner, ...section.heads.flat()];
  // "(In millions)" may stand between the heads and the first figures.
  const leading = section.rows.slice(0, Math.max(0, section.rows.findIndex((row) => row.figures.size > 0))).flatMap((row) => row.label ?? []);
  const note = joinNotes([...headText, ...leading, ...surroundings.slice(0, 5)].map((text) => quoted(notes.read(text.text), text)));
  const statement = statementOf([...headText, ...near.slice(0, 5)], section.rows, grammar.words) ?? above?.statement ?? null;
  const columns = heads.map((head, i) => readColumn(head, section, i, heads, grammar));
  const isHeadless = !columns.some((column) => saysPeriod(column.bits));
  return { grid, statement, titles, columns: isHeadless && above && above.columns.length === columns.length ? above.columns : columns, rows: readRows(section, statement, grammar), note: note.scale === null && above ? joinNotes([note, above.note]) : note, bits: periodAbove([...section.corner, ...near.slice(0, 4)], statement, findPeriods), isHeadless: isHeadless && !above, scope: scopeOf(section.corner) };
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
  for (const text of texts) {
    const { phrases, rest } = findPeriods(text.text);
    const [first] = phrases;
    // "Third Quarter 2025 Results" names the release; only words of length ("nine months ended") may stand among others.
    const isPlain = rest.replace(/\b(?:condensed|consolidated|unaudited|statements?|balance sheets?|of|and)\b/g, "").trim() === "";
    if (!first || phrases.length > 2 || rest.length > 90 || !(isPlain || first.months !== null || first.weeks !== null)) continue;
    if (!saysLength(bits) && saysLength(first)) bits = joinBits(first, bits);
    else if (!saysPeriod(bits) && saysPeriod(first)) bits = joinBits(first, bits);
  }
  // A balance sheet has no length, whatever is said near it.
  return statement === "balance" ? { ...bits, months: null, weeks: null, quarter: null, half: null } : bits;
}

function statementOf(texts: readonly MappedText[], rows: readonly ShapedRow[], words: TableWords): StatementKind | null {
  for (const text of texts) {
    const folded = foldWords(text.text);
    if (folded.length > LONGEST_TITLE) continue;
    for (const kind of ["balance", "cash-flow", "income", "equity"] as const) if (matcherOf(words.statements[kind], words.spaced).test(folded)) return kind;
  }
  const labels = rows.map((row) => foldWords(row.label?.text ?? ""));
  if (labels.some((label) => /^total (?:current )?(?:assets|liabilities)|^total (?:shareholders|stockholders)' (?:equity|deficit)$|资产总计|资产合计/.test(label))) return "balance";
  return labels.some((label) => /operating activities|经营活动产生/.test(label)) && labels.some((label) => /financing activities|筹资活动/.test(label)) ? "cash-flow" : null;
}

function readColumn(head: ColumnHead, section: ShapedSection, index: number, heads: readonly ColumnHead[], grammar: TableGrammar): TableColumn {
  const { words, labels } = grammar;
  const own = head.words.join(" ");
  const last = head.words[head.words.length - 1] ?? "";
  const raw = head.cells.map((cell) => foldWords(cell.text)).join(" ");
  const printed = section.rows.flatMap((row) => row.figures.get(index)?.figure ?? []).filter((figure) => figure.kind !== "dash");
  const allPercent = printed.length > 0 && printed.every((figure) => figure.unit !== "plain" || figure.kind === "void");
  const hasPeriodOfItsOwn = head.cells.length > 0 && saysPeriod(grammar.findPeriods(head.cells[head.cells.length - 1]?.text ?? "").phrases[0] ?? NO_BITS);
  const others = heads.some((other, i) => i !== index && saysPeriod(other.bits));
  let kind: ColumnKind = "value";
  if (matcherOf(words.shareColumn, words.spaced).test(raw)) kind = "share";
  else if (/^(?:%|% ?\$|\$|)$/.test(last) && matcherOf(words.changeColumn, words.spaced).test(raw) && !hasPeriodOfItsOwn) kind = "change";
  else if (matcherOf(words.changeColumn, words.spaced).test(own) && !hasPeriodOfItsOwn) kind = "change";
  else if (allPercent && /^%$/.test(last) && others) kind = hasPeriodOfItsOwn ? "share" : "change";
  else if (matcherOf(`^(?:${words.noteColumn})$`, false).test(own) || new RegExp(`^(?:${words.noteColumn})$`).test(own)) kind = "note";
  const basis = own === "" ? null : labels.basisOf(own);
  const isRangeEnd = wordsOf(`${words.lowColumn}|${words.highColumn}`).includes(last);
  const title = own === "" || kind !== "value" || isRangeEnd ? null : titleOf(head, grammar);
  return {
    kind, bits: head.bits, basis, isSequential: matcherOf(words.previousPeriod, words.spaced).test(raw), title,
    label: labelOf(head), isSharesColumn: new RegExp(`(?:^| )(?:${words.shareWords})(?:$| )`).test(own) && !/per/.test(own),
    rangeEnd: wordsOf(words.lowColumn).includes(last) ? "low" : wordsOf(words.highColumn).includes(last) ? "high" : null,
  };
}

/** Words over a column that are neither a period nor a note: a segment, a product, a component of equity. */
function titleOf(head: ColumnHead, { findPeriods, notes }: TableGrammar): string | null {
  const words = [...new Set(head.cells)].flatMap((cell) => {
    const bare = cell.text.replace(/[(\uff08][^()\uff08\uff09]*[)\uff09]/g, " ").replace(/\s+/g, " ").trim();
    if (bare === "" || bare.length > 80 || findPeriods(bare).phrases.length > 0 || notes.read(cell.text).scale !== null) return [];
    return [bare];
  });
  const title = words.slice(-2).join(" ");
  return /[\p{L}]/u.test(title) ? title : null;
}

function labelOf(head: ColumnHead): string | null {
  const texts = [...new Set(head.cells)].map((cell) => cell.text.trim()).filter((text) => !/^\(.*\)$/.test(text) && text.length < 120);
  return texts.length ? texts.join(" ") : null;
}

function readRows(section: ShapedSection, statement: StatementKind | null, grammar: TableGrammar): TableRow[] {
  const { labels, notes, findPeriods } = grammar;
  const out: TableRow[] = [];
  let headings: { readonly text: MappedText; readonly indent: number; readonly sinceRow: number }[] = [];
  let bits = NO_BITS;
  for (const row of section.rows) {
    if (row.figures.size === 0) {
      if (!row.label) continue;
      // "(In millions, except per share amounts)" under the heads is a note, not a heading of per-share rows.
      if (row.label.text.length < LONGEST_TITLE && notes.read(row.label.text).scale !== null && labels.metricOf(row.label.text) === null && /^\W*(?:in|dollars|amounts|us|u\.s|\$|人民币|单位)\b|^[(\uff08]/i.test(row.label.text)) continue;
      const found = findPeriods(row.label.text);
      if (found.phrases.length === 1 && found.rest === "" && found.phrases[0]) bits = found.phrases[0];
      // A heading straight under a heading refines it; one after figures replaces what is not less indented.
      const kept = headings.filter((heading) => heading.indent < row.indent || (heading.sinceRow === out.length && heading.indent <= row.indent));
      headings = [...kept.slice(-2), { text: row.label, indent: row.indent, sinceRow: out.length }];
      continue;
    }
    const label = row.label?.text ?? "";
    const heading = headings.map((above) => above.text.text).join(" ");
    const own = label === "" ? NO_BITS : periodOfLabel(label, findPeriods);
    const note = joinNotes([label, ...[...headings].reverse().map((above) => above.text.text)].map((text) => bracketedNote(text, notes)));
    out.push({
      label: row.label, headings: headings.map((above) => above.text), bits: saysPeriod(own) ? own : bits, unit: labels.unitOf(label === "" ? headings[headings.length - 1]?.text.text ?? "" : label, heading, statement),
      note, figures: row.figures, start: row.start, end: row.end,
    });
  }
  return out;
}

/** "Shares used in calculation (000s)": only brackets of a label can change the scale of its row. */
function bracketedNote(label: string, notes: NoteReader): ScaleNote {
  const bracketed = /[(\uff08][^()\uff08\uff09]*[)\uff09]/g;
  return joinNotes((label.match(bracketed) ?? []).map((part) => {
    // "Revenue ($B)": a letter is a scale only right behind the sign and in brackets.
    const letter = /^\(\s*(?:us|hk|c|a)?[$\u20ac\u00a3\u00a5]\s?(b|bn|m|mm|k)\s*\)$/i.exec(part)?.[1]?.toLowerCase();
    const scale = letter === undefined ? undefined : { b: 9, bn: 9, k: 3, m: 6, mm: 6 }[letter];
    return scale === undefined ? notes.read(part) : { scale, currency: null, shareScale: null, quote: null };
  }));
}

/** "2024 as reported", "Balance as of March 31, 2023": a label that is a period and little else. */
function periodOfLabel(label: string, findPeriods: PeriodFinder): PeriodBits {
  if (!/(?:19|20|21)\d\d/.test(label)) return NO_BITS;
  const { phrases, rest } = findPeriods(label);
  const [first] = phrases;
  return first && phrases.length === 1 && saysPeriod(first) && first.year !== null && /^(?:|beginning|ending|balance|balances|beginning balances|ending balances)$/.test(rest) ? first : NO_BITS;
}
