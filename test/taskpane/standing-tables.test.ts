import { planTable } from "../../src/core/sheet/plan-table";
import { listStanding } from "../../src/taskpane/standing-tables";
import { septemberQuarter } from "../support/a-reading";
import { openExcelDesk } from "../support/excel-desk";

it("lists the tables that stand, so that one that the analyst deleted keeps no other from being shared", async () => {
  const desk = await openExcelDesk();
  try {
    const { text, reading } = septemberQuarter();
    const insert = async (at: string, layout: "results" | "tidy"): Promise<void> => {
      await desk.select(at);
      await desk.workbook.insert(planTable(reading, { text, items: ["revenue"], taken: (await desk.workbook.survey()).takenNames, layout }));
    };
    await insert("B3", "results");
    await insert("B10", "tidy");
    await desk.deleteTable("BABA_2024Q3");
    await desk.renameTable("BABA_2024Q3_2", "Ali");
    const standing = await listStanding(desk.workbook);
    expect(standing).toEqual(["Ali"]);
    expect(await desk.workbook.share(standing)).toEqual(["Sheet1 (values)"]);
  } finally {
    await desk.close();
  }
}, 60_000);
