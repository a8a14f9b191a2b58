import { TableManager } from "@univerjs/sheets-table";
import { invalidArgument, itemAlreadyExists, itemNotFound, notImplemented } from "../wire/host-error";
import type { Cells } from "./cells";
import { bodyOf, FormulaBook, type TableShape } from "./formula-book";
import { shiftFormula } from "./formula-shift";
import { checkObjectName } from "./object-names";
import { boundingRectangle, intersect, sameRectangle, type Rectangle } from "./rectangle";
import { fromUniverRange, toUniverRange, type CellMatrix, type Spreadsheet } from "./spreadsheet";
import { DEFAULT_TABLE_STYLE, isTableStyle, paintOf } from "./table-styles";

type UniverRange = ReturnType<typeof toUniverRange>;
interface UniverColumn {
  readonly id: string;
  displayName: string;
}
interface UniverTable {
  readonly getTableInfo: () => { readonly id: string; readonly subUnitId: string; readonly name: string; readonly range: UniverRange; readonly columns: readonly UniverColumn[] };
  readonly setColumns: (columns: readonly object[]) => void;
  readonly getTableColumnByIndex: (index: number) => UniverColumn | undefined;
}
interface UniverTables {
  readonly getTableById: (unitId: string, tableId: string) => UniverTable | undefined;
  readonly getTableList: (unitId: string) => readonly { readonly id: string }[];
  readonly updateTableRange: (unitId: string, tableId: string, config: { readonly newRange: UniverRange }) => void;
}

/** What Excel knows of a table and Univer doesn't. */
export interface TableLook {
  style: string;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

const plainLook = (): TableLook => ({
  style: DEFAULT_TABLE_STYLE,
  showTotals: false,
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
});

/** Tables live in Univer's own manager, so its page draws them; their headers are the cells of the header row. */
export class Tables {
  readonly #manager: UniverTables;
  readonly #looks = new Map<string, TableLook>();
  readonly #columnNumbers = new Map<string, Map<string, number>>();
  #count = 0;
  #shapes: readonly TableShape[] | undefined;
  #isNameTaken: (name: string) => boolean = () => false;

  constructor(
    readonly spreadsheet: Spreadsheet,
    readonly cells: Cells,
  ) {
    this.#manager = spreadsheet.service<UniverTables>(TableManager);
  }

  /** Tables and names share one name space; names are built on tables, so they introduce themselves. */
  shareNameSpace(isNameTaken: (name: string) => boolean): void {
    this.#isNameTaken = isNameTaken;
  }

  forget(): void {
    this.#shapes = undefined;
  }

  list(): readonly TableShape[] {
    this.#shapes ??= this.#manager.getTableList(this.spreadsheet.unitId).map(({ id }) => this.#shapeOf(id));
    return this.#shapes;
  }

  #shapeOf(id: string): TableShape {
    const info = this.#univerTable(id).getTableInfo();
    const look = this.look(id);
    const body = fromUniverRange(info.range);
    return {
      id,
      name: info.name,
      sheetId: info.subUnitId,
      area: look.showTotals ? { ...body, rows: body.rows + 1 } : body,
      columns: info.columns.map((column) => column.displayName),
      columnIds: info.columns.map((column) => this.#numberOf(id, column.id)),
      hasHeaders: true,
      hasTotals: look.showTotals,
    };
  }

  #numberOf(tableId: string, columnId: string): number {
    const numbers = this.#columnNumbers.get(tableId) ?? new Map<string, number>();
    this.#columnNumbers.set(tableId, numbers);
    const number = numbers.get(columnId) ?? numbers.size + 1;
    numbers.set(columnId, number);
    return number;
  }

