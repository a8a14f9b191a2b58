import { readCell } from "../../../../src/core/extraction/tables/read-cell";

const value = (text: string): string | null => {
  const figure = readCell({ text });
  return figure ? `${figure.kind} ${figure.low.value}${figure.kind === "range" ? ` ${figure.high.value}` : ""} ${figure.unit}` : null;
};

it.each([
  ["7,107", "number 7107 plain"], ["$ (0.21)", "number -0.21 plain"], ["( $39 )", "number -39 plain"], ["(6) %", "number -6 percent"], ["(3)%", "number -3 percent"], ["7,107(1)", "number 7107 plain"],
  ["1.2 pts", "number 1.2 points"], ["—", "dash 0 plain"], ["$ —", "dash 0 plain"], ["n/m", "void 0 plain"], ["$2.83 - $2.89", "range 2.83 2.89 plain"], [".001", "number 0.001 plain"], ["-0.1%", "number -0.1 percent"], ["１２.５", "number 12.5 plain"],
])("reads %s", (text, expected) => expect(value(text)).toBe(expected));

it.each(["September 30, 2025", "Class A, 1,000 shares", "10-K", "Q3", "3.2.1", ""])("takes %p for words", (text) => expect(value(text)).toBeNull());

it("knows a bare year from a figure", () => {
  expect(readCell({ text: "2024" })?.isYear).toBe(true);
  expect(readCell({ text: "2,024" })?.isYear).toBe(false);
});

it("leaves a raised footnote mark out of the digits", () => {
  expect(readCell({ text: "7,1071", raised: [[5, 6]] })?.low.value).toBe("7107");
});

it("stays linear on a cell of repeated signs", () => {
  for (const unit of ["(", "$", "1,", "- ", "%)"]) expect(readCell({ text: unit.repeat(100_000) })).toBeNull();
});
