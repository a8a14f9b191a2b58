import { speak } from "../../src/taskpane/strings/say";
import { wordArithmetic } from "../../src/taskpane/wording/arithmetic";
import { septemberQuarter } from "../support/a-reading";
import { wordFigureSentence, wordItemSentence } from "../../src/taskpane/wording/figure-sentence";
import { wordPlace } from "../../src/taskpane/wording/source-place";

const [en, zh] = [speak("en"), speak("zh")];
const revenue = { "line-item": "Revenue", "period": "Q3 2024", "reported": 236503, "unit": "CNY mn", "year-ago": 224790, "consensus": 239430, "source": "Revenue came to 236.503 billion yuan." };

describe("the arithmetic of a row", () => {
  it("is spelled out with the figures that stand in it", () => {
    expect(wordArithmetic(revenue, en).map(({ of, words }) => `${of}: ${words}`)).toEqual(["yoy: 236,503 ÷ 224,790 − 1 = +5.21%", "gap: (236,503 − 239,430) ÷ 239,430 = −1.22%"]);
  });

  it("divides by the size of an expected loss", () => {
    expect(wordArithmetic({ reported: -3, consensus: -4 }, en).map(({ words }) => words)).toEqual(["(-3 − -4) ÷ |-4| = +25.00%"]);
  });

  it("compares percentages in points", () => {
    expect(wordArithmetic({ "reported": 0.234, "unit": "%", "year-ago": 0.221 }, zh).map(({ words }) => words)).toEqual(["23.4% − 22.1% = +1.30 个百分点"]);
  });

  it("gives no result where none may be computed: across a change of sign, or from text", () => {
    expect(wordArithmetic({ "reported": 5, "year-ago": -2 }, en)).toEqual([]);
    expect(wordArithmetic({ "reported": "5", "year-ago": 2 }, en)).toEqual([]);
  });
});

describe("a figure read aloud", () => {
  it("says what, when, how much, how far from the consensus, and its sentence", () => {
    expect(wordFigureSentence(revenue, en)).toBe("Revenue, Q3 2024, 236,503 CNY mn. −1.22% against consensus. Source: Revenue came to 236.503 billion yuan.");
    expect(wordFigureSentence(revenue, zh)).toBe("Revenue，Q3 2024，236,503 CNY mn。与市场预期相差 −1.22%。来源：Revenue came to 236.503 billion yuan.");
  });

  it("says the same of a figure under review, in the words of its text", () => {
    const { reading, text } = septemberQuarter();
    const [revenueItem, profit] = reading.items.map((item) => wordItemSentence(item, text, en));
    expect(revenueItem).toMatch(/^Revenue, Q3 2024 \(Jul–Sep 2024\), 236\.503 bn CNY\. Consensus 239\.43 bn −1\.22% below\. Source: Quarterly revenue came to/);
    expect(profit).toMatch(/^Net income, adjusted, Q3 2024 \(Jul–Sep 2024\), 36\.518 bn CNY\. Source: Non-GAAP net profit/);
  });

  it("leaves out what is not known", () => {
    expect(wordFigureSentence({ "line-item": "Gross margin", "reported": 0.234, "unit": "%" }, en)).toBe("Gross margin, 23.4%");
  });
});

describe("the place of a sentence", () => {
  it("is its line, however lines end", () => {
    expect(wordPlace("one\r\ntwo\nthree", { start: 9, end: 9 }, en)).toBe("Line 3 of 3");
  });
});
