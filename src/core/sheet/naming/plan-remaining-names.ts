/** Names for the figures of a large table that were left without at first: those that their rows were to have, and every new figure's from then on. */
import { columnsOf } from "../layouts/table-columns";
import type { LastRefresh, LedgerRow, LedgerTable } from "../ledger";
import { claimName, figureFormula, figureKey, foldName, nameComment } from "../names";
import { omit } from "../omit";
import { placeColumns } from "../refresh/place-columns";
import { placeRows } from "../refresh/place-rows";
import { labelAlone, mergeNames } from "../refresh/refresh-names";
import type { ColumnId, NamePlan } from "../table-plan";
import type { TableState } from "../workbook";

export interface RemainingNames {
  readonly names: readonly NamePlan[];
  /** Figures that keep without: their row or their column is gone, or another row has the same line item. */
  readonly unnamed: number;
  /** What the ledger will say. */
  readonly ledger: LedgerTable;
}

/** `taken`: names of tables and defined names in the workbook. */
export function planRemainingNames(entry: LedgerTable, now: TableState, taken: readonly string[]): RemainingNames {
  const columns = placeColumns(columnsOf(entry), entry, now);
  const places = placeRows(entry.rows, now, columns);
  const labelOf = labelAlone(now, columns);
  const headers = new Map<string, string>(columns.map(({ id, header }) => [id, header]));
  const claimed = new Set(taken.map(foldName));
  const figures = entry.rows.flatMap((row) => Object.entries(row.wantedNames ?? {}).map(([column, wanted]) => ({ row, column, wanted })));
  const names = figures.flatMap(({ row: { key, cells }, column, wanted }): readonly NamePlan[] => {
    const [label, figure, labels] = [labelOf(places.get(key)), headers.get(column), headers.get("line-item")];
    if (label === undefined || figure === undefined || labels === undefined) return [];
    const period = column === "reported" ? undefined : (column as ColumnId);
    const detail = period === undefined ? `${String(cells.basis ?? "")}, ${String(cells.period ?? "")}` : figure;
    return [{
      name: claimName(wanted, claimed),
      row: { key, label, ...(period === undefined ? {} : { column: period }) },
      refersTo: figureFormula(now.name, label, { figure, label: labels }),
      comment: nameComment(entry.source.company, label, detail),
    }];
  });
  return { names, unnamed: figures.length - names.length, ledger: record({ ...entry, id: now.id, name: now.name }, names) };
}

function record(entry: LedgerTable, names: readonly NamePlan[]): LedgerTable {
  const { last } = entry;
  return {
    ...entry,
    rows: withoutNamed(entry.rows, names),
    names: mergeNames(entry.names, names),
    naming: "all",
    ...(last === undefined ? {} : { last: nameBefore(last, names) }),
  };
}

/** Putting the last refresh back keeps these names on record, but for those of rows and periods that go with it. */
function nameBefore(last: LastRefresh, names: readonly NamePlan[]): LastRefresh {
  const [rows, columns] = [new Set(last.added), new Set(last.addedColumns)];
  const goes = ({ row }: NamePlan): boolean => row !== null && (rows.has(row.key) || (row.column !== undefined && columns.has(row.column)));
  return {
    ...last,
    namesAdded: [...last.namesAdded, ...names.filter(goes).map(({ name }) => name)],
    before: { ...last.before, rows: withoutNamed(last.before.rows, names), names: mergeNames(last.before.names, names.filter((name) => !goes(name))) },
  };
}

/** Of a figure that has its name, none is wanted any more. */
export function withoutNamed(rows: readonly LedgerRow[], names: readonly NamePlan[]): readonly LedgerRow[] {
  const named = new Set(names.flatMap(({ row }) => (row === null ? [] : [figureKey(row.key, row.column ?? "reported")])));
  return rows.map((row) => {
    const wanted = Object.entries(row.wantedNames ?? {}).filter(([column]) => !named.has(figureKey(row.key, column)));
    if (wanted.length === Object.keys(row.wantedNames ?? {}).length) return row;
    return { ...omit(row, ["wantedNames"]), ...(wanted.length === 0 ? {} : { wantedNames: Object.fromEntries(wanted) }) };
  });
}
