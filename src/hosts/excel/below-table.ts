/**
 * What stands below a table, in its columns. Appended rows take empty rows there or push everything down, as Excel
 * sees fit; a deleted row always pulls everything up. So the distance is measured, and restored.
 */
import type { Payload } from "./payload";

/** Queued: rows from the table's last one to the last that holds something; 0 where nothing does. */
export function readGap(table: Excel.Table): () => number {
  const range = table.getRange().load("rowIndex,rowCount");
  const used = range.getEntireColumn().getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
  return () => (used.isNullObject ? 0 : used.rowIndex + used.rowCount - range.rowIndex - range.rowCount);
}

/** Queued: pushes it down again. */
export function pushDown(table: Excel.Table, rows: number): void {
  table.getRange().getLastRow().getOffsetRange(1, 0).getResizedRange(rows - 1, 0).insert("Down").clear("Formats");
}

/**
 * Queued: takes away the last rows of a table that grew over empty cells, without pulling up what is below: that may be
 * another table, wider than ours, which Excel refuses to move. Table.resize is ExcelApi 1.13.
 */
export function shrink(table: Excel.Table, height: number, rows: number): void {
  const body = table.getDataBodyRange();
  const last = body.getIntersection(body.getCell(height - rows, 0).getResizedRange(rows - 1, 0).getEntireRow());
  last.clear("Contents");
  last.clear("Formats");
  table.resize(table.getRange().getResizedRange(-rows, 0));
}

/** After rows were deleted: nothing below has moved then, other than with the table. */
export async function restoreGap(payload: Payload, table: Excel.Table, gap: number): Promise<void> {
  const readRows = readGap(table);
  await payload.sync();
  const missing = gap - readRows();
  if (readRows() > 0 && missing > 0) pushDown(table, missing);
}
