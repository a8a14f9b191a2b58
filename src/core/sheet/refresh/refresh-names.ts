/** Which defined names a refresh adds or points anew: every other name is left exactly as it stands. */
import { recordName, type LedgerName, type LedgerTable } from "../ledger";
import { figureFormula, figureKey, LONGEST_LABEL, wholeTableFormula } from "../names";
import type { AddedColumn, PlacedColumn } from "../refresh-plan";
import { foldLabel } from "../row-label";
import type { ColumnId, NamePlan, RowPlan, TablePlan } from "../table-plan";
import type { TableState } from "../workbook";

export interface NameContext {
  readonly now: TableState;
  readonly columns: readonly PlacedColumn[];
  readonly places: ReadonlyMap<string, number>;
  readonly added: readonly RowPlan[];
  readonly addedColumns: readonly AddedColumn[];
}

const keyOf = ({ row }: NamePlan): string => figureKey(row?.key ?? null, row?.column);

export function planRefreshNames(written: LedgerTable, next: TablePlan, { now, columns, places, added, addedColumns }: NameContext): readonly NamePlan[] {
  const headers = new Map<ColumnId, string>([...columns, ...addedColumns.map(({ column }) => column)].map(({ id, header }) => [id, header]));
  const labelHeader = headers.get("line-item");
  if (labelHeader === undefined) return [];
  const point = (name: NamePlan, key: string, label: string): readonly NamePlan[] => {
    const column = name.row?.column;
    const figure = headers.get(column ?? "reported");
    return figure === undefined ? [] : [{ ...name, row: { ...name.row, key, label }, refersTo: figureFormula(now.name, label, { figure, label: labelHeader }) }];
  };
  const planned = new Map(next.names.map((name) => [keyOf(name), name]));
  const labels = new Map(added.map(({ key, cells }) => [key, String(cells["line-item"] ?? "")]));
  const labelOf = labelAlone(now, columns);
  const known = new Set(written.names.map((name) => figureKey(name.key, name.column)));
  const forAdded = next.names.flatMap((name) => {
    const key = name.row?.key;
    // A figure that a known row of a series gains has no name yet, whichever row it is in.
    if (key === undefined || (!labels.has(key) && (name.row?.column === undefined || known.has(keyOf(name))))) return [];
    const label = labels.get(key) ?? labelOf(places.get(key));
    return label === undefined ? [] : point(name, key, label);
  });
  const renamed = written.names.flatMap(({ name, key, label: sought, column }) => {
    const plan = planned.get(figureKey(key, column));
    const standing = key === null ? undefined : labelOf(places.get(key));
    return key === null || plan === undefined || standing === undefined || standing === sought ? [] : point({ ...plan, name }, key, standing);
  });
  // Excel may have turned the whole-table reference into plain cells (OfficeDev/office-js#740), which do not grow.
  const whole = next.names.filter(({ row }) => row === null && (added.length > 0 || addedColumns.length > 0)).map((name) => ({ ...name, refersTo: wholeTableFormula(now.name) }));
  return [...forAdded, ...renamed, ...whole];
}

export function mergeNames(written: readonly LedgerName[], planned: readonly NamePlan[]): readonly LedgerName[] {
  const now = planned.map(recordName);
  const replaced = new Set(now.map(({ key, column }) => figureKey(key, column)));
  return [...written.filter(({ key, column }) => !replaced.has(figureKey(key, column))), ...now];
}

export function labelAt(at: number | undefined, now: TableState, columns: readonly PlacedColumn[]): string | undefined {
  const position = columns.find(({ id }) => id === "line-item")?.position;
  const label = at === undefined || position === undefined ? undefined : now.values[at]?.[position];
  return label === undefined || label === null || label === "" ? undefined : String(label);
}

/** The label that a name can find a row by. Two rows of one label cannot be told apart by it: a name then shows #N/A rather than the other row's figure. */
export function labelAlone(now: TableState, columns: readonly PlacedColumn[]): (at: number | undefined) => string | undefined {
  const counts = countLabels(now, columns);
  return (at) => {
    const label = labelAt(at, now, columns);
    return label !== undefined && label.length <= LONGEST_LABEL && counts.get(foldLabel(label)) === 1 ? label : undefined;
  };
}

function countLabels(now: TableState, columns: readonly PlacedColumn[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const at of now.values.keys()) {
    const label = foldLabel(labelAt(at, now, columns) ?? "");
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}
