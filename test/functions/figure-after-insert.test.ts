import { english } from "../../src/core/language/en";
import { chinese } from "../../src/core/language/zh";
import { readRelease } from "../../src/core/read-release";
import { planTable } from "../../src/core/sheet/plan-table";
import { ExcelWorkbook } from "../../src/hosts/excel/excel-workbook";
import { openFunctionsDesk, type FunctionsDesk } from "./functions-desk";

const RELEASE = "Northwind (NYSE: NWD) reported revenue of 236.503 billion yuan for the third quarter of 2024, an increase of 5% year on year. Non-GAAP net income was 36.518 billion yuan.";

let desk: FunctionsDesk;
let plan: ReturnType<typeof planTable>;
beforeEach(async () => {
  desk = await openFunctionsDesk();
  const reading = readRelease({ text: RELEASE, sha256: "ab" }, [english, chinese]);
  plan = planTable(reading, { text: RELEASE, items: reading.items.map(({ id }) => id), taken: [] });
  await new ExcelWorkbook(() => new Date("2024-11-21T10:02:00Z")).insert(plan);
  await desk.emulator.settle();
});
afterEach(() => {
  desk.close();
});

it("FIGURE and SOURCE find every figure that an insert has written, by its name, and by its line item and period", async () => {
  expect(plan.rows.length).toBeGreaterThan(1);
  for (const { key, cells } of plan.rows) {
    const name = plan.names.find(({ row }) => row?.key === key)?.name ?? "";
    const basis = String(cells.basis).startsWith("Non-GAAP") ? "adjusted" : "reported";
    const shown = await desk.calculate("A40:C40", [[`=TIEOUT.FIGURE("${name}","")`, `=TIEOUT.FIGURE("${String(cells["line-item"])}","${String(cells.period)}","${basis}")`, `=TIEOUT.SOURCE("${name}")`]]);
    expect(shown).toEqual([[cells.reported, cells.reported, cells.source]]);
  }
});

it("FIGURE keeps to what was read where the analyst has typed over the cell", async () => {
  const name = plan.names.find(({ row }) => row !== null)?.name ?? "";
  const [read] = plan.rows;
  await desk.run(async (context) => {
    context.workbook.tables.getItem(plan.name).columns.getItem("Reported").getDataBodyRange().getCell(0, 0).values = [[1]];
    await context.sync();
  });
  expect(await desk.calculate("A40", [[`=TIEOUT.FIGURE("${name}","")`]])).toEqual([[read?.cells.reported]]);
});
