/** Making the record anew where it is damaged or missing: what can be read of it is kept, the rest is read from the tables themselves. */
import { EMPTY_LEDGER, findStanding, type LedgerTable } from "../../core/sheet/ledger";
import { DAMAGED_NAMESPACE, isDamaged, salvageTables, writeDamagedXml } from "../../core/sheet/ledger-xml";
import { isOurTable } from "../../core/sheet/refresh/place-columns";
import { rebuildTable } from "../../core/sheet/refresh/rebuild-table";
import { unpackLedger } from "./ledger-packing";
import { findParts, storedForm } from "./ledger-part";
import { readCells } from "./ranges";
import { readTable } from "./table-state";

interface StoredPart {
  readonly id: string;
  readonly xml: string;
}

export interface LostRecord {
  readonly parts: readonly StoredPart[];
  readonly damaged: readonly StoredPart[];
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

  const texts = found.items.map(({ id }) => ({ id, xml: context.workbook.customXmlParts.getItem(id).getXml() }));
  const heads = tables.items.map((table) => ({ table, header: table.getHeaderRowRange().load("values") }));
  await context.sync();

  const parts = texts.map(({ id, xml }) => ({ id, xml: xml.value }));
  const plain = await Promise.all(parts.map(async (part) => ({ part, xml: await unpackLedger(part.xml) })));
  const kept = plain.flatMap(({ xml }) => salvageTables(xml));
  const known = new Set(kept.map((entry) => findStanding(entry, tables.items)?.id));
  const lost = heads.filter(({ table, header }) => !known.has(table.id) && isOurTable(readCells(header.values)[0]?.map(String) ?? []));
  const reads = lost.map(({ table }) => readTable(context, table));
  await context.sync();

  const states = await Promise.all(reads.map((read) => read()));
  const defined = names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
  return {
    parts,
    damaged: plain.filter(({ xml }) => isDamaged(xml)).map(({ part }) => part),
    kept,
    rebuilt: states.map((state) => rebuildTable(state, kept, defined, at)),
  };
}

export async function writeRebuilt(context: Excel.RequestContext, { parts, damaged, kept, rebuilt }: LostRecord): Promise<void> {
  const xml = await storedForm({ ...EMPTY_LEDGER, tables: [...kept, ...rebuilt] });
  const { customXmlParts } = context.workbook;
  for (const part of damaged) customXmlParts.add(writeDamagedXml(part.xml));
  const [first, ...more] = parts;
  if (first === undefined) customXmlParts.add(xml);
  else customXmlParts.getItem(first.id).setXml(xml);
  for (const { id } of more) customXmlParts.getItem(id).delete();
  await context.sync();
}

/** The parts as they were; what was set aside just now is in one of them again. */
export async function takeBackRebuilt(context: Excel.RequestContext, { parts, damaged }: LostRecord): Promise<void> {
  const now = findParts(context);
  const aside = context.workbook.customXmlParts.getByNamespace(DAMAGED_NAMESPACE);
  aside.load("items/id");
  await context.sync();
  const texts = aside.items.map((part) => ({ part, xml: context.workbook.customXmlParts.getItem(part.id).getXml() }));
  await context.sync();

  const set = new Set(damaged.map(({ xml }) => writeDamagedXml(xml)));
  for (const { part, xml } of texts) if (set.has(xml.value)) part.delete();
  const before = new Map(parts.map(({ id, xml }) => [id, xml]));
  for (const one of now.items) {
    const xml = before.get(one.id);
    if (xml === undefined) one.delete();
    else one.setXml(xml);
  }
  const there = new Set(now.items.map(({ id }) => id));
  for (const { id, xml } of parts) if (!there.has(id)) context.workbook.customXmlParts.add(xml);
  await context.sync();
}
