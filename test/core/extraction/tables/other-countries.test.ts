import { readHtml, spell, table } from "./a-statement";

const lines = (source: string): string[] => readHtml(source).items.map(spell);

it("reads decimal commas where the page proves them, and ends the year on the second date of its title", () => {
  expect(lines(`<p>Statement of profit or loss for the financial year from 1 January to 31 December 2023</p>${table("in € thousand|2023|2022", "Revenue|1.234.567|1.198.234", "Net income|98.765|90.123", "Earnings per share (in €)|1,23|1,12")}`)).toEqual([
    "Revenue | year 2023-01-01..2023-12-31 | 1234567000 EUR | prior 1198234000",
    "Net income | year 2023-01-01..2023-12-31 | 98765000 EUR | prior 90123000",
    "Earnings per share (in €) | year 2023-01-01..2023-12-31 | 1.23 EUR/share | prior 1.12",
  ]);
});

it("groups digits by apostrophes, spaces, and lakhs and crores", () => {
  expect(lines(table("in CHF million|H1 2024|H1 2023", "Net sales|1'234.5|1'198.2", "EBIT|150.2|140.0"))).toEqual(["Net sales | half 2024-01-01..2024-06-30 | 1234500000 CHF | prior 1198200000", "EBIT | half 2024-01-01..2024-06-30 | 150200000 CHF | prior 140000000"]);
  expect(lines(table("NOK million|Q3 2024|Q3 2023|YTD 2024|YTD 2023", "Revenue|1 234|1 198|3 600|3 500", "EBIT|150|140|420|400")).slice(0, 2)).toEqual(["Revenue | quarter 2024-07-01..2024-09-30 | 1234000000 NOK | prior 1198000000", "Revenue | nine-months 2024-01-01..2024-09-30 | 3600000000 NOK | prior 3500000000"]);
  expect(lines(table("3=(₹ in crore)", "|Quarter ended|Year ended", "|31.12.2024|31.03.2024", "Revenue from operations|1,23,456.78|4,50,123.45"))).toEqual(["Revenue from operations | quarter 2024-10-01..2024-12-31 | 1234567800000 INR", "Revenue from operations | year 2023-04-01..2024-03-31 | 4501234500000 INR"]);
});

it("keeps a translation into dollars apart from the figures it translates", () => {
  const { items, unused } = readHtml(`<p>(In thousands, except per share data)</p>${table("|3=Three Months Ended September 30,", "|2023|2=2024", "|RMB|RMB|US$", "Net revenues|6,844,012|7,306,555|1,041,164")}`);
  expect(items.map(spell)).toEqual(["Net revenues | quarter 2024-07-01..2024-09-30 | 7306555000 CNY | prior 6844012000"]);
  expect(unused.map(({ text, reason }) => [text, reason])).toEqual([["1,041,164", "A translation of the figure beside it."]]);
});

it("takes pence and cents for hundredths, by the cell, the row or the column", () => {
  const half = "|6 months ended 30 June 2024 £m|6 months ended 30 June 2023 £m";
  expect(lines(table(half, "Revenue|1,234.5|1,198.2", "Diluted earnings per share|12.1p|(10.9)p", "Dividend per share (pence)|4.2|4.0"))).toEqual([
    "Revenue | half 2024-01-01..2024-06-30 | 1234500000 GBP | prior 1198200000",
    "Diluted earnings per share | half 2024-01-01..2024-06-30 | 0.121 GBP/share | prior -0.109",
    "Dividend per share (pence) | half 2024-01-01..2024-06-30 | 0.042 GBP/share | prior 0.04",
  ]);
});

it("reads a table on its side, and no percentage under a bare sign as an amount", () => {
  expect(lines(`<p>(Millions of yen)</p>${table("|Net sales||Operating profit|", "|Millions of yen|%|Millions of yen|%", "Three months ended June 30, 2024|123,456|5.1|12,345|(3.2)", "Three months ended June 30, 2023|117,465|2.0|12,753|4.4")}`)).toEqual([
    "Net sales | quarter 2024-04-01..2024-06-30 | 123456000000 JPY | prior 117465000000",
    "Operating profit | quarter 2024-04-01..2024-06-30 | 12345000000 JPY | prior 12753000000",
  ]);
});

