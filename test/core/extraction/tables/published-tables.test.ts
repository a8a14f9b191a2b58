/** Tables as companies of several countries publish them; facts are real or likely, words are ours. */
import { readHtml, spell, table } from "./a-statement";

const read = (...rows: string[]): ReturnType<typeof readHtml> => readHtml(table(...rows));
const lines = (...rows: string[]): string[] => read(...rows).items.map(spell);
const metrics = (...rows: string[]): unknown[] => read(...rows).items.map(({ metric, basis }) => (basis === "adjusted" ? `${metric}*` : metric));
const changes = ({ items }: ReturnType<typeof readHtml>): unknown[] => items.flatMap((item) => item.changes.map(({ against, percent, points }) => [item.label, item.period.end, against, percent ?? points]));

describe("heads", () => {
  it("reads months from one to another without a year, and no day of the date above them", () => {
    expect(readHtml(`<p>October 22, 2025</p>${table("|3=July - September|3=January - September", "MSEK|2025|2024||2025|2024|", "Revenues|41 620|43 697|-5%|125 412|128 921|-3%")}`).items.map(spell)).toEqual([
      "Revenues | quarter 2025-07-01..2025-09-30 | 41620000000 SEK | prior 43697000000",
      "Revenues | nine-months 2025-01-01..2025-09-30 | 125412000000 SEK | prior 128921000000",
    ]);
  });

  it("ends a period of nine months with the one that the document reports, and only where that is nine months into the year", () => {
    const said = (end: string): string => `<p>Results for the quarter ended ${end} were strong. Its fiscal year ends on December 31.</p>`;
    const rows = table("$ million|2=Nine-month period|2=Three-month period", "|2025|2024|2025|2024", "Net sales|6,173.0|5,721.4|2,133.3|1,910.2");
    expect(readHtml(said("September 30, 2025") + rows).items.map(spell)).toEqual([
      "Net sales | nine-months 2025-01-01..2025-09-30 | 6173000000 USD | prior 5721400000",
      "Net sales | quarter 2025-07-01..2025-09-30 | 2133300000 USD | prior 1910200000",
    ]);
    expect(readHtml(`<p>The full year ended December 31, 2024 was strong, and so was the quarter ended June 30, 2025.</p>${rows}`).items.map(({ period }) => [period.length, period.end])).toEqual([["nine-months", null], ["quarter", "2025-06-30"]]);
  });

  it("takes a month alone for the day that the document says its year ended on", () => {
    expect(readHtml(`<p>Results for the year ended 25 January 2025</p>${table("£m|Jan 2025|Jan 2024", "Revenue|6,118|5,491")}`).items.map(spell)[0]).toContain("2025-01-25");
  });

  it("takes no length from a title that names two", () => {
    const { items } = readHtml(`<p>Announcement of results for the three and nine months ended 30 September 2025</p>${table("RMB million|30 September 2025|30 September 2024", "Revenue|192,869|167,193")}`);
    expect(items.map(({ period }) => [period.length, period.end])).toEqual([[null, "2025-09-30"]]);
  });

  it("dates an outlook by its period and not by the day it was given", () => {
    const rows = ["(in millions)|2=Prior full year 2025 guidance (as of May 7, 2025)|2=Current full year 2025 guidance (as of August 6, 2025)", "|Low|High|Low|High", "Adjusted EBITDA|$205.0|$211.0|$212.0|$216.0"];
    expect(lines(...rows)).toEqual(["Adjusted EBITDA | year 2025-01-01..2025-12-31 | 212000000 to 216000000 USD"]);
  });

  it("takes a range for a quarter later than any that has ended for an outlook", () => {
    const { items } = readHtml(`<p>Results for the quarter ended September 30, 2025 were strong.</p>${table("Period|Q4 2025", "Adjusted EBITDA|$710 million - $810 million")}`);
    expect(items.map(({ kind }) => kind)).toEqual(["guidance"]);
  });
});

