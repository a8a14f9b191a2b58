import { invalidArgument, itemNotFound, accessDenied } from "../wire/host-error";
import { asRecord, asText, asWhole, HostCollection, HostObject } from "../wire/host-object";
import { readArea } from "./addresses";
import type { HostContext, RangeTarget } from "./host-context";

/** What may be done on a protected sheet unless it is said otherwise: https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotectionoptions */
const PROTECTED: Readonly<Record<string, unknown>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export class SheetProtectionObject extends HostObject {
  override readonly className = "WorksheetProtection";
  constructor(
    readonly host: HostContext,
    readonly sheetId: string,
  ) {
    super();
  }
  get #state() {
    return this.host.engine.document.sheet(this.sheetId);
  }
  get Protected(): boolean {
    return this.#state.protection !== undefined;
  }
  get Options(): unknown {
    return this.#state.protection?.options ?? null;
  }
  Protect(options: unknown, password: unknown): void {
    if (this.#state.protection) throw accessDenied();
    const given = options === undefined || options === null ? {} : asRecord(options);
    const chosen = Object.entries(given).filter(([, value]) => value !== undefined && value !== null);
    if (chosen.some(([name]) => !(name in PROTECTED))) throw invalidArgument();
    this.#state.protection = { options: { ...PROTECTED, ...Object.fromEntries(chosen) }, password: typeof password === "string" ? password : "" };
    this.#tell(true);
  }
  #tell(isProtected: boolean): void {
    this.host.engine.changes.raise({ kind: "protection changed", sheetId: this.sheetId, isProtected });
  }
  Unprotect(password: unknown): void {
    const protection = this.#state.protection;
    if (protection && protection.password !== (typeof password === "string" ? password : "")) throw accessDenied();
    if (!protection) return;
    delete this.#state.protection;
    this.#tell(false);
  }
}

export class FreezePanesObject extends HostObject {
  override readonly className = "WorksheetFreezePanes";
  constructor(
    readonly host: HostContext,
    readonly sheetId: string,
  ) {
    super();
  }
  get #sheet() {
    return this.host.engine.spreadsheet.sheet(this.sheetId);
  }
  #freeze(rows: number, columns: number): void {
    this.#sheet.setFreeze({ startRow: rows > 0 ? rows : -1, ySplit: rows, startColumn: columns > 0 ? columns : -1, xSplit: columns });
  }
  FreezeRows(count: unknown): void {
    this.#freeze(asWhole(count ?? 1), 0);
  }
  FreezeColumns(count: unknown): void {
    this.#freeze(0, asWhole(count ?? 1));
  }
  FreezeAt(range: unknown): void {
    const { area } = readArea(this.host, range, this.sheetId);
    this.#freeze(area.row + area.rows, area.column + area.columns);
  }
  Unfreeze(): void {
    this.#sheet.cancelFreeze();
  }
  GetLocation(): RangeTarget {
    const found = this.GetLocationOrNullObject();
    if (!found) throw itemNotFound();
    return found;
  }
  GetLocationOrNullObject(): RangeTarget | null {
    const { xSplit, ySplit } = this.#sheet.getFreeze();
    if (xSplit <= 0 && ySplit <= 0) return null;
    return this.host.make.range(this.sheetId, { row: 0, column: 0, rows: ySplit > 0 ? ySplit : 1048576, columns: xSplit > 0 ? xSplit : 16384 });
  }
}

class SheetPropertyObject extends HostObject {
  override readonly className = "WorksheetCustomProperty";
  constructor(
    readonly properties: Map<string, string>,
    readonly key: string,
  ) {
    super();
  }
  override identity(): Record<string, unknown> {
    return { Key: this.key, _Id: this.key };
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    return this.properties.get(this.key);
  }
  set Value(value: unknown) {
    this.properties.set(this.key, asText(value));
  }
  Delete(): void {
    this.properties.delete(this.key);
  }
}

export class SheetPropertiesCollection extends HostCollection {
  override readonly className = "WorksheetCustomPropertyCollection";
  readonly #properties: Map<string, string>;
  constructor(host: HostContext, sheetId: string) {
    super();
    this.#properties = host.engine.document.sheet(sheetId).customProperties;
  }
  override items(): HostObject[] {
    return [...this.#properties.keys()].map((key) => new SheetPropertyObject(this.#properties, key));
  }
  override find(key: unknown): HostObject | undefined {
    const found = [...this.#properties.keys()].find((name) => typeof key === "string" && name.toLowerCase() === key.toLowerCase());
    return found === undefined ? undefined : new SheetPropertyObject(this.#properties, found);
  }
  Add(key: unknown, value: unknown): HostObject {
    const name = asText(key);
    if (name === "") throw invalidArgument();
    this.#properties.set(name, asText(value));
    return new SheetPropertyObject(this.#properties, name);
  }
}
