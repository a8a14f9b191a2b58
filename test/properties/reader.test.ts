import fc from "fast-check";
import { chinese } from "../../src/core/language/zh";
import { english } from "../../src/core/language/en";
import { lexiconOf } from "../../src/core/language/lexicon";
import { isRange } from "../../src/core/model/amount";
import type { Reading } from "../../src/core/model/reading";
import type { Quote, SourceSpan } from "../../src/core/model/source-span";
import { readRelease } from "../../src/core/read-release";
import { scanText } from "../../src/core/extraction/passage/scan";
import { specRows } from "../support/spec-row";

const packs = [english, chinese];
const read = (text: string): Reading => readRelease({ text, sha256: "0".repeat(64) }, packs);

function quotesOf({ items, unused }: Reading): Quote[] {
  const ofItems = items.flatMap(({ actual, prior, changes, consensus }) => [
    ...(isRange(actual) ? [actual.low, actual.high] : [actual]),
    prior,
    ...changes,
    ...changes.map(({ amount }) => amount),
    consensus,
    consensus?.amount,
  ]);
  return [...ofItems, ...unused].filter((quote) => quote !== null && quote !== undefined);
}

/** Real sentences, broken in the ways that pasted text is broken. */
const texts = [...specRows("en"), ...specRows("zh")].map(({ text }) => text);
const DEBRIS = ["\u0000", "\uD83D", "\uDE00", "\u200B", "\u200F", "\u00A0", "\uFEFF", "\r\n", "Â£", "(", ")", "((((", "%", ",", ".", "1", "９", "亿", "$", "-", "\u0130", "<b>", "&nbsp;"];
const brokenText = fc.tuple(
  fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 3 }),
  fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...DEBRIS), fc.nat(6)), { maxLength: 12 }),
).map(([parts, cuts]) => cuts.reduce((text, [place, debris, removed]) => {
  const at = Math.floor(place * text.length);
  return text.slice(0, at) + debris + text.slice(at + removed);
}, parts.join("\n")));

describe("the reader, over broken real texts", () => {
  it("never throws, and quotes its source in every span", () => {
    fc.assert(fc.property(brokenText, (text) => {
      const reading = read(text);
      for (const quote of quotesOf(reading)) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
      for (const { sentence } of reading.items) expect(sentence.start >= 0 && sentence.end <= text.length && sentence.start < sentence.end).toBe(true);
    }), { numRuns: 400 });
  });

  it("gives the same reading twice, and no two items one id", () => {
    fc.assert(fc.property(brokenText, (text) => {
      const reading = read(text);
      expect(read(text)).toEqual(reading);
      const ids = reading.items.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }), { numRuns: 100 });
  });

  it("accounts for each run of digits: in an item, or in unused with a reason", () => {
    for (const text of texts) {
      const reading = read(text);
      if (reading.findings.some(({ severity }) => severity === "error")) continue;
      const spans: SourceSpan[] = [...quotesOf(reading), ...reading.items.flatMap(({ period }) => (period.label === null ? [] : places(text, period.label)))];
      // The digits of an entity such as &#37; spell a character.
      for (const digits of text.matchAll(/(?<!&#)(?<![\p{L}\d])\d+(?:[.,]\d+)*(?![\p{L}\d])/gu)) {
        const end = digits.index + digits[0].length;
        expect([digits[0], spans.some((span) => span.start < end && span.end > digits.index)]).toEqual([digits[0], true]);
      }
      expect(reading.unused.every(({ reason }) => reason !== "")).toBe(true);
    }
  });
});

function places(text: string, words: string): SourceSpan[] {
  const found: SourceSpan[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push({ start: at, end: at + words.length });
  return found;
}

describe("the scanner", () => {
  const lexicon = lexiconOf(packs);
  const steps = (text: string): number => scanText(text, lexicon).steps;

  it.each(["1", "1,", "$", "($ ", ". ", "一", "a. ", "(", "）", "\n", "百万", "twenty "])("takes a number of steps in proportion to the length of %j repeated", (unit) => {
    const [short, long] = [steps(unit.repeat(2_000)), steps(unit.repeat(20_000))];
    expect(long).toBeLessThanOrEqual(short * 10.5 + 200);
    expect(long).toBeLessThanOrEqual(unit.length * 20_000 * 64);
  });
});
