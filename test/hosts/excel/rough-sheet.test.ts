import { planAgain } from "../../../src/core/sheet/plan-refresh";
import { planTable } from "../../../src/core/sheet/plan-table";
import type { TableState } from "../../../src/core/sheet/workbook";
import { septemberQuarter } from "../../support/a-reading";
import { openExcelDesk, type ExcelDesk } from "../../support/excel-desk";

describe("a sheet that is not as we would have it", () => {
  let desk: ExcelDesk;
  beforeEach(async () => {
    desk = await openExcelDesk();
  });
  afterEach(() => desk.close());

  const story = septemberQuarter();
  const later = septemberQuarter({ revenue: "236.603" });
  const plan = planTable(story.reading, { text: story.text, items: story.reading.items.map(({ id }) => id), taken: [] });
  const byHand = (work: (sheet: Excel.Worksheet, table: Excel.Table) => void): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      work(sheet, context.workbook.tables.getItem("BABA_2024Q3"));
      await context.sync();
    });
  const planRefresh = async () => {
    const [[written], now] = [(await desk.workbook.ledger()).tables, await desk.workbook.read("BABA_2024Q3")];
    if (written === undefined || now === undefined) throw new Error("nothing was inserted");
    return planAgain(written, now, later.reading, { text: later.text, taken: [] });
  };
  const reported = (state: TableState): unknown[] => state.values.map((row) => row[state.headers.indexOf("Reported")]);

  it("is refreshed under a filter that hides the row, and the filter stays", async () => {
    await desk.workbook.insert(plan);
    await byHand((_, table) => { table.columns.getItem("Line item").filter.applyValuesFilter(["EBITA"]); });
    expect(reported(await desk.workbook.apply(await planRefresh()))).toEqual([236603, 36518, 40561]);
    const hidden = await Excel.run(async (context) => {
      const rows = ["2:2", "4:4"].map((address) => context.workbook.worksheets.getActiveWorksheet().getRange(address).load("rowHidden"));
      await context.sync();
      return rows.map(({ rowHidden }) => rowHidden);
    });
    expect(hidden).toEqual([true, false]);
  });

  it("is refreshed where rows and columns were hidden by hand", async () => {
    await desk.workbook.insert(plan);
    await byHand((sheet) => {
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("D:D").columnHidden = true;
    });
    expect(reported(await desk.workbook.apply(await planRefresh()))).toEqual([236603, 36518, 40561]);
  });

  it("refuses a refresh whose column was renamed or deleted since, and a new one follows", async () => {
    await desk.workbook.insert(plan);
    const renamed = await planRefresh();
    await desk.type("D1", [["As told"]]);
    const before = await desk.snapshot();
    await expect(desk.workbook.apply(renamed)).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect(await desk.snapshot()).toEqual(before);
    await byHand((_, table) => { table.columns.getItem("Source").delete(); });
    const state = await desk.workbook.apply(await planRefresh());
    expect([state.headers.includes("Source"), state.values[0]?.[state.headers.indexOf("As told")]]).toEqual([false, 236603]);
  });

  it("refuses cells edited between planning and applying, and writes nothing", async () => {
    await desk.workbook.insert(plan);
    const refresh = await planRefresh();
    await desk.type("D2", [[1]]);
    const before = await desk.snapshot();
    await expect(desk.workbook.apply(refresh)).rejects.toMatchObject({ code: "changed-meanwhile", message: expect.stringMatching(/Refresh again/) });
    expect(await desk.snapshot()).toEqual(before);
  });

  it("takes a table whose last row is the sheet's, and none a row further down", async () => {
    await desk.select("A1048573");
    expect((await desk.workbook.insert(plan)).address).toBe("A1048573:M1048576");
    await desk.deleteTable("BABA_2024Q3");
    await desk.select("A1048574");
    await expect(desk.workbook.insert(plan)).rejects.toMatchObject({ code: "no-room" });
  });

  it.each(["=1+1", "+5", "-3", "@SUM(A1)", "1-2", "3/4", "007", "TRUE", "'quoted"])("keeps %s as the text it is", async (words) => {
    const rows = plan.rows.map((row) => ({ ...row, cells: { ...row.cells, source: words } }));
    const state = await desk.workbook.insert({ ...plan, rows });
    expect(state.values.map((row) => row.at(-1))).toEqual([words, words, words]);
    expect(state.formulas.map((row) => row.at(-1))).toEqual([words, words, words]);
  });
});
