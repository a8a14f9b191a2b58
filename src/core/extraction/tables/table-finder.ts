/** Tables of a text that is no page: Markdown, tab-separated cells, and lines that end in figures. */
import { readMarkdown } from "../../document/markdown/from-markdown";
import type { TableGrid } from "../../document/table-grid";
import type { LanguageCode } from "../../model/reading";
import { findLineTables } from "./line-tables";
import { periodFinder } from "./period-bits";
import { TABLE_WORDS } from "./words.data";

export function findTextTables(source: string, language: LanguageCode): TableGrid[] {
  const { grids, lines } = readMarkdown(source);
  return [...grids, ...findLineTables(lines, periodFinder(TABLE_WORDS[language]))].sort((a, b) => a.start - b.start);
}
