import { bodyOf, type TableShape } from "../engine/formula-book";
import { intersectWithRow } from "../engine/implicit-intersection";
import { shiftFormula } from "../engine/formula-shift";
import { lastRow, SHEET_ROWS, type Rectangle } from "../engine/rectangle";
import type { CellMatrix } from "../engine/spreadsheet";
import { accessDenied, invalidArgument, invalidOperation } from "../wire/host-error";
import { asWhole, HostCollection, HostObject } from "../wire/host-object";
import type { HostContext, RangeTarget } from "./host-context";
import { matrixOf } from "./matrix";

export const asRowFormulas = (rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] =>
  rows.map((row) => row.map((content) => (typeof content === "string" && content.startsWith("=") ? intersectWithRow(content) : content)));

class TableRowObject extends HostObject {
  override readonly className = "TableRow";
  constructor(
    readonly rows: TableRowCollection,
    readonly index: number,
  ) {
    super();
  }
  override identity(): Record<string, unknown> {
    return { Index: this.index };
  }
  get #range(): RangeTarget {
    const body = bodyOf(this.rows.table);
    if (this.index >= body.rows) throw invalidArgument();
    return this.rows.host.make.range(this.rows.table.sheetId, { ...body, row: body.row + this.index, rows: 1 });
  }
  get Index(): number {
    return this.index;
  }
  get Values(): unknown {
    return this.rows.host.engine.cells.values(this.rows.table.sheetId, this.#range.area);
  }
  set Values(given: unknown) {
    this.rows.guard();
    this.rows.host.engine.cells.write(this.rows.table.sheetId, this.#range.area, matrixOf(given, this.#range.area));
  }
  GetRange(): RangeTarget {
    return this.#range;
  }
  Delete(): void {
    this.rows.DeleteRowsAt(this.index, 1);
  }
}

export class TableRowCollection extends HostCollection {
  override readonly className = "TableRowCollection";
  constructor(
    readonly host: HostContext,
    readonly tableId: string,
  ) {
    super();
  }
  get table(): TableShape {
    return this.host.engine.tables.byId(this.tableId);
  }
  guard(): void {
    if (this.host.engine.document.sheet(this.table.sheetId).protection) throw accessDenied();
  }
  override items(): TableRowObject[] {
    return Array.from({ length: bodyOf(this.table).rows }, (_, i) => new TableRowObject(this, i));
  }
  override find(key: unknown): HostObject | undefined {
    return this.byIndex(key);
  }
  get Count(): number {
    return bodyOf(this.table).rows;
  }

  /** New rows take the formulas of calculated columns where the values leave a cell empty. */
  Add(index: unknown, values: unknown): HostObject {
    this.guard();
    const before = this.table;
    const body = bodyOf(before);
    const at = index === undefined || index === null || index === -1 ? body.rows : asWhole(index);
    if (at < 0 || at > body.rows) throw invalidArgument();
    const count = Array.isArray(values) ? values.length : 1;
    const rows = values === undefined || values === null ? undefined : matrixOf(values, { ...body, rows: count });
    const formulas = before.columns.map((_, i) => this.host.engine.tables.calculatedFormula(before, i));
    const isFirst = body.rows === 1 && !this.host.engine.cells.usedRectangle(before.sheetId, true, body) && at === 1;
    const start = isFirst ? body.row : body.row + at;
    this.#makeRoom(before, isFirst ? count - 1 : count, start);
    if (rows) this.host.engine.cells.write(before.sheetId, { ...body, row: start, rows: count }, asRowFormulas(rows).map((row) => row.map((value, i) => (value === "" && formulas[i] !== undefined ? null : value))));
    this.fillFormulas(before, formulas, start, count);
    this.host.engine.calculation.recalculateAll();
    return new TableRowObject(this, start - body.row);
  }

  /** Below the last row Excel only shifts cells when something is in the way. */
  #makeRoom(table: TableShape, count: number, start: number): void {
    if (count <= 0) return;
    const { structure, cells, tables, spreadsheet } = this.host.engine;
    const fresh: Rectangle = { ...table.area, row: start, rows: count };
    if (lastRow(table.area) + count >= SHEET_ROWS) throw invalidOperation("The table would reach beyond the last row of the worksheet.");
    const isEnd = start === lastRow(bodyOf(table)) + 1;
    const isFree = isEnd && !table.hasTotals && !cells.usedRectangle(table.sheetId, true, fresh) && tables.touching(table.sheetId, fresh).length === 0;
    spreadsheet.grow(table.sheetId, fresh);
    if (!isFree) structure.insert(table.sheetId, fresh, "down");
    tables.place(this.tableId, { ...table.area, rows: table.area.rows + count }, table.columns);
  }

  fillFormulas(before: TableShape, formulas: readonly (string | undefined)[], start: number, count: number): void {
    const body = bodyOf(before);
    const matrix: CellMatrix = {};
    formulas.forEach((formula, i) => {
      for (let row = start; formula !== undefined && row < start + count; row++) {
        const column = before.area.column + i;
        const isEmpty = this.host.engine.cells.content(before.sheetId, row, column) === "" && this.host.engine.cells.formula(before.sheetId, row, column) === undefined;
        if (isEmpty) (matrix[row] ??= {})[column] = { f: shiftFormula(formula, row - body.row, 0), v: null };
      }
    });
    this.host.engine.spreadsheet.writeMatrix(before.sheetId, { ...body, row: start, rows: count }, matrix);
  }

  DeleteRowsAt(index: unknown, count: unknown): void {
    this.guard();
    const table = this.table;
    const body = bodyOf(table);
    const first = asWhole(index);
    const n = count === undefined || count === null ? 1 : asWhole(count);
    if (first < 0 || n < 1 || first + n > body.rows) throw invalidArgument();
    if (n < body.rows) this.host.engine.structure.deleteTableRows(table, first, n);
    else {
      if (n > 1) this.host.engine.structure.deleteTableRows(table, 1, n - 1);
      this.host.engine.cells.clearContents(table.sheetId, { ...body, rows: 1 });
    }
  }
  DeleteRows(rows: unknown): void {
    if (!Array.isArray(rows)) throw invalidArgument();
    const indexes = (rows as unknown[]).map((row) => (row instanceof TableRowObject ? row.index : asWhole(row)));
    [...indexes].sort((a, b) => b - a).forEach((index) => {
      this.DeleteRowsAt(index, 1);
    });
  }
}
