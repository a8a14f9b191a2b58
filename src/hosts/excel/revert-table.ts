/**
 * Putting a refresh back: its cells, names and ledger entry first, the rows and columns it added last. Where a step fails
 * before one of them has gone, everything is taken back; once one has, the rest is finished, since all cells are put back by then.
 */
import { withTable } from "../../core/sheet/ledger";
import { foldName } from "../../core/sheet/names";
import { contentAt } from "../../core/sheet/refresh/before-refresh";
import { planReversion, type ReversionPlan } from "../../core/sheet/refresh/plan-reversion";
import type { TableState } from "../../core/sheet/workbook";
import { writeWidths } from "./add-columns";
import { pushDown, readGap, restoreGap } from "./below-table";
import { formatAt, loadFormats, writeCells, writeFormats, type CellFormats } from "./cell-edits";
import { findTableOfAnySize } from "./find-table";
import { findUses } from "./find-uses";
import type { HostAbilities } from "./host-abilities";
import { findParts, storedForm, takeBackStored, writeStored, type StoredLedger } from "./ledger-part";
import { findRowsRead, refuseMoved } from "./moved-rows";
import { Payload } from "./payload";
import { writtenOf } from "./ranges";
import { readTable } from "./table-state";
import { refuseProtected, requireEntry } from "./written-table";

export interface StandingReversion {
  readonly state: TableState;
  readonly plan: ReversionPlan;
  readonly stored: StoredLedger;
  readonly formats: CellFormats;
  /** Empty rows below the table that its appended rows took, to be given back. */
  readonly taken: number;
  /** What stands under the names it will remove or point back. */
  readonly names: readonly { readonly name: string; readonly formula: string; readonly comment: string }[];
}

interface Survey {
  readonly record: { readonly at: string; readonly by: string };
  readonly can: HostAbilities;
}

export async function surveyReversion(context: Excel.RequestContext, name: string, { record, can }: Survey): Promise<StandingReversion> {
  const readRest = (table: Excel.Table) => {
    const names = context.workbook.names;
    names.load("items/name,items/formula,items/comment");
    const { protection } = table.worksheet;
    protection.load("protected");
    const readRows = readGap(table);
    return () => ({ names, isProtected: protection.protected, gap: readRows() });
  };
  const [found, entry] = requireEntry(await findTableOfAnySize(context, { name, readRest }), name);
  refuseProtected(found.state.sheet, found.rest.isProtected);
  const wished = planReversion(entry, found.state, record);
  const used = can.findsDependents ? await findUses(context, found.state, wished) : undefined;
  const plan = used === undefined ? wished : planReversion(entry, found.state, record, used);
  const readFormats = loadFormats(context.workbook.tables.getItem(found.state.name).getDataBodyRange(), plan.cells);
  await context.sync();
  const touched = new Set([...plan.namesRemoved, ...plan.namesPointed.map((one) => one.name)].map(foldName));
  return {
    state: found.state,
    plan,
    stored: found.stored,
    formats: readFormats(),
    taken: plan.gap > 0 && found.rest.gap === plan.gap - plan.rows.length ? plan.rows.length : 0,
    names: found.rest.names.items.filter((item) => touched.has(foldName(item.name))).map((item) => ({ name: item.name, formula: String(item.formula), comment: item.comment })),
  };
}

export async function writeReversion(context: Excel.RequestContext, { plan, state, stored, names, taken }: StandingReversion): Promise<TableState> {
  const packed = await storedForm(withTable(stored.ledger, plan.ledger));
  const payload = new Payload(context);
  const table = context.workbook.tables.getItem(state.name);
  await writeFormats(payload, table, plan.cells, ({ format }) => format);
  await writeCells(payload, table, plan.cells, ({ content }) => writtenOf(content));
  const there = new Set(names.map(({ name }) => foldName(name)));
  for (const { name, formula } of plan.namesPointed.filter((one) => there.has(foldName(one.name)))) {
    await payload.makeRoom(name, formula);
    context.workbook.names.getItem(name).formula = formula;
  }
  for (const name of plan.namesRemoved.filter((one) => there.has(foldName(one)))) {
    await payload.makeRoom(name);
    context.workbook.names.getItem(name).delete();
  }
  await writeStored(context, payload, stored, packed);
  const readWritten = readTable(context, table, { rows: state.values.length, columns: state.headers.length });
  await payload.sync();
  refuseMoved(state, await readWritten(), plan.cells);
  await deleteRows(payload, table, plan.rows, taken);
  await deleteColumns(payload, table, plan.columns.length, plan);
  const readBack = readTable(context, table, { rows: state.values.length - plan.rows.length, columns: state.headers.length - plan.columns.length });
  await payload.sync();
  return readBack();
}

/** The last so many of them, which are the first in the table: from right to left, places stay as they were read. */
async function deleteColumns(payload: Payload, table: Excel.Table, left: number, { columns, widths }: ReversionPlan): Promise<void> {
  for (const { at } of columns.slice(columns.length - left)) {
    await payload.makeRoom(at);
    table.columns.getItemAt(at).delete();
  }
  writeWidths(table, widths, columns.length);
}

async function deleteRows(payload: Payload, table: Excel.Table, rows: ReversionPlan["rows"], taken: number): Promise<void> {
  for (const { at } of rows) {
    await payload.makeRoom(at);
    table.rows.getItemAt(at).delete();
  }
  if (taken > 0) pushDown(table, taken);
}

/** True where rows had gone, and the rest of them went too; false where everything stands as before. */
export async function settleReversion(context: Excel.RequestContext, standing: StandingReversion): Promise<boolean> {
  const { plan, state, stored, formats } = standing;
  const payload = new Payload(context);
  const table = context.workbook.tables.getItem(state.name);
  const rows = table.rows;
  rows.load("count");
  const columns = table.columns.load("count");
  const names = context.workbook.names;
  names.load("items/name");
  const parts = findParts(context);
  const readNow = readTable(context, table, { rows: state.values.length, columns: state.headers.length });
  await payload.sync();

  const [rowsGone, columnsGone] = [state.values.length - rows.count, state.headers.length - columns.count];
  if (rowsGone + columnsGone > 0) {
    await deleteRows(payload, table, plan.rows.slice(rowsGone), 0);
    if (standing.taken > 0) await restoreGap(payload, table, plan.gap);
    await deleteColumns(payload, table, plan.columns.length - columnsGone, plan);
    await payload.sync();
    return true;
  }
  const rowRead = findRowsRead(state, await readNow(), plan.cells);
  await writeCells(payload, table, plan.cells, ({ row, position }) => writtenOf(contentAt(state, rowRead(row), position)));
  await writeFormats(payload, table, plan.cells, ({ row, position }) => formatAt(formats, { row: rowRead(row), position }));
  const there = new Map(names.items.map((item) => [foldName(item.name), item]));
  for (const { name, formula, comment } of standing.names) {
    const item = there.get(foldName(name));
    await payload.makeRoom(name, formula, comment);
    if (item === undefined) context.workbook.names.add(name, formula, comment);
    else item.formula = formula;
  }
  await takeBackStored(context, payload, parts, stored);
  await payload.sync();
  return false;
}
