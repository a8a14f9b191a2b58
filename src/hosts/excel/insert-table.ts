/** Inserting: everything in one batch, or as many as its size needs, then the ledger entry under the id that Excel gave the table; and all of it back. */
import { isFormula } from "../../core/sheet/cells/cell-value";
import { foldName } from "../../core/sheet/names";
import { recordTable, withTable, type Ledger } from "../../core/sheet/ledger";
import type { ColumnPlan, EmphasisPlan, TablePlan } from "../../core/sheet/table-plan";
import type { TableState } from "../../core/sheet/workbook";
import { findParts, storedForm, takeBackStored, writeStored } from "./ledger-part";
import { takeBackNames, writeNames } from "./names";
import { blocksOf, Payload } from "./payload";
import { asText, asWritten, cellAddress, columnRuns, everywhere, pointsOf, type Corner } from "./ranges";
import type { Site } from "./survey-site";
import { readTable } from "./table-state";

export async function writeTable(context: Excel.RequestContext, plan: TablePlan, site: Site, written: { readonly writtenAt: string; readonly writtenBy: string }): Promise<TableState> {
  const payload = new Payload(context);
  const sheet = site.isNewSheet ? context.workbook.worksheets.add(site.sheet) : context.workbook.worksheets.getItem(site.sheet);
  if (site.isNewSheet) sheet.activate();
  const { row, column } = site.corner;
  const [height, width] = [plan.rows.length, plan.columns.length];
  const target = (): Excel.Range => sheet.getRangeByIndexes(row, column, height + 1, width);
  const body = (): Excel.Range => sheet.getRangeByIndexes(row + 1, column, height, width);
  // Formats first: a number written into a cell that was formatted as text becomes text.
  for (const [at, { id }] of plan.columns.entries()) {
    await writeColumn(payload, plan.rows.map(({ formats }) => formats[id] ?? "General"), (first, formats, count) => {
      sheet.getRangeByIndexes(row + 1 + first, column + at, count, 1).numberFormat = formats;
    });
  }
  const contents = [
    plan.columns.map(({ header }) => asText(header)),
    ...plan.rows.map(({ cells }) => plan.columns.map(({ id, formula }) => (formula === undefined ? asWritten(cells[id]) : null))),
  ];
  for (const block of blocksOf(contents)) {
    await payload.makeRoom(block.rows);
    sheet.getRangeByIndexes(row + block.first, column, block.rows.length, width).values = [...block.rows];
  }
  await payload.makeRoom(plan.name, TABLE_STYLE);
  const table = sheet.tables.add(target(), true);
  table.name = plan.name;
  table.style = TABLE_STYLE;
  for (const [at, one] of plan.columns.entries()) {
    const { id, formula } = one;
    if (formula !== undefined) {
      await writeColumn(payload, plan.rows.map(({ formulas }) => formulas?.[id] ?? formula), (first, formulas, count) => {
        sheet.getRangeByIndexes(row + 1 + first, column + at, count, 1).formulas = formulas;
      });
    }
    layColumn(target().getColumn(at).format, one, site.columns[at]?.isShared ?? true);
  }
  if (site.isBareHeader) plan.columns.forEach((one, at) => {
    writeHelp(target().getCell(0, at).dataValidation, one);
  });
  plan.emphasis.forEach((emphasis) => writeEmphasis(body(), plan.columns, emphasis, site.corner));
  await writeNames(context, payload, plan.names, site.names);
  table.load("id");
  await payload.sync();

  const entry = recordTable(plan, { id: table.id, name: plan.name, ...written });
  await writeStored(context, payload, site.stored, await storedForm(withTable(dropReplaced(site.stored.ledger, plan), entry)));
  const readBack = readTable(context, table, { rows: height, columns: width });
  await payload.sync();
  return readBack();
}

/** One value for the whole column where its rows agree, else one for each, in as many pieces as fit. */
async function writeColumn(payload: Payload, rows: readonly string[], write: (first: number, contents: string[][], count: number) => void): Promise<void> {
  const [first] = rows;
  if (first !== undefined && rows.every((one) => one === first)) {
    await payload.makeRoom(first);
    return write(0, everywhere(first), rows.length);
  }
  for (const block of blocksOf(rows.map((one) => [one]))) {
    await payload.makeRoom(block.rows);
    write(block.first, [...block.rows], block.rows.length);
  }
}

/** Named, since a workbook's own default may be one without a visible header. */
const TABLE_STYLE = "TableStyleMedium2";
const QUIET = "#5F5F5F";

/** A column that holds something else keeps the width its owner gave it. */
function layColumn(format: Excel.RangeFormat, { width, align }: ColumnPlan, isShared: boolean): void {
  format.horizontalAlignment = align === "right" ? "Right" : "Left";
  if (!isShared) format.columnWidth = pointsOf(width);
}

