/**
 * Filings put "$", "(", ")" and "%" into cells of their own to line up the digits. They are joined to their figure before
 * anything is read; what reaches the reader is one cell per printed figure.
 */
import { concatenate, type MappedText } from "../../document/mapped-text";
import type { GridCell, PagePlace, TableGrid } from "../../document/table-grid";
import { CELL_QUALIFIERS } from "./cell-qualifiers.data";
import { foldWords } from "./fold-words";
import { readCell, type CellFigure, type DecimalMark } from "./read-cell";
import { patternOf } from "./word-list";

export interface JoinedCell extends MappedText {
  readonly row: number;
  /** Columns covered, half-open. */
  readonly left: number;
  readonly right: number;
  readonly isHeader: boolean;
  readonly isEmphasised: boolean;
  readonly indent: number;
  readonly place: PagePlace | null;
  readonly figure: CellFigure | null;
}

/** No dash: "$ -" is a figure, and joined to its neighbour it would turn that one negative. */
const PREFIX = /^(?:\(\s*)?(?:(?:us\s?\$|hk\s?\$|nt\s?\$|cdn\s?\$|[acsr]\s?\$|\$|\u20ac|\u00a3|\u00a5|\u20b9|\u20a9|rmb|usd|eur|gbp|cny)\s*)?\(?$/;
const SUFFIX = /^(?:%|\)|\)\s*%|%\s*\)|pts?\.?|pp|bps?|x|\)\s*pts?|\)\s*x)$/;
/** "up | 3.4%", as the results of Australia for announcement to the market. */
const DIRECTION = new RegExp(`^(?:${patternOf(`${CELL_QUALIFIERS.up}|${CELL_QUALIFIERS.down}`, true)})$`);
const DIGIT_OR_DASH = /^[\s($\u20ac\u00a3\u00a5-]*(?:[\d.]|-)/;

const widen = (a: PagePlace | null, b: PagePlace | null): PagePlace | null =>
  a && b && a.page === b.page
    ? { page: a.page, box: [Math.min(a.box[0], b.box[0]), Math.min(a.box[1], b.box[1]), Math.max(a.box[2], b.box[2]), Math.max(a.box[3], b.box[3])] }
    : a ?? b;

type Open = { -readonly [Key in keyof JoinedCell]: JoinedCell[Key] };

function opened(cell: GridCell): Open {
  const open: Open = {
    text: cell.text, spanOf: cell.spanOf, start: cell.start, end: cell.end, row: cell.row, left: cell.column, right: cell.column + cell.colSpan,
    isHeader: cell.isHeader === true, isEmphasised: cell.isEmphasised === true, indent: cell.indent ?? 0, place: cell.place ?? null, figure: null,
  };
  if (cell.raised) open.raised = cell.raised;
  return open;
}

const joined = (a: Open, b: Open, glue: string): Open => ({
  ...a, ...concatenate(a, b, glue), left: Math.min(a.left, b.left), right: Math.max(a.right, b.right), isHeader: a.isHeader && b.isHeader, isEmphasised: a.isEmphasised && b.isEmphasised, place: widen(a.place, b.place),
});

/** A year is a head, and "%" beside it a head of its own. */
const isFigure = (cell: MappedText, mark: DecimalMark): boolean => {
  const figure = readCell(cell, mark);
  return figure !== null && !figure.isYear;
};

const isFigureOfYear = (cell: MappedText, mark: DecimalMark): boolean => readCell(cell, mark)?.isYear === true;

const allRaised = (cell: MappedText): boolean => cell.raised !== undefined && cell.raised.reduce((sum, [from, to]) => sum + to - from, 0) >= cell.text.length;

/** One row's cells, in column order, as printed figures and words. */
export function joinSplitCells(cells: readonly GridCell[], mark: DecimalMark): JoinedCell[] {
  const out: Open[] = [];
  let prefix: Open | null = null;
  for (const cell of [...cells].sort((a, b) => a.column - b.column)) {
    const next = opened(cell);
    const folded = foldWords(next.text).trim();
    if (folded === "") continue;
    const last = out[out.length - 1];
    const isSuffix = SUFFIX.test(folded) || allRaised(cell);
    const takesSuffix = isSuffix && last !== undefined && prefix === null && (isFigure(last, mark) || /\(\s*(?:[$\u20ac\u00a3\u00a5]\s*)?[\d,.]+$/.test(foldWords(last.text)));
    if (takesSuffix) {
      // "%" may take the cell that holds "$" in other rows: a figure stands where its digits stand.
      out[out.length - 1] = { ...joined(last, next, allRaised(cell) ? "" : " "), right: last.right };
      continue;
    }
    if (prefix) {
      const isMoved = DIRECTION.test(foldWords(prefix.text).trim());
      if (isMoved ? readCell(next, mark)?.unit === "percent" || (/^\d[\d.]*$/.test(folded) && !isFigureOfYear(next, mark)) : DIGIT_OR_DASH.test(folded)) {
        out.push(joined(prefix, next, " "));
        prefix = null;
        continue;
      }
      out.push(prefix);
      prefix = null;
    }
    if (PREFIX.test(folded) || (out.length > 0 && DIRECTION.test(folded))) prefix = next;
    else out.push(next);
  }
  if (prefix) out.push(prefix);
  for (const cell of out) cell.figure = readCell(cell, mark);
  return out;
}

/** All rows of a grid; rows without visible text are left out. */
export function joinRows(grid: TableGrid, mark: DecimalMark): JoinedCell[][] {
  const rows = new Map<number, GridCell[]>();
  for (const cell of grid.cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([, cells]) => joinSplitCells(cells, mark)).filter((row) => row.length > 0);
}
