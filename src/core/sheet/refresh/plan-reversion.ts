/**
 * Putting back what the last refresh changed. A cell that still holds what the refresh wrote gets what stood there
 * before; one that the analyst changed since is theirs. A row that it appended goes, unless the analyst has put
 * something into it.
 */
import { isBlank, isSameValue } from "../cells/cell-value";
import type { CellContent } from "../cells/cell-content";
import type { KeptCell } from "../forms/conversion-plan";
import { columnsOf } from "../layouts/table-columns";
import type { LedgerRow, LedgerTable } from "../ledger";
import type { LogEntry } from "../ledger-history";
import type { PlacedColumn } from "../refresh-plan";
import { SheetError } from "../sheet-error";
import type { ColumnId } from "../table-plan";
import type { TableState } from "../workbook";
import { beforeRefresh, contentAt, findAddedColumns } from "./before-refresh";
import { columnFormula, placeColumns } from "./place-columns";
import { placeRows } from "./place-rows";
import { appendLog, describeSource } from "./record-refresh";
import { labelAt } from "./refresh-names";

export interface RestoredCell {
  readonly row: number;
  readonly position: number;
  readonly content: CellContent;
  readonly format: string | undefined;
}

export interface ReversionPlan {
  readonly table: string;
  readonly cells: readonly RestoredCell[];
  /** Zero-based rows of the body that go, the last first. */
  readonly rows: readonly number[];
  /** Rows from the table's end to the last filled cell below it, as before the refresh. */
  readonly gap: number;
  /** Changed by the analyst since, and kept. */
  readonly kept: readonly KeptCell[];
  readonly namesRemoved: readonly string[];
  readonly namesPointed: readonly { readonly name: string; readonly formula: string }[];
  /** What the ledger will say. */
  readonly ledger: LedgerTable;
}

export function planReversion(entry: LedgerTable, now: TableState, record: { readonly at: string; readonly by: string }): ReversionPlan {
  const { last } = entry;
  if (last === undefined) throw new SheetError("nothing-to-revert", `No refresh of the table ${now.name} is on record to put back, so nothing was changed.`, now.name);
  refuseAddedColumns(entry, now);
  const columns = placeColumns(columnsOf(entry), entry, now);
  const places = placeRows(entry.rows, now, columns);
  const written = new Map(entry.rows.map((row) => [row.key, row]));
  const cells: RestoredCell[] = [];
  const kept: KeptCell[] = [];
  for (const { key, column: id, old, format } of last.cells) {
    const [row, column] = [places.get(key), columns.find((one) => one.id === id)];
    if (row === undefined || column === undefined) continue;
    const standing = contentAt(now, row, column.position);
    if ("value" in standing && isSameValue(standing.value, written.get(key)?.cells[id] ?? null)) cells.push({ row, position: column.position, content: old, format });
    else kept.push({ lineItem: labelAt(row, now, columns) ?? key, column: id, header: column.header, row });
  }
  const added = last.added.flatMap((key) => (places.has(key) ? [{ key, row: places.get(key) ?? -1 }] : []));
  const isOurs = ({ key, row }: { readonly key: string; readonly row: number }): boolean => isUntouched(written.get(key), row, now, columns);
  for (const { row, key } of added.filter((one) => !isOurs(one))) kept.push({ lineItem: labelAt(row, now, columns) ?? key, column: ID, header: headerOf(columns), row });
  const staying = new Set(added.filter((one) => !isOurs(one)).map(({ key }) => key));
  const stayingNames = new Set(entry.names.filter(({ key }) => key !== null && staying.has(key)).map(({ name }) => name));
  return {
    table: now.name,
    cells,
    rows: added.filter(isOurs).map(({ row }) => row).sort((one, other) => other - one),
    gap: last.gap ?? 0,
    kept,
    namesRemoved: last.namesAdded.filter((name) => !stayingNames.has(name)),
    namesPointed: last.namesPointed,
    ledger: recordReversion({ ...entry, id: now.id, name: now.name }, { staying, stayingNames }, { ...record, count: cells.length + added.length }),
  };
}

/** The analyst may have built upon them since: they are for the analyst to delete. */
function refuseAddedColumns(entry: LedgerTable, now: TableState): void {
  const standing = findAddedColumns(entry, now);
  if (standing.length === 0) return;
  const message = `The last refresh of the table ${now.name} added columns (${standing.join(", ")}), so nothing was changed. Delete these columns and put the refresh back again.`;
  throw new SheetError("columns-added", message, standing.join(", "));
}

const ID: ColumnId = "line-item";

const headerOf = (columns: readonly PlacedColumn[]): string => columns.find(({ id }) => id === ID)?.header ?? ID;

/** Only what we wrote stands in it, and formulas that stand in their whole column. */
function isUntouched(row: LedgerRow | undefined, at: number, now: TableState, columns: readonly PlacedColumn[]): boolean {
  const ours = new Map(columns.map((column) => [column.position, column]));
  return now.headers.every((_, position) => {
    const content = contentAt(now, at, position);
    const column = ours.get(position);
    if (column === undefined) return "formula" in content ? columnFormula(now, position) === content.formula : isBlank(content.value);
    if (column.formula !== undefined) return "formula" in content || isSameValue(content.value, row?.frozen?.[column.id] ?? null);
    return "value" in content && isSameValue(content.value, row?.cells[column.id] ?? null);
  });
}

interface Staying {
  readonly staying: ReadonlySet<string>;
  readonly stayingNames: ReadonlySet<string>;
}

function recordReversion(entry: LedgerTable, { staying, stayingNames }: Staying, { at, by, count }: { readonly at: string; readonly by: string; readonly count: number }): LedgerTable {
  const before = beforeRefresh(entry);
  const line: LogEntry = { at, what: "revert", by, ...describeSource(before), accepted: count, declined: 0, confirmed: 0 };
  return {
    ...before,
    rows: [...before.rows, ...entry.rows.filter(({ key }) => staying.has(key))],
    names: [...before.names, ...entry.names.filter(({ name }) => stayingNames.has(name))],
    writtenAt: at,
    writtenBy: by,
    log: appendLog(entry, line),
  };
}
