import { chinese } from "../../../src/core/language/zh";
import { english } from "../../../src/core/language/en";
import { readRelease } from "../../../src/core/read-release";
import { wrapsIn } from "../../../src/core/reader/wrapped-lines";

const NOTICE = [
  "海訊電信股份有限公司公布民國一一五年八月自結單月合併營收為新臺幣95.47億",
  "元，稅前息前折舊攤銷前淨利為新臺幣33.61億元，營業利益為新臺幣16.50億元，",
  "歸屬於母公司業主之淨利為新臺幣12.32億元，每股盈餘為新臺幣0.34元。",
  "累計本年度至八月自結合併營收為新臺幣752.68億元，稅前息前折舊攤銷前淨利為",
  "新臺幣269.22億元，營業利益為新臺幣131.98億元，歸屬於母公司業主之淨利為新",
  "臺幣101.00億元，每股盈餘為新臺幣2.80元。",
];

const read = (text: string) => readRelease({ text, sha256: "0".repeat(64) }, [english, chinese]);

describe("the lines of a Chinese notice that was set for a page", () => {
  it("go on where a word or a number was cut: every figure is read, and quotes what is printed", () => {
    const text = NOTICE.join("\n");
    const { items } = read(text);
    expect(items.map(({ metric, actual }) => `${metric} ${"value" in actual ? actual.value : ""}`)).toEqual([
      "revenue 9547000000", "ebitda 3361000000", "operating-income 1650000000", "net-income 1232000000", "eps 0.34",
      "revenue 75268000000", "ebitda 26922000000", "operating-income 13198000000", "net-income 10100000000", "eps 2.80",
    ]);
    const [revenue] = items;
    expect(revenue && "text" in revenue.actual ? revenue.actual.text : "").toBe("新臺幣95.47億\n元");
    for (const { actual } of items) if ("text" in actual) expect(text.slice(actual.start, actual.end)).toBe(actual.text);
  });

  it("go on with the blanks they are indented by", () => {
    const { items } = read(NOTICE.map((line, at) => (at === 0 ? line : `  ${line}`)).join("\n"));
    expect(items).toHaveLength(10);
  });

  it("are told from what is printed line by line: paragraphs, a list, rows of cells", () => {
    expect(wrapsIn(["海訊電信公布上半年業績，營收為新臺幣95.47億元，年增12%。", "公司預計下半年營收持平。", "法人預期全年每股盈餘2元。"].join("\n"))).toEqual([]);
    expect(wrapsIn(["1. 第三季度营业收入达到人民币九十五亿四千七百万元，同比增长百分之八", "2. 第三季度归母净利润达到人民币十二亿三千二百万元，同比增长百分之六", "3. 第三季度经营现金流净额为人民币十六亿五千万元，同比增长百分之三"].join("\n"))).toEqual([]);
    expect(wrapsIn(["(一)單月                     115年8月         114年8月        與去年同期增減", "營業收入(百萬元)              4,764            4,427               7.63%", "稅前淨利(百萬元)                785              424              85.06%"].join("\n"))).toEqual([]);
    expect(wrapsIn("Revenue rose to $95 million in the third quarter of the fiscal year, and\nprofit to $12 million, which was more than analysts had been looking for")).toEqual([]);
  });
});
