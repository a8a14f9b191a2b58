import { readHtml, spell, table } from "./a-statement";

const read = (...rows: string[]): ReturnType<typeof readHtml> => readHtml(table(...rows));
const lines = (...rows: string[]): string[] => read(...rows).items.map(spell);
const changes = (...rows: string[]): unknown[] => read(...rows).items.flatMap((item) => item.changes.map(({ against, percent, points }) => [item.label, against, percent, points]));

it("reads each row in the unit that stands in a column of units", () => {
  expect(lines("Item|Unit|2=Six months ended 30 June", "||2024|2023", "Operating revenue|RMB million|75,035|74,977", "Earnings per share|RMB|0.22|0.17", "Copper output|kt|181|173", "Gross profit margin|%|18.5|16.2", "Net cash from operating activities|RMB '000|5,310,200|4,918,700")).toEqual([
    "Operating revenue | half 2024-01-01..2024-06-30 | 75035000000 CNY | prior 74977000000",
    "Earnings per share | half 2024-01-01..2024-06-30 | 0.22 CNY/share | prior 0.17",
    "Copper output | half 2024-01-01..2024-06-30 | 181 count | prior 173",
    "Gross profit margin | half 2024-01-01..2024-06-30 | 18.5 percent | prior 16.2",
    "Net cash from operating activities | half 2024-01-01..2024-06-30 | 5310200000 CNY | prior 4918700000",
  ]);
});

it("keeps a column of dollar signs with the figures they stand before", () => {
  expect(lines("(in millions)||2=Q3 2024", "Revenue|$|1,204|", "Net income|$|88|")).toEqual(["Revenue | quarter 2024-07-01..2024-09-30 | 1204000000 USD", "Net income | quarter 2024-07-01..2024-09-30 | 88000000 USD"]);
});

it("reads a unit at the end of a label, and scales no wafers by a note about money", () => {
  expect(lines("NT$ billion|3Q24|3Q23", "Net revenue|759.69|546.73", "Wafer shipments (kpcs)|3,338|2,902", "Employees, persons|76,000|73,000", "Earnings per share, NT$|12.54|8.14", "Capital commitments (US$ million)|640|700")).toEqual([
    "Net revenue | quarter 2024-07-01..2024-09-30 | 759690000000 TWD | prior 546730000000",
    "Wafer shipments (kpcs) | quarter 2024-07-01..2024-09-30 | 3338 count | prior 2902",
    "Employees, persons | quarter 2024-07-01..2024-09-30 | 76000 count | prior 73000",
    "Earnings per share, NT$ | quarter 2024-07-01..2024-09-30 | 12.54 TWD/share | prior 8.14",
    "Capital commitments (US$ million) | quarter 2024-07-01..2024-09-30 | 640000000 USD | prior 700000000",
  ]);
});

it("takes Y/Y, Q/Q and Δ% for changes, also behind the year-ago column, and leaves the metric of the row alone", () => {
  const rows = ["$ million|Q3 2024|Q2 2024|Q/Q|Q3 2023|Y/Y", "Revenue|412|398|3.5%|361|14.1%", "Operating income|52|44|18%|30|73%"];
  expect(lines(...rows)[0]).toBe("Revenue | quarter 2024-07-01..2024-09-30 | 412000000 USD | prior 361000000");
  expect(read(...rows).items.map(({ metric }) => metric)).toEqual(["revenue", "revenue", "operating-income", "operating-income"]);
  expect(changes(...rows)).toEqual([["Revenue", "previous-period", "3.5", null], ["Revenue", "year-ago", "14.1", null], ["Operating income", "previous-period", "18", null], ["Operating income", "year-ago", "73", null]]);
  expect(changes("R$ million|3Q24|3Q23|Δ%", "Net revenue|5,210|4,870|7.0%")).toEqual([["Net revenue", "year-ago", "7.0", null]]);
});

it("takes shares in thousands for no scale of the dollars in millions beside them", () => {
  expect(lines("INCOME - USD ($) shares in Thousands, $ in Millions|2=3 Months Ended", "|Jun. 29, 2024|Jul. 01, 2023", "Net sales|$ 5,612|$ 5,233", "Diluted (in shares)|345,812|349,143").map((line) => line.split(" | ")[2])).toEqual(["5612000000 USD", "345812000 shares"]);
});

it("reads MSEK, TEUR and k€ as scale and currency", () => {
  for (const [note, value] of [["MSEK", "1820000000 SEK"], ["TEUR", "1820000 EUR"], ["k€", "1820000 EUR"]] as const) expect(lines(`${note}|Jul-Sep 2024|Jul-Sep 2023`, "EBIT|1,820|1,705")[0]).toBe(`EBIT | quarter 2024-07-01..2024-09-30 | ${value} | prior ${note === "MSEK" ? "1705000000" : "1705000"}`);
});

it("takes the year of an estimate for an outlook that no actual year is compared with", () => {
  expect(read("$ in thousands|FY2023A|FY2024A|FY2025E", "Revenue|140,220|166,101|190,000").items.map((item) => [item.kind, "low" in item.actual ? item.actual.low?.text : item.actual.text, item.prior?.text])).toEqual([["actual", "166,101", "140,220"], ["guidance", "190,000", undefined]]);
});

