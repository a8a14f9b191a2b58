import { boundingRectangle, formatRectangle, intersect, isWholeColumns, isWholeRows, quoteSheet, SHEET_COLUMNS, SHEET_ROWS, type Rectangle } from "../engine/rectangle";
import { itemNotFound } from "../wire/host-error";
import { asWhole, HostCollection, HostObject, memberOf } from "../wire/host-object";
import { readAreas } from "./addresses";
import { RangeTarget, type HostContext } from "./host-context";

export class RangeCollection extends HostCollection {
  override readonly className = "RangeCollection";
  constructor(readonly ranges: readonly RangeTarget[]) {
    super();
  }
  override items(): HostObject[] {
    return [...this.ranges];
  }
  override find(key: unknown): HostObject | undefined {
    return typeof key === "number" ? this.ranges[key] : undefined;
  }
}

/** Several ranges of one sheet handled as one. */
export class RangeAreasObject extends HostObject {
  override readonly className = "RangeAreas";
  readonly #first: RangeTarget;

  constructor(
    readonly host: HostContext,
    readonly sheetId: string,
    readonly areas: readonly Rectangle[],
  ) {
    super();
    const whole = areas.reduce(boundingRectangle);
    this.#first = host.make.range(sheetId, whole);
  }
  /** Kept under a reference of its own, so a later batch finds it. */
  override identity(): Record<string, unknown> {
    const identity = this.#first.identity();
    this.host.references.keep(String(identity["_ReferenceId"]), this);
    return identity;
  }
  _KeepReference(): void {
    this.identity();
  }
  #each(): RangeTarget[] {
    return this.areas.map((area) => this.host.make.range(this.sheetId, area));
  }

  get Address(): string {
    const sheet = quoteSheet(this.host.engine.spreadsheet.sheet(this.sheetId).getSheetName());
    return this.areas.map((area) => `${sheet}!${formatRectangle(area)}`).join(",");
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get AreaCount(): number {
    return this.areas.length;
  }
  get CellCount(): number {
    return this.areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
  }
  get IsEntireColumn(): boolean {
    return this.areas.every(isWholeColumns);
  }
  get IsEntireRow(): boolean {
    return this.areas.every(isWholeRows);
  }
  get Areas(): HostObject {
    return new RangeCollection(this.#each());
  }
  get Worksheet(): HostObject {
    return this.host.make.worksheet(this.sheetId);
  }
  get Format(): HostObject {
    return new SharedFormat("Format", this.#each());
  }
  get ConditionalFormats(): HostObject {
    return this.host.make.conditionalFormats(this.sheetId, this.areas);
  }

  Clear(applyTo: unknown): void {
    for (const range of this.#each()) Reflect.apply(Reflect.get(range, "Clear") as (applyTo: unknown) => void, range, [applyTo]);
  }
  Calculate(): void {
    this.host.engine.calculation.recalculateAll();
  }
  SetDirty(): void {
    this.Calculate();
  }
  get Style(): unknown {
    const styles = this.#each().map((range) => Reflect.get(range, "Style") as unknown);
    return styles.every((style) => style === styles[0]) ? styles[0] : null;
  }
  set Style(given: unknown) {
    for (const range of this.#each()) Reflect.set(range, "Style", given);
  }
  get DataValidation(): HostObject {
    return new SharedFormat("DataValidation", this.#each(), "DataValidation");
  }
  CopyFrom(...given: readonly unknown[]): void {
    for (const range of this.#each()) Reflect.apply(Reflect.get(range, "CopyFrom") as (...given: readonly unknown[]) => void, range, given);
  }
  GetTables(fullyContained: unknown): HostObject {
    const [only, ...more] = this.areas;
    return this.host.make.tables({ sheetId: this.sheetId, touching: only && more.length === 0 ? only : this.areas.reduce(boundingRectangle), fullyContained: fullyContained === true });
  }
  /** Those of the ranges together that such a call of each finds. */
  #gather(name: string, args: readonly unknown[]): HostObject | null {
    const found = this.#each().flatMap((range) => {
      const part = Reflect.apply(Reflect.get(range, name) as (...args: readonly unknown[]) => unknown, range, args);
      return part instanceof RangeAreasObject ? [...part.areas] : part instanceof RangeTarget ? [part.area] : [];
    });
    return found.length === 0 ? null : this.host.make.rangeAreas(this.sheetId, found);
  }
  GetUsedRangeAreas(valuesOnly: unknown): HostObject {
    return this.#orMissing(this.GetUsedRangeAreasOrNullObject(valuesOnly));
  }
  GetUsedRangeAreasOrNullObject(valuesOnly: unknown): HostObject | null {
    return this.#gather("GetUsedRangeOrNullObject", [valuesOnly]);
  }
  GetSpecialCells(type: unknown, valueType: unknown): HostObject {
    return this.#orMissing(this.GetSpecialCellsOrNullObject(type, valueType));
  }
  GetSpecialCellsOrNullObject(type: unknown, valueType: unknown): HostObject | null {
    return this.#gather("GetSpecialCellsOrNullObject", [type, valueType]);
  }
  #orMissing(found: HostObject | null): HostObject {
    if (!found) throw itemNotFound();
    return found;
  }
  GetEntireColumn(): HostObject {
    return this.host.make.rangeAreas(this.sheetId, this.areas.map((area) => ({ ...area, row: 0, rows: SHEET_ROWS })));
  }
  GetEntireRow(): HostObject {
    return this.host.make.rangeAreas(this.sheetId, this.areas.map((area) => ({ ...area, column: 0, columns: SHEET_COLUMNS })));
  }
  GetOffsetRangeAreas(rows: unknown, columns: unknown): HostObject {
    return this.host.make.rangeAreas(this.sheetId, this.areas.map((area) => ({ ...area, row: area.row + asWhole(rows), column: area.column + asWhole(columns) })));
  }
  GetIntersection(given: unknown): HostObject {
    return this.#orMissing(this.GetIntersectionOrNullObject(given));
  }
  GetIntersectionOrNullObject(given: unknown): HostObject | null {
    const others = given instanceof RangeAreasObject ? given.areas : typeof given === "string" ? readAreas(this.host, given, this.sheetId) : [(given as RangeTarget).area];
    const shared = this.areas.flatMap((area) => others.flatMap((other) => intersect(area, other) ?? []));
    return shared.length === 0 ? null : this.host.make.rangeAreas(this.sheetId, shared);
  }
}

/** The format of several ranges: set on each, read where they agree. Stands for Format and for what hangs below it. */
class SharedFormat extends HostObject {
  constructor(
    readonly part: string,
    parents: readonly HostObject[],
    override readonly className = "RangeFormat",
  ) {
    super();
    const members = parents.map((parent) => Reflect.get(parent, part) as HostObject);
    const [first] = members;
    if (!first) return;
    for (let level: unknown = Object.getPrototypeOf(first); level !== null && level !== HostObject.prototype; level = Object.getPrototypeOf(level)) {
      for (const name of Object.getOwnPropertyNames(level)) if (memberOf(first, name)) this.#share(name, members);
    }
  }

  #share(name: string, members: readonly HostObject[]): void {
    if (Object.hasOwn(this, name)) return;
    const own = memberOf(members[0] as HostObject, name);
    if (typeof own?.value === "function") {
      const call = (...args: unknown[]): void => {
        for (const member of members) Reflect.apply(Reflect.get(member, name) as (...args: unknown[]) => unknown, member, args);
      };
      Object.defineProperty(this, name, { value: call });
      return;
    }
    Object.defineProperty(this, name, {
      get: (): unknown => {
        const values = members.map((member) => Reflect.get(member, name) as unknown);
        if (values[0] instanceof HostObject) return new SharedFormat(name, members);
        return values.every((value) => value === values[0]) ? values[0] : null;
      },
      set: (value: unknown) => {
        for (const member of members) Reflect.set(member, name, value);
      },
    });
  }
}
