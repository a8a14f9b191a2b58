/** Rows, columns and cells put in or taken out, with every table moved as Excel moves it. */
import { invalidOperation } from "../wire/host-error";
import { bodyOf, type TableShape } from "./formula-book";
import { isWholeColumns, isWholeRows, lastColumn, lastRow, intersect, type Rectangle } from "./rectangle";
import type { Cells } from "./cells";
import type { Names } from "./names";
import { followMove, shiftRectangle, shiftReferences, shiftSpan, type CellShift } from "./reference-shift";
import type { CellMatrix, ICellData, Spreadsheet } from "./spreadsheet";
import type { Tables } from "./tables";

type Direction = "down" | "right" | "up" | "left";

export class Structure {
  /** Told of cells that came or went without a command of Univer's. */
  onCells: (sheetId: string, area: Rectangle, changeType: "CellInserted" | "CellDeleted", isVertical: boolean) => void = () => undefined;

  /** Told of every shift, so that ranges someone holds can follow their cells. */
  onShift: (shift: CellShift) => void = () => undefined;

  constructor(
    readonly spreadsheet: Spreadsheet,
    readonly cells: Cells,
    readonly tables: Tables,
    readonly names: Names,
  ) {}

  insert(sheetId: string, area: Rectangle, direction: "down" | "right"): void {
    this.#around(sheetId, area, direction, true, () => {
      const sheet = this.spreadsheet.sheet(sheetId);
      if (isWholeRows(area)) {
        this.spreadsheet.grow(sheetId, { ...area, columns: 1 });
        this.#keepingReferences({ sheetId, area, isVertical: true, isInsert: true }, () => sheet.insertRows(area.row, area.rows));
      } else if (isWholeColumns(area)) {
        this.spreadsheet.grow(sheetId, { ...area, rows: 1 });
        this.#keepingReferences({ sheetId, area, isVertical: false, isInsert: true }, () => sheet.insertColumns(area.column, area.columns));
      } else {
        this.spreadsheet.grow(sheetId, area);
        this.#shiftCells({ sheetId, area, isVertical: direction === "down", isInsert: true });
      }
    });
  }

  delete(sheetId: string, area: Rectangle, direction: "up" | "left"): void {
    const shown = this.spreadsheet.clip(sheetId, area);
    if (!shown) return;
    this.#around(sheetId, area, direction, false, () => {
      const sheet = this.spreadsheet.sheet(sheetId);
      if (isWholeRows(area)) this.#keepingReferences({ sheetId, area, isVertical: true, isInsert: false }, () => sheet.deleteRows(shown.row, shown.rows));
      else if (isWholeColumns(area)) this.#keepingReferences({ sheetId, area, isVertical: false, isInsert: false }, () => sheet.deleteColumns(shown.column, shown.columns));
      else this.#shiftCells({ sheetId, area: shown, isVertical: direction === "up", isInsert: false });
    });
  }

  /** Univer's own commands for this only know the active sheet. */
  #shiftCells(shift: CellShift): void {
    const { sheetId, area, isVertical, isInsert } = shift;
    const used = this.cells.usedRectangle(sheetId, false);
    const behind = { ...area, ...(isVertical ? { rows: Infinity } : { columns: Infinity }) };
    const moving = used && intersect(used, behind);
    const matrix: CellMatrix = {};
    const put = (row: number, column: number, cell: ICellData): void => {
      (matrix[row] ??= {})[column] = cell;
    };
    const blank = { v: null, f: null, p: null, si: null, t: null };
    if (moving) {
      const block = this.cells.map(moving, (row, column) => ({ row, column, cell: structuredClone(this.spreadsheet.cell(sheetId, row, column) ?? {}) })).flat();
      for (const { row, column } of block) put(row, column, { ...blank, s: null });
      for (const { row, column, cell } of block) {
        const moved = shiftRectangle({ row, column, rows: 1, columns: 1 }, shift);
        if (moved) put(moved.row, moved.column, { v: cell.v ?? null, f: cell.f ?? null, p: cell.p ?? null, t: cell.t ?? null, s: this.spreadsheet.wholeStyle(cell.s), si: null });
      }
    }
    if (isInsert) this.#dressNew(shift, put);
    const reach = isInsert && moving ? { ...moving, rows: moving.rows + area.rows, columns: moving.columns + area.columns } : area;
    this.spreadsheet.writeMatrix(sheetId, reach, matrix, false);
    this.#followReferences(shift);
    this.onCells(sheetId, area, isInsert ? "CellInserted" : "CellDeleted", isVertical);
  }

  /** New cells look like those before them, or after them where a header comes before. */
  #dressNew({ sheetId, area, isVertical }: CellShift, put: (row: number, column: number, cell: ICellData) => void): void {
    const isHeader = isVertical && this.tables.list().some((table) => table.sheetId === sheetId && table.area.row === area.row - 1 && intersect(table.area, { ...area, row: area.row - 1, rows: 1 }));
    this.cells.map(area, (row, column) => {
      const [likeRow, likeColumn] = isVertical ? [isHeader || area.row === 0 ? area.row : area.row - 1, column] : [row, Math.max(0, area.column - 1)];
      put(row, column, { v: null, f: null, p: null, si: null, t: null, s: this.spreadsheet.wholeStyle(this.spreadsheet.cell(sheetId, likeRow, likeColumn)?.s) });
    });
  }

  /** Univer moves whole rows and columns well, but rewrites formulas only where the sheet is the active one: what it left is mended. */
  #keepingReferences(shift: CellShift, edit: () => unknown): void {
    const sheetIdOf = (name: string): string | undefined => this.spreadsheet.findSheetId(name);
    const wanted = new Map<string, CellMatrix>();
    for (const sheetId of this.spreadsheet.sheetIds()) {
      const matrix: CellMatrix = {};
      this.spreadsheet.model(sheetId).getCellMatrix().forValue((row, column, cell) => {
        const place = sheetId === shift.sheetId ? shiftRectangle({ row, column, rows: 1, columns: 1 }, shift) : { row, column };
        if (cell?.f && place) (matrix[place.row] ??= {})[place.column] = { f: shiftReferences(cell.f, sheetId, shift, sheetIdOf) };
      });
      wanted.set(sheetId, matrix);
    }
    const names = this.names.list().map((item) => ({ id: item.id, formula: shiftReferences(item.formula, item.sheetId ?? "", shift, sheetIdOf) }));
    edit();
    for (const [sheetId, matrix] of wanted) {
      const amiss: CellMatrix = {};
      for (const [row, line] of Object.entries(matrix)) {
        for (const [column, cell] of Object.entries(line)) {
          if (this.spreadsheet.cell(sheetId, Number(row), Number(column))?.f !== cell.f) (amiss[Number(row)] ??= {})[Number(column)] = cell;
        }
      }
      this.spreadsheet.writeMatrix(sheetId, { row: 0, column: 0, rows: 1, columns: 1 }, amiss, false);
    }
    for (const { id, formula } of names) if (this.names.byId(id).formula !== formula) this.names.change(id, { formula });
  }

  #followReferences(shift: CellShift): void {
    this.#rewriteFormulas((formula, ownSheet, sheetIdOf) => shiftReferences(formula, ownSheet, shift, sheetIdOf));
  }

  /** Formulas and names that pointed into a block follow it to where it was moved. */
  followMove(sheetId: string, from: Rectangle, to: Rectangle, toSheetId = sheetId): void {
    const toSheet = toSheetId === sheetId ? undefined : { id: toSheetId, name: this.spreadsheet.sheet(toSheetId).getSheetName() };
    this.#rewriteFormulas((formula, ownSheet, sheetIdOf) => followMove(formula, ownSheet, sheetId, from, to, sheetIdOf, toSheet));
  }

  #rewriteFormulas(rewrite: (formula: string, ownSheet: string, sheetIdOf: (name: string) => string | undefined) => string): void {
    const sheetIdOf = (name: string): string | undefined => this.spreadsheet.findSheetId(name);
    for (const sheetId of this.spreadsheet.sheetIds()) {
      const matrix: CellMatrix = {};
      this.spreadsheet.model(sheetId).getCellMatrix().forValue((row, column, cell) => {
        const moved = cell?.f ? rewrite(cell.f, sheetId, sheetIdOf) : undefined;
        if (moved !== undefined && moved !== cell?.f) (matrix[row] ??= {})[column] = { f: moved };
      });
      this.spreadsheet.writeMatrix(sheetId, { row: 0, column: 0, rows: 1, columns: 1 }, matrix, false);
    }
    for (const item of this.names.list()) {
      const formula = rewrite(item.formula, item.sheetId ?? "", sheetIdOf);
      if (formula !== item.formula) this.names.change(item.id, { formula });
    }
  }

  #around(sheetId: string, area: Rectangle, direction: Direction, isInsert: boolean, edit: () => void): void {
    const before = this.tables.list().filter((table) => table.sheetId === sheetId);
    const after = before.map((table) => ({ table, moved: this.#moved(table, area, direction, isInsert) }));
    edit();
    this.tables.forget();
    this.onShift({ sheetId, area, isVertical: direction === "down" || direction === "up", isInsert });
    for (const { table, moved } of after) {
      if (moved && this.tables.find(table.id)) this.tables.place(table.id, moved.area, moved.columns);
      else if (!moved && this.tables.find(table.id)) this.tables.remove(table.id);
    }
    const renamed = after.filter(({ table, moved }) => moved && moved.columns.length < table.columns.length);
    for (const { table, moved } of renamed) {
      const gone = new Map(table.columns.filter((column) => !moved?.columns.includes(column)).map((column) => [column, undefined]));
      this.tables.rewriteFormulas(table, table.name, gone);
    }
  }

  #moved(table: TableShape, area: Rectangle, direction: Direction, isInsert: boolean): { readonly area: Rectangle; readonly columns: readonly string[] } | undefined {
    const isVertical = direction === "down" || direction === "up";
    const across = isVertical ? { ...table.area, row: 0, rows: Infinity } : { ...table.area, column: 0, columns: Infinity };
    const shared = intersect(across, area);
    if (!shared) return { area: table.area, columns: table.columns };
    const covers = isVertical ? area.column <= table.area.column && lastColumn(area) >= lastColumn(table.area) : area.row <= table.area.row && lastRow(area) >= lastRow(table.area);
    const isBefore = isVertical ? area.row > lastRow(table.area) : area.column > lastColumn(table.area);
    if (isBefore) return { area: table.area, columns: table.columns };
    if (!covers) throw invalidOperation("This operation is not allowed. It would shift cells in a table on the worksheet.");
    const span = isVertical
      ? shiftSpan(table.area.row, table.area.rows, area.row, area.rows, isInsert)
      : shiftSpan(table.area.column, table.area.columns, area.column, area.columns, isInsert);
    if (!span) return undefined;
    if (isVertical) {
      const headerGone = !isInsert && area.row <= table.area.row && lastRow(area) >= table.area.row;
      return headerGone ? undefined : { area: { ...table.area, row: span.start, rows: Math.max(2, span.length) }, columns: table.columns };
    }
    return { area: { ...table.area, column: span.start, columns: span.length }, columns: this.#columnsAfter(table, area, isInsert) };
  }

  #columnsAfter(table: TableShape, area: Rectangle, isInsert: boolean): readonly string[] {
    const at = area.column - table.area.column;
    if (!isInsert) return table.columns.filter((_, i) => i < at || i >= at + area.columns);
    if (at <= 0) return table.columns;
    const taken = new Set(table.columns.map((column) => column.toLowerCase()));
    const fresh = Array.from({ length: area.columns }, () => {
      let n = 1;
      while (taken.has(`column${n}`)) n++;
      taken.add(`column${n}`);
      return `Column${n}`;
    });
    return [...table.columns.slice(0, at), ...fresh, ...table.columns.slice(at)];
  }

  /** Room for rows in a table's body: cells below move down within the table's own columns. */
  insertTableRows(table: TableShape, index: number, count: number): void {
    const body = bodyOf(table);
    this.insert(table.sheetId, { row: body.row + index, column: table.area.column, rows: count, columns: table.area.columns }, "down");
  }

  deleteTableRows(table: TableShape, index: number, count: number): void {
    const body = bodyOf(table);
    this.delete(table.sheetId, { row: body.row + index, column: table.area.column, rows: count, columns: table.area.columns }, "up");
  }
}
