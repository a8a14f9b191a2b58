import { planTable } from "../../../src/core/sheet/plan-table";
import type { ColumnId, RowPlan } from "../../../src/core/sheet/table-plan";
import { aChange, aConsensus, aLineItem, anAmount, aQuarter, aReading, septemberQuarter } from "../../support/a-reading";
import type { LineItem } from "../../../src/core/model/line-item";

const all = (items: readonly LineItem[]): string[] => items.map(({ id }) => id);

function planOf(text: string, items: readonly LineItem[]) {
  return planTable(aReading(items), { text, items: all(items), taken: [] });
}

const cellsOf = (rows: readonly RowPlan[], id: ColumnId) => rows.map(({ cells }) => cells[id]);

describe("planTable, on Alibaba's September quarter", () => {
  const { text, reading } = septemberQuarter();
  const plan = planTable(reading, { text, items: all(reading.items), taken: [] });

  it("has the thirteen columns in their order", () => {
    expect(plan.columns.map(({ header }) => header)).toEqual([
      "Line item", "Basis", "Period", "Reported", "Unit", "Year ago", "YoY", "Stated YoY", "Consensus", "Gap", "Surprise", "Check", "Source",
    ]);
  });

  it("calculates YoY, Gap, Surprise and Check by structured references", () => {
    expect(plan.columns.filter(({ formula }) => formula !== undefined).map(({ formula }) => formula)).toEqual([
      "=TIEOUT.YOY([@Reported],[@[Year ago]],[@[Stated YoY]])",
      "=TIEOUT.GAP([@Reported],[@Consensus])",
      "=TIEOUT.SURPRISE([@Reported],[@Consensus])",
      "=TIEOUT.CHECK([@Reported],[@[Year ago]],[@[Stated YoY]],[@Source])",
    ]);
  });

  it("writes the revenue row in millions, exact, with its sentence as printed", () => {
    expect(plan.rows[0]?.cells).toEqual({
      "line-item": "Revenue",
      "basis": "Reported",
      "period": "Q3 2024 (Jul–Sep 2024)",
      "reported": 236503,
      "unit": "CNY m",
      "year-ago": null,
      "stated-yoy": 0.05,
      "consensus": 239430,
      "source": "Quarterly revenue came to 236.503 billion yuan, 5% above the year before and short of the 239.43 billion yuan that the market had expected.",
    });
  });

  it("keeps a missing consensus empty and a fall negative", () => {
    expect(cellsOf(plan.rows, "consensus")).toEqual([239430, null, null]);
    expect(cellsOf(plan.rows, "stated-yoy")).toEqual([0.05, -0.09, -0.05]);
    expect(cellsOf(plan.rows, "basis")).toEqual(["Reported", "Non-GAAP / adjusted", "Non-GAAP / adjusted"]);
  });

  it("shows a stated change with the digits it is printed with", () => {
    expect(plan.rows.map(({ formats }) => formats["stated-yoy"])).toEqual(["+0%;-0%;0%", "+0%;-0%;0%", "+0.0%;-0.0%;0.0%"]);
  });

  it("names every figure and the whole table, through the table", () => {
    expect(plan.name).toBe("BABA_2024Q3");
    expect(plan.names.map(({ name, refersTo }) => [name, refersTo])).toEqual([
      ["BABA_2024Q3_Revenue", '=INDEX(BABA_2024Q3[Reported],MATCH("Revenue",BABA_2024Q3[Line item],0))'],
      ["BABA_2024Q3_NetIncome_Adjusted", '=INDEX(BABA_2024Q3[Reported],MATCH("Net income",BABA_2024Q3[Line item],0))'],
      ["BABA_2024Q3_EBITA_Adjusted", '=INDEX(BABA_2024Q3[Reported],MATCH("EBITA",BABA_2024Q3[Line item],0))'],
      ["BABA_2024Q3_Table", "=BABA_2024Q3[#All]"],
    ]);
  });

  it("keeps the whole text, and what was left out, for refresh", () => {
    const some = planTable(reading, { text, items: ["revenue"], taken: [] });
    expect(some.source).toEqual({ text, sha256: reading.document.sha256, company: "Alibaba Group", kind: "text", title: null, published: "2024-11-15" });
    expect(some.rows.map(({ figure }) => [text.slice(figure?.start, figure?.end), figure?.value, figure?.rank])).toEqual([["236.503 billion yuan", "236503000000", "story"]]);
    expect(some.rows.map(({ item }) => item)).toEqual(["revenue"]);
    expect(some.excluded).toEqual(["net-income||actual|adjusted||quarter:2024-09-30", "ebita||actual|adjusted||quarter:2024-09-30"]);
  });

  it("says the same in Chinese, under the same headers and names", () => {
    const chinese = planTable(reading, { text, items: all(reading.items), taken: [], locale: "zh" });
    expect(cellsOf(chinese.rows, "line-item")).toEqual(["营业收入", "净利润", "息税及摊销前利润"]);
    expect(cellsOf(chinese.rows, "period")[0]).toBe("Q3 2024（2024年7月–9月）");
    expect(chinese.columns.map((column) => ({ ...column, help: "" }))).toEqual(plan.columns.map((column) => ({ ...column, help: "" })));
    expect(chinese.names.map(({ name }) => name)).toEqual(plan.names.map(({ name }) => name));
  });

  it("refuses to write nothing, and a text that is not the one read", () => {
    expect(() => planTable(reading, { text, items: [], taken: [] })).toThrow(expect.objectContaining({ code: "nothing-to-insert" }));
    expect(() => planTable(reading, { text: text.replace("236.503", "236.603"), items: ["revenue"], taken: [] })).toThrow(RangeError);
  });
});

