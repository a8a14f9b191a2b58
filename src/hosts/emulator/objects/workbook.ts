import { readArea } from "./addresses";
import { ApplicationObject, RuntimeObject } from "./application";
import { BindingCollection } from "./bindings";
import { CommentCollection } from "./comments";
import { CustomXmlPartCollection } from "./custom-xml-parts";
import { FunctionsObject } from "./functions";
import type { HostContext, RangeTarget } from "./host-context";
import { NoteCollection } from "./notes";
import { DocumentPropertiesObject } from "./properties";
import { SettingCollection } from "./settings";
import { StyleCollection } from "./styles";
import { WorksheetCollection } from "./worksheets";
import { asOneOf, asText, HostObject } from "../wire/host-object";
import type { Rectangle } from "../engine/rectangle";
import { accessDenied, itemNotFound } from "../wire/host-error";

export class WorkbookObject extends HostObject {
  override readonly className = "Workbook";
  /** A workbook alone is never activated, and one in memory is not saved by itself: these stay silent. */
  override readonly events = ["ActivatedEvent", "AutoSaveSettingChangedEvent"];
  constructor(readonly host: HostContext) {
    super();
  }

  get Name(): string {
    return this.host.engine.document.name;
  }
  get ReadOnly(): boolean {
    return false;
  }
  get IsDirty(): boolean {
    return true;
  }
  get AutoSave(): boolean {
    return false;
  }
  get PreviouslySaved(): boolean {
    return false;
  }
  get CalculationEngineVersion(): number {
    return 191029;
  }
  get UsePrecisionAsDisplayed(): boolean {
    return false;
  }

  get Worksheets(): HostObject {
    return new WorksheetCollection(this.host);
  }
  get Tables(): HostObject {
    return this.host.make.tables();
  }
  get Bindings(): HostObject {
    return new BindingCollection(this.host);
  }
  get Names(): HostObject {
    return this.host.make.names();
  }
  get Styles(): HostObject {
    return new StyleCollection(this.host);
  }
  get Settings(): HostObject {
    return new SettingCollection(this.host);
  }
  get CustomXmlParts(): HostObject {
    return new CustomXmlPartCollection(this.host);
  }
  get Properties(): HostObject {
    return new DocumentPropertiesObject(this.host);
  }
  get Comments(): HostObject {
    return new CommentCollection(this.host);
  }
  get Notes(): HostObject {
    return new NoteCollection(this.host);
  }
  get Functions(): HostObject {
    return new FunctionsObject(this.host);
  }
  get Application(): HostObject {
    return new ApplicationObject(this.host);
  }
  get Protection(): HostObject {
    return new WorkbookProtectionObject(this.host);
  }
  get _Runtime(): HostObject {
    return new RuntimeObject(this.host);
  }

  #selection(): { readonly sheetId: string; readonly area: Rectangle; readonly all: readonly Rectangle[] } {
    const { spreadsheet } = this.host.engine;
    const all = spreadsheet.selected();
    return { sheetId: spreadsheet.activeSheetId(), area: all.at(-1) ?? { row: 0, column: 0, rows: 1, columns: 1 }, all };
  }
  GetSelectedRange(): RangeTarget {
    const { sheetId, area } = this.#selection();
    return this.host.make.range(sheetId, area);
  }
  GetSelectedRanges(): HostObject {
    const { sheetId, area, all } = this.#selection();
    return this.host.make.rangeAreas(sheetId, all.length === 0 ? [area] : all);
  }
  GetActiveCell(): RangeTarget {
    const sheetId = this.host.engine.spreadsheet.activeSheetId();
    const cell = this.host.engine.spreadsheet.sheet(sheetId).getActiveCell();
    const { area } = this.#selection();
    return this.host.make.range(sheetId, cell ? { row: cell.getRow(), column: cell.getColumn(), rows: 1, columns: 1 } : { ...area, rows: 1, columns: 1 });
  }
  GetIsActiveCollabSession(): boolean {
    return false;
  }
  Save(): void {
    return;
  }
  /** Nobody else has it open and it has no file: nothing comes of closing it. */
  Close(behavior: unknown): void {
    asOneOf(behavior ?? "Save", ["Save", "SkipSave"] as const);
  }

  _GetRangeForEventByReferenceId(reference: unknown): HostObject {
    const { sheetId, area } = readArea(this.host, asText(reference), this.host.engine.spreadsheet.activeSheetId());
    return this.host.make.range(sheetId, area);
  }
  _GetRangeOrNullObjectForEventByReferenceId(reference: unknown): HostObject | null {
    return typeof reference === "string" && reference !== "" ? this._GetRangeForEventByReferenceId(reference) : null;
  }
  _GetObjectTypeNameByReferenceId(id: unknown): string {
    const kept = this.host.references.find(asText(id));
    if (!kept) throw itemNotFound();
    return kept.className;
  }
  _GetReferenceCount(): number {
    return this.host.references.size;
  }
  _RemoveReference(id: unknown): void {
    this.host.references.drop(asText(id));
  }
  _RemoveAllReferences(): void {
    this.host.references.dropAll();
  }
}

class WorkbookProtectionObject extends HostObject {
  override readonly className = "WorkbookProtection";
  constructor(readonly host: HostContext) {
    super();
  }
  get Protected(): boolean {
    return this.host.engine.document.workbookPassword !== undefined;
  }
  Protect(password: unknown): void {
    if (this.Protected) throw accessDenied();
    this.host.engine.document.workbookPassword = typeof password === "string" ? password : "";
  }
  Unprotect(password: unknown): void {
    const kept = this.host.engine.document.workbookPassword;
    if (kept !== undefined && kept !== (typeof password === "string" ? password : "")) throw accessDenied();
    this.host.engine.document.workbookPassword = undefined;
  }
}
