/**
 * A grid sorted into what its parts are: head rows, rows of figures, headings between them. Nothing here knows what a word
 * means beyond whether it can be part of a period.
 */
import { concatenate, type MappedText } from "../../document/mapped-text";
import type { TableGrid } from "../../document/table-grid";
import type { UnusedReason } from "../../model/unused-number";
import { foldWords } from "./fold-words";
import { joinRows, type JoinedCell } from "./join-split-cells";
import { partBases } from "./part-bases";
import type { PeriodFinder } from "./period-bits";
import type { DecimalMark } from "./read-cell";
import { withoutRepeatedHeads } from "./repeated-heads";
import { saysHundredths } from "./row-measure";
import type { TableGrammar } from "./table-grammar";
import { takeUnitColumn, type UnitColumn } from "./unit-column";
import { columnOf, findValueColumns, type ValueColumn } from "./value-columns";
import { isOneOf, matcherOf } from "./word-list";
import { greatest, least } from "../../model/extremes";

export interface Aside {
  readonly cell: JoinedCell;
  /** The value column it stands in; -1 for none. */
  readonly column: number;
  readonly reason: UnusedReason;
}

export interface ShapedRow {
  readonly label: MappedText | null;
  /** From a column of units. */
  readonly unit: MappedText | null;
  /** By value column; empty for a heading. */
  readonly figures: ReadonlyMap<number, JoinedCell>;
  /** Cells beside the label with numbers that are no figures: "see 5(a)", "lower by 0.1 points". */
  readonly asides: readonly Aside[];
  readonly indent: number;
  readonly isEmphasised: boolean;
  readonly start: number;
  readonly end: number;
}

export interface ShapedSection {
  /** Rows above the figures, top down: cells over the value columns, and words that stand over the labels. */
  readonly heads: readonly (readonly JoinedCell[])[];
  readonly corner: readonly MappedText[];
  readonly columns: readonly ValueColumn[];
  readonly rows: readonly ShapedRow[];
}

type Row = readonly JoinedCell[];

/** Where labels end: the leftmost edge of any figure that is no year. */
function firstFigureEdge(rows: readonly Row[]): number {
  let edge = Number.POSITIVE_INFINITY;
  for (const row of rows) for (const [i, cell] of row.entries()) if (i > 0 && cell.figure && !cell.figure.isYear && cell.left < edge) edge = cell.left;
  return edge;
}

const isFigureCell = (cell: JoinedCell, position: number, row: Row): boolean => {
  if (!cell.figure || cell.isHeader) return false;
  // The first cell of a row is its label, even where it is a year: "2026  1,250". A row of figures without any label starts with one.
  return position > 0 || !(cell.figure.isYear || cell.figure.kind === "void") || row.length === 1;
};

function hasFigures(row: Row): boolean {
  return row.some((cell, i) => isFigureCell(cell, i, row) && cell.figure !== null && !cell.figure.isYear && (i > 0 || row.length > 1));
}

/**
 * A row inside the table that starts a new head: nothing but periods over the value columns, with the change between them, or
 * the names of segments again beside a period that stands over the labels.
 */
function isHeadRow(row: Row, labelEdge: number, { findPeriods, words }: TableGrammar): boolean {
  const over = row.filter((cell) => cell.right > labelEdge || cell.left >= labelEdge);
  if (over.length === 0 || hasFigures(row)) return false;
  const isPeriod = (cell: JoinedCell): boolean => isPeriodAlone(cell.text, findPeriods);
  const isHead = (cell: JoinedCell): boolean => cell.isHeader || isPeriod(cell);
  if (over.every(isHead)) return true;
  const isChange = (cell: JoinedCell): boolean => matcherOf(words.changeColumn, words.spaced).test(foldWords(cell.text));
  if (over.some(isHead) && over.every((cell) => isHead(cell) || isChange(cell))) return true;
  const [label] = row;
  return label !== undefined && over.length > 1 && !over.includes(label) && isPeriod(label);
}

