/**
 * A copy of the sheets for a colleague without Tieout: Excel copies them with formats, widths and notes, and then every
 * formula in the copy gives way to its value. The originals are not touched.
 */
import { isErrorText, isFormula, isSameValue, isSettled } from "../../core/sheet/cells/cell-value";
import { shareName } from "../../core/sheet/forms/share-name";
import { SheetError } from "../../core/sheet/sheet-error";
import type { CellValue } from "../../core/sheet/table-plan";
import { blocksOf, Payload, rowsARead } from "./payload";
import { asWritten, cellAddress, readCells } from "./ranges";
import { findWritten } from "./written-table";
import { append } from "../../core/model/append";

interface SheetToShare {
  readonly name: string;
  readonly copyName: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
}

export interface Sharing {
  /** Sheets that stood in the workbook before. */
  readonly before: ReadonlySet<string>;
  readonly sheets: readonly SheetToShare[];
}

export async function surveySharing(context: Excel.RequestContext, tables: readonly string[]): Promise<Sharing> {
  const { written } = await findWritten(context, tables);
  const places = written.map(({ table }) => table.worksheet.load("name"));
  const sheets = context.workbook.worksheets;
  sheets.load("items/id,items/name");
  await context.sync();
  const taken = sheets.items.map(({ name }) => name);
  const found: SheetToShare[] = [];
  for (const name of new Set(places.map((sheet) => sheet.name))) {
    const copyName = shareName(name, taken);
    taken.push(copyName);
    found.push({ name, copyName, ...(await readSheet(context, name)) });
  }
  found.forEach(refuseUnsettled);
  return { before: new Set(sheets.items.map(({ id }) => id)), sheets: found };
}

type SheetCells = Pick<SheetToShare, "row" | "column" | "values" | "formulas">;

async function readSheet(context: Excel.RequestContext, name: string): Promise<SheetCells> {
  const used = context.workbook.worksheets.getItem(name).getUsedRange(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const { rowIndex: row, columnIndex: column, rowCount, columnCount } = used;
  const [values, formulas]: [CellValue[][], CellValue[][]] = [[], []];
  const step = rowsARead(columnCount);
  for (let first = 0; first < rowCount; first += step) {
    const block = context.workbook.worksheets.getItem(name).getRangeByIndexes(row + first, column, Math.min(step, rowCount - first), columnCount);
    block.load("values,formulas");
    await context.sync();
    append(values, readCells(block.values));
    append(formulas, readCells(block.formulas));
  }
  return { row, column, values, formulas };
}

/** A formula that has not calculated would be shared as the very error the copy is to be free of. */
function refuseUnsettled({ name, row, column, values, formulas }: SheetToShare): void {
  values.forEach((line, down) => {
    line.forEach((value, right) => {
      if (!isFormula(formulas[down]?.[right]) || isSettled(value)) return;
      const at = cellAddress({ row: row + down, column: column + right });
      throw new SheetError("host-failed", `Nothing was copied and nothing was changed: ${name}!${at} shows ${String(value)}. Repair the formulas, or wait until Excel has calculated, and share again.`, `${name}!${at}`);
    });
  });
}

export async function shareSheets(context: Excel.RequestContext, { sheets }: Sharing): Promise<readonly string[]> {
  for (const { name, copyName } of sheets) {
    const original = context.workbook.worksheets.getItem(name);
    original.copy("After", original).name = copyName;
  }
  await context.sync();
  for (const sheet of sheets) {
    await writeValues(context, sheet, (content) => isFormula(content));
    // Emptying a formula that had spilled takes the spilled cells along: what the copy lost by now is written too.
    const copy = await readSheet(context, sheet.copyName);
    await writeValues(context, sheet, (_, value, down, right) => !isSameValue(value, copy.values[down + sheet.row - copy.row]?.[right + sheet.column - copy.column] ?? null));
  }
  return sheets.map(({ copyName }) => copyName);
}

type IsWritten = (content: CellValue, value: CellValue, down: number, right: number) => boolean;

async function writeValues(context: Excel.RequestContext, { copyName, row, column, values, formulas }: SheetToShare, isWritten: IsWritten): Promise<void> {
  const payload = new Payload(context);
  const width = values[0]?.length ?? 0;
  for (let right = 0; right < width; right++) {
    const cells = values.map((line, down) => {
      const value = line[right] ?? null;
      if (!isWritten(formulas[down]?.[right] ?? null, value, down, right)) return null;
      return isErrorText(value) ? String(value) : asWritten(value);
    });
    if (cells.every((cell) => cell === null)) continue;
    for (const { first, rows } of blocksOf(cells)) {
      await payload.makeRoom(rows);
      context.workbook.worksheets.getItem(copyName).getRangeByIndexes(row + first, column + right, rows.length, 1).values = rows.map((cell) => [cell]);
    }
  }
  await payload.sync();
}

/** Only sheets that Excel or we have named as copies: a co-author may have added one of theirs meanwhile. */
export async function takeBackSharing(context: Excel.RequestContext, { before, sheets }: Sharing): Promise<void> {
  const now = context.workbook.worksheets;
  now.load("items/id,items/name");
  await context.sync();
  const isCopy = (name: string): boolean => sheets.some((sheet) => name === sheet.copyName || (name.startsWith(sheet.name.slice(0, SHORTEST_KEPT)) && / \(\d+\)$/.test(name)));
  now.items.filter(({ id, name }) => !before.has(id) && isCopy(name)).forEach((sheet) => {
    sheet.delete();
  });
  await context.sync();
}

/** Excel shortens a long name to make room for the number of the copy. */
const SHORTEST_KEPT = 24;
