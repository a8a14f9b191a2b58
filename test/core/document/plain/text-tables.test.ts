import { readDocuments } from "../../../../src/core/read-documents";
import { english } from "../../../../src/core/language/en";
import { chinese } from "../../../../src/core/language/zh";
import { isRange } from "../../../../src/core/model/amount";

const read = (text: string): string[] => readDocuments([{ name: "pasted", text, sha256: "0".repeat(64) }], [english, chinese]).flatMap(({ reading }) => reading.items.map(({ label, period, actual, prior }) => {
  const amount = isRange(actual) ? null : actual;
  if (amount && text.slice(amount.start, amount.end) !== amount.text) throw new Error(`${amount.text} is quoted from "${text.slice(amount.start, amount.end)}"`);
  return `${label} | ${period.length} ${period.end} | ${amount?.value} ${amount?.unit}${prior ? ` | prior ${prior.value}` : ""}`;
}));

it("reads a statement set in columns of spaces, as filings had them before HTML", () => {
  expect(read(`<DOCUMENT>
<TYPE>EX-99.1
<TEXT>
                           MARLIN HARDWARE, INC.
                     CONSOLIDATED STATEMENTS OF INCOME
              (in thousands, except per share amounts; unaudited)

<TABLE>
<CAPTION>
                                    THREE MONTHS ENDED       SIX MONTHS ENDED
                                          JUNE 30,               JUNE 30,
                                   --------------------   ---------------------
                                     2004        2003       2004         2003
                                   --------    --------   ---------   ---------
<S>                                <C>         <C>        <C>         <C>
Net sales                          $182,311    $168,640   $ 351,020   $ 329,415
Selling, general and
  administrative expenses            49,870      46,410      98,200      92,733
Interest expense, net                  (612)       (710)     (1,250)     (1,402)
                                   ========    ========   =========   =========
Earnings per share - diluted       $   0.41    $   0.33   $    0.72   $    0.58
</TABLE>
</TEXT>
`)).toEqual([
    "Net sales | quarter 2004-06-30 | 182311000 USD | prior 168640000",
    "Net sales | half 2004-06-30 | 351020000 USD | prior 329415000",
    "Selling, general and administrative expenses | quarter 2004-06-30 | 49870000 USD | prior 46410000",
    "Selling, general and administrative expenses | half 2004-06-30 | 98200000 USD | prior 92733000",
    "Interest expense, net | quarter 2004-06-30 | -612000 USD | prior -710000",
    "Interest expense, net | half 2004-06-30 | -1250000 USD | prior -1402000",
    "Earnings per share - diluted | quarter 2004-06-30 | 0.41 USD/share | prior 0.33",
    "Earnings per share - diluted | half 2004-06-30 | 0.72 USD/share | prior 0.58",
  ]);
});

it("reads a table drawn with box characters or with plus and minus", () => {
  const rows = (side: string, rule: string): string => ["Orlena Systems results", rule, `${side} Metric ${side} Q3 2024 ${side} Q3 2023 ${side}`, rule, `${side} Total Revenue ($M) ${side} 847.3 ${side} 688.1 ${side}`, `${side} EPS (Diluted) ${side} $2.13 ${side} $1.52 ${side}`, rule].join("\n");
  const expected = ["Total Revenue ($M) | quarter 2024-09-30 | 847300000 USD | prior 688100000", "EPS (Diluted) | quarter 2024-09-30 | 2.13 USD/share | prior 1.52"];
  expect(read(rows("│", "├──────┼───────┼──────┤"))).toEqual(expected);
  expect(read(rows("|", "+------+-------+------+"))).toEqual(expected);
});

it("takes dots that lead to the figures, and the sign behind them, for no words of the label", () => {
  expect(read(`($ in thousands)           Three Months Ended June 30,
                                 2025         2024
Net sales ............... $   182,334  $   170,118
Selling expenses ........      30,118       29,220
Operating income ........ $    30,996  $    24,564
`)).toEqual(["Net sales | quarter 2025-06-30 | 182334000 USD | prior 170118000", "Selling expenses | quarter 2025-06-30 | 30118000 USD | prior 29220000", "Operating income | quarter 2025-06-30 | 30996000 USD | prior 24564000"]);
});

