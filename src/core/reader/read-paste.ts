import { gridsOfHtml } from "../document/grids-of-html";
import { fromHtml } from "../document/html/from-html";
import { readMarkdown } from "../document/markdown/from-markdown";
import type { TableGrid } from "../document/table-grid";
import { readTables } from "../extraction/tables/read-tables";
import { findTextTables, overlaps } from "../extraction/tables/table-finder";
import type { LanguageCode } from "../model/reading";
import { blankOut } from "./blank-out";
import { readParts, type Parts, type ReadingContext } from "./read-parts";

/**
 * The tables inside a text. A stretch of lines counts only if the table reader can make something of it: bulleted guidance and
 * wire copy look like rows as well, and the reader of sentences knows better what to do with those. Where lines can be taken for
 * columns as well as for rows that end in figures, the form counts that says more with its dates.
 */
export function findReadableTables(source: string, language: LanguageCode): TableGrid[] {
  const marked = /<table\b/i.test(source) ? gridsOfHtml(fromHtml(source)) : [];
  const text = blankOut(source, marked);
  const { grids, inColumns } = findTextTables(text, language);
  const datedIn = countDated(source, language);
  const counts = datedIn(grids);
  const inLines = grids.filter((grid) => grid.layout === "lines" && counts.has(grid));
  const set = datedIn(inColumns);
  // Nobody writes sentences in columns: what no table can be made of is no row of words with amounts either.
  const unread = inColumns.filter((grid) => !set.has(grid) && isColumned(grid, text) && !grids.some((other) => counts.has(other) && overlaps(grid, other)));
  const better = [...set].filter(([grid, count]) => count >= inLines.filter((other) => overlaps(grid, other)).reduce((sum, other) => sum + (counts.get(other) ?? 0), 0)).map(([grid]) => grid);
  return [...withLinesAbove(marked, text), ...grids.filter((grid) => grid.layout === "cells"), ...better, ...unread, ...inLines.filter((grid) => !better.some((other) => overlaps(grid, other)))].sort((a, b) => a.start - b.start);
}

const FIGURE = /^[$(\s-]*\d[\d,.]*[)%\s]*$/;
const FEWEST_ROWS = 3;

/** Rows of two figures or more, set apart under each other; the ends of a range are one. */
function isColumned({ cells }: TableGrid, text: string): boolean {
  const rows = new Set<number>();
  for (const [at, cell] of cells.entries()) {
    const before = cells[at - 1];
    if (before?.row === cell.row && FIGURE.test(before.text) && FIGURE.test(cell.text) && /^\s{2,}$/.test(text.slice(before.end, cell.start))) rows.add(cell.row);
  }
  return rows.size >= FEWEST_ROWS;
}

const MOST_BEFORE = 8;

/** What stands above each table in markup: lines, where its page would have paragraphs. */
function withLinesAbove(marked: readonly TableGrid[], text: string): readonly TableGrid[] {
  const lines = marked.length === 0 ? [] : readMarkdown(text).lines;
  let next = 0;
  return marked.map((grid) => {
    const from = next;
    while ((lines[next]?.start ?? Infinity) < grid.start) next++;
    return { ...grid, before: lines.slice(Math.max(from, next - MOST_BEFORE), next) };
  });
}

/** How many figures each grid gives, those of a known period counted three times; none for a grid that gives none. */
const countDated = (source: string, language: LanguageCode) => (grids: readonly TableGrid[]): ReadonlyMap<TableGrid, number> => {
  const counts = new Map<TableGrid, number>();
  if (grids.length === 0) return counts;
  const { items } = readTables(grids, { language, source, companyName: null, fiscalYearEndMonth: null, published: null, currency: null });
  const ordered = [...items].sort((a, b) => a.sentence.start - b.sentence.start);
  const sorted = [...grids].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const { sentence, period, prior } of ordered) {
    while (at < sorted.length && (sorted[at]?.end ?? 0) <= sentence.start) at++;
    const grid = sorted[at];
    if (grid) counts.set(grid, (counts.get(grid) ?? 0) + (period.end === null || period.length === null ? 1 : prior === null ? 3 : 6));
  }
  return counts;
};

/** Text with tables in it: Markdown, cells parted by tabs, lines copied from a PDF. */
export function* readPaste(source: string, grids: readonly TableGrid[], context: ReadingContext): Generator<number, Parts> {
  return yield* readParts({
    source,
    words: source,
    leftOut: (tables) => tables,
    quoteAt: (start, end) => ({ start, end, text: source.slice(start, end) }),
    gridsIn: () => grids,
  }, context);
}
