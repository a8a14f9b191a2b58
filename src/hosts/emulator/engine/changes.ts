import type { Calculation } from "./calculation";
import type { Cells } from "./cells";
import { boundingRectangle, coalesce, formatRectangle, intersect, type Rectangle } from "./rectangle";
import { fromUniverRange, type CommandRecord, type Spreadsheet } from "./spreadsheet";
import { SET_VALUES, TableGrowth, type EditedCells } from "./table-growth";
import type { Tables } from "./tables";

export interface Change {
  readonly kind:
    | "cells changed"
    | "format changed"
    | "table changed"
    | "selection changed"
    | "sheet added"
    | "sheet deleted"
    | "sheet activated"
    | "sheet deactivated"
    | "sheet renamed"
    | "table added"
    | "table deleted"
    | "rows sorted"
    | "columns sorted"
    | "protection changed"
    | "visibility changed"
    | "comment added"
    | "comment changed"
    | "comment deleted"
    | "settings changed"
    | "rows hidden"
    | "sheet moved"
    | "formulas changed"
    | "calculated"
    | "cell clicked";
  readonly sheetId: string;
  readonly tableId?: string;
  readonly tableName?: string;
  readonly commentId?: string;
  readonly replyIds?: readonly string[];
  readonly address?: string;
  readonly changeType?: string;
  /** Where one cell alone was edited, and what it held. */
  readonly single?: { readonly row: number; readonly column: number; readonly before: unknown };
  /** Whether the add-in caused it, and not a person at the grid. */
  readonly isByAddIn?: boolean;
  readonly isProtected?: boolean;
  /** Of cells that came or went: which way the others moved. */
  readonly isVertical?: boolean;
  readonly formulaDetails?: readonly { readonly cellAddress: string; readonly previousFormula: string }[];
  readonly positionBefore?: number;
  readonly positionAfter?: number;
  readonly nameBefore?: string;
  readonly nameAfter?: string;
}

const STRUCTURE: Readonly<Record<string, string>> = {
  "sheet.mutation.insert-row": "RowInserted",
  "sheet.mutation.insert-col": "ColumnInserted",
  "sheet.mutation.remove-rows": "RowDeleted",
  "sheet.mutation.remove-col": "ColumnDeleted",
  "sheet.command.delete-range-move-left": "CellDeleted",
  "sheet.command.delete-range-move-up": "CellDeleted",
  "sheet.command.insert-range-move-down": "CellInserted",
  "sheet.command.insert-range-move-right": "CellInserted",
};
/** After these the addresses that formulas were compiled to may be wrong. */
const RESHAPES = /^(?:formula\.mutation\.(?:set|remove)-defined-name|sheet\.mutation\.(?:add-table|delete-table|set-sheet-table|insert-|remove-(?:rows|col|sheet)|move-|reorder-range|set-worksheet-name))/;

function boundsOf(matrix: EditedCells): Rectangle | undefined {
  let bounds: Rectangle | undefined;
  for (const [row, line] of Object.entries(matrix)) {
    for (const column of Object.keys(line)) {
      const cell = { row: Number(row), column: Number(column), rows: 1, columns: 1 };
      bounds = bounds ? boundingRectangle(bounds, cell) : cell;
    }
  }
  return bounds;
}

/**
 * Watches every command, whoever gave it: the API, a person at the grid, undo. What Excel does as a consequence of an edit
 * (headers renamed, a column filled with its formula, a table grown) is done here, and the events are raised here.
 */
export class Changes {
  #listener: (change: Change) => void = () => undefined;
  #before: { readonly sheetId: string; readonly row: number; readonly column: number; readonly value: unknown } | undefined;
  #active: string;
  #isUndoing = false;
  #selection = "";
  readonly #tableNames = new Map<string, string>();
  readonly #growth: TableGrowth;

  constructor(
    readonly spreadsheet: Spreadsheet,
    readonly cells: Cells,
    readonly tables: Tables,
    readonly calculation: Calculation,
  ) {
    this.#active = spreadsheet.activeSheetId();
    this.#growth = new TableGrowth(spreadsheet, cells, tables, calculation);
    spreadsheet.onBefore((record) => {
      this.#prepare(record);
    });
    spreadsheet.onExecuted((record) => {
      this.#follow(record);
    });
  }

  listen(listener: (change: Change) => void): void {
    this.#listener = listener;
  }

  raise(change: Change): void {
    this.#listener(change);
  }

