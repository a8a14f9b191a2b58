import { checkReading } from "../../../src/core/checks/check-reading";
import { english } from "../../../src/core/language/en";
import { lexiconOf } from "../../../src/core/language/lexicon";
import { chinese } from "../../../src/core/language/zh";
import type { LineItem } from "../../../src/core/model/line-item";
import { aChange, anAmount, anItem } from "./an-item";

const PACKS = lexiconOf([english, chinese]);

const GROWTH = "Revenue grew 5% to 236.503 billion yuan from 224.79 billion yuan.";
const grown = (priorValue: string, percent = "5", fields: Partial<LineItem> = {}): LineItem =>
  anItem(GROWTH, anAmount(GROWTH, "236.503 billion yuan", "236503000000", -6), {
    prior: anAmount(GROWTH, "224.79 billion yuan", priorValue, -7),
    changes: [aChange(GROWTH, "grew 5%", { percent })],
    ...fields,
  });

describe("a stated change against the two printed amounts", () => {
  it("ties out inside the range of the printed digits, with its arithmetic spelled out", () => {
    const [finding, ...others] = checkReading({ items: [grown("224790000000")], text: GROWTH });
    expect(others).toEqual([]);
    expect(finding).toEqual({
      code: "ties-out", severity: "info", items: ["i1"], start: 8, end: 15,
      message: "Stated +5 % fits 236,503 / 224,790 = +5.21 % (CNY million).", sum: "+5 %: 236,503 / 224,790 = +5.21 % (CNY million)",
    });
    expect(GROWTH.slice(8, 15)).toBe("grew 5%");
  });

  it("is a warning outside it", () => {
    expect(checkReading({ items: [grown("220000000000")], text: GROWTH })).toEqual([
      { code: "does-not-tie-out", severity: "warning", items: ["i1"], start: 8, end: 15, message: "Stated +5 % does not fit 236,503 / 220,000 = +7.50 % (CNY million).", sum: "+5 %: 236,503 / 220,000 = +7.50 % (CNY million)" },
    ]);
  });

  it("names a decimal point out of place before a plain misfit", () => {
    const [finding] = checkReading({ items: [grown("22479000000")], text: GROWTH });
    expect(finding).toMatchObject({
      code: "ten-fold", severity: "error",
      message: "Stated +5 % does not fit 236,503 / 22,479 = +952.11 % (CNY million). It would fit a reported figure 10 times smaller: a decimal point or a unit may have slipped.",
    });
    expect(checkReading({ items: [grown("2247900000000000")], text: GROWTH })[0]).toMatchObject({ code: "ten-fold", message: expect.stringContaining("10000 times larger") });
  });

  it("says when the words go up and the figures down", () => {
    expect(checkReading({ items: [grown("250000000000")], text: GROWTH })[0]).toMatchObject({ code: "direction-contradicts", message: "Stated +5 % does not fit 236,503 / 250,000 = -5.40 % (CNY million)." });
  });

  it("takes the precision of the stated change from its own words", () => {
    const text = GROWTH.replace("5%", "5.0%");
    const item = anItem(text, anAmount(text, "236.503 billion yuan", "236503000000", -6), {
      prior: anAmount(text, "224.79 billion yuan", "224790000000", -7),
      changes: [aChange(text, "grew 5.0%", { percent: "5" })],
    });
    expect(checkReading({ items: [item], text })[0]).toMatchObject({ code: "does-not-tie-out", message: "Stated +5.0 % does not fit 236,503 / 224,790 = +5.21 % (CNY million)." });
  });

  it("reads a multiple with the precision of the multiple: 升1.3倍 is 125 % to 135 %", () => {
    const text = "淨利潤為4.6億元，升1.3倍，上年同期2億元";
    const item = (prior: string): LineItem =>
      anItem(text, anAmount(text, "4.6億元", "460000000", -7), { prior: anAmount(text, "2億元", prior, -6), changes: [aChange(text, "升1.3倍", { percent: "130" })] });
    expect(checkReading({ items: [item("200000000")], text })[0]).toMatchObject({ code: "ties-out" });
    expect(checkReading({ items: [item("180000000")], text })[0]).toMatchObject({ code: "does-not-tie-out" });
  });

  it("leaves a change in words alone: it has no last digit", () => {
    const text = "Sales doubled to 4.1 million from 1.9 million.";
    const item = anItem(text, anAmount(text, "4.1 million", "4100000", -5), { prior: anAmount(text, "1.9 million", "1900000", -5), changes: [aChange(text, "doubled", { percent: "100" })] });
    expect(checkReading({ items: [item], text })).toEqual([]);
  });

  it("has nothing to say against a percentage across a change of sign but that there is none", () => {
    const text = "A net profit of $17.9 million, up 526%, after a loss of $4.2 million.";
    const item = anItem(text, anAmount(text, "$17.9 million", "17900000", -5, "USD"), { prior: anAmount(text, "loss of $4.2 million", "-4200000", -5, "USD"), changes: [aChange(text, "up 526%", { percent: "526" })] });
    expect(checkReading({ items: [item], text })).toEqual([
      expect.objectContaining({ code: "change-across-signs", severity: "warning", message: "Stated +526 %, but no percentage leads from -4,200 to 17,900 (USD thousand)." }),
    ]);
  });

  it("ties a widened loss out whichever sign the reader gave it", () => {
    const text = "The loss widened 20% to $12.0 million from $10.0 million.";
    const loss = (percent: string): LineItem =>
      anItem(text, anAmount(text, "$12.0 million", "-12000000", -5, "USD"), { prior: anAmount(text, "$10.0 million", "-10000000", -5, "USD"), changes: [aChange(text, "widened 20%", { percent })] });
    expect(checkReading({ items: [loss("20")], text })[0]).toMatchObject({ code: "ties-out", message: "Stated +20 % fits the move from -10,000 to -12,000: -20.00 % of the base's size (USD thousand)." });
    expect(checkReading({ items: [loss("-20")], text })[0]).toMatchObject({ code: "ties-out" });
    expect(checkReading({ items: [loss("35")], text })[0]).toMatchObject({ code: "does-not-tie-out" });
  });

  it("ties margins out in points and amounts in amounts", () => {
    const margins = "The margin rose 1.2 points to 23.1% from 21.9%.";
    const margin = (points: string, quote: string): LineItem =>
      anItem(margins, anAmount(margins, "23.1%", "23.1", 1, "percent"), { metric: "gross-margin", prior: anAmount(margins, "21.9%", "21.9", 1, "percent"), changes: [aChange(margins, quote, { points })] });
    expect(checkReading({ items: [margin("1.2", "rose 1.2 points")], text: margins })).toEqual([expect.objectContaining({ code: "ties-out", message: "Stated 1.2 points fits 23.1 % - 21.9 % = 1.20 points." })]);
    expect(checkReading({ items: [margin("1.4", "rose 1.2 points")], text: margins })[0]).toMatchObject({ code: "does-not-tie-out" });
    const sales = "Sales rose by $2.1 million to $12.0 million from $10.0 million.";
    const item = anItem(sales, anAmount(sales, "$12.0 million", "12000000", -5, "USD"), { prior: anAmount(sales, "$10.0 million", "10000000", -5, "USD"), changes: [aChange(sales, "rose by $2.1 million", { amount: anAmount(sales, "$2.1 million", "2100000", -5, "USD") })] });
    expect(checkReading({ items: [item], text: sales })[0]).toMatchObject({ code: "ties-out", message: "Stated change of 2,100 fits 12,000 - 10,000 = 2,000 (USD thousand)." });
  });

  it("does not compare amounts in two units", () => {
    const item = grown("224790000000", "5", { prior: anAmount(GROWTH, "224.79 billion yuan", "224790000000", -7, "USD") });
    expect(checkReading({ items: [item], text: GROWTH })).toEqual([
      expect.objectContaining({ code: "prior-not-comparable", start: GROWTH.indexOf("224.79"), message: "The earlier figure 224.79 billion yuan is in USD and the reported 236.503 billion yuan in CNY: not compared." }),
    ]);
  });

  it("says nothing of guidance and of ranges", () => {
    const actual = anAmount(GROWTH, "236.503 billion yuan", "236503000000", -6);
    expect(checkReading({ items: [grown("220000000000", "5", { kind: "guidance" }), grown("220000000000", "5", { actual: { low: actual, high: null } })], text: GROWTH })).toEqual([]);
  });
});

