/**
 * Rows whose cells are parted by bars but not fenced by them: "Revenue | 78,097 | 63,056". What turns pages into text writes them
 * so, most of it without the cells that were empty: a head row then starts over the labels, and a head over two columns is one cell.
 */
import { placeCell, type GridCell } from "../table-grid";
import { mapMarked, RULE, type Line } from "./marked-lines";
import { greatest } from "../../model/extremes";

/** One line and its cells that hold words, by extent. */
interface BarredRow {
  readonly line: Line;
  readonly cells: readonly Cell[];
}
type Extent = readonly [from: number, to: number];
/** `at`: how many bars stand before it. */
type Cell = readonly [from: number, to: number, at: number];

export interface BarredRun {
  /** Lines, half-open. */
  readonly from: number;
  readonly to: number;
}

const BARRED = /[^\s|] ?\| ?(?=[^\s|])/;
const FIGURE = /^(?:[^\p{L}\d]*\d[^\p{L}]*(?:x|bps|pts?|pp)?|[$\u20ac\u00a3\u00a5]?\s?[-\u2013\u2014]+|n\.?\/?m\.?f?|n\.?\/?a\.?)$/iu;
const YEAR = /^(?:19|20)\d\d$/;
const DATE = /\d[/.]\d+[/.]\d/;
const PREFIX = /^(?:[A-Z]{0,3}\$|[\u20ac\u00a3\u00a5\u20b9])?\s?\(?$/;
const SUFFIX = /^[)\s]*(?:(?:%|pts?|pp|bps|x)[)\s]*)?$/;
const FEWEST_ROWS = 2;
const LONGEST_WORDS = 120;
/** "Unaudited. In thousands, except per share data." ends as a sentence does. */
const LONGEST_NOTE = 60;
/** Lines above the first bar that may be heads of all columns: "Six Months Ended June 30," and "(unaudited)". */
const MOST_ABOVE = 2;
/** Prefix, figure and suffix of a column have places of their own, whichever of them a row prints. */
const PLACES = 3;

/** "down 38%" */
const WORDED = /^\p{L}{2,9} \d[\d.,]* ?%$/u;

const isFigure = (text: string): boolean => (FIGURE.test(text) || WORDED.test(text)) && !YEAR.test(text) && !DATE.test(text);

/** Runs of lines that are such tables. */
export function findBarredRuns(lines: readonly Line[]): BarredRun[] {
  const runs: BarredRun[] = [];
  for (let at = 0; at < lines.length; ) {
    if (!isBarred(lines[at])) {
      at++;
      continue;
    }
    let from = at;
    while (from > (runs[runs.length - 1]?.to ?? 0) && at - from < MOST_ABOVE && isHeading(lines[from - 1])) from--;
    let to = at;
    while (isBarred(lines[to]) || /^\s*\|/.test(lines[to]?.text ?? "") || RULE.test(lines[to]?.text ?? "") || isHeading(lines[to])) to++;
    while (!isBarred(lines[to - 1])) to--;
    if (lines.slice(at, to).filter((line) => isBarred(line) && isFigures(rowOf(line))).length >= FEWEST_ROWS) runs.push({ from, to });
    at = to;
  }
  return runs;
}

const isBarred = (line: Line | undefined): line is Line => line !== undefined && BARRED.test(line.text) && !/^\s*\|/.test(line.text);

/** A line between rows that parts them without a figure of its own. */
function isHeading(line: Line | undefined): boolean {
  const words = line?.text.trim() ?? "";
  return words !== "" && words.length <= LONGEST_WORDS && !/[;!?]$|^#|\t/.test(words) && (words.length <= LONGEST_NOTE || !/[a-z]\.$/.test(words));
}

function rowOf(line: Line): BarredRow {
  const cells: Cell[] = [];
  let from = 0;
  let bars = 0;
  for (let at = 0; at <= line.text.length; at++) {
    if (at < line.text.length && (line.text.charAt(at) !== "|" || line.text.charAt(at - 1) === "\\")) continue;
    if (line.text.slice(from, at).trim() !== "") cells.push([from, at, bars]);
    from = at + 1;
    bars++;
  }
  return { line, cells };
}

const textOf = ({ line }: BarredRow, [from, to]: Cell): string => line.text.slice(from, to).replace(/\*\*|__/g, "").trim();

interface Column {
  readonly prefix: Cell | null;
  readonly cell: Cell;
  suffix: Cell | null;
}

/** Cells with the signs that belong to each, the first of all being the label's. */
function columnsOf(row: BarredRow): Column[] {
  const columns: Column[] = [];
  let prefix: Cell | null = null;
  for (const cell of row.cells) {
    const text = textOf(row, cell);
    const last = columns[columns.length - 1];
    if (last && prefix === null && SUFFIX.test(text) && /[\d)\u2013\u2014-]$/.test(textOf(row, last.cell)) && !YEAR.test(textOf(row, last.cell))) last.suffix = cell;
    else if (prefix === null && columns.length > 0 && PREFIX.test(text)) prefix = cell;
    else {
      columns.push({ prefix, cell, suffix: null });
      prefix = null;
    }
  }
  return columns;
}