  #univerTable(id: string): UniverTable {
    const found = this.#manager.getTableById(this.spreadsheet.unitId, id);
    if (!found) throw itemNotFound();
    return found;
  }

  look(id: string): TableLook {
    const known = this.#looks.get(id) ?? plainLook();
    this.#looks.set(id, known);
    return known;
  }

  find(nameOrId: string): TableShape | undefined {
    return this.list().find((table) => table.id === nameOrId || table.name.toLowerCase() === nameOrId.toLowerCase());
  }

  byId(id: string): TableShape {
    const found = this.list().find((table) => table.id === id);
    if (!found) throw itemNotFound();
    return found;
  }

  touching(sheetId: string, area: Rectangle): TableShape[] {
    return this.list().filter((table) => table.sheetId === sheetId && intersect(table.area, area));
  }

  add(sheetId: string, area: Rectangle): string {
    if (this.touching(sheetId, area).length > 0) throw invalidArgument("A table can't overlap another table.");
    this.spreadsheet.grow(sheetId, area);
    const headers = this.settleHeaders(sheetId, area);
    let name = "";
    do name = `Table${++this.#count}`;
    while (this.find(name) || this.#isNameTaken(name));
    const id = `{${String(this.#count).padStart(8, "0")}-7461-626C-6500-000000000000}`;
    const look = plainLook();
    this.#looks.set(id, look);
    const subUnitId = sheetId;
    const options = { columns: headers.map((displayName, i) => ({ id: `column-${i + 1}`, displayName })) };
    this.spreadsheet.mustExecute("sheet.mutation.add-table", { subUnitId, tableId: id, name, range: toUniverRange(area), header: headers, options });
    this.forget();
    this.#paint(id);
    return id;
  }

  /** Headers are texts, none empty, none twice: Excel writes what is missing into the cells. */
  settleHeaders(sheetId: string, area: Rectangle): string[] {
    const row = { ...area, rows: 1 };
    const shown = this.cells.texts(sheetId, row)[0] ?? [];
    const written = new Set(shown.map((text) => text.toLowerCase()));
    const taken = new Set<string>();
    const headers = shown.map((text) => {
      const isBlank = text.trim() === "";
      let name = isBlank ? "Column1" : text;
      for (let n = 2; taken.has(name.toLowerCase()) || (isBlank && written.has(name.toLowerCase())); n++) name = `${isBlank ? "Column" : text}${n}`;
      taken.add(name.toLowerCase());
      return name;
    });
    const matrix: CellMatrix = {};
    headers.forEach((header, i) => {
      if (this.cells.content(sheetId, area.row, area.column + i) === header && this.cells.formula(sheetId, area.row, area.column + i) === undefined) return;
      (matrix[area.row] ??= {})[area.column + i] = { v: header, t: 1, f: null, si: null, p: null };
    });
    this.spreadsheet.writeMatrix(sheetId, row, matrix, false);
    return headers;
  }

  rename(id: string, wanted: unknown): void {
    const name = checkObjectName(wanted);
    const table = this.byId(id);
    if (table.name === name) return;
    const other = this.find(name);
    if ((other && other.id !== id) || this.#isNameTaken(name)) throw itemAlreadyExists(name);
    this.rewriteFormulas(table, name, new Map());
    this.spreadsheet.mustExecute("sheet.mutation.set-sheet-table", { subUnitId: table.sheetId, tableId: id, config: { name } });
    this.forget();
  }

  /** Gives a table its place and its columns, whatever Univer made of the edit before. `area` counts the total row. */
  place(id: string, area: Rectangle, columns: readonly string[]): void {
    const table = this.#univerTable(id);
    const known = table.getTableInfo().columns;
    const grid = this.look(id).showTotals ? { ...area, rows: area.rows - 1 } : area;
    this.#manager.updateTableRange(this.spreadsheet.unitId, id, { newRange: toUniverRange(grid) });
    table.setColumns(
      columns.map((displayName, i) => ({
        id: known.find((column) => column.displayName === displayName)?.id ?? `column-${id}-${i}-${++this.#count}`,
        displayName,
        dataType: "string",
        formula: "",
        meta: {},
        style: {},
      })),
    );
    this.forget();
  }

  /** Tables that are cut whole go along with their cells. */
  move(sheetId: string, from: Rectangle, to: { readonly sheetId: string; readonly area: Rectangle }): void {
    for (const { id, area, columns } of this.touching(sheetId, from).filter((table) => sameRectangle(boundingRectangle(table.area, from), from))) {
      if (to.sheetId !== sheetId) throw notImplemented("Moving a table to another sheet");
      this.place(id, { ...area, row: area.row + to.area.row - from.row, column: area.column + to.area.column - from.column }, columns);
    }
  }

  /** Takes the header cells as the column names; formulas follow a renamed column. */
  readHeaders(id: string): void {
    const before = this.byId(id);
    const headers = this.settleHeaders(before.sheetId, before.area);
    const renamed = new Map<string, string | undefined>();
    before.columns.forEach((old, i) => {
      const now = headers[i];
      if (now !== undefined && now !== old) renamed.set(old, now);
    });
    if (renamed.size === 0) return;
    this.rewriteFormulas(before, before.name, renamed);
    headers.forEach((header, i) => {
      const column = this.#univerTable(id).getTableColumnByIndex(i);
      if (column) column.displayName = header;
    });
    this.forget();
  }

  /** Rewrites every formula and name that mentions the table. Follows from an edit, so undoing that edit rewrites it back. */
  rewriteFormulas(table: TableShape, newName: string, columns: ReadonlyMap<string, string | undefined>): void {
    for (const sheetId of this.spreadsheet.sheetIds()) {
      const matrix: CellMatrix = {};
      this.spreadsheet.model(sheetId).getCellMatrix().forValue((row, column, cell) => {
        if (!cell?.f) return;
        const renamed = this.cells.formulas.rename(cell.f, { sheetId, row, column }, table, newName, columns);
        if (renamed !== cell.f) (matrix[row] ??= {})[column] = { f: renamed };
      });
      this.spreadsheet.writeMatrix(sheetId, { row: 0, column: 0, rows: 1, columns: 1 }, matrix, false);
    }
    this.onRewrite?.((formula) => this.cells.formulas.rename(formula, { sheetId: "", row: -1, column: -1 }, table, newName, columns));
  }

  /** Formulas that name the table get plain addresses instead: what Excel does before the table becomes a range. */
  fixReferences(table: TableShape): void {
    const only = new FormulaBook({ ...this.cells.formulas.around, tables: () => [table], namesCalled: () => [], formulaAt: () => undefined });
    for (const sheetId of this.spreadsheet.sheetIds()) {
      const matrix: CellMatrix = {};
      this.spreadsheet.model(sheetId).getCellMatrix().forValue((row, column, cell) => {
        if (!cell?.f?.includes("[") && !cell?.f?.toLowerCase().includes(table.name.toLowerCase())) return;
        const place = { sheetId, row, column };
        const isOwn = this.cells.formulas.tableAt(place)?.id === table.id || cell.f.toLowerCase().includes(table.name.toLowerCase());
        const fixed = isOwn ? only.compile(cell.f, place) : cell.f;
        if (fixed !== cell.f) (matrix[row] ??= {})[column] = { f: fixed };
      });
      this.spreadsheet.writeMatrix(sheetId, { row: 0, column: 0, rows: 1, columns: 1 }, matrix, false);
    }
  }

  /** Lets defined names be rewritten too. */
  onRewrite?: (rewrite: (formula: string) => string) => void;

  setStyle(id: string, style: unknown): void {
    if (typeof style !== "string" || (style !== "" && !isTableStyle(style))) throw invalidArgument();
    this.look(id).style = style;
    this.#paint(id);
  }

  setLook(id: string, change: Partial<TableLook>): void {
    Object.assign(this.look(id), change);
    this.forget();
    this.#paint(id);
  }

  #paint(id: string): void {
    const table = this.byId(id);
    const paint = paintOf(this.look(id).style, this.look(id).showBandedRows);
    const subUnitId = table.sheetId;
    this.spreadsheet.follow("sheet.mutation.add-range-theme", { subUnitId, styleJSON: paint });
    this.spreadsheet.follow("sheet.mutation.set-sheet-table", { subUnitId, tableId: id, config: { theme: paint.name } });
  }

  /** Takes the table away and leaves its cells. */
  remove(id: string): void {
    const table = this.byId(id);
    this.spreadsheet.mustExecute("sheet.mutation.delete-table", { subUnitId: table.sheetId, tableId: id });
    this.forget();
  }

  /** The one formula of a column, where its body cells agree; Excel fills it into new rows. */
  calculatedFormula(table: TableShape, column: number): string | undefined {
    const body = bodyOf(table);
    const first = this.cells.formula(table.sheetId, body.row, body.column + column);
    if (first === undefined) return undefined;
    for (let i = 1; i < body.rows; i++) {
      const here = this.cells.formula(table.sheetId, body.row + i, body.column + column);
      if (here === undefined || here !== shiftFormula(first, i, 0)) return undefined;
    }
    return first;
  }
}
