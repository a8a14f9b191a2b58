import { COLUMNS } from "../../../src/core/sheet/columns.data";
import { asText, asWritten, cellAddress, columnLetters, columnOf, columnRuns, describeFilled, withoutSheet } from "../../../src/hosts/excel/ranges";

describe("asText", () => {
  it.each(["=1+1", "+5", "-", "@user", "1-2", "007", "Q3 2024", "5%", "TRUE", "false", "#N/A", "'quoted'", "Sep 2024", "3月"])("marks %s, which Excel would read as something else", (text) => {
    expect(asText(text)).toBe(`'${text}`);
  });

  it.each(["Revenue", "CNY m", "Non-GAAP / adjusted", "营业收入", "Revenue rose to 236.503 billion yuan in the third quarter of 2024, the company said."])("leaves %s as it is", (text) => {
    expect(asText(text)).toBe(text);
  });
});

describe("asWritten", () => {
  it("clears an empty cell and keeps numbers and booleans", () => {
    expect([asWritten(null), asWritten(undefined), asWritten(0), asWritten(false), asWritten("=x")]).toEqual(["", "", 0, false, "'=x"]);
  });
});

describe("addresses", () => {
  it("count columns as Excel does", () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    expect(cellAddress({ row: 2, column: 1 })).toBe("B3");
  });

  it("lose their sheet, whatever it is called", () => {
    expect([withoutSheet("Sheet1!A1:B2"), withoutSheet("'Q3! results'!A1"), withoutSheet("C4")]).toEqual(["A1:B2", "A1", "C4"]);
  });
});

describe("describeFilled", () => {
  it("names the first cells and counts the rest", () => {
    expect(describeFilled([["", "x"], ["=A1", 0]], { row: 2, column: 1 })).toBe("C3, B4, C4");
    expect(describeFilled([[1, 2, 3, 4, 5]], { row: 0, column: 0 })).toBe("A1, B1, C1 and 2 more");
    expect(describeFilled([["", ""]], { row: 0, column: 0 })).toBeUndefined();
  });
});

describe("columns", () => {
  it("are one value where all rows agree, one write in any case", () => {
    expect([columnOf(["a", "a"]), columnOf(["a", "b"])]).toEqual(["a", [["a"], ["b"]]]);
  });

  it("join their neighbours", () => {
    expect(columnRuns(COLUMNS, ["line-item", "gap", "surprise", "check"])).toEqual([{ first: 0, count: 1 }, { first: 9, count: 3 }]);
  });
});
