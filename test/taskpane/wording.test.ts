import type { Unit } from "../../src/core/model/amount";
import { speak } from "../../src/taskpane/strings/say";
import { unitOf, wordActual, wordNumber, wordUnit } from "../../src/taskpane/wording/amount";
import { wordCell } from "../../src/taskpane/wording/cell";
import { wordChange } from "../../src/taskpane/wording/change";
import { wordConsensus } from "../../src/taskpane/wording/consensus";
import { wordPeriod } from "../../src/taskpane/wording/period";

const [EN, ZH] = [speak("en"), speak("zh")];
const amount = (value: string, unit: Unit, decimals: number | null) => ({ value, unit, decimals, start: 0, end: 0, text: "" });
const change = (percent: string | null, points: string | null = null) => ({
  against: "year-ago" as const,
  percent,
  points,
  amount: null,
  start: 0,
  end: 0,
  text: "",
});

describe("a number in words of the pane", () => {
  it.each([
    ["236503000000", "CNY", -6, "236.503 bn", "2,365.03亿"],
    ["40500000000", "CNY", -7, "40.50 bn", "405.0亿"],
    ["5000000000", "USD", -9, "5 bn", "50亿"],
    ["1234000000000", "JPY", -9, "1.234 tn", "1.234万亿"],
    ["-4200000", "USD", -5, "−4.2 m", "−420万"],
    ["950000", "CNY", 0, "950,000", "95万"],
    ["0.51", "USD/share", 2, "0.51", "0.51"],
    ["-0.10", "USD/share", 2, "−0.10", "−0.10"],
    ["23.4", "percent", 1, "23.4%", "23.4%"],
    ["1234567", "count", 0, "1.234567 m", "123.4567万"],
    ["0", "CNY", 0, "0", "0"],
  ] as const)("writes %s %s (%s decimals) as %s, and as %s", (value, unit, decimals, en, zh) => {
    expect([wordNumber({ value, unit, decimals }, "en"), wordNumber({ value, unit, decimals }, "zh")]).toEqual([en, zh]);
  });

  it("shows every digit where the stated precision would round one away", () => {
    expect(wordNumber({ value: "236503000000", unit: "CNY", decimals: -9 }, "en")).toBe("236.503 bn");
  });

  it("shows every digit where the precision is not known", () => {
    expect(wordNumber({ value: "236503000001", unit: "CNY", decimals: null }, "en")).toBe("236.503000001 bn");
  });

  it("writes a range with both ends, and an open one with the end it has", () => {
    const [low, high] = [amount("1000000", "USD", -5), amount("2000000", "USD", -5)];
    expect(wordActual({ low, high }, EN)).toBe("1.0 m to 2.0 m");
    expect(wordActual({ low, high: low }, EN)).toBe("1.0 m");
    expect(wordActual({ low, high: null }, EN)).toBe("1.0 m or more");
    expect(wordActual({ low: null, high }, ZH)).toBe("至多 200万");
  });

  it("takes the unit of a range from the end that is there", () => {
    expect(unitOf({ low: null, high: amount("2", "USD", 0) })).toBe("USD");
  });

  it.each([
    ["CNY", "CNY", "CNY"],
    ["USD/share", "USD per share", "每股USD"],
    ["shares", "shares", "股"],
    ["percent", "", ""],
    ["count", "", ""],
  ] as const)("calls the unit %s %p, and %p in Chinese", (unit, en, zh) => {
    expect([wordUnit(unit, EN), wordUnit(unit, ZH)]).toEqual([en, zh]);
  });
});

describe("a stated change", () => {
  it("carries its sign, as printed", () => {
    expect([wordChange(change("5"), EN), wordChange(change("-9.0"), EN), wordChange(change("0"), EN)]).toEqual(["+5%", "−9.0%", "0%"]);
  });

  it("says points as points", () => {
    expect([wordChange(change(null, "-0.35"), EN), wordChange(change(null, "1.2"), ZH)]).toEqual(["−0.35 pp", "+1.2 个百分点"]);
  });
});

describe("a consensus", () => {
  const actual = amount("236503000000", "CNY", -6);
  const expected = amount("239430000000", "CNY", -7);
  const consensus = { amount: expected, source: null, start: 0, end: 0, text: "" };

  it("shows sign and word together, and which arrow belongs to them", () => {
    expect(wordConsensus({ ...consensus, relation: "below" }, actual, EN)).toEqual({ amount: "239.43 bn", relation: "below", verdict: "−1.22% below" });
    expect(wordConsensus({ ...consensus, relation: "below" }, actual, ZH)).toEqual({ amount: "2,394.3亿", relation: "below", verdict: "−1.22% 低于" });
  });

  it("finds the word by arithmetic where the document has none", () => {
    expect(wordConsensus({ ...consensus, relation: null }, expected, EN)).toMatchObject({ relation: "in-line", verdict: "0.00% in line" });
  });

  it("shows both where the document's word contradicts the arithmetic", () => {
    expect(wordConsensus({ ...consensus, relation: "above" }, actual, EN).verdict).toBe("−1.22% below (the text says above)");
  });

  it("has only the word where the document gives no number", () => {
    expect(wordConsensus({ ...consensus, amount: null, relation: "above" }, actual, EN)).toEqual({ amount: null, relation: "above", verdict: "above" });
  });

  it("measures a margin in points, never as a percentage of a percentage", () => {
    const verdict = wordConsensus({ ...consensus, amount: amount("20.5", "percent", 1), relation: "above" }, amount("21.8", "percent", 1), EN).verdict;
    expect(verdict).toBe("+1.3 pp above");
  });

  it("compares nothing across units", () => {
    const verdict = wordConsensus({ ...consensus, amount: amount("1", "USD", 0), relation: null }, actual, EN);
    expect(verdict).toMatchObject({ relation: null, verdict: "" });
  });
});

describe("a period", () => {
  const quarter = { label: null, length: "quarter", start: "2024-07-01", end: "2024-09-30", ytd: false } as const;

  it("is worded as in the sheet", () => {
    expect([wordPeriod(quarter, EN), wordPeriod(quarter, ZH)]).toEqual(["Q3 2024 (Jul–Sep 2024)", "Q3 2024（2024年7月–9月）"]);
  });

  it("says that it is cumulative", () => {
    expect(wordPeriod({ ...quarter, length: "nine-months", start: "2024-01-01", ytd: true }, EN)).toMatch(/ · year to date$/);
  });
});

describe("a cell", () => {
  it.each([
    [236503, "#,##0;(#,##0)", "236,503"],
    [236503.123456789, "#,##0;(#,##0)", "236,503.123456789"],
    [0.07, "+0%;-0%;0%", "7%"],
    [-0.0521, "0.00%", "-5.21%"],
    [null, "", "–"],
    ["", "", "–"],
    ["#N/A", "", "#N/A"],
    ["CNY m", "General", "CNY m"],
  ])("shows %p in the format %p as %p", (value, format, words) => {
    expect(wordCell(value, format, "en")).toBe(words);
  });
});
