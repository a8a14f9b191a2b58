import type { LineItem } from "../../../src/core/model/line-item";
import type { Layout } from "../../../src/core/sheet/layouts/layout";
import { planTable } from "../../../src/core/sheet/plan-table";
import { aLineItem, anAmount, aQuarter, aReading, septemberQuarter } from "../../support/a-reading";
import { openExcelDesk, type ExcelDesk } from "../../support/excel-desk";

const TABLE = "BABA_2024Q3";

describe("a chart of a table", () => {
  let desk: ExcelDesk;
  beforeEach(async () => {
    desk = await openExcelDesk();
  });
  afterEach(() => desk.close());

  const insert = async (items: readonly LineItem[], text: string, layout: Layout = "results"): Promise<string> => {
    const plan = planTable(aReading(items), { text, items: items.map(({ id }) => id), taken: [], layout });
    return (await desk.workbook.insert(plan)).name;
  };
  const charts = async () => {
    await desk.emulator.settle();
    return desk.emulator.snapshot().charts ?? [];
  };

  it("sets what was reported beside the consensus, over the table's own cells and below all that stands on the sheet", async () => {
    const { text, reading } = septemberQuarter();
    await desk.select("B3");
    await insert(reading.items, text);
    await desk.type("H20", [["mine"]]);
    expect(await desk.workbook.chart(TABLE)).toEqual({ sheet: "Sheet1", title: "Alibaba Group, CNY m", shown: 3, rows: 3 });
    const [chart] = await charts();
    expect(chart?.series).toEqual([
      { name: "Reported", values: "Sheet1!E4:E6", categories: "Sheet1!B4:B6" },
      { name: "Consensus", values: "Sheet1!J4:J6", categories: "Sheet1!B4:B6" },
    ]);
    expect([chart?.type, (chart?.top ?? 0) > 20 * 14]).toEqual(["ColumnClustered", true]);
    await desk.workbook.chart(TABLE);
    const [first, second] = await charts();
    expect((second?.top ?? 0) > (first?.top ?? 0) + (first?.height ?? 0)).toBe(true);
  });

  it("keeps to the longest stretch of rows in one unit, and says how many it left out", async () => {
    const text = "Revenue was $50.0 million. Operating profit was $9.0 million. The margin was 18%. Earnings were $0.51 per share.";
    const items = [
      aLineItem(text, anAmount(text, "18%", "18", "percent", 0), { metric: "operating-margin", label: "margin" }),
      aLineItem(text, anAmount(text, "$50.0 million", "50000000", "USD", -5)),
      aLineItem(text, anAmount(text, "$9.0 million", "9000000", "USD", -5), { metric: "operating-income", label: "Operating profit" }),
      aLineItem(text, anAmount(text, "$0.51", "0.51", "USD/share", 2), { metric: "eps", label: "Earnings" }),
    ];
    const table = await insert(items, text);
    expect(await desk.workbook.chart(table)).toMatchObject({ title: "Alibaba Group, USD m", shown: 2, rows: 4 });
    expect((await charts())[0]?.series).toEqual([{ name: "Reported", values: "Sheet1!D3:D4", categories: "Sheet1!A3:A4" }]);
  });

  it("draws a series as lines across its periods", async () => {
    const text = "Revenue was $50.0 million in the third quarter and $45.0 million in the second.";
    const items = [
      aLineItem(text, anAmount(text, "$50.0 million", "50000000", "USD", -5)),
      aLineItem(text, anAmount(text, "$45.0 million", "45000000", "USD", -5), { id: "second", period: aQuarter({ label: "second quarter of 2024", start: "2024-04-01", end: "2024-06-30" }) }),
    ];
    const table = await insert(items, text, "series");
    await desk.workbook.chart(table);
    const [chart] = await charts();
    const cells = (address: string | null | undefined) => desk.values((address ?? "").replace("Sheet1!", ""));
    expect([chart?.type, chart?.series.map(({ name }) => name)]).toEqual(["LineMarkers", ["Revenue"]]);
    expect(await cells(chart?.series[0]?.categories)).toEqual([["Q2 2024 (Apr–Jun 2024)", "Q3 2024 (Jul–Sep 2024)"]]);
    expect(await cells(chart?.series[0]?.values)).toEqual([[45, 50]]);
  });

  it("is taken back where Excel stops half-way, and refused where there is nothing to draw", async () => {
    const { text, reading } = septemberQuarter();
    await insert(reading.items, text);
    const before = await desk.snapshot();
    desk.breakDown(2, 6);
    await expect(desk.workbook.chart(TABLE)).rejects.toMatchObject({ code: "host-failed" });
    expect(await desk.snapshot()).toEqual(before);
    await desk.type("D2", [["n/a"], ["n/a"], ["n/a"]]);
    await desk.type("I2", [[""]]);
    await expect(desk.workbook.chart(TABLE)).rejects.toMatchObject({ code: "nothing-to-chart", where: TABLE });
    await expect(desk.workbook.chart("Gone")).rejects.toMatchObject({ code: "table-gone" });
  });
});
