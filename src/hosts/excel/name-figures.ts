/** Naming the figures of a large table that have no name yet: in as many batches as that needs, and all of it back. */
import { withTable } from "../../core/sheet/ledger";
import { planRemainingNames, type RemainingNames } from "../../core/sheet/naming/plan-remaining-names";
import { isOurTable } from "../../core/sheet/refresh/place-columns";
import type { Naming } from "../../core/sheet/workbook";
import { findTableOfAnySize } from "./find-table";
import { findParts, storedForm, takeBackStored, writeStored, type StoredLedger } from "./ledger-part";
import { compareNames, takeBackNames, writeNames, type NamesBefore } from "./names";
import { Payload } from "./payload";
import { tableGone } from "./refresh-table";
import { entryOf } from "./written-table";

export interface StandingNames {
  readonly table: string;
  readonly plan: RemainingNames;
  readonly before: NamesBefore;
  readonly stored: StoredLedger;
}

export async function surveyNames(context: Excel.RequestContext, asked: string): Promise<StandingNames> {
  const readRest = () => {
    const names = context.workbook.names;
    names.load("items/name,items/formula");
    const sheets = context.workbook.worksheets;
    sheets.load("items/id");
    const tables = context.workbook.tables;
    tables.load("items/name");
    return () => ({ names, sheets, tables });
  };
  const found = await findTableOfAnySize(context, { name: asked, readRest });
  const entry = found && entryOf(found.stored.ledger, found.state, asked);
  if (found === undefined || entry === undefined || !isOurTable(found.state.headers)) throw tableGone(asked);
  const { names, sheets, tables } = found.rest;
  const local = sheets.items.map((sheet) => sheet.names);
  local.forEach((one) => one.load("items/name"));
  await context.sync();
  // A name that shows #REF! is left over from this text's table before it was deleted: formulas that use it find the figure again.
  const standing = names.items.filter(({ formula }) => !String(formula).includes("#REF!"));
  const taken = [...tables.items, ...standing, ...local.flatMap(({ items }) => items)].map(({ name }) => name);
  const plan = planRemainingNames(entry, found.state, taken);
  return { table: found.state.name, plan, before: compareNames(names, plan.names), stored: found.stored };
}

export const namingOf = ({ table, plan }: StandingNames): Naming => ({ table, named: plan.names.length, unnamed: plan.unnamed });

export async function writeRemainingNames(context: Excel.RequestContext, standing: StandingNames): Promise<Naming> {
  const { plan, before, stored } = standing;
  const xml = await storedForm(withTable(stored.ledger, plan.ledger));
  const payload = new Payload(context);
  await writeNames(context, payload, plan.names, before);
  await payload.makeRoom(xml);
  writeStored(context, stored, xml);
  await payload.sync();
  return namingOf(standing);
}

export async function takeBackRemainingNames(context: Excel.RequestContext, { before, stored }: StandingNames): Promise<void> {
  const names = context.workbook.names;
  names.load("items/name");
  const parts = findParts(context);
  await context.sync();
  const payload = new Payload(context);
  await takeBackNames(payload, names, before);
  await payload.makeRoom(stored.part?.xml ?? "");
  takeBackStored(parts, stored);
  await payload.sync();
}
