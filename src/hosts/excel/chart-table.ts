/** A chart of Excel's own over a table's cells: it follows them, and needs nothing of Tieout's. */
import { planChart, type ChartPlan, type ChartRange } from "../../core/sheet/plan-chart";
import { SheetError } from "../../core/sheet/sheet-error";
import type { Charted } from "../../core/sheet/workbook";
import { withoutSheet } from "./ranges";
import { readTable } from "./table-state";
import { findWritten, refuseProtected } from "./written-table";
import { greatest } from "../../core/model/extremes";

export interface ChartSite {
  readonly plan: ChartPlan;
  readonly sheet: string;
  /** "A1:M4". */
  readonly address: string;
  readonly left: number;
  /** Below all that stands on the sheet, so that the chart hides nothing. */
  readonly top: number;
  readonly before: ReadonlySet<string>;
}

/** In points: Excel's own default. */
const SIZE = { width: 480, height: 288 } as const;
const SPACE = 15;

export async function surveyChart(context: Excel.RequestContext, name: string): Promise<ChartSite> {
  const { written: [found] } = await findWritten(context, [name]);
  if (found === undefined) throw nothingToChart(name);
  const { table, entry } = found;
  const finish = readTable(context, table);
  const range = table.getRange();
  range.load("left");
  const { worksheet } = table;
  worksheet.protection.load("protected");
  const used = worksheet.getUsedRange(true);
  used.load("top,height");
  const charts = worksheet.charts;
  charts.load("items/id,items/top,items/height");
  await context.sync();
  const state = await finish();
  refuseProtected(state.sheet, worksheet.protection.protected);
  const plan = planChart(entry, state);
  if (plan === undefined) throw nothingToChart(state.name);
  const bottoms = [used, ...charts.items].map(({ top, height }) => top + height);
  return { plan, sheet: state.sheet, address: withoutSheet(state.address), left: range.left, top: greatest(bottoms) + SPACE, before: new Set(charts.items.map(({ id }) => id)) };
}

const nothingToChart = (name: string): SheetError => new SheetError("nothing-to-chart", `The table ${name} has no figures in a unit to draw, so no chart was made.`, name);

export async function writeChart(context: Excel.RequestContext, { plan, sheet, address, left, top }: ChartSite): Promise<Charted> {
  const { kind, title, categories, series, shown, rows } = plan;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const table = worksheet.getRange(address);
  const rangeOf = ({ row, column, rows: height, columns: width }: ChartRange): Excel.Range => table.getCell(row, column).getResizedRange(height - 1, width - 1);
  const [first, ...others] = series;
  if (first === undefined) throw nothingToChart(address);
  const chart = worksheet.charts.add(kind, rangeOf(first.values), first.values.rows > 1 ? "Columns" : "Rows");
  const drawn = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  drawn.forEach((one, at) => {
    const { name, values } = series[at] ?? first;
    one.name = name;
    one.setValues(rangeOf(values));
    one.setXAxisValues(rangeOf(categories));
  });
  chart.title.text = title;
  chart.legend.position = "Bottom";
  Object.assign(chart, { left, top, ...SIZE });
  chart.activate();
  await context.sync();
  return { sheet, title, shown, rows };
}

export async function takeBackChart(context: Excel.RequestContext, { sheet, before }: ChartSite): Promise<void> {
  const charts = context.workbook.worksheets.getItem(sheet).charts;
  charts.load("items/id");
  await context.sync();
  for (const chart of charts.items) if (!before.has(chart.id)) chart.delete();
  await context.sync();
}
