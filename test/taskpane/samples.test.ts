import { isRange } from "../../src/core/model/amount";
import type { LineItem } from "../../src/core/model/line-item";
import { readText } from "../../src/taskpane/read-text";
import { SAMPLE_EN } from "../../src/taskpane/samples/en.data";
import { SAMPLE_ZH } from "../../src/taskpane/samples/zh.data";

const QUARTER = { length: "quarter", start: "2024-07-01", end: "2024-09-30", ytd: false };

const told = (item: LineItem) => ({
  kind: item.kind,
  metric: item.metric,
  basis: item.basis,
  scope: item.scope,
  period: { length: item.period.length, start: item.period.start, end: item.period.end, ytd: item.period.ytd },
  actual: isRange(item.actual) ? "a range" : [item.actual.value, item.actual.unit, item.actual.decimals, item.actual.text],
  prior: item.prior,
  changes: item.changes.map(({ against, percent, points, amount }) => [against, percent, points, amount]),
  consensus: item.consensus && [item.consensus.amount?.value, item.consensus.amount?.text, item.consensus.relation],
});

const CASES = {
  English: {
    text: SAMPLE_EN,
    company: "Alibaba Group",
    figures: ["236.503 billion yuan", "36.518 billion yuan", "40.561 billion yuan"],
    decimals: -6,
    expected: "239.43 billion yuan",
  },
  Chinese: { text: SAMPLE_ZH, company: "阿里巴巴集团", figures: ["2365.03亿元", "365.18亿元", "405.61亿元"], decimals: -6, expected: "2394.3亿元" },
};

describe.each(Object.entries(CASES))("the %s sample", (_, { text, company, figures, decimals, expected }) => {
  it("reads to its three items, every field right", async () => {
    const { items } = await readText(text);
    const item = (metric: string, basis: string, at: number, value: string, percent: string, consensus: unknown) => ({
      kind: "actual",
      metric,
      basis,
      scope: null,
      period: QUARTER,
      actual: [value, "CNY", decimals, figures[at]],
      prior: null,
      changes: [["year-ago", percent, null, null]],
      consensus,
    });
    expect(items.map(told)).toEqual([
      item("revenue", "reported", 0, "236503000000", "5", ["239430000000", expected, "below"]),
      item("net-income", "adjusted", 1, "36518000000", "-9", null),
      item("ebita", "adjusted", 2, "40561000000", "-5", null),
    ]);
  });

  it("names its company with both tickers", async () => {
    expect((await readText(text)).company).toEqual({ name: company, tickers: ["BABA", "09988"] });
  });

  it("quotes its source exactly, in every span", async () => {
    const { items, unused } = await readText(text);
    const quotes = items.flatMap((item) => [
      ...(isRange(item.actual) ? [] : [item.actual]),
      ...item.changes,
      ...(item.consensus ? [item.consensus, ...(item.consensus.amount ? [item.consensus.amount] : [])] : []),
    ]);
    expect(quotes).toHaveLength(8);
    for (const quote of [...quotes, ...unused]) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    for (const { actual, sentence } of items) expect(isRange(actual) || (actual.start >= sentence.start && actual.end <= sentence.end)).toBe(true);
  });

  it("accounts for each number it does not use", async () => {
    const { unused, items } = await readText(text);
    expect(items).toHaveLength(3);
    expect(unused.map((number) => number.text).some((found) => found.includes("25"))).toBe(true);
    for (const { reason } of unused) expect(reason).not.toBe("");
  });
});

describe("reading in the pane", () => {
  it("carries the fingerprint of the very text", async () => {
    const { document } = await readText("abc");
    expect(document.sha256).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});
