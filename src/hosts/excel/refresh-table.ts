/** Applying a refresh: only the changed cells are written, in one batch, and only if they still stand as they were planned against. */
import { findStanding, withTable } from "../../core/sheet/ledger";
import { isBlank, isSameValue } from "../../core/sheet/cells/cell-value";
import { isOurFormat } from "../../core/sheet/cells/number-formats";
import type { CellChange, PlacedColumn, RefreshPlan } from "../../core/sheet/refresh-plan";
import { SheetError } from "../../core/sheet/sheet-error";
import type { CellValue, RowPlan } from "../../core/sheet/table-plan";
import type { TableState } from "../../core/sheet/workbook";
import { findParts, readStored, takeBackStored, writeStored, type StoredLedger } from "./ledger-part";
import { readNames, takeBackNames, writeNames, type NamesBefore } from "./names";
import { asWritten, contentOf } from "./ranges";
import { readTable } from "./table-state";

export interface Standing {
  readonly state: TableState;
  readonly formats: readonly (readonly string[])[];
  readonly stored: StoredLedger;
  readonly names: NamesBefore;
}

export async function surveyTable(context: Excel.RequestContext, plan: RefreshPlan): Promise<Standing> {
  const tables = context.workbook.tables;
  tables.load("items/id,items/name");
  const parts = findParts(context);
  await context.sync();

  const table = findStanding(plan.ledger, tables.items);
  if (table === undefined) throw tableGone(plan.table);
  const readState = readTable(table);
  const body = table.getDataBodyRange();
  body.load("numberFormat");
  const { protection } = table.worksheet;
  protection.load("protected");
  const readLedger = readStored(parts);
  const namesBefore = readNames(context, plan.names);
  await context.sync();

  const state = readState();
  if (protection.protected) {
    throw new SheetError("sheet-protected", `The sheet ${state.sheet} is protected, so nothing was changed. Unprotect it and refresh again.`, state.sheet);
  }
  refuseChanged(plan, state);
  return { state, formats: body.numberFormat.map((row) => row.map(String)), stored: readLedger(), names: namesBefore() };
}

export const tableGone = (name: string): SheetError =>
  new SheetError("table-gone", `The table ${name} is no longer in this workbook, so there is nothing to refresh. Undo its deletion, or insert the text again.`, name);

/** Sorted, edited or restructured between planning and applying: then the plan speaks of other cells. */
function refuseChanged(plan: RefreshPlan, { headers, values, name }: TableState): void {
  const isMoved = plan.columns.some(({ position, header }) => headers[position] !== header);
  const label = plan.columns.find(({ id }) => id === "line-item")?.position;
  const isEdited = written(plan).some(({ row, old, lineItem, column }) => {
    const now = values[row]?.[positionOf(plan, column) ?? -1] ?? null;
    const named = label === undefined ? null : (values[row]?.[label] ?? null);
    return !isSameValue(now, old) || (!isBlank(named) && String(named) !== lineItem);
  });
  if (!isMoved && !isEdited) return;
  throw new SheetError("changed-meanwhile", `The table ${name} changed since the refresh was prepared, so nothing was written. Refresh again.`, name);
}

const written = (plan: RefreshPlan): readonly CellChange[] => plan.changes.filter(({ kind }) => kind === "changed");

const positionOf = (plan: RefreshPlan, id: CellChange["column"]): number | undefined => plan.columns.find((column) => column.id === id)?.position;

export async function writeRefresh(context: Excel.RequestContext, plan: RefreshPlan, standing: Standing, writtenAt: string): Promise<TableState> {
  const table = context.workbook.tables.getItem(standing.state.name);
  const rowPlans = new Map(plan.plan.rows.map((row) => [row.key, row]));
  writeCells(table.getDataBodyRange(), plan, ({ next }) => next);
  writeFormats(table.getDataBodyRange(), plan, (change, position) => nextFormat(change, rowPlans.get(change.key), standing.formats[change.row]?.[position]));
  if (plan.added.length > 0) appendRows(table, plan, standing.state);
  writeNames(context, plan.names, standing.names);
  writeStored(context, standing.stored, withTable(standing.stored.ledger, { ...plan.ledger, writtenAt }));
  const readBack = readTable(table);
  await context.sync();
  return readBack();
}

