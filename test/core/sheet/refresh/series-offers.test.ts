import { planAgain } from "../../../../src/core/sheet/plan-refresh";
import { planTable } from "../../../../src/core/sheet/plan-table";
import { decide, offerId } from "../../../../src/core/sheet/refresh/decide";
import { planReversion } from "../../../../src/core/sheet/refresh/plan-reversion";
import { recordRefresh } from "../../../../src/core/sheet/refresh/record-refresh";
import type { TableState } from "../../../../src/core/sheet/workbook";
import { earlierQuarters, thirdQuarter } from "../../../support/a-series";
import { addColumn, aLedgerTable, aTableState, typeInto } from "../../../support/a-table-state";

const told = thirdQuarter();
const first = planTable(told.reading, { text: told.text, items: told.reading.items.map(({ id }) => id), taken: [], layout: "series" });
const next = earlierQuarters({ third: "236.6" });
const refresh = planAgain(aLedgerTable(first), aTableState(first), next.reading, { text: next.text, taken: [], isAnother: true });
const Q3 = "at:quarter:2024-09-30";
const PERIODS = ["Q1 2024 (Jan–Mar 2024)", "Q2 2024 (Apr–Jun 2024)"];

describe("what a refresh offers a series", () => {
  const isNew = refresh.added.map(offerId);
  const revenue = refresh.changes.find(({ column }) => column === Q3);
  const left = decide(refresh.draft, new Set(isNew));

  it("gives a row that is left no figure of a new period, no name and no period of its own", () => {
    expect(left.addedColumns.map(({ column, cells }) => [column.header, cells])).toEqual([[PERIODS[1], [null, null, null, 40700]]]);
    expect(left.names.map(({ name }) => name)).toEqual(["BABA_2024Q2_NetIncome_Adjusted", "BABA_Series_Table"]);
    expect(left.ledger.rows[0]).toMatchObject({ cells: { [Q3]: 236500 }, from: { [Q3]: 0 } });
    expect(left.ledger.placed?.map(({ header }) => header)).not.toContain(PERIODS[0]);
  });

  it("takes a row's figures and the sentences that it quotes together", () => {
    const half = decide(refresh.draft, new Set([...isNew, revenue === undefined ? "" : offerId(revenue)]));
    expect(half.changes.map(({ column, isAccepted }) => [column, isAccepted])).toEqual([[Q3, false], ["source", false]]);
  });

  it("adds no period where every row is left", () => {
    expect(decide(refresh.draft, new Set()).addedColumns).toEqual([]);
  });
});

describe("putting back a refresh that added periods", () => {
  const record = { at: "2024-12-01T00:00:00Z", by: "0.1.0" };
  const entry = recordRefresh(refresh, { ...record, gap: 0, widths: [], namesAdded: refresh.names.map(({ name }) => name), namesPointed: [], formatOf: () => undefined });
  const state = aTableState(refresh.plan);
  const without = ({ headers, values, formulas, ...rest }: TableState): TableState => {
    const stay = <T>(row: readonly T[]): T[] => row.filter((_, at) => !PERIODS.includes(headers[at] ?? ""));
    return { ...rest, headers: stay(headers), values: values.map(stay), formulas: formulas.map(stay) };
  };
  const kept = (now: TableState) => {
    const plan = planReversion(entry, now, record);
    return [plan.columns.map(({ at }) => at), plan.rows.map(({ at }) => at), plan.kept.map(({ lineItem, header }) => [lineItem, header]), plan.ledger.names.map(({ name }) => name).filter((name) => !first.names.some((one) => one.name === name))];
  };

  it("deletes them, the last first, with the row they came with and every name", () => {
    expect(kept(state)).toEqual([[4, 3], [3], [], []]);
  });

  it("keeps a period that the analyst has typed into or computes with, its names too", () => {
    expect(kept(typeInto(state, 1, PERIODS[0] ?? "", 7))).toEqual([[4], [3], [["Revenue (USD m)", PERIODS[0]]], ["BABA_2024Q1_Revenue"]]);
    const growth = addColumn(state, 6, "Growth", ["=[@[Q3 2024 (Jul–Sep 2024)]]/[@[Q2 2024 (Apr–Jun 2024)]]-1"]);
    expect(kept(growth)).toEqual([[3], [3], [["Revenue", PERIODS[1]]], ["BABA_2024Q2_Revenue", "BABA_2024Q2_NetIncome_Adjusted"]]);
  });

  it("keeps the period of a row that the analyst has made a note in", () => {
    expect(kept(addColumn(state, 7, "Note", ["", "", "", "mine"]))).toEqual([[3], [], [["Net income", "Line item"], ["Net income", PERIODS[1]]], ["BABA_2024Q2_Revenue", "BABA_2024Q2_NetIncome_Adjusted"]]);
  });

  it("goes through where the analyst has deleted them, to the record as it was", () => {
    const plan = planReversion(entry, without(state), record);
    expect(plan.cells.map(({ row, content }) => [row, content])).toEqual([[0, { value: 236500 }], [0, { value: first.rows[0]?.cells.source }]]);
    expect([plan.rows.map(({ at }) => at), plan.kept]).toEqual([[3], []]);
    expect([plan.ledger.documents, plan.ledger.placed?.map(({ header }) => header)]).toEqual([undefined, first.columns.map(({ header }) => header)]);
  });
});