it("ends a year to date with the latest quarter beside it", () => {
  expect(lines("$ million|Q3 2024|Q2 2024|2024 YTD", "Revenue|412|398|1,190")[2]).toBe("Revenue | nine-months 2024-01-01..2024-09-30 | 1190000000 USD");
});

it("dates a fiscal quarter by the sentence that says when it ended", () => {
  const { items } = readHtml(`<p>Results for its third quarter of fiscal 2025 ended January 31, 2025 were strong.</p>${table("$ million|Q3 FY25|Q3 FY24", "Revenue|412|361")}`);
  expect(items.map(spell)).toEqual(["Revenue | quarter 2024-11-01..2025-01-31 | 412000000 USD | prior 361000000"]);
});

it("starts a period where the head says, however many months it has", () => {
  expect(lines("(in millions)|Period from May 1, 2024 through September 30, 2024", "Revenues|$ 410.2")).toEqual(["Revenues | null 2024-05-01..2024-09-30 | 410200000 USD"]);
});

it("takes balances among figures of a quarter for balances at its end, and a table of both for no balance sheet", () => {
  expect(lines("(in thousands)|2=At or for the quarter ended", "|12/31/24|12/31/23", "Net income|$ 18,300|$ 15,100", "Total assets|$ 6,702,110|$ 6,480,050")).toEqual([
    "Net income | quarter 2024-10-01..2024-12-31 | 18300000 USD | prior 15100000",
    "Total assets | instant ..2024-12-31 | 6702110000 USD | prior 6480050000",
  ]);
});

it("takes a row that comes again under a heading for the part the heading names", () => {
  expect(read("(in millions)|Q3 2024", "Net sales|$ 5,612", "Net income|$ 702", "Products|", "Net sales|$ 4,100").items.map(({ label, scope }) => [label, scope])).toEqual([["Net sales", null], ["Net income", null], ["Net sales", "Products"]]);
});

it("carries no percent and no pence over to money beside it", () => {
  expect(lines("|4=Three Months Ended", "|2=September 28, 2024|2=September 30, 2023", "(Dollars in millions)|$|% of Net Sales|$|% of Net Sales", "Net sales|$ 2,410|100.0%|$ 2,305|100.0%", "Selling and administrative|410|17.0|401|17.4").map((line) => line.split(" | ")[2])).toEqual(["2410000000 USD", "100.0 percent", "410000000 USD", "17.0 percent"]);
  expect(lines("£m|26 weeks to 28 September 2024", "Operating profit|61.2", "Earnings per share (p)|12.4p", "Net debt|(210.0)").map((line) => line.split(" | ")[2])).toEqual(["61200000 GBP", "0.124 GBP/share", "-210000000 GBP"]);
});

it("takes no dateline for the period of a table", () => {
  const { items } = readHtml(`<p>NEW YORK, February 4, 2025 -- The company today reported results for the year ended December 31, 2024.</p>${table("(in millions)|2=Full Year 2025", "|Low|High", "Revenue|$ 4,200|$ 4,350")}`);
  expect(items.map(spell)).toEqual(["Revenue | year 2025-01-01..2025-12-31 | 4200000000 to 4350000000 USD"]);
});

it("borrows the scale that the words state for all figures, and says so", () => {
  const { items, findings } = readHtml(table("|Q2 2024", "Revenue|1,204.5"), { statedNote: "in millions of u.s. dollars" });
  expect(items.map(spell)).toEqual(["Revenue | quarter 2024-04-01..2024-06-30 | 1204500000 USD"]);
  expect(findings.map(({ code }) => code)).toEqual(["table-scale-inherited"]);
});

it("begins anew where the heads come again inside a table, with the change between them or beside a period over the labels", () => {
  expect(lines("(in millions)|||", "Three Months Ended|June 30, 2024|June 30, 2023|Variance", "Revenue|$ 1,204|$ 1,117|$ 87", "Six Months Ended|June 30, 2024|June 30, 2023|Variance", "Revenue|$ 2,390|$ 2,201|$ 189")).toEqual([
    "Revenue | quarter 2024-04-01..2024-06-30 | 1204000000 USD | prior 1117000000",
    "Revenue | half 2024-01-01..2024-06-30 | 2390000000 USD | prior 2201000000",
  ]);
  const parts = read("Three Months Ended June 30, 2024 (in millions)|Lamps|Masts|Total", "Revenue|$ 410|$ 794|$ 1,204", "Six Months Ended June 30, 2024|Lamps|Masts|Total", "Revenue|$ 800|$ 1,590|$ 2,390").items;
  expect(parts.map((item) => `${item.scope} ${spell(item)}`)).toEqual([
    "Lamps Revenue | quarter 2024-04-01..2024-06-30 | 410000000 USD", "Masts Revenue | quarter 2024-04-01..2024-06-30 | 794000000 USD", "null Revenue | quarter 2024-04-01..2024-06-30 | 1204000000 USD",
    "Lamps Revenue | half 2024-01-01..2024-06-30 | 800000000 USD", "Masts Revenue | half 2024-01-01..2024-06-30 | 1590000000 USD", "null Revenue | half 2024-01-01..2024-06-30 | 2390000000 USD",
  ]);
});

