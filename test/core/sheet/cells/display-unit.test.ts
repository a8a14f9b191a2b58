import * as fc from "fast-check";
import { displayUnit, inUnit, movePoint, shownDecimals } from "../../../../src/core/sheet/cells/display-unit";

describe("the display unit", () => {
  const amount = (value: string, decimals: number | null, unit = "CNY") => ({ value, decimals, unit, text: value, start: 0, end: value.length });

  it("moves the point exactly, never through a division", () => {
    expect(movePoint("236503000000", 6)).toBe(236503);
    expect(movePoint("-0.9", 2)).toBe(-0.009);
    fc.assert(fc.property(fc.integer(), fc.integer({ min: 1, max: 9 }), (digits, places) => {
      const text = `${Math.abs(digits)}`.padStart(places + 1, "0");
      expect(movePoint(text, places)).toBe(Number(`${text.slice(0, -places)}.${text.slice(-places)}`));
    }));
  });

  it("begins at a million, for currencies only", () => {
    expect(displayUnit("CNY", [amount("1000000", -6)]).label).toBe("CNY m");
    expect(displayUnit("CNY", [amount("-999999.99", 2)]).label).toBe("CNY");
    expect(displayUnit("shares", [amount("12500000", 0, "shares")]).label).toBe("shares");
    expect(displayUnit("USD/share", [amount("1000000", 0, "USD/share")]).label).toBe("USD/share");
  });

  it("is in the scale that was chosen, whatever the size, for money only", () => {
    const revenue = [amount("236503000000", -6)];
    const scales = ["thousands", "millions", "billions", "wan", "yi"] as const;
    expect(scales.map((scale) => displayUnit("CNY", revenue, scale)).map((unit) => [unit.label, ...revenue.map((one) => inUnit(one, unit)), ...revenue.map((one) => shownDecimals(one, unit))])).toEqual([
      ["CNY k", 236503000, 0], ["CNY m", 236503, 0], ["CNY bn", 236.503, 3], ["CNY 万", 23650300, 0], ["CNY 亿", 2365.03, 2],
    ]);
    expect([displayUnit("percent", [], "yi").label, displayUnit("shares", revenue, "yi").label, displayUnit("USD/share", revenue, "billions").label]).toEqual(["%", "shares", "USD/share"]);
  });

  it.each([
    ["236.503 billion yuan", "236503000000", "CNY bn", 236.503],
    ["RMB 2,365.03亿元", "236503000000", "CNY 亿", 2365.03],
    ["１.２万亿元", "1200000000000", "CNY tn", 1.2],
    ["(236,503)", "-236503000", "CNY k", -236503],
    ["¥ 4.50", "4.50", "CNY", 4.5],
    ["三亿元", "300000000", "CNY m", 300],
    ["1.5 crore", "15000000", "CNY m", 15],
    ["0 million", "0", "CNY", 0],
  ])("is, as reported, the scale in which %s is printed", (words, value, label, shown) => {
    const figure = { ...amount(value, 0), text: words };
    const unit = displayUnit("CNY", [figure, amount("1", 0)], "as-reported");
    expect([unit.label, inUnit(figure, unit)]).toEqual([label, shown]);
  });

  it("has no number for an amount of another unit", () => {
    const unit = displayUnit("CNY", [amount("236503000000", -6)]);
    expect([inUnit(amount("1", 0, "USD"), unit), inUnit(amount("239430000000", -7), unit)]).toEqual([undefined, 239430]);
  });

  it("shows the digits that are printed", () => {
    const millions = displayUnit("CNY", [amount("2345000", -3)]);
    expect([-3, -6, -9, 2, null].map((decimals) => shownDecimals(amount("2345000", decimals), millions))).toEqual([3, 0, 0, 8, 3]);
    expect(shownDecimals(amount("38.4", 1, "percent"), displayUnit("percent", []))).toBe(1);
  });
});
