import { changeOf, settleQoQ, settleYoY } from "../../../src/core/compare/change";

describe("changeOf", () => {
  it("is the ratio less one, in the same double as the native formula", () => {
    expect(changeOf(236503, 224790)).toEqual({ value: 236503 / 224790 - 1 });
    expect(changeOf(0, 5)).toEqual({ value: -1 });
  });

  it("refuses a base of zero", () => {
    expect(changeOf(12, 0)).toEqual({ refused: "zero-base", because: "No percentage on a base of zero: the figure went from 0 to 12." });
    expect(changeOf(0, 0)).toMatchObject({ refused: "zero-base" });
    expect(changeOf(-0, -0)).toMatchObject({ refused: "zero-base" });
  });

  it("refuses a change of sign in either direction and names loss and profit", () => {
    expect(changeOf(17.9, -4.2)).toEqual({ refused: "sign-change", because: "No percentage across a sign change: a loss of 4.2 became a profit of 17.9." });
    expect(changeOf(-4.2, 17.9)).toEqual({ refused: "sign-change", because: "No percentage across a sign change: a profit of 17.9 became a loss of 4.2." });
  });

  it("refuses a negative base and says by how much the loss moved", () => {
    expect(changeOf(-4.2, -17.9)).toEqual({ refused: "negative-base", because: "No percentage on a negative base: a loss of 17.9 became a loss of 4.2 (narrowed by 13.7)." });
    expect(changeOf(-20, -17)).toMatchObject({ because: "No percentage on a negative base: a loss of 17 became a loss of 20 (widened by 3)." });
    expect(changeOf(-17, -17)).toMatchObject({ because: "No percentage on a negative base: a loss of 17 became a loss of 17 (unchanged)." });
    expect(changeOf(0, -17)).toMatchObject({ refused: "negative-base", because: "No percentage on a negative base: a loss of 17 became nothing (narrowed by 17)." });
  });

  it("refuses rather than overflow", () => {
    expect(changeOf(1e300, 1e-300)).toMatchObject({ refused: "not-finite" });
  });
});

describe("settleYoY", () => {
  it("computes where the year-ago figure is known, whatever is stated", () => {
    expect(settleYoY(236503, 224790, 0.05)).toEqual({ value: 236503 / 224790 - 1 });
  });

  it("falls back on the stated change without a year-ago figure or without a reported one", () => {
    expect(settleYoY(236503, null, 0.05)).toEqual({ value: 0.05 });
    expect(settleYoY(null, 224790, 0.05)).toEqual({ value: 0.05 });
    expect(settleYoY(236503, null, 0)).toEqual({ value: 0 });
  });

  it("does not pass a stated change off as computed where the amounts allow none", () => {
    expect(settleYoY(-4.2, -17.9, -0.77)).toMatchObject({ refused: "negative-base" });
  });

  it("says what is missing", () => {
    expect(settleYoY(236503, null, null)).toEqual({ refused: "missing-figure", because: "Neither a year-ago figure nor a stated change is given." });
    expect(settleYoY(null, 224790, null)).toEqual({ refused: "missing-figure", because: "No reported figure given." });
    expect(settleQoQ(1, null, null)).toEqual({ refused: "missing-figure", because: "Neither a previous figure nor a stated change is given." });
  });
});
