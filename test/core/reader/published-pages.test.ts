import { chinese } from "../../../src/core/language/zh";
import { english } from "../../../src/core/language/en";
import { readDocuments } from "../../../src/core/read-documents";
import { table } from "../extraction/tables/a-statement";

const read = (text: string): readonly string[] =>
  readDocuments([{ name: "page.html", text, sha256: "0".repeat(64) }], [english, chinese]).flatMap(({ reading }) =>
    reading.items.map(({ metric, kind, actual }) => `${kind === "guidance" ? "guided " : ""}${metric} ${"low" in actual ? `${actual.low?.value} to ${actual.high?.value}` : actual.value}`));

it("takes the unit over a table for no amount of the metric beside it", () => {
  expect(read(`<p>华翔电器股份有限公司2025年半年度报告摘要</p><p>主要会计数据 单位：千元</p>${table("|本报告期|上年同期", "营业总收入|252,331,110|218,122,040")}<p>分产品营业收入 单位：千元</p>`)).toEqual(["revenue 252331110000"]);
});

it("takes a table right below the word outlook for one", () => {
  const page = `<p>HALTON, November 5, 2025. Halton Systems today reported results for the quarter ended September 30, 2025.</p><p>Outlook</p><p>We expect the following:</p>${table("Period|Q4 2025", "Revenue|$512 million", "Adjusted EBITDA|$71 million - $81 million")}`;
  expect(read(page)).toEqual(["guided revenue 512000000 to 512000000", "guided ebitda 71000000 to 81000000"]);
});

it("reads a page for narrow screens, whose cells say their heads again", () => {
  expect(read(`<h1>Key figures</h1>${table("|7–9 2025|7–9 2024", "Net sales, EUR million|7–9 2025 343.8|7–9 2024 357.9", "Adjusted EBITDA, EUR million|7–9 2025 48.3|7–9 2024 50.9")}`)).toEqual(["revenue 343800000", "ebitda 48300000"]);
});

it("names no part of a company after a cell of words with amounts", () => {
  const page = `<p>Third quarter 2025 highlights</p>${table("Metric|Q3 2025 result", "Adjusted EPS|$0.84, compared with $0.77", "Net income|$96.1 million")}`;
  expect(readDocuments([{ name: "page.html", text: page, sha256: "0".repeat(64) }], [english, chinese])[0]?.reading.items.map(({ metric, scope }) => [metric, scope])).toEqual([["net-income", null]]);
});

const LINES = `
                       OTTERBY MILLS, INC.
             CONSOLIDATED STATEMENTS OF OPERATIONS
        (dollars in thousands, except per share amounts)

                                 Year Ended December 31,
                                -------------------------
                                    2003          2002
                                -----------   -----------
Net sales                        $ 212,604     $ 198,330
Depreciation and amortization        6,012         6,733
Interest expense                     2,803         4,802
                                -----------   -----------
Net earnings (loss)              $   4,118     $  (1,050)
                                ===========   ===========
`;

it("reads a table that a page sets with spaces, and quotes it in the markup", () => {
  const page = `<html><body><h2>Annual report &amp; accounts</h2><PRE>${LINES}</PRE></body></html>`;
  const reading = readDocuments([{ name: "page.html", text: page, sha256: "0".repeat(64) }], [english, chinese])[0]?.reading;
  expect(reading?.items.map(({ metric, actual, period, prior }) => ["low" in actual ? "" : `${actual.value} ${actual.unit} ${page.slice(actual.start, actual.end)}`, metric, period.end, prior?.value])).toEqual([
    ["212604000 USD $ 212,604", "revenue", "2003-12-31", "198330000"],
    ["6012000 USD 6,012", "other", "2003-12-31", "6733000"],
    ["2803000 USD 2,803", "other", "2003-12-31", "4802000"],
    ["4118000 USD $   4,118", "net-income", "2003-12-31", "-1050000"],
  ]);
});

it("still reads the tables of markup on a page with lines set with spaces", () => {
  const page = `<p>For the year ended December 31, 2003 (in thousands)</p>${table("|2003|2002", "Cost of sales|$99,000|$88,000")}<pre>${LINES}</pre>`;
  expect(read(page)).toEqual(["cost-of-revenue 99000000", "revenue 212604000", "other 6012000", "other 2803000", "net-income 4118000"]);
});

it("takes no Japanese page for a Chinese one, tagged or not", () => {
  const page = "<p>株式会社あおせ</p>" + table("コード番号|9998", "売上高（百万円）|512") + table("決算期|2024年3月", "営業利益（百万円）|73") + "<p>（注）四半期ごとのデータはありません。お問い合わせはこちらまで。</p>";
  expect(read(page)).toEqual([]);
  const tagged = `<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:iso4217="http://www.xbrl.org/2003/iso4217" xmlns:jppfs_cor="http://disclosure.edinet-fsa.go.jp/taxonomy/jppfs/2023-12-01/jppfs_cor"><body><ix:header><ix:resources><xbrli:context id="c"><xbrli:entity><xbrli:identifier scheme="s">1</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:instant>2024-03-31</xbrli:instant></xbrli:period></xbrli:context><xbrli:unit id="u"><xbrli:measure>iso4217:JPY</xbrli:measure></xbrli:unit></ix:resources></ix:header><table><tr><td>資産合計</td><td><ix:nonFraction name="jppfs_cor:Assets" contextRef="c" unitRef="u" scale="6" decimals="-6">812</ix:nonFraction></td></tr></table>${page}</body></html>`;
  expect(read(tagged)).toEqual(["total-assets 812000000"]);
});

