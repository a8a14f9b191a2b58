import type { TableItem } from "../../../../src/core/extraction/tables/table-item";
import { readHtml, readText, spell } from "./a-statement";

/** In the manner of filings: signs and brackets in cells of their own, spacer columns, two header rows. */
const INCOME = `<p>HARBOR LANTERN CO.</p><p>CONSOLIDATED STATEMENTS OF OPERATIONS</p><p>(In millions, except per share amounts; unaudited)</p>
<table><tr><td></td><td></td><td colspan="7">Three Months Ended</td><td></td><td colspan="7">Six Months Ended</td></tr>
<tr><td></td><td></td><td colspan="3">June 30, 2024</td><td></td><td colspan="3">June 30, 2023</td><td></td><td colspan="3">June 30, 2024</td><td></td><td colspan="3">June 30, 2023</td></tr>
<tr><td>Net sales</td><td></td><td>$</td><td>1,204</td><td></td><td></td><td>$</td><td>1,117</td><td></td><td></td><td>$</td><td>2,390</td><td></td><td></td><td>$</td><td>2,205</td><td></td></tr>
<tr><td>Net (loss) income<sup>(1)</sup></td><td></td><td></td><td>(38</td><td>)</td><td></td><td></td><td>52</td><td></td><td></td><td></td><td>—</td><td></td><td></td><td></td><td>97</td><td></td></tr>
<tr><td>Diluted (loss) earnings per share</td><td></td><td>$</td><td>(0.21</td><td>)</td><td></td><td>$</td><td>0.28</td><td></td><td></td><td>$</td><td>—</td><td></td><td></td><td>$</td><td>0.53</td><td></td></tr>
<tr><td>Weighted average shares outstanding, diluted</td><td></td><td></td><td>181.4</td><td></td><td></td><td></td><td>184.0</td><td></td><td></td><td></td><td>181.9</td><td></td><td></td><td></td><td>184.2</td><td></td></tr></table>`;

const find = (items: readonly TableItem[], metric: string, length: string | null): TableItem | undefined => items.find((item) => item.metric === metric && item.period.length === length);

describe("a statement of a filing", () => {
  const { items, findings } = readHtml(INCOME);

  it("reads every row for every period, the year-ago column as prior", () => {
    expect(items.map(spell)).toEqual([
      "Net sales | quarter 2024-04-01..2024-06-30 | 1204000000 USD | prior 1117000000",
      "Net sales | half 2024-01-01..2024-06-30 | 2390000000 USD | prior 2205000000",
      "Net (loss) income | quarter 2024-04-01..2024-06-30 | -38000000 USD | prior 52000000",
      "Net (loss) income | half 2024-01-01..2024-06-30 | 0 USD | prior 97000000",
      "Diluted (loss) earnings per share | quarter 2024-04-01..2024-06-30 | -0.21 USD/share | prior 0.28",
      "Diluted (loss) earnings per share | half 2024-01-01..2024-06-30 | 0 USD/share | prior 0.53",
      "Weighted average shares outstanding, diluted | quarter 2024-04-01..2024-06-30 | 181400000 shares | prior 184000000",
      "Weighted average shares outstanding, diluted | half 2024-01-01..2024-06-30 | 181900000 shares | prior 184200000",
    ]);
    expect(findings).toEqual([]);
  });

  it("quotes each figure in the markup, unit for unit", () => {
    for (const item of items) for (const amount of ["low" in item.actual ? null : item.actual, item.prior]) if (amount) expect(INCOME.slice(amount.start, amount.end)).toBe(amount.text);
    const loss = find(items, "net-income", "quarter");
    expect(loss && "text" in loss.actual ? loss.actual.text : "").toBe("(38");
  });

  it("keeps a dash apart from a printed zero", () => {
    expect(find(items, "net-income", "half")?.isDash).toBe(true);
    expect(find(items, "revenue", "half")?.isDash).toBe(false);
  });
});

