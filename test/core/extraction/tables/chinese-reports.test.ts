import { readHtml, readText, table } from "./a-statement";

type Items = ReturnType<typeof readHtml>["items"];
const spelled = (items: Items): string[] => items.map(({ metric, period, actual, prior, changes }) => `${metric} ${period.length} ${period.start ?? ""}..${period.end} ${"low" in actual ? "" : `${actual.value} ${actual.unit}`}${prior ? ` prior ${prior.value}` : ""}${changes.map(({ percent }) => ` ${percent}%`).join("")}`);
const lines = (html: string): string[] => spelled(readHtml(html, { language: "zh" }).items);

it("dates 本报告期 and 年初至报告期末 by the report's title, with the changes behind each", () => {
  const html = `<p>江澜机械股份有限公司 2024 年第三季度报告</p><p>单位：元 币种：人民币</p>${table("项目|本报告期|本报告期比上年同期增减变动幅度(%)|年初至报告期末|年初至报告期末比上年同期增减变动幅度(%)", "营业收入|312,345,210.35|15.56|952,135,502.11|-16.91", "归属于上市公司股东的扣除非经常性损益的净利润|不适用|不适用|60,801,300.45|15.10", "加权平均净资产收益率（%）|5.67|减少0.01个百分点|26.24|增加0.35个百分点")}${table("|本报告期末|上年度末|本报告期末比上年度末增减变动幅度(%)", "总资产|1,276,123,456.00|1,272,699,660.25|0.27")}`;
  const { items, unused } = readHtml(html, { language: "zh" });
  expect(spelled(items)).toEqual([
    "revenue quarter 2024-07-01..2024-09-30 312345210.35 CNY 15.56%", "revenue nine-months 2024-01-01..2024-09-30 952135502.11 CNY -16.91%",
    "net-income nine-months 2024-01-01..2024-09-30 60801300.45 CNY 15.10%",
    "other quarter 2024-07-01..2024-09-30 5.67 percent null%", "other nine-months 2024-01-01..2024-09-30 26.24 percent null%",
    "total-assets instant ..2024-09-30 1276123456.00 CNY", "total-assets instant ..2023-12-31 1272699660.25 CNY",
  ]);
  expect(items.flatMap(({ changes }) => changes.flatMap(({ points, text }) => (points === null ? [] : [`${text}: ${points}`])))).toEqual(["0.01个百分点: -0.01", "0.35个百分点: 0.35"]);
  // The change of a balance since the year's end is no change since a year ago.
  expect(unused.map(({ text, reason }) => `${text} ${reason}`)).toEqual(["0.27 A change since another day than a year ago."]);
});

it("takes 上年同期 for the same stretch a year before the column beside it, and the restated figures of two", () => {
  expect(lines(`<p>美辰家电股份有限公司 2023 年第一季度报告</p><p>单位：千元</p>${table("|本报告期|2=上年同期|本报告期比上年同期增减（%）", "||调整前|调整后|调整后", "营业收入|96,263|90,181|90,381|6.51%")}`)).toEqual(["revenue quarter 2023-01-01..2023-03-31 96263000 CNY prior 90381000 6.51%"]);
  expect(lines(`<p>云岭医药股份有限公司 2025 年半年度报告</p><p>单位：万元</p>${table("|本报告期（1－6月）|上年同期|本报告期比上年同期增减(%)", "营业收入|152,311.20|140,220.00|8.62")}`)).toEqual(["revenue half 2025-01-01..2025-06-30 1523112000 CNY prior 1402200000 8.62%"]);
});

it("reads years, their ends and their quarters in an annual report", () => {
  expect(lines(`<p>海川材料股份有限公司 2024 年年度报告</p><p>单位：元 币种：人民币</p>${table("|2024年|2023年|本期比上年同期增减(%)|2022年", "营业收入|5,210,334,120.55|4,880,120,993.10|6.77|4,310,220,118.00", "|2024年末|2023年末|本期末比上年同期末增减(%)|2022年末", "总资产|9,210,334,120.55|9,080,120,993.10|1.43|8,310,220,118.00")}${table("|第一季度（1-3月份）|第二季度（4-6月份）", "营业收入|1,110,334,120.55|1,310,000,000.00")}`)).toEqual([
    "revenue year 2024-01-01..2024-12-31 5210334120.55 CNY prior 4880120993.10 6.77%", "revenue year 2022-01-01..2022-12-31 4310220118.00 CNY",
    "total-assets instant ..2024-12-31 9210334120.55 CNY prior 9080120993.10 1.43%", "total-assets instant ..2022-12-31 8310220118.00 CNY",
    "revenue quarter 2024-01-01..2024-03-31 1110334120.55 CNY", "revenue quarter 2024-04-01..2024-06-30 1310000000.00 CNY",
  ]);
});