it("sets no heads of one page over the columns of the next, and takes no page number for a figure", () => {
  const head = ["($ in millions)        Three Months Ended June 30,", "                           2025         2024"];
  expect(read([...head, "Net sales             $   1,810    $   1,702", "Advertising               410          361", "Total revenues        $   2,220    $   2,063", "", "                                                 8",
    "\fTotal headcount                        2023       2022", "Alpha                                     12         11", "Beta                                      14         15", "Gamma                                     17         16", ""].join("\n")).slice(0, 3)).toEqual(["Net sales | quarter 2025-06-30 | 1810000000 USD | prior 1702000000", "Advertising | quarter 2025-06-30 | 410000000 USD | prior 361000000", "Total revenues | quarter 2025-06-30 | 2220000000 USD | prior 2063000000"]);
});

it("reads rows parted by bars without bars around them, whose empty cells and signs are lost", () => {
  expect(read(`Calder Mills Inc. Reports Second Quarter Results

Net sales were $182.3 million.

Statements of Income (in thousands, except per share data)
Three Months Ended June 30, | Six Months Ended June 30,
2025 | 2024 | % Change | 2025 | 2024 | % Change
Net sales | 182,334 | 170,118 | 7.2 | % | 351,020 | 329,415 | 6.6 | %
Costs and expenses
Selling | 30,118 | 29,220 | 3.1 | % | 60,118 | 58,220 | 3.3 | %
Gain on sale of a mill | 4,701 | — | nm | 11,158 | — | nm
Net income per diluted share | $ | 0.41 | $ | 0.50 | (18.0 | %) | $ | 0.72 | $ | 0.80 | (10.0 | %)

Six Months Ended June 30,
2025 | 2024
Net cash provided by operating activities | 23,973 | 15,108
Depreciation | 8,118
Purchase of equipment | (15,172) | (23,612)

Investor Relations | 555-0100
Page | 31
`)).toEqual([
    "Net sales | quarter 2025-06-30 | 182334000 USD | prior 170118000",
    "Net sales | half 2025-06-30 | 351020000 USD | prior 329415000",
    "Selling | quarter 2025-06-30 | 30118000 USD | prior 29220000",
    "Selling | half 2025-06-30 | 60118000 USD | prior 58220000",
    "Gain on sale of a mill | quarter 2025-06-30 | 4701000 USD | prior 0",
    "Gain on sale of a mill | half 2025-06-30 | 11158000 USD | prior 0",
    "Net income per diluted share | quarter 2025-06-30 | 0.41 USD/share | prior 0.50",
    "Net income per diluted share | half 2025-06-30 | 0.72 USD/share | prior 0.80",
    "Net cash provided by operating activities | half 2025-06-30 | 23973000 USD | prior 15108000",
    "Purchase of equipment | half 2025-06-30 | -15172000 USD | prior -23612000",
  ]);
});

it("takes the currency of a table that prints none from the words, but only where they print one", () => {
  const rows = (words: string): string => `Calder Mills Inc. reports results\n\n${words}\n\n(in thousands) | Q2 2025 | Q2 2024\nNet sales | 182,334 | 170,118\nOperating income | 30,996 | 24,564\n`;
  expect(read(rows("Debt was reduced to €304.9 million."))).toContain("Net sales | quarter 2025-06-30 | 182334000 EUR | prior 170118000");
  expect(read(rows("Debt was reduced to €304.9 million, or $330 million.")).filter((line) => line.startsWith("Net sales"))).toEqual([]);
});

it("gives each of several statements in one text its own title and heads", () => {
  expect(read(`TARN TOOLS, INC.

CONSOLIDATED BALANCE SHEETS

(in thousands)

                                     June 30,    December 31,
                                       2024          2023
Cash and cash equivalents            $ 141,891     $ 597,853
Total assets                           684,244       399,055
Total liabilities and equity           684,244       399,055

CONSOLIDATED STATEMENTS OF OPERATIONS

(in thousands, except per share data)

                                   Three Months Ended June 30,
                                       2024          2023
Product sales                        $ 906,035     $ 994,869
Net income                              12,105        11,008
Earnings per share:
Basic                                $    1.92     $    2.52
Diluted                              $    1.91     $    2.50
`).slice(-4)).toEqual(["Product sales | quarter 2024-06-30 | 906035000 USD | prior 994869000", "Net income | quarter 2024-06-30 | 12105000 USD | prior 11008000", "Earnings per share: Basic | quarter 2024-06-30 | 1.92 USD/share | prior 2.52", "Earnings per share: Diluted | quarter 2024-06-30 | 1.91 USD/share | prior 2.50"]);
});

