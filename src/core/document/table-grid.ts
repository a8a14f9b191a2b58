/**
 * A table as it lies on the page, before anybody asks what it means: cells with their places, and the words around it.
 * Markup, Markdown, tab-separated pastes, plain lines and PDF pages all become this, so one reader reads them all.
 *
 * - Cells are in source order; each covers `colSpan` columns from `column` on and `rowSpan` rows from `row` on, never overlapping another.
 *   Columns need not be dense: a PDF page uses its points as columns.
 * - Cells without visible text may be left out.
 */
import type { SourceSpan } from "../model/source-span";
import type { MappedText } from "./mapped-text";

/** Where on a PDF page; points, from the top left corner. */
export interface PagePlace {
  readonly page: number;
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

export interface GridCell extends MappedText {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** The source says so: `th`, or the row above a Markdown rule. */
  readonly isHeader?: true;
  /** Bold or strong throughout. */
  readonly isEmphasised?: true;
  /** Steps of indentation where the source shows it (padding, leading spaces); only comparable inside one table. */
  readonly indent?: number;
  readonly place?: PagePlace;
}

export type OpenGridCell = { -readonly [Key in keyof GridCell]: GridCell[Key] };

/**
 * Field by field: a spread with fields added behind it gives every object a shape of its own in V8, at ten times the time and twice
 * the memory, and a release has a thousand cells.
 */
export function placeCell(words: MappedText, row: number, column: number, rowSpan: number, colSpan: number): OpenGridCell {
  const { text, start, end, spanOf, raised } = words;
  const placed: OpenGridCell = { text, start, end, spanOf, row, column, rowSpan, colSpan };
  if (raised !== undefined) placed.raised = raised;
  return placed;
}

/** A paragraph or heading near the table. */
export interface Surrounding extends MappedText {
  readonly isHeading?: true;
}

export interface TableGrid extends SourceSpan {
  readonly cells: readonly GridCell[];
  readonly rows: number;
  readonly columns: number;
  /** `cells`: spans are drawn by the author; `positions`: columns are points of a page; `lines`: columns are only an order. */
  readonly layout: "cells" | "positions" | "lines";
  readonly caption: Surrounding | null;
  /** What stands above, nearest last: up to eight paragraphs and headings since the table before, plus the nearest heading of all. */
  readonly before: readonly Surrounding[];
}
