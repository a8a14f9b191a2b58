/** Applying a refresh: only the changed cells are written, in one batch or as many as their size needs, and only if they still stand as they were planned against. */
import { withTable } from "../../core/sheet/ledger";
import { isBlank, isSameValue } from "../../core/sheet/cells/cell-value";
import { isOurFormat } from "../../core/sheet/cells/number-formats";
import { contentAt } from "../../core/sheet/refresh/before-refresh";
import { recordRefresh } from "../../core/sheet/refresh/record-refresh";
import { acceptedChanges, type CellChange, type PlacedColumn, type RefreshPlan } from "../../core/sheet/refresh-plan";
import { SheetError } from "../../core/sheet/sheet-error";
import type { RowPlan } from "../../core/sheet/table-plan";
import type { TableState } from "../../core/sheet/workbook";
import { readWidths, takeBackColumns, writeColumns, writeWidths } from "./add-columns";
import { readGap, restoreGap, shrink } from "./below-table";
import { formatAt, loadFormats, stretchRange, writeCells, writeFormats, type CellEdit, type CellFormats } from "./cell-edits";
import { findTable } from "./find-table";
import { findParts, storedForm, takeBackStored, writeStored, type StoredLedger } from "./ledger-part";
import type { HostAbilities } from "./host-abilities";
import { findRowsRead, refuseMoved } from "./moved-rows";
import { readNames, takeBackNames, writeNames, type NamesBefore } from "./names";
import { blocksOf, Payload } from "./payload";
import { asWritten, contentOf, LAST_ROW, writtenOf } from "./ranges";
import { readTable } from "./table-state";
import { tableGone } from "./written-table";

export interface Standing {
  readonly state: TableState;
  readonly resizes: boolean;
  /** As the cells to be written are formatted now. */
  readonly formats: CellFormats;
  /** Of the whole body, where columns are added: taking them out again may leave formats of theirs behind. */
  readonly bodyFormats: readonly (readonly string[])[];
  /** Of its columns and of as many beyond them as are added. */
  readonly widths: readonly number[];
  readonly gap: number;
  readonly stored: StoredLedger;
  readonly names: NamesBefore;
}

export async function surveyTable(context: Excel.RequestContext, plan: RefreshPlan, { resizes }: HostAbilities): Promise<Standing> {
  const readNamesBefore = readNames(context, plan.names, plan.before.names);
  const found = await findTable(context, {
    name: plan.table,
    entry: plan.ledger,
    expected: { rows: plan.ledger.rows.length, columns: plan.columns.length },
    readRest: (table) => {
      const { protection } = table.worksheet;
      protection.load("protected");
      const readFormats = loadFormats(table.getDataBodyRange(), editsOf(plan));
      const body = plan.addedColumns.length === 0 ? undefined : table.getDataBodyRange().load("numberFormat");
      const readColumns = plan.addedColumns.length === 0 ? () => [] : readWidths(table, plan.addedColumns.length);
      const readRows = readGap(table);
      return () => ({ isProtected: protection.protected, formats: readFormats(), bodyFormats: body?.numberFormat.map((row) => row.map(String)) ?? [], widths: readColumns(), gap: readRows() });
    },
  });
  if (found === undefined) throw tableGone(plan.table);
  const { state, stored, rest } = found;
  if (rest.isProtected) {
    throw new SheetError("sheet-protected", `The sheet ${state.sheet} is protected, so nothing was changed. Unprotect it and refresh again.`, state.sheet);
  }
  refuseChanged(plan, state);
  refuseBeyond(plan, state);
  return { state, resizes, formats: rest.formats, bodyFormats: rest.bodyFormats, widths: rest.widths, gap: rest.gap, stored, names: readNamesBefore() };
}

function refuseBeyond({ added }: RefreshPlan, { name, address }: TableState): void {
  if (Number(/\d+$/.exec(address)?.[0]) + added.length <= LAST_ROW) return;
  throw new SheetError("no-room", `The table ${name} ends so near to the sheet's last row that ${added.length} more do not fit, so nothing was changed. Move the table up and refresh again.`, address);
}

