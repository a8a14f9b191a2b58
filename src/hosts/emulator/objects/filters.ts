import { bodyOf } from "../engine/formula-book";
import { coalesce, formatRectangle, type Rectangle } from "../engine/rectangle";
import { invalidArgument, itemNotFound } from "../wire/host-error";
import { asRecord, asWhole, HostObject } from "../wire/host-object";
import { readArea } from "./addresses";
import { passing, type FilterCriteria } from "./filter-criteria";
import type { Area, HostContext, RangeTarget } from "./host-context";

interface FilterState {
  /** Header row included. */
  readonly area: () => Area;
  readonly criteria: Map<number, FilterCriteria>;
}
const kept = new WeakMap<HostContext, Map<string, FilterState>>();

function statesOf(host: HostContext): Map<string, FilterState> {
  const known = kept.get(host) ?? new Map<string, FilterState>();
  kept.set(host, known);
  return known;
}

function tableState(host: HostContext, tableId: string): FilterState {
  const states = statesOf(host);
  const known = states.get(tableId) ?? {
    area: () => {
      const table = host.engine.tables.byId(tableId);
      return { sheetId: table.sheetId, area: { ...table.area, rows: bodyOf(table).rows + 1 } };
    },
    criteria: new Map<number, FilterCriteria>(),
  };
  states.set(tableId, known);
  return known;
}

function applyState(host: HostContext, state: FilterState): void {
  const { sheetId, area } = state.area();
  const tests = [...state.criteria].map(([column, criteria]) => passing(host, { sheetId, area }, column, criteria));
  const rows = Array.from({ length: area.rows - 1 }, (_, i) => ({ ...area, row: area.row + 1 + i, rows: 1 }));
  const passes = ({ row }: Rectangle): boolean => tests.every((test) => test(row));
  const model = host.engine.spreadsheet.model(sheetId);
  const turn = (lines: readonly Rectangle[], isHidden: boolean): void => {
    host.engine.spreadsheet.hide(sheetId, "row", coalesce(lines.filter(({ row }) => model.getRowVisible(row) === isHidden)), isHidden);
  };
  turn(rows.filter(passes), false);
  turn(rows.filter((line) => !passes(line)), true);
}

export function clearFilters(host: HostContext, tableId: string): void {
  const state = statesOf(host).get(tableId);
  if (!state || state.criteria.size === 0) return;
  state.criteria.clear();
  applyState(host, state);
}

export function reapplyFilters(host: HostContext, tableId: string): void {
  const state = statesOf(host).get(tableId);
  if (state) applyState(host, state);
}

