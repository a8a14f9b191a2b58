import type { Draft } from "../../../src/core/extraction/drafts/draft";
import { narrowToParagraph } from "../../../src/core/extraction/settle/narrow-to-paragraph";

/** How often the values of `count` drafts of one kind are looked at; the text says the same rate in each of its sentences, first of a part. */
function looksAt(count: number): number {
  let looks = 0;
  const value = { unit: "percent", currency: "", digits: 452, power: -1, bound: 0, high: null };
  const drafts = Array.from({ length: count }, (_, sentence) => ({
    metric: "gross-margin", basis: "reported", scope: sentence === 0 ? { text: "Cloud" } : null, mode: "reported", comparison: false, valueNegative: false, at: 0, sentence,
    get value() {
      looks++;
      return value;
    },
  })) as unknown as Draft[];
  narrowToParagraph([drafts], new Map(), []);
  return looks;
}

// 8,000 sentences of one figure took 16 seconds: each was compared with all the others.
test("looks at figures said again and again a number of times in proportion to them", () => {
  expect(looksAt(4_000)).toBeLessThan(looksAt(400) * 11);
});
