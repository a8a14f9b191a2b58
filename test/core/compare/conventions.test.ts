import { cagrOf } from "../../../src/core/compare/cagr";
import { changeOf, settleYoY } from "../../../src/core/compare/change";
import { CONVENTIONS } from "../../../src/core/compare/conventions.data";
import type { Outcome } from "../../../src/core/compare/outcome";
import { pointsChangeOf } from "../../../src/core/compare/points-change";
import { priorOf } from "../../../src/core/compare/prior";
import { gapOf, surpriseOf } from "../../../src/core/compare/surprise";

const FIGURES = [null, -1e308, -2, -1, -0.5, 0, 1e-308, 0.5, 1, 2, 1e308];
const pairs = FIGURES.flatMap((a) => FIGURES.map((b) => [a, b] as const));
const reasons = (outcomes: readonly Outcome[]): string[] => [...new Set(outcomes.flatMap((outcome) => ("refused" in outcome ? [outcome.refused] : [])))].sort();

const OUTCOMES: Record<keyof typeof CONVENTIONS, readonly Outcome[]> = {
  cagr: pairs.flatMap(([a, b]) => FIGURES.map((years) => cagrOf(a, b, years))),
  change: pairs.flatMap(([a, b]) => [settleYoY(a, b, null), ...(a !== null && b !== null ? [changeOf(a, b)] : [])]),
  changePoints: pairs.map(([a, b]) => pointsChangeOf(a, b, "bp")),
  gap: pairs.map(([a, b]) => gapOf(a, b)),
  prior: [...pairs.map(([a, b]) => priorOf(a, b)), priorOf(1e308, -0.99)],
  surprise: pairs.map(([a, b]) => surpriseOf(a, b)),
};

describe("the table of conventions", () => {
  it.each(Object.keys(CONVENTIONS) as (keyof typeof CONVENTIONS)[])("lists exactly the reasons for which %s refuses", (id) => {
    expect(reasons(OUTCOMES[id])).toEqual([...CONVENTIONS[id].refuses]);
  });

  it("is true of no value that is not a number", () => {
    for (const outcome of Object.values(OUTCOMES).flat()) expect("refused" in outcome || Number.isFinite(outcome.value)).toBe(true);
  });
});