export class FilterObject extends HostObject {
  override readonly className = "Filter";
  constructor(
    readonly host: HostContext,
    readonly tableId: string,
    readonly column: number,
  ) {
    super();
  }
  get #state(): FilterState {
    return tableState(this.host, this.tableId);
  }
  get Criteria(): unknown {
    return this.#state.criteria.get(this.column) ?? null;
  }
  Apply(given: unknown): void {
    const criteria = asRecord(given);
    const area = this.#state.area();
    passing(this.host, area, this.column, criteria);
    this.#state.criteria.set(this.column, criteria);
    applyState(this.host, this.#state);
  }
  Clear(): void {
    this.#state.criteria.delete(this.column);
    applyState(this.host, this.#state);
  }
  ApplyValuesFilter(values: unknown): void {
    this.Apply({ filterOn: "Values", values });
  }
  ApplyCustomFilter(criterion1: unknown, criterion2: unknown, operator: unknown): void {
    this.Apply({ filterOn: "Custom", criterion1, criterion2, operator });
  }
  ApplyTopItemsFilter(count: unknown): void {
    this.Apply({ filterOn: "TopItems", criterion1: String(asWhole(count)) });
  }
  ApplyBottomItemsFilter(count: unknown): void {
    this.Apply({ filterOn: "BottomItems", criterion1: String(asWhole(count)) });
  }
  ApplyTopPercentFilter(percent: unknown): void {
    this.Apply({ filterOn: "TopPercent", criterion1: String(asWhole(percent)) });
  }
  ApplyBottomPercentFilter(percent: unknown): void {
    this.Apply({ filterOn: "BottomPercent", criterion1: String(asWhole(percent)) });
  }
  ApplyDynamicFilter(dynamicCriteria: unknown): void {
    this.Apply({ filterOn: "Dynamic", dynamicCriteria });
  }
  ApplyIconFilter(icon: unknown): void {
    this.Apply({ filterOn: "Icon", icon });
  }
  ApplyCellColorFilter(color: unknown): void {
    this.Apply({ filterOn: "CellColor", color });
  }
  ApplyFontColorFilter(color: unknown): void {
    this.Apply({ filterOn: "FontColor", color });
  }
}

/** A sheet's own filter, or a table's seen as a whole. */
export class AutoFilterObject extends HostObject {
  override readonly className = "AutoFilter";
  constructor(
    readonly host: HostContext,
    readonly of: { readonly sheetId: string } | { readonly tableId: string },
  ) {
    super();
  }
  get #key(): string {
    return "tableId" in this.of ? this.of.tableId : `sheet ${this.of.sheetId}`;
  }
  get #state(): FilterState | undefined {
    return "tableId" in this.of ? tableState(this.host, this.of.tableId) : statesOf(this.host).get(this.#key);
  }
  get Enabled(): boolean {
    return "tableId" in this.of ? this.host.engine.tables.look(this.of.tableId).showFilterButton : this.#state !== undefined;
  }
  get IsDataFiltered(): boolean {
    return (this.#state?.criteria.size ?? 0) > 0;
  }
  get Criteria(): unknown {
    const state = this.#state;
    return state ? Array.from({ length: state.area().area.columns }, (_, i) => state.criteria.get(i) ?? null) : [];
  }
  Apply(range: unknown, columnIndex: unknown, criteria: unknown): void {
    const active = this.host.engine.spreadsheet.activeSheetId();
    const area = readArea(this.host, range, "sheetId" in this.of ? this.of.sheetId : active);
    const state = this.#stateOver(area);
    if (columnIndex === undefined || columnIndex === null) return;
    const column = asWhole(columnIndex);
    if (column < 0 || column >= state.area().area.columns) throw invalidArgument();
    if (criteria !== undefined && criteria !== null) {
      passing(this.host, state.area(), column, asRecord(criteria));
      state.criteria.set(column, asRecord(criteria));
    } else state.criteria.delete(column);
    applyState(this.host, state);
  }

  /** A filter set again over the same cells keeps what it asks of other columns; over others it starts anew. */
  #stateOver(area: Area): FilterState {
    const known = this.#state;
    const cells = known?.area();
    if (known && ("tableId" in this.of || (cells?.sheetId === area.sheetId && formatRectangle(cells.area) === formatRectangle(area.area)))) return known;
    this.Remove();
    const fresh = { area: () => area, criteria: new Map<number, FilterCriteria>() };
    statesOf(this.host).set(this.#key, fresh);
    return fresh;
  }
  ClearCriteria(): void {
    this.#state?.criteria.clear();
    if (this.#state) applyState(this.host, this.#state);
  }
  ClearColumnCriteria(column: unknown): void {
    this.#state?.criteria.delete(asWhole(column));
    if (this.#state) applyState(this.host, this.#state);
  }
  Reapply(): void {
    if (this.#state) applyState(this.host, this.#state);
  }
  Remove(): void {
    this.ClearCriteria();
    statesOf(this.host).delete(this.#key);
  }
  GetRange(): RangeTarget {
    const found = this.GetRangeOrNullObject();
    if (!found) throw itemNotFound();
    return found;
  }
  GetRangeOrNullObject(): RangeTarget | null {
    const area = this.#state?.area();
    return area ? this.host.make.range(area.sheetId, area.area) : null;
  }
}
