import { hedgeAt, hedged, markOf } from "../../../src/core/checks/hedge";
import { intervalOfPercent, printRatio } from "../../../src/core/model/interval";
import { quoteIn } from "./an-item";

const hedgeOf = (text: string, figure: string): unknown => hedgeAt(text, quoteIn(text, figure));

describe("words beside a figure", () => {
  it.each([
    ["Sales rose by more than 50% to $20.0m", "50%", "at-least"],
    ["Sales fell by no more than 5%", "5%", "at-most"],
    ["a rise of over\n£30m", "£30m", "at-least"],
    ["profit fell 5% or more", "5%", "at-least"],
    ["Sales rose nearly 40%", "40%", "rough"],
    ["Sales rose slightly over 40%", "40%", "rough"],
    ["收入增长逾百分之五十", "五十", "at-least"],
    ["收入增長超過50%", "50%", "at-least"],
    ["降幅不超过5%", "5%", "at-most"],
    ["同比增长5%左右", "5%", "rough"],
    ["净利润增加5%以上", "5%", "at-least"],
  ])("make a bound or a rough figure of it: %s", (text, figure, hedge) => {
    expect(hedgeOf(text, figure)).toBe(hedge);
  });

  it.each([
    ["Sales rose 5%, nearly as foreseen", "5%"],
    ["a turnover 5% higher", "5%"],
    ["in about 3 months, up 5%", "5%"],
    ["同比增长5%，超过预期", "5%"],
    ["超过预期，增长5%", "5%"],
  ])("say nothing of a figure they do not stand at: %s", (text, figure) => {
    expect(hedgeOf(text, figure)).toBeUndefined();
  });
});

describe("the range of a hedged figure", () => {
  const range = (percent: string, hedge: Parameters<typeof hedged>[1]): string[] => {
    const { low, high } = hedged(intervalOfPercent(percent), hedge);
    return [printRatio(low, 2), printRatio(high, 2)];
  };

  it("goes to twice the figure, to nothing, or a tenth to each side, whichever way the figure points", () => {
    expect(range("50", "at-least")).toEqual(["49.50", "101.00"]);
    expect(range("-50", "at-least")).toEqual(["-101.00", "-49.50"]);
    expect(range("-50", "at-most")).toEqual(["-50.50", "0.00"]);
    expect(range("40", "rough")).toEqual(["35.55", "44.55"]);
    expect(range("40", undefined)).toEqual(["39.50", "40.50"]);
  });

  it("is shown by a sign that points the right way for a fall", () => {
    const [up, down] = [intervalOfPercent("5"), intervalOfPercent("-5")];
    expect([markOf(up, "at-least"), markOf(down, "at-least"), markOf(up, "at-most"), markOf(down, "at-most"), markOf(up, "rough"), markOf(up, undefined)]).toEqual(["≥ ", "≤ ", "≤ ", "≥ ", "≈ ", ""]);
  });
});
