import { bodyOf, type TableShape } from "../engine/formula-book";
import { lastRow, type Rectangle } from "../engine/rectangle";
import { sortRange, type SortField } from "../engine/sorting";
import { accessDenied, invalidArgument, invalidOperation, itemNotFound } from "../wire/host-error";
import { asFlag, HostObject } from "../wire/host-object";
import { readArea } from "./addresses";
import { AutoFilterObject, clearFilters, reapplyFilters } from "./filters";
import type { HostContext, RangeTarget } from "./host-context";
import { readSortFields } from "./range-sort";
import { TableColumnCollection } from "./table-columns";
import { TableRowCollection } from "./table-rows";

export const TABLE_EVENTS = ["DataChangedEvent", "SelectionChangedEvent"];

export class TableObject extends HostObject {
  override readonly className = "Table";
  override readonly events = TABLE_EVENTS;
  constructor(
    readonly host: HostContext,
    readonly tableId: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.tableId };
  }
  get shape(): TableShape {
    return this.host.engine.tables.byId(this.tableId);
  }
  #guard(): void {
    if (this.host.engine.document.sheet(this.shape.sheetId).protection) throw accessDenied();
  }
  #range(area: Rectangle): RangeTarget {
    return this.host.make.range(this.shape.sheetId, area);
  }
  get #look() {
    return this.host.engine.tables.look(this.tableId);
  }

  get Id(): string {
    return this.tableId;
  }
  get LegacyId(): string {
    return String(this.host.engine.tables.list().findIndex((table) => table.id === this.tableId) + 1);
  }
  get Name(): string {
    return this.shape.name;
  }
  set Name(given: unknown) {
    this.host.engine.tables.rename(this.tableId, given);
  }
  get ShowHeaders(): boolean {
    return true;
  }
  set ShowHeaders(given: unknown) {
    if (!asFlag(given)) throw invalidOperation("The stand-in for Excel keeps every table's header row.");
  }
  get ShowTotals(): boolean {
    return this.shape.hasTotals;
  }
  set ShowTotals(given: unknown) {
    this.#guard();
    const wanted = asFlag(given);
    const { hasTotals, sheetId, area } = this.shape;
    if (wanted === hasTotals) return;
    const row: Rectangle = { ...area, row: wanted ? area.row + area.rows : lastRow(area), rows: 1 };
    if (wanted) {
      if (this.host.engine.cells.usedRectangle(sheetId, true, row)) this.host.engine.structure.insert(sheetId, row, "down");
      this.host.engine.tables.setLook(this.tableId, { showTotals: true });
      this.host.engine.cells.write(sheetId, row, [totalsOf(this.shape, this.host)]);
    } else {
      this.host.engine.tables.setLook(this.tableId, { showTotals: false });
      this.host.engine.cells.clearContents(sheetId, row);
    }
    this.host.engine.calculation.recalculateAll();
  }
  get Style(): string {
    return this.#look.style;
  }
  set Style(given: unknown) {
    this.host.engine.tables.setStyle(this.tableId, given);
  }
  get ShowBandedRows(): boolean {
    return this.#look.showBandedRows;
  }
  set ShowBandedRows(given: unknown) {
    this.host.engine.tables.setLook(this.tableId, { showBandedRows: asFlag(given) });
  }
  get ShowBandedColumns(): boolean {
    return this.#look.showBandedColumns;
  }
  set ShowBandedColumns(given: unknown) {
    this.host.engine.tables.setLook(this.tableId, { showBandedColumns: asFlag(given) });
  }
  get ShowFilterButton(): boolean {
    return this.#look.showFilterButton;
  }
  set ShowFilterButton(given: unknown) {
    this.host.engine.tables.setLook(this.tableId, { showFilterButton: asFlag(given) });
  }
  get HighlightFirstColumn(): boolean {
    return this.#look.highlightFirstColumn;
  }
  set HighlightFirstColumn(given: unknown) {
    this.host.engine.tables.setLook(this.tableId, { highlightFirstColumn: asFlag(given) });
  }
  get HighlightLastColumn(): boolean {
    return this.#look.highlightLastColumn;
  }
  set HighlightLastColumn(given: unknown) {
    this.host.engine.tables.setLook(this.tableId, { highlightLastColumn: asFlag(given) });
  }

  get Columns(): HostObject {
    return new TableColumnCollection(this.host, this.tableId);
  }
  get Rows(): HostObject {
    return new TableRowCollection(this.host, this.tableId);
  }
  get Worksheet(): HostObject {
    return this.host.make.worksheet(this.shape.sheetId);
  }
  get Sort(): HostObject {
    return new TableSortObject(this.host, this.tableId);
  }
  get AutoFilter(): HostObject {
    return new AutoFilterObject(this.host, { tableId: this.tableId });
  }

  GetRange(): RangeTarget {
    return this.#range(this.shape.area);
  }
  GetHeaderRowRange(): RangeTarget {
    return this.#range({ ...this.shape.area, rows: 1 });
  }
  GetDataBodyRange(): RangeTarget {
    return this.#range(bodyOf(this.shape));
  }
  GetTotalRowRange(): RangeTarget {
    if (!this.shape.hasTotals) throw itemNotFound();
    return this.#range({ ...this.shape.area, row: lastRow(this.shape.area), rows: 1 });
  }

  /** The header stays in its row, and the new place overlaps the old, or Excel refuses. */
  Resize(given: unknown): void {
    this.#guard();
    const { sheetId, area } = this.shape;
    const to = readArea(this.host, given, sheetId);
    const overlaps = this.host.engine.tables.touching(to.sheetId, to.area).map((table) => table.id);
    if (to.sheetId !== sheetId || to.area.row !== area.row || to.area.rows < 2 || !overlaps.includes(this.tableId) || overlaps.length > 1) throw invalidArgument();
    this.host.engine.spreadsheet.grow(sheetId, to.area);
    const before = this.shape;
    const headers = this.host.engine.tables.settleHeaders(sheetId, to.area);
    const gone = new Map<string, string | undefined>(before.columns.filter((column) => !headers.includes(column)).map((column) => [column, undefined]));
    const formulas = before.columns.map((_, i) => this.host.engine.tables.calculatedFormula(before, i));
    if (gone.size > 0) this.host.engine.tables.rewriteFormulas(before, before.name, gone);
    this.host.engine.tables.place(this.tableId, to.area, headers);
    this.#fillNewRows(before, formulas);
    this.host.engine.calculation.recalculateAll();
  }

  #fillNewRows(before: TableShape, formulas: readonly (string | undefined)[]): void {
    const added = this.shape.area.rows - before.area.rows;
    if (added <= 0) return;
    const rows = new TableRowCollection(this.host, this.tableId);
    rows.fillFormulas(before, formulas, lastRow(before.area) + 1, added);
  }

  ConvertToRange(): RangeTarget {
    this.#guard();
    const { sheetId, area } = this.shape;
    clearFilters(this.host, this.tableId);
    this.host.engine.tables.fixReferences(this.shape);
    this.host.engine.tables.remove(this.tableId);
    return this.host.make.range(sheetId, area);
  }
  Delete(): void {
    this.#guard();
    const { sheetId, area } = this.shape;
    clearFilters(this.host, this.tableId);
    this.host.engine.tables.remove(this.tableId);
    this.host.engine.cells.clearContents(sheetId, area);
    this.host.engine.cells.clearFormats(sheetId, area);
  }
  ClearFilters(): void {
    clearFilters(this.host, this.tableId);
  }
  ReapplyFilters(): void {
    reapplyFilters(this.host, this.tableId);
  }
}