/** Sorted, edited or restructured between planning and applying: then the plan speaks of other cells. */
function refuseChanged(plan: RefreshPlan, { headers, values, name }: TableState): void {
  const isMoved = plan.columns.some(({ position, header }) => headers[position] !== header);
  const label = plan.columns.find(({ id }) => id === "line-item")?.position;
  const isEdited = editsOf(plan).some(({ row, position, change: { old, lineItem } }) => {
    const now = values[row]?.[position] ?? null;
    const named = label === undefined ? null : (values[row]?.[label] ?? null);
    return !isSameValue(now, old) || (!isBlank(named) && String(named) !== lineItem);
  });
  if (!isMoved && !isEdited) return;
  throw new SheetError("changed-meanwhile", `The table ${name} changed since the refresh was prepared, so nothing was written. Refresh again.`, name);
}

interface RefreshEdit extends CellEdit {
  readonly change: CellChange;
}

function editsOf(plan: RefreshPlan): readonly RefreshEdit[] {
  const positions = new Map(plan.columns.map(({ id, position }) => [id, position]));
  return acceptedChanges(plan).flatMap((change) => {
    const position = positions.get(change.column);
    return position === undefined ? [] : [{ row: change.row, position, change }];
  });
}

export interface Recorded {
  readonly at: string;
  readonly by: string;
}

export async function writeRefresh(context: Excel.RequestContext, plan: RefreshPlan, standing: Standing, { at, by }: Recorded): Promise<TableState> {
  const payload = new Payload(context);
  const edits = editsOf(plan);
  const rowPlans = new Map(plan.plan.rows.map((row) => [row.key, row]));
  const formatOf = (edit: RefreshEdit): string | undefined => nextFormat(edit.change, rowPlans.get(edit.change.key), formatAt(standing.formats, edit));
  const reformatted = new Map(edits.flatMap((edit) => (formatOf(edit) === undefined ? [] : [[edit.change, formatAt(standing.formats, edit)] as const])));
  const entry = recordRefresh(plan, { at, by, gap: standing.gap, widths: standing.widths, namesAdded: standing.names.added, namesPointed: standing.names.pointed, formatOf: (change) => reformatted.get(change) });
  const packed = await storedForm(withTable(standing.stored.ledger, entry));
  const table = context.workbook.tables.getItem(standing.state.name);
  await writeCells(payload, table, edits, ({ change }) => asWritten(change.next));
  await writeFormats(payload, table, edits, formatOf);
  if (plan.added.length > 0) await appendRows(payload, table, plan, standing.state);
  await writeColumns(payload, table, plan, standing.widths);
  await writeNames(context, payload, plan.names, standing.names);
  await writeStored(context, payload, standing.stored, packed);
  const readBack = readTable(context, table, { rows: standing.state.values.length + plan.added.length, columns: standing.state.headers.length + plan.addedColumns.length });
  await payload.sync();
  const state = await readBack();
  refuseMoved(standing.state, state, edits);
  return state;
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
  const readRows = readGap(table);
  const columns = table.columns.load("items/name");
  const names = context.workbook.names;
  names.load("items/name");
  const parts = findParts(context);
  const readNow = readTable(context, table, { rows: standing.state.values.length + plan.added.length, columns: standing.state.headers.length });
  await payload.sync();

  const before = standing.state.values.length;
  const edits = editsOf(plan);
  const rowRead = findRowsRead(standing.state, await readNow(), edits);
  const appended = rows.count - before;
  if (appended > 0 && standing.resizes && readRows() === Math.max(0, standing.gap - appended)) shrink(table, rows.count, appended);
  else if (appended > 0) {
    for (let row = rows.count - 1; row >= before; row--) {
      await payload.makeRoom(row);
      rows.getItemAt(row).delete();
    }
    await restoreGap(payload, table, standing.gap);
  }
  takeBackColumns(columns, standing.state.headers);
  writeWidths(table, standing.widths, plan.addedColumns.length);
  for (const block of blocksOf(standing.bodyFormats)) {
    await payload.makeRoom(block.rows);
    const body = table.getDataBodyRange();
    body.getCell(block.first, 0).getResizedRange(block.rows.length - 1, (block.rows[0]?.length ?? 1) - 1).numberFormat = block.rows.map((row) => [...row]);
  }
  await writeCells(payload, table, edits, ({ row, position }) => writtenOf(contentAt(standing.state, rowRead(row), position)));
  await writeFormats(payload, table, edits, ({ row, position }) => formatAt(standing.formats, { row: rowRead(row), position }));
  await takeBackNames(payload, names, standing.names);
  await takeBackStored(context, payload, parts, standing.stored);
  await payload.sync();
}
