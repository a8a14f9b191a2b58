/** A table of ours, as the ledger knows it and as it stands. */
import type { Ledger, LedgerTable } from "../../core/sheet/ledger";
import { foldName } from "../../core/sheet/names";
import { SheetError } from "../../core/sheet/sheet-error";
import { chooseTable } from "./find-table";
import { findStored, type StoredLedger } from "./ledger-part";
import { tableGone } from "./refresh-table";

export interface WrittenTable {
  readonly table: Excel.Table;
  readonly entry: LedgerTable;
}

/** By the id that Excel gave it; by the name it was asked for where a save has numbered the tables anew. */
export const entryOf = (ledger: Ledger, table: { readonly id: string; readonly name: string }, asked: string): LedgerTable | undefined =>
  ledger.tables.find(({ id }) => id === table.id) ?? ledger.tables.find(({ name }) => [table.name, asked].some((one) => foldName(one) === foldName(name)));

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
    if (table === undefined || entry === undefined) throw tableGone(name);
    return { table, entry };
  });
  return { written, stored };
}

export function refuseProtected(sheet: string, isProtected: boolean): void {
  if (!isProtected) return;
  throw new SheetError("sheet-protected", `The sheet ${sheet} is protected, so nothing was changed. Unprotect it and try again.`, sheet);
}