describe("periods by their short names", () => {
  const spans = (...rows: string[]): string[] => lines(...rows).map((line) => line.split(" | ").slice(1, 3).join(" "));

  it("reads months by their numbers, and the bare year behind them as all of it", () => {
    const page = readHtml(`<h2>Interim report January-September 2025</h2><p>28 October 2025</p>${table("MEUR|7–9/2025|7–9/2024|1–9 2025|1–9 2024|2024", "Net sales|1 178|1 079|3 477|3 242|4 801")}`);
    expect(page.items.map(spell)).toEqual([
      "Net sales | quarter 2025-07-01..2025-09-30 | 1178000000 EUR | prior 1079000000",
      "Net sales | nine-months 2025-01-01..2025-09-30 | 3477000000 EUR | prior 3242000000",
      "Net sales | year 2024-01-01..2024-12-31 | 4801000000 EUR",
    ]);
  });

  it("reads twelve months over two years as a year of their own", () => {
    expect(spans("MSEK|Apr-Jun 2025|Jul 2024-Jun 2025|Jan-Dec 2024", "Net sales|194.7|885.1|850.9")).toEqual(["quarter 2025-04-01..2025-06-30 194700000 SEK", "year 2024-07-01..2025-06-30 885100000 SEK", "year 2024-01-01..2024-12-31 850900000 SEK"]);
  });

  it("reads halves of fiscal years, and a column of changes behind them", () => {
    const page = readHtml(`<p>Interim statements for the six months ended 31 December 2024</p>${table("|Note|1HFY2025|1HFY2024|+ / (-)", "||S$'000|S$'000|%", "Revenue|5|28,735|27,441|5", "Profit before tax||2,568|4,370|(41)")}`);
    expect(page.items.map((item) => [spell(item), item.changes.map(({ percent }) => percent)])).toEqual([
      ["Revenue | half 2024-07-01..2024-12-31 | 28735000 SGD | prior 27441000", ["5"]],
      ["Profit before tax | half 2024-07-01..2024-12-31 | 2568000 SGD | prior 4370000", ["-41"]],
    ]);
  });

  it.each([
    ["2025Q3|2024Q3", "quarter 2025-07-01..2025-09-30"], ["3Q2025|3Q2024", "quarter 2025-07-01..2025-09-30"], ["2025.3Q|2024.3Q", "quarter 2025-07-01..2025-09-30"], ["IIIQ 2025|IIIQ 2024", "quarter 2025-07-01..2025-09-30"],
    ["2025/4-9|2024/4-9", "half 2025-04-01..2025-09-30"], ["FY3/26 Q1|FY3/25 Q1", "quarter 2025-04-01..2025-06-30"], ["FY3/26 1H|FY3/25 1H", "half 2025-04-01..2025-09-30"], ["FY3/25|FY3/24", "year 2024-04-01..2025-03-31"],
    ["First nine months 2025|First nine months 2024", "nine-months 2025-01-01..2025-09-30"], ["LTM Q3 2025|LTM Q3 2024", "year 2024-10-01..2025-09-30"], ["2025H1|2024H1", "half 2025-01-01..2025-06-30"],
    ["Fiscal 2024 (Apr 2024-Mar 2025)|Fiscal 2023 (Apr 2023-Mar 2024)", "year 2024-04-01..2025-03-31"],
  ])("reads %s", (heads, span) => {
    expect(lines(`(Billions of yen)|${heads}`, "Revenue|1,250|1,200")).toEqual([`Revenue | ${span} | 1250000000000 JPY | prior 1200000000000`]);
  });

  it("names a year over two by its end", () => {
    const page = readHtml(`<p>Results for the financial year ended 30 June 2025</p>${table("£m|2024/25|2023/24|H1 2024/25", "Revenue|1,250|1,200|600")}`);
    expect(page.items.map(spell)).toEqual(["Revenue | year 2024-07-01..2025-06-30 | 1250000000 GBP | prior 1200000000", "Revenue | half 2024-07-01..2024-12-31 | 600000000 GBP"]);
  });

  it("takes two numbers behind months for years where they follow each other, and a single one for no day of the title's year", () => {
    expect(spans("$ million|Mar 25|Dec 24|Mar 24", "Free cash flow|100|95|90").map((line) => line.split(" ")[1])).toEqual(["..2025-03-31", "..2024-12-31"]);
    expect(readHtml(`<p>Results for the year ended December 31, 2025</p>${table("$ million|Mar 25|Dec 24", "Free cash flow|100|95")}`).items.map(({ period }) => period.end)).toEqual([null, null]);
  });

  it("compares no figure with one in another currency", () => {
    const reading = read("(RMB million)|Quarter ended March 31, 2025|Quarter ended March 31, 2024|YoY % Change", "|RMB|US$|RMB", "Revenue|236,454|32,584|221,874");
    expect(reading.items.map((item) => [spell(item), item.changes])).toEqual([["Revenue | quarter 2025-01-01..2025-03-31 | 236454000000 CNY", []]]);
  });

  it("gives the change behind a forecast to the forecast", () => {
    expect(changes(read("(Billions of yen)|FY3/25|Fiscal 2025 (Forecast)|Change", "Revenue|1,200|1,250|+4.2%"))).toEqual([["Revenue", null, "year-ago", "4.2"]]);
  });

  it("reads no column whose head is a period that it does not know, and dates none by the title beside dated ones", () => {
    const page = readHtml(`<p>Six months ended 31 December 2024</p>${table("S$'000|PXY25|PXY24", "Revenue|28,735|27,441")}${table("S$'000|31 December 2024|Budget", "Revenue|28,735|29,000")}`);
    expect(page.items.map(spell)).toEqual(["Revenue | null ..2024-12-31 | 28735000 SGD"]);
  });
});