it("takes rows of columns that nothing dates for no sentences", () => {
  const rows = LINES.split("\n").filter((line) => /^[A-Z]/.test(line)).join("\n").replace("Interest expense", "Selling expenses");
  for (const text of [rows, `<body><pre>${rows}</pre></body>`]) {
    const reading = readDocuments([{ name: "page", text, sha256: "0".repeat(64) }], [english, chinese])[0]?.reading;
    expect(reading?.items).toEqual([]);
    expect(reading?.unused.map((number) => number.text.replace(/[$\s]/g, ""))).toEqual(["212,604", "198,330", "6,012", "6,733", "2,803", "4,802", "4,118", "(1,050)"]);
  }
});

const itemsOf = (text: string): readonly string[] =>
  readDocuments([{ name: "page.html", text, sha256: "0".repeat(64) }], [english, chinese]).flatMap(({ reading }) =>
    reading.items.map(({ metric, actual, period, prior }) => ("low" in actual ? metric : `${metric} ${actual.value} ${actual.unit} ${period.end ?? "-"} ${prior?.value ?? "-"}`)));

it.each(["Net income/loss for the period", "Net (loss)/income", "Profit/loss for the year", "Loss/profit after tax", "Profit or loss for the period", "Profit╱(loss) for the year"])("names %s, which is one row for whichever it was", (label) => {
  expect(itemsOf(`<p>For the year ended 31 December 2024 (in EUR million)</p>${table("|2024|2023", `${label}|120|(45)`)}`)).toEqual(["net-income 120000000 EUR 2024-12-31 -45000000"]);
});

it("scales no row in cents by the note of the table", () => {
  expect(itemsOf(`<p>FOR THE YEAR ENDED 31 DECEMBER 2024</p>${table("|2024 RMB'000|2023 RMB'000", "Revenue|9,204,118|8,611,330", "Basic (RMB cents)|21.30|(3.27)", "Dividend (HK cents)|12.0|10.0")}`)).toEqual([
    "revenue 9204118000 CNY 2024-12-31 8611330000",
    "other 0.213 CNY/share 2024-12-31 -0.0327",
    "other 0.12 HKD/share 2024-12-31 0.1",
  ]);
});

it("reads rows in two scripts by the one it reads, down to whose profit it is", () => {
  const page = `<p>綜合損益表 CONSOLIDATED STATEMENT OF PROFIT OR LOSS FOR THE YEAR ENDED 31 DECEMBER 2024</p>${table("|2024 人民幣千元 RMB'000|2023 人民幣千元 RMB'000", "收入 Revenue|9,204,118|8,611,330", "年內溢利╱（虧損） Profit/(loss) for the year|602,330|(81,440)", "以下人士應佔： Attributable to:||", "本公司擁有人 Owners of the Company|588,110|(90,204)", "每股盈利╱（虧損） Earnings/(loss) per share||", "基本（人民幣分） Basic (RMB cents)|21.30|(3.27)", "攤薄（人民幣分） Diluted (RMB cents)|21.10|(3.27)")}`;
  expect(itemsOf(page)).toEqual([
    "revenue 9204118000 CNY 2024-12-31 8611330000",
    "other 602330000 CNY 2024-12-31 -81440000",
    "net-income 588110000 CNY 2024-12-31 -90204000",
    "other 0.213 CNY/share 2024-12-31 -0.0327",
    "eps 0.211 CNY/share 2024-12-31 -0.0327",
  ]);
});

it.each([["Year ended 31.3.18", "Year ended 31.3.17", "2018-03-31"], ["Year to Mar '24", "Year to Mar '23", "2024-03-31"]])("dates columns %s and %s", (now, before, end) => {
  expect(itemsOf(`<p>Profit and loss account (in EUR million)</p>${table(`|${now}|${before}`, "Turnover|120|110")}`)).toEqual([`revenue 120000000 EUR ${end} 110000000`]);
});

it("names columns by metrics that say their unit, and scales by it", () => {
  expect(itemsOf(`<p>Quarterly results</p>${table("Quarter|Revenue ($M)|Net income ($M)|Diluted EPS ($)", "Q1 2024|210.4|20.1|0.41", "Q2 2024|221.9|23.0|0.47")}`)).toEqual([
    "revenue 210400000 USD 2024-03-31 -", "net-income 20100000 USD 2024-03-31 -", "eps 0.41 USD/share 2024-03-31 -",
    "revenue 221900000 USD 2024-06-30 -", "net-income 23000000 USD 2024-06-30 -", "eps 0.47 USD/share 2024-06-30 -",
  ]);
});

it("dates nothing that moved between two balances by the title over both", () => {
  const page = `<p>Statements of stockholders' equity</p><p>Three and six months ended June 30, 2024 (in thousands)</p>${table("|Common stock|Accumulated deficit|Total stockholders' equity", "Balance at December 31, 2023|$12|$(210,330)|$191,800", "Net loss|—|(14,002)|(14,002)", "Balance at March 31, 2024|$12|$(224,332)|$177,798", "Net loss|—|(12,118)|(12,118)", "Balance at June 30, 2024|$12|$(236,450)|$165,680")}`;
  expect(itemsOf(page).filter((item) => !item.startsWith("other"))).toEqual(["shareholders-equity 191800000 USD 2023-12-31 -", "shareholders-equity 177798000 USD 2024-03-31 -", "shareholders-equity 165680000 USD 2024-06-30 -"]);
});
