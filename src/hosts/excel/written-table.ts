/** A table of ours, as the ledger knows it and as it stands. */
import type { Ledger, LedgerTable } from "../../core/sheet/ledger";
import { foldName } from "../../core/sheet/names";
import { isOurTable } from "../../core/sheet/refresh/place-columns";
import { SheetError } from "../../core/sheet/sheet-error";
import { chooseTable, type FoundTable } from "./find-table";
import { findStored, type StoredLedger } from "./ledger-part";

export interface WrittenTable {
  readonly table: Excel.Table;
  readonly entry: LedgerTable;
}

export const tableGone = (name: string): SheetError =>
  new SheetError("table-gone", `The table ${name} is no longer in this workbook, so nothing was changed. Undo its deletion, or insert the text again.`, name);

/** Its record was deleted, or it is a copy of a table that has one. */
const unrecorded = (name: string): SheetError =>
  new SheetError("no-record", `Tieout has no record of the table ${name} in this workbook, so nothing was changed. Rebuild the record, then try again.`, name);

/** By the id that Excel gave it; by the name it was asked for where a save has numbered the tables anew. */
const entryOf = (ledger: Ledger, table: { readonly id: string; readonly name: string }, asked: string): LedgerTable | undefined =>
  ledger.tables.find(({ id }) => id === table.id) ?? ledger.tables.find(({ name }) => [table.name, asked].some((one) => foldName(one) === foldName(name)));

/** The entry of a table that was looked for under the name asked. */
export function requireEntry<T>(found: FoundTable<T> | undefined, asked: string): readonly [FoundTable<T>, LedgerTable] {
  if (found === undefined || !isOurTable(found.state.headers)) throw tableGone(asked);
  const entry = entryOf(found.stored.ledger, found.state, asked);
  if (entry === undefined) throw unrecorded(found.state.name);
  return [found, entry];
}

/** One round trip; in the order of the names. */
export async function findWritten(context: Excel.RequestContext, names: readonly string[]): Promise<{ readonly written: readonly WrittenTable[]; readonly stored: StoredLedger }> {
  const tables = context.workbook.tables;
  tables.load("items/id,items/name");
  const readLedger = findStored(context);
  await context.sync();
  const stored = await readLedger();
  const written = names.map((name): WrittenTable => {
    const table = chooseTable(name, stored.ledger, tables.items);
    const entry = table && entryOf(stored.ledger, table, name);
    if (table === undefined) throw tableGone(name);
    if (entry === undefined) throw unrecorded(table.name);
    return { table, entry };
  });
  return { written, stored };
}

export function refuseProtected(sheet: string, isProtected: boolean): void {
  if (!isProtected) return;
  throw new SheetError("sheet-protected", `The sheet ${sheet} is protected, so nothing was changed. Unprotect it and try again.`, sheet);
}
