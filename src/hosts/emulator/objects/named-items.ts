import type { DefinedName } from "../engine/names";
import { formatRectangle, quoteSheet } from "../engine/rectangle";
import { tokenizeFormula, isWellFormed } from "../engine/formula-tokens";
import { invalidArgument, invalidOperation, itemNotFound } from "../wire/host-error";
import { asFlag, asText, HostCollection, HostObject } from "../wire/host-object";
import { RangeTarget, type Area, type HostContext } from "./host-context";

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "Array";
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  return typeof value === "string" && /^#(?:N\/A|[A-Z0-9/]+[!?])$/.test(value) ? "Error" : "String";
}

class NamedItemObject extends HostObject {
  override readonly className = "NamedItem";
  override readonly parts = ["Worksheet", "ArrayValues"];
  constructor(
    readonly host: HostContext,
    readonly nameId: string,
  ) {
    super();
  }
  get item(): DefinedName {
    return this.host.engine.names.byId(this.nameId);
  }
  override identity(): Record<string, unknown> {
    return { _Id: this.nameId, Name: this.item.name };
  }
  #area(): Area | undefined {
    const { item } = this;
    const sheetId = item.sheetId ?? this.host.engine.spreadsheet.activeSheetId();
    return this.host.engine.formulas.findArea(item.formula, { sheetId, row: 0, column: 0 });
  }

  get Name(): string {
    return this.item.name;
  }
  get Formula(): string {
    return this.item.formula;
  }
  set Formula(given: unknown) {
    this.host.engine.names.change(this.nameId, { formula: readFormula(this.host, given, this.item.sheetId) });
  }
  get Comment(): string {
    return this.item.comment;
  }
  set Comment(given: unknown) {
    this.host.engine.names.change(this.nameId, { comment: asText(given) });
  }
  get Visible(): boolean {
    return this.item.visible;
  }
  set Visible(given: unknown) {
    this.host.engine.names.change(this.nameId, { visible: asFlag(given) });
  }
  get Scope(): string {
    return this.item.sheetId === undefined ? "Workbook" : "Worksheet";
  }
  get Type(): Promise<string> {
    return this.#area() ? Promise.resolve("Range") : this.Value.then(typeOf);
  }
  /** A range's address, a formula's result. */
  get Value(): Promise<unknown> {
    const area = this.#area();
    if (area) return Promise.resolve(`${quoteSheet(this.host.engine.spreadsheet.sheet(area.sheetId).getSheetName())}!${formatRectangle(area.area, true)}`);
    return this.host.engine.evaluate(this.item.formula, this.item.sheetId ?? this.host.engine.spreadsheet.activeSheetId());
  }
  get Worksheet(): HostObject {
    if (this.item.sheetId === undefined) throw itemNotFound();
    return this.host.make.worksheet(this.item.sheetId);
  }
  get WorksheetOrNullObject(): HostObject | null {
    return this.item.sheetId === undefined ? null : this.host.make.worksheet(this.item.sheetId);
  }
  get ArrayValues(): HostObject {
    const area = this.#area();
    return new ArrayValuesObject(area ? Promise.resolve(this.host.engine.cells.values(area.sheetId, area.area)) : this.Value);
  }

  GetRange(): RangeTarget {
    const area = this.#area();
    if (!area) throw invalidOperation("The named item doesn't refer to a range.");
    return this.host.make.range(area.sheetId, area.area);
  }
  GetRangeOrNullObject(): RangeTarget | null {
    const area = this.#area();
    return area ? this.host.make.range(area.sheetId, area.area) : null;
  }
  Delete(): void {
    this.host.engine.names.remove(this.nameId);
  }
}

class ArrayValuesObject extends HostObject {
  override readonly className = "NamedItemArrayValues";
  constructor(readonly value: Promise<unknown>) {
    super();
  }
  async #grid(): Promise<unknown[][]> {
    const value = await this.value;
    return Array.isArray(value) ? (value as unknown[][]) : [[value]];
  }
  get Values(): Promise<unknown> {
    return this.#grid();
  }
  get Types(): Promise<unknown> {
    return this.#grid().then((rows) => rows.map((row) => row.map(typeOf)));
  }
}

/** A range, or a text: with "=" a formula, without one a constant. */
function readFormula(host: HostContext, given: unknown, sheetId: string | undefined): string {
  if (given instanceof RangeTarget) return `=${quoteSheet(host.engine.spreadsheet.sheet(given.sheetId).getSheetName())}!${formatRectangle(given.area, true)}`;
  if (typeof given === "number" || typeof given === "boolean") return `=${String(given).toUpperCase()}`;
  const text = asText(given);
  if (!text.startsWith("=")) return /^-?\d+(?:\.\d+)?$/.test(text) ? `=${text}` : `="${text.replace(/"/g, '""')}"`;
  const tokens = tokenizeFormula(text.slice(1));
  if (!tokens || !isWellFormed(tokens)) throw invalidArgument();
  return host.engine.formulas.tidy(text, { sheetId: sheetId ?? "", row: -1, column: -1 });
}

export class NamedItemCollection extends HostCollection {
  override readonly className = "NamedItemCollection";
  constructor(
    readonly host: HostContext,
    readonly sheetId?: string,
  ) {
    super();
  }
  override items(): NamedItemObject[] {
    return this.host.engine.names
      .list()
      .filter((item) => item.sheetId === this.sheetId)
      .map((item) => new NamedItemObject(this.host, item.id));
  }
  override find(key: unknown): HostObject | undefined {
    const { names } = this.host.engine;
    const found = typeof key === "string" ? (names.find(key, this.sheetId) ?? names.list().find((item) => item.id === key && item.sheetId === this.sheetId)) : undefined;
    return found && new NamedItemObject(this.host, found.id);
  }
  Add(name: unknown, reference: unknown, comment: unknown): HostObject {
    const formula = readFormula(this.host, reference, this.sheetId);
    const item = this.host.engine.names.add(name, formula, typeof comment === "string" ? comment : "", this.sheetId);
    return new NamedItemObject(this.host, item.id);
  }
  AddFormulaLocal(name: unknown, formula: unknown, comment: unknown): HostObject {
    const text = asText(formula);
    return this.Add(name, text.startsWith("=") ? text : `=${text}`, comment);
  }
}
