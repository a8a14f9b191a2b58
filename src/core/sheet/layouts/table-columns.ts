/** The columns of a table on record, by its layout; those of a series are on record themselves, the deleted ones too. */
import { COLUMNS } from "../columns.data";
import type { LedgerTable } from "../ledger";
import type { ColumnPlan } from "../table-plan";
import { isPeriodColumn, periodColumn } from "./period-column";
import { seriesColumns } from "./plan-series";
import { TIDY_COLUMNS } from "./tidy-columns.data";

export function columnsOf({ layout, placed = [] }: Pick<LedgerTable, "layout" | "placed">): readonly ColumnPlan[] {
  if (layout === undefined) return COLUMNS;
  if (layout === "tidy") return TIDY_COLUMNS;
  return seriesColumns(placed.flatMap(({ id, header }) => (isPeriodColumn(id) ? [periodColumn(id, header)] : [])));
}
