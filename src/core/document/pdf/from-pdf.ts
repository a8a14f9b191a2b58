/**
 * A PDF as text and grids. A PDF has no text to index into, only words at places; the text is rebuilt, and all spans index into
 * that: one line per row, cells parted by tabs, pages by form feeds. The same bytes give the same text, so spans stay good, and
 * every cell also knows its page and box.
 */
import type { PositionedCell, PositionedRow } from "../positioned-row";
import { gridsOfRows } from "../positioned-rows";
import type { PagePlace, TableGrid } from "../table-grid";
import { inReadingOrder, type OrderedRow } from "./page-columns";
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

const PROSE_SHARE = 0.6;
const PROSE_LENGTH = 95;

export function fromPdf(pages: readonly PdfPageText[]): PdfDocument {
  let text = "";
  const placed: PositionedCell[] = [];
  const grids: TableGrid[] = [];
  const emptyPages: number[] = [];
  for (const page of pages) {
    if (text !== "") text += "\f\n";
    const rows: PositionedRow[] = [];
    for (const row of inReadingOrder(withoutPageNumber(rowsOf(page), page.height), page.width)) {
      const cells: PositionedCell[] = row.cells.map((cell, i) => {
        if (i > 0) text += "\t";
        const start = text.length;
        text += cell.text;
        return { ...cell, start, end: text.length, place: { page: page.number, box: boxOf(cell) } };
      });
      text += "\n";
      placed.push(...cells);
      rows.push({ cells, top: row.top, bottom: row.bottom, isProse: isProse(row) });
    }
    if (rows.length === 0) emptyPages.push(page.number);
    grids.push(...gridsOfRows(rows));
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
    return cell && start < cell.end ? cell.place : null;
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

const isProse = ({ cells, width }: OrderedRow): boolean => {
  const [first] = cells;
  return cells.length === 1 && first !== undefined && (first.text.length > PROSE_LENGTH || first.right - first.left > PROSE_SHARE * width) && !/^\(.*\)$/.test(first.text);
};
