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

/** After rows were deleted: nothing below has moved then, other than with the table. */
export async function restoreGap(payload: Payload, table: Excel.Table, gap: number): Promise<void> {
  const readRows = readGap(table);
  await payload.sync();
  const missing = gap - readRows();
  if (readRows() > 0 && missing > 0) pushDown(table, missing);
}
