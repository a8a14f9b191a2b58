import type { Ledger, LedgerTable } from "../../../../src/core/sheet/ledger";
import { planAgain } from "../../../../src/core/sheet/plan-refresh";
import { planTable } from "../../../../src/core/sheet/plan-table";
import { findCellReferences } from "../../../../src/core/sheet/trace/cell-references";
import { itemOfRow } from "../../../../src/core/sheet/trace/item-of-row";
import { findNamedFigures } from "../../../../src/core/sheet/trace/named-figures";
import { findOwnCells } from "../../../../src/core/sheet/trace/own-cells";
import { traceCell, type TracedFigure } from "../../../../src/core/sheet/trace/trace-cell";
import type { SelectedCell, TableState } from "../../../../src/core/sheet/workbook";
import { earlierQuarters, thirdQuarter } from "../../../support/a-series";
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

  it.each([
    ['=TIEOUT.FIGURE("Revenue","2024Q3")', {}, ["Revenue"]],
    ['=1.1*tieout.figure( "EBITA" , A1 , "adjusted" )', { A1: 45565 }, ["EBITA"]],
    ['=TIEOUT.FIGURE(A2,,,"Year ago")&TIEOUT.SOURCE("Net income","2024Q3","non-GAAP")', { A2: "BABA_2024Q3_Revenue" }, ["Revenue", "Net income"]],
    ['=_xldudf_TIEOUT_FIGURE("Revenue",IF(TRUE,"2024Q3","2023Q3"))+TIEOUT.FIGURE("Revenue","Q3 2024")', {}, ["Revenue"]],
    ['=TIEOUT.FIGURE("EBITA","2024Q3")', {}, []],
    ['=TIEOUT.FIGURE("Revenue","2023Q3")', {}, []],
    ['=TIEOUT.FIGURE("Revenue",A1)', {}, []],
    ['="TIEOUT.FIGURE(""Revenue"")"', {}, []],
  ])("finds by line item and period what the function answers with: %s", (formula, referred, figures) => {
    expect(traceCell({ ...outside(formula), referred }, ledger).map(({ row }) => row.cells["line-item"])).toEqual(figures);
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

describe("tracing a cell of another layout", () => {
  const told3 = thirdQuarter();
  const plan3 = planTable(told3.reading, { text: told3.text, items: told3.reading.items.map(({ id }) => id), taken: [], layout: "series" });
  const earlier = earlierQuarters();
  const now = aTableState(plan3);
  const first = aLedgerTable(plan3);
  const refresh = planAgain(first, now, earlier.reading, { text: earlier.text, taken: [], isAnother: true });
  const added = refresh.addedColumns.map(({ column, cells }) => ({ id: column.id, header: column.header, cells }));
  const Q2 = added.find(({ id }) => id === "at:quarter:2024-06-30");
  if (Q2 === undefined) throw new Error("The earlier document gives a second quarter.");
  const both: LedgerTable = {
    ...first,
    documents: [first.source],
    source: { ...first.source, text: earlier.text, sha256: "second" },
    placed: [...(first.placed ?? []), { id: Q2.id, header: Q2.header, position: 3 }],
    rows: first.rows.map((row, at) => ({
      ...row,
      cells: { ...row.cells, [Q2.id]: Q2.cells[at] ?? null, source: `${String(row.cells.source)}\n${Q2.header}: It was less in the second.` },
      from: { ...row.from, [Q2.id]: 1 },
    })),
  };
  const series: Ledger = { version: 1, tables: [both] };
  const sheet = both.rows.reduce((state, { cells }, at) => typeInto(state, at, "Source", cells.source ?? ""), addColumn(now, 3, Q2.header, Q2.cells));

  it("finds the figure of a series by its period, with its own sentence, document and amount", () => {
    const [figure] = traceCell(select(sheet, 0, "Q3 2024 (Jul–Sep 2024)"), series);
    expect([figure?.column, figure?.period, figure?.row.cells.reported, figure?.row.cells.period]).toEqual(["reported", "at:quarter:2024-09-30", 236500, "Q3 2024 (Jul–Sep 2024)"]);
    expect(figure?.row.cells.source).toBe("Revenue was 236.5 billion yuan in the third quarter.");
    expect(figure?.table.source.text).toBe(told3.text);
    const [second] = traceCell(select(sheet, 0, Q2.header), series);
    expect([second?.row.cells.reported, second?.standing?.reported, second?.row.cells.source, second?.table.source.text]).toEqual([243200, 243200, "It was less in the second.", earlier.text]);
  });

  it("reads the line item of a series figure from its document again", () => {
    const [figure] = traceCell(select(sheet, 1, "Q3 2024 (Jul–Sep 2024)"), series);
    expect(itemOfRow(told3.reading, figure?.row.key ?? "", figure?.period)?.actual).toMatchObject({ value: "1200000000", unit: "USD" });
  });

  it("tells what the analyst typed over a figure of a series, and traces no period that nothing was read for", () => {
    const [figure] = traceCell(select(typeInto(sheet, 0, Q2.header, 5), 0, Q2.header), series);
    expect(figure && findOwnCells(figure).map(({ column, written, now: held }) => [column, written, held])).toEqual([["reported", 243200, 5]]);
    expect(traceCell(select(typeInto(sheet, 1, Q2.header, 7), 1, Q2.header), series)).toEqual([]);
  });

  it("finds the figure of a series that a formula names", () => {
    const [figure] = traceCell(outside("=BABA_2024Q3_Revenue*2"), series);
    expect([figure?.row.cells.reported, figure?.period]).toEqual([236500, "at:quarter:2024-09-30"]);
  });

  it("finds the row and the field of a tidy table", () => {
    const tidy = planTable(told3.reading, { text: told3.text, items: told3.reading.items.map(({ id }) => id), taken: [], layout: "tidy" });
    const ledgerOfTidy: Ledger = { version: 1, tables: [{ ...aLedgerTable(tidy), layout: "tidy" }] };
    expect(told(traceCell(select(aTableState(tidy), 0, "Metric"), ledgerOfTidy))).toEqual([["Revenue", "metric"]]);
  });
});
