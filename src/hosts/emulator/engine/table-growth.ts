/** What Excel does to tables as a consequence of an edit: they grow over what is written beside them, and a column takes over its formula. */
import type { ICellData, IMutationInfo } from "@univerjs/core";
import type { Calculation } from "./calculation";
import type { Cells } from "./cells";
import { bodyOf, type TableShape } from "./formula-book";
import { shiftFormula } from "./formula-shift";
import { boundingRectangle, intersect, lastColumn, lastRow, type Rectangle } from "./rectangle";
import { referencesIn } from "./reference-shift";
import { toUniverRange, type CellMatrix, type Spreadsheet } from "./spreadsheet";
import type { Tables } from "./tables";

export const SET_VALUES = "sheet.mutation.set-range-values";

/** By row and column, as a command of Univer's carries them. */
export type EditedCells = Record<string, Record<string, ICellData | null>>;

function mapCells(matrix: CellMatrix, change: (cell: ICellData) => ICellData): CellMatrix {
  const mapped: CellMatrix = {};
  for (const [row, line] of Object.entries(matrix)) for (const [column, cell] of Object.entries(line)) (mapped[Number(row)] ??= {})[Number(column)] = change(cell);
  return mapped;
}

export class TableGrowth {
  constructor(
    readonly spreadsheet: Spreadsheet,
    readonly cells: Cells,
    readonly tables: Tables,
    readonly calculation: Calculation,
  ) {}

  /** Values right below a table, or right beside it, belong to it from then on: Excel's auto-expansion. */
  grow(sheetId: string, bounds: Rectangle, matrix: EditedCells): void {
    if (!Object.values(matrix).some((line) => Object.values(line).some((cell) => (cell?.v ?? "") !== "" || (cell?.f ?? "") !== ""))) return;
    for (const table of this.tables.list()) {
      if (table.sheetId !== sheetId || table.hasTotals) continue;
      const { area } = table;
      const isBelow = bounds.row === lastRow(area) + 1 && bounds.column >= area.column && lastColumn(bounds) <= lastColumn(area);
      const isBeside = bounds.column === lastColumn(area) + 1 && bounds.row >= area.row && lastRow(bounds) <= lastRow(area);
      if (!isBelow && !isBeside) continue;
      if (isBelow && this.#onlyReads(table, sheetId, matrix)) continue;
      const grown = isBelow ? { ...area, rows: area.rows + bounds.rows } : { ...area, columns: area.columns + bounds.columns };
      if (this.tables.touching(sheetId, grown).length > 1 || !this.#isFree(sheetId, table, grown, bounds)) continue;
      this.#grow(table, grown, isBelow ? bounds.rows : 0);
    }
  }

  /** A total under a table stays under it: a formula that joined the cells it reads would read itself. */
  #onlyReads(table: TableShape, sheetId: string, matrix: EditedCells): boolean {
    const sheetIdOf = (name: string): string | undefined => this.spreadsheet.findSheetId(name);
    const written = Object.entries(matrix).flatMap(([row, line]) => Object.entries(line).flatMap(([column, cell]) => ((cell?.v ?? cell?.f ?? "") === "" ? [] : [{ sheetId, row: Number(row), column: Number(column) }])));
    return written.every((place) => {
      const formula = this.cells.formula(sheetId, place.row, place.column);
      const reads = formula === undefined ? [] : referencesIn(this.cells.formulas.compile(formula, place), sheetId, sheetIdOf);
      return reads.some((read) => read.sheetId === table.sheetId && intersect(read.area, table.area) !== undefined);
    });
  }

  /** The edit that caused this puts its own step on the stack a moment later; Excel undoes the consequence first. */
  #rememberAfter(undo: IMutationInfo[], redo: IMutationInfo[]): void {
    queueMicrotask(() => {
      this.spreadsheet.rememberForUndo(undo, redo);
    });
  }

