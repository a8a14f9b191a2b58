/** Finding a table and reading it in one round trip: under the name it is expected to have, and only else once more. */
import { findStanding, type Ledger, type LedgerTable } from "../../core/sheet/ledger";
import { foldName } from "../../core/sheet/names";
import type { TableState } from "../../core/sheet/workbook";
import { isOfficeError } from "./host-error";
import { findStored, type StoredLedger } from "./ledger-part";
import { readTable, type TableSize } from "./table-state";

export interface FoundTable<T> {
  readonly state: TableState;
  readonly stored: StoredLedger;
  /** What the caller had read of it besides. */
  readonly rest: T;
}

interface Search<T> {
  readonly name: string;
  /** The entry whose id finds the table under another name; the ledger's own entry of that name where there is none. */
  readonly entry?: LedgerTable;
  readonly expected?: TableSize;
  /** Queued with it, and called after the sync. */
  readonly readRest: (table: Excel.Table) => () => T;
}

export async function findTable<T>(context: Excel.RequestContext, { name, entry, expected, readRest }: Search<T>): Promise<FoundTable<T> | undefined> {
  const tables = context.workbook.tables;
  tables.load("items/id,items/name");
  const readLedger = findStored(context);
  const likely = tables.getItemOrNullObject(name);
  likely.load("id");
  const finish = readTable(context, likely, expected);
  const finishRest = readRest(likely);
  await context.sync();

  const stored = await readLedger();
  const table = entry === undefined ? chooseTable(name, stored.ledger, tables.items) : findStanding(entry, tables.items);
  if (table === undefined) return undefined;
  if (!likely.isNullObject && likely.id === table.id) return { state: await finish(), stored, rest: finishRest() };
  const finishOther = readTable(context, table, expected);
  const finishOtherRest = readRest(table);
  await context.sync();
  return { state: await finishOther(), stored, rest: finishOtherRest() };
}

/** By the id in the ledger, so that a table the analyst renamed is found under its old name too; else by name. */
export function chooseTable(name: string, ledger: Ledger, tables: readonly Excel.Table[]): Excel.Table | undefined {
  const isNamed = (table: { readonly name: string }): boolean => foldName(table.name) === foldName(name);
  const written = ledger.tables.find(isNamed);
  return written === undefined ? tables.find(isNamed) : findStanding(written, tables);
}

/** For a table of any size: whole, and in blocks where Excel on the web refuses so large an answer. */
export async function findTableOfAnySize<T>(context: Excel.RequestContext, search: Search<T>): Promise<FoundTable<T> | undefined> {
  try {
    return await findTable(context, search);
  } catch (error) {
    if (!isOfficeError(error) || error.code !== "ResponsePayloadSizeLimitExceeded") throw error;
    return findTable(context, { ...search, expected: UNKNOWN });
  }
}

const UNKNOWN: TableSize = { rows: Infinity, columns: 20 };
