/** The custom XML part that holds the ledger. Two add-ins of two co-authors may each have made one: they are read as one. */
import { EMPTY_LEDGER, type Ledger } from "../../core/sheet/ledger";
import { LEDGER_NAMESPACE, readLedgerXml, writeLedgerXml } from "../../core/sheet/ledger-xml";
import { packLedger, unpackLedger } from "./ledger-packing";

/** Queued. */
export function findParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(LEDGER_NAMESPACE);
  parts.load("items/id");
  return parts;
}

export interface StoredLedger {
  readonly ledger: Ledger;
  /** As it stands in the workbook, for taking a failed step back. */
  readonly part: { readonly id: string; readonly xml: string } | undefined;
}

/**
 * Queued: call the result after the next sync. One part comes with that sync, since a null object's methods do nothing;
 * only more than one need another round trip.
 */
export function findStored(context: Excel.RequestContext): () => Promise<StoredLedger> {
  const parts = findParts(context);
  const only = parts.getOnlyItemOrNullObject();
  const xml = only.getXml();
  return async () => {
    if (parts.items.length === 0) return { ledger: EMPTY_LEDGER, part: undefined };
    const [first, ...more] = parts.items;
    if (first === undefined || more.length > 0) return readSeveral(context, parts.items.map(({ id }) => id));
    return { ledger: readLedgerXml(await unpackLedger(xml.value)), part: { id: first.id, xml: xml.value } };
  };
}

async function readSeveral(context: Excel.RequestContext, ids: readonly string[]): Promise<StoredLedger> {
  const texts = ids.map((id) => ({ id, xml: context.workbook.customXmlParts.getItem(id).getXml() }));
  await context.sync();
  const tables = (await Promise.all(texts.map(async ({ xml }) => readLedgerXml(await unpackLedger(xml.value)).tables))).flat();
  const tableIds = tables.map(({ id }) => id);
  const [first] = texts;
  return {
    ledger: { ...EMPTY_LEDGER, tables: tables.filter(({ id }, at) => tableIds.indexOf(id) === at) },
    part: first && { id: first.id, xml: first.xml.value },
  };
}

/** As it will stand in the part: made before the batch is put together, since packing takes its time. */
export const storedForm = (ledger: Ledger): Promise<string> => packLedger(writeLedgerXml(ledger));

export function writeStored(context: Excel.RequestContext, stored: StoredLedger, xml: string): void {
  if (stored.part === undefined) context.workbook.customXmlParts.add(xml);
  else context.workbook.customXmlParts.getItem(stored.part.id).setXml(xml);
}

/** Puts the part back as it stood. `now` are the parts found after the failure. */
export function takeBackStored(now: Excel.CustomXmlPartScopedCollection, stored: StoredLedger): void {
  const { part } = stored;
  for (const one of now.items) {
    if (part === undefined) one.delete();
    else if (one.id === part.id) one.setXml(part.xml);
  }
}