it("takes columns whose days are past for actual figures, whatever outlook stands above the table", () => {
  const { items } = readHtml(`<p>2024 Outlook</p>${table("(in millions)|2=Three Months Ended June 30,", "|2024|2023", "Revenue|$ 1,204|$ 1,117")}`, { published: "2024-07-25" });
  expect(items.map((item) => [item.kind, item.prior?.value])).toEqual([["actual", "1117000000"]]);
});

it("parts repeated rows by their heading, unless it is nothing but another period", () => {
  const scopes = (heading: string): unknown[] => read("(in millions)|Three Months Ended June 30, 2024", "Sales|$ 410", heading, "Sales|$ 800").items.map(({ scope }) => scope);
  expect(scopes("Six Months Ended June 30, 2024")).toEqual([null, null]);
  expect(scopes("Contracts held at June 30, 2024")).toEqual([null, "Contracts held at June 30, 2024"]);
});

it("takes months over a quarter for the year to date, and never gives them to a year beside it", () => {
  const half = "Revenue | half 2024-01-01..2024-06-30 | 1204000000 USD | prior 1117000000";
  expect(lines("(in millions)|2=Six Months Ended", "|Q2 2024|Q2 2023", "Revenue|$ 1,204|$ 1,117")).toEqual([half]);
  expect(readHtml(`<p>Six Months Ended</p>${table("(in millions)|Q2 2024|Q2 2023", "Revenue|$ 1,204|$ 1,117")}`).items.map(spell)).toEqual([half]);
  expect(lines("(in millions)|2=Six Months Ended", "|Q1 2024|Q2 2024", "Revenue|$ 590|$ 614")).toEqual(["Revenue | quarter 2024-01-01..2024-03-31 | 590000000 USD", "Revenue | quarter 2024-04-01..2024-06-30 | 614000000 USD"]);
  expect(lines("(in millions)|2=Six Months Ended|", "|2024|2023|FY 2023", "Revenue|$ 1,204|$ 1,117|$ 2,333")[1]).toBe("Revenue | year ..null | 2333000000 USD");
});

it("reads no figure under two lengths that cannot both be meant", () => {
  const { items, unused } = read("(in millions)|2=Six Months Ended", "|Q3 2024|Q3 2023", "Revenue|$ 1,204|$ 1,117");
  expect([items, unused.map(({ text, reason }) => [text, reason])]).toEqual([[], [["$ 1,204", "A column without meaning."], ["$ 1,117", "A column without meaning."]]]);
});

it("keeps what was reported before a restatement, and what it changed, apart from the restated figures", () => {
  const { items, unused } = read("(in millions)|3=Year Ended December 31, 2023", "|As Previously Reported|Effect of Change|As Restated", "Net sales|$ 1,204|$ (14)|$ 1,190");
  expect(items.map((item) => [spell(item), item.scope, item.changes])).toEqual([["Net sales | year 2023-01-01..2023-12-31 | 1190000000 USD", null, []]]);
  expect(unused.map(({ text, reason }) => [text, reason])).toEqual([["$ 1,204", "An amount that has been restated since."], ["$ (14)", "A column without meaning."]]);
});

it("takes no amount in another currency above a table for the currency of its figures", () => {
  const { items } = readHtml(`<p>The company invested $5 (C$6) in the venture.</p>${table("(in millions)|June 30, 2024|December 31, 2023", "Inventories|$ 325|$ 296")}`);
  expect(items.map((item) => ("low" in item.actual ? "" : item.actual.unit))).toEqual(["USD", "USD"]);
});

it("begins anew where the whole head comes again below another year", () => {
  const heads = "Year Dollars in thousands, except per share data|First Quarter|Second Quarter|Total";
  expect(lines("2018|||", heads, "Revenues|$ 109,675|$ 117,603|$ 227,278", "Basic loss per share|$ (3.21)|$ (2.56)|$ (5.77)", "2017|||", heads, "Revenues|$ 98,271|$ 109,607|$ 207,878", "Net loss|(39,809)|(29,888)|(69,697)").slice(6)).toEqual([
    "Revenues | quarter 2017-01-01..2017-03-31 | 98271000 USD", "Revenues | quarter 2017-04-01..2017-06-30 | 109607000 USD", "Revenues | year 2017-01-01..2017-12-31 | 207878000 USD",
    "Net loss | quarter 2017-01-01..2017-03-31 | -39809000 USD", "Net loss | quarter 2017-04-01..2017-06-30 | -29888000 USD", "Net loss | year 2017-01-01..2017-12-31 | -69697000 USD",
  ]);
});

it("counts no places in thousands, and takes no sum spent on them for a count", () => {
  expect(lines("(in thousands, except per share and unit data)|Three Months Ended June 30, 2024", "Number of properties|212", "New stores and facilities|$ 25", "Dues from members|133").map((line) => line.split(" | ")[2])).toEqual(["212 count", "25000 USD", "133000 USD"]);
});