describe("planTable, unit by unit", () => {
  const text = "Sales were 0.9 million euros after 1.25 million euros. EPS came to $0.51 against $0.45 expected. Margin was 38.4% after 37.2%, and 12,500,000 shares stood. The charge was US$3.1 million.";

  it("shows the whole row in millions where one of its amounts is", () => {
    const item = aLineItem(text, anAmount(text, "0.9 million euros", "900000", "EUR", -5), { prior: anAmount(text, "1.25 million euros", "1250000", "EUR", -4) });
    const [row] = planOf(text, [item]).rows;
    expect([row?.cells.reported, row?.cells["year-ago"], row?.cells.unit]).toEqual([0.9, 1.25, "EUR m"]);
    expect([row?.formats.reported, row?.formats["year-ago"]]).toEqual(["#,##0.0;(#,##0.0)", "#,##0.00;(#,##0.00)"]);
  });

  it("keeps a per-share figure as printed", () => {
    const item = aLineItem(text, anAmount(text, "$0.51", "0.51", "USD/share", 2), { metric: "eps", consensus: aConsensus(text, "$0.45 expected", anAmount(text, "$0.45", "0.45", "USD/share", 2)) });
    const [row] = planOf(text, [item]).rows;
    expect([row?.cells.reported, row?.cells.consensus, row?.cells.unit, row?.formats.reported]).toEqual([0.51, 0.45, "USD/share", "#,##0.00;(#,##0.00)"]);
  });

  it("writes a percentage as a fraction, and compares percentages in points", () => {
    const item = aLineItem(text, anAmount(text, "38.4%", "38.4", "percent", 1), {
      metric: "gross-margin",
      prior: anAmount(text, "37.2%", "37.2", "percent", 1),
      changes: [aChange(text, "38.4% after 37.2%", null, { points: "1.2" })],
    });
    const plan = planOf(text, [item]);
    expect(plan.rows[0]?.cells).toMatchObject({ "reported": 0.384, "year-ago": 0.372, "unit": "%", "stated-yoy": null });
    expect(plan.rows[0]?.formulas).toEqual({ yoy: "=IF(ISNUMBER([@[Year ago]]),[@Reported]-[@[Year ago]],NA())", surprise: "=NA()" });
    expect(plan.rows[0]?.formats).toMatchObject({ reported: "0.0%", yoy: '+0.0%" pts";-0.0%" pts";0.0%" pts"', gap: '+0.0%" pts";-0.0%" pts";0.0%" pts"' });
    expect(plan.findings.map(({ code, items }) => [code, items])).toEqual([["change-in-points", [item.id]]]);
  });

  it("never writes a year-ago figure or a consensus of another currency beside the reported one", () => {
    const dollars = anAmount(text, "US$3.1 million", "3100000", "USD", -5);
    const item = aLineItem(text, anAmount(text, "0.9 million euros", "900000", "EUR", -5), { prior: dollars, consensus: aConsensus(text, "US$3.1 million", dollars) });
    const plan = planOf(text, [item]);
    // 3.1 million dollars do not make a row of 900,000 euros one in millions.
    expect(plan.rows[0]?.cells).toMatchObject({ "reported": 900000, "unit": "EUR", "year-ago": null, "consensus": null });
    expect(plan.findings.map(({ code, start }) => [code, start])).toEqual([["year-ago-unlike-unit", dollars.start], ["consensus-unlike-unit", dollars.start]]);
    expect(plan.findings[0]?.message).toBe('revenue: the year-ago figure "US$3.1 million" is in USD, the reported figure in EUR, so its cell stays empty.');
  });

  it("writes no growth rate of a percentage and no change in an amount", () => {
    const percent = aLineItem(text, anAmount(text, "38.4%", "38.4", "percent", 1), { metric: "gross-margin", changes: [aChange(text, "after", "3.2")] });
    const charge = aLineItem(text, anAmount(text, "US$3.1 million", "3100000", "USD", -5), { changes: [aChange(text, "charge", null, { amount: anAmount(text, "US$3.1 million", "3100000", "USD", -5) })] });
    const plan = planOf(text, [percent, charge]);
    expect(cellsOf(plan.rows, "stated-yoy")).toEqual([null, null]);
    expect(plan.findings.map(({ code, items }) => [code, items])).toEqual([["change-of-a-percentage", [percent.id]], ["change-in-amount", [charge.id]]]);
  });

  it("takes the first of two stated changes and says so", () => {
    const item = aLineItem(text, anAmount(text, "0.9 million euros", "900000", "EUR", -5), { changes: [aChange(text, "0.9", "-28"), aChange(text, "1.25", "-25")] });
    const plan = planOf(text, [item]);
    expect(plan.rows[0]?.cells["stated-yoy"]).toBe(-0.28);
    expect(plan.findings.map(({ code }) => code)).toEqual(["second-stated-change"]);
  });
});