it("keeps the year-ago row of a table on its side where it has a change of its own", () => {
  expect(lines(`<p>(Percentages indicate year-on-year changes.)</p>${table("|Net sales||Operating profit|", "|Millions of yen|%|Millions of yen|%", "Three months ended June 30, 2024|123,456|5.1|12,345|(3.2)", "Three months ended June 30, 2023|117,465|2.0|12,753|")}`)).toEqual([
    "Net sales | quarter 2024-04-01..2024-06-30 | 123456000000 JPY | prior 117465000000",
    "Operating profit | quarter 2024-04-01..2024-06-30 | 12345000000 JPY | prior 12753000000",
    "Net sales | quarter 2023-04-01..2023-06-30 | 117465000000 JPY",
  ]);
});

it("takes the owners' rows under a profit for its attributable part, and not those under comprehensive income", () => {
  const rows = ["HK$'000|2=Year ended 31 March", "|2025|2024", "Profit for the year|235,117|200,329", "Attributable to:||", "Owners of the parent|220,004|188,117", "Non-controlling interests|15,113|12,212", "Total comprehensive income for the year|250,000|210,000", "Attributable to:||", "Owners of the parent|231,000|196,000"];
  expect(readHtml(table(...rows)).items.filter(({ metric }) => metric === "net-income").map(spell)).toEqual(["Attributable to: Owners of the parent | year 2024-04-01..2025-03-31 | 220004000 HKD | prior 188117000"]);
});

const QUARTERS = ["|2=Three Months Ended June 30,", "|2025|2024"] as const;

it("makes a loss negative that only its words say is one, and leaves a row with brackets to its brackets", () => {
  expect(lines(`<p>(in thousands, except per share)</p>${table(...QUARTERS, "Loss from operations|15,100|12,900", "Loss before taxes|(14,500)|300", "Net loss|$ 14,000|$ 12,000", "Net loss per share, basic and diluted|$ 0.45|$ 0.41", "Net income (loss) from ships|40|30")}`)).toEqual([
    "Loss from operations | quarter 2025-04-01..2025-06-30 | -15100000 USD | prior -12900000",
    "Loss before taxes | quarter 2025-04-01..2025-06-30 | -14500000 USD | prior 300000",
    "Net loss | quarter 2025-04-01..2025-06-30 | -14000000 USD | prior -12000000",
    "Net loss per share, basic and diluted | quarter 2025-04-01..2025-06-30 | -0.45 USD/share | prior -0.41",
    "Net income (loss) from ships | quarter 2025-04-01..2025-06-30 | 40000 USD | prior 30000",
  ]);
});

it("scales no head count and no multiple by a note about dollars", () => {
  expect(lines(`<p>(Dollars in thousands)</p>${table(...QUARTERS, "Net income|15,010|12,200", "Full-time equivalent employees|1,020|1,002", "Net debt to EBITDA|2.0x|2.2x")}`)).toEqual([
    "Net income | quarter 2025-04-01..2025-06-30 | 15010000 USD | prior 12200000",
    "Full-time equivalent employees | quarter 2025-04-01..2025-06-30 | 1020 count | prior 1002",
    "Net debt to EBITDA | quarter 2025-04-01..2025-06-30 | 2.0 count | prior 2.2",
  ]);
});

it("knows a bare change for a percentage where the figures say so", () => {
  const { items } = readHtml(`<p>(in millions)</p>${table("|3=Three Months Ended June 30,", "|2025|2024|Change", "Premiums earned|$ 2,100|$ 1,950|8 %", "Net income|$ 210|$ 180|17")}`);
  expect(items.map(({ changes }) => changes.map(({ percent, amount }) => [percent, amount]))).toEqual([[["8", null]], [["17", null]]]);
});