it("compares with the period its head names: a year ago, the quarter before, or none that counts", () => {
  const quarters = table("(in millions)|Q1 2024|Q4 2023|Q1 2023|vs. Q4 2023|vs. Q1 2023", "Revenue|$120.0|$118.0|$100.0|1.7%|up 20.0%");
  expect(readHtml(quarters).items.map(({ changes, prior }) => [prior?.value, ...changes.map(({ against, percent }) => `${against} ${percent}`)])).toEqual([["100000000", "previous-period 1.7", "year-ago 20.0"], [undefined]]);
  const years = table("|3=Year ended December 31,", "(in millions)|2024|2023|2022|2024 vs. 2023|2023 vs. 2022", "Revenue|$120.0|$118.0|$100.0|1.7%|18.0%");
  const { items, unused } = readHtml(years);
  expect(items.map(({ actual, changes }) => ["low" in actual ? "" : actual.text, ...changes.map(({ against, percent }) => `${against} ${percent}`)])).toEqual([["$120.0", "year-ago 1.7"], ["$100.0"]]);
  expect(unused.map(({ text, reason }) => `${text} ${reason}`)).toEqual(["18.0% A column without meaning."]);
});

it("keeps a change on another footing, and a rate that no head explains, out of the figures", () => {
  const read = (html: string): unknown => { const { items, unused } = readHtml(html); return [items.map(({ label, actual, changes }) => [label, "low" in actual ? "" : actual.value, ...changes.map(({ percent }) => percent)]), unused.map(({ text, reason }) => `${text} ${reason}`)]; };
  expect(read(table("|2=Q4|2=% Change", "(in millions of €)|FY 2024|FY 2023|Actual|Comp.", "Orders|22,914|21,758|5%|6%"))).toEqual([[["Orders", "22914000000", "5"]], ["6% A rate on another footing, such as constant currency, an earlier outlook, or a mark that was passed."]]);
  expect(read(table("In millions of euros|First half 2024|First half 2025|Change reported|Organic", "Revenue|41,677|39,810|– 4 %|– 3 %"))).toEqual([[["Revenue", "39810000000", "-4"]], ["– 3 % A rate on another footing, such as constant currency, an earlier outlook, or a mark that was passed."]]);
  expect(read(table("In millions of euros|First half 2025|Rebased", "Revenue|39,810|7 %"))).toEqual([[["Revenue", "39810000000"]], ["7 % No period over the column."]]);
});

it("reads what is over or under two earlier quarters as two changes of the latest", () => {
  const html = table("($ millions, except per share data)||||2=1Q24|2=2Q23", "|2Q24|1Q24|2Q23|$ O/(U)|O/(U) %|$ O/(U)|O/(U) %", "Net income|$18,149|$13,419|$14,472|$4,730|35 %|$3,677|25 %");
  expect(readHtml(html).items.map(({ period, prior, changes }) => [period.end, prior?.text, ...changes.map(({ against, percent, amount }) => `${against} ${percent ?? amount?.value}`)])).toEqual([
    ["2024-06-30", "$14,472", "previous-period 4730000000", "previous-period 35", "year-ago 3677000000", "year-ago 25"], ["2024-03-31", undefined],
  ]);
});

it("dates a share of sales by the figures beside it", () => {
  expect(lines("|4=Thirteen Weeks Ended", "(In thousands)|November 2, 2024|% of Sales|October 28, 2023|% of Sales", "Operating income|$120,096|8.0%|$106,508|7.5%")).toEqual([
    "Operating income | quarter 2024-08-04..2024-11-02 | 120096000 USD | prior 106508000", "Operating income, Thirteen Weeks Ended % of Sales | quarter 2024-08-04..2024-11-02 | 8.0 percent | prior 7.5",
  ]);
});

it("takes a bare % beside a figure for the change that the words above the table say it is, and a head of its own for a figure", () => {
  const html = (words: string): string => `<p>${words}</p>${table("|2=Net sales|Capital adequacy ratio", "Nine months ended|Millions of yen|%|%", "December 31, 2024|123,456|5.6|71.2")}`;
  expect(readHtml(html("(Percentages indicate year-on-year changes.)")).items.map((item) => [spell(item), ...item.changes.map(({ percent }) => percent)])).toEqual([["Net sales | nine-months 2024-04-01..2024-12-31 | 123456000000 JPY", "5.6"], ["Capital adequacy ratio % | nine-months 2024-04-01..2024-12-31 | 71.2 percent"]]);
  expect(readHtml(html("Operating results")).unused.map(({ text, reason }) => `${text} ${reason}`)).toEqual(["5.6 A change of something that is no reported figure."]);
});

it("takes a bare year for a full one only where years are reported, and none beside a year that is not over", () => {
  const balance = `<p>Balance sheets</p>${table("(in thousands)|September 30, 2025|December 31, 2024", "Total assets|$544,738|$509,787")}`;
  const flows = table("(in thousands)|2025|2024", "Free cash flow|$(5,063)|$37,088");
  expect(readHtml(balance + flows).items.map(({ label }) => label)).toEqual(["Total assets", "Total assets"]);
  const year = table("(in thousands)|Year ended December 31, 2024", "Net sales|$555,558");
  expect(readHtml(balance + year + flows).items.map(({ label }) => label)).toEqual(["Total assets", "Total assets", "Net sales"]);
  expect(readHtml(year + table("(in thousands)|2024|2023", "Free cash flow|$37,088|$31,000")).items.map(spell)).toEqual(["Net sales | year 2024-01-01..2024-12-31 | 555558000 USD", "Free cash flow | year 2024-01-01..2024-12-31 | 37088000 USD"]);
});

