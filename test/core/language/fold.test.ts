import { chinese } from "../../../src/core/language/zh";
import { compileFold, foldText, IGNORABLE } from "../../../src/core/language/fold";

const fold = compileFold(chinese.variants);
const folded = (text: string): string => String.fromCharCode(...foldText(text, fold));

describe("foldText", () => {
  it.each([
    ["ＲＭＢ２４３．２", "rmb243.2"],
    ["淨利潤", "净利润"],
    ["營業額", "营业额"],
    ["“Street’s”", "\"street's\""],
    ["8.2–8.4", "8.2-8.4"],
    ["1\u00a0234", "1 234"],
    ["￥3", "¥3"],
  ])("reads %s as %s", (text, plain) => expect(folded(text)).toBe(plain));

  it("keeps one code unit for one, even for a capital whose small letter is two", () => {
    const text = "İstanbul’s ＲＥＶＥＮＵＥ &nbsp; Â£5 \ud83d";
    expect(foldText(text, fold)).toHaveLength(text.length);
  });

  it("steps over marks that print nothing and over the stray letter of a mangled pound sign", () => {
    expect([...foldText("1\u200b2", fold)]).toEqual([0x31, IGNORABLE, 0x32]);
    expect(folded("Â£5").replace(String.fromCharCode(IGNORABLE), "")).toBe("£5");
  });

  it("reads a character reference in place, so that offsets stay", () => {
    const text = "2.2&nbsp;billion, 3&#37;, A&amp;B";
    const plain = folded(text).replaceAll(String.fromCharCode(IGNORABLE), "");
    expect(plain).toContain("2.2      billion");
    expect(plain).toContain("3%");
    expect(plain).toContain("a&b");
    expect(folded(text)).toHaveLength(text.length);
  });
});
