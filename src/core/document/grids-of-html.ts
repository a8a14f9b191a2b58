/**
 * The tables of a page as grids for the table reader: innermost tables that hold figures, each with the paragraphs above it.
 * Tables that only lay out a page are paragraphs like any other.
 */
import type { HtmlBlock, HtmlDocument, RawTable } from "./html/html-document";
import { isDataTable } from "./html/data-table";
import { gridOf } from "./html/table-grid";
import type { MappedText } from "./mapped-text";
import { placeCell, type GridCell, type Surrounding, type TableGrid } from "./table-grid";

const MOST_BEFORE = 8;

/** `isLeftOut` says which tables of figures are not wanted; the words above them belong to no other. */
export function gridsOfHtml(page: HtmlDocument, isLeftOut: (table: RawTable) => boolean = () => false): TableGrid[] {
  const isOuter = new Set(page.tables.map((table) => table.parent));
  const isData = page.tables.map((table, index) => !isOuter.has(index) && isDataTable(page, table));
  const order = page.tables.map((table, index) => ({ table, index })).filter(({ index }) => isData[index]).sort((a, b) => a.table.start - b.table.start);
  const words = page.blocks.filter((block) => block.table === null || !isData[block.table]);
  const grids: TableGrid[] = [];
  let next = 0;
  let heading: HtmlBlock | null = null;
  for (const { table } of order) {
    const from = next;
    for (let block = words[next]; block !== undefined && block.start < table.start; block = words[++next]) if (block.heading > 0) heading = block;
    if (isLeftOut(table)) continue;
    const before = words.slice(Math.max(from, next - MOST_BEFORE), next);
    const above = heading && !before.includes(heading) ? [heading, ...before] : before;
    grids.push(readGrid(page, table, above.map((block) => surroundingOf(page, block))));
  }
  return grids;
}

const BREAKS = /\s/g;
/** White space at either end, or inside anything but a blank. */
const SPACED = /^\s|\s$|[^\S ]/;

/** Line breaks become spaces one for one, so that offsets into the words stay offsets into the page. */
function mapText(page: HtmlDocument, start: number, end: number): MappedText {
  const raw = page.text.slice(start, end);
  if (!SPACED.test(raw)) return mapSlice(page, raw, start, end);
  const left = start + (raw.length - raw.trimStart().length);
  const right = Math.max(left, end - (raw.length - raw.trimEnd().length));
  return mapSlice(page, page.text.slice(left, right).replace(BREAKS, " "), left, right);
}

function mapSlice({ map }: HtmlDocument, text: string, left: number, right: number): MappedText {
  const { start, end } = map.span(left, right);
  return { text, start, end, spanOf: (from, to) => map.span(left + from, left + to) };
}

const surroundingOf = (page: HtmlDocument, block: HtmlBlock): Surrounding => ({ ...mapText(page, block.start, block.end), ...(block.heading > 0 || block.bold ? { isHeading: true as const } : {}) });

function readGrid(page: HtmlDocument, table: RawTable, before: readonly Surrounding[]): TableGrid {
  const laid = gridOf(table);
  const cells: GridCell[] = [];
  for (const { cell, row, column } of laid.placed) {
    const words = mapText(page, cell.start, cell.end);
    if (words.text === "") continue;
    const placed = placeCell(words, row, column, Math.max(1, cell.rowSpan), Math.min(cell.columnSpan, laid.columns - column));
    if (cell.header) placed.isHeader = true;
    if (cell.bold) placed.isEmphasised = true;
    if (cell.indent > 0) placed.indent = cell.indent;
    cells.push(placed);
  }
  return { cells, rows: laid.rows, columns: laid.columns, layout: "cells", caption: table.caption ? mapText(page, table.caption.start, table.caption.end) : null, before, start: table.span.start, end: table.span.end };
}
