/**
 * Putting back what the last refresh changed. A cell that still holds what the refresh wrote gets what stood there
 * before; one that the analyst changed since is theirs. A row or a period that it added goes, unless the analyst has put
 * something into it, or a formula uses it.
 */
import { isBlank, isFormula, isSameValue } from "../cells/cell-value";
import type { CellContent } from "../cells/cell-content";
import type { KeptCell } from "../forms/conversion-plan";
import { columnsOf } from "../layouts/table-columns";
import type { LedgerRow, LedgerTable } from "../ledger";
import type { LogEntry } from "../ledger-history";
import { escapeHeader } from "../names";
import { omit } from "../omit";
import type { PlacedColumn } from "../refresh-plan";
import { SheetError } from "../sheet-error";
import type { ColumnId } from "../table-plan";
import type { TableState } from "../workbook";
import { beforeRefresh, contentAt } from "./before-refresh";
import { columnFormula, placeColumns } from "./place-columns";
import { placeRows } from "./place-rows";
import { appendLog, describeSource } from "./record-refresh";
import { labelAt } from "./refresh-names";
import type { Leaving, UsedElsewhere } from "./used-elsewhere";

const UNUSED: UsedElsewhere = { rows: new Set(), columns: new Set() };

export interface RestoredCell {
  readonly row: number;
  readonly position: number;
  readonly content: CellContent;
  readonly format: string | undefined;
}

export interface ReversionPlan {
  readonly table: string;
  readonly cells: readonly RestoredCell[];
  /** The last first. */
  readonly rows: readonly Leaving[];
  /** The last first. */
  readonly columns: readonly Leaving[];
  /** In points, of the columns as they are then and of as many beyond them; empty where widths are left as they are. */
  readonly widths: readonly number[];
  /** Rows from the table's end to the last filled cell below it, as before the refresh. */
  readonly gap: number;
  /** Changed by the analyst since, and kept. */
  readonly kept: readonly KeptCell[];
  readonly namesRemoved: readonly string[];
  readonly namesPointed: readonly { readonly name: string; readonly formula: string }[];
  /** What the ledger will say. */
  readonly ledger: LedgerTable;
}

/** `used`: rows of the body and columns of the table, zero-based, that formulas elsewhere point at. */
export function planReversion(entry: LedgerTable, now: TableState, record: { readonly at: string; readonly by: string }, used: UsedElsewhere = UNUSED): ReversionPlan {
  const { last } = entry;
  if (last === undefined) throw new SheetError("nothing-to-revert", `No refresh of the table ${now.name} is on record to put back, so nothing was changed.`, now.name);
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
  const standing: Standing = { entry, now, columns, places, written };
  const appended = splitBy(last.added.flatMap((key) => (places.has(key) ? [{ key, row: places.get(key) ?? -1 }] : [])), ({ key, row }) => !used.rows.has(row) && isUntouched(written.get(key), row, now, columns));
  for (const { row, key } of appended.others) kept.push({ lineItem: labelAt(row, now, columns) ?? key, column: ID, header: headerOf(columns), row });
  const rowsStaying = new Set(appended.others.map(({ key }) => key));
  const periods = splitBy(columns.filter(({ id }) => last.addedColumns?.includes(id) === true), (column) => !used.columns.has(column.position) && findUse(column, standing, rowsStaying) === undefined);
  for (const column of periods.others) {
    const row = findUse(column, standing, rowsStaying) ?? 0;
    kept.push({ lineItem: labelAt(row, now, columns) ?? "", column: column.id, header: column.header, row });
  }
  const staying: Staying = { rows: rowsStaying, columns: new Set(periods.others.map(({ id }) => id)) };
  const stayingNames = new Set(entry.names.filter((name) => isStaying(name, staying)).map(({ name }) => name));
  return {
    table: now.name,
    cells,
    rows: appended.ours.map(({ row, key }) => ({ at: row, names: namesOf(entry, (name) => name.key === key) })).sort(lastFirst),
    columns: periods.ours.map(({ position, id, header }) => ({ at: position, names: namesOf(entry, (name) => name.column === id), header })).sort(lastFirst),
    // Where a column of the analyst's has come or gone since, nobody knows whose width is whose.
    widths: periods.others.length === 0 && last.widths?.length === now.headers.length ? last.widths : [],
    gap: last.gap ?? 0,
    kept,
    namesRemoved: last.namesAdded.filter((name) => !stayingNames.has(name)),
    namesPointed: last.namesPointed,
    ledger: recordReversion({ ...entry, id: now.id, name: now.name }, staying, { ...record, count: cells.length + last.added.filter((key) => places.has(key)).length + periods.ours.length }),
  };
}

const namesOf = ({ names }: LedgerTable, isOf: (name: LedgerTable["names"][number]) => boolean): readonly string[] => names.filter(isOf).map(({ name }) => name);

const lastFirst = (one: Leaving, other: Leaving): number => other.at - one.at;

function splitBy<T>(all: readonly T[], isOurs: (one: T) => boolean): { readonly ours: readonly T[]; readonly others: readonly T[] } {
  return { ours: all.filter(isOurs), others: all.filter((one) => !isOurs(one)) };
}

interface Standing {
  readonly entry: LedgerTable;
  readonly now: TableState;
  readonly columns: readonly PlacedColumn[];
  readonly places: ReadonlyMap<string, number>;
  readonly written: ReadonlyMap<string, LedgerRow>;
}

/** The first row in which a period holds something of the analyst's, is used by a formula, or is the figure of a row that stays. */
function findUse({ id, header, position }: PlacedColumn, { now, places, written }: Standing, rowsStaying: ReadonlySet<string>): number | undefined {
  const keys = new Map(Array.from(places, ([key, row]) => [row, key]));
  const reference = `[${escapeHeader(header)}]`.toLowerCase();
  const found = now.formulas.findIndex((cells, row) => {
    const key = keys.get(row) ?? "";
    const figure = written.get(key)?.cells[id] ?? null;
    const content = contentAt(now, row, position);
    const isOurs = "value" in content && isSameValue(content.value, figure);
    return !isOurs || (figure !== null && rowsStaying.has(key)) || cells.some((cell) => isFormula(cell) && String(cell).toLowerCase().includes(reference));
  });
  return found < 0 ? undefined : found;
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

/** What the refresh added and the analyst has made use of since. */
interface Staying {
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<ColumnId>;
}

const isStaying = ({ key, column }: LedgerTable["names"][number], { rows, columns }: Staying): boolean =>
  (key !== null && rows.has(key) && column === undefined) || (column !== undefined && columns.has(column));

function recordReversion(entry: LedgerTable, staying: Staying, { at, by, count }: { readonly at: string; readonly by: string; readonly count: number }): LedgerTable {
  const before = beforeRefresh(entry);
  const line: LogEntry = { at, what: "revert", by, ...describeSource(before), accepted: count, declined: 0, confirmed: 0 };
  return {
    ...before,
    // Of a series' row that stays, the document that its figures are from is no longer on record.
    rows: [...before.rows, ...entry.rows.filter(({ key }) => staying.rows.has(key)).map((row) => omit(row, ["from"]))],
    names: [...before.names, ...entry.names.filter((name) => isStaying(name, staying) && !before.names.some((one) => one.name === name.name))],
    writtenAt: at,
    writtenBy: by,
    log: appendLog(entry, line),
  };
}
