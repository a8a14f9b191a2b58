/**
 * Formulas anywhere in the workbook that use what a revert would delete. Of the table's own the state tells; of the others Excel
 * is asked, in one round trip for all rows and one a column, and one more where there are any: the table's calculated columns
 * are most of what uses its rows, and more than one answer of Excel on the web can hold.
 */
import { isFormula } from "../../core/sheet/cells/cell-value";
import { findUsedElsewhere, type LeavingCells, type StandingFormula, type UsedElsewhere } from "../../core/sheet/refresh/used-elsewhere";
import type { CellValue } from "../../core/sheet/table-plan";
import type { TableState } from "../../core/sheet/workbook";
import { isOfficeError } from "./host-error";
import { readCells } from "./ranges";
import { append } from "../../core/model/append";

/** Undefined where nothing is to be deleted. */
export async function findUses(context: Excel.RequestContext, state: TableState, leaving: LeavingCells): Promise<UsedElsewhere | undefined> {
  const [last] = leaving.rows;
  const first = leaving.rows.at(-1);
  if (last === undefined && leaving.columns.length === 0) return undefined;
  const table = context.workbook.tables.getItem(state.name);
  const body = table.getDataBodyRange();
  // Between appended rows that were sorted apart stand others: what uses these alone is told by its addresses.
  const rows = first && last ? [body.getRow(first.at).getBoundingRect(body.getRow(last.at))] : [];
  const formulas = [...formulasIn(state.formulas, state.sheet)];
  for (const range of [...rows, ...leaving.columns.map(({ at }) => body.getColumn(at))]) append(formulas, await readDependents(context, range, table));
  return findUsedElsewhere(formulas, state, leaving);
}

async function readDependents(context: Excel.RequestContext, range: Excel.Range, table: Excel.Table): Promise<readonly StandingFormula[]> {
  const own = table.getRange().load("rowIndex,columnIndex,rowCount,columnCount,worksheet/id");
  const found = range.getDirectDependents().ranges.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount,items/worksheet/id");
  try {
    await context.sync();
  } catch (error) {
    // The only way it has to say that there are none.
    if (isOfficeError(error) && error.code === "ItemNotFound") return [];
    throw error;
  }
  const others = found.items.filter((item) => !isWithin(item, own));
  if (others.length === 0) return [];
  for (const other of others) other.load("formulas,worksheet/name");
  await context.sync();
  return others.flatMap(({ formulas, worksheet }) => formulasIn(readCells(formulas), worksheet.name));
}

const isWithin = (inner: Excel.Range, outer: Excel.Range): boolean =>
  inner.worksheet.id === outer.worksheet.id &&
  inner.rowIndex >= outer.rowIndex && inner.rowIndex + inner.rowCount <= outer.rowIndex + outer.rowCount &&
  inner.columnIndex >= outer.columnIndex && inner.columnIndex + inner.columnCount <= outer.columnIndex + outer.columnCount;

const formulasIn = (cells: readonly (readonly CellValue[])[], sheet: string): readonly StandingFormula[] =>
  cells.flat().flatMap((formula) => (typeof formula === "string" && isFormula(formula) ? [{ sheet, formula }] : []));
