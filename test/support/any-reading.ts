import * as fc from "fast-check";
import type { Unit } from "../../src/core/model/amount";
import type { MetricId } from "../../src/core/model/metric";
import { METRICS } from "../../src/core/model/metrics.data";
import type { Reading } from "../../src/core/model/reading";
import { aChange, aConsensus, aLineItem, anAmount, aReading } from "./a-reading";

const NASTY = ["=1+1", "1-2", "007", "TRUE", "#N/A", "'quoted'", '"x"', "a*b?", "~", "Q1", "收入", "@user", "+5", "-", " ", "\u0001", "<&>", "𝒳", "2024-01-01", "a\r\nb"];
const words = fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 20 }), fc.string({ unit: "grapheme", maxLength: 12 }));

const date = fc.constantFrom("2024-03-31", "2024-06-30", "2024-09-28", "2024-09-30", "2024-10-27", "2024-12-31", "2025-01-03", null);
const length = fc.constantFrom("quarter" as const, "half" as const, "nine-months" as const, "year" as const, "month" as const, "instant" as const, null);
const period = fc.record({ label: fc.option(words), length, start: fc.constant(null), end: date, ytd: fc.boolean() });

const figure = fc.record({
  metric: fc.constantFrom(...(Object.keys(METRICS) as MetricId[])),
  label: words,
  basis: fc.constantFrom("reported" as const, "adjusted" as const),
  kind: fc.constantFrom("actual" as const, "guidance" as const),
  scope: fc.option(words),
  period,
  unit: fc.constantFrom<Unit>("CNY", "USD", "USD/share", "percent", "shares", "count"),
  value: fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 9 })),
  decimals: fc.option(fc.integer({ min: -9, max: 3 })),
  shape: fc.constantFrom("point" as const, "range" as const, "open" as const),
  hasPrior: fc.boolean(),
  hasConsensus: fc.boolean(),
  lead: words,
});

const decimalText = ([digits, zeros, fraction]: [number, number, number]): string => `${digits}${digits === 0 ? "" : "0".repeat(zeros)}${fraction ? `.${fraction}` : ""}`;

/** Readings with hostile words in every place that a document fills. */
export function anyReading(): fc.Arbitrary<{ readonly text: string; readonly reading: Reading }> {
  return fc.record({ name: fc.option(words), tickers: fc.array(words, { maxLength: 2 }), figures: fc.array(figure, { minLength: 1, maxLength: 8 }) }).map(({ name, tickers, figures }) => {
    const text = figures.map(({ lead, value }, at) => `${lead} §${at} ${decimalText(value)}§. `).join("");
    const items = figures.map(({ metric, label, basis, kind, scope, period: when, unit, value, decimals, shape, hasPrior, hasConsensus }, at) => {
      const amount = anAmount(text, `§${at} ${decimalText(value)}§`, decimalText(value), unit, decimals);
      return aLineItem(text, shape === "point" ? amount : { low: amount, high: shape === "open" ? null : { ...amount, value: `9${decimalText(value).replace("-", "")}` } }, {
        id: `i${at}`, metric, label, basis, kind, scope, period: when,
        prior: hasPrior ? amount : null,
        changes: hasPrior ? [aChange(text, `§${at} `, "5.25")] : [],
        consensus: hasConsensus ? aConsensus(text, `§${at} `, amount) : null,
      });
    });
    return { text, reading: aReading(items, { company: { name, tickers } }) };
  });
}
