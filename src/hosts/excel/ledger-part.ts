/**
 * The custom XML parts that hold the ledger: a head, and further pieces of one too long for a single request. Two
 * add-ins of two co-authors may each have made a head: they are read as one.
 */
import { EMPTY_LEDGER, type Ledger } from "../../core/sheet/ledger";
import { LEDGER_NAMESPACE, readLedgerXml, writeLedgerInStages } from "../../core/sheet/ledger-xml";
import { finishInTurns } from "../../core/sheet/stages";
import { isInPieces, packLedger, PIECE_NAMESPACE, piecesOf, unpackLedger, type PackedLedger } from "./ledger-packing";
import { pause } from "./pause";
import type { Payload } from "./payload";

export interface LedgerParts {
  readonly heads: Excel.CustomXmlPartScopedCollection;
  readonly pieces: Excel.CustomXmlPartScopedCollection;
}

/** Queued. */
export function findParts(context: Excel.RequestContext): LedgerParts {
  const [heads, pieces] = [context.workbook.customXmlParts.getByNamespace(LEDGER_NAMESPACE), context.workbook.customXmlParts.getByNamespace(PIECE_NAMESPACE)];
  heads.load("items/id");
  pieces.load("items/id");
  return { heads, pieces };
}

/** As it stands in the workbook, for taking a failed step back. */
export interface StoredPart {
  readonly id: string;
  readonly xml: string;
}

export interface StoredHead extends StoredPart {
  /** Those it counts on. */
  readonly pieces: readonly StoredPart[];
}

export interface StoredLedger {
  readonly ledger: Ledger;
  readonly part: StoredHead | undefined;
  /** Ids of all pieces that were there, whatever head they are of. */
  readonly pieces: ReadonlySet<string>;
}

/**
 * Queued: call the result after the next sync. One head comes with that sync, since a null object's methods do nothing;
 * only more than one, and each piece, need another round trip.
 */
export function findStored(context: Excel.RequestContext): () => Promise<StoredLedger> {
  const parts = findParts(context);
  const only = parts.heads.getOnlyItemOrNullObject();
  const xml = only.getXml();
  return async () => {
    const [first, ...more] = parts.heads.items;
    const heads = first !== undefined && more.length === 0 ? [{ id: first.id, xml: xml.value }] : await readParts(context, parts.heads.items);
    const pieces = heads.some((head) => isInPieces(head.xml)) ? await readParts(context, parts.pieces.items) : [];
    const stored = heads.map((head) => joinPieces(head, pieces));
    const tables = (await Promise.all(stored.map(async (head) => readLedgerXml(await unpackLedger(packedOf(head))).tables))).flat();
    await pause();
    const tableIds = tables.map(({ id }) => id);
    return {
      ledger: { ...EMPTY_LEDGER, tables: tables.filter(({ id }, at) => tableIds.indexOf(id) === at) },
      part: stored[0],
      pieces: new Set(parts.pieces.items.map(({ id }) => id)),
    };
  };
}

/** One in each round trip: an answer is limited like a request. */
export async function readParts(context: Excel.RequestContext, parts: readonly { readonly id: string }[]): Promise<readonly StoredPart[]> {
  const read: StoredPart[] = [];
  for (const { id } of parts) {
    const xml = context.workbook.customXmlParts.getItem(id).getXml();
    await context.sync();
    read.push({ id, xml: xml.value });
  }
  return read;
}

export const joinPieces = (head: StoredPart, pieces: readonly StoredPart[]): StoredHead => ({ ...head, pieces: piecesOf(head.xml, pieces) });

export const packedOf = ({ xml, pieces }: StoredHead): PackedLedger => ({ head: xml, pieces: pieces.map((piece) => piece.xml) });

/** As it will stand in the parts: made before the batch is put together, since packing takes its time. */
export async function storedForm(ledger: Ledger): Promise<PackedLedger> {
  await pause();
  const xml = await finishInTurns(writeLedgerInStages(ledger), pause);
  await pause();
  return packLedger(xml);
}

/** The new pieces first: the head that counts on them comes in one batch with the end of the old ones. */
export async function writeStored(context: Excel.RequestContext, payload: Payload, { part }: Pick<StoredLedger, "part">, { head, pieces }: PackedLedger): Promise<void> {
  const parts = context.workbook.customXmlParts;
  for (const piece of pieces) {
    await payload.makeRoom(piece);
    parts.add(piece);
  }
  await payload.makeRoom(head);
  if (part === undefined) parts.add(head);
  else parts.getItem(part.id).setXml(head);
  part?.pieces.forEach(({ id }) => parts.getItemOrNullObject(id).delete());
}

/** Puts the parts back as they stood. `now` are those found after the failure. */
export async function takeBackStored(context: Excel.RequestContext, payload: Payload, now: LedgerParts, stored: StoredLedger): Promise<void> {
  const { part } = stored;
  const parts = context.workbook.customXmlParts;
  const there = new Set(now.pieces.items.map(({ id }) => id));
  for (const { xml } of part?.pieces.filter(({ id }) => !there.has(id)) ?? []) {
    await payload.makeRoom(xml);
    parts.add(xml);
  }
  await payload.makeRoom(part?.xml ?? "");
  for (const { id } of now.heads.items) {
    if (part === undefined) parts.getItem(id).delete();
    else if (id === part.id) parts.getItem(id).setXml(part.xml);
  }
  deleteNewPieces(context, now, stored);
}

/** Those that a failed step has added. Queued. */
export function deleteNewPieces(context: Excel.RequestContext, now: LedgerParts, { pieces }: StoredLedger): void {
  for (const { id } of now.pieces.items) if (!pieces.has(id)) context.workbook.customXmlParts.getItem(id).delete();
}
