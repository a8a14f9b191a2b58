import fc from "fast-check";
import { checkReading } from "../../src/core/checks/check-reading";
import { FINDING_CODES } from "../../src/core/checks/finding-codes.data";
import { tieOutCells } from "../../src/core/checks/cell-tie-out";
import { decimalOf, digitsOf, printedDecimals } from "../../src/core/checks/printed-precision";
import { english } from "../../src/core/language/en";
import { lexiconOf } from "../../src/core/language/lexicon";
import { chinese } from "../../src/core/language/zh";
import { changeInterval, compareRatios, intervalOf, printRatio } from "../../src/core/model/interval";
import { aChange, aConsensus, anAmount, anItem } from "../core/checks/an-item";

const whole = fc.integer({ min: 1, max: 999_999_999 });
const decimals = fc.integer({ min: 0, max: 3 });

/** The change in percent as a document would round it, from whole amounts: exact, by big integers. */
const roundedChange = (current: number, prior: number, places: number): string =>
  printRatio({ over: BigInt(current - prior) * 100n, under: BigInt(prior) }, places);

describe("laws of tie-out", () => {
  it("a change rounded from the exact amounts always ties out", () => {
    fc.assert(fc.property(whole, whole, decimals, (current, prior, places) => {
      const percent = roundedChange(current, prior, places);
      const source = `${current} against ${prior}, a change of ${percent}%`;
      expect(tieOutCells({ reported: current, yearAgo: prior, stated: Number(`${percent}e-2`), source })).toEqual({ tiesOut: true });
    }));
  });

  it("a change ties out exactly when it lies within the ranges of the printed digits", () => {
    fc.assert(fc.property(whole, whole, fc.integer({ min: -9_999, max: 99_999 }), (current, prior, hundredths) => {
      const percent = printRatio({ over: BigInt(hundredths), under: 100n }, 2);
      const source = `${current} against ${prior}, a change of ${percent}%`;
      const [low, high] = [intervalOf({ value: percent, decimals: 2 }).low, intervalOf({ value: percent, decimals: 2 }).high];
      const computed = changeInterval(intervalOf({ value: String(current), decimals: 0 }), intervalOf({ value: String(prior), decimals: 0 }));
      const inside = computed !== null && compareRatios(computed.low, high) <= 0 && compareRatios(low, computed.high) <= 0;
      const verdict = tieOutCells({ reported: current, yearAgo: prior, stated: Number(`${percent}e-2`), source });
      expect(hundredths === 0 || verdict.tiesOut === inside).toBe(true);
    }));
  });

  it("a sentence that does not hold the figures makes no difference", () => {
    fc.assert(fc.property(whole, whole, fc.integer({ min: -99, max: 999 }), (reported, yearAgo, percent) => {
      const cells = { reported, yearAgo, stated: percent / 100 };
      expect(tieOutCells({ ...cells, source: "No figure here." })).toEqual(tieOutCells({ ...cells, source: "" }));
    }));
  });
});

describe("laws of printed precision", () => {
  it("a decimal of up to fifteen digits comes back out of its double", () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), fc.integer({ min: 0, max: 30 }), (digits, places) => {
      const printed = printRatio({ over: digits, under: 10n ** BigInt(places) }, places);
      const shortest = printed.includes(".") ? printed.replace(/\.?0+$/, "") : printed;
      expect(decimalOf(digitsOf(Number(shortest)))).toBe(shortest);
    }));
  });

  it("the dust of a division does not hide the digits", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (tenths) => {
      const percent = printRatio({ over: BigInt(tenths), under: 10n }, 1);
      expect(printedDecimals(Number(percent) / 100, "percent", `up ${percent}%`)).toBe(3);
    }));
  });

  it("a printed figure is found with all the digits it shows", () => {
    fc.assert(fc.property(whole, decimals, (digits, places) => {
      const printed = printRatio({ over: BigInt(digits), under: 10n ** BigInt(places) }, places);
      expect(printedDecimals(Number(printed), "amount", `a figure of ${printed} units`)).toBe(places);
    }));
  });

  it("never throws on any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), fc.double({ noNaN: true, noDefaultInfinity: true }), (text, number) => {
      const found = printedDecimals(number, "amount", text);
      expect(found === undefined || Number.isInteger(found)).toBe(true);
    }));
  });
});

describe("laws of findings", () => {
  const text = "Revenue of 236.503 billion yuan, slightly below 239.43 billion yuan expected, rose 5% from 224.79 billion yuan.";
  const words = lexiconOf([english, chinese]);
  const value = fc.oneof(fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }).map(String), fc.constantFrom("0", "-0.11", "5", "236503000000"));
  const precision = fc.oneof(fc.constant(null), fc.integer({ min: -12, max: 4 }));
  const relation = fc.constantFrom("above", "below", "in-line", null);

  it("are of the catalogue, quote the source, and never change an item", () => {
    fc.assert(fc.property(value, precision, value, precision, value, fc.integer({ min: -300, max: 300 }), relation, (actual, actualDecimals, prior, priorDecimals, consensus, percent, worded) => {
      const amountOf = (quote: string, figure: string, shown: number | null) => ({ ...anAmount(text, quote, figure, 0), decimals: shown });
      const item = anItem(text, amountOf("236.503 billion yuan", actual, actualDecimals), {
        prior: amountOf("224.79 billion yuan", prior, priorDecimals),
        changes: [aChange(text, "rose 5%", { percent: String(percent) })],
        consensus: aConsensus(text, "239.43 billion yuan expected", { amount: amountOf("239.43 billion yuan", consensus, -7), relation: worded }),
      });
      const before = JSON.stringify(item);
      for (const finding of checkReading({ items: [item, { ...item, id: "i2" }], text, words })) {
        expect(Object.keys(FINDING_CODES)).toContain(finding.code);
        expect(finding.start).toBeGreaterThanOrEqual(0);
        expect(finding.end).toBeLessThanOrEqual(text.length);
        expect(finding.message).not.toMatch(/NaN|Infinity|undefined/);
      }
      expect(JSON.stringify(item)).toBe(before);
    }));
  });
});