it("finds out by the dated columns whether a year that ends in winter is named by its start or its end", () => {
  const quarter = (name: string): string => table("(in millions)|Three Months Ended November 2, 2024|Three Months Ended October 28, 2023|Nine Months Ended November 2, 2024", "Sales|$25,228|$25,004|$74,900") + table("(in millions)|November 2, 2024|February 3, 2024", "Total assets|$57,000|$55,356") + table(`(in millions)|${name}`, "Adjusted EBITDA|$1,950");
  const named = (name: string): string | undefined => readHtml(quarter(name)).items.map(spell).pop();
  expect(named("Q3 2024")).toBe("Adjusted EBITDA | quarter 2024-08-04..2024-11-02 | 1950000000 USD");
  expect(named("Q3 2025")).toBe("Adjusted EBITDA | quarter 2024-08-04..2024-11-02 | 1950000000 USD");
});

it("gives a change to its own group of columns, also where the change before it is empty", () => {
  const { items } = read("SEKm|Q2 2024|Q2 2023|Δ%|Jan-Jun 2024|Jan-Jun 2023|Δ%", "Net sales|4 512|4 310|5|8 910|8 402|6", "Earnings per share, SEK|2.10|-0.06||4.08|3.77|8");
  expect(items.map(({ metric, period, changes: own }) => [metric, period.length, own[0]?.percent])).toEqual([["revenue", "quarter", "5"], ["revenue", "half", "6"], ["eps", "quarter", undefined], ["eps", "half", "8"]]);
});

it("tells twelve months over two years from the calendar year beside them", () => {
  expect(lines("SEKm|Jul-Jun 2023/24|Full year 2023", "Net sales|17 430|16 922")).toEqual(["Net sales | year 2023-07-01..2024-06-30 | 17430000000 SEK", "Net sales | year 2023-01-01..2023-12-31 | 16922000000 SEK"]);
});

it("counts customers above a sum of money, and parts a heading's sales whatever changes stand behind them", () => {
  expect(lines("(dollars in thousands)|Three Months Ended March 31, 2025", "Customers with ARR above $100,000|1,910", "Customer deposits|12")).toEqual(["Customers with ARR above $100,000 | quarter 2025-01-01..2025-03-31 | 1910 count", "Customer deposits | quarter 2025-01-01..2025-03-31 | 12000 USD"]);
  const { items } = read("|2=Three Months Ended March 31,|2=Change", "(in thousands)|2025|2024|$|%", "Revenue:||||", "Subscription|$210,330|$180,110|$30,220|17%", "Total revenue|222,340|193,330|29,010|15%");
  expect(items.map(({ metric, scope }) => [metric, scope])).toEqual([["revenue", "Subscription"], ["revenue", null]]);
});

it("reads no impact of exchange rates as sales of a part", () => {
  const { items, unused } = read("|3=Three Months Ended June 30, 2024", "(in millions)|As Reported|Foreign Exchange Impact|Constant Currency", "Total revenue|$620.0|$(7.0)|$627.0");
  expect(items.map(({ basis, scope, actual }) => [basis, scope, "low" in actual ? "" : actual.text])).toEqual([["reported", null, "$620.0"], ["adjusted", null, "$627.0"]]);
  expect(unused.map(({ text }) => text)).toEqual(["$(7.0)"]);
});

it("takes balances by their names or their heading for those at a period's end", () => {
  expect(lines("(in thousands)|Three months ended June 30, 2024", "Interest on deposits|$120", "Total deposits|5,010", "Net debt|310", "Period end balances:|", "Securities available for sale|900")).toEqual([
    "Interest on deposits | quarter 2024-04-01..2024-06-30 | 120000 USD", "Total deposits | instant ..2024-06-30 | 5010000 USD", "Net debt | instant ..2024-06-30 | 310000 USD", "Securities available for sale | instant ..2024-06-30 | 900000 USD",
  ]);
});

it("dates rows by the year above them, footnote marks or not", () => {
  const { items } = readHtml(table("|First Quarter|Full Year", "In thousands, except per share amounts||", "2015<sup>(a)(b)</sup>||", "Total revenues|$2,837,301|$12,376,744", "2014 (a)||", "Total revenues|$2,780,778|$12,282,161"));
  expect(items.map((item) => `${item.scope} ${spell(item)}`)).toEqual(["null Total revenues | quarter 2015-01-01..2015-03-31 | 2837301000 USD | prior 2780778000", "null Total revenues | year 2015-01-01..2015-12-31 | 12376744000 USD | prior 12282161000"]);
});

it("takes dollars of a share for no number of shares, and tells basic from diluted by the heading over either", () => {
  const { items } = read("(in millions)|Three Months Ended September 30, 2015", "Per Unrestricted Common Shares Amounts:|", "Diluted:|", "Net income (loss)|$0.51");
  expect(items.map(({ actual }) => ("low" in actual ? "" : `${actual.value} ${actual.unit}`))).toEqual(["0.51 USD/share"]);
  expect(read("(in thousands)|Three Months Ended September 30, 2015", "Net income per common share:|", "Basic(1)|", "Net income per share|$0.43", "Diluted(1)(2)|", "Net income per share|$0.40").items.map(({ metric, scope, label }) => [metric, scope, label])).toEqual([["other", null, "Basic: Net income per share"], ["eps", null, "Diluted: Net income per share"]]);
});

