/** The columns that a series gains, written after everything else, and taken back before everything else: they move the others. */
import type { RefreshPlan } from "../../core/sheet/refresh-plan";
import { blocksOf, type Payload } from "./payload";
import { asWritten, pointsOf } from "./ranges";

/** Queued: in points, from the table's first column to as many beyond its last. */
export function readWidths(table: Excel.Table, beyond: number): () => readonly number[] {
  const columns = table.getRange().getResizedRange(0, beyond).getColumnProperties({ format: { columnWidth: true } });
  return () => columns.value.map(({ format }) => format?.columnWidth ?? 0);
}

/** A column of the sheet keeps its width when cells of a table move over it, so each width follows its column. */
export function writeWidths(table: Excel.Table, widths: readonly number[], beyond: number): void {
  const range = table.getRange().getResizedRange(0, beyond);
  widths.forEach((width, at) => {
    range.getColumn(at).format.columnWidth = width;
  });
}

function widthsWith({ addedColumns }: RefreshPlan, widths: readonly number[]): readonly number[] {
  const standing = widths.slice(0, widths.length - addedColumns.length);
  const newAt = (position: number): readonly number[] => addedColumns.filter(({ before }) => before === position).map(({ column }) => pointsOf(column.width));
  return [...standing.flatMap((width, position) => [...newAt(position), width]), ...newAt(standing.length)];
}

/** From right to left, so that the places still to come stay where they were read. */
export async function writeColumns(payload: Payload, table: Excel.Table, plan: RefreshPlan, widths: readonly number[]): Promise<void> {
  const { addedColumns } = plan;
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
  }
  if (addedColumns.length > 0) writeWidths(table, widthsWith(plan, widths), 0);
}

/** `columns` are the table's as they stand after the failure, loaded by name. */
export function takeBackColumns(columns: Excel.TableColumnCollection, before: readonly string[]): void {
  columns.items.filter(({ name }) => !before.includes(name)).forEach((column) => {
    column.delete();
  });
}