describe("planTable, on ranges", () => {
  const text = "We expect revenue of $32.5 billion to $33.5 billion, up 10%, next quarter.";
  const low = anAmount(text, "$32.5 billion", "32500000000", "USD", -8);
  const high = anAmount(text, "$33.5 billion", "33500000000", "USD", -8);
  const guidance = (actual: LineItem["actual"]): LineItem =>
    aLineItem(text, actual, { kind: "guidance", period: aQuarter({ label: null, start: "2024-10-01", end: "2024-12-31" }), changes: [aChange(text, "up 10%", "10")] });

  it("writes guidance as its two ends, the stated change at neither", () => {
    const plan = planOf(text, [guidance({ low, high })]);
    expect(cellsOf(plan.rows, "line-item")).toEqual(["Revenue guidance, low", "Revenue guidance, high"]);
    expect(cellsOf(plan.rows, "reported")).toEqual([32500, 33500]);
    expect(cellsOf(plan.rows, "stated-yoy")).toEqual([null, null]);
    expect(plan.names.map(({ name }) => name).slice(0, 2)).toEqual(["BABA_2024Q4_Revenue_Guidance_Low", "BABA_2024Q4_Revenue_Guidance_High"]);
    expect(plan.findings.map(({ code }) => code)).toEqual(["change-of-a-range"]);
  });

  it("writes a point as one row and an open end as one", () => {
    expect(cellsOf(planOf(text, [guidance({ low, high: low })]).rows, "line-item")).toEqual(["Revenue guidance"]);
    expect(cellsOf(planOf(text, [guidance({ low, high: null })]).rows, "line-item")).toEqual(["Revenue guidance, low"]);
  });
});

describe("planTable, on rows that look alike", () => {
  const text = "Net profit was 12.1 million euros, adjusted 14.2 million euros. In nine months it was 30.3 million euros. Cloud revenue was 5.5 million euros.";
  const amount = (words: string, value: string) => anAmount(text, `${words} million euros`, value, "EUR", -5);
  const nineMonths = aQuarter({ label: "nine months", length: "nine-months", start: "2024-01-01", ytd: true });

  it("tells them apart by whatever differs", () => {
    const plan = planOf(text, [
      aLineItem(text, amount("12.1", "12100000"), { metric: "net-income" }),
      aLineItem(text, amount("14.2", "14200000"), { metric: "net-income", basis: "adjusted" }),
      aLineItem(text, amount("30.3", "30300000"), { metric: "net-income", period: nineMonths }),
      aLineItem(text, amount("5.5", "5500000"), { scope: "Cloud" }),
      aLineItem(text, amount("5.5", "5500000"), { id: "again", scope: "Cloud" }),
    ]);
    expect(cellsOf(plan.rows, "line-item")).toEqual([
      "Net income", "Net income (Non-GAAP / adjusted)", "Net income (9M 2024 (Jan–Sep 2024))", "Cloud: Revenue", "Cloud: Revenue (2)",
    ]);
    expect(plan.names.map(({ name }) => name)).toEqual([
      "BABA_2024Q3_NetIncome", "BABA_2024Q3_NetIncome_Adjusted", "BABA_2024_9M_NetIncome", "BABA_2024Q3_Revenue_Cloud", "BABA_2024Q3_Revenue_Cloud_2", "BABA_2024Q3_Table",
    ]);
    expect(new Set(plan.rows.map(({ key }) => key)).size).toBe(5);
  });

  it("tells labels apart that differ in case alone, as MATCH does not", () => {
    const cloud = (label: string, scope: string) => aLineItem(text, amount("5.5", "5500000"), { id: scope, metric: "other", label, scope });
    const plan = planOf(text, [cloud("Gigawatt hours", "cloud"), cloud("gigaWATT hours", "CLOUD")]);
    expect(cellsOf(plan.rows, "line-item")).toEqual(["cloud: Gigawatt hours", "CLOUD: GigaWATT hours (2)"]);
  });

  it("calls a metric of many measures what the document calls it", () => {
    const item = aLineItem(text, amount("5.5", "5500000"), { metric: "other", label: "contract assets*" });
    const plan = planOf(text, [item]);
    expect(plan.rows[0]?.cells["line-item"]).toBe("Contract assets*");
    // A bare * would match any label that begins so.
    expect(plan.names[0]?.refersTo).toBe('=INDEX(BABA_2024Q3[Reported],MATCH("Contract assets~*",BABA_2024Q3[Line item],0))');
  });
});
