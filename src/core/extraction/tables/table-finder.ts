/** Tables of a text that is no page: Markdown, tab-separated cells, columns set with spaces, and lines that end in figures. */
import { readMarkdown } from "../../document/markdown/from-markdown";
import { fixedWidthGrids } from "../../document/plain/fixed-width";
import type { TableGrid } from "../../document/table-grid";
import type { LanguageCode } from "../../model/reading";
import type { SourceSpan } from "../../model/source-span";
import { findLineTables } from "./line-tables";
import { grammarOf } from "./table-grammar";

export interface TextTables {
  readonly grids: readonly TableGrid[];
  /** The same lines by where their words stand, for text set in columns. They overlap some of `grids`. */
  readonly inColumns: readonly TableGrid[];
}

export function findTextTables(source: string, language: LanguageCode): TextTables {
  const { grids, lines } = readMarkdown(source);
  const all = [...grids, ...findLineTables(lines, grammarOf(language))].sort((a, b) => a.start - b.start);
  return { grids: all, inColumns: fixedWidthGrids(source).filter((grid) => !grids.some((other) => overlaps(grid, other))) };
}

export const overlaps = (a: SourceSpan, b: SourceSpan): boolean => a.start < b.end && b.start < a.end;
