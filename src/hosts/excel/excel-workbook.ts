/** The workbook port over Office.js. It needs ExcelApi 1.12; what is newer is asked for first. */
import { TIEOUT_VERSION } from "../../core/model/tieout-version";
import type { TableForm } from "../../core/sheet/forms/table-form";
import type { Ledger } from "../../core/sheet/ledger";
import { foldName } from "../../core/sheet/names";
import { isOurTable } from "../../core/sheet/refresh/place-columns";
import type { Place } from "../../core/sheet/place";
import type { RefreshPlan } from "../../core/sheet/refresh-plan";
import { SheetError } from "../../core/sheet/sheet-error";
import type { TablePlan } from "../../core/sheet/table-plan";
import type { Charted, Conversion, Naming, Rebuilding, Repair, Reversion, SelectedCell, Survey, TableState, Workbook } from "../../core/sheet/workbook";
import { surveyChart, takeBackChart, writeChart } from "./chart-table";
import { conversionOf, isConverted, surveyConversion, takeBackConversion, writeConversion } from "./convert-table";
import { chooseTable, findTableOfAnySize } from "./find-table";
import { FEWEST_ABILITIES, type HostAbilities } from "./host-abilities";
import { inBatches, inExcel, inOneStep, orTakeBack } from "./host-error";
import { takeBackTable, writeTable } from "./insert-table";
import { findStored } from "./ledger-part";
import { namingOf, surveyNames, takeBackRemainingNames, writeRemainingNames } from "./name-figures";
import { findStaleNames } from "./names";
import { withoutSheet } from "./ranges";
import { surveyLostRecord, takeBackRebuilt, writeRebuilt } from "./rebuild-ledger";
import { removeTable, settleRemoval, surveyRemoval } from "./remove-table";
import { repairFormulas } from "./repair-formulas";
import { settleReversion, surveyReversion, writeReversion } from "./revert-table";
import { readSelectedCell, readSelectedText, watchSelection } from "./selection";
import { shareSheets, surveySharing, takeBackSharing } from "./share-sheets";
import { surveySite } from "./survey-site";
import { refreshTables } from "./refresh-tables";
import { tableGone } from "./written-table";

export class ExcelWorkbook implements Workbook {
  constructor(
    private readonly clock: () => Date = () => new Date(),
    private readonly version: string = TIEOUT_VERSION,
    private readonly can: HostAbilities = FEWEST_ABILITIES,
  ) {}

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
      const readLedger = findStored(context);
      await context.sync();

      // A name that belongs to one sheet hides the workbook's there.
      const local = sheets.items.map((one) => one.names);
      local.forEach((one) => one.load("items/name"));
      await context.sync();

