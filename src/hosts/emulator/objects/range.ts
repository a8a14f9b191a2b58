import { formatRectangle, intersect, isWholeColumns, isWholeRows, SHEET_COLUMNS } from "../engine/rectangle";
import { withSheet } from "../engine/reference-shift";
import { sortRange, type SortField } from "../engine/sorting";
import { invalidArgument, itemNotFound } from "../wire/host-error";
import { asOneOf, asRecord, asText, HostObject } from "../wire/host-object";
import { readArea } from "./addresses";
import { copyCells, fillCells } from "./copying";
import { DataValidationObject } from "./data-validation";
import type { RangeTarget } from "./host-context";
import { readHyperlink, writeHyperlink } from "./hyperlink";
import { foldGroups, groupCells, ungroupCells } from "./outline";
import { RangeFormatObject } from "./range-format";
import { RangeContents } from "./range-contents";
import { readCellProperties, readLines, writeCellProperties, writeLines } from "./range-properties";
import { RangeSortObject } from "./range-sort";
import { applyStyle, findStyle } from "./styles";
import { findCell, replaceInCells, type SearchCriteria } from "./searching";

export class RangeObject extends RangeContents {
  get Style(): string | null {
    return this.host.engine.document.sheet(this.sheetId).attributes.of("Style", this.area, "Normal");
  }
  set Style(name: unknown) {
    applyStyle(this.host, this.sheetId, this.area, findStyle(this.host, name));
  }

