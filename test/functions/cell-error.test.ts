import { anError, shownIn } from "./excel-globals";
import { CONVENTIONS } from "../../src/core/compare/conventions.data";
import { CELL_ERRORS, cellError, passOnError, type CellReason } from "../../src/functions/cell-error";

describe("the table of cell errors", () => {
  it.each(Object.entries(CELL_ERRORS) as [CellReason, string][])("shows %s as %s with its message", (reason, code) => {
    expect(shownIn(cellError(reason, "Because."))).toEqual({ code, message: "Because." });
  });

  it("has an error for every reason of the conventions", () => {
    for (const { refuses } of Object.values(CONVENTIONS)) for (const reason of refuses) expect(CELL_ERRORS[reason]).toMatch(/^#/);
  });

  it("is sorted", () => {
    expect(Object.keys(CELL_ERRORS)).toEqual(Object.keys(CELL_ERRORS).sort());
  });

  it("hands on what Excel can show and turns the rest into #VALUE!", () => {
    expect(["#N/A", "#NUM!", "#DIV/0!", "#NULL!", "#VALUE!", "#NAME?", "#REF!", "toString"].map((code) => shownIn(passOnError(code, "m")))).toEqual(
      ["#N/A", "#NUM!", "#DIV/0!", "#NULL!", "#VALUE!", "#VALUE!", "#VALUE!", "#VALUE!"].map((code) => shownIn(anError(code, "m"))),
    );
  });
});