it("takes the length of 本期发生额 from the statement's name, and reads none where a third quarter's says none", () => {
  const statement = (title: string): string => `<p>东港电气股份有限公司 2024 年第三季度报告</p><p>${title}</p><p>单位：元</p>${table("项目|附注|本期发生额|上期发生额", "一、营业总收入||147,416,000.00|155,815,000.00", "其中：营业收入|七、61|146,722,000.00|155,000,000.00", "三、营业利润（亏损以“－”号填列）||26,000,000.00|24,000,000.00")}`;
  expect(lines(statement("2、合并年初到报告期末利润表"))).toEqual([
    "revenue nine-months 2024-01-01..2024-09-30 147416000.00 CNY prior 155815000.00", "revenue nine-months 2024-01-01..2024-09-30 146722000.00 CNY prior 155000000.00",
    "operating-income nine-months 2024-01-01..2024-09-30 26000000.00 CNY prior 24000000.00",
  ]);
  expect(readHtml(statement("合并年初到报告期末利润表"), { language: "zh" }).items.map(({ label, scope }) => [label, scope])).toEqual([["一、营业总收入", null], ["其中：营业收入", "其中：营业收入"], ["三、营业利润（亏损以“－”号填列）", null]]);
  expect(lines(statement("1、合并本报告期利润表"))[0]).toBe("revenue quarter 2024-07-01..2024-09-30 147416000.00 CNY prior 155815000.00");
  expect(lines(statement("合并利润表"))).toEqual([]);
});

it("reads months by number, three quarters of a year, and the balances of a year's first and last day", () => {
  expect(lines(`<p>单位：元</p>${table("项目|2024年7-9月|比上年同期增减|2024年前三季度（1-9月）", "营业总收入|10,500,000.12|-15.84%|147,416,000.00")}`)).toEqual(["revenue quarter 2024-07-01..2024-09-30 10500000.12 CNY -15.84%", "revenue nine-months 2024-01-01..2024-09-30 147416000.00 CNY"]);
  expect(lines(`<p>合并资产负债表</p><p>2024年9月30日</p><p>单位：元</p>${table("项目|期末余额|期初余额", "货币资金|110,000,000.00|124,105,000.00")}`)).toEqual(["cash instant ..2024-09-30 110000000.00 CNY", "cash instant ..2023-12-31 124105000.00 CNY"]);
});

it("reads a table pasted from a page of print, where spaces part the columns", () => {
  const { items } = readText("江南水泥股份有限公司2024年第三季度报告\n\n单位：元 币种：人民币\n项目 本报告期 本报告期比上年同期增减变动幅度(%) 年初至报告期末 年初至报告期末比上年同期增减变动幅度(%)\n营业收入 2,150,334,120.55 -8.21 6,450,123,990.10 -11.42\n基本每股收益（元/股） 0.11 -28.21 0.25 -41.42\n", { language: "zh" });
  expect(spelled(items)).toEqual([
    "revenue quarter 2024-07-01..2024-09-30 2150334120.55 CNY -8.21%", "revenue nine-months 2024-01-01..2024-09-30 6450123990.10 CNY -11.42%",
    "eps quarter 2024-07-01..2024-09-30 0.11 CNY/share -28.21%", "eps nine-months 2024-01-01..2024-09-30 0.25 CNY/share -41.42%",
  ]);
});

