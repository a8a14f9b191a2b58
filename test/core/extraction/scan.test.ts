import { isWrapped } from "../../../src/core/extraction/passage/scan";
import { findSentences } from "../../../src/core/extraction/sentences/sentences";
import { LINK, NUMBER, TERM } from "../../../src/core/extraction/passage/tokens";
import { aPassage } from "../../support/a-passage";

const tokensOf = (text: string): string[] => {
  const { tokens } = aPassage(text);
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
};
const sentencesOf = (text: string): string[] => {
  const passage = aPassage(text);
  const bounds = findSentences(passage);
  return bounds.slice(1).map((to, i) => passage.slice(bounds[i] as number, to));
};

describe("scan", () => {
  it("takes the longest word of the lexicon", () => expect(tokensOf("net income attributable to shareholders rose")).toEqual(["net income attributable to shareholders", "rose"]));
  it("joins a word over a hyphen, a space or a wrapped line", () => expect(tokensOf("like-for-like sales")).toEqual(["like-for-like sales"]));
  it("finds no word inside another", () => expect(tokensOf("supply profitable")).toEqual(["supply", "profitable"]));
  it("lets a currency be glued to its digits", () => expect(tokensOf("RMB243.2")).toEqual(["RMB", "243.2"]));
  it("sets Han and Latin together that a translation set apart", () => {
    const { tokens } = aPassage("非 GAAP 收益");
    expect(tokens.kind[0]).toBe(TERM);
    expect(tokensOf("非 GAAP 收益")[0]).toBe("非 GAAP");
  });
  it("takes an address of the web as a whole, digits and all", () => {
    const { tokens } = aPassage("see https://example.com/2012/04/26/q1 for 5");
    expect([...tokens.kind.subarray(0, tokens.count)].filter((kind) => kind === LINK)).toHaveLength(1);
    expect([...tokens.kind.subarray(0, tokens.count)].filter((kind) => kind === NUMBER)).toHaveLength(1);
  });

  it.each(["1", "1,", "$", "($ ", ". ", "一", "a. ", "((", "revenue ", "营收", "2024 ", "1\u200b", "&amp;", "http://a "])("looks at each unit of a long run of %j a bounded number of times", (unit) => {
    const steps = (length: number): number => aPassage(unit.repeat(Math.ceil(length / unit.length))).tokens.steps;
    expect(steps(40_000)).toBeLessThan(steps(10_000) * 4.4 + 200);
    expect(steps(40_000)).toBeLessThan(40_000 * 40);
  });
});

describe("findSentences", () => {
  it("does not stop at an abbreviation, an initial or a decimal", () => {
    expect(sentencesOf("J. P. Morgan Inc. said sales rose to $5.2 billion on Sept. 28. It was up.")).toEqual(["J. P. Morgan Inc. said sales rose to $5.2 billion on Sept. 28.", "It was up."]);
  });
  it("stops at the Chinese full stop and not at its semicolon", () => expect(sentencesOf("营收增长；净利下降。毛利率持平。")).toEqual(["营收增长；净利下降。", "毛利率持平。"]));
  it("cuts a sentence without end, so that no sentence is long", () => expect(sentencesOf("word ".repeat(2000)).length).toBeGreaterThan(4));
});

describe("isWrapped", () => {
  it("knows a text whose lines stop at the page's width", () => {
    expect(isWrapped("Equatorial said it expects to report a loss for the fourth\nquarter and for the year, on revenue that it said was well\nbelow what it had planned at the beginning of that year and\nwithout gains.")).toBe(true);
  });
  it("knows a text whose lines are paragraphs", () => expect(isWrapped("A headline\n\nThe company said that revenue rose.\nIt also said that profit fell.")).toBe(false));
});
