/** The custom XML part that holds the ledger. Two add-ins of two co-authors may each have made one: they are read as one. */
import { EMPTY_LEDGER, type Ledger } from "../../core/sheet/ledger";
import { LEDGER_NAMESPACE, readLedgerXml, writeLedgerXml } from "../../core/sheet/ledger-xml";

/** Queued: after the next sync, `readStored` can ask for the parts' texts. */
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

/** Queued: call the result after the next sync. */
export function readStored(parts: Excel.CustomXmlPartScopedCollection): () => StoredLedger {
  const texts = parts.items.map((part) => ({ id: part.id, xml: part.getXml() }));
  return () => {
    const [first] = texts;
    const tables = texts.flatMap(({ xml }) => readLedgerXml(xml.value).tables);
    const ids = tables.map(({ id }) => id);
    return {
      ledger: { ...EMPTY_LEDGER, tables: tables.filter(({ id }, at) => ids.indexOf(id) === at) },
      part: first && { id: first.id, xml: first.xml.value },
    };
  };
}

export function writeStored(context: Excel.RequestContext, stored: StoredLedger, ledger: Ledger): void {
  const xml = writeLedgerXml(ledger);
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
