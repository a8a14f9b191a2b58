/** Formulas anywhere in the workbook that use what a revert would delete. One round trip for all rows and one a column. */
import { findUsedElsewhere, type LeavingCells, type StandingFormula, type UsedElsewhere } from "../../core/sheet/refresh/used-elsewhere";
import { isFormula } from "../../core/sheet/cells/cell-value";
import type { TableState } from "../../core/sheet/workbook";
import { isOfficeError } from "./host-error";
import { readCells } from "./ranges";

export async function findUses(context: Excel.RequestContext, state: TableState, leaving: LeavingCells): Promise<UsedElsewhere> {
  const body = context.workbook.tables.getItem(state.name).getDataBodyRange();
  const rows = leaving.rows.map(({ at }) => at);
  const formulas: StandingFormula[] = [];
  // Between appended rows that were sorted apart stand others: what uses these alone is told by its addresses.
  if (rows.length > 0) formulas.push(...(await readDependents(context, body.getRow(Math.min(...rows)).getBoundingRect(body.getRow(Math.max(...rows))))));
  for (const { at } of leaving.columns) formulas.push(...(await readDependents(context, body.getColumn(at))));
  return findUsedElsewhere(formulas, state, leaving);
}

async function readDependents(context: Excel.RequestContext, range: Excel.Range): Promise<readonly StandingFormula[]> {
  const found = range.getDirectDependents().ranges.load("items/formulas,items/worksheet/name");
  try {
    await context.sync();
  } catch (error) {
    // The only way it has to say that there are none.
    if (isOfficeError(error) && error.code === "ItemNotFound") return [];
    throw error;
  }
  return found.items.flatMap(({ formulas, worksheet }) => readCells(formulas).flat().flatMap((formula) => (typeof formula === "string" && isFormula(formula) ? [{ sheet: worksheet.name, formula }] : [])));
}
