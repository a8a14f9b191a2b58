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
