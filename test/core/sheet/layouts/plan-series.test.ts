import { planAgain } from "../../../../src/core/sheet/plan-refresh";
import { planTable } from "../../../../src/core/sheet/plan-table";
import { isEmpty } from "../../../../src/core/sheet/refresh-plan";
import type { Layout } from "../../../../src/core/sheet/layouts/layout";
import { earlierQuarters, thirdQuarter, type Told } from "../../../support/a-series";
import { addColumn, aLedgerTable, aTableState, typeInto } from "../../../support/a-table-state";

const plan = ({ text, reading }: Told, layout: Layout = "series") => planTable(reading, { text, items: reading.items.map(({ id }) => id), taken: [], layout });
const Q3 = "Q3 2024 (Jul–Sep 2024)";

describe("a series", () => {
  const first = plan(thirdQuarter());
  const again = (next: Told, state = aTableState(first), isAnother = true) => planAgain(aLedgerTable(first), state, next.reading, { text: next.text, taken: [], isAnother });

  it("has a row a measure and a currency, a column a period, and the sentence of each figure", () => {
    expect(first.columns.map(({ header }) => header)).toEqual(["Line item", "Basis", "Unit", Q3, "Source"]);
    expect(first.rows.map(({ cells }) => [cells["line-item"], cells.unit, cells["at:quarter:2024-09-30"]])).toEqual([
      ["Revenue", "CNY m", 236500], ["Revenue (USD m)", "USD m", 1200], ["EBITA", "CNY m", 40500],
    ]);
    expect(first.rows[0]?.cells.source).toBe(`${Q3}: Revenue was 236.5 billion yuan in the third quarter.`);
    expect(first.name).toBe("BABA_Series");
  });

  it("names each figure by its row and its period", () => {
    expect(first.names.map(({ name, refersTo }) => [name, refersTo])).toEqual([
      ["BABA_2024Q3_Revenue", `=INDEX(BABA_Series[${Q3}],MATCH("Revenue",BABA_Series[Line item],0))`],
      ["BABA_2024Q3_Revenue_2", `=INDEX(BABA_Series[${Q3}],MATCH("Revenue (USD m)",BABA_Series[Line item],0))`],
      ["BABA_2024Q3_EBITA_Adjusted", `=INDEX(BABA_Series[${Q3}],MATCH("EBITA",BABA_Series[Line item],0))`],
      ["BABA_Series_Table", "=BABA_Series[#All]"],
    ]);
  });

  it("gains the periods of another document in date order, in the unit of each row, and keeps what the document does not speak of", () => {
    const refresh = again(earlierQuarters());
    expect(refresh.addedColumns.map(({ column, before, cells }) => [column.header, before, cells])).toEqual([
      ["Q1 2024 (Jan–Mar 2024)", 3, [0.5, null, null, null]],
      ["Q2 2024 (Apr–Jun 2024)", 3, [243200, null, null, 40700]],
    ]);
    expect(refresh.changes.map(({ kind, header, lineItem }) => [kind, header, lineItem])).toEqual([["changed", "Source", "Revenue"]]);
    expect([refresh.gone, refresh.added.map(({ cells }) => cells["line-item"])]).toEqual([[], ["Net income"]]);
    expect(refresh.ledger.documents?.map(({ sha256 }) => sha256)).toEqual(["c3".repeat(32)]);
    expect(refresh.ledger.rows[0]?.from).toEqual({ "at:quarter:2024-09-30": 0, "at:quarter:2024-06-30": 1, "at:quarter:2024-03-31": 1 });
    expect(refresh.names.map(({ name }) => name)).toEqual(["BABA_2024Q2_Revenue", "BABA_2024Q1_Revenue", "BABA_2024Q2_NetIncome_Adjusted", "BABA_Series_Table"]);
  });

  it("shows a figure that a later document restates, and keeps the analyst's own", () => {
    const changed = again(earlierQuarters({ third: "236.6" }));
    expect(changed.changes.filter(({ header }) => header === Q3).map(({ kind, old, next }) => [kind, old, next])).toEqual([["changed", 236500, 236600]]);
    const kept = again(earlierQuarters({ third: "236.6" }), typeInto(aTableState(first), 0, Q3, 999));
    expect(kept.changes.filter(({ header }) => header === Q3).map(({ kind, old }) => [kind, old])).toEqual([["kept-yours", 999]]);
    expect(kept.ledger.rows[0]?.from).toMatchObject({ "at:quarter:2024-09-30": 0 });
  });

  it("writes no figure of another scale into a row whose unit the analyst changed", () => {
    const refresh = again(earlierQuarters(), typeInto(aTableState(first), 0, "Unit", "CNY bn"));
    expect(refresh.addedColumns.map(({ cells }) => cells[0])).toEqual([null, null]);
  });

  it("puts a period before the analyst's own column only where it belongs there", () => {
    const refresh = planAgain(aLedgerTable(plan(earlierQuarters())), addColumn(aTableState(plan(earlierQuarters())), 5, "My view", ["a", "b"]), thirdQuarter().reading, { text: thirdQuarter().text, taken: [], isAnother: true });
    expect(refresh.addedColumns.map(({ column, before }) => [column.header, before])).toEqual([[Q3, 5]]);
  });

  it("does not bring back a period that the analyst deleted", () => {
    const state = aTableState(first);
    const without = { ...state, headers: state.headers.filter((header) => header !== Q3), values: state.values.map((row) => row.filter((_, at) => at !== 3)), formulas: state.formulas.map((row) => row.filter((_, at) => at !== 3)) };
    expect(again(thirdQuarter(), without, false).addedColumns).toEqual([]);
  });

  it("follows a correction of its last document and names a figure that it no longer gives", () => {
    const told = thirdQuarter("237.5");
    const fewer = { ...told, reading: { ...told.reading, items: told.reading.items.slice(0, 2) } };
    const refresh = again(fewer, aTableState(first), false);
    expect(refresh.changes.filter(({ header }) => header === Q3).map(({ old, next }) => [old, next])).toEqual([[236500, 237500]]);
    expect(refresh.gone.map(({ lineItem }) => lineItem)).toEqual([`EBITA, ${Q3}`]);
  });

  it("is left alone by a document that says the same", () => {
    expect(isEmpty(again(thirdQuarter(), aTableState(first), false))).toBe(true);
  });
});

