import { wordsOf } from "../../../src/core/language/words-of";

describe("the words of a pack's row", () => {
  it("are parted by bars, and a group stands for each of its words", () => {
    expect(wordsOf("{last/prior} {year/quarter}|y/y")).toEqual(["last year", "last quarter", "prior year", "prior quarter", "y/y"]);
  });

  it("are said with and without an s where they bear its mark, in a group too", () => {
    expect(wordsOf("sale~|analysts' {estimate~/view}")).toEqual(["sale", "sales", "analysts' estimate", "analysts' estimates", "analysts' view"]);
  });
});
