import { planAgain } from "../../../src/core/sheet/plan-refresh";
import { planTable } from "../../../src/core/sheet/plan-table";
import { ExcelWorkbook } from "../../../src/hosts/excel/excel-workbook";
import { describeWorkbook } from "../../contract/workbook.contract";
import { septemberQuarter } from "../../support/a-reading";
import { openExcelDesk, type ExcelDesk } from "../../support/excel-desk";

describeWorkbook("ExcelWorkbook on the emulator", openExcelDesk);

describe("ExcelWorkbook", () => {
  let desk: ExcelDesk;
  beforeEach(async () => {
    desk = await openExcelDesk();
  });
  afterEach(() => desk.close());

  const story = septemberQuarter();
  const plan = planTable(story.reading, { text: story.text, items: story.reading.items.map(({ id }) => id), taken: [] });
  const formatOf = async (address: string): Promise<unknown> => {
    const range = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange(address).load("numberFormat");
      await context.sync();
      return cell;
    });
    return range.numberFormat[0]?.[0];
  };
  const giveFormat = (address: string, format: string): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange(address).numberFormat = [[format]];
      await context.sync();
    });

  it("refreshes as one step of Undo where Excel can do that", async () => {
    const asked: unknown[] = [];
    const run = Excel.run.bind(Excel);
    Reflect.set(Excel, "run", (...given: Parameters<typeof run>) => {
      asked.push(given[0]);
      return run(...given);
    });
    const [later, newest] = [septemberQuarter({ revenue: "236.603" }), new ExcelWorkbook(() => new Date("2024-11-22T09:00:00Z"), "0.1.0", { mergesUndo: true, findsDependents: true, findsMerged: true, resizes: true })];
    const now = await desk.workbook.insert(plan);
    const [written] = (await desk.workbook.ledger()).tables;
    if (written === undefined) throw new Error("no ledger");
    const state = await newest.apply(planAgain(written, now, later.reading, { text: later.text, taken: [] }));
    Reflect.set(Excel, "run", run);
    expect([state.values[0]?.[3], asked]).toEqual([236603, [{ mergeUndoGroup: true }]]);
  });

  it("writes numbers as numbers into cells that were formatted as text", async () => {
    await giveFormat("D2", "@");
    const state = await desk.workbook.insert(plan);
    expect([state.values[0]?.[3], await formatOf("D2")]).toEqual([236503, "#,##0;(#,##0)"]);
  });

  it("gives empty cells back the format they had when it fails", async () => {
    await giveFormat("D2", "@");
    const work = desk.workbook.insert({ ...plan, names: [...plan.names, { name: "A1", row: null, refersTo: "=1", comment: "" }] });
    await expect(work).rejects.toMatchObject({ code: "host-failed" });
    expect(await formatOf("D2")).toBe("@");
    expect(await desk.snapshot()).toMatchObject({ tables: [], names: [] });
    expect((await desk.values("A1:M4")).flat().filter((cell) => cell !== "")).toEqual([]);
  });

  it("leaves the width of a column that holds something else", async () => {
    await desk.type("A20", [["mine"]]);
    const widths = async (): Promise<number[]> => {
      const [one, other] = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const formats = ["A1", "B1"].map((address) => sheet.getRange(address).format.load("columnWidth"));
        await context.sync();
        return formats;
      });
      return [one?.columnWidth ?? 0, other?.columnWidth ?? 0];
    };
    const [before] = await widths();
    await desk.workbook.insert(plan);
    const [shared, own] = await widths();
    expect([shared === before, own]).toEqual([true, 114]);
  });

  it("follows the printed precision of a changed cell, but not over a format of the analyst's", async () => {
    await desk.workbook.insert(plan);
    const finer = septemberQuarter({ revenue: "236.5035", stated: "5.2%" });
    const refresh = async () => {
      const [written] = (await desk.workbook.ledger()).tables;
      const now = await desk.workbook.read("BABA_2024Q3");
      if (written === undefined || now === undefined) throw new Error("nothing was inserted");
      return desk.workbook.apply(planAgain(written, now, finer.reading, { text: finer.text, taken: [] }));
    };
    await giveFormat("D2", "0.00");
    await refresh();
    expect([await formatOf("D2"), await formatOf("H2")]).toEqual(["0.00", "+0.0%;-0.0%;0.0%"]);
  });
});
