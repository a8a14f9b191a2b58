import { periodOf } from "../../../src/core/review/period-of";
import { ownItem } from "../../../src/core/review/own-item";
import { anAmount, aQuarter, septemberQuarter } from "../../support/a-reading";

describe("a period set right", () => {
  it.each([
    ["quarter", "2024-09-30", "2024-07-01"],
    ["half", "2024-06-30", "2024-01-01"],
    ["nine-months", "2024-12-31", "2024-04-01"],
    ["year", "2025-02-28", "2024-03-01"],
    ["month", "2024-02-29", "2024-02-01"],
    ["quarter", "2024-09-28", null],
    ["instant", "2024-09-30", null],
  ] as const)("a %s that ends on %s starts on %s", (length, end, start) => expect(periodOf(aQuarter(), length, end)).toMatchObject({ length, end, start, label: "third quarter of 2024" }));

  it("is cumulative where nine months are chosen, and as read where the length stays", () => {
    expect([periodOf(aQuarter(), "nine-months", null).ytd, periodOf(aQuarter({ ytd: true }), "quarter", null).ytd, periodOf(aQuarter({ ytd: true }), "half", null).ytd]).toEqual([true, true, false]);
  });
});

describe("an item made of an unused number", () => {
  it("stands in its sentence and is marked as the analyst's", () => {
    const { text } = septemberQuarter();
    const item = ownItem(anAmount(text, "36.518 billion yuan", "36518000000", "CNY", -6), text);
    expect(text.slice(item.sentence.start, item.sentence.end)).toBe("Non-GAAP net profit was down 9% at 36.518 billion yuan.");
    expect([item.metric, item.corrected]).toEqual(["other", ["added"]]);
  });

  it("ends a Chinese sentence at its stop and a line at its break", () => {
    const text = "营收为100亿元。净利润为5亿元。\n第二行";
    const item = ownItem(anAmount(text, "5亿元", "500000000", "CNY", -8), text);
    expect(text.slice(item.sentence.start, item.sentence.end)).toBe("净利润为5亿元。");
  });
});
