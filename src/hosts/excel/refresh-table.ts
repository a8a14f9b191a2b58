/** Applying a refresh: only the changed cells are written, in one batch or as many as their size needs, and only if they still stand as they were planned against. */
import { withTable } from "../../core/sheet/ledger";
import { isBlank, isSameValue } from "../../core/sheet/cells/cell-value";
import { isOurFormat } from "../../core/sheet/cells/number-formats";
import type { CellChange, PlacedColumn, RefreshPlan } from "../../core/sheet/refresh-plan";
import { SheetError } from "../../core/sheet/sheet-error";
import type { CellValue, RowPlan } from "../../core/sheet/table-plan";
import type { TableState } from "../../core/sheet/workbook";
import { takeBackColumns, writeColumns } from "./add-columns";
import { findTable } from "./find-table";
import { findParts, storedForm, takeBackStored, writeStored, type StoredLedger } from "./ledger-part";
import { readNames, takeBackNames, writeNames, type NamesBefore } from "./names";
import { blocksOf, Payload } from "./payload";
import { asWritten, contentOf } from "./ranges";
import { readTable } from "./table-state";

export interface Standing {
  readonly state: TableState;
  /** As the cells to be written are formatted now, by column and then by row of the body. */
  readonly formats: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** Of the whole body, where columns are added: taking them out again may leave formats of theirs behind. */
  readonly bodyFormats: readonly (readonly string[])[];
  readonly stored: StoredLedger;
  readonly names: NamesBefore;
}

export async function surveyTable(context: Excel.RequestContext, plan: RefreshPlan): Promise<Standing> {
  const readNamesBefore = readNames(context, plan.names);
  const found = await findTable(context, {
    name: plan.table,
    entry: plan.ledger,
    expected: { rows: plan.ledger.rows.length, columns: plan.columns.length },
    readRest: (table) => {
      const { protection } = table.worksheet;
      protection.load("protected");
      const readFormats = loadFormats(table.getDataBodyRange(), plan);
      const body = plan.addedColumns.length === 0 ? undefined : table.getDataBodyRange().load("numberFormat");
      return () => ({ isProtected: protection.protected, formats: readFormats(), bodyFormats: body?.numberFormat.map((row) => row.map(String)) ?? [] });
    },
  });
  if (found === undefined) throw tableGone(plan.table);
  const { state, stored, rest } = found;
  if (rest.isProtected) {
    throw new SheetError("sheet-protected", `The sheet ${state.sheet} is protected, so nothing was changed. Unprotect it and refresh again.`, state.sheet);
  }
  refuseChanged(plan, state);
  return { state, formats: rest.formats, bodyFormats: rest.bodyFormats, stored, names: readNamesBefore() };
}

/** Queued. */
function loadFormats(body: Excel.Range, plan: RefreshPlan): () => Standing["formats"] {
  const loaded = stretches(plan).map(({ position, first, cells }) => ({ position, first, range: stretchRange(body, position, first, cells.length).load("numberFormat") }));
  return () => new Map(loaded.map(({ position, first, range }) => [position, new Map(range.numberFormat.map(([format], at) => [first + at, String(format)]))]));
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
  const payload = new Payload(context);
  const xml = await storedForm(withTable(standing.stored.ledger, { ...plan.ledger, writtenAt }));
  const table = context.workbook.tables.getItem(standing.state.name);
  const rowPlans = new Map(plan.plan.rows.map((row) => [row.key, row]));
  await writeCells(payload, table, plan, ({ next }) => next);
  await writeFormats(payload, table, plan, (change, position) => nextFormat(change, rowPlans.get(change.key), standing.formats.get(position)?.get(change.row)));
  if (plan.added.length > 0) await appendRows(payload, table, plan, standing.state);
  await writeColumns(payload, table, plan);
  await writeNames(context, payload, plan.names, standing.names);
  await payload.makeRoom(xml);
  writeStored(context, standing.stored, xml);
  const readBack = readTable(context, table, { rows: standing.state.values.length + plan.added.length, columns: standing.state.headers.length + plan.addedColumns.length });
  await payload.sync();
  return readBack();
}

/** One write for each column that changes, or as many as fit; null leaves the cells between as they are. */
async function writeCells(payload: Payload, table: Excel.Table, plan: RefreshPlan, valueOf: (change: CellChange) => CellValue): Promise<void> {
  for (const { position, first, cells } of stretches(plan)) {
    for (const block of blocksOf(cells.map((change) => [change === undefined ? null : asWritten(valueOf(change))]))) {
      await payload.makeRoom(block.rows);
      stretchRange(table.getDataBodyRange(), position, first + block.first, block.rows.length).values = [...block.rows];
    }
  }
}

async function writeFormats(payload: Payload, table: Excel.Table, plan: RefreshPlan, formatOf: (change: CellChange, position: number) => string | undefined): Promise<void> {
  for (const { position, first, cells } of stretches(plan)) {
    const formats = cells.map((change) => [(change && formatOf(change, position)) ?? null]);
    if (formats.every(([format]) => format === null)) continue;
    for (const block of blocksOf(formats)) {
      await payload.makeRoom(block.rows);
      stretchRange(table.getDataBodyRange(), position, first + block.first, block.rows.length).numberFormat = [...block.rows];
    }
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

async function appendRows(payload: Payload, table: Excel.Table, plan: RefreshPlan, { headers, values }: TableState): Promise<void> {
  const ours = new Map<number, PlacedColumn>(plan.columns.map((column) => [column.position, column]));
  const fill = new Map(plan.fill.map(({ position, formula }) => [position, formula]));
  const contents = plan.added.map((row) =>
    headers.map((_, position) => {
      const column = ours.get(position);
      return column === undefined ? (fill.get(position) ?? "") : contentOf(row, column);
    }),
  );
  for (const block of blocksOf(contents)) {
    await payload.makeRoom(block.rows);
    table.rows.add(undefined, [...block.rows]);
  }
  for (const { id, position } of plan.columns) {
    for (const block of blocksOf(plan.added.map(({ formats }) => [formats[id] ?? "General"]))) {
      await payload.makeRoom(block.rows);
      stretchRange(table.getDataBodyRange(), position, values.length + block.first, block.rows.length).numberFormat = [...block.rows];
    }
  }
}

export async function takeBackRefresh(context: Excel.RequestContext, plan: RefreshPlan, standing: Standing): Promise<void> {
  const payload = new Payload(context);
  const table = context.workbook.tables.getItem(standing.state.name);
  const rows = table.rows;
  rows.load("count");
  const columns = table.columns.load("items/name");
  const names = context.workbook.names;
  names.load("items/name");
  const parts = findParts(context);
  await payload.sync();

  const before = standing.state.values.length;
  for (let row = rows.count - 1; row >= before; row--) {
    await payload.makeRoom(row);
    rows.getItemAt(row).delete();
  }
  takeBackColumns(columns, standing.state.headers);
  for (const block of blocksOf(standing.bodyFormats)) {
    await payload.makeRoom(block.rows);
    const body = table.getDataBodyRange();
    body.getCell(block.first, 0).getResizedRange(block.rows.length - 1, (block.rows[0]?.length ?? 1) - 1).numberFormat = block.rows.map((row) => [...row]);
  }
  await writeCells(payload, table, plan, ({ old }) => old);
  await writeFormats(payload, table, plan, ({ row }, position) => standing.formats.get(position)?.get(row));
  await takeBackNames(payload, names, standing.names);
  await payload.makeRoom(standing.stored.part?.xml ?? "");
  takeBackStored(parts, standing.stored);
  await payload.sync();
}