describe("what a wrong reading would hide", () => {
  it("does not join a dash under a dollar sign to the figure beside it", () => {
    const { items } = readText("(in millions)\n\n| | Year ended December 31, 2024 | Year ended December 31, 2023 |\n| --- | --- | --- |\n| Restructuring charges | $ — | $ 68 |\n| Net income | $ 12 | $ 9 |\n");
    expect(items.map(spell)).toEqual(["Restructuring charges | year 2024-01-01..2024-12-31 | 0 USD | prior 68000000", "Net income | year 2024-01-01..2024-12-31 | 12000000 USD | prior 9000000"]);
  });

  it("leaves figures of unknown scale unread and says so", () => {
    const { items, findings, unused } = readText("| | March 31, 2024 | December 31, 2023 |\n| --- | --- | --- |\n| Total assets | $ 8,120 | $ 7,990 |\n");
    expect(items).toEqual([]);
    expect(findings.map((finding) => finding.code)).toEqual(["table-scale-unknown"]);
    expect(unused.map((number) => [number.text, number.reason])).toEqual([["$ 8,120", "Scale unknown."], ["$ 7,990", "Scale unknown."]]);
  });

  it("leaves figures of unknown currency unread and says that it is the currency that is missing", () => {
    const { items, findings, unused } = readText("In millions\n\n| | Year ended March 31, 2024 | Year ended March 31, 2023 |\n| --- | --- | --- |\n| Net sales | 8,120 | 7,990 |\n");
    expect(items).toEqual([]);
    expect(findings.map((finding) => finding.code)).toEqual(["table-currency-unknown"]);
    expect(unused.map((number) => [number.text, number.reason])).toEqual([["8,120", "Currency unknown."], ["7,990", "Currency unknown."]]);
  });

  it("takes figures printed to the last dollar for dollars", () => {
    const { items } = readText("| | March 31, 2024 | December 31, 2023 |\n| --- | --- | --- |\n| Total assets | $ 8,120,416 | $ 7,990,120 |\n");
    expect(items.map(spell)).toEqual(["Total assets | instant ..2024-03-31 | 8120416 USD", "Total assets | instant ..2023-12-31 | 7990120 USD"]);
  });

  it("reads neither of two columns that claim one period", () => {
    const { items, findings } = readText("(in millions)\n\n| | Three months ended June 30, 2024 | Three months ended June 30, 2024 |\n| --- | --- | --- |\n| Net sales | $ 90 | $ 94 |\n");
    expect(items).toEqual([]);
    expect(findings.map((finding) => finding.code)).toEqual(["table-columns-alike"]);
  });

  it("does not take a release's name for the length of its columns", () => {
    const { items, findings } = readText("## Third Quarter 2024 Results\n\n### Cash flows from operating activities (in thousands)\n\n| | September 30, 2024 | September 30, 2023 |\n| --- | --- | --- |\n| Net income | $ 15,743 | $ 835 |\n");
    expect(items.map((item) => [item.period.length, item.period.start, item.period.end])).toEqual([[null, null, "2024-09-30"]]);
    expect(findings.map((finding) => finding.code)).toContain("period-length-unknown");
  });

  it("does not scale money per customer, nor per-share adjustments below a per-share row", () => {
    const { items } = readText("(in millions, except per share data)\n\n| | Quarter ended June 30, 2024 | Quarter ended June 30, 2023 |\n| --- | --- | --- |\n| Net revenue per active customer | $ 578 | $ 545 |\n| GAAP diluted earnings per share | $ 2.71 | $ 2.66 |\n| Amortization of intangibles | 0.21 | 0.20 |\n| Non-GAAP diluted earnings per share | $ 2.92 | $ 2.86 |\n");
    expect(items.map((item) => `${"low" in item.actual ? "" : `${item.actual.value} ${item.actual.unit}`} ${item.basis}`)).toEqual(["578 USD reported", "2.71 USD/share reported", "0.21 USD/share reported", "2.92 USD/share adjusted"]);
  });

  it("leaves a row of expenses included in others without their metric", () => {
    const { items } = readText("(1) Includes stock-based compensation as follows:\n\n| (in millions) | Year ended December 31, 2024 | Year ended December 31, 2023 |\n| --- | --- | --- |\n| Cost of revenue | $ 15 | $ 13 |\n");
    expect(items.map((item) => item.metric)).toEqual(["other"]);
  });
});

describe("heads of a table that lost half its columns", () => {
  const { items, findings } = readText("(in thousands)\n\n| | Three months ended | Nine months ended |\n| --- | --- | --- |\n| | September 30, 2025 | September 30, 2024 |\n| Net revenues | $ 3,117 | $ 2,884 |\n");

  it("give the first column its length and no other one a wrong length", () => {
    expect(items.map(spell)).toEqual(["Net revenues | quarter 2025-07-01..2025-09-30 | 3117000 USD", "Net revenues | null ..2024-09-30 | 2884000 USD"]);
    expect(findings.map(({ code, items: ids }) => [code, ids])).toEqual([["table-heads-crossed", [items[1]?.id]]]);
  });

  it("are believed where the days differ as well", () => {
    const other = readText("(in thousands)\n\n| | Three months ended | Year ended |\n| --- | --- | --- |\n| | March 31, 2025 | December 31, 2024 |\n| Net revenues | $ 3,117 | $ 12,884 |\n");
    expect(other.items.map(spell)).toEqual(["Net revenues | quarter 2025-01-01..2025-03-31 | 3117000 USD", "Net revenues | year 2024-01-01..2024-12-31 | 12884000 USD"]);
    expect(other.findings).toEqual([]);
  });
});