describe("a change without an earlier amount", () => {
  const text = "Revenue of 236.503 billion yuan, an increase of 5% year on year.";
  const item = (fields: Partial<LineItem>): LineItem => anItem(text, anAmount(text, "236.503 billion yuan", "236503000000", -6), fields);

  it("implies a range for it, from the figure's own interval and the change's", () => {
    expect(checkReading({ items: [item({ changes: [aChange(text, "an increase of 5%", { percent: "5" })] })], text })).toEqual([
      { code: "implied-prior", severity: "info", items: ["i1"], start: 33, end: 50, message: "+5 % on 236,503 implies a year-ago figure between 224,173 and 226,319 (CNY million); none is printed.", sum: "+5 %: 224,173 – 226,319 (CNY million)" },
    ]);
  });

  it("names the previous period where the change is sequential, even beside a year-ago amount", () => {
    const prior = anAmount(text, "236.503 billion yuan", "224790000000", -7);
    const [finding] = checkReading({ items: [item({ prior, changes: [aChange(text, "an increase of 5%", { against: "previous-period", percent: "5" })] })], text });
    expect(finding).toMatchObject({ code: "implied-prior", message: expect.stringContaining("implies a previous figure between") });
  });

  it("implies nothing from a loss, from a fall of everything, or from words", () => {
    const loss = item({ actual: anAmount(text, "236.503 billion yuan", "-236503000000", -6), changes: [aChange(text, "an increase of 5%", { percent: "5" })] });
    const fall = item({ changes: [aChange(text, "an increase of 5%", { percent: "-100" })] });
    const worded = item({ changes: [aChange(text, "an increase of", { percent: "100" })] });
    for (const silent of [loss, fall, worded]) expect(checkReading({ items: [silent], text })).toEqual([]);
  });

  it("ties out with a change told as a bound where it lies on the right side of it, and shows the bound", () => {
    const check = (text: string): unknown => {
      const item = anItem(text, anAmount(text, "20.0 million yuan", "20000000", -5), { prior: anAmount(text, "13.0 million yuan", "13000000", -5), changes: [aChange(text, "50%", { percent: "50" })] });
      return checkReading({ items: [item], text }).map(({ code, message }) => [code, message]);
    };
    expect(check("Sales grew by more than 50% to 20.0 million yuan from 13.0 million yuan.")).toEqual([["ties-out", "Stated ≥ +50 % fits 20,000 / 13,000 = +53.85 % (CNY thousand)."]]);
    expect(check("Sales grew by less than 50% to 20.0 million yuan from 13.0 million yuan.")).toEqual([["does-not-tie-out", "Stated ≤ +50 % does not fit 20,000 / 13,000 = +53.85 % (CNY thousand)."]]);
    expect(check("Sales grew 50% to 20.0 million yuan from 13.0 million yuan.")).toEqual([["does-not-tie-out", "Stated +50 % does not fit 20,000 / 13,000 = +53.85 % (CNY thousand)."]]);
  });

  it("implies nothing from a change that is told roughly or as a bound: how far off it may lie is not said", () => {
    const implied = (told: string, rate: string): readonly string[] => {
      const item = anItem(told, anAmount(told, "236.503", "236503000000", -6), { changes: [aChange(told, rate, { percent: "5" })] });
      return checkReading({ items: [item], text: told, words: PACKS }).map(({ code }) => code);
    };
    for (const told of ["236.503, up nearly 5% again", "236.503, up by more than 5%", "236.503, less than\n5% up", "236.503，同比增长超过5%。", "236.503，增长近5%", "236.503，增长5%左右。"]) expect(implied(told, "5%")).toEqual([]);
    for (const told of ["236.503, a record, up 5%, nearly as foreseen", "236.503 in about 3 months, up 5%", "约236.503，同比增长5%，超过预期"]) expect(implied(told, "5%")).toEqual(["implied-prior"]);
  });

  it("takes points and amounts off", () => {
    const margins = "The margin was 23.1%, up 120 basis points.";
    const margin = anItem(margins, anAmount(margins, "23.1%", "23.1", 1, "percent"), { changes: [aChange(margins, "up 120 basis points", { points: "1.2" })] });
    expect(checkReading({ items: [margin], text: margins })[0]).toMatchObject({ message: "A change of 1.20 points on 23.1 % implies a year-ago figure between 21.8 % and 22.0 %; none is printed." });
    const sales = "Sales rose by $2.1 million to $12.0 million.";
    const sold = anItem(sales, anAmount(sales, "$12.0 million", "12000000", -5, "USD"), { changes: [aChange(sales, "$2.1 million", { amount: anAmount(sales, "$2.1 million", "2100000", -5, "USD") })] });
    expect(checkReading({ items: [sold], text: sales })[0]).toMatchObject({ code: "implied-prior", message: expect.stringContaining("A change of 2,100 on 12") });
  });
});

describe("a change since the quarter before", () => {
  const ROW = "Revenue 412 398 up 3.5% on the quarter";
  const quarter = (start: string, end: string): LineItem["period"] => ({ label: null, length: "quarter", start, end, ytd: false });
  const latest = anItem(ROW, anAmount(ROW, "412", "412000000", -6), { period: quarter("2024-07-01", "2024-09-30"), prior: null, changes: [aChange(ROW, "up 3.5%", { against: "previous-period", percent: "3.5" })] });
  const before = anItem(ROW, anAmount(ROW, "398", "398000000", -6), { id: "i2", period: quarter("2024-04-01", "2024-06-30"), prior: null, changes: [] });

  it("is tied out with the quarter before, where that is printed too", () => {
    expect(checkReading({ items: [latest, before], text: ROW }).map(({ code, message }) => [code, message])).toEqual([["ties-out", "Stated +3.5 % fits 412 / 398 = +3.52 % (CNY million)."]]);
  });

  it("implies that quarter where it is not", () => {
    expect(checkReading({ items: [latest], text: ROW }).map(({ code }) => code)).toEqual(["implied-prior"]);
  });
});