it("takes the head said again in a cell off its figure", () => {
  const { items } = readHtml(table("|7–9 2025|7–9 2024", "Net sales, EUR million|7–9 2025 343.8|7–9 2024 357.9", "EBITDA, EUR million|7–9 2025 43.2|7–9 2024 49.8"));
  expect(items.map(spell)).toEqual(["Net sales, EUR million | quarter 2025-07-01..2025-09-30 | 343800000 EUR | prior 357900000", "EBITDA, EUR million | quarter 2025-07-01..2025-09-30 | 43200000 EUR | prior 49800000"]);
  expect(items[0]?.actual).toMatchObject({ text: "343.8" });
});

it("takes a column of notes in two scripts for one", () => {
  expect(lines("|Notes 附註|2=Six months ended 30 June 截至六月三十日止六個月", "|Notes 附註|2025 HK$'000|2024 HK$'000", "Revenue 收益|3|412,330|398,118")).toEqual(["Revenue 收益 | half 2025-01-01..2025-06-30 | 412330000 HKD | prior 398118000"]);
});

describe("the day of the release", () => {
  it.each(["October 30, 2025", "30 October 2025", "Published on November 4, 2025"])("ends no quarter of the table below it: %s", (day) => {
    expect(readHtml(`<p>${day}</p>${table("$ million|Q3 2025|Q2 2025|Q3 2024|9M 2025|9M 2024", "Free cash flow|9,951|6,531|10,827|21,803|30,831")}`).items.map(spell)).toEqual([
      "Free cash flow | quarter 2025-07-01..2025-09-30 | 9951000000 USD | prior 10827000000",
      "Free cash flow | quarter 2025-04-01..2025-06-30 | 6531000000 USD",
      "Free cash flow | nine-months 2025-01-01..2025-09-30 | 21803000000 USD | prior 30831000000",
    ]);
  });
});

describe("changes", () => {
  it("gives the change behind the quarter before to the latest quarter", () => {
    const heads = "RMB million|30 September 2025|30 September 2024|Year-on-year change|30 June 2025|Quarter-on-quarter change";
    expect(changes(read("|5=Three months ended", heads, "Revenues|192,869|167,193|15%|184,504|5%"))).toEqual([["Revenues", "2025-09-30", "year-ago", "15"], ["Revenues", "2025-09-30", "previous-period", "5"]]);
  });

  it("reads up and down before the percentage they belong to, which may stand before the figures", () => {
    const { items } = readHtml(`<p>Appendix 4E. Preliminary final report for the year ended 30 June 2025</p>${table("|||2025 $m|2024 $m", "Revenue from ordinary activities|up|3.4%|45,700|44,189", "Underlying EBITDA|down|1.2%|7,810|7,905")}`);
    expect(items.map((item) => [spell(item), item.changes.map(({ percent }) => percent)])).toEqual([
      ["Revenue from ordinary activities | year 2024-07-01..2025-06-30 | 45700000000 AUD | prior 44189000000", ["3.4"]],
      ["Underlying EBITDA | year 2024-07-01..2025-06-30 | 7810000000 AUD | prior 7905000000", ["-1.2"]],
    ]);
  });

  it("takes a percentage that is said to be up or down for a change without a year-ago figure", () => {
    const { items } = readHtml(`<p>Report for the half-year ended 31 December 2024 (A$'000)</p>${table("||||Current period", "Revenue from ordinary activities|Down|22.0%|To|295,054")}`);
    expect(items.map((item) => [spell(item), item.changes.map(({ percent }) => percent)])).toEqual([["Revenue from ordinary activities | half 2024-07-01..2024-12-31 | 295054000 AUD", ["-22.0"]]]);
  });

  it("takes the sign of an exchange's form for no currency where the document names another dollar", () => {
    expect(readHtml(`<p>Appendix 4E. Year ended 30 June 2025. US$ unless stated.</p>${table("|2025 $m|2024 $m", "Revenue|45,700|44,189")}`).items.every(({ actual }) => "low" in actual || actual.unit !== "AUD")).toBe(true);
  });

  it("reads percentages under no head as changes only where the figures make them", () => {
    expect(changes(read("$ million|Q3 2025|Q3 2024|", "Revenue|110|100|10%", "Operating income|50|40|45%"))).toEqual([["Revenue", "2025-09-30", "year-ago", "10"]]);
  });

  it("gives the growth in the row below to each figure of the row above", () => {
    const reading = read("$ million|Q4'24|Q3'25|Q4'25", "Revenue|10,247|11,510|12,051", "Y/Y % growth|16.0%|17.2%|17.6%", "Operating income|2,273|3,248|2,957", "Growth|10%|11%|30%");
    expect(changes(reading)).toEqual([["Revenue", "2025-09-30", "year-ago", "17.2"], ["Revenue", "2025-12-31", "year-ago", "17.6"], ["Operating income", "2025-12-31", "year-ago", "30"]]);
    expect(reading.unused.map(({ text }) => text)).toEqual(["16.0%", "10%", "11%"]);
  });

  it("reads bp as basis points", () => {
    expect(changes(read("|Q3 2025|Q3 2024|YoY", "Gross margin|18.0%|19.8%|-185 bp"))).toEqual([["Gross margin", "2025-09-30", "year-ago", "-1.85"]]);
  });
});

