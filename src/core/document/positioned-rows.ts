/**
 * Rows of words with places, as a PDF page and a text set in columns have them, to grids: stretches of rows around figures. What
 * stands above a block and is no head of it goes along as words before it.
 */
import { hasFigures, isYear, type PositionedCell, type PositionedRow } from "./positioned-row";
import { partSideBySide } from "./side-by-side";
import { mapPieces, type MappedText } from "./mapped-text";
import { placeCell, type GridCell, type Surrounding, type TableGrid } from "./table-grid";
import { least } from "../model/extremes";

const MOST_BEFORE = 8;
/** In type sizes: a statement's rows are closer than this, its parts may be a little further apart. */
const BLOCK_GAP = 4.5;
/** Rows of heads above the first figures. */
const MOST_HEADS = 7;

export function gridsOfRows(rows: readonly PositionedRow[]): TableGrid[] {
  const isFilled = rows.map(hasFigures);
  const grids: TableGrid[] = [];
  let at = 0;
  let from = 0;
  while (at < rows.length) {
    if (!isFilled[at]) {
      at++;
      continue;
    }
    let first = at;
    while (first > from && at - first < MOST_HEADS && belongs(rows, first - 1, first)) first--;
    let last = at;
    for (let next = at + 1; next < rows.length && belongs(rows, next - 1, next) && !startsAnew(rows, isFilled, next); next++) if (isFilled[next]) last = next;
    const before = rows.slice(Math.max(from, first - MOST_BEFORE), first).map(surroundingOf);
    for (const part of partSideBySide(rows.slice(first, last + 1))) {
      const grid = readBlock(part, before);
      if (grid) grids.push(grid);
    }
    from = last + 1;
    at = last + 1;
  }
  return grids;
}

function belongs(rows: readonly PositionedRow[], upper: number, lower: number): boolean {
  const above = rows[upper];
  const below = rows[lower];
  if (!above || !below) return false;
  const size = below.bottom - below.top;
  return below.top - above.bottom < BLOCK_GAP * size && !above.isProse && !below.isProse;
}

/** A blank line, words alone and then a row of years: the next statement under its own title, in a text that prints all of them closely. */
function startsAnew(rows: readonly PositionedRow[], isFilled: readonly boolean[], at: number): boolean {
  const [above, own] = [rows[at - 1], rows[at]];
  if (!above || !own || isFilled[at] || own.cells.length > 1 || own.top - above.bottom <= own.bottom - own.top) return false;
  for (let next = at + 1; next < Math.min(rows.length, at + MOST_HEADS) && !isFilled[next]; next++) if (rows[next]?.cells.some(isYear) === true) return true;
  return false;
}

const mapCell = (cell: PositionedCell): MappedText => ({
  ...mapPieces(cell.text, [{ at: 0, length: cell.text.length, start: cell.start, end: cell.end }]), ...(cell.raised.length > 0 ? { raised: cell.raised } : {}),
});

function surroundingOf(row: PositionedRow): Surrounding {
  const text = row.cells.map((cell) => cell.text).join("\t");
  const start = row.cells[0]?.start ?? 0;
  return mapPieces(text, [{ at: 0, length: text.length, start, end: start + text.length }]);
}

function readBlock(rows: readonly PositionedRow[], before: readonly Surrounding[]): TableGrid | null {
  const cells: GridCell[] = [];
  const left = least(rows.flatMap((row) => row.cells.map((cell) => cell.left)));
  for (const [row, { cells: own }] of rows.entries()) {
    for (const cell of own) {
      // Columns are units from the block's left edge: what overlaps on paper overlaps in the grid.
      const column = Math.round(cell.left - left);
      const colSpan = Math.max(1, Math.round(cell.right - left) - column);
      const placed = placeCell(mapCell(cell), row, column, 1, colSpan);
      placed.indent = Math.round(((own[0]?.left ?? left) - left) / 4);
      if (cell.place) placed.place = cell.place;
      cells.push(placed);
    }
  }
  const first = rows[0]?.cells[0];
  const lastRow = rows[rows.length - 1];
  const last = lastRow?.cells[lastRow.cells.length - 1];
  if (!first || !last) return null;
  return { cells, rows: rows.length, columns: cells.reduce((most, cell) => Math.max(most, cell.column + cell.colSpan), 0), layout: "positions", caption: null, before, start: first.start, end: last.end };
}
