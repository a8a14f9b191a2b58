import { chinese } from "../../../src/core/language/zh";
import { english } from "../../../src/core/language/en";
import { readRelease } from "../../../src/core/read-release";

const read = (text: string) => readRelease({ text, sha256: "0".repeat(64) }, [english, chinese]);

const CLOSE = "澜川集团公布2024年第三季度业绩。营业收入146.97亿元，上年同期为193.6亿元，同比下降24.1%。云业务收入3亿元，高于分析师预期的2.8亿元。净利润5.2亿元，每股收益0.31元。";
const APART = CLOSE.replace(/(?<=[\u3400-\u9fff])(?=\d)|(?<=\d)(?=[\u3400-\u9fff])/g, " ");

describe("a text that sets its digits apart", () => {
  it("is read as the same text without the spaces", () => {
    const figuresOf = (text: string) => read(text).items.map(({ metric, scope, basis, actual, prior, period: { length, start, end } }) => [metric, scope, basis, "value" in actual ? actual.value : null, prior?.value, length, start, end]);
    expect(figuresOf(APART)).toEqual(figuresOf(CLOSE));
    expect(figuresOf(APART)).toHaveLength(4);
  });

  it("is quoted with its spaces, in every span and in the words of its items", () => {
    const { items, unused } = read(APART);
    expect(items[0]).toMatchObject({ actual: { text: "146.97 亿元" }, prior: { text: "193.6 亿元" }, changes: [{ text: "24.1%" }], period: { label: "2024 年第三季度" } });
    for (const item of items) {
      for (const quoted of [item.actual, item.prior, item.consensus?.amount, ...item.changes]) if (quoted && "text" in quoted) expect(APART.slice(quoted.start, quoted.end)).toBe(quoted.text);
      expect(APART.slice(item.sentence.start, item.sentence.end)).toMatch(/。$/);
    }
    for (const { text, start, end } of unused) expect(APART.slice(start, end)).toBe(text);
  });

  it("keeps its spaces where they stand by chance: a text that mostly sets digits close is read as it is", () => {
    const mixed = CLOSE.replace("净利润5.2", "净利润 5.2");
    expect(read(mixed).items.map(({ label }) => label)).toEqual(read(CLOSE).items.map(({ label }) => label));
  });
});
