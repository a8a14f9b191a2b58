import { invalidArgument } from "../wire/host-error";
import type { CellContent } from "./cells";
import type { Engine } from "./engine";
import { shiftFormula } from "./formula-shift";
import { coalesce, formatRectangle, lastColumn, lastRow, type Rectangle } from "./rectangle";
import type { CellMatrix } from "./spreadsheet";

export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
  /** Cells of the colour come first, or last where it is not ascending. */
  readonly sortOn?: "CellColor" | "FontColor";
  readonly color?: string;
  readonly dataOption?: "TextAsNumber";
}
export interface SortOptions {
  readonly byColumns: boolean;
  readonly matchCase: boolean;
}

/** Excel's order: numbers, then texts, then truth values, then errors; blanks last whichever way. */
function rank(content: CellContent, isError: boolean): number {
  if (content === "") return 4;
  if (isError) return 3;
  return typeof content === "number" ? 0 : typeof content === "string" ? 1 : 2;
}

function compare(a: CellContent, b: CellContent, aError: boolean, bError: boolean, field: SortField, matchCase: boolean): number {
  const ranks = [rank(a, aError), rank(b, bError)] as const;
  if (ranks[0] === 4 || ranks[1] === 4) return ranks[0] - ranks[1];
  const way = field.ascending === false ? -1 : 1;
  if (ranks[0] !== ranks[1]) return (ranks[0] - ranks[1]) * way;
  if (typeof a === "number" && typeof b === "number") return (a - b) * way;
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b, "en", { sensitivity: matchCase ? "variant" : "accent" }) * way;
  return (Number(a) - Number(b)) * way;
}

/** Moves whole lines of a block into order, contents, formats and formulas with them. Stable, as Excel's sort is. */
export function sortRange(engine: Engine, sheetId: string, area: Rectangle, fields: readonly SortField[], options: SortOptions): void {
  const { cells, spreadsheet } = engine;
  const count = options.byColumns ? area.columns : area.rows;
  const width = options.byColumns ? area.rows : area.columns;
  if (fields.some((field) => !Number.isInteger(field.key) || field.key < 0 || field.key >= width)) throw invalidArgument();
  const place = (line: number, key: number): readonly [number, number] => (options.byColumns ? [area.row + key, area.column + line] : [area.row + line, area.column + key]);
  const contentAt = (line: number, key: number): { readonly content: CellContent; readonly isError: boolean } => {
    const [row, column] = place(line, key);
    const content = cells.content(sheetId, row, column);
    return { content, isError: cells.isError(sheetId, row, column, content) };
  };
  const asNumber = (content: CellContent): CellContent => (typeof content === "string" && content.trim() !== "" && !Number.isNaN(Number(content)) ? Number(content) : content);
  const hasColor = (line: number, { key, sortOn, color }: SortField): boolean => {
    const style = spreadsheet.style(sheetId, ...place(line, key));
    return ((sortOn === "CellColor" ? style.bg?.rgb : style.cl?.rgb) ?? "").toUpperCase() === color?.toUpperCase();
  };
  const compareLines = (a: number, b: number, field: SortField): number => {
    if (field.sortOn !== undefined) return (Number(hasColor(b, field)) - Number(hasColor(a, field))) * (field.ascending === false ? -1 : 1);
    const [left, right] = [contentAt(a, field.key), contentAt(b, field.key)];
    const read = field.dataOption === "TextAsNumber" ? asNumber : (content: CellContent) => content;
    return compare(read(left.content), read(right.content), left.isError, right.isError, field, options.matchCase);
  };
  const order = Array.from({ length: count }, (_, line) => line).sort((a, b) => {
    for (const field of fields) {
      const result = compareLines(a, b, field);
      if (result !== 0) return result;
    }
    return a - b;
  });
  const matrix: CellMatrix = {};
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      const line = options.byColumns ? column - area.column : row - area.row;
      const key = options.byColumns ? row - area.row : column - area.column;
      const source = order[line];
      if (source === undefined || source === line) continue;
      const [fromRow, fromColumn] = place(source, key);
      const cell = spreadsheet.cell(sheetId, fromRow, fromColumn);
      const moved = cell?.f ? shiftFormula(cell.f, row - fromRow, column - fromColumn) : null;
      (matrix[row] ??= {})[column] = { v: moved === null ? (cell?.v ?? null) : null, t: cell?.t ?? null, f: moved, p: cell?.p ?? null, si: null, s: spreadsheet.wholeStyle(cell?.s) };
    }
  }
  spreadsheet.writeMatrix(sheetId, area, matrix);
  const moved = order.flatMap((source, line) => (source === line ? [] : [options.byColumns ? { ...area, column: area.column + line, columns: 1 } : { ...area, row: area.row + line, rows: 1 }]));
  engine.changes.raise({ kind: options.byColumns ? "columns sorted" : "rows sorted", sheetId, address: coalesce(moved).map((one) => formatRectangle(one)).join(",") });
}