/** Shown while the header is selected. Excel allows 32 characters of title and 255 of text. */
function writeHelp(validation: Excel.DataValidation, { header, help }: ColumnPlan): void {
  if (help !== undefined) validation.prompt = { showPrompt: true, title: header.slice(0, 32), message: help };
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
  return { ...ledger, tables: ledger.tables.filter((table) => (table.source.sha256 !== plan.source.sha256 || (table.layout ?? "results") !== plan.layout) && !isReplaced([table.name, ...table.names.map(({ name }) => name)])) };
}

/** Everything of a half-written table goes, and the cells below look as before. */
export async function takeBackTable(context: Excel.RequestContext, site: Site): Promise<void> {
  const payload = new Payload(context);
  if (site.isNewSheet) return takeBackSheet(context, payload, site);
  const sheet = context.workbook.worksheets.getItem(site.sheet);
  const target = sheet.getRange(site.address);
  const tables = target.getTables(false);
  tables.load("items/name");
  target.conditionalFormats.load("items/id");
  const names = context.workbook.names;
  names.load("items/name");
  const parts = findParts(context);
  await payload.sync();

  await takeBackNames(payload, names, site.names);
  // The place touched no table before, so whatever table is there is ours, under whatever name it got so far.
  tables.items.forEach((table) => table.delete());
  target.conditionalFormats.items.filter(({ id }) => !site.emphasis.has(id)).forEach((format) => format.delete());
  target.clear("Contents");
  if (site.isBareHeader) target.getRow(0).dataValidation.clear();
  if (site.formatted === undefined) target.clear("Formats");
  else {
    await takeBackFormats(payload, sheet, site.formatted, site);
    await takeBackCells(payload, sheet, site.formatted);
  }
  site.columns.forEach(({ width, isShared }, at) => {
    if (!isShared) target.getColumn(at).format.columnWidth = width;
  });
  await takeBackStored(context, payload, parts, site.stored);
  await payload.sync();
}

async function takeBackFormats(payload: Payload, sheet: Excel.Worksheet, { row, column, formats }: NonNullable<Site["formatted"]>, site: Site): Promise<void> {
  for (const part of bareParts(sheet, site, { row, column, rows: formats.length, columns: formats[0]?.length ?? 1 })) part.clear("Formats");
  for (const block of blocksOf(formats)) {
    await payload.makeRoom(block.rows);
    sheet.getRangeByIndexes(row + block.first, column, block.rows.length, formats[0]?.length ?? 1).numberFormat = block.rows.map((one) => [...one]);
  }
  const inner = sheet.getRangeByIndexes(row, column, formats.length, formats[0]?.length ?? 1);
  site.columns.forEach(({ alignment }, at) => {
    const isInside = site.corner.column + at >= column && site.corner.column + at < column + (formats[0]?.length ?? 1);
    if (isInside) inner.getColumn(site.corner.column + at - column).format.horizontalAlignment = isAlignment(alignment) ? alignment : "General";
  });
}

/** What of the place lies around its used part: bare, so that nothing of the analyst's is cleared there. */
function bareParts(sheet: Excel.Worksheet, site: Site, used: Corner & { readonly rows: number; readonly columns: number }): readonly Excel.Range[] {
  const { row, column } = site.corner;
  const [height, width] = [site.height, site.columns.length];
  const [below, right] = [used.row + used.rows, used.column + used.columns];
  const parts = [
    [row, column, used.row - row, width],
    [below, column, row + height - below, width],
    [used.row, column, used.rows, used.column - column],
    [used.row, right, used.rows, column + width - right],
  ] as const;
  return parts.filter(([, , rows, columns]) => rows > 0 && columns > 0).map((part) => sheet.getRangeByIndexes(...part));
}

/** What stood in cells that the analyst let us write over. */
async function takeBackCells(payload: Payload, sheet: Excel.Worksheet, { row, column, formulas }: NonNullable<Site["formatted"]>): Promise<void> {
  if (formulas.every((cells) => cells.every((cell) => cell === null || cell === ""))) return;
  for (const block of blocksOf(formulas.map((cells) => cells.map((cell) => (isFormula(cell) ? cell : asWritten(cell)))))) {
    await payload.makeRoom(block.rows);
    sheet.getRangeByIndexes(row + block.first, column, block.rows.length, formulas[0]?.length ?? 1).formulas = block.rows.map((cells) => [...cells]);
  }
}

async function takeBackSheet(context: Excel.RequestContext, payload: Payload, site: Site): Promise<void> {
  const made = context.workbook.worksheets.getItemOrNullObject(site.sheet);
  const names = context.workbook.names;
  names.load("items/name");
  const parts = findParts(context);
  await payload.sync();
  await takeBackNames(payload, names, site.names);
  if (!made.isNullObject) made.delete();
  await takeBackStored(context, payload, parts, site.stored);
  await payload.sync();
}

const ALIGNMENTS = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;

/** Mixed alignments read as null: the cells were empty, so the general one shows the same. */
const isAlignment = (alignment: string): alignment is (typeof ALIGNMENTS)[number] => ALIGNMENTS.some((one) => one === alignment);
