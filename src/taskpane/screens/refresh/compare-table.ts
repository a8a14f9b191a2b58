import type { LanguageCode } from "../../../core/model/reading";
import type { LedgerTable } from "../../../core/sheet/ledger";
import { planAgain } from "../../../core/sheet/plan-refresh";
import { isEmpty } from "../../../core/sheet/refresh-plan";
import type { Workbook } from "../../../core/sheet/workbook";
import type { ReadText } from "../../desk";
import { failWith, readingFailureOf, refusalOf } from "../../failure";
import type { RefreshStep } from "../../session";

export interface Comparison {
  readonly workbook: Workbook;
  readonly read: ReadText;
  readonly table: LedgerTable;
  readonly text: string;
  readonly language: LanguageCode;
}

/** Finds what the text would change in the table as it stands now. Writes nothing. */
export async function compareTable({ workbook, read, table, text, language }: Comparison): Promise<RefreshStep> {
  const state = await workbook.read(table.name);
  if (state === undefined) return { at: "failed", failure: failWith("table-gone", table.name) };
  const reading = await read(text).catch(readingFailureOf);
  if ("code" in reading) return { at: "failed", failure: reading };
  const refusal = refusalOf(reading);
  if (refusal) return { at: "failed", failure: failWith(refusal) };
  const { takenNames } = await workbook.survey();
  // The record may have moved on since the table was chosen: a refresh applied, another put back.
  const written = (await workbook.ledger()).tables.find(({ id }) => id === table.id) ?? table;
  const plan = planAgain(written, state, reading, { text, taken: takenNames, locale: language });
  return { at: isEmpty(plan) && plan.changes.length + plan.left.length === 0 ? "unchanged" : "compared", plan };
}
