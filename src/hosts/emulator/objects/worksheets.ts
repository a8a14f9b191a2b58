import { checkSheetName } from "../engine/object-names";
import { accessDenied, itemAlreadyExists, itemNotFound } from "../wire/host-error";
import { HostCollection, type HostObject } from "../wire/host-object";
import type { HostContext } from "./host-context";
import { SHEET_EVENTS, WorksheetObject } from "./worksheet";

export class WorksheetCollection extends HostCollection {
  override readonly className = "WorksheetCollection";
  override readonly events = [...SHEET_EVENTS, "AddedEvent", "DeletedEvent", "EventMoved"];
  constructor(readonly host: HostContext) {
    super();
  }

  override items(): WorksheetObject[] {
    return this.host.engine.spreadsheet.sheetIds().map((id) => new WorksheetObject(this.host, id));
  }
  override find(key: unknown): HostObject | undefined {
    const id = typeof key === "string" ? this.host.engine.spreadsheet.findSheetId(key) : undefined;
    return id === undefined ? undefined : new WorksheetObject(this.host, id);
  }
  #visible(visibleOnly: unknown): WorksheetObject[] {
    return this.items().filter((sheet) => visibleOnly !== true || sheet.Visibility === "Visible");
  }

  Add(given: unknown): HostObject {
    const { spreadsheet, document } = this.host.engine;
    if (document.workbookPassword !== undefined) throw accessDenied();
    let name = typeof given === "string" && given !== "" ? checkSheetName(given) : "";
    if (name !== "" && spreadsheet.findSheetId(name) !== undefined) throw itemAlreadyExists(name);
    for (let n = 1; name === ""; n++) if (spreadsheet.findSheetId(`Sheet${n}`) === undefined) name = `Sheet${n}`;
    const active = spreadsheet.activeSheetId();
    const id = this.host.engine.document.newSheetId();
    const sheet = { id, name, rowCount: 1000, columnCount: 26, defaultColumnWidth: 64, defaultRowHeight: 20, cellData: {} };
    spreadsheet.mustExecute("sheet.command.insert-sheet", { index: spreadsheet.sheetIds().length, sheet });
    if (spreadsheet.activeSheetId() !== active) spreadsheet.workbook.setActiveSheet(active);
    return new WorksheetObject(this.host, id);
  }
  GetActiveWorksheet(): HostObject {
    return new WorksheetObject(this.host, this.host.engine.spreadsheet.activeSheetId());
  }
  override GetFirst(visibleOnly?: unknown): HostObject {
    const found = this.#visible(visibleOnly)[0];
    if (!found) throw itemNotFound();
    return found;
  }
  GetLast(visibleOnly: unknown): HostObject {
    const found = this.#visible(visibleOnly).at(-1);
    if (!found) throw itemNotFound();
    return found;
  }
  override GetCount(visibleOnly?: unknown): number {
    return this.#visible(visibleOnly).length;
  }
}
