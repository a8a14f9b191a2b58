import { shiftFormula, turnFormula } from "../engine/formula-shift";
import { isWholeColumns, isWholeRows, lastColumn, lastRow, type Rectangle } from "../engine/rectangle";
import type { CellMatrix, ICellData } from "../engine/spreadsheet";
import { goOnWithList } from "./fill-lists";
import type { Area, HostContext } from "./host-context";

export interface CopyOptions {
  readonly type: "All" | "Formulas" | "Values" | "Formats" | "Link";
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
  /** Of cells that are moved: their formulas go on to read what they read. */
  readonly asMoved?: (formula: string) => string;
}

/** A destination smaller than the source grows to it; one that is a multiple of it is tiled. */
export function copyCells(host: HostContext, from: Area, to: Area, options: CopyOptions): void {
  const { cells, spreadsheet } = host.engine;
  const source = isWholeColumns(from.area) || isWholeRows(from.area) ? (cells.usedRectangle(from.sheetId, false, from.area) ?? from.area) : from.area;
  const rows = options.transpose ? source.columns : source.rows;
  const columns = options.transpose ? source.rows : source.columns;
  const offsetRow = source.row - from.area.row;
  const offsetColumn = source.column - from.area.column;
  const isTiled = to.area.rows % rows === 0 && to.area.columns % columns === 0 && !isWholeColumns(to.area) && !isWholeRows(to.area);
  const target: Rectangle = { row: to.area.row + offsetRow, column: to.area.column + offsetColumn, rows: isTiled ? to.area.rows : rows, columns: isTiled ? to.area.columns : columns };
  const matrix: CellMatrix = {};
  for (let i = 0; i < target.rows; i++) {
    for (let j = 0; j < target.columns; j++) {
      const row = source.row + (options.transpose ? j % columns : i % rows);
      const column = source.column + (options.transpose ? i % rows : j % columns);
      const copied = copyOf(host, from.sheetId, row, column, { row: target.row + i, column: target.column + j }, options);
      if (copied) (matrix[target.row + i] ??= {})[target.column + j] = copied;
    }
  }
  spreadsheet.writeMatrix(to.sheetId, target, matrix);
}

function copyOf(host: HostContext, sheetId: string, row: number, column: number, to: { readonly row: number; readonly column: number }, options: CopyOptions): ICellData | undefined {
  const { cells, spreadsheet } = host.engine;
  const cell = spreadsheet.cell(sheetId, row, column);
  const content = cells.content(sheetId, row, column);
  if (options.skipBlanks && content === "") return undefined;
  const style = spreadsheet.style(sheetId, row, column);
  const look = { s: Object.keys(style).length === 0 ? null : spreadsheet.wholeStyle(style) };
  if (options.type === "Formats") return look;
  const blank = { p: null, si: null };
  const value = { ...blank, v: content === "" ? null : typeof content === "boolean" ? (content ? 1 : 0) : content, t: cell?.t ?? (typeof content === "number" ? 2 : null), f: null };
  if (options.type === "Values") return value;
  const formula = cells.formula(sheetId, row, column);
  const moved = formula === undefined ? undefined : options.asMoved ? options.asMoved(formula) : options.transpose ? turnFormula(formula, { row, column }, to) : shiftFormula(formula, to.row - row, to.column - column);
  const withFormula = moved === undefined ? { ...value, p: cell?.p ?? null } : { ...blank, v: null, t: null, f: moved };
  return options.type === "All" ? { ...withFormula, ...look } : withFormula;
}

/** The fill handle: formulas and formats are copied; a run of numbers goes on with its step. */
export function fillCells(host: HostContext, from: Area, to: Rectangle, type: string): void {
  const { cells, spreadsheet } = host.engine;
  const isDown = to.rows > from.area.rows;
  const length = isDown ? from.area.rows : from.area.columns;
  const matrix: CellMatrix = {};
  for (let row = to.row; row <= lastRow(to); row++) {
    for (let column = to.column; column <= lastColumn(to); column++) {
      const n = isDown ? row - from.area.row : column - from.area.column;
      if (n < length) continue;
      const sourceRow = isDown ? from.area.row + (n % length) : row;
      const sourceColumn = isDown ? column : from.area.column + (n % length);
      const lane = Array.from({ length }, (_, i) => cells.content(from.sheetId, isDown ? from.area.row + i : row, isDown ? column : from.area.column + i));
      const isFormula = cells.formula(from.sheetId, sourceRow, sourceColumn) !== undefined;
      const kind = type === "FillFormats" ? "Formats" : type !== "FillValues" ? "All" : isFormula ? "Formulas" : "Values";
      const copied = copyOf(host, from.sheetId, sourceRow, sourceColumn, { row, column }, { type: kind, skipBlanks: false, transpose: false });
      const first = lane[0];
      const last = lane.at(-1);
      const isRun = !isFormula && type !== "FillCopy" && type !== "FillFormats" && typeof first === "number" && typeof last === "number" && (length > 1 || type === "FillSeries");
      const step = isRun ? (length > 1 ? (last - first) / (length - 1) : 1) : 0;
      const listed = isFormula || type === "FillCopy" || type === "FillFormats" ? undefined : goOnWithList(lane, n);
      (matrix[row] ??= {})[column] = isRun ? { ...copied, v: first + step * n, t: 2 } : listed === undefined ? (copied ?? {}) : { ...copied, v: listed, t: 1 };
    }
  }
  spreadsheet.writeMatrix(from.sheetId, to, matrix);
}
