/** Defined names of the workbook: which there are, adding ours, taking them back. Core composes them; this file only writes. */
import type { Ledger, LedgerName } from "../../core/sheet/ledger";
import { findStanding } from "../../core/sheet/ledger";
import { foldName } from "../../core/sheet/names";
import type { NamePlan } from "../../core/sheet/table-plan";
import type { Payload } from "./payload";

/** Names we gave to tables that were deleted since: they show #REF! and may be used again. */
export function findStaleNames(ledger: Ledger, tables: readonly { readonly id: string; readonly name: string }[]): ReadonlySet<string> {
  const gone = ledger.tables.filter((written) => findStanding(written, tables) === undefined);
  return new Set(gone.flatMap(({ names }) => names.map(({ name }) => foldName(name))));
}

export interface NamesBefore {
  readonly added: readonly string[];
  readonly pointed: readonly { readonly name: string; readonly formula: string }[];
}

/**
 * Queued: what stands under the planned names now, to be called after the next sync. One load, however many names.
 * A name that we gave before and that stands no more was deleted by the analyst, and stays so.
 */
export function readNames(context: Excel.RequestContext, names: readonly NamePlan[], given: readonly LedgerName[]): () => NamesBefore {
  if (names.length === 0) return () => ({ added: [], pointed: [] });
  const standing = context.workbook.names;
  standing.load("items/name,items/formula");
  return () => {
    const before = compareNames(standing, names);
    const known = new Set(given.map(({ name }) => foldName(name)));
    return { ...before, added: before.added.filter((name) => !known.has(foldName(name))) };
  };
}

/** `standing` are the workbook's names with their formulas, loaded. */
export function compareNames(standing: Excel.NamedItemCollection, names: readonly NamePlan[]): NamesBefore {
  const formulas = new Map(standing.items.map((item) => [foldName(item.name), String(item.formula)]));
  const found = names.map(({ name }) => ({ name, formula: formulas.get(foldName(name)) }));
  return {
    added: found.flatMap(({ name, formula }) => (formula === undefined ? [name] : [])),
    pointed: found.flatMap(({ name, formula }) => (formula === undefined ? [] : [{ name, formula }])),
  };
}

export async function writeNames(context: Excel.RequestContext, payload: Payload, names: readonly NamePlan[], before: NamesBefore): Promise<void> {
  const [adding, pointing] = [new Set(before.added), new Set(before.pointed.map(({ name }) => name))];
  for (const { name, refersTo, comment } of names) {
    if (!adding.has(name) && !pointing.has(name)) continue;
    await payload.makeRoom(name, refersTo, comment);
    if (adding.has(name)) context.workbook.names.add(name, refersTo, comment);
    else context.workbook.names.getItem(name).formula = refersTo;
  }
}

/** `standing` are the workbook's names after the failure, loaded. */
export async function takeBackNames(payload: Payload, standing: Excel.NamedItemCollection, before: NamesBefore): Promise<void> {
  const items = new Map(standing.items.map((item) => [foldName(item.name), item]));
  for (const name of before.added) {
    await payload.makeRoom(name);
    items.get(foldName(name))?.delete();
  }
  for (const { name, formula } of before.pointed) {
    await payload.makeRoom(name, formula);
    const item = items.get(foldName(name));
    if (item !== undefined) item.formula = formula;
  }
}
