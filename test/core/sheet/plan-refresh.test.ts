import * as fc from "fast-check";
import type { Reading } from "../../../src/core/model/reading";
import { planAgain } from "../../../src/core/sheet/plan-refresh";
import { planTable } from "../../../src/core/sheet/plan-table";
import { isEmpty, type CellChange } from "../../../src/core/sheet/refresh-plan";
import type { TableState } from "../../../src/core/sheet/workbook";
import { aLineItem, anAmount, aQuarter, aReading, septemberQuarter } from "../../support/a-reading";
import { anyReading } from "../../support/any-reading";
import { addColumn, aLedgerTable, aTableState, orderRows, renameHeader, typeInto } from "../../support/a-table-state";

const first = septemberQuarter();
const corrected = septemberQuarter({ revenue: "236.603" });
const plan = planTable(first.reading, { text: first.text, items: first.reading.items.map(({ id }) => id), taken: [] });
const written = aLedgerTable(plan);
const fresh = aTableState(plan);

const again = (now: TableState, source: { text: string; reading: Reading } = first) =>
  planAgain(written, now, source.reading, { text: source.text, taken: plan.names.map(({ name }) => name) });

const told = (changes: readonly CellChange[]) => changes.map(({ kind, lineItem, header, old, next, row }) => [kind, lineItem, header, old, next, row]);

describe("planRefresh of a table in a chosen scale", () => {
  const inYi = planTable(first.reading, { text: first.text, items: first.reading.items.map(({ id }) => id), taken: [], scale: "yi" });

  it("writes the same scale again", () => {
    expect(inYi.rows.map(({ cells }) => [cells.reported, cells.unit, cells.consensus])).toEqual([[2365.03, "CNY 亿", 2394.3], [365.18, "CNY 亿", null], [405.61, "CNY 亿", null]]);
    const refresh = planAgain(aLedgerTable(inYi), aTableState(inYi), corrected.reading, { text: corrected.text, taken: [] });
    expect(told(refresh.changes).slice(0, 1)).toEqual([["changed", "Revenue", "Reported", 2365.03, 2366.03, 0]]);
    expect(refresh.ledger.scale).toBe("yi");
  });
});

describe("planRefresh without a change in the source", () => {
  it("finds nothing to do on the table as written", () => {
    expect(isEmpty(again(fresh))).toBe(true);
    expect(again(fresh).changes).toEqual([]);
  });

  it("finds nothing to do after sorting, an added column, an own row and a renamed table", () => {
    const sorted = orderRows(fresh, [2, 0, 1]);
    const noted = addColumn(sorted, 4, "My view", ["buy", "", "sell"]);
    const own = { ...noted, name: "Ali", values: [...noted.values, noted.headers.map((_, at) => (at === 0 ? "My total" : ""))], formulas: [...noted.formulas, noted.headers.map(() => "")] };
    const refresh = again(own);
    expect(isEmpty(refresh)).toBe(true);
    expect([refresh.changes, refresh.deleted, refresh.gone, refresh.table]).toEqual([[], [], [], "Ali"]);
  });

  it("finds nothing to do on any table, in any row order", () => {
    fc.assert(
      fc.property(anyReading(), fc.infiniteStream(fc.nat()), ({ reading, text }, ranks) => {
        const any = planTable(reading, { text, items: reading.items.map(({ id }) => id), taken: [] });
        const order = any.rows.map((_, at) => ({ at, rank: ranks.next().value ?? 0 })).sort((a, b) => a.rank - b.rank).map(({ at }) => at);
        const refresh = planAgain(aLedgerTable(any), orderRows(aTableState(any), order), reading, { text, taken: [] });
        expect([refresh.changes, refresh.added, refresh.deleted, refresh.names, isEmpty(refresh)]).toEqual([[], [], [], [], true]);
      }),
    );
  });

  it("shows a cell of the analyst's beside what the source says, and has nothing to write", () => {
    const refresh = again(typeInto(fresh, 0, "Year ago", 224790));
    expect(told(refresh.changes)).toEqual([["kept-yours", "Revenue", "Year ago", 224790, null, 0]]);
    expect(isEmpty(refresh)).toBe(true);
  });

  it("takes a formula of the analyst's for an edit even where its result is ours", () => {
    const linked = typeInto(fresh, 0, "Reported", 236503, "=Model!C4");
    expect(told(again(linked, corrected).changes).filter(([, , header]) => header === "Reported")).toEqual([["kept-yours", "Revenue", "Reported", 236503, 236603, 0]]);
  });

  it("does not take the last bits of a double for an edit", () => {
    expect(again(typeInto(fresh, 1, "Stated YoY", -0.09 * (1 + Number.EPSILON))).changes).toEqual([]);
    expect(again(typeInto(fresh, 1, "Stated YoY", -0.0900001)).changes).toHaveLength(1);
  });

  it("leaves a deleted row and a deleted column deleted", () => {
    const cut = { ...orderRows(fresh, [0, 2]) };
    expect(again(cut)).toMatchObject({ added: [], changes: [], deleted: [{ lineItem: "Net income" }] });
    const narrow = { ...fresh, headers: fresh.headers.slice(0, 12), values: fresh.values.map((row) => row.slice(0, 12)), formulas: fresh.formulas.map((row) => row.slice(0, 12)) };
    expect(told(again(narrow, corrected).changes).map(([, , header]) => header)).toEqual(["Reported"]);
  });
});

