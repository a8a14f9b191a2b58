/**
 * What every implementation of the workbook port keeps. A desk is the implementation together with what an analyst
 * does to the same workbook by hand; its functions are Tieout's own, calculating.
 */
import * as fc from "fast-check";
import { planAgain } from "../../src/core/sheet/plan-refresh";
import { planTable } from "../../src/core/sheet/plan-table";
import { isEmpty, type RefreshPlan } from "../../src/core/sheet/refresh-plan";
import type { CellValue, NamePlan, TablePlan } from "../../src/core/sheet/table-plan";
import type { TableState, Workbook } from "../../src/core/sheet/workbook";
import type { Layout } from "../../src/core/sheet/layouts/layout";
import { earlierQuarters, thirdQuarter, type Told } from "../support/a-series";
import { aConsensus, aLineItem, anAmount, aQuarter, aReading, septemberQuarter } from "../support/a-reading";
import { anyReading } from "../support/any-reading";

export interface Desk {
  readonly workbook: Workbook;
  /** Makes a cell of the active sheet the active one. */
  select(address: string): Promise<void>;
  /** Types into the active sheet: formulas calculate, null leaves a cell as it is. */
  type(address: string, cells: readonly (readonly CellValue[])[]): Promise<void>;
  values(address: string): Promise<readonly (readonly CellValue[])[]>;
  addTable(address: string, name: string): Promise<void>;
  addColumn(table: string, cells: readonly CellValue[]): Promise<void>;
  sortTable(table: string, column: number): Promise<void>;
  renameTable(table: string, name: string): Promise<void>;
  deleteTable(table: string): Promise<void>;
  nameCell(address: string, name: string): Promise<void>;
  deleteName(name: string): Promise<void>;
  deleteColumn(table: string, header: string): Promise<void>;
  protect(): Promise<void>;
  selected(): Promise<string>;
  /** Lets the host fail at one action of a coming round trip; says afterwards how many actions that one had. */
  breakDown(batch: number, action: number): { readonly actions: number };
  /** Everything that can be seen in or saved with the workbook. */
  snapshot(): Promise<unknown>;
  close(): Promise<void>;
}

/** Breakdowns tried in one round trip. */
const PLACES = 12;

const first = septemberQuarter();
const corrected = septemberQuarter({ revenue: "236.603" });
const text = `${first.text} Nine-month revenue reached 700.1 billion yuan.`;
const longer = {
  text,
  reading: aReading([
    ...first.reading.items,
    aLineItem(text, anAmount(text, "700.1 billion yuan", "700100000000", "CNY", -8), { id: "nine", period: aQuarter({ label: "Nine-month", length: "nine-months", start: "2024-01-01", ytd: true }) }),
  ]),
};

const restated = {
  ...longer.reading,
  items: longer.reading.items.map((item) =>
    item.id === "net-income" ? { ...item, actual: anAmount(longer.text.replace("36.518", "36.618"), "36.618 billion yuan", "36618000000", "CNY", -6) } : item),
};