describe("rows", () => {
  it("names the share of sales below a profit as its margin, and below another figure not", () => {
    expect(metrics("$ million|Q3 2025|Q3 2024", "Gross profit|966.3|859.3", "% of net sales|45.3%|45.0%", "Operating profit|441.5|387.8", "– as a percentage of revenues|20.7|20.3", "Inventories|1,676|1,645", "% of net sales|78.6%|86.1%")).toEqual(["gross-profit", "gross-margin", "operating-income", "operating-margin", "other", "other"]);
  });

  it("reads earnings of a share in any order of their words", () => {
    expect(metrics("$ million|Q3 2025|Q3 2024", "Net loss per ordinary share – basic and diluted|(1.51)|(2.50)", "Cost of sales, exclusive of depreciation|483|422")).toEqual(["eps", "cost-of-revenue"]);
  });

  it("knows what Finland, Sweden and Singapore call their figures", () => {
    expect(metrics("MEUR|Q3 2025|Q3 2024", "Order intake|1,354|1,139", "Order book at the end of the period|5,075|5,024", "Operating result|130|122", "% of net sales|11.1|11.3", "Comparable operating result|135|123", "Comparable EBITA|144|132", "Comparable sales growth|4.1%|3.0%", "Earnings/share, EUR|0.43|0.43")).toEqual(["bookings", "backlog", "operating-income", "operating-margin", "operating-income*", "ebita*", "same-store-sales", "eps"]);
    expect(metrics("MSEK|Q3 2025|Q3 2024", "Earnings per share before dilution, SEK|0.91|0.06", "Earnings per share after dilution, SEK|0.90|0.06")).toEqual(["other", "eps"]);
  });

  it("counts orders where every other amount has its sign", () => {
    const { items } = read("(in millions)|Q3 2025|Q3 2024", "Total orders|776|643", "Marketplace GOV|$25,015|$20,000", "Revenue|$3,446|$2,706", "Net income|$244|$162");
    expect(items.map((item) => `${item.metric} ${"low" in item.actual ? "" : item.actual.unit}`)).toEqual(["other count", "gross-merchandise-value USD", "revenue USD", "net-income USD"]);
  });

  it("takes no delivery for a million of them where no note scales it", () => {
    expect(readHtml(`${table("($ in millions)|Q3 2025|Q3 2024", "Revenue|28,095|25,182")}<p>Operations</p>${table("|Q3 2025|Q3 2024", "Total deliveries|497,099|462,890")}`).items.map(spell)[1]).toBe("Total deliveries | quarter 2025-07-01..2025-09-30 | 497099 count | prior 462890");
  });

  it("knows adjusted figures by what each country calls them", () => {
    expect(metrics("£m|H1 2025|H1 2024", "Profit before tax (pre-exceptional)|1,011|918", "Statutory revenue|6,118|5,491", "Adj. EBITDA|900|800", "Non-IFRS profit attributable to equity holders of the Company|70|60", "Recurring net income, Group share|50|40")).toEqual(["pretax-income*", "revenue", "ebitda*", "net-income*", "net-income*"]);
    expect(metrics("£m|H1 2025|H1 2024", "Basic EPS (pence)|15.2|12.8", "Adjusted EPS (pence)|18.9|16.1")).toEqual(["eps", "eps*"]);
  });

  it("counts the equity of the owners where a table on its side gives all of it as well", () => {
    const rows = table("As of|Total assets|Total equity|Equity attributable to owners of parent", "June 30, 2025|35,216,800|8,351,200|8,201,400");
    expect(readHtml(`<p>(Millions of yen)</p>${rows}`).items.map(({ metric }) => metric)).toEqual(["total-assets", "other", "shareholders-equity"]);
  });

  it("leaves out what stands between the figures on two bases", () => {
    const rows = ["($ in thousands)|4=Three months ended September 26, 2025", "|GAAP|Amortization|Restructuring and other|Non-GAAP", "Operating income|201,455|48,210|22,760|272,425"];
    expect(metrics(...rows)).toEqual(["operating-income", "operating-income*"]);
    expect(read(...rows).unused.map(({ text }) => text)).toEqual(["48,210", "22,760"]);
  });
});