export function shapeTable(grid: TableGrid, grammar: TableGrammar, mark: DecimalMark): ShapedSection[] {
  const { measures, words } = grammar;
  const { grid: bare, unitOf } = takeUnitColumn(withoutRepeatedHeads(grid, mark), measures.read);
  const rows = joinRows(bare, mark).flatMap((row) => partBases(row, words, mark));
  const labelEdge = firstFigureEdge(rows);
  if (!Number.isFinite(labelEdge)) return [];
  const sections: { heads: Row[]; body: Row[] }[] = [{ heads: [], body: [] }];
  for (const row of rows) {
    let section = sections[sections.length - 1] as { heads: Row[]; body: Row[] };
    const isHead = !hasFigures(row) && (section.body.length === 0 || isHeadRow(row, labelEdge, grammar) || comesAgain(row, section.heads));
    if (isHead && section.body.some(hasFigures)) sections.push((section = { heads: takePeriod(section.body, grammar), body: [] }));
    if (isHead) section.heads.push(row);
    else section.body.push(row);
  }
  return sections.map(({ heads, body }) => shapeSection({ heads, body, unitOf, isPlaced: grid.layout === "positions" }, labelEdge, grammar)).filter((section) => section.columns.length > 0);
}

/** "First Quarter | Second Quarter | Total" once more, for another year. */
const comesAgain = (row: Row, heads: readonly Row[]): boolean => row.length > 2 && heads.some((head) => head.length === row.length && head.every((cell, at) => cell.text === row[at]?.text));

/** A year alone at the end of what stands above belongs to the heads that follow it. */
function takePeriod(body: Row[], { findPeriods }: TableGrammar): Row[] {
  const last = body[body.length - 1];
  if (last?.length !== 1 || !isPeriodAlone(last[0]?.text ?? "", findPeriods)) return [];
  body.pop();
  return [last];
}

function isPeriodAlone(text: string, findPeriods: PeriodFinder): boolean {
  const { phrases, rest } = findPeriods(text);
  return phrases.length > 0 && rest === "";
}

interface SortedRows {
  readonly heads: readonly Row[];
  readonly body: readonly Row[];
  readonly unitOf: UnitColumn["unitOf"];
  /** On a page, heads stand where they were printed, and not in the cell of their column. */
  readonly isPlaced: boolean;
}

function shapeSection({ heads: headRows, body, unitOf, isPlaced }: SortedRows, labelEdge: number, { findPeriods, measures, words }: TableGrammar): ShapedSection {
  const isUnit = (text: string): boolean => saysHundredths(text) || measures.read(text)?.currency != null;
  const columns = findValueColumns(body.map((row) => row.filter((cell, i) => isFigureCell(cell, i, row) && (i > 0 || cell.left >= labelEdge))));
  const edge = columns[0]?.left ?? labelEdge;
  // "Note" is wider than its numbers, and may end before they begin.
  const isNote = (cell: JoinedCell): boolean => isPlaced && isOneOf(words.noteColumn, foldWords(cell.text).trim());
  const isOver = (cell: JoinedCell): boolean => isNote(cell) || cell.left >= edge || cell.right > edge + 1 || columnOf(cell, columns) >= 0;
  // "2025 | 2024" centred over wide columns of figures that end at their right: the first of them stands left of all figures.
  const headEach = (row: Row): boolean => isPlaced && row.length === columns.length && row.every(({ text }) => isPeriodAlone(text, findPeriods));
  const isHead = (cell: JoinedCell, row: Row): boolean => isNote(cell) || (isOver(cell) && !isTitle(cell, row, columns, findPeriods));
  // Words over the labels after the last head are headings of the first rows ("Net sales:").
  const lastHead = headRows.reduce((last, row, i) => (row.some(isOver) ? i : last), -1);
  const above = headRows.slice(0, lastHead + 1);
  const corner = above.flatMap((row) => (headEach(row) ? [] : row.filter((cell) => !isHead(cell, row))));
  let unitBelow: MappedText | null = null;
  const rows: ShapedRow[] = [];
  for (const row of [...headRows.slice(lastHead + 1), ...body]) {
    const unit = unitOver(row, isOver, isUnit);
    if (unit === null) rows.push(shapeRow(row, unitOf.get(row[0]?.row ?? -1) ?? unitBelow, columns, findPeriods));
    else unitBelow = unit;
  }
  return { heads: above.map((row) => row.filter((cell) => headEach(row) || isHead(cell, row))), corner, columns, rows: joinWrappedLabels(rows) };
}

