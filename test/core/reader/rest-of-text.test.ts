import { leaveOut } from "../../../src/core/reader/rest-of-text";

describe("the rest of a text", () => {
  const text = "Sales rose.\nSales\t48.3\nMargin was 21.4%.\nCosts\t7\nEnd.";
  const table = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const rest = leaveOut(text, [table("Costs\t7"), table("Sales\t48.3"), table("48.3")]);
  const quoted = (words: string): string => {
    const at = rest.text.indexOf(words);
    const { start, end } = rest.spanOf(at, at + words.length);
    return text.slice(start, end);
  };

  test("has a paragraph's end where a table stood, however tables overlap", () => {
    expect(rest.text.split(/\n{2,}/)).toEqual(["Sales rose.", "Margin was 21.4%.", "End."]);
  });

  test("finds each stretch where it stood", () => {
    for (const words of ["Sales rose.", "21.4%", "End."]) expect(quoted(words)).toBe(words);
    expect(rest.spanOf(0, 0)).toEqual({ start: 0, end: 0 });
  });

  test("encloses what was left out inside a stretch", () => {
    expect(quoted("rose.\n\n\n\nMargin")).toBe("rose.\nSales\t48.3\nMargin");
  });

  test("without anything left out is the text", () => {
    expect(leaveOut(text, []).text).toBe(text);
    expect(leaveOut(text, []).spanOf(3, 9)).toEqual({ start: 3, end: 9 });
  });
});
