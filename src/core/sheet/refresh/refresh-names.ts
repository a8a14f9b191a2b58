/** Which defined names a refresh adds or points anew: every other name is left exactly as it stands. */
import type { LedgerName, LedgerTable } from "../ledger";
import { figureFormula, LONGEST_LABEL, wholeTableFormula } from "../names";
import type { PlacedColumn } from "../refresh-plan";
import { foldLabel } from "../row-label";
import type { NamePlan, RowPlan, TablePlan } from "../table-plan";
import type { TableState } from "../workbook";

export interface NameContext {
  readonly now: TableState;
  readonly columns: readonly PlacedColumn[];
  readonly places: ReadonlyMap<string, number>;
  readonly added: readonly RowPlan[];
}

export function planRefreshNames(written: LedgerTable, next: TablePlan, { now, columns, places, added }: NameContext): readonly NamePlan[] {
  const headers = headersOf(columns);
  if (headers === undefined) return [];
  const point = (name: NamePlan, key: string, label: string): NamePlan =>
    ({ ...name, row: { key, label }, refersTo: figureFormula(now.name, label, headers) });
  const planned = new Map(next.names.map((name) => [name.row?.key ?? null, name]));
  const forAdded = added.flatMap(({ key, cells }) => {
    const name = planned.get(key);
    return name === undefined ? [] : [point(name, key, String(cells["line-item"] ?? ""))];
  });
  const counts = countLabels(now, columns);
  const renamed = written.names.flatMap(({ name, key, label: sought }) => {
    const plan = planned.get(key);
    const standing = key === null ? undefined : labelAt(places.get(key), now, columns);
    if (key === null || plan === undefined || standing === undefined || standing === sought) return [];
    // Two rows of one label cannot be told apart by it: the name then shows #N/A rather than the other row's figure.
    return counts.get(foldLabel(standing)) === 1 && standing.length <= LONGEST_LABEL ? [point({ ...plan, name }, key, standing)] : [];
  });
  // Excel may have turned the whole-table reference into plain cells (OfficeDev/office-js#740), which do not grow.
  const whole = next.names.filter(({ row }) => row === null && added.length > 0).map((name) => ({ ...name, refersTo: wholeTableFormula(now.name) }));
  return [...forAdded, ...renamed, ...whole];
}

export function mergeNames(written: readonly LedgerName[], planned: readonly NamePlan[]): readonly LedgerName[] {
  const now = planned.map(({ name, row }): LedgerName => ({ name, key: row?.key ?? null, label: row?.label ?? null }));
  const replaced = new Set(now.map(({ key }) => key));
  return [...written.filter(({ key }) => !replaced.has(key)), ...now];
}

export function labelAt(at: number | undefined, now: TableState, columns: readonly PlacedColumn[]): string | undefined {
  const position = columns.find(({ id }) => id === "line-item")?.position;
  const label = at === undefined || position === undefined ? undefined : now.values[at]?.[position];
  return label === undefined || label === null || label === "" ? undefined : String(label);
}

function headersOf(columns: readonly PlacedColumn[]): { readonly figure: string; readonly label: string } | undefined {
  const figure = columns.find(({ id }) => id === "reported")?.header;
  const label = columns.find(({ id }) => id === "line-item")?.header;
  return figure === undefined || label === undefined ? undefined : { figure, label };
}

function countLabels(now: TableState, columns: readonly PlacedColumn[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const at of now.values.keys()) {
    const label = foldLabel(labelAt(at, now, columns) ?? "");
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}
