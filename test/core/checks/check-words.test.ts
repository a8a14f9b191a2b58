import { findWord, withLeadIn } from "../../../src/core/checks/check-words";
import { checkWordsOf } from "../../../src/core/checks/check-words-of";
import { compileFold } from "../../../src/core/language/fold";
import type { LanguagePack } from "../../../src/core/language/pack";
import { quoteIn } from "./an-item";

const FOLD = compileFold([["遜經調", "逊经调"]]);
const all = (text: string): { start: number; end: number } => ({ start: 0, end: text.length });

describe("findWord", () => {
  it("finds the first word in any case and width, as it stands in the text", () => {
    const text = "Ｓlightly higher, UP 5%";
    expect(findWord(text, all(text), ["up", "slightly"], FOLD)).toEqual({ word: "Ｓlightly", start: 0, end: 8 });
    expect(findWord(text, { start: 9, end: text.length }, ["up", "slightly"], FOLD)).toEqual({ word: "UP", start: 17, end: 19 });
  });

  it("finds traditional characters by their simplified word", () => {
    const text = "略遜預期的經調整利潤";
    expect(findWord(text, all(text), ["经调整"], FOLD)).toEqual({ word: "經調整", start: 5, end: 8 });
  });

  it("skips a word inside another and finds it behind", () => {
    const text = "supply rose, up";
    expect(findWord(text, all(text), ["up"], FOLD)).toEqual({ word: "up", start: 13, end: 15 });
    expect(findWord("supplies", all("supplies"), ["up"], FOLD)).toBeUndefined();
  });

  it("keeps its offsets behind a letter that grows in lower case", () => {
    const text = "İİ up";
    expect(findWord(text, all(text), ["up"], FOLD)).toMatchObject({ start: 3, end: 5 });
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

describe("checkWordsOf", () => {
  it("gathers the words of every pack and leaves out what none has", () => {
    const pack = (words: LanguagePack["words"]): LanguagePack => ({ code: "en", words, phrases: {}, variants: [], ambiguousCurrencies: [] });
    const words = checkWordsOf([pack({ change: { up: "Rose|up" }, basis: { adjusted: "adjusted" } }), pack({ change: { up: "升", down: "跌" } })]);
    expect(words).toMatchObject({ up: ["rose", "up", "升"], down: ["跌"], adjusted: ["adjusted"], sizes: { slight: [], sharp: [] } });
  });
});
