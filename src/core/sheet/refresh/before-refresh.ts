/** The ledger's entry as it was before the last refresh, for putting that back and for noticing that Excel's Undo did. */
import { isBlank, isFormula, isSameValue } from "../cells/cell-value";
import type { CellContent } from "../cells/cell-content";
import { columnsOf } from "../layouts/table-columns";
import type { LedgerTable } from "../ledger";
import { omit } from "../omit";
import type { ColumnPlan } from "../table-plan";
import type { TableState } from "../workbook";
import { placeColumns } from "./place-columns";
import { placeRows } from "./place-rows";

export function beforeRefresh(entry: LedgerTable): LedgerTable {
  const { last } = entry;
  if (last === undefined) return entry;
  const added = new Set(last.added);
  const former = new Map(last.before.rows.map((row) => [row.key, row]));
  const kept = entry.rows.filter(({ key }) => !added.has(key));
  const standing = new Set(kept.map(({ key }) => key));
  const rows = [...kept.map((row) => former.get(row.key) ?? row), ...last.before.rows.filter(({ key }) => !standing.has(key))];
  const rest = omit(entry, ["last", "earlier", "declined", "rebuilt", "writtenBy"]);
  return { ...(entry.layout === "series" ? omit(rest, ["documents"]) : rest), ...last.before, rows };
}

/** What a cell holds, told from its value and its formula; a text that begins with "=" reads as itself in both. */
export const contentAt = (now: TableState, row: number, position: number): CellContent => {
  const [value, formula] = [now.values[row]?.[position] ?? null, now.formulas[row]?.[position] ?? null];
  return isFormula(formula) && formula !== value ? { formula: String(formula) } : { value: isBlank(value) ? null : value };
};

const isSameContent = (one: CellContent, other: CellContent): boolean =>
  "formula" in one ? "formula" in other && one.formula === other.formula : "value" in other && isSameValue(one.value, other.value);

/** Headers of the periods that the last refresh added and that still stand. */
function findAddedColumns(entry: LedgerTable, now: TableState): readonly string[] {
  const added = new Set(entry.last?.addedColumns);
  return added.size === 0 ? [] : placeColumns(columnsOf(entry), entry, now).filter(({ id }) => added.has(id)).map(({ header }) => header);
}

/** Each cell it wrote holds again what stood there before, and no row or column that it added is left. */
export function isUndone(entry: LedgerTable, now: TableState, plans: readonly ColumnPlan[]): boolean {
  const { last } = entry;
  if (last === undefined || last.cells.length + last.added.length === 0) return false;
  const before = beforeRefresh(entry);
  const columns = placeColumns(plans, before, now);
  const places = placeRows(entry.rows, now, columns);
  if (last.added.some((key) => places.has(key)) || findAddedColumns(entry, now).length > 0) return false;
  const standing = placeRows(before.rows, now, columns);
  return last.cells.every(({ key, column, old }) => {
    const [row, position] = [standing.get(key), columns.find(({ id }) => id === column)?.position];
    return row !== undefined && position !== undefined && isSameContent(contentAt(now, row, position), old);
  });
}
