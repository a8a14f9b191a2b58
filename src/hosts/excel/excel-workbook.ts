/** The workbook port over Office.js. It needs ExcelApi 1.12 and nothing newer. */
import { findStanding, type Ledger } from "../../core/sheet/ledger";
import { foldName } from "../../core/sheet/names";
import { isOurTable } from "../../core/sheet/refresh/place-columns";
import { isEmpty, type RefreshPlan } from "../../core/sheet/refresh-plan";
import type { TablePlan } from "../../core/sheet/table-plan";
import type { Survey, TableState, Workbook } from "../../core/sheet/workbook";
import { inExcel, orTakeBack } from "./host-error";
import { takeBackTable, writeTable } from "./insert-table";
import { findParts, readStored } from "./ledger-part";
import { findStaleNames } from "./names";
import { withoutSheet } from "./ranges";
import { surveySite } from "./survey-site";
import { surveyTable, tableGone, takeBackRefresh, writeRefresh } from "./refresh-table";
import { readTable } from "./table-state";

export class ExcelWorkbook implements Workbook {
  constructor(private readonly clock: () => Date = () => new Date()) {}

  survey(): Promise<Survey> {
    return inExcel(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load("address");
      const sheet = cell.worksheet;
      sheet.load("name");
      const tables = context.workbook.tables;
      tables.load("items/id,items/name");
      const names = context.workbook.names;
      names.load("items/name");
      const sheets = context.workbook.worksheets;
      sheets.load("items/id");
      const parts = findParts(context);
      await context.sync();

      // A name that belongs to one sheet hides the workbook's there.
      const local = sheets.items.map((one) => one.names);
      local.forEach((one) => one.load("items/name"));
      const readLedger = readStored(parts);
      await context.sync();

      const stale = findStaleNames(readLedger().ledger, tables.items);
      const defined = [names, ...local].flatMap(({ items }) => items.map(({ name }) => name));
      return {
        sheet: sheet.name,
        cell: withoutSheet(cell.address),
        takenNames: [...tables.items.map(({ name }) => name), ...defined.filter((name) => !stale.has(foldName(name)))],
      };
    });
  }

  insert(plan: TablePlan): Promise<TableState> {
    return inExcel(async (context) => {
      const site = await surveySite(context, plan);
      const writtenAt = this.clock().toISOString();
      return orTakeBack(
        () => writeTable(context, plan, site, writtenAt),
        (after) => takeBackTable(after, site),
        `${site.sheet}!${site.address}`,
      );
    });
  }

  read(name: string): Promise<TableState | undefined> {
    return inExcel(async (context) => {
      const table = await findTable(context, name);
      if (table === undefined) return undefined;
      const read = readTable(table);
      await context.sync();
      const state = read();
      return isOurTable(state.headers) ? state : undefined;
    });
  }

  apply(plan: RefreshPlan): Promise<TableState> {
    return inExcel(async (context) => {
      const standing = await surveyTable(context, plan);
      if (isEmpty(plan)) return standing.state;
      const writtenAt = this.clock().toISOString();
      return orTakeBack(
        () => writeRefresh(context, plan, standing, writtenAt),
        (after) => takeBackRefresh(after, plan, standing),
        `${standing.state.sheet}!${standing.state.address}`,
      );
    });
  }

  ledger(): Promise<Ledger> {
    return inExcel(async (context) => {
      const parts = findParts(context);
      await context.sync();
      const stored = readStored(parts);
      await context.sync();
      return stored().ledger;
    });
  }

  reveal(name: string): Promise<void> {
    return inExcel(async (context) => {
      const table = await findTable(context, name);
      if (table === undefined) throw tableGone(name);
      table.worksheet.activate();
      table.getRange().select();
      await context.sync();
    });
  }
}

/** By the id in the ledger, so that a table the analyst renamed is found under its old name too; else by name. */
async function findTable(context: Excel.RequestContext, name: string): Promise<Excel.Table | undefined> {
  const tables = context.workbook.tables;
  tables.load("items/id,items/name");
  const parts = findParts(context);
  await context.sync();
  const stored = readStored(parts);
  await context.sync();
  const isNamed = (table: { readonly name: string }): boolean => foldName(table.name) === foldName(name);
  const entry = stored().ledger.tables.find(isNamed);
  return entry === undefined ? tables.items.find(isNamed) : findStanding(entry, tables.items);
}
