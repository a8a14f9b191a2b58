/** Making the record anew where it is damaged or missing: what can be read of it is kept, the rest is read from the tables themselves. */
import { EMPTY_LEDGER, findStanding, type LedgerTable } from "../../core/sheet/ledger";
import { DAMAGED_NAMESPACE, isDamaged, salvageTables, writeDamagedXml } from "../../core/sheet/ledger-xml";
import { isOurTable } from "../../core/sheet/refresh/place-columns";
import { rebuildTable } from "../../core/sheet/refresh/rebuild-table";
import { unpackLedger } from "./ledger-packing";
import { findParts, joinPieces, packedOf, readParts, storedForm, writeStored, type StoredHead, type StoredPart } from "./ledger-part";
import { Payload } from "./payload";
import { readCells } from "./ranges";
import { readTable } from "./table-state";

export interface LostRecord {
  readonly heads: readonly StoredHead[];
  readonly damaged: readonly StoredHead[];
  /** No head counts on them: their step broke off, or their head was deleted. */
  readonly stray: readonly StoredPart[];
  /** Entries that could be read. */
  readonly kept: readonly LedgerTable[];
  readonly rebuilt: readonly LedgerTable[];
}

export async function surveyLostRecord(context: Excel.RequestContext, at: string): Promise<LostRecord> {
  const found = findParts(context);
  const tables = context.workbook.tables;
  tables.load("items/id,items/name");
  const names = context.workbook.names;
  names.load("items/name,items/formula");
  await context.sync();

  const headers = tables.items.map((table) => ({ table, header: table.getHeaderRowRange().load("values") }));
  const texts = await readParts(context, found.heads.items);
  const pieces = await readParts(context, found.pieces.items);
  await context.sync();

  const heads = texts.map((head) => joinPieces(head, pieces));
  const plain = await Promise.all(heads.map(async (head) => ({ head, xml: await unpackLedger(packedOf(head)) })));
  const kept = plain.flatMap(({ xml }) => salvageTables(xml));
  const known = new Set(kept.map((entry) => findStanding(entry, tables.items)?.id));
  const lost = headers.filter(({ table, header }) => !known.has(table.id) && isOurTable(readCells(header.values)[0]?.map(String) ?? []));
  const reads = lost.map(({ table }) => readTable(context, table));
  await context.sync();

  const states = await Promise.all(reads.map((read) => read()));
  const defined = names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
  const counted = new Set(heads.flatMap((head) => head.pieces));
  return {
    heads,
    damaged: plain.filter(({ xml }) => isDamaged(xml)).map(({ head }) => head),
    stray: pieces.filter((piece) => !counted.has(piece)),
    kept,
    rebuilt: states.map((state) => rebuildTable(state, kept, defined, at)),
  };
}

export async function writeRebuilt(context: Excel.RequestContext, { heads, damaged, stray, kept, rebuilt }: LostRecord): Promise<void> {
  const packed = await storedForm({ ...EMPTY_LEDGER, tables: [...kept, ...rebuilt] });
  const { customXmlParts } = context.workbook;
  const payload = new Payload(context);
  for (const { xml } of damaged.flatMap(withPieces)) {
    await payload.makeRoom(writeDamagedXml(xml));
    customXmlParts.add(writeDamagedXml(xml));
  }
  const [first, ...more] = heads;
  await writeStored(context, payload, { part: first }, packed);
  for (const { id } of [...more.flatMap(withPieces), ...stray]) customXmlParts.getItem(id).delete();
  await payload.sync();
}

const withPieces = (head: StoredHead): readonly StoredPart[] => [head, ...head.pieces];

/** The parts as they were; what was set aside just now is in one of them again. */
export async function takeBackRebuilt(context: Excel.RequestContext, { heads, damaged, stray }: LostRecord): Promise<void> {
  const now = findParts(context);
  const { customXmlParts } = context.workbook;
  const aside = customXmlParts.getByNamespace(DAMAGED_NAMESPACE);
  aside.load("items/id");
  await context.sync();
  const texts = await readParts(context, aside.items);

  const payload = new Payload(context);
  const set = new Set(damaged.flatMap(withPieces).map(({ xml }) => writeDamagedXml(xml)));
  for (const { id, xml } of texts) if (set.has(xml)) customXmlParts.getItem(id).delete();
  const before = new Map([...heads.flatMap(withPieces), ...stray].map(({ id, xml }) => [id, xml]));
  for (const { id } of [...now.heads.items, ...now.pieces.items]) {
    const xml = before.get(id);
    if (xml !== undefined) await payload.makeRoom(xml);
    if (xml === undefined) customXmlParts.getItem(id).delete();
    else customXmlParts.getItem(id).setXml(xml);
    before.delete(id);
  }
  for (const xml of before.values()) {
    await payload.makeRoom(xml);
    customXmlParts.add(xml);
  }
  await payload.sync();
}
