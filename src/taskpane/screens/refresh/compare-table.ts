import type { LanguageCode } from "../../../core/model/reading";
import type { LedgerTable } from "../../../core/sheet/ledger";
import { planAgainInStages } from "../../../core/sheet/plan-refresh";
import { isEmpty, type RefreshPlan } from "../../../core/sheet/refresh-plan";
import { finishInTurns } from "../../../core/sheet/stages";
import type { TableState, Workbook } from "../../../core/sheet/workbook";
import type { ReadText } from "../../desk";
import { failWith, readingFailureOf, refusalOf, type Failure } from "../../failure";
import { pause } from "../../pause";
import type { RefreshStep } from "../../session";

export interface Comparing {
  readonly workbook: Workbook;
  readonly read: ReadText;
  readonly language: LanguageCode;
}

interface Compared {
  readonly table: LedgerTable;
  readonly text: string;
  readonly state: TableState;
  readonly taken: readonly string[];
}

/** What the text would change in the table as it stands now, or why that cannot be said. */
export async function planOrFail({ read, language }: Comparing, { table, text, state, taken }: Compared): Promise<RefreshPlan | Failure> {
  if (table.form === "values") return failWith("table-of-values", state.name);
  const reading = await read(text).catch(readingFailureOf);
  if ("code" in reading) return reading;
  const refusal = refusalOf(reading);
  return refusal ? failWith(refusal) : finishInTurns(planAgainInStages(table, state, reading, { text, taken, locale: language }), pause);
}

export const saysNothing = (plan: RefreshPlan): boolean => isEmpty(plan) && plan.changes.length + plan.left.length === 0;

/** Finds what the text would change. Writes nothing. */
export async function compareTable(desk: Comparing, table: LedgerTable, text: string): Promise<RefreshStep> {
  const state = await desk.workbook.read(table.name);
  if (state === undefined) return { at: "failed", failure: failWith("table-gone", table.name) };
  const { takenNames } = await desk.workbook.survey();
  // The record may have moved on since the table was chosen: a refresh applied, another put back.
  const written = (await desk.workbook.ledger()).tables.find(({ id }) => id === table.id) ?? table;
  const plan = await planOrFail(desk, { table: written, text, state, taken: takenNames });
  if ("code" in plan) return { at: "failed", failure: plan };
  return { at: saysNothing(plan) ? "unchanged" : "compared", plan };
}
