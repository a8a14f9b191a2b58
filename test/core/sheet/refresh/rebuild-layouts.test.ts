import { planTable } from "../../../../src/core/sheet/plan-table";
import { rebuildTable } from "../../../../src/core/sheet/refresh/rebuild-table";
import type { Layout } from "../../../../src/core/sheet/layouts/layout";
import { thirdQuarter } from "../../../support/a-series";
import { aLedgerTable, aTableState } from "../../../support/a-table-state";

const { text, reading } = thirdQuarter();
const plan = (layout: Layout) => planTable(reading, { text, items: reading.items.map(({ id }) => id), taken: [], layout });
const AT = "2024-12-01T00:00:00Z";

describe("a lost record of another layout", () => {
  it("is rebuilt of a tidy table as one", () => {
    const rebuilt = rebuildTable(aTableState(plan("tidy")), [], [], AT);
    expect([rebuilt.layout, rebuilt.rows.map(({ cells }) => cells.reported)]).toEqual(["tidy", plan("tidy").rows.map(({ cells }) => cells.reported)]);
  });

  it("is refused of a series, whose headers do not say which periods they are", () => {
    const state = aTableState(plan("series"));
    expect(() => rebuildTable(state, [], [], AT)).toThrow(expect.objectContaining({ code: "series-unreadable", where: state.name }));
  });

  it("is taken from the original of a copied series", () => {
    const original = aLedgerTable(plan("series"));
    const rebuilt = rebuildTable({ ...aTableState(plan("series")), id: "copy", name: "Copy" }, [original], [], AT);
    expect([rebuilt.name, rebuilt.layout, rebuilt.placed]).toEqual(["Copy", "series", original.placed]);
  });
});
