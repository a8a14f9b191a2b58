import type { TableState } from "../../core/sheet/workbook";
import { readCells, withoutSheet } from "./ranges";

/** Queued: the table as it stands, to be called after the next sync. */
export function readTable(table: Excel.Table): () => TableState {
  table.load("id,name");
  const sheet = table.worksheet;
  sheet.load("name");
  const range = table.getRange();
  range.load("address");
  const header = table.getHeaderRowRange();
  header.load("values");
  const body = table.getDataBodyRange();
  body.load("values,formulas");
  return () => ({
    id: table.id,
    name: table.name,
    sheet: sheet.name,
    address: withoutSheet(range.address),
    headers: readCells(header.values)[0]?.map((cell) => String(cell ?? "")) ?? [],
    values: readCells(body.values),
    formulas: readCells(body.formulas),
  });
}
