/** Looks at the place where a table would go, in one round trip, and refuses where it cannot. */
import { findStanding, type Ledger } from "../../core/sheet/ledger";
import { foldName } from "../../core/sheet/names";
import { isOurTable } from "../../core/sheet/refresh/place-columns";
import { consentTo, type Place } from "../../core/sheet/place";
import { sheetName } from "../../core/sheet/forms/share-name";
import { SheetError } from "../../core/sheet/sheet-error";
import type { CellValue, TablePlan } from "../../core/sheet/table-plan";
import type { HostAbilities } from "./host-abilities";
import { isOfficeError } from "./host-error";
import { findStored, type StoredLedger } from "./ledger-part";
import { compareNames, findStaleNames, type NamesBefore } from "./names";
import { cellAddress, describeFilled, LAST_COLUMN, LAST_ROW, readCells, withoutSheet, type Corner } from "./ranges";
import { findWritten } from "./written-table";

/** The place as it was: enough to write there, and to put it back. */
export interface Site {
  readonly sheet: string;
  readonly corner: Corner;
  readonly address: string;
  /** Rows, the header's included. */
  readonly height: number;
  readonly stored: StoredLedger;
  readonly names: NamesBefore;
  /** True where the sheet is made for the table: taking back deletes it. */
  readonly isNewSheet: boolean;
  /** The part of the place that is formatted or filled, and how; undefined where it is bare and taking back can clear it altogether. */
  readonly formatted: (Corner & { readonly formats: readonly (readonly string[])[]; readonly formulas: readonly (readonly CellValue[])[] }) | undefined;
  /** Headers get their help only where no validation of the analyst's would be lost. */
  readonly isBareHeader: boolean;
  readonly columns: readonly { readonly width: number; readonly alignment: string; readonly isShared: boolean }[];
  readonly emphasis: ReadonlySet<string>;
}

export async function surveySite(context: Excel.RequestContext, plan: TablePlan, place: Place, { findsMerged }: HostAbilities): Promise<Site> {
  if (place.at === "new-sheet") return surveyNewSheet(context, plan);
  const [height, width] = [plan.rows.length + 1, plan.columns.length];
  const cell = await findCell(context, place);
  cell.load("rowIndex,columnIndex");
  const sheet = cell.worksheet;
  sheet.load("id,name");
  sheet.protection.load("protected");
  const tables = context.workbook.tables;
  tables.load("items/id,items/name");
  const names = context.workbook.names;
  names.load("items/name,items/formula");
  const readLedger = findStored(context);
  const target = cell.getAbsoluteResizedRange(height, width);
  target.load("address");
  target.conditionalFormats.load("items/id");
  const headers = target.getRow(0).dataValidation;
  headers.load("type");
  const standing = target.getUsedRangeOrNullObject(false);
  standing.load("rowIndex,columnIndex,formulas,numberFormat");
  const merged = findsMerged ? target.getMergedAreasOrNullObject() : undefined;
  merged?.load("address");
  const touching = touchingRange(sheet, target).getTables(false);
  touching.load("items/name");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("columnIndex,columnCount");
  const columns = plan.columns.map((_, at) => target.getColumn(at).format);
  columns.forEach((format) => format.load("columnWidth,horizontalAlignment"));
  await orOffSheet(context, place, height, width);

  if (sheet.protection.protected) {
    throw new SheetError("sheet-protected", `The sheet ${sheet.name} is protected, so nothing was written. Unprotect it or choose another sheet.`, sheet.name);
  }
  const corner: Corner = { row: cell.rowIndex, column: cell.columnIndex };
  const stored = await readLedger();
  await refuseSecondInsert(context, plan, stored.ledger, tables);
  const stale = findStaleNames(stored.ledger, tables.items);
  refuseTakenNames(plan, names.items.map(({ name }) => name).filter((name) => !stale.has(foldName(name))), tables.items.map(({ name }) => name));
  const formatted = standing.isNullObject ? undefined : { row: standing.rowIndex, column: standing.columnIndex, formats: standing.numberFormat.map((row) => row.map(String)), formulas: readCells(standing.formulas) };
  refuseTouching(touching.items.map(({ name }) => name));
  if (merged?.isNullObject === false) refuseMerged(merged.address);
  refuseFilled(formatted?.formulas ?? [], formatted ?? corner, consentTo(place));
  const isUsed = (column: number): boolean => !used.isNullObject && column >= used.columnIndex && column < used.columnIndex + used.columnCount;
  return {
    sheet: sheet.name,
    corner,
    address: withoutSheet(target.address),
    height,
    stored,
    names: compareNames(names, plan.names),
    isNewSheet: false,
    formatted,
    isBareHeader: headers.type === "None",
    columns: columns.map((format, at) => ({ width: format.columnWidth, alignment: format.horizontalAlignment, isShared: isUsed(corner.column + at) })),
    emphasis: new Set(target.conditionalFormats.items.map(({ id }) => id)),
  };
}