it("reads a Hong Kong statement by its own labels", () => {
  const html = `<p>簡明綜合損益表</p>${table("|附註|2=截至六月三十日止六個月", "||二零二五年|二零二四年", "||千港元|千港元", "營業額|3|837,210|794,263", "除稅前溢利|6|135,278|119,905", "本公司股東應佔溢利||121,010|122,120")}${table("|二零二五年六月三十日|二零二四年十二月三十一日", "|千港元|千港元", "資產總值|5,032,880|4,954,655", "本公司權益持有人應佔權益|2,810,220|2,740,330")}`;
  expect(lines(html)).toEqual([
    "revenue half 2025-01-01..2025-06-30 837210000 HKD prior 794263000", "pretax-income half 2025-01-01..2025-06-30 135278000 HKD prior 119905000", "net-income half 2025-01-01..2025-06-30 121010000 HKD prior 122120000",
    "total-assets instant ..2025-06-30 5032880000 HKD", "total-assets instant ..2024-12-31 4954655000 HKD", "shareholders-equity instant ..2025-06-30 2810220000 HKD", "shareholders-equity instant ..2024-12-31 2740330000 HKD",
  ]);
});

it("moves heads that start over the labels one column on, and takes the dollar of a bracket for the one named beside it", () => {
  const { items, unused } = readText("| 2025/06 - 中期 港元(千$) | 與去年中期比較 | 2024/06 - 中期 港元(千$) |\n|---|---|---|\n| 毛利 | 155,673 | -12.351% | 177,610 |\n| 除稅前溢利 / (虧損) | (629,097) | 不適用 | 752,810 |\n", { language: "zh" });
  expect(spelled(items)).toEqual(["gross-profit half 2025-01-01..2025-06-30 155673000 HKD prior 177610000", "pretax-income half 2025-01-01..2025-06-30 -629097000 HKD prior 752810000"]);
  expect(unused.map(({ text }) => text)).toEqual(["-12.351%"]);
});

describe("the table of a 业绩预告, of a year that is not yet reported", () => {
  const HEAD = "海川股份有限公司2023年度业绩预告\n\n";
  const ROWS = [["项目", "本报告期", "上年同期"], ["归属于上市公司股东的净利润", "亏损：8,000万元–10,000万元", "盈利：2,345.67万元"], ["扣除非经常性损益后的净利润", "亏损：8,200万元–10,700万元", "盈利：1,890.12万元"], ["基本每股收益", "亏损：0.25元/股–0.33元/股", "盈利：0.12元/股"]];
  const told = (source: string): string[] => readText(source, { language: "zh" }).items.map(({ kind, metric, basis, period, actual, prior }) => {
    const ends = "low" in actual ? [actual.low, actual.high] : [actual];
    for (const end of [...ends, prior]) if (end) expect(source.slice(end.start, end.end)).toBe(end.text);
    return `${kind} ${metric} ${basis} ${period.length} ${period.end} ${ends.map((end) => end?.value).join(" to ")} ${ends[0]?.unit} prior ${prior?.value}`;
  });
  const EXPECTED = [
    "guidance net-income reported year 2023-12-31 -100000000 to -80000000 CNY prior 23456700",
    "guidance net-income adjusted year 2023-12-31 -107000000 to -82000000 CNY prior 18901200",
    "guidance eps reported year 2023-12-31 -0.33 to -0.25 CNY/share prior 0.12",
  ];

  it.each([["tabs", "\t"], ["single spaces, as copied from a page", " "]])("is read from cells parted by %s: ranges, losses and the profit of the year before", (_by, gap) => {
    expect(told(HEAD + ROWS.map((row) => row.join(gap)).join("\n"))).toEqual(EXPECTED);
  });

  it("is read from cells that say a profit without a mark, and keeps a 业绩快报 a result", () => {
    expect(told(`${HEAD}项目\t本报告期\t上年同期\n归属于上市公司股东的净利润\t盈利5,000万元至6,500万元\t亏损2,345.67万元`)).toEqual(["guidance net-income reported year 2023-12-31 50000000 to 65000000 CNY prior -23456700"]);
    expect(told("海川股份有限公司2023年度业绩快报\n\n项目\t本报告期\t上年同期\n营业收入\t45,000万元\t60,123.45万元\n归属于上市公司股东的净利润\t5,000万元\t2,345.67万元")).toEqual([
      "actual revenue reported year 2023-12-31 450000000 CNY prior 601234500", "actual net-income reported year 2023-12-31 50000000 CNY prior 23456700",
    ]);
  });
});