  #isFree(sheetId: string, table: TableShape, grown: Rectangle, bounds: Rectangle): boolean {
    const fresh = grown.rows > table.area.rows ? { ...grown, row: lastRow(table.area) + 1, rows: grown.rows - table.area.rows } : { ...grown, column: lastColumn(table.area) + 1, columns: grown.columns - table.area.columns };
    const used = this.cells.usedRectangle(sheetId, true, fresh);
    return used !== undefined && intersect(used, bounds) !== undefined && boundingRectangle(used, bounds).rows <= bounds.rows && boundingRectangle(used, bounds).columns <= bounds.columns;
  }

  #grow(table: TableShape, grown: Rectangle, newRows: number): void {
    const formulas = newRows > 0 ? table.columns.map((_, i) => this.tables.calculatedFormula(table, i)) : [];
    const extra = grown.columns - table.area.columns;
    const headers = extra > 0 ? this.tables.settleHeaders(table.sheetId, grown) : table.columns;
    this.tables.place(table.id, grown, headers);
    const setTable = (area: Rectangle) => ({ id: "sheet.mutation.set-sheet-table", params: { unitId: this.spreadsheet.unitId, subUnitId: table.sheetId, tableId: table.id, config: { updateRange: { newRange: toUniverRange(area) } } } });
    const filled = this.#fillRows(table, formulas, newRows);
    const emptied = mapCells(filled, () => ({ f: null, v: null, si: null }));
    this.#rememberAfter([this.#setCells(table.sheetId, emptied), setTable(table.area)], [setTable(grown), this.#setCells(table.sheetId, filled)]);
    this.calculation.recalculateAll();
  }

  #setCells(sheetId: string, cellValue: CellMatrix): IMutationInfo {
    return { id: SET_VALUES, params: { unitId: this.spreadsheet.unitId, subUnitId: sheetId, cellValue } };
  }

  #fillRows(table: TableShape, formulas: readonly (string | undefined)[], newRows: number): CellMatrix {
    const body = bodyOf(table);
    const matrix: CellMatrix = {};
    formulas.forEach((formula, i) => {
      for (let n = 0; formula !== undefined && n < newRows; n++) {
        const row = lastRow(table.area) + 1 + n;
        const column = table.area.column + i;
        if (this.cells.content(table.sheetId, row, column) === "") (matrix[row] ??= {})[column] = { f: shiftFormula(formula, row - body.row, 0), v: null };
      }
    });
    this.spreadsheet.writeMatrix(table.sheetId, body, matrix, false);
    return matrix;
  }

  /** One formula put into an empty or agreeing column becomes the formula of the whole column. */
  fillColumns(table: TableShape, matrix: EditedCells): void {
    const body = bodyOf(table);
    for (let i = 0; i < body.columns; i++) {
      const column = body.column + i;
      const rows = Object.keys(matrix).map(Number).filter((row) => row >= body.row && row <= lastRow(body) && matrix[row]?.[column]?.f);
      const start = rows[0];
      const formula = start === undefined ? undefined : this.cells.formula(table.sheetId, start, column);
      if (start === undefined || formula === undefined || rows.length === body.rows) continue;
      if (rows.some((row) => this.cells.formula(table.sheetId, row, column) !== shiftFormula(formula, row - start, 0))) continue;
      const others = Array.from({ length: body.rows }, (_, n) => body.row + n).filter((row) => !rows.includes(row));
      const anchor = others[0] ?? start;
      const old = this.cells.formula(table.sheetId, anchor, column);
      const isBlank = others.every((row) => this.cells.content(table.sheetId, row, column) === "" && this.cells.formula(table.sheetId, row, column) === undefined);
      const agrees = old !== undefined && others.every((row) => this.cells.formula(table.sheetId, row, column) === shiftFormula(old, row - anchor, 0));
      if (isBlank || agrees) this.#fillColumn(table, column, others, (row) => shiftFormula(formula, row - start, 0));
    }
  }

  #fillColumn(table: TableShape, column: number, rows: readonly number[], formulaFor: (row: number) => string): void {
    const before: CellMatrix = {};
    const after: CellMatrix = {};
    for (const row of rows) {
      const cell = this.spreadsheet.cell(table.sheetId, row, column);
      (before[row] ??= {})[column] = { f: cell?.f ?? null, v: cell?.v ?? null, t: cell?.t ?? null };
      (after[row] ??= {})[column] = { f: formulaFor(row), v: null, si: null, p: null };
    }
    this.spreadsheet.writeMatrix(table.sheetId, bodyOf(table), after, false);
    this.#rememberAfter([this.#setCells(table.sheetId, before)], [this.#setCells(table.sheetId, after)]);
  }
}
