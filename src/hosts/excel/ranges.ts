/** Cells and addresses: how Excel reads what is written into it, and how places are called. */
import type { CellContent } from "../../core/sheet/cells/cell-content";
import type { CellValue, ColumnId, ColumnPlan, RowPlan } from "../../core/sheet/table-plan";

export interface Corner {
  readonly row: number;
  readonly column: number;
}

export const LAST_ROW = 1048576;
export const LAST_COLUMN = 16384;

/**
 * Text that stays text. Excel parses a written string as if it were typed: "=1+1" would run, "1-2" become a date and
 * "007" a seven. The apostrophe that a person would type keeps it text and is no part of the value. A text format
 * would do so too, but then a formula that the analyst types there later stays text.
 */
export function asText(text: string): string {
  const isRead = /^[=+\-@']/.test(text) || /^(true|false)$/i.test(text) || text.startsWith("#") || (text.length <= LONGEST_PARSED && /\d/.test(text));
  return isRead ? `'${text}` : text;
}

/** Numbers, dates and times are shorter than this in every language. */
const LONGEST_PARSED = 60;

/** As it is written into a range: an empty cell is cleared with "", since null would leave it as it is. */
export const asWritten = (value: CellValue | undefined): string | number | boolean =>
  typeof value === "string" ? asText(value) : (value ?? "");

/** What stood in a cell, as it is written there again. */
export const writtenOf = (content: CellContent): string | number | boolean => ("formula" in content ? content.formula : asWritten(content.value));

/** What stands in a row in each column: data, or the calculated column's formula. */
export const contentOf = (row: RowPlan, column: ColumnPlan): string | number | boolean =>
  row.formulas?.[column.id] ?? column.formula ?? asWritten(row.cells[column.id]);

/** Office.js writes a single value to every cell of a range; its types only know the array. One value is one payload. */
export const everywhere = <T>(value: T): T[][] => value as unknown as T[][];

/** One value for all rows where they agree, else one for each. */
export function columnOf<T>(values: readonly T[]): T[][] {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? everywhere(first) : values.map((value) => [value]);
}

/** What Office.js reads is any; a cell holds nothing but these. */
export const readCells = (cells: readonly (readonly unknown[])[]): CellValue[][] =>
  cells.map((row) => row.map((cell) => (typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? cell : null)));

export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : columnLetters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

export const cellAddress = ({ row, column }: Corner): string => `${columnLetters(column)}${row + 1}`;

/** "Sheet1!A1:B2" and "'My sheet'!A1:B2" without the sheet. */
export const withoutSheet = (address: string): string => address.slice(address.lastIndexOf("!") + 1);

/** The cells that hold something, named for a person: "B4, C4 and 3 more". */
export function describeFilled(formulas: readonly (readonly unknown[])[], corner: Corner): string | undefined {
  const filled = formulas.flatMap((row, down) =>
    row.flatMap((content, right) => (content === "" || content === null ? [] : [cellAddress({ row: corner.row + down, column: corner.column + right })])),
  );
  const named = filled.slice(0, MOST_NAMED).join(", ");
  return filled.length === 0 ? undefined : filled.length > MOST_NAMED ? `${named} and ${filled.length - MOST_NAMED} more` : named;
}

const MOST_NAMED = 3;

/** Excel states widths in characters of seven pixels and five of padding; Office.js takes points. */
export const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Neighbouring columns as runs, so that one conditional format covers them. */
export function columnRuns(columns: readonly ColumnPlan[], ids: readonly ColumnId[]): readonly { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  columns.forEach(({ id }, at) => {
    const last = runs.at(-1);
    if (!ids.includes(id)) return;
    if (last !== undefined && last.first + last.count === at) last.count++;
    else runs.push({ first: at, count: 1 });
  });
  return runs;
}