describe("what columns and rows mean", () => {
  it("puts change columns into the changes of the item", () => {
    const { items } = readText("| (in millions) | Third Quarter 2025 2024 | | Change | |\n| --- | --- | --- | --- | --- |\n| Net revenues | $ 2,820 | $ 2,576 | $ 244 | 9 % |\n");
    expect(items.map(spell)).toEqual(["Net revenues | quarter 2025-07-01..2025-09-30 | 2820000000 USD | prior 2576000000"]);
    expect(items[0]?.changes.map((change) => [change.percent, change.amount?.value ?? null, change.text])).toEqual([[null, "244000000", "$ 244"], ["9", null, "9 %"]]);
  });

  it("shares out heads whose spans were lost", () => {
    const { items } = readText("| (in millions) | Three Months Ended September 30, | Nine Months Ended September 30, | | |\n| --- | --- | --- | --- | --- |\n| | 2025 | 2024 | 2025 | 2024 |\n| Net revenue | $ 3,117 | $ 2,884 | $ 9,120 | $ 8,730 |\n");
    expect(items.map(spell)).toEqual(["Net revenue | quarter 2025-07-01..2025-09-30 | 3117000000 USD | prior 2884000000", "Net revenue | nine-months 2025-01-01..2025-09-30 | 9120000000 USD | prior 8730000000"]);
  });

  it("reads rows under a metric as its parts and the unlabelled total as the whole", () => {
    const { items } = readText("(in millions)\n\n| | Year ended December 31, 2024 |\n| --- | --- |\n| Revenues: | |\n| Lamps | $ 40 |\n| Repairs | 11 |\n| | 51 |\n");
    expect(items.map((item) => [item.metric, item.scope, "low" in item.actual ? "" : item.actual.value])).toEqual([["revenue", "Lamps", "40000000"], ["revenue", "Repairs", "11000000"], ["revenue", null, "51000000"]]);
  });

  it("reads low and high columns as one guided range", () => {
    const { items } = readText("| | Fiscal year 2023 | Fiscal year 2023 |\n| --- | --- | --- |\n| | Low | High |\n| Diluted net income per share | $ 10.85 | $ 11.15 |\n", { currency: "USD", fiscalYearEndMonth: 11 });
    expect(items.map((item) => `${item.kind} ${spell(item)}`)).toEqual(["guidance Diluted net income per share | year 2022-12-01..2023-11-30 | 10.85 to 11.15 USD/share"]);
  });

  it("takes a period after the last balance sheet for an outlook", () => {
    const { items } = readText("### Balance sheets (in millions)\n\n| | March 31, 2024 | December 31, 2023 |\n| --- | --- | --- |\n| Total assets | $ 812 | $ 799 |\n\n### Targets (in millions)\n\n| | Q2 2024 |\n| --- | --- |\n| Revenue | $ 75 |\n");
    expect(items.map((item) => [item.metric, item.kind])).toEqual([["total-assets", "actual"], ["total-assets", "actual"], ["revenue", "guidance"]]);
  });

  it("dates 52-week years from the balance sheets and the rule of the company", () => {
    const { items } = readHtml(`<p>Our fiscal year ends on the last Saturday of September.</p><p>STATEMENTS OF OPERATIONS</p><p>(in millions)</p><table><tr><td></td><td colspan="2">Nine Months Ended</td></tr><tr><td></td><td>June 29, 2024</td><td>July 1, 2023</td></tr><tr><td>Net sales</td><td>$ 296</td><td>$ 293</td></tr></table>`);
    expect(items.map(spell)).toEqual(["Net sales | nine-months 2023-10-01..2024-06-29 | 296000000 USD | prior 293000000"]);
    expect(items[0]?.priorPeriod).toMatchObject({ start: "2022-09-25", end: "2023-07-01" });
  });

  it("reads share counts and par values inside labels", () => {
    const { items } = readText("### Balance sheets (in millions, except share data)\n\n| | June 30, 2024 | December 31, 2023 |\n| --- | --- | --- |\n| Common stock, $0.01 par value: 900,000 shares authorized; 410,200 and 409,800 shares issued | $ 4 | $ 4 |\n");
    expect(items.map(spell)).toEqual([
      "par value | instant ..2024-06-30 | 0.01 USD/share", "par value | instant ..2023-12-31 | 0.01 USD/share",
      "shares authorized | instant ..2024-06-30 | 900000 shares", "shares authorized | instant ..2023-12-31 | 900000 shares",
      "shares issued | instant ..2024-06-30 | 410200 shares", "shares issued | instant ..2023-12-31 | 409800 shares",
      "Common stock, $0.01 par value: 900,000 shares authorized; 410,200 and 409,800 shares issued | instant ..2024-06-30 | 4000000 USD",
      "Common stock, $0.01 par value: 900,000 shares authorized; 410,200 and 409,800 shares issued | instant ..2023-12-31 | 4000000 USD",
    ]);
  });
});

