import type { Binding } from "../engine/document-state";
import { formatRectangle } from "../engine/rectangle";
import { invalidArgument, invalidOperation, itemNotFound } from "../wire/host-error";
import { asOneOf, asText, HostCollection, HostObject } from "../wire/host-object";
import { readArea } from "./addresses";
import type { Area, HostContext, RangeTarget } from "./host-context";

const TYPES = ["Range", "Table", "Text"] as const;

/** A place of the workbook that an add-in listens to: cells, which it follows, or a table. */
class BindingObject extends HostObject {
  override readonly className = "Binding";
  constructor(
    readonly host: HostContext,
    readonly binding: Binding,
  ) {
    super();
  }
  override identity(): Record<string, unknown> {
    return { Id: this.binding.id };
  }
  get Id(): string {
    return this.binding.id;
  }
  get Type(): string {
    return this.binding.type;
  }
  #mustBe(type: Binding["type"]): void {
    if (this.binding.type !== type) throw invalidOperation(`The binding ${this.binding.id} is of the type ${this.binding.type}, not ${type}.`);
  }
  GetRange(): RangeTarget {
    this.#mustBe("Range");
    return this.host.make.range(this.binding.sheetId, this.binding.area);
  }
  GetTable(): HostObject {
    this.#mustBe("Table");
    return this.host.make.table(this.binding.tableId ?? "");
  }
  GetText(): string {
    this.#mustBe("Text");
    return this.host.engine.cells.texts(this.binding.sheetId, this.binding.area)[0]?.[0] ?? "";
  }
  Delete(): void {
    const { document } = this.host.engine;
    document.bindings = document.bindings.filter(({ id }) => id !== this.binding.id);
  }
}

export class BindingCollection extends HostCollection {
  override readonly className = "BindingCollection";
  constructor(readonly host: HostContext) {
    super();
  }
  override items(): HostObject[] {
    return this.host.engine.document.bindings.map((binding) => new BindingObject(this.host, binding));
  }
  override find(key: unknown): HostObject | undefined {
    const found = this.host.engine.document.bindings.find(({ id }) => id === key);
    return found && new BindingObject(this.host, found);
  }
  get Count(): number {
    return this.GetCount();
  }
  Add(range: unknown, type: unknown, id: unknown): HostObject {
    return this.#bind(readArea(this.host, range, this.host.engine.spreadsheet.activeSheetId()), type, id);
  }
  AddFromNamedItem(name: unknown, type: unknown, id: unknown): HostObject {
    const area = this.host.engine.formulas.findArea(asText(name), { sheetId: this.host.engine.spreadsheet.activeSheetId(), row: 0, column: 0 });
    if (!area) throw itemNotFound();
    return this.#bind(area, type, id);
  }
  AddFromSelection(type: unknown, id: unknown): HostObject {
    const { spreadsheet } = this.host.engine;
    const area = spreadsheet.selected().at(-1) ?? { row: 0, column: 0, rows: 1, columns: 1 };
    return this.#bind({ sheetId: spreadsheet.activeSheetId(), area }, type, id);
  }

  /** A binding with an id that is taken takes its place. */
  #bind({ sheetId, area }: Area, given: unknown, givenId: unknown): HostObject {
    const type = asOneOf(given, TYPES);
    const id = asText(givenId);
    const table = type === "Table" ? this.host.engine.tables.touching(sheetId, area)[0] : undefined;
    if (id === "" || (type === "Text" && area.rows * area.columns > 1)) throw invalidArgument();
    if (type === "Table" && !table) throw invalidArgument(`There is no table at ${formatRectangle(area)}.`);
    const { document } = this.host.engine;
    const binding: Binding = { id, type, sheetId, area, ...(table ? { tableId: table.id } : {}) };
    document.bindings = [...document.bindings.filter((other) => other.id !== id), binding];
    return new BindingObject(this.host, binding);
  }
}
