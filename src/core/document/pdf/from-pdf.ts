/**
 * A PDF as text and grids. A PDF has no text to index into, only words at places; the text is rebuilt, and all spans index into
 * that: one line per row, cells parted by tabs, pages by form feeds. The same bytes give the same text, so spans stay good, and
 * every cell also knows its page and box.
 */
import { hasFigures, withoutFolio, type PositionedCell, type PositionedRow } from "../positioned-row";
import { gridsOfRows } from "../positioned-rows";
import type { PagePlace, TableGrid } from "../table-grid";
import { inReadingOrder, type OrderedRow } from "./page-columns";
import type { PdfPageText } from "./page-items";
import { rowsOf, type PageCell, type PageRow } from "./page-rows";
import { append } from "../../model/append";

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

/** Rows of heads at a page's foot, and how many of their cells must stand over those of the next page. */
const MOST_HEADS = 7;
const FEWEST_OVER = 2;
const PROSE_SHARE = 0.6;
const PROSE_LENGTH = 95;

export function fromPdf(pages: readonly PdfPageText[]): PdfDocument {
  let text = "";
  const placed: PositionedCell[] = [];
  const grids: TableGrid[] = [];
  const emptyPages: number[] = [];
  /** What a page ends with, if it is neither figures nor prose: heads, maybe, of what the next one begins with. */
  let heads: readonly PositionedRow[] = [];
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
      append(placed, cells);
      rows.push({ cells, top: row.top, bottom: row.bottom, isProse: isProse(row) });
    }
    if (rows.length === 0) emptyPages.push(page.number);
    const all = withHeads(heads, rows);
    append(grids, gridsOfRows(all));
    heads = rows.slice(rows.reduce((last, row, at) => (hasFigures(row) || row.isProse ? at + 1 : last), 0)).slice(-MOST_HEADS);
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

function withoutPageNumber(rows: readonly PageRow[], height: number): readonly PageRow[] {
  const last = rows[rows.length - 1];
  if (last === undefined || last.top <= 0.85 * height) return rows;
  const cells = withoutFolio(last.cells);
  return [...rows.slice(0, -1), ...(cells.length === 0 ? [] : [{ ...last, cells }])];
}

/** A table may be cut below its heads: "March 31, | June 30," stands at the foot of one page and "2023 | 2022" opens the next. */
function withHeads(heads: readonly PositionedRow[], rows: readonly PositionedRow[]): readonly PositionedRow[] {
  const [first] = rows;
  const columned = rows.slice(0, MOST_HEADS).find(({ cells }) => cells.length > 1);
  const last = heads[heads.length - 1];
  const isOver = ({ cells }: PositionedRow): boolean => columned !== undefined && cells.filter((cell) => columned.cells.some((below) => Math.min(cell.right, below.right) > Math.max(cell.left, below.left))).length >= FEWEST_OVER;
  if (first === undefined || last === undefined || !heads.some(isOver)) return rows;
  const shift = first.top - last.bottom - 1;
  return [...heads.map((row) => ({ ...row, top: row.top + shift, bottom: row.bottom + shift })), ...rows];
}

const boxOf = ({ left, top, right, bottom }: PageCell): PagePlace["box"] => [round(left), round(top), round(right), round(bottom)];
const round = (value: number): number => Math.round(value * 10) / 10;

const isProse = ({ cells, width }: OrderedRow): boolean => {
  const [first] = cells;
  return cells.length === 1 && first !== undefined && (first.text.length > PROSE_LENGTH || first.right - first.left > PROSE_SHARE * width) && !/^\(.*\)$/.test(first.text);
};
