/** What the analyst points at. A look takes two round trips inside a table or on a formula of Tieout's and one elsewhere: it happens at every move. */
import type { CellValue } from "../../core/sheet/table-plan";
import { findCellReferences } from "../../core/sheet/trace/cell-references";
import type { SelectedCell, TableState } from "../../core/sheet/workbook";
import { readCells, withoutSheet } from "./ranges";

export async function readSelectedCell(context: Excel.RequestContext): Promise<SelectedCell> {
  const cell = context.workbook.getActiveCell().load("address,formulas,text,rowIndex,columnIndex");
  const sheet = cell.worksheet.load("name");
  const tables = cell.getTables(false).load("items/id,items/name");
  await context.sync();

  const selected = { sheet: sheet.name, cell: withoutSheet(cell.address), formula: readCells(cell.formulas)[0]?.[0] ?? null, text: String(cell.text[0]?.[0] ?? "") };
  const [table] = tables.items;
  const inTable = table && (await readRow(context, table, cell));
  if (inTable === undefined) return { ...selected, ...(await readReferred(context, selected)) };
  return { ...selected, inTable: { table: { ...inTable.table, sheet: sheet.name }, position: inTable.position } };
}

/** A sheet that is gone, or a cell beyond the last one, holds nothing. */
async function readReferred(context: Excel.RequestContext, { sheet, formula }: Pick<SelectedCell, "sheet" | "formula">): Promise<Pick<SelectedCell, "referred">> {
  const references = findCellReferences(formula);
  if (references.length === 0) return {};
  const ranges = references.map((one) => context.workbook.worksheets.getItemOrNullObject(one.sheet ?? sheet).getRange(one.cell).load("values"));
  await context.sync();
  return { referred: Object.fromEntries(references.map(({ words }, at): [string, CellValue] => [words, ranges[at]?.isNullObject === false ? (readCells(ranges[at].values)[0]?.[0] ?? null) : null])) };
}

async function readRow(context: Excel.RequestContext, table: Excel.Table, cell: Excel.Range): Promise<{ table: Omit<TableState, "sheet">; position: number } | undefined> {
  const range = table.getRange().load("address,columnIndex");
  const header = table.getHeaderRowRange().load("values");
  const row = table.getDataBodyRange().getIntersectionOrNullObject(cell.getEntireRow()).load("values,formulas");
  await context.sync();
  if (row.isNullObject) return undefined;
  const headers = readCells(header.values)[0]?.map((one) => String(one ?? "")) ?? [];
  return {
    table: { id: table.id, name: table.name, address: withoutSheet(range.address), headers, values: readCells(row.values), formulas: readCells(row.formulas) },
    position: cell.columnIndex - range.columnIndex,
  };
}

/** A whole selected column is read as far as it is used: the rest would be a million empty lines. */
export async function readSelectedText(context: Excel.RequestContext): Promise<string> {
  const used = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true).load("text");
  await context.sync();
  return used.isNullObject ? "" : used.text.map((row) => row.join("\t").trimEnd()).join("\n");
}

/** The event says no more than that something else is selected. */
export async function watchSelection(context: Excel.RequestContext, onSelected: () => void): Promise<() => Promise<void>> {
  const watch = context.workbook.onSelectionChanged.add(() => {
    onSelected();
    return Promise.resolve();
  });
  await context.sync();
  return async () => {
    watch.remove();
    await watch.context.sync();
  };
}
