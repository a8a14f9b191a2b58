import { bodyOf, type TableShape } from "../engine/formula-book";
import { lastRow, type Rectangle } from "../engine/rectangle";
import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "../wire/host-error";
import { asText, asWhole, HostCollection, HostObject } from "../wire/host-object";
import { FilterObject } from "./filters";
import type { HostContext, RangeTarget } from "./host-context";
import { asRowFormulas } from "./table-rows";
import { matrixOf } from "./matrix";

class TableColumnObject extends HostObject {
  override readonly className = "TableColumn";
  constructor(
    readonly host: HostContext,
    readonly tableId: string,
    /** Stays with the column when its header changes. */
    readonly columnId: number,
  ) {
    super();
  }
  override identity(): Record<string, unknown> {
    return { Id: this.columnId, Name: this.Name };
  }
  get #table(): TableShape {
    return this.host.engine.tables.byId(this.tableId);
  }
  #guard(): void {
    if (this.host.engine.document.sheet(this.#table.sheetId).protection) throw accessDenied();
  }
  #range(area: Rectangle): RangeTarget {
    const index = this.Index;
    return this.host.make.range(this.#table.sheetId, { ...area, column: area.column + index, columns: 1 });
  }

  get Id(): number {
    return this.columnId;
  }
  get Index(): number {
    const index = this.#table.columnIds.indexOf(this.columnId);
    if (index < 0) throw itemNotFound();
    return index;
  }
  get Name(): string {
    return this.#table.columns[this.Index] ?? "";
  }
  set Name(given: unknown) {
    this.#guard();
    const wanted = asText(given);
    const index = this.Index;
    if (this.#table.columns.some((column, i) => i !== index && column.toLowerCase() === wanted.toLowerCase())) throw itemAlreadyExists(wanted);
    const header = this.#range({ ...this.#table.area, rows: 1 });
    this.host.engine.cells.write(header.sheetId, header.area, [[`'${wanted}`]]);
  }
  get Values(): unknown {
    const range = this.GetRange();
    return this.host.engine.cells.values(range.sheetId, range.area);
  }
  set Values(given: unknown) {
    this.#guard();
    const range = this.GetRange();
    this.host.engine.cells.write(range.sheetId, range.area, matrixOf(given, range.area));
  }
  get Filter(): HostObject {
    return new FilterObject(this.host, this.tableId, this.Index);
  }

  GetRange(): RangeTarget {
    return this.#range(this.#table.area);
  }
  GetHeaderRowRange(): RangeTarget {
    return this.#range({ ...this.#table.area, rows: 1 });
  }
  GetDataBodyRange(): RangeTarget {
    return this.#range(bodyOf(this.#table));
  }
  GetTotalRowRange(): RangeTarget {
    if (!this.#table.hasTotals) throw itemNotFound();
    return this.#range({ ...this.#table.area, row: lastRow(this.#table.area), rows: 1 });
  }
  Delete(): void {
    this.#guard();
    const table = this.#table;
    if (table.columns.length === 1) throw invalidOperation("A table can't lose its last column.");
    const column = { ...table.area, column: table.area.column + this.Index, columns: 1 };
    this.host.engine.structure.delete(table.sheetId, column, "left");
  }
}

export class TableColumnCollection extends HostCollection {
  override readonly className = "TableColumnCollection";
  constructor(
    readonly host: HostContext,
    readonly tableId: string,
  ) {
    super();
  }
  get #table(): TableShape {
    return this.host.engine.tables.byId(this.tableId);
  }
  override items(): TableColumnObject[] {
    return this.#table.columnIds.map((id) => new TableColumnObject(this.host, this.tableId, id));
  }
  override find(key: unknown): HostObject | undefined {
    if (typeof key === "number") return this.items().find((column) => column.Id === key);
    return this.items().find((column) => typeof key === "string" && column.Name.toLowerCase() === key.toLowerCase());
  }
  get Count(): number {
    return this.#table.columns.length;
  }

  /** The first of the values is the header, unless `name` gives it. */
  Add(index: unknown, values: unknown, name: unknown): HostObject {
    const table = this.#table;
    const { structure, tables, cells, document } = this.host.engine;
    if (document.sheet(table.sheetId).protection) throw accessDenied();
    const at = index === undefined || index === null || index === -1 ? table.columns.length : asWhole(index);
    if (at < 0 || at > table.columns.length) throw invalidArgument();
    const fresh: Rectangle = { ...table.area, column: table.area.column + at, columns: 1 };
    const contents = values === undefined || values === null ? undefined : matrixOf(values, fresh);
    if (typeof name === "string" && table.columns.some((column) => column.toLowerCase() === name.toLowerCase())) throw itemAlreadyExists(name);
    if (at < table.columns.length) structure.insert(table.sheetId, fresh, "right");
    else if (cells.usedRectangle(table.sheetId, true, fresh)) structure.insert(table.sheetId, fresh, "right");
    const shape = tables.byId(this.tableId);
    const isGrown = shape.columns.length > table.columns.length;
    const header = this.#freeName(shape, typeof name === "string" ? name : contents && contents[0]?.[0] !== "" ? String(contents[0]?.[0] ?? "") : "");
    const area = isGrown ? shape.area : { ...table.area, columns: table.area.columns + 1, column: at === 0 ? fresh.column : table.area.column };
    tables.place(this.tableId, area, [...table.columns.slice(0, at), header, ...table.columns.slice(at)]);
    cells.write(table.sheetId, { ...fresh, rows: 1 }, [[`'${header}`]]);
    if (contents) cells.write(table.sheetId, { ...fresh, row: fresh.row + 1, rows: fresh.rows - 1 }, asRowFormulas(contents.slice(1)));
    this.host.engine.calculation.recalculateAll();
    return new TableColumnObject(this.host, this.tableId, tables.byId(this.tableId).columnIds[at] ?? 0);
  }
  #freeName(table: TableShape, wanted: string): string {
    const isFree = (name: string): boolean => !table.columns.some((column) => column.toLowerCase() === name.toLowerCase());
    if (wanted !== "" && isFree(wanted)) return wanted;
    for (let n = wanted === "" ? 1 : 2; ; n++) if (isFree(`${wanted === "" ? "Column" : wanted}${n}`)) return `${wanted === "" ? "Column" : wanted}${n}`;
  }
}
