import { checkSheetName } from "../engine/object-names";
import { WHOLE_SHEET, type Rectangle } from "../engine/rectangle";
import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "../wire/host-error";
import { asFlag, asNumber, asOneOf, asText, asWhole, HostObject } from "../wire/host-object";
import { readArea, readAreas } from "./addresses";
import { ChartCollection } from "./charts";
import { CommentCollection } from "./comments";
import { AutoFilterObject } from "./filters";
import { NoteCollection } from "./notes";
import { PageBreakCollection, PageLayoutObject } from "./page-layout";
import { copySheet } from "./sheet-copy";
import { showOutlineLevels } from "./outline";
import { findCells, replaceInCells, type SearchCriteria } from "./searching";
import { FreezePanesObject, SheetPropertiesCollection, SheetProtectionObject } from "./sheet-parts";
import type { HostContext, RangeTarget } from "./host-context";
import { asColor } from "./styled-area";

export const SHEET_EVENTS = ["ActivatedEvent", "DeactivatedEvent", "DataChangedEvent", "SelectionChangedEvent", "FormatChangedEvent", "CalculatedEvent", "EventNameChanged", "EventVisibilityChanged", "ProtectionChangedEvent", "RowSortedEvent", "ColumnSortedEvent", "RowHiddenChangedEvent", "FormulaChangedEvent", "SingleClickedEvent"];

