/**
 * The rows of a rebuilt entry are known by their words alone. The source tells which of its line items they are; and
 * where a cell holds what the source says it is ours, any other counts as the analyst's.
 */
import { isSameValue } from "../cells/cell-value";
import type { LedgerRow, LedgerTable } from "../ledger";
import type { ColumnId, TablePlan } from "../table-plan";

const IDENTITY: readonly ColumnId[] = ["line-item", "basis", "period"];

/** The key of a row whose line item is not known: its own words. */
export const wordsKey = (cells: LedgerRow["cells"]): string => IDENTITY.map((id) => String(cells[id] ?? "").trim().toLowerCase()).join("\n");

export function adoptKeys(rebuilt: LedgerTable, next: TablePlan): LedgerTable {
  const items = new Map(next.rows.map((row) => [wordsKey(row.cells), row]));
  const keys = new Map<string, string>();
  const rows = rebuilt.rows.map((row): LedgerRow => {
    const item = items.get(row.key);
    if (item === undefined) return row;
    keys.set(row.key, item.key);
    const ours = Object.entries(row.cells).filter(([id, value]) => isIdentity(id) || isSameValue(item.cells[id as ColumnId] ?? null, value ?? null));
    return { ...row, key: item.key, cells: Object.fromEntries(ours) };
  });
  return { ...rebuilt, rows, names: rebuilt.names.map((name) => ({ ...name, key: name.key === null ? null : (keys.get(name.key) ?? name.key) })) };
}

const isIdentity = (id: string): boolean => IDENTITY.some((one) => one === id);