      const stale = findStaleNames((await readLedger()).ledger, tables.items);
      const defined = [names, ...local].flatMap(({ items }) => items.map(({ name }) => name));
      return {
        sheet: sheet.name,
        cell: withoutSheet(cell.address),
        takenNames: [...tables.items.map(({ name }) => name), ...defined.filter((name) => !stale.has(foldName(name)))],
      };
    });
  }

  insert(plan: TablePlan, place: Place = { at: "selection" }): Promise<TableState> {
    return inBatches(async (context) => {
      const site = await surveySite(context, plan, place, this.can);
      const written = { writtenAt: this.clock().toISOString(), writtenBy: this.version };
      return orTakeBack(
        () => writeTable(context, plan, site, written),
        (after) => takeBackTable(after, site),
        `${site.sheet}!${site.address}`,
      );
    });
  }

  read(name: string): Promise<TableState | undefined> {
    return inBatches(async (context) => {
      const found = await findTableOfAnySize(context, { name, readRest: readNothing });
      return found !== undefined && isOurTable(found.state.headers) ? found.state : undefined;
    });
  }

  async apply(plan: RefreshPlan): Promise<TableState> {
    const [state] = await this.applyAll([plan]);
    if (state === undefined) throw new RangeError("A refresh was applied and no table came back.");
    return state;
  }

  applyAll(plans: readonly RefreshPlan[]): Promise<readonly TableState[]> {
    plans.forEach(refuseValues);
    return inOneStep(this.can.mergesUndo, (context) => refreshTables(context, plans, { record: this.record(), can: this.can }));
  }

  revert(name: string): Promise<Reversion> {
    return inExcel(async (context) => {
      const standing = await surveyReversion(context, name, { record: this.record(), can: this.can });
      const { plan, state } = standing;
      refuseValues(plan);
      const isFinished = { value: false };
      const done = (table: TableState): Reversion => ({ table, restored: plan.cells.length, removed: plan.rows.length + plan.columns.length, kept: plan.kept });
      try {
        return done(await orTakeBack(
          () => writeReversion(context, standing),
          async (after) => { isFinished.value = await settleReversion(after, standing); },
          `${state.sheet}!${state.address}`,
        ));
      } catch (error) {
        const table = isFinished.value ? await this.read(state.name) : undefined;
        if (table === undefined) throw error;
        return done(table);
      }
    });
  }

  convert(name: string, form: TableForm): Promise<Conversion> {
    return inBatches(async (context) => {
      const standing = await surveyConversion(context, name, form);
      if (isConverted(standing)) return conversionOf(standing, standing.state);
      const writtenAt = this.clock().toISOString();
      return orTakeBack(
        () => writeConversion(context, standing, writtenAt),
        (after) => takeBackConversion(after, standing),
        `${standing.state.sheet}!${standing.state.address}`,
      );
    });
  }

  nameRest(name: string): Promise<Naming> {
    return inBatches(async (context) => {
      const standing = await surveyNames(context, name);
      if (standing.plan.names.length === 0) return namingOf(standing);
      return orTakeBack(
        () => writeRemainingNames(context, standing),
        (after) => takeBackRemainingNames(after, standing),
        `the names of ${standing.table}`,
      );
    });
  }

  chart(name: string): Promise<Charted> {
    return inExcel(async (context) => {
      const site = await surveyChart(context, name);
      return orTakeBack(
        () => writeChart(context, site),
        (after) => takeBackChart(after, site),
        site.sheet,
      );
    });
  }

  share(names: readonly string[]): Promise<readonly string[]> {
    return inExcel(async (context) => {
      const sharing = await surveySharing(context, names);
      return orTakeBack(
        () => shareSheets(context, sharing),
        (after) => takeBackSharing(after, sharing),
        sharing.sheets.map(({ copyName }) => copyName).join(", "),
      );
    });
  }

  repair(): Promise<Repair> {
    return inExcel(repairFormulas);
  }

  remove(name: string): Promise<void> {
    return inExcel(async (context) => {
      const standing = await surveyRemoval(context, name);
      const isFinished = { value: false };
      try {
        await orTakeBack(() => removeTable(context, standing), async (after) => { isFinished.value = await settleRemoval(after, standing); }, standing.address);
      } catch (error) {
        if (!isFinished.value) throw error;
      }
    });
  }

  ledger(): Promise<Ledger> {
    return inBatches(async (context) => {
      const readLedger = findStored(context);
      await context.sync();
      return (await readLedger()).ledger;
    });
  }

  rebuild(): Promise<Rebuilding> {
    return inBatches(async (context) => {
      const record = await surveyLostRecord(context, this.clock().toISOString());
      const done: Rebuilding = { kept: record.kept.map(({ name }) => name), rebuilt: record.rebuilt.map(({ name }) => name) };
      if (record.rebuilt.length + record.damaged.length + record.stray.length === 0) return done;
      await orTakeBack(() => writeRebuilt(context, record), (after) => takeBackRebuilt(after, record), "the record of Tieout");
      return done;
    });
  }

  reveal(name: string): Promise<void> {
    return inExcel(async (context) => {
      const table = await findByName(context, name);
      if (table === undefined) throw tableGone(name);
      table.worksheet.activate();
      table.getRange().select();
      await context.sync();
    });
  }

  selectedCell(): Promise<SelectedCell> {
    return inExcel(readSelectedCell);
  }

  selectedText(): Promise<string> {
    return inExcel(readSelectedText);
  }

  watchSelection(onSelected: () => void): Promise<() => Promise<void>> {
    return inBatches((context) => watchSelection(context, onSelected));
  }

  private record(): { readonly at: string; readonly by: string } {
    return { at: this.clock().toISOString(), by: this.version };
  }
}

/** New figures beside growth rates of the old ones would be a wrong number that nobody sees. */
function refuseValues({ ledger, table }: Pick<RefreshPlan, "ledger" | "table">): void {
  if (ledger.form !== "values") return;
  throw new SheetError("table-of-values", `The table ${table} holds values, which would not follow the new figures, so nothing was changed. Turn its formulas on again, then refresh.`, table);
}

const readNothing = (): (() => undefined) => () => undefined;

async function findByName(context: Excel.RequestContext, name: string): Promise<Excel.Table | undefined> {
  const tables = context.workbook.tables;
  tables.load("items/id,items/name");
  const readLedger = findStored(context);
  await context.sync();
  return chooseTable(name, (await readLedger()).ledger, tables.items);
}