it("leaves out what was left out of the column beside it", () => {
  expect(lines(`<p>Group income statement</p>${table("|3=52 weeks to 27 April 2024", "|Underlying £m|Non-underlying £m|Total £m", "Operating profit/(loss)|50.1|(10.0)|40.1")}`)).toEqual(["Operating profit/(loss) | year 2023-04-30..2024-04-27 | 50100000 GBP", "Operating profit/(loss) | year 2023-04-30..2024-04-27 | 40100000 GBP"]);
});

const half = (...rows: string[]): string => table("|Note|2=Six months ended 30 June", "||2024|2023", ...rows);

it("lets the dollars that are named decide over a bare sign, and reads cents with their country's letters", () => {
  expect(lines(`<p>(Expressed in Hong Kong dollars)</p>${half("|Note|$’000|$’000", "Revenue|5|4,404,114|4,112,004", "Attributable to:|||", "Equity shareholders||447,067|417,266", "Earnings per share|9||", "Diluted||HK5.31 cents|HK2.69 cents")}`)).toEqual([
    "Revenue | half 2024-01-01..2024-06-30 | 4404114000 HKD | prior 4112004000",
    "Equity shareholders | half 2024-01-01..2024-06-30 | 447067000 HKD | prior 417266000",
    "Earnings per share: Diluted | half 2024-01-01..2024-06-30 | 0.0531 HKD/share | prior 0.0269",
  ]);
});

it("takes a row of units for the unit of what stands below it", () => {
  expect(lines(half("||HK$’000|HK$’000", "Profit for the period||7,094|6,377", "||HK cents|HK cents", "Earnings per share attributable to equity holders|8||", "Basic and diluted||0.35|9.3"))).toEqual([
    "Profit for the period | half 2024-01-01..2024-06-30 | 7094000 HKD | prior 6377000",
    "Earnings per share attributable to equity holders: Basic and diluted | half 2024-01-01..2024-06-30 | 0.0035 HKD/share | prior 0.093",
  ]);
});

it("takes pence that only the heading of the rows says", () => {
  expect(lines(half("|Note|£m|£m", "Revenue|3|612.4|598.1", "Earnings per share (pence)|||", "Basic|6|12.4|13.1", "Diluted|6|12.2|12.9")).slice(1)).toEqual([
    "Earnings per share (pence): Basic | half 2024-01-01..2024-06-30 | 0.124 GBP/share | prior 0.131",
    "Earnings per share (pence): Diluted | half 2024-01-01..2024-06-30 | 0.122 GBP/share | prior 0.129",
  ]);
});

it("reads a price of a pound or an ounce unscaled, in the currency its label names", () => {
  expect(lines(`<p>(Expressed in thousands of Canadian dollars, except per share and per pound amounts)</p>${table("|2=Three months ended March 31", "|2024|2023", "Revenue|$ 112,450|$ 98,310", "Cash cost (US$ per pound)|$ 2.14|$ 2.31", "Net earnings per share|$ 0.02|$ 0.01", "Average realized price (US$/lb)|3.88|4.05", "Copper produced (tonnes)|8,410|7,990")}`).map((line) => line.split(" | ")[2])).toEqual(["112450000 CAD", "2.14 USD", "0.02 CAD/share", "3.88 USD", "8410 count"]);
});

it("names the figures of a full year by their columns where the title says which year", () => {
  const { items } = readHtml(`<p>Forecast for the Fiscal Year Ending March 31, 2025 (Millions of yen)</p>${table("|Net sales|Operating profit|Basic earnings per share", "|Millions of yen|Millions of yen|Yen", "Full year|92,000|7,200|172.40")}`);
  expect(items.map((item) => [item.metric, spell(item)])).toEqual([
    ["revenue", "Net sales | year 2024-04-01..2025-03-31 | 92000000000 to 92000000000 JPY"],
    ["operating-income", "Operating profit | year 2024-04-01..2025-03-31 | 7200000000 to 7200000000 JPY"],
    ["eps", "Basic earnings per share | year 2024-04-01..2025-03-31 | 172.40 to 172.40 JPY/share"],
  ]);
});

