import { english } from "../../src/core/language/en";
import { chinese } from "../../src/core/language/zh";
import { readRelease } from "../../src/core/read-release";
import type { Layout } from "../../src/core/sheet/layouts/layout";
import { planAgain } from "../../src/core/sheet/plan-refresh";
import { planTable } from "../../src/core/sheet/plan-table";
import { ExcelWorkbook } from "../../src/hosts/excel/excel-workbook";
import { openFunctionsDesk, type FunctionsDesk } from "./functions-desk";

const RELEASE = "Northwind (NYSE: NWD) reported revenue of 236.503 billion yuan for the third quarter of 2024, an increase of 5% year on year. Non-GAAP net income was 36.518 billion yuan.";

const LATER = "Northwind (NYSE: NWD) reported revenue of 240.1 billion yuan for the fourth quarter of 2024.";

let desk: FunctionsDesk;
let plan: ReturnType<typeof planTable>;
const excel = new ExcelWorkbook(() => new Date("2024-11-21T10:02:00Z"));
const read = (text: string) => readRelease({ text, sha256: text === RELEASE ? "ab" : "cd" }, [english, chinese]);

async function insert(layout: Layout): Promise<void> {
  const reading = read(RELEASE);
  plan = planTable(reading, { text: RELEASE, items: reading.items.map(({ id }) => id), taken: [], layout });
  await excel.insert(plan);
  await desk.emulator.settle();
}

beforeEach(async () => {
  desk = await openFunctionsDesk();
});
afterEach(() => {
  desk.close();
});

it.each(["results", "tidy"] as const)("FIGURE and SOURCE find every figure that an insert of %s has written, by its name, and by its line item and period", async (layout) => {
  await insert(layout);
  expect(plan.rows.length).toBeGreaterThan(1);
  for (const { key, cells } of plan.rows) {
    const name = plan.names.find(({ row }) => row?.key === key)?.name ?? "";
    const basis = String(cells.basis).startsWith("Non-GAAP") ? "adjusted" : "reported";
    const shown = await desk.calculate("A40:C40", [[`=TIEOUT.FIGURE("${name}","")`, `=TIEOUT.FIGURE("${String(cells["line-item"])}","${String(cells.period)}","${basis}")`, `=TIEOUT.SOURCE("${name}")`]]);
    expect(shown).toEqual([[cells.reported, cells.reported, cells.source]]);
  }
});

it("FIGURE gives the fields that only a tidy table keeps", async () => {
  await insert("tidy");
  const shown = await desk.calculate("A40:C40", [['=TIEOUT.FIGURE("Revenue","2024Q3",,"End")', '=TIEOUT.FIGURE("Revenue","2024Q3",,"As printed")', '=TIEOUT.FIGURE("Revenue","2024Q3",,"Company")']]);
  expect(shown).toEqual([[45565, "236.503 billion yuan", "Northwind"]]);
});

it("FIGURE and SOURCE find every figure of a series, those of a period that was added later too, each with its own sentence", async () => {
  await insert("series");
  const [entry, now] = [(await excel.ledger()).tables[0], await excel.read(plan.name)];
  if (entry === undefined || now === undefined) throw new Error("The series is not there.");
  await excel.apply(planAgain(entry, now, read(LATER), { text: LATER, taken: [], isAnother: true }));
  const shown = await desk.calculate("A40:D42", [
    ['=TIEOUT.FIGURE("Revenue","2024Q3")', '=TIEOUT.FIGURE("revenue",DATE(2024,12,31))', '=TIEOUT.FIGURE("NWD_2024Q4_Revenue","")', '=TIEOUT.FIGURE("Net income","Q3 2024","adjusted")'],
    ['=TIEOUT.SOURCE("Revenue","2024Q3")', '=TIEOUT.SOURCE("Revenue","2024Q4")', '=TIEOUT.SOURCE("NWD_2024Q4_Revenue")', '=TIEOUT.SOURCE("Net income","2024Q3","adjusted")'],
    ['=TIEOUT.FIGURE("Revenue","2024Q4",,"Unit")', '=TIEOUT.FIGURE("Revenue","2024H2")', '=TIEOUT.FIGURE("Net income","2024Q4","adjusted")', '=TIEOUT.FIGURE("Revenue","2024Q4",,"Consensus")'],
  ]);
  expect(shown).toEqual([
    [236503, 240100, 240100, 36518],
    [RELEASE.slice(0, RELEASE.indexOf(" Non-GAAP")), LATER, LATER, RELEASE.slice(RELEASE.indexOf("Non-GAAP"))],
    ["CNY m", "#N/A", "#N/A", "#N/A"],
  ]);
  expect(desk.emulator.errorMessage("Sheet1!D42")).toBe("The table NWD_Series keeps no consensus: its layout is series.");
});

it("FIGURE keeps to what was read where the analyst has typed over the cell", async () => {
  await insert("results");
  const name = plan.names.find(({ row }) => row !== null)?.name ?? "";
  const [written] = plan.rows;
  await desk.run(async (context) => {
    context.workbook.tables.getItem(plan.name).columns.getItem("Reported").getDataBodyRange().getCell(0, 0).values = [[1]];
    await context.sync();
  });
  expect(await desk.calculate("A40", [[`=TIEOUT.FIGURE("${name}","")`]])).toEqual([[written?.cells.reported]]);
});
