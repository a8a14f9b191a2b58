/** The periods that a series gains: where their columns go, in date order among those that stand, and what they hold. */
import { isSameValue } from "../cells/cell-value";
import { comparePeriodColumns, isPeriodColumn } from "../layouts/period-column";
import type { LedgerTable } from "../ledger";
import type { AddedColumn, PlacedColumn } from "../refresh-plan";
import type { CellValue, ColumnId, RowPlan, TablePlan } from "../table-plan";
import type { TableState } from "../workbook";
import { greatest, least } from "../../model/extremes";

export interface ColumnContext {
  readonly now: TableState;
  readonly columns: readonly PlacedColumn[];
  readonly places: ReadonlyMap<string, number>;
  readonly added: readonly RowPlan[];
}

export function planAddedColumns(written: LedgerTable, next: TablePlan, { now, columns, places, added }: ColumnContext): readonly AddedColumn[] {
  // A period that was written once and stands no more is one that the analyst deleted.
  const known = new Set<ColumnId>([...columns, ...(written.placed ?? [])].map(({ id }) => id));
  const unit = columns.find(({ id }) => id === "unit");
  const addedKeys = new Set(added.map(({ key }) => key));
  return next.columns.filter(({ id }) => isPeriodColumn(id) && !known.has(id)).map((column): AddedColumn => {
    const cells: CellValue[] = Array.from({ length: now.values.length + added.length }, () => null);
    const formats: (string | null)[] = cells.map(() => null);
    const put = (at: number, row: RowPlan): void => {
      cells[at] = row.cells[column.id] ?? null;
      formats[at] = row.formats[column.id] ?? null;
    };
    for (const row of next.rows) {
      const at = places.get(row.key);
      if (at === undefined || addedKeys.has(row.key)) continue;
      // In a row that the analyst restated in another unit the figure would stand beside theirs as if it were like them.
      if (unit === undefined || isSameValue(now.values[at]?.[unit.position] ?? null, row.cells.unit ?? null)) put(at, row);
    }
    added.forEach((row, at) => {
      put(now.values.length + at, row);
    });
    return { column, before: findPosition(column.id, columns, now), cells, formats };
  });
}

function findPosition(id: ColumnId, columns: readonly PlacedColumn[], now: TableState): number {
  const periods = columns.filter((one) => isPeriodColumn(one.id));
  const later = periods.filter((one) => comparePeriodColumns(one.id, id) > 0).map(({ position }) => position);
  if (later.length > 0) return least(later);
  const labels = columns.filter((one) => one.id !== "source").map(({ position }) => position);
  return labels.length === 0 ? now.headers.length : greatest(labels) + 1;
}
