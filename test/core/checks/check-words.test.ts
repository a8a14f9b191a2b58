import { findWord, withLeadIn } from "../../../src/core/checks/check-words";
import { lexiconOf, type Lexicon } from "../../../src/core/language/lexicon";
import { ClassNumber, type WordRows } from "../../../src/core/language/word-classes";
import { quoteIn } from "./an-item";

const aLexicon = (change: WordRows): Lexicon => lexiconOf([{ code: "en", words: { change }, phrases: {}, variants: [["遜經調", "逊经调"]], ambiguousCurrencies: [] }]);
const find = (text: string, words: string, span = all(text)): unknown => findWord(text, span, aLexicon({ up: words, down: "fell" }), ClassNumber.change, "up");
const all = (text: string): { start: number; end: number } => ({ start: 0, end: text.length });

describe("findWord", () => {
  it("finds the first word in any case and width, as it stands in the text", () => {
    const text = "Ｓlightly higher, UP 5%";
    expect(find(text, "up|slightly")).toEqual({ word: "Ｓlightly", start: 0, end: 8 });
    expect(find(text, "up|slightly", { start: 9, end: text.length })).toEqual({ word: "UP", start: 17, end: 19 });
  });

  it("finds traditional characters by their simplified word", () => {
    const text = "略遜預期的經調整利潤";
    expect(find(text, "经调整")).toEqual({ word: "經調整", start: 5, end: 8 });
  });

  it("skips a word inside another and finds it behind", () => {
    const text = "supply rose, up";
    expect(find(text, "up")).toEqual({ word: "up", start: 13, end: 15 });
    expect(find("supplies", "up")).toBeUndefined();
  });

  it("finds only words of the meaning asked for", () => {
    expect(find("it fell, then rose", "rose")).toEqual({ word: "rose", start: 14, end: 18 });
    expect(find("it fell", "rose")).toBeUndefined();
  });

  it("keeps its offsets behind a letter that grows in lower case", () => {
    const text = "İİ up";
    expect(find(text, "up")).toMatchObject({ start: 3, end: 5 });
  });
});

describe("withLeadIn", () => {
  it("stops at the end of the sentence before, and not at a decimal point", () => {
    const text = "Revenue jumped 24%. It beat the 2.5 million expected.";
    expect(withLeadIn(text, quoteIn(text, "million"), all(text))).toEqual({ start: 19, end: 43 });
  });

  it("reaches back to the clause's beginning and no further than the sentence", () => {
    const text = "Costs fell sharply; revenue was slightly below 5 million.";
    expect(withLeadIn(text, quoteIn(text, "5 million"), all(text))).toEqual({ start: 19, end: 56 });
    expect(withLeadIn(text, quoteIn(text, "5 million"), { start: 28, end: text.length })).toEqual({ start: 28, end: 56 });
  });
});
