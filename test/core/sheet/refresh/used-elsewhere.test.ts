import { findUsedElsewhere, type LeavingCells } from "../../../../src/core/sheet/refresh/used-elsewhere";

/** A table at B3:F8: row 4 of its body is row 8 of the sheet, its column 3 is E. */
const table = { sheet: "My sheet", address: "B3:F8" };
const leaving: LeavingCells = {
  rows: [{ at: 4, names: ["BABA_2024Q3_Capex"] }, { at: 3, names: [] }],
  columns: [{ at: 3, names: ["BABA_2024Q2_Revenue"], header: "Q2 2024 (Apr–Jun 2024)" }],
};
const used = (formula: string, sheet = "My sheet"): readonly unknown[] => {
  const { rows, columns } = findUsedElsewhere([{ sheet, formula }], table, leaving);
  return [[...rows], [...columns]];
};

describe("what a revert would delete is used elsewhere", () => {
  it.each([
    ["=$D$8*2", "My sheet", [[4], []]],
    ["='My sheet'!E5", "Notes", [[], [3]]],
    ["=SUM('my sheet'!C7:D8)", "Notes", [[4, 3], []]],
    ["=E8", "My sheet", [[4], [3]]],
    ["=1+baba_2024q3_capex", "Notes", [[4], []]],
    ["=BABA_2024Q2_Revenue/2", "Notes", [[], [3]]],
    ["=SUM(BABA_Series[Q2 2024 (Apr–Jun 2024)])", "Notes", [[], [3]]],
  ])("by %s on %s", (formula, sheet, expected) => {
    expect(used(formula, sheet)).toEqual(expected);
  });

  it.each([
    ["=SUM(D4:D8)", "My sheet"],
    ["=SUM(B8:F8)-SUM(D5:F5)+D7:D9", "Notes"],
    ["=D8", "Notes"],
    ['="D8 and BABA_2024Q3_Capex"', "My sheet"],
    ["=D8x+LOG10(D18)+D88", "My sheet"],
    ["=SUM(BABA_Series[Reported])", "My sheet"],
  ])("but not by %s on %s", (formula, sheet) => {
    expect(used(formula, sheet)).toEqual([[], []]);
  });
});