it("takes the dollars that the words name for every bare sign, in the note or in the whole document", () => {
  const rows = ["|2=Three months ended October 31", "|2024|2023", "Total revenue|$ 1,912|$ 1,745", "Diluted EPS ($)|1.21|1.12"] as const;
  const cad = ["Total revenue | quarter 2024-08-01..2024-10-31 | 1912000000 CAD | prior 1745000000", "Diluted EPS ($) | quarter 2024-08-01..2024-10-31 | 1.21 CAD/share | prior 1.12"];
  expect(lines(`<p>($ millions, except as noted) Canadian dollars</p>${table(...rows)}`)).toEqual(cad);
  expect(lines(`<p>All amounts are in Canadian dollars.</p><p>Results of the bank</p><p>($ millions)</p>${table(...rows)}`)).toEqual(cad);
  expect(lines(`<p>The notes of 50 million Canadian dollars were repaid.</p><p>($ millions)</p>${table(...rows)}`)[0]).toBe(cad[0]?.replace("CAD", "USD"));
});

it("takes +/- % for a change", () => {
  const { items } = readHtml(table("in EUR million|Q3 2024|Q3 2023|+/- %|9M 2024|9M 2023|+/- %", "Revenue|498.1|505.0|-1.4|1,480.7|1,490.3|-0.6"));
  expect(items.map((item) => [spell(item), item.changes.map(({ percent }) => percent)])).toEqual([
    ["Revenue | quarter 2024-07-01..2024-09-30 | 498100000 EUR | prior 505000000", ["-1.4"]],
    ["Revenue | nine-months 2024-01-01..2024-09-30 | 1480700000 EUR | prior 1490300000", ["-0.6"]],
  ]);
});

it("reads no outlook as of the day it was given, and no neighbour's range by its row's words", () => {
  const { items, unused } = readHtml(table("FY 2024 outlook (in millions)|As of August 1, 2024|As of May 2, 2024", "Net sales growth|4% to 6%|3% to 5%", "Adjusted EBITDA|$ 610 - $ 630|$ 600 - $ 620"));
  expect([items, unused.map(({ text }) => text)]).toEqual([[], ["4% to 6%", "3% to 5%", "$ 610 - $ 630", "$ 600 - $ 620"]]);
});

it("takes 单位：元 for figures printed in full", () => {
  const { items } = readHtml(`<p>合并利润表</p><p>单位：元 币种：人民币</p>${table("项目|2024年度|2023年度", "营业收入|3,534,567,890.55|3,330,567,890.55", "基本每股收益（元/股）|0.62|0.61")}`, { language: "zh", fiscalYearEndMonth: 12 });
  expect(items.map((item) => ("low" in item.actual ? "" : `${item.metric} ${item.actual.value} ${item.actual.unit} ${item.period.length}`))).toEqual(["revenue 3534567890.55 CNY year", "eps 0.62 CNY/share year"]);
});

