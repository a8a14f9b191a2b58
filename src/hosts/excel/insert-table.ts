/** Inserting: everything in one batch, then the ledger entry under the id that Excel gave the table; and all of it back. */
import { foldName } from "../../core/sheet/names";
import { recordTable, withTable, type Ledger } from "../../core/sheet/ledger";
import type { ColumnPlan, EmphasisPlan, TablePlan } from "../../core/sheet/table-plan";
import type { TableState } from "../../core/sheet/workbook";
import { findParts, takeBackStored, writeStored } from "./ledger-part";
import { takeBackNames, writeNames } from "./names";
import { asWritten, cellAddress, columnOf, columnRuns, pointsOf, type Corner } from "./ranges";
import type { Site } from "./survey-site";
import { readTable } from "./table-state";

export async function writeTable(context: Excel.RequestContext, plan: TablePlan, site: Site, writtenAt: string): Promise<TableState> {
  const sheet = context.workbook.worksheets.getItem(site.sheet);
  const { row, column } = site.corner;
  const target = sheet.getRangeByIndexes(row, column, plan.rows.length + 1, plan.columns.length);
  const body = sheet.getRangeByIndexes(row + 1, column, plan.rows.length, plan.columns.length);
  // Formats first: a number written into a cell that was formatted as text becomes text.
  plan.columns.forEach(({ id }, at) => (body.getColumn(at).numberFormat = columnOf(plan.rows.map(({ formats }) => formats[id] ?? "General"))));
  target.values = [
    plan.columns.map(({ header }) => header),
    ...plan.rows.map(({ cells }) => plan.columns.map(({ id, formula }) => (formula === undefined ? asWritten(cells[id]) : null))),
  ];
  const table = sheet.tables.add(target, true);
  table.name = plan.name;
  table.style = TABLE_STYLE;
  plan.columns.forEach((one, at) => {
    const { id, formula } = one;
    if (formula !== undefined) body.getColumn(at).formulas = columnOf(plan.rows.map(({ formulas }) => formulas?.[id] ?? formula));
    layColumn(target.getColumn(at).format, one, site.columns[at]?.isShared ?? true);
  });
  plan.emphasis.forEach((emphasis) => writeEmphasis(body, plan.columns, emphasis, site.corner));
  writeNames(context, plan.names, site.names);
  table.load("id");
  await context.sync();

  const entry = recordTable(plan, { id: table.id, name: plan.name, writtenAt });
  writeStored(context, site.stored, withTable(dropReplaced(site.stored.ledger, plan), entry));
  const readBack = readTable(table);
  await context.sync();
  return readBack();
}

/** Named, since a workbook's own default may be one without a visible header. */
const TABLE_STYLE = "TableStyleMedium2";
const QUIET = "#5F5F5F";

/** A column that holds something else keeps the width its owner gave it. */
function layColumn(format: Excel.RangeFormat, { width, align }: ColumnPlan, isShared: boolean): void {
  format.horizontalAlignment = align === "right" ? "Right" : "Left";
  if (!isShared) format.columnWidth = pointsOf(width);
}

function writeEmphasis(body: Excel.Range, columns: readonly ColumnPlan[], { columns: ids, when, look }: EmphasisPlan, corner: Corner): void {
  for (const { first, count } of columnRuns(columns, ids)) {
    const { custom } = body.getColumn(first).getResizedRange(0, count - 1).conditionalFormats.add("Custom");
    custom.rule.formula = when.replaceAll("CELL", cellAddress({ row: corner.row + 1, column: corner.column + first }));
    if (look === "quiet") custom.format.font.color = QUIET;
    else custom.format.font.bold = true;
  }
}

/** An earlier table of the same text that the analyst deleted: the new one takes its place in the ledger and its names. */
function dropReplaced(ledger: Ledger, plan: TablePlan): Ledger {
  const names = new Set([plan.name, ...plan.names.map(({ name }) => name)].map(foldName));
  const isReplaced = (tableNames: readonly string[]): boolean => tableNames.some((name) => names.has(foldName(name)));
  return { ...ledger, tables: ledger.tables.filter((table) => table.source.sha256 !== plan.source.sha256 && !isReplaced([table.name, ...table.names.map(({ name }) => name)])) };
}

/** Everything of a half-written table goes, and the cells below look as before. */
export async function takeBackTable(context: Excel.RequestContext, site: Site): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(site.sheet);
  const target = sheet.getRange(site.address);
  const tables = target.getTables(false);
  tables.load("items/name");
  target.conditionalFormats.load("items/id");
  const names = context.workbook.names;
  names.load("items/name");
  const parts = findParts(context);
  await context.sync();

  takeBackNames(names, site.names);
  // The place touched no table before, so whatever table is there is ours, under whatever name it got so far.
  tables.items.forEach((table) => table.delete());
  target.conditionalFormats.items.filter(({ id }) => !site.emphasis.has(id)).forEach((format) => format.delete());
  target.clear("Contents");
  if (site.isBare) target.clear("Formats");
  else takeBackFormats(target, site);
  site.columns.forEach(({ width, isShared }, at) => {
    if (!isShared) target.getColumn(at).format.columnWidth = width;
  });
  takeBackStored(parts, site.stored);
  await context.sync();
}

function takeBackFormats(target: Excel.Range, site: Site): void {
  target.numberFormat = site.formats.map((row) => [...row]);
  site.columns.forEach(({ alignment }, at) => (target.getColumn(at).format.horizontalAlignment = isAlignment(alignment) ? alignment : "General"));
}

const ALIGNMENTS = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;

/** Mixed alignments read as null: the cells were empty, so the general one shows the same. */
const isAlignment = (alignment: string): alignment is (typeof ALIGNMENTS)[number] => ALIGNMENTS.some((one) => one === alignment);