  get Hidden(): boolean | null {
    const rows = this.RowHidden;
    const columns = this.ColumnHidden;
    return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
  }
  get RowHidden(): boolean | null {
    return this.#hidden(true);
  }
  set RowHidden(hidden: unknown) {
    this.guardOption("allowFormatRows");
    this.#hide("row", hidden === true);
    const rows = formatRectangle({ ...this.area, column: 0, columns: SHEET_COLUMNS });
    this.host.engine.changes.raise({ kind: "rows hidden", sheetId: this.sheetId, address: rows, changeType: hidden === true ? "Hidden" : "Unhidden" });
  }
  get ColumnHidden(): boolean | null {
    return this.#hidden(false);
  }
  set ColumnHidden(hidden: unknown) {
    this.guardOption("allowFormatColumns");
    this.#hide("col", hidden === true);
  }
  #hide(lines: "row" | "col", isHidden: boolean): void {
    const { spreadsheet } = this.host.engine;
    const shown = spreadsheet.clip(this.sheetId, this.area);
    if (shown) spreadsheet.hide(this.sheetId, lines, [shown], isHidden);
  }
  #hidden(isRows: boolean): boolean | null {
    const shown = this.host.engine.spreadsheet.clip(this.sheetId, this.area);
    if (!shown) return false;
    const model = this.host.engine.spreadsheet.model(this.sheetId);
    const flags = Array.from({ length: isRows ? shown.rows : shown.columns }, (_, i) => !(isRows ? model.getRowVisible(shown.row + i) : model.getColVisible(shown.column + i)));
    return flags.every(Boolean) ? true : flags.some(Boolean) ? null : false;
  }

  get Height(): number {
    const shown = this.host.engine.spreadsheet.clip(this.sheetId, this.area) ?? this.area;
    return new RangeFormatObject(this.host, this.sheetId, this.area).heightOf(shown);
  }
  get Width(): number {
    const shown = this.host.engine.spreadsheet.clip(this.sheetId, this.area) ?? this.area;
    return new RangeFormatObject(this.host, this.sheetId, this.area).widthOf(shown);
  }
  get Top(): number {
    return this.area.row === 0 ? 0 : new RangeFormatObject(this.host, this.sheetId, this.area).heightOf({ ...this.area, row: 0, rows: this.area.row });
  }
  get Left(): number {
    return this.area.column === 0 ? 0 : new RangeFormatObject(this.host, this.sheetId, this.area).widthOf({ ...this.area, column: 0, columns: this.area.column });
  }

  get Hyperlink(): unknown {
    return readHyperlink(this.host, this.sheetId, this.area);
  }
  set Hyperlink(link: unknown) {
    this.guard();
    writeHyperlink(this.host, this.sheetId, this.area, link);
  }

  get Format(): HostObject {
    return new RangeFormatObject(this.host, this.sheetId, this.area);
  }
  get Worksheet(): HostObject {
    return this.host.make.worksheet(this.sheetId);
  }
  get Sort(): HostObject {
    return new RangeSortObject((fields, options) => {
      this.guardOption("allowSort", true);
      this.#sort(fields, options);
    });
  }
  get ConditionalFormats(): HostObject {
    return this.host.make.conditionalFormats(this.sheetId, [this.area]);
  }
  get DataValidation(): HostObject {
    return new DataValidationObject(this.host, this.sheetId, this.area);
  }

  #sort(fields: readonly SortField[], options: { readonly hasHeaders: boolean; readonly byColumns: boolean; readonly matchCase: boolean }): void {
    const { area } = this;
    const body = !options.hasHeaders ? area : options.byColumns ? { ...area, column: area.column + 1, columns: area.columns - 1 } : { ...area, row: area.row + 1, rows: area.rows - 1 };
    const bounded = this.cells.bounded(this.sheetId, body);
    if (bounded) sortRange(this.host.engine, this.sheetId, bounded, fields, options);
  }

  Clear(applyTo: unknown): void {
    this.guard();
    const what = asOneOf(applyTo ?? "All", ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const);
    if (what === "Contents" || what === "All" || what === "ResetContents") this.cells.clearContents(this.sheetId, this.area);
    if (what === "Formats" || what === "All") this.cells.clearFormats(this.sheetId, this.area);
    if (what === "Formats" || what === "All") this.host.engine.document.sheet(this.sheetId).attributes.clear(this.area);
    if (what === "Hyperlinks" || what === "RemoveHyperlinks") writeHyperlink(this.host, this.sheetId, this.area, null);
  }
  Delete(shift: unknown): void {
    if (isWholeRows(this.area)) this.guardOption("allowDeleteRows", true);
    else if (isWholeColumns(this.area)) this.guardOption("allowDeleteColumns", true);
    else this.guardOption("");
    this.host.engine.structure.delete(this.sheetId, this.area, asOneOf(shift, ["Up", "Left"] as const) === "Up" ? "up" : "left");
  }
  Insert(shift: unknown): RangeTarget {
    this.guardOption(isWholeRows(this.area) ? "allowInsertRows" : isWholeColumns(this.area) ? "allowInsertColumns" : "");
    const fresh = { ...this.area };
    this.host.engine.structure.insert(this.sheetId, fresh, asOneOf(shift, ["Down", "Right"] as const) === "Down" ? "down" : "right");
    return this.other(fresh);
  }
  Select(): void {
    this.host.engine.spreadsheet.select(this.sheetId, [this.area]);
  }
  Merge(across: unknown): void {
    this.guard();
    const sheet = this.host.engine.spreadsheet.sheet(this.sheetId);
    if (this.host.engine.tables.touching(this.sheetId, this.area).length > 0) throw invalidArgument("Cells of a table can't be merged.");
    this.Unmerge();
    // Univer selects what it merges; Excel selects nothing for an add-in.
    const selected = sheet.getSelection()?.getActiveRange();
    const range = sheet.getRange(this.area.row, this.area.column, this.area.rows, this.area.columns);
    if (across === true) range.mergeAcross({ isForceMerge: true });
    else range.merge({ isForceMerge: true });
    selected?.activate();
  }
  Unmerge(): void {
    this.guard();
    this.host.engine.spreadsheet.sheet(this.sheetId).getRange(this.area.row, this.area.column, this.area.rows, this.area.columns).breakApart();
  }
  CopyFrom(source: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown): void {
    this.guard();
    const from = readArea(this.host, source, this.sheetId);
    const type = asOneOf(copyType ?? "All", ["All", "Formulas", "Values", "Formats", "Link"] as const);
    copyCells(this.host, from, { sheetId: this.sheetId, area: this.area }, { type, skipBlanks: skipBlanks === true, transpose: transpose === true });
  }
  MoveTo(destination: unknown): void {
    this.guard();
    const to = readArea(this.host, destination, this.sheetId);
    const name = this.host.engine.spreadsheet.sheet(this.sheetId).getSheetName();
    // First, so that the cells arrive where their columns are.
    this.host.engine.tables.move(this.sheetId, this.area, to);
    const asMoved = (formula: string): string => (to.sheetId === this.sheetId ? formula : withSheet(formula, name));
    copyCells(this.host, { sheetId: this.sheetId, area: this.area }, to, { type: "All", skipBlanks: false, transpose: false, asMoved });
    const left = intersect(this.area, { ...to.area, rows: this.area.rows, columns: this.area.columns });
    if (!left || to.sheetId !== this.sheetId) {
      this.cells.clearContents(this.sheetId, this.area);
      this.cells.clearFormats(this.sheetId, this.area);
    }
    this.host.engine.structure.followMove(this.sheetId, this.area, to.area, to.sheetId);
  }
  AutoFill(destination: unknown, type: unknown): void {
    this.guard();
    const to = readArea(this.host, destination, this.sheetId);
    fillCells(this.host, { sheetId: this.sheetId, area: this.area }, to.area, typeof type === "string" ? type : "FillDefault");
  }
  Find(text: unknown, criteria: unknown): RangeTarget {
    const found = this.FindOrNullObject(text, criteria);
    if (!found) throw itemNotFound();
    return found;
  }
  FindOrNullObject(text: unknown, criteria: unknown): RangeTarget | null {
    const found = findCell(this.host, { sheetId: this.sheetId, area: this.area }, asText(text), (criteria ?? {}) as SearchCriteria);
    return found ? this.other({ ...found, rows: 1, columns: 1 }) : null;
  }
  ReplaceAll(text: unknown, replacement: unknown, criteria: unknown): number {
    this.guard();
    return replaceInCells(this.host, { sheetId: this.sheetId, area: this.area }, asText(text), asText(replacement), (criteria ?? {}) as SearchCriteria);
  }
  RemoveDuplicates(columns: unknown, includesHeader: unknown): HostObject {
    this.guard();
    if (!Array.isArray(columns) || columns.some((column) => !Number.isInteger(column) || (column as number) >= this.area.columns)) throw invalidArgument();
    const first = includesHeader === true ? 1 : 0;
    const lines = this.cells.formulaTexts(this.sheetId, this.area);
    const seen = new Set<string>();
    const kept = lines.filter((line, i) => {
      const key = JSON.stringify((columns as number[]).map((column) => String(line[column]).toLowerCase()));
      return i < first || (!seen.has(key) && seen.add(key));
    });
    const removed = lines.length - kept.length;
    const blank = Array.from({ length: removed }, () => Array<string>(this.area.columns).fill(""));
    this.cells.write(this.sheetId, this.area, [...kept, ...blank]);
    return new RemoveDuplicatesResult(removed, kept.length - first);
  }
  Group(option: unknown): void {
    this.guardOption("");
    groupCells(this.host, this.sheetId, this.area, option);
  }
  Ungroup(option: unknown): void {
    this.guardOption("");
    ungroupCells(this.host, this.sheetId, this.area, option);
  }
  HideGroupDetails(option: unknown): void {
    foldGroups(this.host, this.sheetId, this.area, option, true);
  }
  ShowGroupDetails(option: unknown): void {
    foldGroups(this.host, this.sheetId, this.area, option, false);
  }
  Calculate(): void {
    this.host.engine.calculation.calculateNow();
  }
  SetDirty(): void {
    this.host.engine.calculation.recalculateAll();
  }
  /** Only a cell with a data type has a card. */
  ShowCard(): void {
    return;
  }
  GetCellProperties(options: unknown): unknown {
    const wanted = asRecord(options);
    return this.read((area) => this.cells.map(area, (row, column) => readCellProperties(this.host, this.sheetId, row, column, wanted)));
  }
  GetRowProperties(options: unknown): unknown {
    return readLines(this.host, this, "row", options);
  }
  GetColumnProperties(options: unknown): unknown {
    return readLines(this.host, this, "column", options);
  }
  SetRowProperties(given: unknown): void {
    this.guardOption("allowFormatRows");
    writeLines(this.host, this, "row", given);
  }
  SetColumnProperties(given: unknown): void {
    this.guardOption("allowFormatColumns");
    writeLines(this.host, this, "column", given);
  }
  SetCellProperties(given: unknown): void {
    this.guard();
    writeCellProperties(this.host, this, given);
  }
}

class RemoveDuplicatesResult extends HostObject {
  override readonly className = "RemoveDuplicatesResult";
  constructor(
    readonly removed: number,
    readonly unique: number,
  ) {
    super();
  }
  get Removed(): number {
    return this.removed;
  }
  get UniqueRemaining(): number {
    return this.unique;
  }
}
