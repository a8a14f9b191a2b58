/**
 * A PDF as text and grids. A PDF has no text to index into, only words at places; the text is rebuilt, and all spans index into
 * that: one line per row, cells parted by tabs, pages by form feeds. The same bytes give the same text, so spans stay good, and
 * every cell also knows its page and box.
 */
import { mapPieces } from "../mapped-text";
import type { GridCell, PagePlace, Surrounding, TableGrid } from "../table-grid";
import type { PdfPageText } from "./page-items";
import { rowsOf, type PageCell, type PageRow } from "./page-rows";

export interface PdfDocument {
  readonly text: string;
  readonly grids: readonly TableGrid[];
  /** False where no page has any words: a scan. */
  readonly hasText: boolean;
  /** Pages without words among pages with them. */
  readonly emptyPages: readonly number[];
  /** Page and box of a span of the text. */
  readonly placeOf: (start: number) => PagePlace | null;
}

interface PlacedCell extends PageCell {
  readonly start: number;
  readonly end: number;
  readonly page: number;
}

interface PlacedRow {
  readonly cells: readonly PlacedCell[];
  readonly top: number;
  readonly bottom: number;
  readonly hasFigures: boolean;
}

const FIGURE = /^[\s$\u20ac\u00a3\u00a5(+-]*(?:\d[\d,]*(?:\.\d+)?|\.\d+|[\u2014\u2013-])[)%\s]*(?:\(\w\))?$/;
const YEAR = /^(?:19|20)\d\d$/;
const MOST_BEFORE = 8;
/** In type sizes: a statement's rows are closer than this, its parts may be a little further apart. */
const BLOCK_GAP = 4.5;
const PROSE_SHARE = 0.6;
const PROSE_LENGTH = 95;
/** Rows of heads above the first figures. */
const MOST_HEADS = 7;

export function fromPdf(pages: readonly PdfPageText[]): PdfDocument {
  let text = "";
  const placed: PlacedCell[] = [];
  const grids: TableGrid[] = [];
  const emptyPages: number[] = [];
  for (const page of pages) {
    if (text !== "") text += "\f\n";
    const rows: PlacedRow[] = [];
    for (const row of withoutPageNumber(rowsOf(page), page.height)) {
      const cells: PlacedCell[] = row.cells.map((cell, i) => {
        if (i > 0) text += "\t";
        const start = text.length;
        text += cell.text;
        return { ...cell, start, end: text.length, page: page.number };
      });
      text += "\n";
      placed.push(...cells);
      rows.push({ cells, top: row.top, bottom: row.bottom, hasFigures: hasFigures(row) });
    }
    if (rows.length === 0) emptyPages.push(page.number);
    grids.push(...gridsOfPage(rows, page.width));
  }
  const placeOf = (start: number): PagePlace | null => {
    let low = 0;
    let high = placed.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((placed[middle]?.start ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    const cell = placed[low];
    return cell && start < cell.end ? { page: cell.page, box: boxOf(cell) } : null;
  };
  return { text, grids, hasText: placed.length > 0, emptyPages, placeOf };
}

/** A number alone at a page's foot would be a figure of the statement above it. */
function withoutPageNumber(rows: readonly PageRow[], height: number): readonly PageRow[] {
  const last = rows[rows.length - 1];
  const isNumber = last !== undefined && last.cells.length === 1 && /^\W*(?:page\s*)?\d{1,3}\W*$/i.test(last.cells[0]?.text ?? "") && last.top > 0.85 * height;
  return isNumber ? rows.slice(0, -1) : rows;
}

const boxOf = ({ left, top, right, bottom }: PageCell): PagePlace["box"] => [round(left), round(top), round(right), round(bottom)];
const round = (value: number): number => Math.round(value * 10) / 10;

function hasFigures(row: PageRow): boolean {
  return row.cells.some((cell, i) => (i > 0 || row.cells.length === 1) && FIGURE.test(cell.text) && !YEAR.test(cell.text.trim()) && !/^[$\u20ac\u00a3]$/.test(cell.text));
}

const isProse = (row: PlacedRow, width: number): boolean => {
  const [first] = row.cells;
  return row.cells.length === 1 && first !== undefined && (first.text.length > PROSE_LENGTH || first.right - first.left > PROSE_SHARE * width) && !/^\(.*\)$/.test(first.text);
};

/** Stretches of rows around figures. What stands above a block and is no head of it goes along as words before it. */
function gridsOfPage(rows: readonly PlacedRow[], width: number): TableGrid[] {
  const grids: TableGrid[] = [];
  let at = 0;
  let from = 0;
  while (at < rows.length) {
    if (!rows[at]?.hasFigures) {
      at++;
      continue;
    }
    let first = at;
    while (first > from && at - first < MOST_HEADS && belongs(rows, first - 1, first, width)) first--;
    let last = at;
    for (let next = at + 1; next < rows.length && belongs(rows, next - 1, next, width); next++) if (rows[next]?.hasFigures) last = next;
    const before = rows.slice(Math.max(from, first - MOST_BEFORE), first).map(surroundingOf);
    const grid = readBlock(rows.slice(first, last + 1), before);
    if (grid) grids.push(grid);
    from = last + 1;
    at = last + 1;
  }
  return grids;
}

function belongs(rows: readonly PlacedRow[], upper: number, lower: number, width: number): boolean {
  const above = rows[upper];
  const below = rows[lower];
  if (!above || !below) return false;
  const size = below.bottom - below.top;
  return below.top - above.bottom < BLOCK_GAP * size && !isProse(above, width) && !isProse(below, width);
}

const mapCell = (cell: PlacedCell): ReturnType<typeof mapPieces> & { raised?: readonly (readonly [number, number])[] } => ({
  ...mapPieces(cell.text, [{ at: 0, length: cell.text.length, start: cell.start, end: cell.end }]), ...(cell.raised.length > 0 ? { raised: cell.raised } : {}),
});

function surroundingOf(row: PlacedRow): Surrounding {
  const text = row.cells.map((cell) => cell.text).join("\t");
  const start = row.cells[0]?.start ?? 0;
  return mapPieces(text, [{ at: 0, length: text.length, start, end: start + text.length }]);
}

function readBlock(rows: readonly PlacedRow[], before: readonly Surrounding[]): TableGrid | null {
  const cells: GridCell[] = [];
  const left = Math.min(...rows.flatMap((row) => row.cells.map((cell) => cell.left)));
  for (const [row, { cells: own }] of rows.entries()) {
    for (const cell of own) {
      // Columns are points from the block's left edge: what overlaps on paper overlaps in the grid.
      const column = Math.round(cell.left - left);
      const colSpan = Math.max(1, Math.round(cell.right - left) - column);
      cells.push({ ...mapCell(cell), row, column, rowSpan: 1, colSpan, indent: Math.round(((own[0]?.left ?? left) - left) / 4), place: { page: cell.page, box: boxOf(cell) } });
    }
  }
  const first = rows[0]?.cells[0];
  const lastRow = rows[rows.length - 1];
  const last = lastRow?.cells[lastRow.cells.length - 1];
  if (!first || !last) return null;
  return { cells, rows: rows.length, columns: Math.max(...cells.map((cell) => cell.column + cell.colSpan)), layout: "positions", caption: null, before, start: first.start, end: last.end };
}
