/** What the ledger says of a series after a refresh, and which figures the document that is read again no longer gives. */
import { isPeriodColumn } from "../layouts/period-column";
import type { LedgerColumn, LedgerRow, LedgerTable } from "../ledger";
import type { AddedColumn, PlacedColumn, RowMention } from "../refresh-plan";
import type { ColumnId, TablePlan } from "../table-plan";

/** The new periods as they were written, and of each figure that stands as planned, which document says so now. */
export function recordColumns(rows: readonly LedgerRow[], next: TablePlan, added: readonly AddedColumn[], places: ReadonlyMap<string, number>): readonly LedgerRow[] {
  if (next.layout !== "series") return rows;
  const planned = new Map(next.rows.map((row) => [row.key, row]));
  return rows.map((row): LedgerRow => {
    const [plan, at] = [planned.get(row.key), places.get(row.key)];
    if (plan === undefined || at === undefined) return row;
    const written = added.flatMap(({ column, cells }) => (cells[at] === null || cells[at] === undefined ? [] : [[column.id, cells[at]] as const]));
    const cells: LedgerRow["cells"] = { ...row.cells, ...Object.fromEntries(written) };
    const holds = (id: string): id is ColumnId => isPeriodColumn(id) && cells[id] !== undefined && cells[id] === plan.cells[id];
    const from = { ...row.from, ...Object.fromEntries(Object.entries(plan.from ?? {}).filter(([id]) => holds(id))) };
    const wanted = { ...Object.fromEntries(Object.entries(plan.wantedNames ?? {}).filter(([id]) => holds(id))), ...row.wantedNames };
    return { ...row, cells, from, ...(Object.keys(wanted).length === 0 ? {} : { wantedNames: wanted }) };
  });
}

/** Columns that the analyst deleted are kept on record, at no place, so that they do not come back. */
export function placedAfter(written: LedgerTable, columns: readonly PlacedColumn[], added: readonly AddedColumn[]): readonly LedgerColumn[] {
  const shift = (position: number): number => position + added.filter(({ before }) => before <= position).length;
  const standing = columns.map(({ id, header, position }): LedgerColumn => ({ id, header, position: shift(position) }));
  const fresh = added.map(({ column, before }, at): LedgerColumn => ({ id: column.id, header: column.header, position: before + added.slice(0, at).filter((one) => one.before <= before).length }));
  const now = [...standing, ...fresh];
  const deleted = (written.placed ?? []).filter(({ id }) => !now.some((one) => one.id === id)).map(({ id, header }): LedgerColumn => ({ id, header, position: NOWHERE }));
  return [...now, ...deleted];
}

const NOWHERE = -1;

/** Figures that the last document gave and, read again, gives no more: they stay, and are named. */
export function findGoneFigures(written: LedgerTable, next: TablePlan, columns: readonly PlacedColumn[]): readonly RowMention[] {
  if (next.layout !== "series") return [];
  const document = written.documents?.length ?? 0;
  if ((next.documents?.length ?? 0) !== document) return [];
  const read = new Set(next.names.map(({ row }) => (row === null ? "" : `${row.key} ${row.column ?? ""}`)));
  return written.rows.flatMap(({ key, cells, from }) =>
    columns.filter(({ id }) => from?.[id] === document && !read.has(`${key} ${id}`))
      .map(({ id, header }): RowMention => ({ key: `${key} ${id}`, lineItem: `${String(cells["line-item"] ?? key)}, ${header}` })));
}