it("takes basic earnings for those of a share only where nothing is said of diluted ones", () => {
  const metrics = (html: string, language: "en" | "zh" = "en"): string[] => readHtml(html, { language }).items.map((item) => `${item.metric} ${spell(item)}`);
  const held = (...rows: string[]): string => table("HK$'000|Six months ended 30 June 2024|Six months ended 30 June 2023", "Revenue|845,210|790,113", "Earnings per share (HK cents)||", ...rows);
  expect(metrics(held("— Basic|10.2|8.6", "— Diluted|10.1|8.5")).slice(1)).toEqual(["other Earnings per share (HK cents): — Basic | half 2024-01-01..2024-06-30 | 0.102 HKD/share | prior 0.086", "eps Earnings per share (HK cents): — Diluted | half 2024-01-01..2024-06-30 | 0.101 HKD/share | prior 0.085"]);
  expect(metrics(held("— Basic|10.2|8.6")).slice(1)).toEqual(["eps Earnings per share (HK cents): — Basic | half 2024-01-01..2024-06-30 | 0.102 HKD/share | prior 0.086"]);
  expect(metrics(table("Millions of yen|Basic earnings per share|Diluted earnings per share", "|Yen|Yen", "Six months ended September 30, 2024|96.20|96.10"))).toEqual(["other Basic earnings per share | half 2024-04-01..2024-09-30 | 96.20 JPY/share", "eps Diluted earnings per share | half 2024-04-01..2024-09-30 | 96.10 JPY/share"]);
  expect(metrics(`<p>簡明綜合損益表</p>${table("||2=截至六月三十日止六個月", "|附註|二零二四年 千港元|二零二三年 千港元", "收入|3|845,210|790,113", "每股盈利（港仙）|8||", "攤薄||10.1|8.5")}`, "zh")).toEqual(["revenue 收入 | half 2024-01-01..2024-06-30 | 845210000 HKD | prior 790113000", "eps 每股盈利（港仙）: 攤薄 | half 2024-01-01..2024-06-30 | 0.101 HKD/share | prior 0.085"]);
});

it("takes a title of two lengths for the length of no column, and dates years by the one it names", () => {
  expect(lines(`<p>Interim statements for the second half and full year ended 31 December 2024</p>${table("|2H2024 S$'000|2H2023 S$'000|+/(-) %|FY2024 S$'000|FY2023 S$'000|+/(-) %", "Revenue|312,110|300,020|4.0|610,500|590,010|3.5")}`)).toEqual(["Revenue | half 2024-07-01..2024-12-31 | 312110000 SGD | prior 300020000", "Revenue | year 2024-01-01..2024-12-31 | 610500000 SGD | prior 590010000"]);
});

it("takes what is before adjusting items for adjusted figures, and the adjusting items for none", () => {
  const { items, unused } = readHtml(table("|Notes|3=26 weeks ended 24 August 2024", "||Before adjusting items £m|Adjusting items (Note 4) £m|Total £m", "Operating profit|2|1,649|(42)|1,607"));
  expect(items.map((item) => `${item.basis} ${spell(item)}`)).toEqual(["adjusted Operating profit | half 2024-02-25..2024-08-24 | 1649000000 GBP", "reported Operating profit | half 2024-02-25..2024-08-24 | 1607000000 GBP"]);
  expect(unused.map(({ text }) => text)).toEqual(["2", "(42)"]);
});

it.each([
  ["SEKm", "SEK", 6], ["EURm", "EUR", 6], ["NOK mill", "NOK", 6], ["DKK mio.", "DKK", 6], ["PLN million", "PLN", 6], ["AED '000", "AED", 3], ["THB million", "THB", 6],
  ["RM'000", "MYR", 3], ["R million", "ZAR", 6], ["R'000", "ZAR", 3], ["TRY million", "TRY", 6], ["in thousands of NIS", "ILS", 3], ["IDR billion", "IDR", 9],
])("reads %s over a table as %s times ten to the %i", (note, currency, scale) => {
  const [item] = readHtml(table(`${note}|Year ended 31 December 2024`, "Revenue|12.5")).items;
  expect(item && !("low" in item.actual) && [item.actual.unit, Number(item.actual.value)]).toEqual([currency, 12.5 * 10 ** scale]);
});

it("takes no verb and no region for a currency", () => {
  expect(readHtml(`<p>Try our app in the Hong Kong SAR, written in PHP</p>${table("(in millions)|Year ended December 31, 2024", "Revenue|$12.5")}`).items.map(spell)).toEqual(["Revenue | year 2024-01-01..2024-12-31 | 12500000 USD"]);
});