describe("other forms of table", () => {
  it("reads lines that lost their cells", () => {
    const { items } = readText("Statement of Income\nThree Months Ended Nine Months Ended\nSeptember 30, September 30,\n2025 2024 2025 2024\n(In millions, except per share amounts)\nNet revenues $ 2,820 $ 2,576 $ 8,135 $ 7,704\nCost of net revenues (1) 821 727 2,320 2,162\nLoss (income) from discontinued operations, net of income\ntaxes (35) 2 — 5\n");
    expect(items.map(spell)).toEqual([
      "Net revenues | quarter 2025-07-01..2025-09-30 | 2820000000 USD | prior 2576000000", "Net revenues | nine-months 2025-01-01..2025-09-30 | 8135000000 USD | prior 7704000000",
      "Cost of net revenues | quarter 2025-07-01..2025-09-30 | 821000000 USD | prior 727000000", "Cost of net revenues | nine-months 2025-01-01..2025-09-30 | 2320000000 USD | prior 2162000000",
      "Loss (income) from discontinued operations, net of income taxes | quarter 2025-07-01..2025-09-30 | -35000000 USD | prior 2000000",
      "Loss (income) from discontinued operations, net of income taxes | nine-months 2025-01-01..2025-09-30 | 0 USD | prior 5000000",
    ]);
  });

  it("reads through the markup that a converter left in its cells", () => {
    const { items } = readText("| (in thousands) | Three Months Ended<br>June 30, 2025 | Three Months Ended<br>June 30, 2024 |\n|---|---|---|\n| Cost of revenue<sup>(1)</sup> | $ 12,110<sup>2</sup> | <b>$ 10,420</b> |\n| Research &amp; development $^{(1)}$ | 15,010 | 14,220 |\n");
    expect(items.map((item) => `${item.metric} ${spell(item)}`)).toEqual(["cost-of-revenue Cost of revenue | quarter 2025-04-01..2025-06-30 | 12110000 USD | prior 10420000", "research-and-development Research & development | quarter 2025-04-01..2025-06-30 | 15010000 USD | prior 14220000"]);
  });

  it("reads cells parted by tabs", () => {
    const { items } = readText("EUR in thousands\tYear ended 31 December 2024\tYear ended 31 December 2023\nRevenue\t4.5\t4.1\n");
    expect(items.map(spell)).toEqual(["Revenue | year 2024-01-01..2024-12-31 | 4500 EUR | prior 4100"]);
  });

  it("reads a Chinese statement", () => {
    const { items } = readText("| 人民币百万元 | 2024年9月30日止三个月 | 2023年9月30日止三个月 |\n| --- | --- | --- |\n| 收入 | 1,672 | 1,546 |\n| 毛利 | 888 | 765 |\n", { language: "zh" });
    expect(items.map((item) => [item.metric, "low" in item.actual ? "" : item.actual.value, item.prior?.value, item.period.length, item.period.end])).toEqual([["revenue", "1672000000", "1546000000", "quarter", "2024-09-30"], ["gross-profit", "888000000", "765000000", "quarter", "2024-09-30"]]);
  });

  it("takes a sentence that ends in numbers for no table", () => {
    expect(readText("Net sales for the quarter were 1,204 and 1,117\nThe company employs 4,000 people in 12 countries\n").items).toEqual([]);
  });
});

it.each([
  ["£m H1 2024 H1 2023 Change\nOperating profit 120.1 110.3 8.9%\nDiluted EPS (p) 12.3 11.8 4.2%", ["Operating profit | half 2024-01-01..2024-06-30 | 120100000 GBP | prior 110300000", "Diluted EPS | half 2024-01-01..2024-06-30 | 0.123 GBP/share | prior 0.118"]],
  ["in EUR million Q2 2024 Q2 2023 Change in %\nSales 4,512 4,310 4.7\nEBIT 612 580 5.5", ["Sales | quarter 2024-04-01..2024-06-30 | 4512000000 EUR | prior 4310000000", "EBIT | quarter 2024-04-01..2024-06-30 | 612000000 EUR | prior 580000000"]],
  ["(US$ million) 30 June 2024 31 December 2023\nTotal assets 4,512 4,390\nNet debt 812 790", ["Total assets | instant ..2024-06-30 | 4512000000 USD", "Total assets | instant ..2023-12-31 | 4390000000 USD", "Net debt | instant ..2024-06-30 | 812000000 USD", "Net debt | instant ..2023-12-31 | 790000000 USD"]],
])("parts the heads of lines that lost their cells: %j", (text, wanted) => {
  const { items } = readText(text);
  expect(items.map(spell)).toEqual(wanted);
  for (const { changes } of items) for (const change of changes) expect(change.against).toBe("year-ago");
});