describe("a tidy table", () => {
  it("has a row a figure and every field in a column, dates as dates", () => {
    const tidy = plan(earlierQuarters(), "tidy");
    expect(tidy.columns.map(({ header }) => header)).toEqual(["Company", "Line item", "Metric", "Kind", "Basis", "Scope", "Period", "Length", "Start", "End", "Reported", "Unit", "Year ago", "Stated YoY", "Consensus", "As printed", "Source"]);
    expect(tidy.columns.map(({ id }) => tidy.rows[0]?.cells[id] ?? null).slice(0, 16)).toEqual([
      "Alibaba Group", "Revenue", "revenue", "actual", "Reported", null, "Q2 2024 (Apr–Jun 2024)", "quarter", 45383, 45473, 243200, "CNY m", null, null, null, "243.2 billion yuan",
    ]);
  });

  it("is refreshed row by row, its layout remembered", () => {
    const [before, after] = [plan(thirdQuarter(), "tidy"), thirdQuarter("237.5")];
    const refresh = planAgain(aLedgerTable(before), aTableState(before), after.reading, { text: after.text, taken: [] });
    expect(refresh.changes.map(({ header, old, next }) => [header, old, next]).slice(0, 2)).toEqual([["Reported", 236500, 237500], ["As printed", "236.5 billion yuan", "237.5 billion yuan"]]);
    expect([refresh.plan.layout, refresh.addedColumns]).toEqual(["tidy", []]);
  });
});
