import { bodyOf } from "../engine/formula-book";
import { lastRow, type Rectangle } from "../engine/rectangle";
import { invalidArgument, itemNotFound, notImplemented } from "../wire/host-error";
import { asRecord, asText, asWhole, HostObject } from "../wire/host-object";
import { readArea } from "./addresses";
import type { Area, HostContext, RangeTarget } from "./host-context";

export type FilterCriteria = Readonly<Record<string, unknown>>;
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

function passesComparison(content: unknown, text: string, criterion: string): boolean {
  const [, operator = "=", wanted = ""] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion) ?? [];
  const number = Number(wanted);
  if (operator !== "=" && operator !== "<>" && wanted !== "" && !Number.isNaN(number)) {
    if (typeof content !== "number") return false;
    return operator === ">" ? content > number : operator === "<" ? content < number : operator === ">=" ? content >= number : content <= number;
  }
  const pattern = new RegExp(`^${wanted.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*").replace(/\?/g, ".")}$`, "isu");
  const matches = pattern.test(text) || (wanted !== "" && typeof content === "number" && content === number);
  return operator === "<>" ? !matches : matches;
}

/** The rows of a column that stay visible. */
function passing(host: HostContext, { sheetId, area }: Area, column: number, criteria: FilterCriteria): (row: number) => boolean {
  const filterOn = asText(criteria["filterOn"]);
  const body: Rectangle = { ...area, row: area.row + 1, rows: area.rows - 1, column: area.column + column, columns: 1 };
  const contents = host.engine.cells.values(sheetId, body).map(([content]) => content);
  const texts = host.engine.cells.texts(sheetId, body).map(([text]) => text ?? "");
  const numbers = contents.filter((content) => typeof content === "number");
  const at = (row: number): number => row - body.row;
  const mean = numbers.reduce((sum, n) => sum + n, 0) / (numbers.length || 1);
  switch (filterOn) {
    case "Values": {
      if (!Array.isArray(criteria["values"])) throw invalidArgument();
      const wanted = (criteria["values"] as unknown[]).map((value) => String(value).toLowerCase());
      return (row) => wanted.includes((texts[at(row)] ?? "").toLowerCase()) || wanted.includes(String(contents[at(row)]).toLowerCase());
    }
    case "Custom": {
      const first = asText(criteria["criterion1"]);
      const second = typeof criteria["criterion2"] === "string" ? criteria["criterion2"] : undefined;
      return (row) => {
        const one = passesComparison(contents[at(row)], texts[at(row)] ?? "", first);
        const two = second === undefined ? undefined : passesComparison(contents[at(row)], texts[at(row)] ?? "", second);
        return two === undefined ? one : criteria["operator"] === "Or" ? one || two : one && two;
      };
    }
    case "TopItems":
    case "BottomItems":
    case "TopPercent":
    case "BottomPercent": {
      const asked = Number(criteria["criterion1"]);
      const count = filterOn.endsWith("Percent") ? Math.max(1, Math.floor((numbers.length * asked) / 100)) : asked;
      const sorted = [...numbers].sort((a, b) => (filterOn.startsWith("Top") ? b - a : a - b)).slice(0, count);
      return (row) => sorted.includes(contents[at(row)] as number);
    }
    case "Dynamic": {
      const kind = criteria["dynamicCriteria"];
      if (kind !== "AboveAverage" && kind !== "BelowAverage") throw notImplemented(`Filter.applyDynamicFilter ${String(kind)}`);
      return (row) => typeof contents[at(row)] === "number" && (kind === "AboveAverage" ? (contents[at(row)] as number) > mean : (contents[at(row)] as number) < mean);
    }
    case "CellColor":
    case "FontColor": {
      const color = asText(criteria["color"]).toUpperCase();
      return (row) => {
        const style = host.engine.spreadsheet.style(sheetId, row, body.column);
        return ((filterOn === "CellColor" ? style.bg?.rgb : style.cl?.rgb) ?? "").toUpperCase() === color;
      };
    }
    default:
      throw notImplemented(`Filter on ${filterOn}`);
  }
}

function applyState(host: HostContext, state: FilterState): void {
  const { sheetId, area } = state.area();
  const sheet = host.engine.spreadsheet.sheet(sheetId);
  const tests = [...state.criteria].map(([column, criteria]) => passing(host, { sheetId, area }, column, criteria));
  for (let row = area.row + 1; row <= lastRow(area); row++) {
    if (tests.every((test) => test(row))) sheet.showRows(row, 1);
    else sheet.hideRows(row, 1);
  }
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
    const state = "tableId" in this.of ? tableState(this.host, this.of.tableId) : { area: () => area, criteria: new Map<number, FilterCriteria>() };
    if (!("tableId" in this.of)) statesOf(this.host).set(this.#key, state);
    if (columnIndex === undefined || columnIndex === null) return;
    const column = asWhole(columnIndex);
    if (column < 0 || column >= state.area().area.columns) throw invalidArgument();
    if (criteria !== undefined && criteria !== null) {
      passing(this.host, state.area(), column, asRecord(criteria));
      state.criteria.set(column, asRecord(criteria));
    }
    applyState(this.host, state);
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
