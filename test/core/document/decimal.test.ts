import fc from "fast-check";
import { negate, shiftPoint, tryDecimal } from "../../../src/core/document/decimal";

test.each([
  ["4.35", 2, "435"],
  ["1.005", 3, "1005"],
  ["2394.3", 8, "239430000000"],
  ["-0.05", 2, "-5"],
  ["64", -2, "0.64"],
  ["5", -2, "0.05"],
  ["100", -2, "1"],
  ["0", 6, "0"],
  ["-1204", 3, "-1204000"],
  ["12.5", 0, "12.5"],
])("moves the point of %s by %i to %s", (decimal, places, moved) => {
  expect(shiftPoint(decimal, places)).toBe(moved);
});

test.each([["007.500", "7.5"], ["+3", "3"], [".5", "0.5"], ["5.", "5"], ["-0.00", "0"], ["0", "0"]])("spells %s as %s", (text, decimal) => {
  expect(tryDecimal(text)).toBe(decimal);
});

test.each(["", ".", "1,2", "1e3", "--1", "1 2", "１", "NaN"])("takes %p for no decimal", (text) => {
  expect(tryDecimal(text)).toBeUndefined();
});

test("zero has no sign", () => {
  expect(negate("0")).toBe("0");
  expect(negate(negate("1.5"))).toBe("1.5");
});

test("there and back again leaves a decimal as it was", () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.integer({ min: 0, max: 12 }), fc.integer({ min: -20, max: 20 }), (digits, places, by) => {
      const decimal = shiftPoint(digits.toString(), -places);
      expect(shiftPoint(shiftPoint(decimal, by), -by)).toBe(decimal);
    }),
  );
});
