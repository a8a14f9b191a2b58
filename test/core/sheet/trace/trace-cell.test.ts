import type { Ledger } from "../../../../src/core/sheet/ledger";
import { planTable } from "../../../../src/core/sheet/plan-table";
import { findCellReferences } from "../../../../src/core/sheet/trace/cell-references";
import { itemOfRow } from "../../../../src/core/sheet/trace/item-of-row";
import { findNamedFigures } from "../../../../src/core/sheet/trace/named-figures";
import { findOwnCells } from "../../../../src/core/sheet/trace/own-cells";
import { traceCell, type TracedFigure } from "../../../../src/core/sheet/trace/trace-cell";
import type { SelectedCell, TableState } from "../../../../src/core/sheet/workbook";
import { septemberQuarter } from "../../../support/a-reading";
import { addColumn, aLedgerTable, aTableState, renameHeader, typeInto } from "../../../support/a-table-state";

const story = septemberQuarter();
const plan = planTable(story.reading, { text: story.text, items: story.reading.items.map(({ id }) => id), taken: [] });
const ledger: Ledger = { version: 1, tables: [aLedgerTable(plan)] };
const table = aTableState(plan);

function select(state: TableState, row: number, header: string): SelectedCell {
  const position = state.headers.indexOf(header);
  const only = { ...state, values: state.values.slice(row, row + 1), formulas: state.formulas.slice(row, row + 1) };
  return { sheet: "Sheet1", cell: "D2", formula: only.formulas[0]?.[position] ?? null, text: "", inTable: { table: only, position } };
}
const outside = (formula: string): SelectedCell => ({ sheet: "Sheet1", cell: "P9", formula, text: "" });
const told = (figures: readonly TracedFigure[]): readonly unknown[] => figures.map(({ row, column }) => [row.cells["line-item"], column]);

describe("tracing a cell", () => {
  it("finds the figure of the row and the part of it that the cell shows", () => {
    expect(told(traceCell(select(table, 0, "Consensus"), ledger))).toEqual([["Revenue", "consensus"]]);
    expect(told(traceCell(select(table, 2, "Reported"), ledger))).toEqual([["EBITA", "reported"]]);
  });

  it("follows a renamed header and names the analyst's own column as none of ours", () => {
    const now = addColumn(renameHeader(table, "Year ago", "Before"), 4, "My note", ["a", "b", "c"]);
    expect(told(traceCell(select(now, 1, "Before"), ledger))).toEqual([["Net income", "year-ago"]]);
    expect(told(traceCell(select(now, 1, "My note"), ledger))).toEqual([["Net income", null]]);
  });

  it("finds a row whose line item was reworded by its sentence", () => {
    expect(told(traceCell(select(typeInto(table, 0, "Line item", "Sales"), 0, "Reported"), ledger))).toEqual([["Revenue", "reported"]]);
  });

  it("traces no row that shares neither line item nor sentence with one of ours, whatever else agrees", () => {
    const other = typeInto(typeInto(table, 0, "Line item", "Sales of another company"), 0, "Source", "their release");
    expect(traceCell(select(other, 0, "Reported"), ledger)).toEqual([]);
  });

  it("traces nothing in a table that is not of ours", () => {
    const theirs: TableState = { ...table, id: "{T9}", name: "Theirs" };
    expect(traceCell(select(theirs, 0, "Reported"), ledger)).toEqual([]);
  });

  it("finds the figures that a formula names, each once and in its order", () => {
    expect(told(traceCell(outside("=BABA_2024Q3_EBITA_Adjusted/baba_2024q3_revenue+BABA_2024Q3_Revenue"), ledger))).toEqual([["EBITA", null], ["Revenue", null]]);
    expect(told(traceCell(outside('=TIEOUT.FIGURE("BABA_2024Q3_Revenue")'), ledger))).toEqual([["Revenue", null]]);
  });

  it("finds the figure whose name stands in a cell that a function of Tieout's points at", () => {
    const formula = "=TIEOUT.SOURCE($A2)&TIEOUT.FIGURE('My sheet'!B3)";
    expect(findCellReferences(formula)).toEqual([
      { words: "$A2", sheet: undefined, cell: "A2" },
      { words: "'My sheet'!B3", sheet: "My sheet", cell: "B3" },
    ]);
    const referred = { "$A2": "BABA_2024Q3_Revenue", "'My sheet'!B3": "baba_2024q3_ebita_adjusted" };
    expect(told(traceCell({ ...outside(formula), referred }, ledger))).toEqual([["Revenue", null], ["EBITA", null]]);
    expect(traceCell(outside(formula), ledger)).toEqual([]);
  });

  it.each([["=A2"], ['=TIEOUT.SOURCE("A2")'], ["=TIEOUT.YOY(A2:B2)"], ["=TIEOUT.YOY(BABA_2024Q3)"], ["=TIEOUT.YOY(LOG10(2))"], ["=TIEOUT.YOY([@A2])"]])("looks into no cell for %s", (formula) => {
    expect(findCellReferences(formula)).toEqual([]);
  });

  it.each([["=BABA_2024Q3_Table"], ["=BABA_2024Q3_Revenue2"], ['="BABA_2024Q3_Revenue"'], ["='BABA_2024Q3_Revenue'!A1"], ["BABA_2024Q3_Revenue"], ["=My.BABA_2024Q3_Revenue"]])("finds none in %s", (formula) => {
    expect(findNamedFigures(formula, ledger)).toEqual([]);
  });
});

describe("what was changed in a traced row", () => {
  const changed = (state: TableState) => traceCell(select(state, 0, "Reported"), ledger).flatMap(findOwnCells);

  it("is nothing where all stands as written, calculated cells included", () => {
    expect(changed(table)).toEqual([]);
  });

  it("is each cell of ours that holds something else", () => {
    expect(changed(typeInto(table, 0, "Reported", 240000))).toEqual([{ column: "reported", header: "Reported", written: 236503, now: 240000 }]);
  });
});

describe("the line item of a row", () => {
  it("is found by the row's key in a reading of the same text", () => {
    expect(plan.rows.map(({ key }) => itemOfRow(story.reading, key)?.id)).toEqual(["revenue", "net-income", "ebita"]);
    expect(itemOfRow(story.reading, "revenue||actual|reported||year:2024-12-31")).toBeUndefined();
  });
});
