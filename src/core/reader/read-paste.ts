import type { TableGrid } from "../document/table-grid";
import { readTables } from "../extraction/tables/read-tables";
import { findTextTables } from "../extraction/tables/table-finder";
import type { LanguageCode } from "../model/reading";
import { blankOut } from "./blank-out";
import { readParts, type Parts, type ReadingContext } from "./read-parts";

/**
 * The tables inside a text. A stretch of lines counts only if the table reader can make something of it: bulleted guidance and
 * wire copy look like rows as well, and the reader of sentences knows better what to do with those.
 */
export function findReadableTables(source: string, language: LanguageCode): TableGrid[] {
  const grids = findTextTables(source, language);
  if (grids.length === 0) return grids;
  const { items } = readTables(grids, { language, source, companyName: null, fiscalYearEndMonth: null, published: null, currency: null });
  const starts = items.map(({ sentence }) => sentence.start);
  return grids.filter((grid) => grid.layout !== "lines" || starts.some((start) => start >= grid.start && start < grid.end));
}

/** Text with tables in it: Markdown, cells parted by tabs, lines copied from a PDF. */
export function* readPaste(source: string, grids: readonly TableGrid[], context: ReadingContext): Generator<number, Parts> {
  return yield* readParts({
    source,
    words: source,
    proseOf: (tables) => blankOut(source, tables),
    quoteAt: (start, end) => ({ start, end, text: source.slice(start, end) }),
    gridsIn: () => grids,
  }, context);
}
