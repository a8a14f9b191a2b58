import type { Chart } from "../engine/document-state";
import { accessDenied, invalidArgument } from "../wire/host-error";
import { asNumber, asOneOf, asText, HostCollection, HostObject } from "../wire/host-object";
import { readArea } from "./addresses";
import { ChartAxesObject, ChartDataLabelsObject, ChartLegendObject, ChartTitleObject } from "./chart-parts";
import { chartFormat } from "./chart-format";
import { ChartSeriesCollection } from "./chart-series";
import { RangeTarget, type Area, type HostContext } from "./host-context";

/** Of Excel's types those a table of figures is drawn in: https://learn.microsoft.com/javascript/api/excel/excel.charttype */
const TYPES = ["ColumnClustered", "ColumnStacked", "BarClustered", "BarStacked", "Line", "LineMarkers", "Area", "Pie"] as const;
/** In points, as Excel makes them. */
const SIZE = { width: 360, height: 216 };

/** A chart is kept, not drawn. What it shows are ranges, which follow their cells. */
export class ChartCollection extends HostCollection {
  override readonly className = "ChartCollection";
  constructor(
    readonly host: HostContext,
    readonly sheetId: string,
  ) {
    super();
  }
  get #charts(): readonly Chart[] {
    return this.host.engine.document.charts.filter(({ sheetId }) => sheetId === this.sheetId);
  }
  override items(): HostObject[] {
    return this.#charts.map((chart) => new ChartObject(this.host, chart));
  }
  override find(key: unknown): HostObject | undefined {
    const found = this.#charts.find(({ id, name }) => id === key || (typeof key === "string" && name.toLowerCase() === key.toLowerCase()));
    return found && new ChartObject(this.host, found);
  }
  get Count(): number {
    return this.#charts.length;
  }
  Add(type: unknown, sourceData: unknown, seriesBy: unknown): HostObject {
    guardObjects(this.host, this.sheetId);
    const kind = asOneOf(type, TYPES);
    if (!(sourceData instanceof RangeTarget)) throw invalidArgument();
    const { document } = this.host.engine;
    const chart: Chart = {
      id: document.newId(),
      sheetId: this.sheetId,
      name: `Chart ${document.charts.length + 1}`,
      type: kind,
      title: "",
      legend: "Right",
      kept: new Map(),
      place: { left: 0, top: 0, ...SIZE },
      series: cutSeries(sourceData, asOneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"] as const)).map((values, at) => ({ name: `Series${at + 1}`, values, categories: undefined, kept: new Map() })),
    };
    document.charts = [...document.charts, chart];
    return new ChartObject(this.host, chart);
  }
}

/** Excel's own guess takes the shorter side as series; headings among the cells are not looked for. */
function cutSeries({ sheetId, area }: Area, by: "Auto" | "Columns" | "Rows"): Area[] {
  const isByColumns = by === "Columns" || (by === "Auto" && area.columns <= area.rows);
  const cut = (at: number): Area => ({ sheetId, area: isByColumns ? { ...area, column: area.column + at, columns: 1 } : { ...area, row: area.row + at, rows: 1 } });
  return Array.from({ length: isByColumns ? area.columns : area.rows }, (_, at) => cut(at));
}

function guardObjects({ engine }: HostContext, sheetId: string): void {
  const { protection } = engine.document.sheet(sheetId);
  if (protection && protection.options["allowEditObjects"] !== true) throw accessDenied();
}

class ChartObject extends HostObject {
  override readonly className = "Chart";
  constructor(
    readonly host: HostContext,
    readonly chart: Chart,
  ) {
    super();
  }
  override identity(): Record<string, unknown> {
    return { Id: this.chart.id };
  }
  #place(side: keyof Chart["place"], value: unknown): void {
    guardObjects(this.host, this.chart.sheetId);
    this.chart.place[side] = asNumber(value);
  }
  get Id(): string {
    return this.chart.id;
  }
  get Name(): string {
    return this.chart.name;
  }
  set Name(name: unknown) {
    this.chart.name = asText(name);
  }
  get ChartType(): string {
    return this.chart.type;
  }
  set ChartType(type: unknown) {
    this.chart.type = asOneOf(type, TYPES);
  }
  get Left(): number {
    return this.chart.place.left;
  }
  set Left(value: unknown) {
    this.#place("left", value);
  }
  get Top(): number {
    return this.chart.place.top;
  }
  set Top(value: unknown) {
    this.#place("top", value);
  }
  get Width(): number {
    return this.chart.place.width;
  }
  set Width(value: unknown) {
    this.#place("width", value);
  }
  get Height(): number {
    return this.chart.place.height;
  }
  set Height(value: unknown) {
    this.#place("height", value);
  }
  get Title(): HostObject {
    return new ChartTitleObject(this.chart);
  }
  get Legend(): HostObject {
    return new ChartLegendObject(this.chart);
  }
  get DataLabels(): HostObject {
    return new ChartDataLabelsObject(this.chart);
  }
  get Axes(): HostObject {
    return new ChartAxesObject(this.chart);
  }
  get Format(): HostObject {
    return chartFormat(this.chart, "area", "ChartAreaFormat");
  }
  get Series(): HostObject {
    return new ChartSeriesCollection(this.host, this.chart);
  }
  get Worksheet(): HostObject {
    return this.host.make.worksheet(this.chart.sheetId);
  }
  SetPosition(start: unknown, end: unknown): void {
    guardObjects(this.host, this.chart.sheetId);
    const [first, last] = [readArea(this.host, start, this.chart.sheetId), readArea(this.host, end ?? start, this.chart.sheetId)];
    const boundary = this.host.make.range(this.chart.sheetId, {
      row: first.area.row,
      column: first.area.column,
      rows: last.area.row + last.area.rows - first.area.row,
      columns: last.area.column + last.area.columns - first.area.column,
    }) as RangeTarget & { readonly Left: number; readonly Top: number; readonly Width: number; readonly Height: number };
    Object.assign(this.chart.place, { left: boundary.Left, top: boundary.Top, width: boundary.Width, height: boundary.Height });
  }
  Activate(): void {
    const { spreadsheet } = this.host.engine;
    spreadsheet.workbook.setActiveSheet(spreadsheet.sheet(this.chart.sheetId));
  }
  Delete(): void {
    guardObjects(this.host, this.chart.sheetId);
    const { document } = this.host.engine;
    document.charts = document.charts.filter(({ id }) => id !== this.chart.id);
  }
}