it("ends nine months with the third quarter beside them, and counts stores at the end of a quarter", () => {
  expect(lines("($ millions)|Q3 2024|Nine months 2024", "Revenue|1,812|5,301")).toEqual(["Revenue | quarter 2024-07-01..2024-09-30 | 1812000000 USD", "Revenue | nine-months 2024-01-01..2024-09-30 | 5301000000 USD"]);
  expect(lines("($ millions)|Q2 2024|Nine months 2024", "Revenue|1,812|5,301")).toEqual(["Revenue | quarter 2024-04-01..2024-06-30 | 1812000000 USD", "Revenue | nine-months ..null | 5301000000 USD"]);
  expect(lines("|Q1'25|Q1'24", "Stores at period end|1,210|1,190")).toEqual(["Stores at period end | instant ..2025-03-31 | 1210 count | prior 1190"]);
});

it("scales no revenue of a seat mile and no cost of a gallon, and counts the miles", () => {
  expect(lines("(in millions, except unit amounts)|Three months ended June 30, 2024", "Operating revenues|$ 2,412", "Available seat miles (millions)|17,120", "Operating revenue per ASM (cents)|14.09", "Average fuel cost per gallon|$2.71", "Balance per books|$ 310").map((line) => line.split(" | ")[2])).toEqual(["2412000000 USD", "17120000000 count", "0.1409 USD", "2.71 USD", "310000000 USD"]);
});

it("reads quarters by their months, years beside them as years, and prices in a column of units as printed", () => {
  expect(lines("|Unit|Jun-25 Qtr|FY25", "Gold sold|koz|110.0|428.0", "AISC|A$/oz|1,910|1,860", "Revenue|A$m|529.1|1,763.4")).toEqual([
    "Gold sold | quarter 2025-04-01..2025-06-30 | 110.0 count", "Gold sold | year ..null | 428.0 count", "AISC | quarter 2025-04-01..2025-06-30 | 1910 AUD", "AISC | year ..null | 1860 AUD",
    "Revenue | quarter 2025-04-01..2025-06-30 | 529100000 AUD", "Revenue | year ..null | 1763400000 AUD",
  ]);
  expect(readHtml(`<p>June 2025 quarterly</p>${table("A$m|Jun-25 Qtr|FY25", "Revenue|529.1|1,763.4")}`).items.map(({ period }) => period.length)).toEqual(["quarter", "year"]);
  expect(lines("DKKm|Q1-Q3 2024|Q1-3 2023", "Net interest income|4,512|4,310")).toEqual(["Net interest income | nine-months 2024-01-01..2024-09-30 | 4512000000 DKK | prior 4310000000"]);
});

it("takes a table of shares of sales for percentages, its basis points for points, and no change of dollars for theirs", () => {
  const { items, unused } = readHtml(table("||||Basis Point Increase/(Decrease) in Percentage of Net Sales|Percentage Increase/(Decrease) in Dollar Amounts", "(in millions)|Three Months Ended August 4, 2023|Three Months Ended July 29, 2022||2023 vs. 2022|2023 vs. 2022", "Net sales|100.00%|100.00%||N/A|(9.2)%", "Operating income|15.57|15.39||18|(8.1)"));
  expect(items.map(({ metric, actual, prior, changes }) => [metric, "low" in actual ? "" : `${actual.value} ${actual.unit}`, prior?.value, changes.map(({ points }) => points)])).toEqual([["other", "100.00 percent", "100.00", []], ["operating-margin", "15.57 percent", "15.39", ["0.18"]]]);
  expect(unused.map(({ reason }) => reason)).toEqual(["A rate on another footing, such as constant currency, an earlier outlook, or a mark that was passed.", "A rate on another footing, such as constant currency, an earlier outlook, or a mark that was passed."]);
});

it("takes a percentage of net sales over its own column for a share", () => {
  expect(lines("(in millions)|4=Three Months Ended", "|2=July 29, 2023|2=July 30, 2022", "|Net Sales|Percent of Net Sales|Net Sales|Percent of Net Sales", "Software|$ 397.0|34.1|$ 316.4|27.9").map((line) => line.split(" | ")[2])).toEqual(["397000000 USD", "34.1 percent"]);
});

it("scales no price of a share that stands over a column, beside the money of the others", () => {
  expect(lines("Periods (in millions, except per-share amounts)|Three months ended July 1, 2023|Three months ended July 1, 2023|Three months ended July 1, 2023", "|Total Cost|Average Price Paid Per Share|Fair Value Per RSU", "Open market purchases|$ 1,200|$ 165.46|$ 109.48").map((line) => line.split(" | ")[2])).toEqual(["1200000000 USD", "165.46 USD/share", "109.48 USD"]);
  expect(lines("(in millions)|Three months ended July 1, 2023", "Alumina production (mdmt)|11.3", "Retail square feet (in millions)|195", "Customer transactions (in millions)|244", "Net sales|$ 310").map((line) => line.split(" | ")[2])).toEqual(["11.3 count", "195000000 count", "244000000 count", "310000000 USD"]);
});

