/** Naming the figures of a large table that have no name yet: in as many batches as that needs, and all of it back. */
import { withTable } from "../../core/sheet/ledger";
import { planRemainingNames, type RemainingNames } from "../../core/sheet/naming/plan-remaining-names";
import type { Naming } from "../../core/sheet/workbook";
import { findTableOfAnySize } from "./find-table";
import { findParts, storedForm, takeBackStored, writeStored, type StoredLedger } from "./ledger-part";
import { compareNames, takeBackNames, writeNames, type NamesBefore } from "./names";
import { Payload } from "./payload";
import { requireEntry } from "./written-table";

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
  const [found, entry] = requireEntry(await findTableOfAnySize(context, { name: asked, readRest }), asked);
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
  const packed = await storedForm(withTable(stored.ledger, plan.ledger));
  const payload = new Payload(context);
  await writeNames(context, payload, plan.names, before);
  await writeStored(context, payload, stored, packed);
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
  await takeBackStored(context, payload, parts, stored);
  await payload.sync();
}