it("takes a dividend in cents of another country for that country's", () => {
  expect(lines(table("(US$ millions)|Six months ended 30 June 2024", "Profit after tax|3,386", "Interim dividend per share (HK cents)|44.50", "Dividend per share (pence)|12.0"))).toEqual(["Profit after tax | half 2024-01-01..2024-06-30 | 3386000000 USD", "Interim dividend per share (HK cents) | half 2024-01-01..2024-06-30 | 0.445 HKD/share", "Dividend per share (pence) | half 2024-01-01..2024-06-30 | 0.12 GBP/share"]);
});

it("leaves the number of a row out of its name, as Indian statements print it", () => {
  const { items } = readHtml(table("Sr. No.|Particulars|Quarter ended 30.09.2024|Quarter ended 30.09.2023", "||(₹ in crores)|(₹ in crores)", "1|Revenue from operations|2,345.67|2,150.12", "(b)|Profit before tax|310.20|280.00"));
  expect(items.map((item) => `${item.metric} ${spell(item)}`)).toEqual(["revenue Revenue from operations | quarter 2024-07-01..2024-09-30 | 23456700000 INR | prior 21501200000", "pretax-income Profit before tax | quarter 2024-07-01..2024-09-30 | 3102000000 INR | prior 2800000000"]);
});

it("takes NOK 1 000 over a table for thousands, and a threshold of $1,000 for no scale", () => {
  expect(lines(table("(NOK 1 000)|Note|Q3 2024|Q3 2023", "Operating revenue|4|1 234 567|1 100 200", "Earnings per share (NOK)||-0.12|0.98"))).toEqual(["Operating revenue | quarter 2024-07-01..2024-09-30 | 1234567000 NOK | prior 1100200000", "Earnings per share (NOK) | quarter 2024-07-01..2024-09-30 | -0.12 NOK/share | prior 0.98"]);
  expect(lines(`<p>Orders above $1,000</p>${table("(in millions)|Year ended December 31, 2024", "Revenue|$12.5")}`)).toEqual(["Revenue | year 2024-01-01..2024-12-31 | 12500000 USD"]);
});

it("dates bare years by the title above them, and a balance of the year before only at a year's end", () => {
  const statement = (title: string, row: string): string => `<p>${title}</p>${table("£m|Note|2024|2023", row)}`;
  expect(lines(`${statement("For the six months ended 30 June 2024", "Revenue|2|120.1|110.3")}${statement("Consolidated balance sheet</p><p>At 30 June 2024", "Total assets|7|520.1|510.3")}`)).toEqual(["Revenue | half 2024-01-01..2024-06-30 | 120100000 GBP | prior 110300000", "Total assets | instant ..2024-06-30 | 520100000 GBP"]);
  expect(lines(statement("Consolidated balance sheet</p><p>At 31 December 2024", "Total assets|7|520.1|510.3"))).toEqual(["Total assets | instant ..2024-12-31 | 520100000 GBP | prior 510300000"]);
  expect(lines(statement("LONDON, 29 August 2024", "Net debt|7|20.1|10.3"))).toEqual([]);
});

it("reads a statement in two languages, its notes as notes and its labels by either", () => {
  const { items } = readHtml(`<p>Consolidated Statement of Financial Position 綜合財務狀況表</p><p>at 31 December 2016</p>${table("|||2016|2015", "|||二零一六年|二零一五年", "||Note|RMB'000|RMB'000", "||附註|人民幣千元|人民幣千元", "Intangible assets|無形資產|11|34,848|35,297", "Cash and cash equivalents|現金及現金等價物|17|120,330|110,220")}`);
  expect(items.map((item) => `${item.metric} ${spell(item)}`)).toEqual(["other Intangible assets 無形資產 | instant ..2016-12-31 | 34848000 CNY | prior 35297000", "cash Cash and cash equivalents 現金及現金等價物 | instant ..2016-12-31 | 120330000 CNY | prior 110220000"]);
});