it("takes quarters under 'change vs.' for what is compared with, not for columns of their own", () => {
  const rows = ["($ in millions)|3=Quarter Ended|2=2Q25 Change vs.", "|Jun 30, 2025|Mar 31, 2025|Jun 30, 2024|1Q25|2Q24", "Net interest income|1,402|1,380|1,322|2%|6%"];
  expect(lines(...rows)).toEqual(["Net interest income | quarter 2025-04-01..2025-06-30 | 1402000000 USD | prior 1322000000", "Net interest income | quarter 2025-01-01..2025-03-31 | 1380000000 USD"]);
  expect(changes(...rows)).toEqual([["Net interest income", "previous-period", "2", null], ["Net interest income", "year-ago", "6", null]]);
  expect(changes("($ in millions)|2=Three Months Ended September 30,|Change", "|2025|2024|Linked quarter", "Net revenue|402|380|3%")).toEqual([["Net revenue", "previous-period", "3", null]]);
});

it("reads the rows under a title of parts for parts of its metric", () => {
  const { items } = readHtml(`<p>Net sales by region ($ in millions)</p>${table("|2=Three Months Ended June 30,", "|2025|2024", "Americas|1,010|1,002", "EMEA|880|840", "Total|1,890|1,842")}`);
  expect(items.map(({ metric, scope }) => [metric, scope])).toEqual([["revenue", "Americas"], ["revenue", "EMEA"], ["revenue", null]]);
});

it("reads no month in the shares that may yet be purchased, and scales no dollars printed to the last one", () => {
  expect(lines("Period (in millions)|Total Number of Shares Purchased|Approximate Dollar Value of Shares that May Yet Be Purchased", "May 6, 2023 - June 2, 2023|6,474,323|$ 17,208,764,263")).toEqual(["Total Number of Shares Purchased | month 2023-05-06..2023-06-02 | 6474323 shares"]);
});

it("takes a book value for a balance among figures of a quarter", () => {
  expect(lines("|2=Three Months Ended June 30,", "|2025|2024", "Book value per share|$ 71.22|$ 63.40")).toEqual(["Book value per share | instant ..2025-06-30 | 71.22 USD/share | prior 63.40"]);
});

it("gives every block of a table in blocks its part, the first too, and the company's block none", () => {
  const rows = [["Aerospace", "410|388", "61|52"], ["Industrial", "610|640", "80|92"], ["Total company", "1,020|1,028", "120|128"]].flatMap(([name = "", sales = "", income = ""]) => [`${name}||`, `Net sales|${sales}`, `Operating income|${income}`]);
  expect(read("($ in millions)|2=Three Months Ended September 30,", "|2025|2024", ...rows).items.map(({ metric, scope }) => [metric, scope])).toEqual(["Aerospace", "Industrial", null].flatMap((scope) => [["revenue", scope], ["operating-income", scope]]));
});

it("takes the total of what is measured at fair value for no balance sheet's", () => {
  const rows = ["(in millions)|June 30, 2025|December 31, 2024", "Derivative assets|$ 12|$ 10", "Total assets|$ 12|$ 10"];
  const metricsUnder = (title: string): string[] => readHtml(`<p>${title}</p>${table(...rows)}`).items.map(({ metric }) => metric);
  expect(metricsUnder("Assets measured at fair value on a recurring basis were as follows.")).toEqual(["other", "other", "other", "other"]);
  expect(metricsUnder("Condensed consolidated balance sheets")).toEqual(["other", "other", "total-assets", "total-assets"]);
});

it("takes average balances and their interest for figures of the period", () => {
  expect(read("($ in thousands)|2=Three Months Ended June 30, 2025", "|Average Balance|Interest", "Loans|8,110,334|121,220").items.map(({ period }) => period.length)).toEqual(["quarter", "quarter"]);
});

it("begins a new period with a new sentence", () => {
  expect(readHtml(`<p>July 29, 2025. Guidance for the year ending December 31, 2025 (in millions)</p>${table("|Low|High", "Revenue|$ 180|$ 192")}`).items.map(({ period }) => period.end)).toEqual(["2025-12-31"]);
});

it("takes 'as adjusted' beside 'as reported' for the other basis, and after a restatement for none", () => {
  const bases = (...heads: string[]): unknown[] => read(`($ in millions)|3=Three Months Ended September 30, 2025`, ["", ...heads].join("|"), "Operating income|210|34|244").items.map(({ actual, basis }) => ["value" in actual ? actual.value : null, basis]);
  expect(bases("As Reported", "Adjustments", "As Adjusted")).toEqual([["210000000", "reported"], ["244000000", "adjusted"]]);
  expect(bases("As Previously Reported", "Adjustments", "As Adjusted")).toEqual([["244000000", "reported"]]);
});

it("counts what is counted, also in millions, and reads trillions", () => {
  expect(lines("|Q2 2025|Q2 2024", "Revenue ($M)|$1,204.5|$1,010.2", "DAUs (M)|101.2|79.5")[1]).toBe("DAUs | quarter 2025-04-01..2025-06-30 | 101200000 count | prior 79500000");
  expect(lines("(Unit: KRW trillion)|3Q'25|3Q'24", "Sales|86.06|79.10")).toEqual(["Sales | quarter 2025-07-01..2025-09-30 | 86060000000000 KRW | prior 79100000000000"]);
});

