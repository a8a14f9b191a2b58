/** A pasted text of 10 MB stopped the reader with "Maximum call stack size exceeded": its figures were handed over as arguments of one call. */
import { english } from "../../../src/core/language/en";
import { chinese } from "../../../src/core/language/zh";
import { readRelease } from "../../../src/core/read-release";

describe("a text with more figures than a call takes arguments", () => {
  test("is read: one item, and a reason for each time it is said again", () => {
    const count = 130_000;
    const { items, unused } = readRelease({ text: "营收1亿元。".repeat(count), sha256: "" }, [english, chinese]);
    expect(items.map(({ metric, actual }) => [metric, "value" in actual && actual.value])).toEqual([["revenue", "100000000"]]);
    expect(unused).toHaveLength(count - 1);
    expect(new Set(unused.map(({ reason }) => reason)).size).toBe(1);
  });
});