describe("planRefresh after the text was corrected", () => {
  it("names the changed cells with their old and new values", () => {
    const refresh = again(fresh, corrected);
    expect(told(refresh.changes)).toEqual([
      ["changed", "Revenue", "Reported", 236503, 236603, 0],
      ["changed", "Revenue", "Source", fresh.values[0]?.[12], plan.rows[0]?.cells.source?.toString().replace("236.503", "236.603"), 0],
    ]);
    expect(refresh.names).toEqual([]);
  });

  it("finds them again after sorting, in a moved column", () => {
    const moved = addColumn(orderRows(fresh, [1, 2, 0]), 0, "Note", ["", "", "ask IR"]);
    const refresh = again(moved, corrected);
    expect(told(refresh.changes)[0]).toEqual(["changed", "Revenue", "Reported", 236503, 236603, 2]);
    expect(refresh.columns.find(({ id }) => id === "reported")?.position).toBe(4);
  });

  it("keeps the analyst's cell and writes the others of its row", () => {
    const typed = typeInto(fresh, 0, "Reported", 236600);
    expect(told(again(typed, corrected).changes).map(([kind, , header, old, next]) => [kind, header, old, next]).slice(0, 2)).toEqual([
      ["kept-yours", "Reported", 236600, 236603],
      ["changed", "Source", fresh.values[0]?.[12], corrected.text.slice(corrected.reading.items[0]?.sentence.start, corrected.reading.items[0]?.sentence.end)],
    ]);
  });

  it("records what it writes, and for a kept cell what it wrote before", () => {
    const typed = typeInto(fresh, 0, "Reported", 236600);
    const [revenue, income] = again(typed, corrected).ledger.rows;
    expect(revenue?.cells.reported).toBe(236503);
    expect(revenue?.cells.source).toContain("236.603");
    expect(income).toEqual(written.rows[1]);
    expect(again(fresh, corrected).ledger).toMatchObject({ id: "{T1}", source: { text: corrected.text, sha256: corrected.reading.document.sha256 } });
  });

  it("is empty once more when the changes stand", () => {
    const refresh = again(fresh, corrected);
    const after = refresh.changes.reduce((state, { row, header, next }) => typeInto(state, row, header, next), fresh);
    expect(isEmpty(planAgain(refresh.ledger, after, corrected.reading, { text: corrected.text, taken: [] }))).toBe(true);
  });

  it("finds columns whose headers the analyst renamed, by the formulas that use them", () => {
    const renamed = renameHeader(renameHeader(renameHeader(fresh, "Reported", "Actual"), "Consensus", "Street"), "Line item", "KPI");
    const refresh = again(renamed, corrected);
    expect(told(refresh.changes).map(([kind, item, header, , next]) => [kind, item, header, next]).slice(0, 1)).toEqual([["changed", "Revenue", "Actual", 236603]]);
    expect(refresh.columns.find(({ id }) => id === "gap")?.formula).toBe("=TIEOUT.GAP([@[Actual]],[@[Street]])");
    expect(refresh.columns.find(({ id }) => id === "line-item")?.header).toBe("KPI");
  });

  it("finds a renamed column that is still empty by the formulas alone", () => {
    const text = first.text.replace("the year before", "224.79 billion yuan the year before");
    const [revenue] = septemberQuarter().reading.items;
    const known = aReading([aLineItem(text, anAmount(text, "236.503 billion yuan", "236503000000", "CNY", -6), { ...revenue, prior: anAmount(text, "224.79 billion yuan", "224790000000", "CNY", -7) })]);
    const changes = told(again(renameHeader(fresh, "Year ago", "PY"), { text, reading: known }).changes);
    expect(changes).toContainEqual(["changed", "Revenue", "PY", null, 224790, 0]);
  });

  it("keeps a line item's new wording and points its name at it", () => {
    const reworded = typeInto(fresh, 0, "Line item", 'Sales "net"');
    const refresh = again(reworded, corrected);
    expect(told(refresh.changes)[0]).toEqual(["changed", 'Sales "net"', "Reported", 236503, 236603, 0]);
    expect(refresh.names.map(({ name, refersTo }) => [name, refersTo])).toEqual([
      ["BABA_2024Q3_Revenue", '=INDEX(BABA_2024Q3[Reported],MATCH("Sales ""net""",BABA_2024Q3[Line item],0))'],
    ]);
    const after = refresh.changes.reduce((state, { row, header, next }) => typeInto(state, row, header, next), reworded);
    expect(isEmpty(planAgain(refresh.ledger, after, corrected.reading, { text: corrected.text, taken: [] }))).toBe(true);
  });

  it("points no name at a label that two rows have", () => {
    expect(again(typeInto(fresh, 0, "Line item", "EBITA")).names).toEqual([]);
  });
});

