/**
 * Entering again what is stuck: a function of Tieout typed before the add-in was there stays #NAME? until then
 * (OfficeDev/office-js#6611), and may stand under the name that Excel stores it by.
 */
import { isFormula, isSameValue } from "../../core/sheet/cells/cell-value";
import { callsTieout, restoreCalls } from "../../core/sheet/forms/fold-formula";
import type { CellValue } from "../../core/sheet/table-plan";
import type { Repair } from "../../core/sheet/workbook";
import { rowsARead } from "./payload";
import { asWritten, readCells } from "./ranges";

const STUCK: ReadonlySet<CellValue> = new Set<CellValue>(["#NAME?", "#BUSY!"]);

interface UsedSheet {
  readonly name: string;
  readonly isProtected: boolean;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export async function repairFormulas(context: Excel.RequestContext): Promise<Repair> {
  let repaired = 0;
  const protectedSheets: string[] = [];
  for (const sheet of await findUsed(context)) {
    const stuck = await repairSheet(context, sheet);
    if (stuck > 0 && sheet.isProtected) protectedSheets.push(sheet.name);
    else repaired += stuck;
  }
  return { repaired, protectedSheets };
}

async function findUsed(context: Excel.RequestContext): Promise<readonly UsedSheet[]> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name");
  await context.sync();
  const found = sheets.items.map((sheet) => {
    sheet.protection.load("protected");
    return { name: sheet.name, protection: sheet.protection, used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount") };
  });
  await context.sync();
  return found.flatMap(({ name, protection, used }) =>
    used.isNullObject ? [] : [{ name, isProtected: protection.protected, row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount }]);
}

/** How many formulas were stuck there; on a protected sheet they are only counted. */
async function repairSheet(context: Excel.RequestContext, { name, isProtected, row, column, rows, columns }: UsedSheet): Promise<number> {
  const step = rowsARead(columns);
  let stuck = 0;
  for (let first = 0; first < rows; first += step) {
    const count = Math.min(step, rows - first);
    const block = (): Excel.Range => context.workbook.worksheets.getItem(name).getRangeByIndexes(row + first, column, count, columns);
    const before = block().load("values,formulas");
    await context.sync();
    const values = readCells(before.values);
    const formulas = readCells(before.formulas);
    const enter = Array.from({ length: columns }, (_, at) => restoreColumn(formulas, values, at));
    const found = enter.reduce((sum, { stuck: own }) => sum + own, 0);
    stuck += found;
    if (found === 0 || isProtected) continue;
    enter.forEach((cells, at) => {
      if (cells.stuck > 0) block().getColumn(at).formulas = cells.contents.map((cell) => [cell]);
    });
    const after = block().load("formulas");
    await context.sync();
    await restoreOverfilled(context, block, enter, { values, formulas, after: readCells(after.formulas) });
  }
  return stuck;
}

interface EnteredColumn {
  readonly stuck: number;
  readonly contents: readonly (string | null)[];
}

/** All formulas of a column are entered, as they stand or restored: a few of a table's could be carried on over the others. */
function restoreColumn(formulas: readonly (readonly CellValue[])[], values: readonly (readonly CellValue[])[], column: number): EnteredColumn {
  let stuck = 0;
  const contents = formulas.map((line, at) => {
    const [content, value] = [line[column] ?? null, values[at]?.[column] ?? null];
    if (typeof content !== "string" || !isFormula(content) || content === value) return null;
    if (!callsTieout(content)) return content;
    const restored = restoreCalls(content);
    if (restored !== content || STUCK.has(value)) stuck++;
    return restored;
  });
  return { stuck, contents };
}

interface Around {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  readonly after: readonly (readonly CellValue[])[];
}

/** Cells without a formula that Excel filled all the same, such as empty ones. */
async function restoreOverfilled(context: Excel.RequestContext, block: () => Excel.Range, enter: readonly EnteredColumn[], { formulas, after }: Around): Promise<void> {
  let isOver = false;
  enter.forEach(({ stuck, contents }, column) => {
    if (stuck === 0) return;
    const cells = contents.map((content, at) => {
      const [before, now] = [formulas[at]?.[column] ?? null, after[at]?.[column] ?? null];
      return content !== null || isSameValue(before, now) ? null : asWritten(before);
    });
    if (cells.every((cell) => cell === null)) return;
    isOver = true;
    block().getColumn(column).formulas = cells.map((cell) => [cell]);
  });
  if (isOver) await context.sync();
}
