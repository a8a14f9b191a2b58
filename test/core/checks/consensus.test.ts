import { checkReading } from "../../../src/core/checks/check-reading";
import { lexiconOf } from "../../../src/core/language/lexicon";
import type { LineItem } from "../../../src/core/model/line-item";
import { aChange, aConsensus, anAmount, anItem } from "./an-item";

const TEXT = "Revenue was 236.503 billion yuan, slightly lower than the 239.43 billion yuan that analysts expected.";
const WORDS = lexiconOf([{
  code: "en",
  words: { size: { slight: "slightly|marginally|略", sharp: "sharply|大幅" }, change: { up: "rose|up|升", down: "fell|down|跌" }, basis: { adjusted: "adjusted|经调整" } },
  phrases: {}, variants: [["幅經調", "幅经调"]], ambiguousCurrencies: [],
}]);

const item = (fields: Partial<Parameters<typeof aConsensus>[2]> = {}, value = "239430000000"): LineItem =>
  anItem(TEXT, anAmount(TEXT, "236.503 billion yuan", "236503000000", -6), {
    consensus: aConsensus(TEXT, "239.43 billion yuan that analysts expected", { amount: anAmount(TEXT, "239.43 billion yuan", value, -7), relation: "below", ...fields }),
  });

describe("the gap to the consensus", () => {
  it("is formed between like and like, with its surprise", () => {
    expect(checkReading({ items: [item()], text: TEXT, words: WORDS })).toEqual([
      { code: "consensus-gap", severity: "info", items: ["i1"], start: 58, end: 100, message: "Gap to the consensus: 236,503 - 239,430 = -2,927, -1.22 % of it (CNY million).", sum: "236,503 - 239,430 = -2,927, -1.22 % (CNY million)" },
    ]);
  });

  it("is not formed across units, without an amount, or across bases; the reason is named", () => {
    const inDollars = item({ amount: anAmount(TEXT, "239.43 billion yuan", "239430000000", -7, "USD") });
    expect(checkReading({ items: [inDollars], text: TEXT })).toEqual([expect.objectContaining({ code: "consensus-not-comparable", message: "No gap: the consensus is in USD and the reported figure in CNY." })]);
    expect(checkReading({ items: [item({ amount: null })], text: TEXT })).toEqual([
      expect.objectContaining({ code: "consensus-not-comparable", message: "No gap: the consensus is mentioned without an amount. The text only says that the figure was below it." }),
    ]);
    const text = "Net profit was 5 billion yuan against an adjusted 6 billion yuan expected.";
    const adjusted = anItem(text, anAmount(text, "5 billion yuan", "5000000000", -9), { consensus: aConsensus(text, "an adjusted 6 billion yuan expected", { amount: anAmount(text, "6 billion yuan", "6000000000", -9) }) });
    expect(checkReading({ items: [adjusted], text, words: WORDS })).toEqual([
      expect.objectContaining({ code: "consensus-not-comparable", message: 'No gap: the consensus is for an adjusted figure ("adjusted") and the reported one is not adjusted.' }),
    ]);
    expect(checkReading({ items: [{ ...adjusted, basis: "adjusted" }], text, words: WORDS })[0]).toMatchObject({ code: "consensus-gap" });
  });

  it("gives points rather than a percentage of a percentage, and no share of zero", () => {
    const text = "The margin was 23.1%, above the 22.5% expected.";
    const margin = anItem(text, anAmount(text, "23.1%", "23.1", 1, "percent"), { consensus: aConsensus(text, "the 22.5% expected", { amount: anAmount(text, "22.5%", "22.5", 1, "percent") }) });
    expect(checkReading({ items: [margin], text })[0]).toMatchObject({ message: "Gap to the consensus: 23.1 % - 22.5 % = 0.6 %." });
    expect(checkReading({ items: [item({}, "0")], text: TEXT })[0]).toMatchObject({ code: "consensus-gap", message: "Gap to the consensus: 236,503 - 0 = 236,503 (CNY million)." });
  });
});

describe("words against numbers", () => {
  it("finds a figure on the wrong side of the consensus", () => {
    expect(checkReading({ items: [item({}, "230000000000")], text: TEXT }).find(({ code }) => code === "relation-contradicts")).toMatchObject({
      severity: "warning", message: "The text says below the consensus, the numbers are 236,503 reported and 230,000 expected (CNY million).",
    });
    expect(checkReading({ items: [item({ relation: "above" })], text: TEXT }).map(({ code }) => code)).toContain("relation-contradicts");
  });

  it("does not call a tie of rounded figures a contradiction", () => {
    expect(checkReading({ items: [item({}, "236500000000")], text: TEXT }).map(({ code }) => code)).toEqual(["consensus-gap"]);
  });

  it("doubts in line where the figures are far apart", () => {
    expect(checkReading({ items: [item({ relation: "in-line" })], text: TEXT }).map(({ code }) => code)).toEqual(["consensus-gap"]);
    expect(checkReading({ items: [item({ relation: "in-line" }, "200000000000")], text: TEXT }).map(({ code }) => code)).toEqual(["consensus-gap", "relation-contradicts"]);
  });

  it("doubts a size word that does not suit the gap, and quotes it", () => {
    const finding = checkReading({ items: [item({}, "300000000000")], text: TEXT, words: WORDS }).find(({ code }) => code === "size-word-implausible");
    expect(finding).toMatchObject({ start: 34, end: 42, message: 'The text says "slightly", but the gap to the consensus is -21.2 %.' });
    expect(TEXT.slice(34, 42)).toBe("slightly");
  });

  it("does not borrow a size word from another clause", () => {
    const text = "Costs rose slightly, and revenue was 12 million against 20 million expected.";
    const other = anItem(text, anAmount(text, "12 million", "12000000", -6), { consensus: aConsensus(text, "20 million expected", { amount: anAmount(text, "20 million", "20000000", -6) }) });
    expect(checkReading({ items: [other], text, words: WORDS }).map(({ code }) => code)).toEqual(["consensus-gap"]);
  });

  it("doubts a size word that does not suit the change, in Chinese too", () => {
    const text = "收入为12亿元，大幅升1.5%";
    const sharp = anItem(text, anAmount(text, "12亿元", "1200000000", -8), { changes: [aChange(text, "升1.5%", { percent: "1.5" })] });
    expect(checkReading({ items: [sharp], text, words: WORDS }).find(({ code }) => code === "size-word-implausible")).toMatchObject({ start: text.indexOf("大幅"), message: 'The text says "大幅", but the change is +1.5 %.' });
  });

  it("finds a word that says up beside a percentage kept as a fall, and no word inside another", () => {
    const text = "Supply revenue of 12 million rose 5%.";
    const contradiction = (percent: string): LineItem => anItem(text, anAmount(text, "12 million", "12000000", -6), { changes: [aChange(text, "rose 5%", { percent })] });
    expect(checkReading({ items: [contradiction("-5")], text, words: WORDS }).find(({ code }) => code === "direction-contradicts")).toMatchObject({ start: 29, end: 33, message: 'The text says "rose", but the change is printed as -5 %.' });
    expect(checkReading({ items: [contradiction("5")], text, words: WORDS }).map(({ code }) => code)).toEqual(["implied-prior"]);
  });
});
