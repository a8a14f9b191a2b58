/** Tables that a page sets with spaces: what the wires carry, and filings of the years in which a page was a frame around a text. */
import type { HtmlDocument } from "../document/html/html-document";
import { isDataTable } from "../document/html/data-table";
import type { OffsetMap } from "../document/offset-map";
import type { MappedText } from "../document/mapped-text";
import type { TableGrid } from "../document/table-grid";
import type { LanguageCode } from "../model/reading";
import { blankOut } from "./blank-out";
import { findReadableTables } from "./read-paste";

/** A head, a rule and a row. */
const FEWEST_LINES = 3;

/** In offsets of the page's words; empty for all pages but those with preformatted lines. */
export function findLinedTables(page: HtmlDocument, language: LanguageCode): TableGrid[] {
  const lined = page.preformatted.filter(({ start, end }) => page.text.slice(start, end).split("\n").length > FEWEST_LINES);
  if (lined.length === 0) return [];
  const text = blankOut(page.text, page.tables.filter((table) => isDataTable(page, table)));
  return findReadableTables(text, language).filter((grid) => lined.some(({ start, end }) => start < grid.end && grid.end <= end));
}

/** The same table quoted in the markup. */
export function inMarkup(grid: TableGrid, map: OffsetMap): TableGrid {
  const moved = <T extends MappedText>(words: T): T => ({ ...words, ...map.span(words.start, words.end), spanOf: (from, to) => { const { start, end } = words.spanOf(from, to); return map.span(start, end); } });
  return { ...grid, ...map.span(grid.start, grid.end), cells: grid.cells.map(moved), before: grid.before.map(moved), caption: grid.caption === null ? null : moved(grid.caption) };
}
