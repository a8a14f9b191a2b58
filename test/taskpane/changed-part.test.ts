import { findChangedPart } from "../../src/taskpane/wording/changed-part";

describe("the changed part of a sentence", () => {
  it("is the whole figure, never some of its digits", () => {
    expect(
      findChangedPart(
        "Sales of the group came to 236.503 billion yuan in the quarter.",
        "Sales of the group came to 236.603 billion yuan in the quarter.",
      ),
    ).toEqual(["…236.503…", "…236.603…"]);
  });

  it("is the figure in a Chinese sentence too, where no space sets it apart", () => {
    expect(
      findChangedPart(
        "集团本季度的收入合计为2365.03亿元，比上年同期有所增长，但是略低于分析师此前给出的平均预期水平。",
        "集团本季度的收入合计为2366.03亿元，比上年同期有所增长，但是略低于分析师此前给出的平均预期水平。",
      ),
    ).toEqual(["…2365.03…", "…2366.03…"]);
  });

  it("reaches from the first difference to the last", () => {
    expect(findChangedPart("Alpha one beta two gamma three delta four.", "Alpha 1 beta two gamma 3 delta four.")).toEqual([
      "…one beta two gamma three…",
      "…1 beta two gamma 3…",
    ]);
  });

  it("shows what was put in against nothing", () => {
    expect(findChangedPart("The group sold more goods than in the year before.", "The group sold many more goods than in the year before.")).toEqual([
      "…",
      "…many …",
    ]);
  });

  it("leaves short texts whole", () => {
    expect(findChangedPart("CNY m", "USD m")).toEqual(["CNY m", "USD m"]);
  });
});
