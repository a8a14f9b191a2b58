import { coalesce, intersect, type Rectangle } from "../engine/rectangle";
import { referencesIn } from "../engine/reference-shift";
import { itemNotFound } from "../wire/host-error";
import { asText, HostCollection, HostObject } from "../wire/host-object";
import type { Area, HostContext } from "./host-context";
import { RangeCollection, type RangeAreasObject } from "./range-areas";

interface FormulaCell extends Area {
  readonly reads: readonly Area[];
}

/** Table references and names are read as the addresses that they stand for. */
function listFormulas({ engine }: HostContext): readonly FormulaCell[] {
  const sheetIdOf = (name: string): string | undefined => engine.spreadsheet.findSheetId(name);
  const found: FormulaCell[] = [];
  for (const sheetId of engine.spreadsheet.sheetIds()) {
    engine.spreadsheet.model(sheetId).getCellMatrix().forValue((row, column) => {
      const formula = engine.cells.formula(sheetId, row, column);
      if (formula === undefined) return;
      const reads = referencesIn(engine.formulas.compile(formula, { sheetId, row, column }), sheetId, sheetIdOf);
      found.push({ sheetId, area: { row, column, rows: 1, columns: 1 }, reads });
    });
  }
  return found;
}

const isTouching = (one: Area, other: Area): boolean => one.sheetId === other.sheetId && intersect(one.area, other.area) !== undefined;

/** One step at a time, as far as there is anything new; only the first where `isDirect`. */
function follow(from: Area, isDirect: boolean, step: (of: Area) => readonly Area[]): readonly Area[] {
  const found = new Map<string, Area>();
  for (let reached: readonly Area[] = [from]; reached.length > 0; ) {
    const fresh = reached.flatMap(step).filter((area) => !found.has(JSON.stringify(area)));
    for (const area of fresh) found.set(JSON.stringify(area), area);
    reached = isDirect ? [] : fresh;
  }
  return [...found.values()];
}

export function findPrecedents(host: HostContext, of: Area, isDirect: boolean): HostObject {
  const formulas = listFormulas(host);
  return new WorkbookRangeAreasObject(host, follow(of, isDirect, (area) => formulas.filter((cell) => isTouching(cell, area)).flatMap(({ reads }) => reads)));
}

export function findDependents(host: HostContext, of: Area, isDirect: boolean): HostObject {
  const formulas = listFormulas(host);
  const step = (area: Area): readonly Area[] => formulas.filter(({ reads }) => reads.some((read) => isTouching(read, area))).map(({ sheetId, area: cell }) => ({ sheetId, area: cell }));
  return new WorkbookRangeAreasObject(host, follow(of, isDirect, step));
}

/** Ranges of several sheets: what a formula reads, or what reads a range. */
class WorkbookRangeAreasObject extends HostObject {
  override readonly className = "WorkbookRangeAreas";
  readonly #id: string;
  readonly #sheets: ReadonlyMap<string, readonly Rectangle[]>;
  constructor(
    readonly host: HostContext,
    areas: readonly Area[],
  ) {
    super();
    if (areas.length === 0) throw itemNotFound();
    this.#id = host.references.nextId();
    const ids = host.engine.spreadsheet.sheetIds().filter((id) => areas.some(({ sheetId }) => sheetId === id));
    this.#sheets = new Map(ids.map((id) => [id, coalesce(areas.filter(({ sheetId }) => sheetId === id).map(({ area }) => area))]));
  }
  override identity(): Record<string, unknown> {
    this.host.references.keep(this.#id, this);
    return { _ReferenceId: this.#id };
  }
  _KeepReference(): void {
    this.identity();
  }
  #bySheet(): RangeAreasObject[] {
    return Array.from(this.#sheets, ([sheetId, areas]) => this.host.make.rangeAreas(sheetId, areas) as RangeAreasObject);
  }

  get Addresses(): readonly string[] {
    return this.#bySheet().map(({ Address }) => Address);
  }
  get Areas(): HostObject {
    return new RangeAreasCollection(this.#bySheet());
  }
  get Ranges(): HostObject {
    return new RangeCollection(Array.from(this.#sheets).flatMap(([sheetId, areas]) => areas.map((area) => this.host.make.range(sheetId, area))));
  }
  GetRangeAreasBySheet(key: unknown): HostObject {
    const found = this.GetRangeAreasOrNullObjectBySheet(key);
    if (!found) throw itemNotFound();
    return found;
  }
  GetRangeAreasOrNullObjectBySheet(key: unknown): HostObject | null {
    const sheetId = this.host.engine.spreadsheet.findSheetId(asText(key));
    const areas = sheetId === undefined ? undefined : this.#sheets.get(sheetId);
    return sheetId === undefined || areas === undefined ? null : this.host.make.rangeAreas(sheetId, areas);
  }
}

class RangeAreasCollection extends HostCollection {
  override readonly className = "RangeAreasCollection";
  constructor(readonly all: readonly HostObject[]) {
    super();
  }
  override items(): HostObject[] {
    return [...this.all];
  }
  override find(key: unknown): HostObject | undefined {
    return typeof key === "number" ? this.all[key] : undefined;
  }
}
