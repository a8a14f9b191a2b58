import type { LedgerTable } from "../../../core/sheet/ledger";
import type { TableState } from "../../../core/sheet/workbook";
import { failureOf, failWith } from "../../failure";
import type { SweepScope, SweptTable } from "../../session";
import { planOrFail, saysNothing, type Comparing } from "./compare-table";
import { append } from "../../../core/model/append";

/** Reads the text behind each table again, as this version of Tieout does. Writes nothing; a table that cannot be compared does not keep the others from it. */
export async function compareAll(desk: Comparing, scope: SweepScope): Promise<readonly SweptTable[]> {
  const [{ sheet, takenNames }, { tables }] = [await desk.workbook.survey(), await desk.workbook.ledger()];
  // The plans are written together: a name that one of them claims is taken for the next.
  const taken = [...takenNames];
  const swept: SweptTable[] = [];
  for (const table of tables) {
    const state = await desk.workbook.read(table.name);
    if (scope === "sheet" && state?.sheet !== sheet) continue;
    const found = await compareOne(desk, table, state, taken);
    if ("plan" in found && saysNothing(found.plan)) continue;
    if ("plan" in found) append(taken, found.plan.names.map(({ name }) => name));
    swept.push(found);
  }
  return swept;
}

async function compareOne(desk: Comparing, table: LedgerTable, state: TableState | undefined, taken: readonly string[]): Promise<SweptTable> {
  if (state === undefined) return { table: table.name, failure: failWith("table-gone", table.name) };
  const plan = await planOrFail(desk, { table, text: table.source.text, state, taken }).catch(failureOf);
  return "code" in plan ? { table: state.name, failure: plan } : { table: state.name, plan };
}