export function describeWorkbook(name: string, open: () => Promise<Desk>): void {
  describe(name, () => {
    let desk: Desk;
    beforeEach(async () => {
      desk = await open();
    });
    afterEach(() => desk.close());

    const planFor = async ({ text: words, reading } = first): Promise<TablePlan> =>
      planTable(reading, { text: words, items: reading.items.map(({ id }) => id), taken: (await desk.workbook.survey()).takenNames });
    const insert = async (at = "B3"): Promise<TableState> => {
      await desk.select(at);
      return desk.workbook.insert(await planFor());
    };
    const planRefresh = async (source: typeof first, table = "BABA_2024Q3"): Promise<RefreshPlan> => {
      const [ledger, now, survey] = [await desk.workbook.ledger(), await desk.workbook.read(table), await desk.workbook.survey()];
      const [written] = ledger.tables;
      if (written === undefined || now === undefined) throw new Error("nothing was inserted");
      return planAgain(written, now, source.reading, { text: source.text, taken: survey.takenNames });
    };
    const valueOf = async (formula: string): Promise<CellValue> => {
      await desk.type("Z99", [[formula]]);
      return (await desk.values("Z99"))[0]?.[0] ?? null;
    };
    const rejection = (work: Promise<unknown>): Promise<unknown> => work.then(() => "it was done", (error: unknown) => error);
    const badName: NamePlan = { name: "A1", row: null, refersTo: "=1", comment: "" };

    /** Does the work with a breakdown at every place of every round trip in turn, and after each expects the workbook as it was. At last nothing is left to break, and the work is done. */
    const breakEverywhere = async <T>(work: () => Promise<T>): Promise<{ readonly broken: number; readonly batches: number; readonly result: T }> => {
      const before = await desk.snapshot();
      let broken = 0;
      for (let batch = 0; ; batch++) {
        for (let action = 0, actions = 1; action <= actions; action += Math.max(1, Math.floor(actions / PLACES))) {
          const met = desk.breakDown(batch, action);
          const outcome = await work().then((result) => ({ result }), (error: unknown) => ({ error }));
          if ("result" in outcome) {
            expect(met.actions).toBe(0);
            // Whatever is done to the workbook afterwards is not to meet the breakdown that nothing met.
            desk.breakDown(Infinity, 0);
            return { broken, batches: batch, result: outcome.result };
          }
          expect(outcome.error).toMatchObject({ code: "host-failed", message: expect.stringMatching(/nothing was changed/) });
          expect(await desk.snapshot()).toEqual(before);
          actions = met.actions;
          broken++;
        }
      }
    };

    describe("insert", () => {
      it("writes the table at the active cell and says where", async () => {
        const state = await insert();
        expect([state.name, state.address, state.headers.length]).toEqual(["BABA_2024Q3", "B3:N6", 13]);
        expect(await desk.values("B3:E4")).toEqual([["Line item", "Basis", "Period", "Reported"], ["Revenue", "Reported", "Q3 2024 (Jul–Sep 2024)", 236503]]);
        expect(state.values.map((row) => [row[0], row[3], row[4], row[5]])).toEqual([["Revenue", 236503, "CNY m", ""], ["Net income", 36518, "CNY m", ""], ["EBITA", 40561, "CNY m", ""]]);
      });

      it("calculates gap and surprise, the stated change where no year-ago figure is known, and #N/A without a consensus", async () => {
        await insert();
        const [revenue, income] = await desk.values("H4:M5");
        expect(revenue).toEqual([0.05, 0.05, 239430, -2927, expect.closeTo(-0.012225, 6), "stated"]);
        expect(income?.slice(0, 5)).toEqual([-0.09, -0.09, "", "#N/A", "#N/A"]);
      });

      it("computes the change and ties it out once the analyst types the year-ago figure", async () => {
        await insert();
        await desk.type("G4", [[224790]]);
        expect((await desk.values("H4:M4"))[0]).toEqual([expect.closeTo(0.0521065, 6), 0.05, 239430, -2927, expect.closeTo(-0.012225, 6), "ties out"]);
        await desk.type("G4", [[200000]]);
        expect((await desk.values("M4"))[0]?.[0]).toMatch(/^does not tie out: .* computed \+18\.3 %$/);
      });

      it("fills gap and surprise once the analyst types a consensus", async () => {
        await insert();
        await desk.type("J5", [[36000]]);
        expect((await desk.values("K5:L5"))[0]).toEqual([518, expect.closeTo(0.0143889, 6)]);
      });

      it("compares a margin in points, beside figures that grow in percent", async () => {
        const words = "Sales were 12 million euros. Gross margin was 38.4% after 37.2%, with 38.0% expected.";
        const expected = anAmount(words, "38.0%", "38.0", "percent", 1);
        const reading = aReading([
          aLineItem(words, anAmount(words, "12 million euros", "12000000", "EUR", -6)),
          aLineItem(words, anAmount(words, "38.4%", "38.4", "percent", 1), { id: "margin", metric: "gross-margin", prior: anAmount(words, "37.2%", "37.2", "percent", 1), consensus: aConsensus(words, "38.0% expected", expected) }),
        ]);
        await desk.select("B3");
        const { values } = await desk.workbook.insert(await planFor({ text: words, reading }));
        expect(values[1]?.slice(3, 11)).toEqual([0.384, "%", 0.372, expect.closeTo(0.012, 12), "", 0.38, expect.closeTo(0.004, 12), "#N/A"]);
      });

      it("gives every figure a name that calculates, and one to the table", async () => {
        await insert();
        expect(await valueOf("=BABA_2024Q3_Revenue")).toBe(236503);
        expect(await valueOf("=BABA_2024Q3_EBITA_Adjusted-BABA_2024Q3_NetIncome_Adjusted")).toBe(4043);
        expect(await valueOf("=ROWS(BABA_2024Q3_Table)")).toBe(4);
      });

      it("keeps a name at its figure when the rows are sorted", async () => {
        await insert();
        await desk.sortTable("BABA_2024Q3", 3);
        expect((await desk.values("B4:B6")).flat()).toEqual(["Net income", "EBITA", "Revenue"]);
        expect(await valueOf("=BABA_2024Q3_Revenue")).toBe(236503);
      });

      it("records what it wrote, with the whole text", async () => {
        const { id } = await insert();
        const { tables } = await desk.workbook.ledger();
        expect(tables.map((table) => [table.id, table.name, table.source.text, table.rows.length])).toEqual([[id, "BABA_2024Q3", first.text, 3]]);
        expect(tables[0]?.names.map(({ name: one }) => one)).toEqual(["BABA_2024Q3_Revenue", "BABA_2024Q3_NetIncome_Adjusted", "BABA_2024Q3_EBITA_Adjusted", "BABA_2024Q3_Table"]);
      });

      it("reads back what was planned, whatever words the document uses", async () => {
        await fc.assert(
          fc.asyncProperty(anyReading(), async ({ reading, text: words }) => {
            const other = await open();
            try {
              const plan = planTable(reading, { text: words, items: reading.items.map(({ id }) => id), taken: [] });
              const inserted = await other.workbook.insert(plan);
              const planned = plan.rows.map(({ cells }) => plan.columns.map(({ id, formula }) => (formula === undefined ? (cells[id] ?? "") : "calculated")));
              expect(inserted.values.map((row) => row.map((cell, at) => (plan.columns[at]?.formula === undefined ? cell : "calculated")))).toEqual(planned);
              const [written] = (await other.workbook.ledger()).tables;
              if (written === undefined) throw new Error("no ledger");
              const refresh = planAgain(written, inserted, reading, { text: words, taken: (await other.workbook.survey()).takenNames });
              expect([refresh.changes, refresh.names, isEmpty(refresh)]).toEqual([[], [], true]);
            } finally {
              await other.close();
            }
          }),
          { numRuns: 20 },
        );
      });

      it("puts a second company's table beside the first", async () => {
        await insert();
        await desk.select("B10");
        const other = { ...longer.reading, company: { name: "JD.com", tickers: ["JD"] }, document: { ...longer.reading.document, sha256: "ab".repeat(32) } };
        expect((await desk.workbook.insert(await planFor({ text: longer.text, reading: other }))).name).toBe("JD_2024Q3");
        expect((await desk.workbook.ledger()).tables.map((table) => table.name)).toEqual(["BABA_2024Q3", "JD_2024Q3"]);
      });
    });

    describe("insert where it cannot", () => {
      const refuses = async (work: () => Promise<unknown>, code: string, message: RegExp): Promise<void> => {
        const before = await desk.snapshot();
        expect(await rejection(work())).toMatchObject({ name: "SheetError", code, message: expect.stringMatching(message) });
        expect(await desk.snapshot()).toEqual(before);
      };

      it("names the cells in the way, formulas that show nothing included", async () => {
        await desk.type("D5", [["mine", '=""']]);
        await refuses(() => insert(), "cells-in-the-way", /in D5, E5, so nothing was written/);
      });

      it("does not touch another table's edge", async () => {
        await desk.type("A1", [["Mine"]]);
        await desk.addTable("A1:B2", "Mine");
        await refuses(() => insert("A3"), "table-in-the-way", /The table Mine/);
        await refuses(() => insert("C1"), "table-in-the-way", /The table Mine/);
        expect((await insert("A4")).address).toBe("A4:M7");
      });

      it("says where the same text stands already", async () => {
        await insert();
        await refuses(() => insert("B20"), "already-inserted", /table BABA_2024Q3 at .*B3:N6\. Refresh it/);
      });

      it("keeps away from names that were taken since the plan was made", async () => {
        const plan = await planFor();
        await desk.nameCell("Y1", "baba_2024q3_revenue");
        await refuses(() => desk.workbook.insert(plan), "name-taken", /BABA_2024Q3_Revenue/);
      });

      it("stays on the sheet", async () => {
        await refuses(() => insert("XEZ1"), "no-room", /does not fit at XEZ1/);
      });

      it("leaves a protected sheet alone", async () => {
        await desk.protect();
        await refuses(() => insert(), "sheet-protected", /is protected, so nothing was written/);
      });

      it("takes everything back when it fails half-way", async () => {
        await desk.type("A1", [["Mine", 1]]);
        await desk.select("B3");
        const plan = await planFor();
        await refuses(() => desk.workbook.insert({ ...plan, names: [...plan.names, badName] }), "host-failed", /nothing was changed/);
        expect((await insert()).address).toBe("B3:N6");
      });
    });

    describe("the place of a table", () => {
      const layOut = async (told: Told, layout: Layout): Promise<TablePlan> =>
        planTable(told.reading, { text: told.text, items: told.reading.items.map(({ id }) => id), taken: (await desk.workbook.survey()).takenNames, layout });

      it("is written over only with a yes to the very cells that were named, and given back where it fails", async () => {
        await desk.type("D5", [["mine", '="my "&"own"']]);
        await desk.select("B3");
        const plan = await planFor();
        const before = await desk.snapshot();
        expect(await rejection(desk.workbook.insert(plan, { at: "selection", overwrite: "D5" }))).toMatchObject({ code: "cells-in-the-way", where: "D5, E5" });
        expect(await desk.snapshot()).toEqual(before);
        const { broken, result } = await breakEverywhere(() => desk.workbook.insert(plan, { at: "selection", overwrite: "D5, E5" }));
        expect([broken > 20, result.address, result.values[1]?.[3]]).toEqual([true, "B3:N6", 36518]);
      });

      it("is never another table, whatever was agreed to", async () => {
        await desk.type("A1", [["Mine"]]);
        await desk.addTable("A1:B2", "Mine");
        await desk.select("A2");
        expect(await rejection(desk.workbook.insert(await planFor(), { at: "selection", overwrite: "Mine" }))).toMatchObject({ code: "table-in-the-way" });
      });

      it("may be a sheet of its own, which goes again where it fails", async () => {
        await insert();
        const plan = await layOut(thirdQuarter(), "tidy");
        const { broken, result } = await breakEverywhere(() => desk.workbook.insert(plan, { at: "new-sheet" }));
        expect([broken > 20, result.sheet, result.address]).toEqual([true, "BABA_2024Q3_2", "A1:Q4"]);
        expect([plan.names[0]?.name, result.values[0]?.[10]]).toEqual(["BABA_2024Q3_Revenue_2", 236500]);
      });

      it("may be below a table, an empty row between them", async () => {
        await insert();
        await desk.select("Z1");
        const state = await desk.workbook.insert(await layOut(thirdQuarter(), "results"), { at: "below", table: "BABA_2024Q3" });
        expect(state.address).toBe("B8:N11");
        expect(await rejection(desk.workbook.insert(await layOut(earlierQuarters(), "results"), { at: "below", table: "Nothing" }))).toMatchObject({ code: "table-gone" });
      });
    });

    describe("a series", () => {
      const start = async (): Promise<TableState> => {
        const { text: words, reading } = thirdQuarter();
        await desk.select("B3");
        return desk.workbook.insert(planTable(reading, { text: words, items: reading.items.map(({ id }) => id), taken: (await desk.workbook.survey()).takenNames, layout: "series" }));
      };
      const extend = async (told: Told, isAnother = true): Promise<RefreshPlan> => {
        const [ledger, now] = [await desk.workbook.ledger(), await desk.workbook.read("BABA_Series")];
        const [written] = ledger.tables;
        if (written === undefined || now === undefined) throw new Error("no series");
        return planAgain(written, now, told.reading, { text: told.text, taken: (await desk.workbook.survey()).takenNames, isAnother });
      };

      it("stands beside the results of the same text", async () => {
        await desk.select("B20");
        const { text: words, reading } = thirdQuarter();
        await desk.workbook.insert(planTable(reading, { text: words, items: ["r3"], taken: [] }));
        expect((await start()).name).toBe("BABA_Series");
        expect((await desk.workbook.ledger()).tables.map(({ layout = "results" }) => layout)).toEqual(["results", "series"]);
      });

      it("gains periods in date order and keeps the analyst's columns, all or nothing wherever the host breaks down", async () => {
        await start();
        await desk.addColumn("BABA_Series", ["My view", "hold", "buy", "sell"]);
        const refresh = await extend(earlierQuarters());
        const { broken, result } = await breakEverywhere(() => desk.workbook.apply(refresh));
        expect(broken > 20).toBe(true);
        expect(result.headers).toEqual(["Line item", "Basis", "Unit", "Q1 2024 (Jan–Mar 2024)", "Q2 2024 (Apr–Jun 2024)", "Q3 2024 (Jul–Sep 2024)", "Source", "My view"]);
        expect(result.values.map((row) => [row[0], ...row.slice(2, 6), row[7]])).toEqual([
          ["Revenue", "CNY m", 0.5, 243200, 236500, "hold"], ["Revenue (USD m)", "USD m", "", "", 1200, "buy"], ["EBITA", "CNY m", "", "", 40500, "sell"], ["Net income", "CNY m", "", 40700, "", ""],
        ]);
        expect([await valueOf("=BABA_2024Q2_Revenue"), await valueOf("=BABA_2024Q3_Revenue"), await valueOf("=BABA_2024Q2_NetIncome_Adjusted")]).toEqual([243200, 236500, 40700]);
        expect(isEmpty(await extend(earlierQuarters(), false))).toBe(true);
        expect(await rejection(extend(thirdQuarter()))).toMatchObject({ code: "already-inserted" });
        await desk.workbook.apply(await extend(earlierQuarters({ third: "236.6" }), false));
        expect([await valueOf("=BABA_2024Q3_Revenue"), (await desk.workbook.ledger()).tables[0]?.rows[0]?.from]).toEqual([236600, { "at:quarter:2024-09-30": 1, "at:quarter:2024-06-30": 1, "at:quarter:2024-03-31": 1 }]);
      });

      it("is removed with all its names", async () => {
        await start();
        await desk.workbook.apply(await extend(earlierQuarters()));
        await desk.workbook.remove("BABA_Series");
        expect((await desk.workbook.survey()).takenNames).toEqual([]);
      });
    });

    it("inserts all or nothing, wherever the host breaks down", async () => {
      await desk.type("A1", [["Mine", 1]]);
      await desk.select("B3");
      const plan = await planFor();
      const { broken, batches, result } = await breakEverywhere(() => desk.workbook.insert(plan));
      expect([broken > 20, batches, result.address]).toEqual([true, 3, "B3:N6"]);
    });

    describe("a table that names only its first figures", () => {
      const wanted = ["BABA_2024Q3_NetIncome_Adjusted", "BABA_2024Q3_EBITA_Adjusted"];
      const insertLarge = async (): Promise<TableState> => {
        await desk.select("B3");
        const plan = planTable(first.reading, { text: first.text, items: first.reading.items.map(({ id }) => id), taken: [], mostNames: 1 });
        expect(plan.findings.map(({ code, message }) => [code, message])).toEqual([["names-for-the-first", expect.stringMatching(/^1 of 3 figures have a name/)]]);
        return desk.workbook.insert(plan);
      };
      const takenNames = async (): Promise<readonly string[]> => [...(await desk.workbook.survey()).takenNames].sort();
      const entry = async () => {
        const [written] = (await desk.workbook.ledger()).tables;
        if (written === undefined) throw new Error("nothing was inserted");
        return written;
      };

      it("gives the rest theirs when asked, all or nothing wherever the host breaks down, and removes them all", async () => {
        await insertLarge();
        expect(await takenNames()).toEqual(["BABA_2024Q3", "BABA_2024Q3_Revenue", "BABA_2024Q3_Table"]);
        expect(isEmpty(await planRefresh(first))).toBe(true);
        await desk.sortTable("BABA_2024Q3", 3);
        const { broken, batches, result } = await breakEverywhere(() => desk.workbook.nameRest("BABA_2024Q3"));
        expect([broken > 8, batches, result]).toEqual([true, 3, { table: "BABA_2024Q3", named: 2, unnamed: 0 }]);
        expect([await valueOf(`=${wanted[0] ?? ""}`), await valueOf(`=${wanted[1] ?? ""}`), await valueOf("=BABA_2024Q3_Revenue")]).toEqual([36518, 40561, 236503]);
        const { naming, names, rows } = await entry();
        expect([naming, names.map(({ name: one }) => one), rows.filter(({ wantedNames }) => wantedNames)]).toEqual(["all", ["BABA_2024Q3_Revenue", "BABA_2024Q3_Table", ...wanted], []]);
        expect(await desk.workbook.nameRest("BABA_2024Q3")).toEqual({ table: "BABA_2024Q3", named: 0, unnamed: 0 });
        await desk.workbook.remove("BABA_2024Q3");
        expect(await takenNames()).toEqual([]);
      });

      it("names what a later refresh adds too, and keeps all names when a table is renamed, converted and put back", async () => {
        await insertLarge();
        await desk.renameTable("BABA_2024Q3", "Ali");
        expect(await desk.workbook.nameRest("BABA_2024Q3")).toMatchObject({ table: "Ali", named: 2 });
        await desk.workbook.convert("Ali", "native");
        await desk.workbook.apply(await planRefresh(longer, "Ali"));
        const all = ["Ali", "BABA_2024Q3_EBITA_Adjusted", "BABA_2024Q3_NetIncome_Adjusted", "BABA_2024Q3_Revenue", "BABA_2024Q3_Table"];
        expect([await takenNames(), await valueOf("=BABA_2024_9M_Revenue")]).toEqual([[...all.slice(0, 1), "BABA_2024_9M_Revenue", ...all.slice(1)].sort(), 700100]);
        // A formula that uses the new row would make it stay.
        await desk.type("Z99", [[""]]);
        await desk.workbook.revert("Ali");
        expect([await takenNames(), (await entry()).naming]).toEqual([all, "all"]);
      });

      it("leaves nothing behind of rows that a reverted refresh had added before they were named", async () => {
        await insertLarge();
        const [written, now] = [await entry(), await desk.workbook.read("BABA_2024Q3")];
        if (now === undefined) throw new Error("no table");
        await desk.workbook.apply(planAgain(written, now, longer.reading, { text: longer.text, taken: await takenNames(), mostNames: 1 }));
        expect(await desk.workbook.nameRest("BABA_2024Q3")).toMatchObject({ named: 3 });
        await desk.workbook.revert("BABA_2024Q3");
        expect(await takenNames()).toEqual(["BABA_2024Q3", wanted[1], wanted[0], "BABA_2024Q3_Revenue", "BABA_2024Q3_Table"]);
        await desk.workbook.remove("BABA_2024Q3");
        expect(await takenNames()).toEqual([]);
      });

      it("names no figure that two rows could stand for, and takes no name of the analyst's", async () => {
        await insertLarge();
        await desk.nameCell("Y1", "baba_2024q3_ebita_adjusted");
        await desk.type("B5", [["Revenue"]]);
        expect(await desk.workbook.nameRest("BABA_2024Q3")).toEqual({ table: "BABA_2024Q3", named: 1, unnamed: 1 });
        expect(await takenNames()).toEqual(["BABA_2024Q3", "BABA_2024Q3_EBITA_Adjusted_2", "BABA_2024Q3_Revenue", "BABA_2024Q3_Table", "baba_2024q3_ebita_adjusted"]);
        await desk.type("B5", [["Profit"]]);
        expect([await desk.workbook.nameRest("BABA_2024Q3"), await valueOf("=BABA_2024Q3_NetIncome_Adjusted")]).toEqual([{ table: "BABA_2024Q3", named: 1, unnamed: 0 }, 36518]);
        expect(await rejection(desk.workbook.nameRest("Nothing"))).toMatchObject({ code: "table-gone" });
      });
    });

    it("refreshes all or nothing, wherever the host breaks down", async () => {
      await insert();
      await desk.type("G4", [[224790]]);
      const refresh = await planRefresh({ text: longer.text.replace("36.518", "36.618"), reading: restated });
      expect([refresh.changes.filter(({ kind }) => kind === "changed").length, refresh.added.length]).toEqual([2, 1]);
      const { broken, batches, result } = await breakEverywhere(() => desk.workbook.apply(refresh));
      expect([broken > 20, batches]).toEqual([true, 2]);
      expect(result.values.map((row) => row[3])).toEqual([236503, 36618, 40561, 700100]);
    });

    describe("a table the analyst deleted", () => {
      it("is not found, and cannot be refreshed", async () => {
        await insert();
        const refresh = await planRefresh(corrected);
        await desk.deleteTable("BABA_2024Q3");
        expect(await desk.workbook.read("BABA_2024Q3")).toBeUndefined();
        const before = await desk.snapshot();
        expect(await rejection(desk.workbook.apply(refresh))).toMatchObject({ code: "table-gone", message: expect.stringMatching(/BABA_2024Q3 is no longer .*insert the text again/) });
        expect(await desk.snapshot()).toEqual(before);
      });

      it("comes back under the same names, so that formulas elsewhere find it again", async () => {
        await insert();
        await desk.deleteTable("BABA_2024Q3");
        expect((await insert("D8")).name).toBe("BABA_2024Q3");
        expect(await valueOf("=BABA_2024Q3_Revenue")).toBe(236503);
        expect((await desk.workbook.ledger()).tables.map(({ names }) => names[0]?.name)).toEqual(["BABA_2024Q3_Revenue"]);
      });
    });

    describe("refresh", () => {
      it("edits nothing when the source says the same", async () => {
        await insert();
        await desk.type("G4", [[224790]]);
        const before = await desk.snapshot();
        const refresh = await planRefresh(first);
        expect(isEmpty(refresh)).toBe(true);
        await desk.workbook.apply(refresh);
        expect(await desk.snapshot()).toEqual(before);
      });

      it("writes the changed cells and keeps an added column, a note, the row order, edited cells and names", async () => {
        await insert();
        await desk.addColumn("BABA_2024Q3", ["My view", "hold", "buy", "sell"]);
        await desk.type("G4", [[224790]]);
        await desk.type("B9", [["a note below"]]);
        await desk.sortTable("BABA_2024Q3", 3);
        const refresh = await planRefresh(corrected);
        expect(refresh.changes.filter(({ kind }) => kind === "changed").map(({ header, old, next, row }) => [header, old, next, row])).toEqual([
          ["Reported", 236503, 236603, 2],
          ["Source", expect.stringContaining("236.503"), expect.stringContaining("236.603"), 2],
        ]);
        const state = await desk.workbook.apply(refresh);
        expect(state.values.map((row) => [row[0], row[3], row[5], row[13]])).toEqual([["Net income", 36518, "", "buy"], ["EBITA", 40561, "", "sell"], ["Revenue", 236603, 224790, "hold"]]);
        expect(await valueOf("=BABA_2024Q3_Revenue")).toBe(236603);
        expect((await desk.values("B9"))[0]?.[0]).toBe("a note below");
        expect(isEmpty(await planRefresh(corrected))).toBe(true);
      });

      it("appends a new figure with formulas, format and name", async () => {
        await insert();
        await desk.addColumn("BABA_2024Q3", ["Twice", "=2*[@Reported]", "=2*[@Reported]", "=2*[@Reported]"]);
        await desk.type("B20", [["below"]]);
        const state = await desk.workbook.apply(await planRefresh(longer));
        expect(state.address).toBe("B3:O7");
        expect(state.values[3]?.slice(0, 4)).toEqual(["Revenue (9M 2024 (Jan–Sep 2024))", "Reported", "9M 2024 (Jan–Sep 2024)", 700100]);
        expect([state.values[3]?.[9], state.values[3]?.[13], state.formulas[3]?.[13]]).toEqual(["#N/A", 1400200, "=2*[@Reported]"]);
        expect(await valueOf("=BABA_2024_9M_Revenue")).toBe(700100);
        expect(await valueOf("=ROWS(BABA_2024Q3_Table)")).toBe(5);
        expect((await desk.values("B20:B21")).flat()).toContain("below");
        expect(isEmpty(await planRefresh(longer))).toBe(true);
      });

      it("finds the table that the analyst renamed, under its old name", async () => {
        await insert();
        await desk.renameTable("BABA_2024Q3", "Ali");
        const state = await desk.workbook.apply(await planRefresh(corrected));
        expect([state.name, state.values[0]?.[3]]).toEqual(["Ali", 236603]);
        expect(await valueOf("=BABA_2024Q3_Revenue")).toBe(236603);
        expect((await desk.workbook.ledger()).tables.map((table) => table.name)).toEqual(["Ali"]);
      });

      it("points a name at its figure again after the analyst reworded the line item", async () => {
        await insert();
        await desk.type("B4", [['Sales "net"*']]);
        expect(await valueOf("=BABA_2024Q3_Revenue")).toBe("#N/A");
        const refresh = await planRefresh(first);
        expect(refresh.names.map(({ name: one }) => one)).toEqual(["BABA_2024Q3_Revenue"]);
        await desk.workbook.apply(refresh);
        expect(await valueOf("=BABA_2024Q3_Revenue")).toBe(236503);
        expect(isEmpty(await planRefresh(first))).toBe(true);
      });

      it("leaves a name that the analyst deleted, and appends rows though a column that their formulas read is gone", async () => {
        await insert();
        await desk.deleteName("BABA_2024Q3_Revenue");
        await desk.type("B4", [["Sales"]]);
        await desk.workbook.apply(await planRefresh(first));
        expect([isEmpty(await planRefresh(first)), (await desk.workbook.survey()).takenNames.includes("BABA_2024Q3_Revenue")]).toEqual([true, false]);
        await desk.deleteColumn("BABA_2024Q3", "Reported");
        const { headers, values, formulas } = await desk.workbook.apply(await planRefresh(longer));
        expect([headers.includes("Reported"), values.map((row) => row[0])]).toEqual([false, ["Sales", "Net income", "EBITA", "Revenue (9M 2024 (Jan–Sep 2024))"]]);
        expect(formulas.at(-1)?.[headers.indexOf("YoY")]).not.toMatch(/Reported/);
      });

      it("writes nothing over a table that changed since", async () => {
        await insert();
        const refresh = await planRefresh(corrected);
        await desk.sortTable("BABA_2024Q3", 3);
        const before = await desk.snapshot();
        expect(await rejection(desk.workbook.apply(refresh))).toMatchObject({ code: "changed-meanwhile" });
        expect(await desk.snapshot()).toEqual(before);
      });

      it("takes everything back when it fails half-way", async () => {
        await insert();
        await desk.type("G4", [[224790]]);
        const grown = await planRefresh(longer);
        const fixed = await planRefresh(corrected);
        const before = await desk.snapshot();
        for (const refresh of [grown, fixed]) {
          const work = desk.workbook.apply({ ...refresh, names: [...refresh.names, badName] });
          expect(await rejection(work)).toMatchObject({ code: "host-failed", message: expect.stringMatching(/nothing was changed/) });
          expect(await desk.snapshot()).toEqual(before);
        }
      });

      it("leaves a protected sheet alone", async () => {
        await insert();
        const refresh = await planRefresh(corrected);
        await desk.protect();
        expect(await rejection(desk.workbook.apply(refresh))).toMatchObject({ code: "sheet-protected" });
      });
    });

    it("surveys the active cell and the names that are taken", async () => {
      await insert();
      await desk.nameCell("Y1", "Mine");
      await desk.select("C2");
      const survey = await desk.workbook.survey();
      expect([survey.cell, [...survey.takenNames].sort()]).toEqual(["C2", ["BABA_2024Q3", "BABA_2024Q3_EBITA_Adjusted", "BABA_2024Q3_NetIncome_Adjusted", "BABA_2024Q3_Revenue", "BABA_2024Q3_Table", "Mine"]]);
    });

    it("selects the table to show it, and says so when there is none", async () => {
      await insert();
      await desk.select("A1");
      await desk.workbook.reveal("BABA_2024Q3");
      expect(await desk.selected()).toBe("B3:N6");
      expect(await rejection(desk.workbook.reveal("Nothing"))).toMatchObject({ code: "table-gone" });
    });

    describe("what is selected", () => {
      it("is a cell with the one row of its table and the column it stands in", async () => {
        await insert();
        await desk.sortTable("BABA_2024Q3", 3);
        await desk.select("E6");
        const { inTable, ...selected } = await desk.workbook.selectedCell();
        expect(selected).toEqual({ sheet: "Sheet1", cell: "E6", formula: 236503, text: "236,503" });
        expect([inTable?.position, inTable?.table.name, inTable?.table.address, inTable?.table.values.map((row) => row[0])]).toEqual([3, "BABA_2024Q3", "B3:N6", ["Revenue"]]);
        expect(inTable?.table.formulas[0]?.[6]).toBe("=TIEOUT.YOY([@Reported],[@[Year ago]],[@[Stated YoY]])");
      });

      it("is a cell alone in a header and outside of tables", async () => {
        await insert();
        await desk.type("A20", [["=BABA_2024Q3_Revenue*2"]]);
        await desk.select("E3");
        expect((await desk.workbook.selectedCell()).inTable).toBeUndefined();
        await desk.select("A20");
        expect(await desk.workbook.selectedCell()).toEqual({ sheet: "Sheet1", cell: "A20", formula: "=BABA_2024Q3_Revenue*2", text: "473006" });
      });

      it("is read as lines of text, as far as cells are used", async () => {
        await desk.type("A1", [["Revenue", 1200, null], ["Profit", null, "up"]]);
        await desk.select("A1:D900");
        expect(await desk.workbook.selectedText()).toBe("Revenue\t1200\nProfit\t\tup");
        await desk.select("H8");
        expect(await desk.workbook.selectedText()).toBe("");
      });

      it("is told at each change until the watch ends", async () => {
        const told = { ended: 0, going: 0 };
        const stop = await desk.workbook.watchSelection(() => told.ended++);
        await desk.workbook.watchSelection(() => told.going++);
        const select = async (address: string): Promise<void> => {
          const before = told.going;
          await desk.select(address);
          while (told.going === before) await new Promise((resolve) => setTimeout(resolve, 1));
        };
        await select("C3");
        await select("C4");
        expect(told.ended).toBe(2);
        await stop();
        await select("C5");
        expect(told).toEqual({ ended: 2, going: 3 });
      });
    });
  });
}
