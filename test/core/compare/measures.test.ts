import { cagrOf } from "../../../src/core/compare/cagr";
import { pointsChangeOf } from "../../../src/core/compare/points-change";
import { priorOf } from "../../../src/core/compare/prior";
import { gapOf, surpriseOf } from "../../../src/core/compare/surprise";

describe("gapOf and surpriseOf", () => {
  it("put 236,503 at 2,927 and 1.222 % below a consensus of 239,430", () => {
    expect(gapOf(236503, 239430)).toEqual({ value: -2927 });
    const surprise = surpriseOf(236503, 239430);
    expect(surprise).toEqual({ value: (236503 - 239430) / 239430 });
    expect("value" in surprise && surprise.value).toBeCloseTo(-0.01222, 5);
  });

  it("call a smaller loss than expected a positive surprise", () => {
    expect(surpriseOf(-4, -5)).toEqual({ value: 0.2 });
    expect(surpriseOf(1, -5)).toEqual({ value: 1.2 });
  });

  it("refuse without a consensus, and a percentage on a consensus of zero", () => {
    expect(gapOf(5, null)).toEqual({ refused: "missing-figure", because: "No consensus given." });
    expect(gapOf(null, 5)).toEqual({ refused: "missing-figure", because: "No reported figure given." });
    expect(surpriseOf(5, null)).toEqual({ refused: "missing-figure", because: "No consensus given." });
    expect(surpriseOf(5, 0)).toEqual({ refused: "zero-base", because: "No percentage on a consensus of zero." });
    expect(gapOf(5, 0)).toEqual({ value: 5 });
  });
});

describe("priorOf", () => {
  it("finds 225,240.95 under 236,503 and +5 %", () => {
    expect(priorOf(236503, 0.05)).toEqual({ value: 236503 / 1.05 });
  });

  it("refuses where the change it inverts would have been refused", () => {
    expect(priorOf(236503, -1)).toEqual({ refused: "change-leaves-no-base", because: "A change of -100 % to 236,503 implies no base." });
    expect(priorOf(236503, -1.5)).toMatchObject({ refused: "change-leaves-no-base" });
    expect(priorOf(0, 0.05)).toMatchObject({ refused: "change-leaves-no-base" });
    expect(priorOf(-4.2, 0.05)).toMatchObject({ refused: "negative-base" });
  });

  it("says what is missing", () => {
    expect(priorOf(null, 0.05)).toMatchObject({ because: "No reported figure given." });
    expect(priorOf(5, null)).toMatchObject({ because: "No stated change given." });
  });
});

describe("pointsChangeOf", () => {
  it("subtracts percentages, in points or basis points, across any sign", () => {
    expect(pointsChangeOf(0.231, 0.219, "pp")).toEqual({ value: (0.231 - 0.219) * 100 });
    expect(pointsChangeOf(0.03, 0.0335, "bp")).toEqual({ value: (0.03 - 0.0335) * 10000 });
    expect(pointsChangeOf(-0.02, 0.01, "pp")).toEqual({ value: (-0.02 - 0.01) * 100 });
  });

  it("says which percentage is missing", () => {
    expect(pointsChangeOf(null, 0.2, "pp")).toMatchObject({ because: "No current percentage given." });
    expect(pointsChangeOf(0.2, null, "pp")).toMatchObject({ because: "No percentage to compare with given." });
  });
});

describe("cagrOf", () => {
  it("is 10 % a year from 100 to 121 in two years", () => {
    const growth = cagrOf(100, 121, 2);
    expect("value" in growth && growth.value).toBeCloseTo(0.1, 12);
    expect(cagrOf(100, 0, 3)).toEqual({ value: -1 });
  });

  it("refuses what has no real rate", () => {
    expect(cagrOf(0, 121, 2)).toMatchObject({ refused: "zero-base" });
    expect(cagrOf(-5, 10, 2)).toMatchObject({ refused: "sign-change" });
    expect(cagrOf(5, -10, 2)).toMatchObject({ refused: "sign-change" });
    expect(cagrOf(-5, -10, 2)).toMatchObject({ refused: "negative-base" });
    expect(cagrOf(5, 10, 0)).toEqual({ refused: "no-span-of-years", because: "Growth a year needs a positive number of years, not 0." });
    expect(cagrOf(1, 1e300, 1e-3)).toMatchObject({ refused: "not-finite" });
    expect(cagrOf(null, 1, 1)).toMatchObject({ because: "No first figure given." });
    expect(cagrOf(1, null, 1)).toMatchObject({ because: "No last figure given." });
    expect(cagrOf(1, 1, null)).toMatchObject({ because: "No number of years given." });
  });
});