/** A range beyond the sheet's edge is an error for the whole look, which then says no more than that: so look again at the cell alone. */
async function orOffSheet(context: Excel.RequestContext, place: Place, height: number, width: number): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    if (!isOfficeError(error) || error.code !== "InvalidArgument") throw error;
    const cell = await findCell(context, place);
    cell.load("rowIndex,columnIndex");
    await context.sync();
    const corner: Corner = { row: cell.rowIndex, column: cell.columnIndex };
    if (corner.row + height <= LAST_ROW && corner.column + width <= LAST_COLUMN) throw error;
    const at = cellAddress(corner);
    throw new SheetError("no-room", `A table of ${height} rows and ${width} columns does not fit at ${at}, so nothing was written. Choose a cell further up or left.`, at, { cause: error });
  }
}

/**
 * The place with the row above and the column to its left, where there are any: a table right there would take our cells
 * for its own and grow over them. The part of the place that has a neighbour is moved, so no offset leaves the sheet.
 */
function touchingRange(sheet: Excel.Worksheet, target: Excel.Range): Excel.Range {
  const above = target.getIntersection(sheet.getRangeByIndexes(1, 0, LAST_ROW - 1, LAST_COLUMN)).getOffsetRange(-1, 0);
  const tall = target.getBoundingRect(above);
  const left = tall.getIntersection(sheet.getRangeByIndexes(0, 1, LAST_ROW, LAST_COLUMN - 1)).getOffsetRange(0, -1);
  return tall.getBoundingRect(left);
}

async function refuseSecondInsert(context: Excel.RequestContext, plan: TablePlan, ledger: Ledger, tables: Excel.TableCollection): Promise<void> {
  const entry = ledger.tables.filter(({ source, layout = "results" }) => source.sha256 === plan.source.sha256 && layout === plan.layout).find((written) => findStanding(written, tables.items) !== undefined);
  const standing = entry && findStanding(entry, tables.items);
  if (standing === undefined) return;
  const range = standing.getRange();
  range.load("address");
  const header = standing.getHeaderRowRange();
  header.load("values");
  await context.sync();
  if (!isOurTable(readCells(header.values)[0]?.map(String) ?? [])) return;
  throw new SheetError("already-inserted", `This text is in the workbook already: table ${standing.name} at ${range.address}. Refresh it, or delete it first.`, range.address);
}

function refuseTakenNames(plan: TablePlan, names: readonly string[], tables: readonly string[]): void {
  const taken = new Set([...names, ...tables].map(foldName));
  const clash = [plan.name, ...plan.names.map(({ name }) => name)].find((name) => taken.has(foldName(name)));
  if (clash === undefined) return;
  throw new SheetError("name-taken", `The workbook has a name ${clash} by now, so nothing was written. Insert again to get another one.`, clash);
}

function refuseFilled(formulas: readonly (readonly unknown[])[], corner: Corner, consent: string | undefined): void {
  const filled = describeFilled(formulas, corner);
  if (filled === undefined || filled === consent) return;
  throw new SheetError("cells-in-the-way", `There is something in ${filled}, so nothing was written. Choose an empty place, or clear those cells.`, filled);
}

/** Excel takes merged cells apart where a table is made over them. */
function refuseMerged(addresses: string): void {
  const where = addresses.split(",").map(withoutSheet).join(", ");
  throw new SheetError("merged-cells", `The cells ${where} are merged, and a table cannot hold merged cells, so nothing was written. Unmerge them or choose another place.`, where);
}

function refuseTouching([table]: readonly string[]): void {
  if (table === undefined) return;
  throw new SheetError("table-in-the-way", `The table ${table} is in the way or touches the place, so nothing was written. Leave an empty row and column between them.`, table);
}

/** Two rows below a table's last: a table right under it would be taken for its next row. */
async function findCell(context: Excel.RequestContext, place: Place): Promise<Excel.Range> {
  if (place.at !== "below") return context.workbook.getActiveCell();
  const { written } = await findWritten(context, [place.table]);
  const [found] = written;
  if (found === undefined) throw new RangeError("A table was looked for and neither found nor missed.");
  return found.table.getRange().getLastRow().getCell(0, 0).getOffsetRange(2, 0);
}

async function surveyNewSheet(context: Excel.RequestContext, plan: TablePlan): Promise<Site> {
  const [height, width] = [plan.rows.length + 1, plan.columns.length];
  if (height > LAST_ROW || width > LAST_COLUMN) throw new SheetError("no-room", `A table of ${height} rows and ${width} columns does not fit on a sheet, so nothing was written.`);
  const sheets = context.workbook.worksheets;
  sheets.load("items/name");
  const tables = context.workbook.tables;
  tables.load("items/id,items/name");
  const names = context.workbook.names;
  names.load("items/name,items/formula");
  const readLedger = findStored(context);
  await context.sync();
  const stored = await readLedger();
  await refuseSecondInsert(context, plan, stored.ledger, tables);
  const stale = findStaleNames(stored.ledger, tables.items);
  refuseTakenNames(plan, names.items.map(({ name }) => name).filter((name) => !stale.has(foldName(name))), tables.items.map(({ name }) => name));
  return {
    sheet: sheetName(plan.name, sheets.items.map(({ name }) => name)),
    corner: { row: 0, column: 0 },
    height,
    address: `A1:${cellAddress({ row: height - 1, column: width - 1 })}`,
    stored,
    names: compareNames(names, plan.names),
    isNewSheet: true,
    formatted: undefined,
    isBareHeader: true,
    columns: plan.columns.map(() => ({ width: 0, alignment: "General", isShared: false })),
    emphasis: new Set(),
  };
}