/** One write for each column that changes; null leaves the cells between as they are. */
function writeCells(body: Excel.Range, plan: RefreshPlan, valueOf: (change: CellChange) => CellValue): void {
  for (const { position, first, cells } of stretches(plan)) {
    stretchRange(body, position, first, cells.length).values = cells.map((change) => [change === undefined ? null : asWritten(valueOf(change))]);
  }
}

function writeFormats(body: Excel.Range, plan: RefreshPlan, formatOf: (change: CellChange, position: number) => string | undefined): void {
  for (const { position, first, cells } of stretches(plan)) {
    const formats = cells.map((change) => [(change && formatOf(change, position)) ?? null]);
    if (formats.some(([format]) => format !== null)) stretchRange(body, position, first, cells.length).numberFormat = formats;
  }
}

const stretchRange = (body: Excel.Range, position: number, first: number, count: number): Excel.Range =>
  body.getCell(first, position).getResizedRange(count - 1, 0);

interface Stretch {
  readonly position: number;
  readonly first: number;
  readonly cells: readonly (CellChange | undefined)[];
}

function stretches(plan: RefreshPlan): readonly Stretch[] {
  return plan.columns.flatMap(({ id, position }) => {
    const changes = new Map(written(plan).filter(({ column }) => column === id).map((change) => [change.row, change]));
    if (changes.size === 0) return [];
    const rows = Array.from(changes.keys());
    const [first, last] = [rows.reduce((a, b) => Math.min(a, b)), rows.reduce((a, b) => Math.max(a, b))];
    return [{ position, first, cells: Array.from({ length: last - first + 1 }, (_, at) => changes.get(first + at)) }];
  });
}

/** The printed precision may change with the figure ("5%" becomes "5.2%"); a format that the analyst chose stays. */
function nextFormat({ column }: CellChange, row: RowPlan | undefined, standing: string | undefined): string | undefined {
  const next = row?.formats[column];
  return standing !== undefined && isOurFormat(standing) && next !== standing ? next : undefined;
}

function appendRows(table: Excel.Table, plan: RefreshPlan, { headers, values }: TableState): void {
  const ours = new Map<number, PlacedColumn>(plan.columns.map((column) => [column.position, column]));
  const fill = new Map(plan.fill.map(({ position, formula }) => [position, formula]));
  const contents = plan.added.map((row) =>
    headers.map((_, position) => {
      const column = ours.get(position);
      return column === undefined ? (fill.get(position) ?? "") : contentOf(row, column);
    }),
  );
  table.rows.add(undefined, contents);
  const body = table.getDataBodyRange();
  for (const { id, position } of plan.columns) {
    stretchRange(body, position, values.length, plan.added.length).numberFormat = plan.added.map(({ formats }) => [formats[id] ?? "General"]);
  }
}

export async function takeBackRefresh(context: Excel.RequestContext, plan: RefreshPlan, standing: Standing): Promise<void> {
  const table = context.workbook.tables.getItem(standing.state.name);
  const rows = table.rows;
  rows.load("count");
  const names = context.workbook.names;
  names.load("items/name");
  const parts = findParts(context);
  await context.sync();

  const before = standing.state.values.length;
  for (let row = rows.count - 1; row >= before; row--) rows.getItemAt(row).delete();
  writeCells(table.getDataBodyRange(), plan, ({ old }) => old);
  writeFormats(table.getDataBodyRange(), plan, ({ row }, position) => standing.formats[row]?.[position]);
  takeBackNames(names, standing.names);
  takeBackStored(parts, standing.stored);
  await context.sync();
}