export class WorksheetObject extends HostObject {
  override readonly className = "Worksheet";
  override readonly events = SHEET_EVENTS;
  constructor(
    readonly host: HostContext,
    readonly sheetId: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.sheetId };
  }
  get #sheet() {
    return this.host.engine.spreadsheet.sheet(this.sheetId);
  }
  get #state() {
    return this.host.engine.document.sheet(this.sheetId);
  }
  /** A protected workbook keeps its sheets, their names, order and visibility. */
  #guardStructure(): void {
    if (this.host.engine.document.workbookPassword !== undefined) throw accessDenied();
  }
  #range(area: Rectangle): RangeTarget {
    this.host.engine.spreadsheet.sheet(this.sheetId);
    return this.host.make.range(this.sheetId, area);
  }

  get Id(): string {
    return this.sheetId;
  }
  get Name(): string {
    return this.#sheet.getSheetName();
  }
  set Name(given: unknown) {
    const name = checkSheetName(given);
    const other = this.host.engine.spreadsheet.findSheetId(name);
    if (other !== undefined && other !== this.sheetId) throw itemAlreadyExists(name);
    this.#guardStructure();
    const before = this.Name;
    this.#sheet.setName(name);
    if (before !== name) this.host.engine.changes.raise({ kind: "sheet renamed", sheetId: this.sheetId, nameBefore: before, nameAfter: name });
  }
  get Position(): number {
    return this.host.engine.spreadsheet.sheetIds().indexOf(this.sheetId);
  }
  set Position(given: unknown) {
    const position = asWhole(given);
    this.#guardStructure();
    if (position < 0 || position >= this.host.engine.spreadsheet.sheetIds().length) throw invalidArgument();
    const before = this.Position;
    this.host.engine.spreadsheet.mustExecute("sheet.command.set-worksheet-order", { subUnitId: this.sheetId, order: position });
    if (before !== position) this.host.engine.changes.raise({ kind: "sheet moved", sheetId: this.sheetId, positionBefore: before, positionAfter: position });
  }
  get Visibility(): string {
    return this.#sheet.isSheetHidden() ? (this.#state.visibility === "Visible" ? "Hidden" : this.#state.visibility) : "Visible";
  }
  set Visibility(given: unknown) {
    this.#guardStructure();
    const wanted = asOneOf(given, ["Visible", "Hidden", "VeryHidden"] as const);
    const others = this.host.engine.spreadsheet.sheets().filter((sheet) => sheet.getSheetId() !== this.sheetId && !sheet.isSheetHidden());
    if (wanted !== "Visible" && others.length === 0) throw invalidOperation("A workbook must contain at least one visible worksheet.");
    const before = this.Visibility;
    this.#state.visibility = wanted;
    if (wanted === "Visible") this.#sheet.showSheet();
    else if (!this.#sheet.isSheetHidden()) this.#sheet.hideSheet();
    if (before !== wanted) this.host.engine.changes.raise({ kind: "visibility changed", sheetId: this.sheetId, nameBefore: before, nameAfter: wanted });
  }
  get TabColor(): string {
    return this.#sheet.getTabColor() ?? "";
  }
  set TabColor(given: unknown) {
    const color = asText(given);
    this.#sheet.setTabColor(color === "" ? "" : asColor(color));
  }
  get ShowGridlines(): boolean {
    return !this.#sheet.hasHiddenGridLines();
  }
  set ShowGridlines(given: unknown) {
    this.#sheet.setHiddenGridlines(!asFlag(given));
  }
  /** The client library reads the flags by their long names and writes them by the short ones. */
  set Gridlines(given: unknown) {
    this.ShowGridlines = given as boolean;
  }
  set Headings(given: unknown) {
    this.ShowHeadings = given as boolean;
  }
  get ShowHeadings(): boolean {
    return this.#state.showHeadings;
  }
  set ShowHeadings(given: unknown) {
    this.#state.showHeadings = asFlag(given);
  }
  get StandardWidth(): number {
    return this.#state.standardWidth;
  }
  set StandardWidth(given: unknown) {
    this.#state.standardWidth = asNumber(given);
  }
  get StandardHeight(): number {
    return 15;
  }
  get EnableCalculation(): boolean {
    return this.#state.enableCalculation;
  }
  set EnableCalculation(given: unknown) {
    this.#state.enableCalculation = asFlag(given);
  }
  get TabId(): number {
    return this.Position + 1;
  }

  get Tables(): HostObject {
    return this.host.make.tables({ sheetId: this.sheetId });
  }
  get Names(): HostObject {
    return this.host.make.names(this.sheetId);
  }
  get Protection(): HostObject {
    return new SheetProtectionObject(this.host, this.sheetId);
  }
  get FreezePanes(): HostObject {
    return new FreezePanesObject(this.host, this.sheetId);
  }
  get PageLayout(): HostObject {
    return new PageLayoutObject(this.host, this.sheetId);
  }
  get HorizontalPageBreaks(): HostObject {
    return new PageBreakCollection(this.host, this.sheetId, "horizontal");
  }
  get VerticalPageBreaks(): HostObject {
    return new PageBreakCollection(this.host, this.sheetId, "vertical");
  }
  get AutoFilter(): HostObject {
    return new AutoFilterObject(this.host, { sheetId: this.sheetId });
  }
  get Comments(): HostObject {
    return new CommentCollection(this.host, this.sheetId);
  }
  get Notes(): HostObject {
    return new NoteCollection(this.host, this.sheetId);
  }
  get Charts(): HostObject {
    return new ChartCollection(this.host, this.sheetId);
  }
  get CustomProperties(): HostObject {
    return new SheetPropertiesCollection(this.host, this.sheetId);
  }

  GetRange(address: unknown): RangeTarget {
    if (address === undefined || address === null) return this.#range(WHOLE_SHEET);
    const found = readArea(this.host, address, this.sheetId);
    if (found.sheetId !== this.sheetId) throw invalidArgument();
    return this.#range(found.area);
  }
  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): RangeTarget {
    return this.#range({ row: asWhole(row), column: asWhole(column), rows: asWhole(rows), columns: asWhole(columns) });
  }
  GetCell(row: unknown, column: unknown): RangeTarget {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetRanges(address: unknown): HostObject {
    const areas = address === undefined || address === null ? [WHOLE_SHEET] : readAreas(this.host, address, this.sheetId);
    return this.host.make.rangeAreas(this.sheetId, areas);
  }
  GetUsedRange(valuesOnly: unknown): RangeTarget {
    return this.#range(this.host.engine.cells.usedRectangle(this.sheetId, valuesOnly === true) ?? { row: 0, column: 0, rows: 1, columns: 1 });
  }
  GetUsedRangeOrNullObject(valuesOnly: unknown): RangeTarget | null {
    const used = this.host.engine.cells.usedRectangle(this.sheetId, valuesOnly === true);
    return used ? this.#range(used) : null;
  }
  FindAll(text: unknown, criteria: unknown): HostObject {
    const found = this.FindAllOrNullObject(text, criteria);
    if (!found) throw itemNotFound();
    return found;
  }
  FindAllOrNullObject(text: unknown, criteria: unknown): HostObject | null {
    const found = findCells(this.host, { sheetId: this.sheetId, area: WHOLE_SHEET }, asText(text), (criteria ?? {}) as SearchCriteria);
    return found.length === 0 ? null : this.host.make.rangeAreas(this.sheetId, found);
  }
  ReplaceAll(text: unknown, replacement: unknown, criteria: unknown): number {
    if (this.#state.protection) throw accessDenied();
    return replaceInCells(this.host, { sheetId: this.sheetId, area: WHOLE_SHEET }, asText(text), asText(replacement), (criteria ?? {}) as SearchCriteria);
  }

  Activate(): void {
    if (this.#sheet.isSheetHidden()) throw invalidOperation("A hidden worksheet can't be activated.");
    this.host.engine.spreadsheet.workbook.setActiveSheet(this.#sheet);
  }
  Delete(): void {
    this.#guardStructure();
    const visible = this.host.engine.spreadsheet.sheets().filter((sheet) => !sheet.isSheetHidden());
    if (this.Visibility === "VeryHidden" || (visible.length === 1 && visible[0]?.getSheetId() === this.sheetId)) throw invalidOperation("A workbook must contain at least one visible worksheet.");
    for (const table of this.host.engine.tables.list().filter((item) => item.sheetId === this.sheetId)) this.host.engine.tables.remove(table.id);
    for (const name of this.host.engine.names.list().filter((item) => item.sheetId === this.sheetId)) this.host.engine.names.remove(name.id);
    this.host.engine.document.charts = this.host.engine.document.charts.filter(({ sheetId }) => sheetId !== this.sheetId);
    this.host.engine.spreadsheet.workbook.deleteSheet(this.#sheet);
  }
  Copy(positionType: unknown, relativeTo: unknown): HostObject {
    this.#guardStructure();
    const type = asOneOf(positionType ?? "None", ["None", "Before", "After", "Beginning", "End"] as const);
    const beside = relativeTo instanceof WorksheetObject ? relativeTo.Position : undefined;
    if ((type === "Before" || type === "After") && beside === undefined) throw invalidArgument();
    const position = type === "Beginning" ? 0 : type === "Before" ? beside : type === "After" ? (beside ?? 0) + 1 : undefined;
    return this.host.make.worksheet(copySheet(this.host, this.sheetId, position));
  }
  /** Levels count from 1; groups deeper than that are folded, the others open. */
  ShowOutlineLevels(rowLevels: unknown, columnLevels: unknown): void {
    showOutlineLevels(this.host, this.sheetId, asWhole(rowLevels), asWhole(columnLevels));
  }
  Calculate(): void {
    this.host.engine.calculation.calculateNow();
  }
  GetNext(visibleOnly: unknown): HostObject {
    const found = this.GetNextOrNullObject(visibleOnly);
    if (!found) throw itemNotFound();
    return found;
  }
  GetNextOrNullObject(visibleOnly: unknown): HostObject | null {
    return this.#beside(1, visibleOnly === true);
  }
  GetPrevious(visibleOnly: unknown): HostObject {
    const found = this.GetPreviousOrNullObject(visibleOnly);
    if (!found) throw itemNotFound();
    return found;
  }
  GetPreviousOrNullObject(visibleOnly: unknown): HostObject | null {
    return this.#beside(-1, visibleOnly === true);
  }
  #beside(step: number, visibleOnly: boolean): HostObject | null {
    const sheets = this.host.engine.spreadsheet.sheets();
    for (let i = this.Position + step; i >= 0 && i < sheets.length; i += step) {
      const sheet = sheets[i];
      if (sheet && !(visibleOnly && sheet.isSheetHidden())) return this.host.make.worksheet(sheet.getSheetId());
    }
    return null;
  }
  _GetSheetById(id: unknown): HostObject {
    const found = this.host.engine.spreadsheet.findSheetId(asText(id));
    if (found === undefined) throw itemNotFound();
    return this.host.make.worksheet(found);
  }
  _GetAnotherWorksheetById(id: unknown): HostObject {
    return this._GetSheetById(id);
  }
}