it("reads Markdown whose heads stand where the cells before them spanned, and tables left in markup between its lines", () => {
  expect(read(`# Calder Mills results

(in thousands, except per share data)

|               |  | Three Months Ended June 30, |         |   | Six Months Ended June 30, |   |         |      |  |   |         |   |
| ------------- |  | --------------------------- | ------- | - | ------------------------- | - | ------- | ---- |  | - | ------- | - |
|               |  | 2025                        |         |   | 2024                      |   |         | 2025 |  |   | 2024    |   |
| Net sales     |  | $                           | 182,334 |   |                           | $ | 170,118 |      |  | $ | 351,020 |   |  | $ | 329,415 |   |
| Interest      |  |                             | (612    | ) |                           |   | (710    | )    |  |   | (1,250  | ) |  |   | (1,402  | ) |

## Cash flows (in thousands)

<html><body><table><tr><td></td><td colspan="2">Six Months Ended June 30,</td></tr><tr><td></td><td>2025</td><td>2024<br>(restated)</td></tr><tr><td>Capital spending</td><td>$ 8,118</td><td>$ 7,220</td></tr></table></body></html>
`)).toEqual([
    "Net sales | quarter 2025-06-30 | 182334000 USD | prior 170118000",
    "Net sales | half 2025-06-30 | 351020000 USD | prior 329415000",
    "Interest | quarter 2025-06-30 | -612000 USD | prior -710000",
    "Interest | half 2025-06-30 | -1250000 USD | prior -1402000",
    "Capital spending | half 2025-06-30 | 8118000 USD | prior 7220000",
  ]);
});

it("gives a year on a line of its own to the date that has none", () => {
  expect(read(`Calder Mills Inc.
Consolidated Balance Sheets (amounts in millions)
May 7, 2023 August 28,
2022
Cash and cash equivalents $ 12,493 $ 10,203
Merchandise inventories 16,324 17,907
Total assets $ 66,752 $ 64,166
`).slice(0, 2)).toEqual(["Cash and cash equivalents | instant 2023-05-07 | 12493000000 USD", "Cash and cash equivalents | instant 2022-08-28 | 10203000000 USD"]);
});

const NOTICE = `证券代码：699301　　证券简称：桐岭光电　　公告编号：2024-011
桐岭光电股份有限公司
2023年度业绩快报公告
单位：人民币万元
项目　本报告期　上年同期　增减变动幅度（%）
营业总收入　52,310.44　47,902.18　9.20
归属于母公司所有者的扣除非经常性损益的净利润　6,120.37　6,401.05　-4.38
基本每股收益（元）　0.61　0.66　-7.58
项目　本报告期末　本报告期初　增减变动幅度（%）
总资产　148,205.16　139,877.02　5.95
归属于母公司的所有者权益　88,340.90　84,019.33　5.14
`;

it.each([["wide spaces", "\u3000"], ["tabs", "\t"], ["single spaces", " "]])("reads the table of a Chinese notice whose cells are parted by %s, and its balance sheet below other heads in the same scale", (_, parted) => {
  expect(read(NOTICE.replaceAll(/(?<=\S)\u3000(?=\S)/g, parted))).toEqual([
    "营业总收入 | year 2023-12-31 | 523104400 CNY | prior 479021800",
    "归属于母公司所有者的扣除非经常性损益的净利润 | year 2023-12-31 | 61203700 CNY | prior 64010500",
    "基本每股收益（元） | year 2023-12-31 | 0.61 CNY/share | prior 0.66",
    "总资产 | instant 2023-12-31 | 1482051600 CNY | prior 1398770200",
    "归属于母公司的所有者权益 | instant 2023-12-31 | 883409000 CNY | prior 840193300",
  ]);
});

it("takes lines of prose with wide spaces between their words for no table", () => {
  expect(read(`桐岭光电　　2023年度业绩　　要点
公司全年营业收入5.23亿元，　　同比增长9.2%。
联系人：　陈敏　　电话：　021-6000
`)).toEqual(["营业收入 | year 2023-12-31 | 523000000 CNY"]);
});