/** A label with figures behind it. */
function isFigures(row: BarredRow): boolean {
  const [label, ...rest] = columnsOf(row);
  return label !== undefined && rest.length > 0 && /\p{L}/u.test(textOf(row, label.cell)) && rest.every(({ cell }) => isFigure(textOf(row, cell)));
}

/**
 * A fenced table whose heads do not stand over its figures: what turned it into text took no notice of how many columns a cell
 * spans, and only the order of a row's cells is left. False where the order does not say either.
 */
export function isShifted(lines: readonly Line[]): boolean {
  const rows = lines.filter((line) => !RULE.test(line.text)).map(rowOf);
  const figures = rows.filter(isFigures).map(columnsOf);
  const first = rows.findIndex(isFigures);
  const width = figures[0]?.length ?? 0;
  if (figures.length < FEWEST_ROWS || width < 3 || figures.some((columns) => columns.length !== width)) return false;
  const places = new Set(figures.flatMap((columns) => columns.slice(1).map(({ cell }) => cell[2])));
  const heads = rows.slice(0, first).map((row) => ({ row, columns: columnsOf(row) })).filter(({ columns }) => columns.length > 1);
  const isOrdered = heads.every(({ row, columns }) => ownColumns(columns.map(({ cell }) => textOf(row, cell)), width - 1, true) !== null);
  return isOrdered && heads.some(({ columns }) => columns.some(({ cell }) => cell[2] > 1 && !places.has(cell[2])));
}

/** Cells in a grid whose first column holds the labels. */
export function placeBarred(source: string, lines: readonly Line[]): { readonly cells: GridCell[]; readonly rows: number; readonly columns: number } {
  const rows = lines.filter((line) => !RULE.test(line.text)).map(rowOf);
  const counts = new Map<number, number>();
  for (const row of rows) if (isFigures(row)) counts.set(columnsOf(row).length, (counts.get(columnsOf(row).length) ?? 0) + 1);
  const [[width] = [1]] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  const values = width - 1;
  const firstFigures = rows.findIndex(isFigures);
  const lastHead = greatest(rows.flatMap((row, at) => (at < firstFigures && row.cells.length > 1 ? [at] : [])), -1);
  const cells: GridCell[] = [];
  const put = (row: number, line: Line, [from, to]: Extent | Cell, column: number, span: number): void => {
    const words = mapMarked(source, line.start + from, line.start + to);
    if (words.text !== "") cells.push(placeCell(words, row, column, 1, span));
  };
  rows.forEach((row, at) => {
    const columns = columnsOf(row);
    const first = columns[0];
    if (first === undefined) return;
    const isHead = at < firstFigures;
    const whole: Extent = [0, row.line.text.length];
    if (columns.length === 1) return isHead && at < lastHead ? put(at, row.line, first.cell, 0, 1 + values * PLACES) : put(at, row.line, first.cell, 0, 1);
    const own = ownColumns(columns.map(({ cell }) => textOf(row, cell)), values, isHead);
    // Fewer cells than columns do not say which of them were empty.
    if (own === null) return put(at, row.line, whole, 0, 1);
    const behind = columns.slice(own.skipped);
    if (own.skipped > 0) put(at, row.line, first.cell, 0, 1);
    behind.forEach(({ prefix, cell, suffix }, i) => {
      // "%" over a pair of columns is the head of the second.
      if (own.span > 1 && SUFFIX.test(textOf(row, cell))) return put(at, row.line, cell, 1 + ((i + 1) * own.span - 1) * PLACES, PLACES);
      const left = 1 + i * own.span * PLACES;
      if (isHead || own.span > 1) return put(at, row.line, cell, left, own.span * PLACES);
      if (prefix) put(at, row.line, prefix, left, 1);
      put(at, row.line, cell, left + 1, 1);
      if (suffix) put(at, row.line, suffix, left + 2, 1);
    });
  });
  return { cells, rows: rows.length, columns: 1 + values * PLACES };
}

/** Whether the first cell stands over or beside the labels, and how many columns each of the others covers. */
function ownColumns(texts: readonly string[], values: number, isHead: boolean): { readonly skipped: 0 | 1; readonly span: number } | null {
  const count = texts.length;
  const [first = ""] = texts;
  if (!isHead) return /\p{L}/u.test(first) ? (count === values + 1 ? { skipped: 1, span: 1 } : null) : count === values ? { skipped: 0, span: 1 } : null;
  if (count === values + 1) return { skipped: 1, span: 1 };
  const isNote = /^\([^()]*\)$|:$/.test(first);
  if (isNote) return values % (count - 1) === 0 ? { skipped: 1, span: values / (count - 1) } : null;
  return values % count === 0 ? { skipped: 0, span: values / count } : null;
}
