import { checkReading } from "../../../src/core/checks/check-reading";
import type { LineItem } from "../../../src/core/model/line-item";
import { anAmount, anItem } from "./an-item";

const TEXT = "Revenue reaches 236.6 billion yuan. Revenue came to 236.503 billion yuan in the quarter.";
const twice = (headline: string, decimals = -8, fields: Partial<LineItem> = {}): readonly LineItem[] => [
  anItem(TEXT, anAmount(TEXT, "236.6 billion yuan", headline, decimals), fields),
  anItem(TEXT, anAmount(TEXT, "236.503 billion yuan", "236503000000", -6), { ...fields, id: "i2" }),
];

describe("the same figure printed twice", () => {
  it("is a warning where no rounding reconciles the values; the later one is quoted", () => {
    expect(checkReading({ items: twice("236600000000"), text: TEXT })).toEqual([
      { code: "printed-twice", severity: "warning", items: ["i1", "i2"], start: 52, end: 72, message: "revenue is printed as 236,600 and as 236,503 (CNY million).", sum: "236,600 – 236,503 (CNY million)" },
    ]);
  });

  it("is fine where one is the other rounded", () => {
    expect(checkReading({ items: twice("236500000000"), text: TEXT })).toEqual([]);
  });

  it("is a slip of ten where the digits are the same", () => {
    expect(checkReading({ items: twice("23650300000", -5), text: TEXT })).toEqual([
      expect.objectContaining({ code: "ten-fold", severity: "error", message: "revenue is printed as 23,650,300 and as 236,503,000 (CNY thousand): the same digits, so a decimal point or a unit may have slipped." }),
    ]);
  });

  it("is a contradiction where one digit differs or two have changed places", () => {
    for (const headline of ["286503000000", "263503000000"]) {
      expect(checkReading({ items: twice(headline, -6), text: TEXT })).toEqual([expect.objectContaining({ code: "printed-twice" })]);
    }
  });

  it("is a doubt about the reading where the values lie far apart", () => {
    expect(checkReading({ items: twice("88400000000"), text: TEXT })).toEqual([
      { code: "read-twice", severity: "warning", items: ["i1", "i2"], start: 52, end: 72, message: "Both 88,400 and 236,503 (CNY million) are read as revenue: one of them may be of a part, another period or another company.", sum: "88,400 – 236,503 (CNY million)" },
    ]);
  });

  it("does not take a lone digit for a slip of ten", () => {
    const text = "A profit of 5 million dollars. A profit of 50 million dollars.";
    const items = [anItem(text, anAmount(text, "5 million", "5000000", -6)), anItem(text, anAmount(text, "50 million", "50000000", -6), { id: "i2" })];
    expect(checkReading({ items, text })).toEqual([expect.objectContaining({ code: "read-twice" })]);
  });

  it("is not seen between other bases, scopes, periods, units or per-share labels", () => {
    const [first, second] = twice("236600000000") as [LineItem, LineItem];
    const others: Partial<LineItem>[] = [
      { basis: "adjusted" }, { scope: "Cloud" }, { metric: "ebita" }, { period: { ...second.period, ytd: true } }, { period: { ...second.period, end: "2024-06-30" } },
      { actual: anAmount(TEXT, "236.503 billion yuan", "236503000000", -6, "USD") },
    ];
    for (const other of others) expect(checkReading({ items: [first, { ...second, ...other }], text: TEXT })).toEqual([]);
    const labelled = [{ ...first, metric: "eps", label: "basic EPS" }, { ...second, metric: "eps", label: "diluted EPS" }] as const;
    expect(checkReading({ items: labelled, text: TEXT })).toEqual([]);
  });
});
