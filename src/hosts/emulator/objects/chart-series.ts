import type { Chart, ChartSeries } from "../engine/document-state";
import { invalidArgument } from "../wire/host-error";
import { asText, HostCollection, HostObject } from "../wire/host-object";
import { chartFormat, ChartPart } from "./chart-format";
import { RangeTarget, type Area, type HostContext } from "./host-context";

export class ChartSeriesCollection extends HostCollection {
  override readonly className = "ChartSeriesCollection";
  constructor(
    readonly host: HostContext,
    readonly chart: Chart,
  ) {
    super();
  }
  override items(): HostObject[] {
    return this.chart.series.map((series) => new ChartSeriesObject(this.host, this.chart, series));
  }
  override find(key: unknown): HostObject | undefined {
    return this.byIndex(key);
  }
  get Count(): number {
    return this.chart.series.length;
  }
  Add(name: unknown, index: unknown): HostObject {
    const series: ChartSeries = { name: name === undefined || name === null ? `Series${this.Count + 1}` : asText(name), values: undefined, categories: undefined, kept: new Map() };
    this.chart.series.splice(typeof index === "number" ? index : this.Count, 0, series);
    return new ChartSeriesObject(this.host, this.chart, series);
  }
}

class ChartSeriesObject extends HostObject {
  override readonly className = "ChartSeries";
  constructor(
    readonly host: HostContext,
    readonly chart: Chart,
    readonly series: ChartSeries,
  ) {
    super();
  }
  /** The client finds a series again by its place. */
  override identity(): Record<string, unknown> {
    return { _Id: this.chart.series.indexOf(this.series) };
  }
  get Name(): string {
    return this.series.name;
  }
  set Name(name: unknown) {
    this.series.name = asText(name);
  }
  get Points(): HostObject {
    return new ChartPointsCollection(this.host, this.series);
  }
  get Format(): HostObject {
    return chartFormat(this.series, "series", "ChartSeriesFormat");
  }
  SetValues(range: unknown): void {
    this.series.values = asArea(range);
  }
  SetXAxisValues(range: unknown): void {
    this.series.categories = asArea(range);
  }
  Delete(): void {
    this.chart.series.splice(this.chart.series.indexOf(this.series), 1);
  }
}

/** One for each cell of the series, in their order. */
class ChartPointsCollection extends HostCollection {
  override readonly className = "ChartPointsCollection";
  constructor(
    readonly host: HostContext,
    readonly series: ChartSeries,
  ) {
    super();
  }
  get #values(): readonly unknown[] {
    const { values } = this.series;
    return values === undefined ? [] : this.host.engine.cells.values(values.sheetId, values.area).flat();
  }
  override items(): HostObject[] {
    return this.#values.map((value, at) => new ChartPointObject(this.series, at, value));
  }
  override find(key: unknown): HostObject | undefined {
    return this.byIndex(key);
  }
  get Count(): number {
    return this.#values.length;
  }
}

class ChartPointObject extends ChartPart {
  override readonly className = "ChartPoint";
  constructor(
    series: ChartSeries,
    readonly at: number,
    readonly value: unknown,
  ) {
    super(series, `points/${at}`);
  }
  override identity(): Record<string, unknown> {
    return { _Id: this.at };
  }
  get Value(): unknown {
    return this.value;
  }
  get Format(): HostObject {
    return chartFormat(this.chart, this.path, "ChartPointFormat");
  }
}

function asArea(range: unknown): Area {
  if (!(range instanceof RangeTarget)) throw invalidArgument();
  return { sheetId: range.sheetId, area: range.area };
}
