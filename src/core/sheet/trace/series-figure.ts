/** One figure of a series, seen as a row of its own: its period, its amount, its sentence and the document it is from. */
import { isPeriodColumn } from "../layouts/period-column";
import { splitSources } from "../layouts/series-source";
import type { LedgerRow, LedgerTable } from "../ledger";
import type { CellValue, ColumnId, PeriodColumnId, TableSource } from "../table-plan";
import type { FigureOnRecord } from "./figure-on-record";

type Cells = Readonly<Partial<Record<ColumnId, CellValue>>>;

export const seriesFigure = (table: LedgerTable, row: LedgerRow, period: PeriodColumnId): FigureOnRecord => ({
  table: { ...table, source: documentOf(table, row, period) },
  row: { ...row, cells: asOneFigure(table, row.cells, period) },
  period,
});

/** The cells of a series row that speak of one period, under the ids they have where a row is one figure. */
export function asOneFigure(table: LedgerTable, cells: Cells, period: PeriodColumnId): Cells {
  const headers = new Map((table.placed ?? []).flatMap(({ id, header }) => (isPeriodColumn(id) ? [[id, header] as const] : [])));
  const shared = Object.entries(cells).filter(([id]) => !isPeriodColumn(id));
  return {
    ...Object.fromEntries(shared),
    period: headers.get(period) ?? "",
    reported: cells[period] ?? null,
    source: splitSources(cells.source, headers).get(period) ?? "",
  };
}

function documentOf({ documents = [], source }: LedgerTable, { from }: LedgerRow, period: PeriodColumnId): TableSource {
  return documents[from?.[period] ?? documents.length] ?? source;
}
