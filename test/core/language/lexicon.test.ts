import { chinese } from "../../../src/core/language/zh";
import { english } from "../../../src/core/language/en";
import { lexiconOf } from "../../../src/core/language/lexicon";
import { ClassNumber, numberOfClass } from "../../../src/core/language/word-classes";
import { wordsOf } from "../../../src/core/language/words-of";
import { TERM } from "../../../src/core/extraction/passage/tokens";
import { METRICS } from "../../../src/core/model/metrics.data";
import { aPassage } from "../../support/a-passage";

const rows = [english, chinese].flatMap(({ code, words }) =>
  Object.entries(words).flatMap(([wordClass, lists]) => Object.entries(lists).flatMap(([payload, list]) => wordsOf(list).map((word) => ({ code, wordClass, payload, word })))));

describe("the language packs", () => {
  it("list words only under classes the grammar knows", () => {
    const known = new Set(Object.keys(ClassNumber));
    expect(rows.filter(({ wordClass }) => !known.has(wordClass))).toEqual([]);
  });

  it("give each class the number the grammar asks for it by", () => {
    const byName = Object.entries(ClassNumber).filter(([, number]) => typeof number === "number");
    expect(byName.map(([name]) => [name, numberOfClass(name)])).toEqual(byName);
  });

  it("hold no empty word, which would match everywhere", () => {
    expect(rows.filter(({ word }) => word.trim() === "")).toEqual([]);
  });

  it("name only metrics of the catalogue", () => {
    const ids = rows.filter(({ wordClass }) => wordClass === "metric" || wordClass === "metric-verb").flatMap(({ payload }) => payload.replace(/^-|[?@].*$/g, "").split(/[/^]/));
    expect([...new Set(ids)].filter((id) => id !== "none" && !(id in METRICS))).toEqual([]);
  });

  it.each(["en", "zh"] as const)("can be found word by word in %s: each metric's words are one term of the scanner", (language) => {
    const lost = rows.filter(({ code, wordClass, word }) => code === language && wordClass === "metric" && /^[\p{L}]/u.test(word)).filter(({ word }) => {
      const { tokens } = aPassage(word);
      return !(tokens.count === 1 && tokens.kind[0] === TERM);
    });
    expect(lost.map(({ word }) => word)).toEqual([]);
  });

  it.each([
    ["all-of-them", "雙雙"], ["byline", "責任編輯：某某"], ["dateline-end", "訊"], ["effect", "影響"], ["moves-outlook", "維持"], ["research", "報告"],
  ] as const)("find the phrases %s in traditional characters: %s", (name, text) => {
    expect(lexiconOf([english, chinese]).phrases[name]?.test(text)).toBe(true);
  });

  it("is read alike in traditional and simplified characters", () => {
    const simplified = aPassage("营业额净利润同比增长毛利率");
    const traditional = aPassage("營業額淨利潤同比增長毛利率");
    expect([...traditional.tokens.term.subarray(0, traditional.tokens.count)]).toEqual([...simplified.tokens.term.subarray(0, simplified.tokens.count)]);
  });
});