/** "Total" at the left, and under the last column its sum, or its count where it holds texts. */
function totalsOf(table: TableShape, host: HostContext): string[] {
  const last = table.columns.length - 1;
  const body = bodyOf(table);
  const isNumeric = host.engine.cells.values(table.sheetId, { ...body, column: body.column + last, columns: 1 }).every(([content]) => content === "" || typeof content === "number");
  const column = (table.columns[last] ?? "").replace(/['#[\]@]/g, "'$&");
  return table.columns.map((_, i) => (i === last && last > 0 ? `=SUBTOTAL(${isNumeric ? 109 : 103},[${column}])` : i === 0 ? "Total" : ""));
}

class TableSortObject extends HostObject {
  override readonly className = "TableSort";
  constructor(
    readonly host: HostContext,
    readonly tableId: string,
  ) {
    super();
  }
  get #state() {
    const known = sorts.get(this.host) ?? new Map<string, { fields: SortField[]; matchCase: boolean }>();
    sorts.set(this.host, known);
    return known;
  }
  get Fields(): unknown {
    return this.#state.get(this.tableId)?.fields ?? [];
  }
  get MatchCase(): boolean {
    return this.#state.get(this.tableId)?.matchCase ?? false;
  }
  get Method(): string {
    return "PinYin";
  }
  Apply(fields: unknown, matchCase: unknown): void {
    const table = this.host.engine.tables.byId(this.tableId);
    if (this.host.engine.document.sheet(table.sheetId).protection) throw accessDenied();
    const read = readSortFields(fields);
    sortRange(this.host.engine, table.sheetId, bodyOf(table), read, { byColumns: false, matchCase: matchCase === true });
    this.#state.set(this.tableId, { fields: read, matchCase: matchCase === true });
  }
  Clear(): void {
    this.#state.delete(this.tableId);
  }
  Reapply(): void {
    const known = this.#state.get(this.tableId);
    if (known) this.Apply(known.fields, known.matchCase);
  }
}
const sorts = new WeakMap<HostContext, Map<string, { fields: SortField[]; matchCase: boolean }>>();
