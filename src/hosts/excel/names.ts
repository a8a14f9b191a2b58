/** Defined names of the workbook: which there are, adding ours, taking them back. Core composes them; this file only writes. */
import type { Ledger } from "../../core/sheet/ledger";
import { findStanding } from "../../core/sheet/ledger";
import { foldName } from "../../core/sheet/names";
import type { NamePlan } from "../../core/sheet/table-plan";

/** Names we gave to tables that were deleted since: they show #REF! and may be used again. */
export function findStaleNames(ledger: Ledger, tables: readonly { readonly id: string; readonly name: string }[]): ReadonlySet<string> {
  const gone = ledger.tables.filter((written) => findStanding(written, tables) === undefined);
  return new Set(gone.flatMap(({ names }) => names.map(({ name }) => foldName(name))));
}

export interface NamesBefore {
  readonly added: readonly string[];
  readonly pointed: readonly { readonly name: string; readonly formula: string }[];
}

/** Queued: what stands under the planned names now, to be called after the next sync. */
export function readNames(context: Excel.RequestContext, names: readonly NamePlan[]): () => NamesBefore {
  const found = names.map(({ name }) => {
    const item = context.workbook.names.getItemOrNullObject(name);
    item.load("formula");
    return { name, item };
  });
  return () => ({
    added: found.filter(({ item }) => item.isNullObject).map(({ name }) => name),
    pointed: found.filter(({ item }) => !item.isNullObject).map(({ name, item }) => ({ name, formula: String(item.formula) })),
  });
}

export function writeNames(context: Excel.RequestContext, names: readonly NamePlan[], before: NamesBefore): void {
  const adding = new Set(before.added);
  for (const { name, refersTo, comment } of names) {
    if (adding.has(name)) context.workbook.names.add(name, refersTo, comment);
    else context.workbook.names.getItem(name).formula = refersTo;
  }
}

/** `standing` are the workbook's names after the failure, loaded. */
export function takeBackNames(standing: Excel.NamedItemCollection, before: NamesBefore): void {
  const items = new Map(standing.items.map((item) => [foldName(item.name), item]));
  for (const name of before.added) items.get(foldName(name))?.delete();
  for (const { name, formula } of before.pointed) {
    const item = items.get(foldName(name));
    if (item !== undefined) item.formula = formula;
  }
}
