import fc from "fast-check";
import { cagrOf } from "../../src/core/compare/cagr";
import { changeOf, settleYoY } from "../../src/core/compare/change";
import { CONVENTIONS } from "../../src/core/compare/conventions.data";
import type { Outcome } from "../../src/core/compare/outcome";
import { priorOf } from "../../src/core/compare/prior";
import { gapOf, surpriseOf } from "../../src/core/compare/surprise";

const double = fc.double({ noNaN: true, noDefaultInfinity: true });
const amount = fc.double({ min: 1e-3, max: 1e15, noNaN: true });
const change = fc.double({ min: -0.99, max: 50, noNaN: true });
const valueOf = (outcome: Outcome): number => ("value" in outcome ? outcome.value : NaN);

describe("laws of comparison", () => {
  it("a prior is the base that change turns back into the stated change", () => {
    fc.assert(fc.property(amount, change, (reported, stated) => {
      const base = valueOf(priorOf(reported, stated));
      expect(Math.abs(valueOf(changeOf(reported, base)) - stated)).toBeLessThanOrEqual(4 * Number.EPSILON * (1 + Math.abs(stated)));
    }));
  });

  it("a change is refused or a finite number, and refused for a listed reason", () => {
    fc.assert(fc.property(double, double, (reported, base) => {
      const outcome = changeOf(reported, base);
      if ("value" in outcome) expect(Number.isFinite(outcome.value) && outcome.value >= -1).toBe(true);
      else expect(CONVENTIONS.change.refuses).toContain(outcome.refused);
    }));
  });

  it("a change has the sign of the difference", () => {
    fc.assert(fc.property(amount, amount, (reported, base) => {
      const computed = valueOf(changeOf(reported, base));
      expect(reported >= base ? computed >= 0 : computed <= 0).toBe(true);
    }));
  });

  it("a stated change never changes a computed one", () => {
    fc.assert(fc.property(double, double, double, (reported, base, stated) => {
      expect(settleYoY(reported, base, stated)).toEqual(settleYoY(reported, base, null));
    }));
  });

  it("gap and surprise have one sign, whatever the sign of the consensus", () => {
    fc.assert(fc.property(double, double, (reported, consensus) => {
      const surprise = surpriseOf(reported, consensus);
      if ("value" in surprise && Number.isFinite(reported - consensus)) expect(Math.sign(surprise.value) * Math.sign(valueOf(gapOf(reported, consensus)))).toBeGreaterThanOrEqual(0);
    }));
  });

  it("growth over one year is the change", () => {
    fc.assert(fc.property(amount, amount, (first, last) => {
      const expected = valueOf(changeOf(last, first));
      expect(Math.abs(valueOf(cagrOf(first, last, 1)) - expected)).toBeLessThanOrEqual(2 * Number.EPSILON * (1 + Math.abs(expected)));
    }));
  });
});