it("keeps a figure in its column where its percent sign stands in the next one's", () => {
  expect(readHtml(`<table><tr><td>(in millions)</td><td colspan="2">Q1 2025</td><td colspan="2">Q1 2024</td></tr><tr><td>Net income</td><td>$</td><td>210</td><td>$</td><td>16</td></tr><tr><td>Combined ratio</td><td></td><td>91.2</td><td>%</td><td>93.0</td><td>%</td></tr></table>`).items.map(spell)).toEqual([
    "Net income | quarter 2025-01-01..2025-03-31 | 210000000 USD | prior 16000000", "Combined ratio | quarter 2025-01-01..2025-03-31 | 91.2 percent | prior 93.0",
  ]);
});

it("takes the outlook of a year for the whole year, whichever parts of it are reported", () => {
  const { items } = readHtml(`${table("(in thousands)|2=Three months ended June 30,", "|2026|2025", "Revenue|$719,715|$588,503")}${table("(in thousands)|2=Revised 2026 outlook|2=Previous 2026 outlook", "|Low|High|Low|High", "Revenue|$3,025,000|$3,100,000|$3,000,000|$3,100,000")}`, { fiscalYearEndMonth: 12 });
  expect(items.map((item) => [item.kind, spell(item)])).toEqual([["actual", "Revenue | quarter 2026-04-01..2026-06-30 | 719715000 USD | prior 588503000"], ["guidance", "Revenue | year 2026-01-01..2026-12-31 | 3025000000 to 3100000000 USD"]]);
});

it("takes % beside each dated figure for no growth of it where the figures do not grow so", () => {
  const rows = ["(in thousands)|4=For the three months ended", "|2=June 30, 2026|2=June 30, 2025", "||%||%", "Americas|$43,454|62%|$41,321|64%", "Europe|22,137|31%|18,840|29%"];
  expect(changes(...rows)).toEqual([]);
  expect(lines(...rows)).toEqual(["Americas | quarter 2026-04-01..2026-06-30 | 43454000 USD | prior 41321000", "Europe | quarter 2026-04-01..2026-06-30 | 22137000 USD | prior 18840000"]);
});

it("reads classes of stock under a heading of dividends per share, and parts over their consolidated sum", () => {
  const { items } = read("(in thousands, except per share data)|2=Q2 2026|2=Q2 2025", "Cash dividend declared per share", "Common stock|0.14||0.13", "Adjusted EBITDA", "Software|$13,562||$23,393", "Services|7,263||27,839", "Consolidated Adjusted EBITDA 8|$20,825||$51,232");
  expect(items.map(({ metric, scope, basis, actual }) => [metric, scope, basis, "low" in actual ? "" : `${actual.value} ${actual.unit}`])).toEqual([
    ["dividend-per-share", null, "reported", "0.14 USD/share"],
    ["ebitda", "Software", "adjusted", "13562000 USD"], ["ebitda", "Services", "adjusted", "7263000 USD"], ["ebitda", null, "adjusted", "20825000 USD"],
  ]);
});

it("takes what a row closes with for a balance in any table, and earnings per share for whoever holds them", () => {
  const { items } = read("(in millions)|Year ended December 31, 2024|Year ended December 31, 2023", "Revenue|$1,511|$1,359", "Cash at year end|41|50", "Client assets, end of period|812|790", "Diluted EPS attributable to the parent|2.73|2.41");
  expect(items.map(({ metric, period, actual }) => [metric, period.length, "low" in actual ? "" : actual.unit])).toEqual([["revenue", "year", "USD"], ["other", "instant", "USD"], ["other", "instant", "USD"], ["eps", "year", "USD/share"]]);
});

it("begins a period where its head says, when a company was founded or sold", () => {
  expect(lines("(in thousands)|Successor|2=Predecessor", "|Period from July 22, 2023 to September 30, 2023|Period from July 1, 2023 through July 21, 2023|Three Months Ended September 30, 2022", "Revenue|$340,563|$94,908|$159,176")).toEqual([
    "Revenue | null 2023-07-22..2023-09-30 | 340563000 USD", "Revenue | null 2023-07-01..2023-07-21 | 94908000 USD", "Revenue | quarter 2022-07-01..2022-09-30 | 159176000 USD",
  ]);
  expect(lines("(in thousands)|Year ended December 31, 2022|Period from February 3, 2021 (inception) through December 31, 2021", "Operating expenses|$17,955|$9,124")).toEqual([
    "Operating expenses | year 2022-01-01..2022-12-31 | 17955000 USD", "Operating expenses | null 2021-02-03..2021-12-31 | 9124000 USD",
  ]);
});

it("dates the columns of a balance sheet by the two days in its title", () => {
  const { items } = readHtml(`<p>Consolidated Balance Sheets</p><p>June 30, 2024 and December 31, 2023</p><p>(in millions)</p>${table("|2024|2023", "Cash and cash equivalents|$412|$398", "Total assets|9,210|9,004", "Total liabilities and equity|9,210|9,004")}`);
  expect(items.map(spell)).toEqual(["Cash and cash equivalents | instant ..2024-06-30 | 412000000 USD", "Cash and cash equivalents | instant ..2023-12-31 | 398000000 USD", "Total assets | instant ..2024-06-30 | 9210000000 USD", "Total assets | instant ..2023-12-31 | 9004000000 USD", "Total liabilities and equity | instant ..2024-06-30 | 9210000000 USD", "Total liabilities and equity | instant ..2023-12-31 | 9004000000 USD"]);
});