  #isEdit(record: CommandRecord): boolean {
    const options = record.options;
    return options["fromFormula"] !== true && options["applyFormulaCalculationResult"] !== true && options["onlyLocal"] !== true && !this.spreadsheet.isHousekeeping(record);
  }

  #prepare(record: CommandRecord): void {
    if (record.id === "sheet.mutation.delete-table" || record.id === "sheet.mutation.remove-sheet") for (const table of this.tables.list()) this.#tableNames.set(table.id, table.name);
    if (record.id === "univer.command.undo" || record.id === "univer.command.redo") this.#isUndoing = true;
    if (record.id !== SET_VALUES || !this.#isEdit(record)) return;
    const matrix = record.params["cellValue"] as EditedCells | undefined;
    const sheetId = String(record.params["subUnitId"]);
    const bounds = matrix && boundsOf(matrix);
    if (!matrix || !bounds) return;
    for (const [row, line] of Object.entries(matrix)) {
      for (const [column, cell] of Object.entries(line)) {
        if (cell?.f?.startsWith("=")) cell.f = this.cells.formulas.tidy(cell.f, { sheetId, row: Number(row), column: Number(column) });
      }
    }
    this.#before = bounds.rows * bounds.columns === 1 ? { sheetId, row: bounds.row, column: bounds.column, value: this.cells.content(sheetId, bounds.row, bounds.column) } : undefined;
  }

  #follow(record: CommandRecord): void {
    const sheetId = String(record.params["subUnitId"] ?? "");
    if (RESHAPES.test(record.id)) {
      this.tables.forget();
      this.calculation.recalculateAll();
    }
    if (record.id === "univer.command.undo" || record.id === "univer.command.redo") this.#isUndoing = false;
    else if (record.id === SET_VALUES && this.#isEdit(record)) this.#cellsSet(sheetId, (record.params["cellValue"] as EditedCells | undefined) ?? {});
    else if (record.id === SET_VALUES && record.options["applyFormulaCalculationResult"] === true) this.#calculated(sheetId, (record.params["cellValue"] as EditedCells | undefined) ?? {});
    else if (STRUCTURE[record.id] !== undefined) this.#structureChanged(record, sheetId);
    else if (record.id === "sheet.operation.set-worksheet-active") this.#activated();
    else if (record.id === "sheet.mutation.insert-sheet") this.raise({ kind: "sheet added", sheetId: String((record.params["sheet"] as { id?: string } | undefined)?.id ?? "") });
    else if (record.id === "sheet.mutation.remove-sheet") this.raise({ kind: "sheet deleted", sheetId });
    else if (record.id === "sheet.mutation.add-table") this.raise({ kind: "table added", sheetId, tableId: String(record.params["tableId"]) });
    else if (record.id === "sheet.mutation.delete-table") this.#tableDeleted(sheetId, String(record.params["tableId"]));
    else if (record.id === "sheet.operation.set-selections") this.#selected(record, sheetId);
  }

  #calculated(sheetId: string, matrix: EditedCells): void {
    const places = Object.entries(matrix).flatMap(([row, line]) => Object.keys(line).map((column) => ({ row: Number(row), column: Number(column), rows: 1, columns: 1 })));
    if (places.length > 0) this.raise({ kind: "calculated", sheetId, address: coalesce(places).map((place) => formatRectangle(place)).join(",") });
  }

  #activated(): void {
    const now = this.spreadsheet.activeSheetId();
    if (now === this.#active) return;
    const before = this.#active;
    this.#active = now;
    this.raise({ kind: "sheet deactivated", sheetId: before });
    this.raise({ kind: "sheet activated", sheetId: now });
  }

  /** The name is gone from the grid by now; Excel still tells it. */
  #tableDeleted(sheetId: string, tableId: string): void {
    this.raise({ kind: "table deleted", sheetId, tableId, tableName: this.#tableNames.get(tableId) ?? "" });
  }

  #selected(record: CommandRecord, sheetId: string): void {
    const selections = record.params["selections"] as readonly { readonly range: Parameters<typeof fromUniverRange>[0] }[] | undefined;
    const range = selections?.at(-1)?.range;
    if (!range || Number.isNaN(range.startRow) || Number.isNaN(range.startColumn)) return;
    const address = formatRectangle(fromUniverRange(range));
    // A click is reported when the button goes down and again when it comes up.
    if (this.#selection === `${sheetId}!${address}`) return;
    this.#selection = `${sheetId}!${address}`;
    this.raise({ kind: "selection changed", sheetId, address });
  }

  #structureChanged(record: CommandRecord, sheetId: string): void {
    const range = record.params["range"] as Parameters<typeof fromUniverRange>[0] | undefined;
    if (!range) return;
    this.raiseCells(sheetId, fromUniverRange(range), STRUCTURE[record.id] ?? "Unknown");
  }

  raiseCells(sheetId: string, area: Rectangle, changeType: string, more: Pick<Change, "single" | "isVertical"> = {}): void {
    const address = formatRectangle(area);
    this.raise({ kind: "cells changed", sheetId, address, changeType, ...more });
    for (const table of this.tables.touching(sheetId, area)) this.raise({ kind: "table changed", sheetId, tableId: table.id, address, changeType, ...more });
  }

  #cellsSet(sheetId: string, matrix: EditedCells): void {
    const bounds = boundsOf(matrix);
    if (!bounds || !this.spreadsheet.findSheet(sheetId)) return;
    if (this.calculation.isHeld) this.#noteEntered(sheetId, matrix);
    const hasContent = Object.values(matrix).some((line) => Object.values(line).some((cell) => cell === null || "v" in cell || "f" in cell || "p" in cell));
    if (!hasContent) {
      this.raise({ kind: "format changed", sheetId, address: formatRectangle(bounds) });
      return;
    }
    if (!this.#isUndoing) this.#growth.grow(sheetId, bounds, matrix);
    for (const table of this.tables.touching(sheetId, bounds)) {
      if (intersect({ ...table.area, rows: 1 }, bounds)) this.tables.readHeaders(table.id);
      if (!this.#isUndoing) this.#growth.fillColumns(table, matrix);
    }
    const single = this.#singleOf(sheetId, bounds);
    this.raiseCells(sheetId, bounds, "RangeEdited", single === undefined ? {} : { single });
  }

  /** A formula is calculated as it is entered, whatever the mode. */
  #noteEntered(sheetId: string, matrix: EditedCells): void {
    for (const [row, line] of Object.entries(matrix)) {
      for (const [column, cell] of Object.entries(line)) if (cell?.f) this.calculation.recalculate({ sheetId, row: Number(row), column: Number(column) });
    }
  }

  #singleOf(sheetId: string, { row, column }: Rectangle): Change["single"] {
    const before = this.#before;
    this.#before = undefined;
    return before?.sheetId === sheetId && before.row === row && before.column === column ? { row, column, before: before.value } : undefined;
  }
}