/** "HK cents" over each column and nothing over the labels: what the rows below are measured in. */
function unitOver(row: Row, isOver: (cell: JoinedCell) => boolean, isUnit: (words: string) => boolean): MappedText | null {
  const [first] = row;
  return first !== undefined && row.every((cell) => cell.text === first.text && isOver(cell)) && isUnit(first.text) ? first : null;
}

/** "CONSOLIDATED BALANCE SHEETS" centred over a statement stands over some column by chance. */
function isTitle(cell: JoinedCell, row: Row, columns: readonly ValueColumn[], findPeriods: PeriodFinder): boolean {
  if (row.length > 1 || columns.length === 1 || findPeriods(cell.text).phrases.length > 0) return false;
  return cell.text.length > 24 || !/change|%|gaap|adjust|variance|actual/i.test(cell.text);
}

/** "5(a)", "3, 4", "A2" or 七、61 between label and figures: where a note is. */
const NOTE_NUMBER = /^(?:[一二三四五六七八九十]{1,3}\s?[、.]?\s?[(（]?\d{1,3}[)）]?|[A-Z]?\d{1,2}(?:\.\d{1,2})?\s?(?:\([a-z]+\)|[a-z])?(?:\s?(?:,|&|and|、|及|和)\s?[A-Z]?\d{1,2}(?:\.\d{1,2})?\s?(?:\([a-z]+\)|[a-z])?)*)$/i;

/** "7", "(b)", "iv." in a cell of its own before the label, as the statements of India number their rows. */
const SERIAL = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]{0,2}$/i;

function shapeRow(row: Row, unit: MappedText | null, columns: readonly ValueColumn[], findPeriods: PeriodFinder): ShapedRow {
  const edge = columns[0]?.left ?? 0;
  const figures = new Map<number, JoinedCell>();
  const asides: Aside[] = [];
  let label: MappedText | null = null;
  for (const [i, cell] of row.entries()) {
    const column = isFigureCell(cell, i, row) && (i > 0 || cell.left >= edge) ? columnOf(cell, columns) : -1;
    if (column >= 0 && !figures.has(column)) figures.set(column, cell);
    else if (i > 0 && NOTE_NUMBER.test(cell.text.trim())) asides.push({ cell, column: -1, reason: "note-reference" });
    else if (i > 0 && /\d/.test(cell.text) && columnOf(cell, columns) >= 0 && findPeriods(cell.text).phrases.length === 0) asides.push({ cell, column: columnOf(cell, columns), reason: "no-line-item" });
    else if (column < 0 && figures.size === 0) label = label && !(i === 1 && SERIAL.test(label.text.trim())) ? concatenate(label, cell, " ") : cell;
  }
  const [first] = row;
  return {
    label, unit, figures, asides, indent: first?.indent ?? 0, isEmphasised: first?.isEmphasised ?? false,
    start: least(row.map((cell) => cell.start)), end: greatest(row.map((cell) => cell.end)),
  };
}

const startsLow = (label: MappedText): boolean => /^[a-z(&]/.test(label.text) && !/^\([a-z0-9]{1,2}\)/i.test(label.text);
const runsOn = (label: MappedText): boolean => /(?:,|\b(?:and|of|to|for|in|the|from|by|on)|[-\u2013\u2014])$/i.test(label.text.trim());

/** A label too long for its line stands on two rows, with the figures on either of them. */
function joinWrappedLabels(rows: readonly ShapedRow[]): ShapedRow[] {
  const out: ShapedRow[] = [];
  for (const row of rows) {
    const last = out[out.length - 1];
    if (last?.label && row.label) {
      const joins = startsLow(row.label) || (runsOn(last.label) && last.figures.size === 0);
      const oneIsBare = last.figures.size === 0 || row.figures.size === 0;
      if (joins && oneIsBare && !last.label.text.trim().endsWith(":") && last.label.text.length < 300) {
        const filled = row.figures.size > 0 ? row : last;
        out[out.length - 1] = { ...filled, asides: [...last.asides, ...row.asides], label: concatenate(last.label, row.label, " "), indent: last.indent, start: last.start, end: Math.max(last.end, row.end) };
        continue;
      }
    }
    out.push(row);
  }
  return out;
}
