/** The columns that a series gains, written after everything else, and taken back before everything else: they move the others. */
import type { RefreshPlan } from "../../core/sheet/refresh-plan";
import { blocksOf, type Payload } from "./payload";
import { asWritten, pointsOf } from "./ranges";

/** From right to left, so that the places still to come stay where they were read. */
export async function writeColumns(payload: Payload, table: Excel.Table, { addedColumns }: RefreshPlan): Promise<void> {
  const last = addedColumns.map((added, at) => ({ added, at })).sort((one, other) => other.added.before - one.added.before || other.at - one.at);
  for (const { added } of last) {
    const contents = [added.column.header, ...added.cells.map(asWritten)].map((cell) => [cell]);
    await payload.makeRoom(contents);
    const body = (): Excel.Range => table.columns.getItemAt(added.before).getDataBodyRange();
    // Named besides: "2024-09-30" in a header would be read as a date.
    table.columns.add(added.before, contents).name = added.column.header;
    for (const block of blocksOf(added.formats.map((format) => [format ?? "General"]))) {
      await payload.makeRoom(block.rows);
      body().getCell(block.first, 0).getResizedRange(block.rows.length - 1, 0).numberFormat = [...block.rows];
    }
    body().format.horizontalAlignment = "Right";
    body().format.columnWidth = pointsOf(added.column.width);
  }
}

/** `columns` are the table's as they stand after the failure, loaded by name. */
export function takeBackColumns(columns: Excel.TableColumnCollection, before: readonly string[]): void {
  columns.items.filter(({ name }) => !before.includes(name)).forEach((column) => {
    column.delete();
  });
}
