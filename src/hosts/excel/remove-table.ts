/**
 * Removing a table, its ledger entry and its names: in one batch, but for names beyond what its size allows. Where it
 * fails with the table standing, the entry is put back; once the table is deleted the rest is finished, since nobody can
 * rebuild its cells as they were.
 */
import type { Ledger, LedgerTable } from "../../core/sheet/ledger";
import { foldName } from "../../core/sheet/names";
import type { PackedLedger } from "./ledger-packing";
import { deleteNewPieces, findParts, storedForm, takeBackStored, writeStored, type StoredLedger } from "./ledger-part";
import { Payload } from "./payload";
import { findWritten, refuseProtected } from "./written-table";

export interface StandingTable {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** Folded. */
  readonly names: ReadonlySet<string>;
  readonly stored: StoredLedger;
  readonly packed: PackedLedger;
}

export async function surveyRemoval(context: Excel.RequestContext, asked: string): Promise<StandingTable> {
  const { written, stored } = await findWritten(context, [asked]);
  const [found] = written;
  if (found === undefined) throw new RangeError("A table was looked for and neither found nor missed.");
  const { table, entry } = found;
  const sheet = table.worksheet;
  sheet.load("name");
  sheet.protection.load("protected");
  const range = table.getRange();
  range.load("address");
  const names = context.workbook.names;
  names.load("items/name,items/formula");
  await context.sync();
  refuseProtected(sheet.name, sheet.protection.protected);
  return {
    id: table.id,
    name: table.name,
    address: range.address,
    names: new Set(names.items.filter(({ name, formula }) => isOfTable(entry, table.name, name, String(formula))).map(({ name }) => foldName(name))),
    stored,
    packed: await storedForm(withoutTable(stored.ledger, entry)),
  };
}

/** A name of ours that the analyst has pointed at something else since is theirs. */
function isOfTable({ names }: LedgerTable, table: string, name: string, formula: string): boolean {
  const ours = names.find((one) => foldName(one.name) === foldName(name));
  if (ours === undefined) return false;
  // Excel may have turned the reference to the whole table into plain cells (OfficeDev/office-js#740).
  const isPlain = ours.key === null && /^=[^[\]()]*!?\$[A-Z]+\$\d+:\$[A-Z]+\$\d+$/i.test(formula);
  return isPlain || formula.includes("#REF!") || formula.toLowerCase().includes(`${table.toLowerCase()}[`);
}

const withoutTable = (ledger: Ledger, { id, name }: LedgerTable): Ledger =>
  ({ ...ledger, tables: ledger.tables.filter((table) => table.id !== id || table.name !== name) });

export async function removeTable(context: Excel.RequestContext, standing: StandingTable): Promise<void> {
  const payload = new Payload(context);
  await writeStored(context, payload, standing.stored, standing.packed);
  context.workbook.tables.getItem(standing.id).delete();
  for (const name of standing.names) {
    await payload.makeRoom(name);
    context.workbook.names.getItem(name).delete();
  }
  await payload.sync();
}

/** True where the table is gone and the removal was finished; false where everything stands as before. */
export async function settleRemoval(context: Excel.RequestContext, standing: StandingTable): Promise<boolean> {
  const table = context.workbook.tables.getItemOrNullObject(standing.name);
  table.load("id");
  const names = context.workbook.names;
  names.load("items/name");
  const parts = findParts(context);
  await context.sync();
  const isGone = table.isNullObject || table.id !== standing.id;
  const payload = new Payload(context);
  if (isGone) {
    deleteNewPieces(context, parts, standing.stored);
    await writeStored(context, payload, standing.stored, standing.packed);
  } else await takeBackStored(context, payload, parts, standing.stored);
  for (const item of isGone ? names.items.filter(({ name }) => standing.names.has(foldName(name))) : []) {
    await payload.makeRoom(item.name);
    item.delete();
  }
  await payload.sync();
  return isGone;
}