describe("planRefresh where units move", () => {
  const small = "Sales were 0.98 million euros in the quarter.";
  const large = "Sales were 1.02 million euros in the quarter.";
  const readingOf = (text: string, words: string, value: string) => aReading([aLineItem(text, anAmount(text, words, value, "EUR", -4))]);
  const before = planTable(readingOf(small, "0.98 million euros", "980000"), { text: small, items: ["item-11"], taken: [] });
  const restate = (now: TableState) =>
    planAgain(aLedgerTable(before), now, readingOf(large, "1.02 million euros", "1020000"), { text: large, taken: [] }).changes
      .filter(({ column }) => column !== "source")
      .map(({ kind, header, old, next }) => [kind, header, old, next]);

  it("moves a row into millions as a whole", () => {
    expect(restate(aTableState(before))).toEqual([["changed", "Reported", 980000, 1.02], ["changed", "Unit", "EUR", "EUR m"]]);
  });

  it("moves nothing where the analyst typed an amount in the old unit", () => {
    expect(restate(typeInto(aTableState(before), 0, "Year ago", 900000))).toEqual([
      ["kept-yours", "Reported", 980000, 1.02], ["kept-yours", "Unit", "EUR", "EUR m"], ["kept-yours", "Year ago", 900000, null],
    ]);
  });

  it("writes no amount beside a unit that the analyst put there", () => {
    expect(restate(typeInto(aTableState(before), 0, "Unit", "EUR, unaudited")).map(([kind, header]) => [kind, header])).toEqual([["kept-yours", "Reported"], ["kept-yours", "Unit"]]);
  });

  it("writes no amount into a row that the analyst restated in another unit", () => {
    expect(restate(typeInto(typeInto(aTableState(before), 0, "Unit", "EUR k"), 0, "Reported", 980))).toEqual([
      ["kept-yours", "Reported", 980, 1.02], ["kept-yours", "Unit", "EUR k", "EUR m"],
    ]);
  });
});

describe("planRefresh where items come and go", () => {
  const text = `${first.text} Nine-month revenue reached 700.1 billion yuan.`;
  const more = aReading([
    ...first.reading.items,
    aLineItem(text, anAmount(text, "700.1 billion yuan", "700100000000", "CNY", -8), { id: "nine", period: aQuarter({ label: "Nine-month", length: "nine-months", start: "2024-01-01", ytd: true }) }),
  ]);

  it("adds a new item under a label and a name of its own", () => {
    const refresh = again(fresh, { text, reading: more });
    expect(refresh.added.map(({ cells }) => [cells["line-item"], cells.reported])).toEqual([["Revenue (9M 2024 (Jan–Sep 2024))", 700100]]);
    expect(refresh.names.map(({ name, refersTo }) => [name, refersTo])).toEqual([
      ["BABA_2024_9M_Revenue", '=INDEX(BABA_2024Q3[Reported],MATCH("Revenue (9M 2024 (Jan–Sep 2024))",BABA_2024Q3[Line item],0))'],
      ["BABA_2024Q3_Table", "=BABA_2024Q3[#All]"],
    ]);
    expect(refresh.ledger.names.map(({ name }) => name)).toEqual([
      "BABA_2024Q3_Revenue", "BABA_2024Q3_NetIncome_Adjusted", "BABA_2024Q3_EBITA_Adjusted", "BABA_2024_9M_Revenue", "BABA_2024Q3_Table",
    ]);
  });

  it("continues the analyst's calculated column into the new row", () => {
    const doubled = addColumn(fresh, 13, "Twice", ["=2*[@Reported]", "=2*[@Reported]", "=2*[@Reported]"]);
    expect(again(doubled, { text, reading: more }).fill).toEqual([{ position: 13, formula: "=2*[@Reported]" }]);
  });

  it("shows an item that is gone and deletes nothing", () => {
    const fewer = aReading(first.reading.items.slice(0, 2));
    const refresh = again(fresh, { text: first.text, reading: fewer });
    expect(refresh.gone.map(({ lineItem }) => lineItem)).toEqual(["EBITA"]);
    expect(isEmpty(refresh)).toBe(true);
  });

  it("does not bring back what was left out at insert", () => {
    const some = planTable(first.reading, { text: first.text, items: ["revenue"], taken: [] });
    const refresh = planAgain(aLedgerTable(some), aTableState(some), first.reading, { text: first.text, taken: [] });
    expect([refresh.added, isEmpty(refresh)]).toEqual([[], true]);
  });

  it("keeps to the right row when the analyst copied one", () => {
    const copied = { ...fresh, values: [fresh.values[0] ?? [], ...fresh.values], formulas: [fresh.formulas[0] ?? [], ...fresh.formulas] };
    const mine = typeInto(copied, 0, "Reported", 1);
    expect(told(again(mine, corrected).changes)[0]).toEqual(["changed", "Revenue", "Reported", 236503, 236603, 1]);
  });
});
