/** What every implementation of the workbook port keeps when a table changes its form, is shared, repaired or removed. */
import { isSameValue } from "../../src/core/sheet/cells/cell-value";
import type { Scale } from "../../src/core/sheet/cells/display-unit";
import type { TableForm } from "../../src/core/sheet/forms/table-form";
import { planAgain } from "../../src/core/sheet/plan-refresh";
import { planTable } from "../../src/core/sheet/plan-table";
import type { CellValue } from "../../src/core/sheet/table-plan";
import { aLineItem, anAmount, aReading, septemberQuarter } from "../support/a-reading";
import type { Desk } from "./workbook.contract";

export interface FormsDesk extends Desk {
  /** The whole sheet of that name, from A1 to its last used cell. */
  sheet(name: string): Promise<{ readonly values: readonly (readonly CellValue[])[]; readonly formulas: readonly (readonly CellValue[])[] }>;
  sheetNames(): Promise<readonly string[]>;
  renameHeader(table: string, column: number, header: string): Promise<void>;
  /** A function of that id whose first call for an argument gets nowhere; the next gives the argument back. */
  stick(id: string): Promise<void>;
  pointName(name: string, formula: string): Promise<void>;
}

const TABLE = "BABA_2024Q3";
const first = septemberQuarter();

/** Of Reported, Year ago, Stated YoY and Consensus: every kind of cell beside every other. */
const LIVE_YOY = "=TIEOUT.YOY([@Reported],[@[Year ago]],[@[Stated YoY]])";
const KINDS: readonly CellValue[] = [236503, 224790, -4.2, 0, 0.05, "", " ", "n/m", true, "=NA()", "=1/0"];
const pick = (at: number): CellValue => KINDS[at % KINDS.length] ?? "";
const ROWS = KINDS.length * 5;

const manyText = Array.from({ length: ROWS }, (_, at) => `Segment ${at} sold ${at + 1}.5 million euros, 5% more. `).join("");
const many = {
  text: manyText,
  reading: aReading(Array.from({ length: ROWS }, (_, at) => aLineItem(manyText, anAmount(manyText, ` ${at + 1}.5 million`, `${at + 1}500000`, "EUR", -5), { id: `s${at}`, scope: `Segment ${at}` }))),
};

export function describeForms(title: string, open: () => Promise<FormsDesk>): void {
  describe(title, () => {
    let desk: FormsDesk;
    beforeEach(async () => {
      desk = await open();
    });
    afterEach(() => desk.close());

    const insert = async ({ text, reading } = first, rest: { readonly scale?: Scale } = {}): Promise<void> => {
      await desk.select("B3");
      const { takenNames } = await desk.workbook.survey();
      await desk.workbook.insert(planTable(reading, { text, items: reading.items.map(({ id }) => id), taken: takenNames, ...rest }));
      await desk.values("B3");
    };
    const table = async (name = TABLE) => {
      await desk.values("A1");
      const state = await desk.workbook.read(name);
      if (state === undefined) throw new Error("no table");
      return state;
    };
    const column = async (header: string, name = TABLE) => {
      const { headers, values, formulas } = await table(name);
      const at = headers.indexOf(header);
      return { values: values.map((row) => row[at] ?? null), formulas: formulas.map((row) => row[at] ?? null) };
    };
    const calculated = async (name = TABLE): Promise<readonly (readonly CellValue[])[]> => {
      const state = await table(name);
      const positions = ["YoY", "Gap", "Surprise", "Check"].map((header) => state.headers.indexOf(header));
      return state.values.map((row) => positions.map((at) => row[at] ?? null));
    };
    const differing = (one: readonly (readonly CellValue[])[], other: readonly (readonly CellValue[])[]): readonly unknown[] =>
      one.flatMap((row, at) => row.flatMap((cell, column) => (isSameValue(cell, other[at]?.[column] ?? null) ? [] : [[at, column, cell, other[at]?.[column]]])));
    const rejection = (work: Promise<unknown>): Promise<unknown> => work.then(() => "it was done", (error: unknown) => error);

    describe("convert", () => {
      it("shows the same values and errors in each form, whatever stands in the figures", async () => {
        await insert(many);
        // Columns: E reported, G year ago, I stated, J consensus.
        await desk.type("E4", Array.from({ length: ROWS }, (_, at) => [pick(at)]));
        await desk.type("G4", Array.from({ length: ROWS }, (_, at) => [pick(Math.floor(at / KINDS.length) * 2 + at * 3)]));
        await desk.type("I4", Array.from({ length: ROWS }, (_, at) => [pick(Math.floor(at / 4) + 4)]));
        await desk.type("J4", Array.from({ length: ROWS }, (_, at) => [pick(at * 5 + Math.floor(at / KINDS.length))]));
        await desk.type("E4", [[236503, "CNY m", 224790, null, 0.05]]);
        const live = await calculated();
        expect(Array.from(new Set(live.flat().filter((cell) => typeof cell === "string").map((cell) => cell.replace(/:.*/, "")))).sort()).toEqual(["#DIV/0!", "#N/A", "#VALUE!", "computed", "does not tie out", "stated", "ties out"]);
        await desk.workbook.convert(TABLE, "native");
        expect((await table()).formulas.flat().filter((cell) => String(cell).includes("TIEOUT"))).toEqual([]);
        expect(differing(live, await calculated())).toEqual([]);
        await desk.workbook.convert(TABLE, "values");
        expect((await table()).formulas.map((row) => row.slice(6)).flat().filter((cell) => String(cell).startsWith("=I"))).toEqual([]);
        expect(differing(live, await calculated())).toEqual([]);
        await desk.workbook.convert(TABLE, "live");
        expect(differing(live, await calculated())).toEqual([]);
      });

      it("brings back exactly the formulas there were, on every way through the forms", async () => {
        const words = "Gross margin was 38.4% after 37.2%. Sales were 12 million euros, 5% more.";
        const items = [
          aLineItem(words, anAmount(words, "38.4%", "38.4", "percent", 1), { id: "margin", metric: "gross-margin", prior: anAmount(words, "37.2%", "37.2", "percent", 1) }),
          aLineItem(words, anAmount(words, "12 million euros", "12000000", "EUR", -6), { id: "sales" }),
        ];
        await insert({ text: words, reading: aReading(items) }, { scale: "thousands" });
        const before = (await table()).formulas;
        expect(before[0]?.slice(6, 7)).toEqual(["=IF(ISNUMBER([@[Year ago]]),[@Reported]-[@[Year ago]],NA())"]);
        const ways: readonly (readonly TableForm[])[] = [["native", "values", "live"], ["values", "native", "live"], ["values", "values", "live"], ["native", "native", "live"]];
        for (const way of ways) {
          for (const form of way) {
            await desk.workbook.convert(TABLE, form);
            expect((await desk.workbook.ledger()).tables.map((one) => [one.form ?? "live", one.scale])).toEqual([[form, "thousands"]]);
          }
          expect((await table()).formulas).toEqual(before);
        }
      });

      it("keeps the analyst's own cells in our columns in every form, and names them", async () => {
        await insert();
        await desk.type("H4", [["=0.5*2"], [LIVE_YOY], [LIVE_YOY]]);
        await desk.type("K5", [["my gap"]]);
        await desk.type("L6", [[""]]);
        const own = async () => [(await column("YoY")).formulas[0], (await column("Gap")).formulas[1], (await column("Surprise")).formulas[2]];
        const before = (await table()).formulas;
        for (const form of ["native", "values", "live"] as const) {
          const { kept } = await desk.workbook.convert(TABLE, form);
          expect(kept.map(({ lineItem, header, row }) => [lineItem, header, row])).toEqual([["Revenue", "YoY", 0], ["Net income", "Gap", 1]]);
          expect(await own()).toEqual(["=0.5*2", "my gap", ""]);
        }
        expect((await table()).formulas).toEqual(before);
      });

      it("does not take back over a value that the analyst typed over a frozen one", async () => {
        await insert();
        await desk.workbook.convert(TABLE, "values");
        await desk.type("H5", [[-0.08]]);
        await desk.workbook.convert(TABLE, "live");
        expect((await column("YoY")).formulas).toEqual([LIVE_YOY, -0.08, LIVE_YOY]);
      });

      it("no longer repeats a verdict once a figure it was reached on has changed", async () => {
        await insert();
        await desk.type("G4", [[224790]]);
        await desk.values("A1");
        expect((await desk.workbook.convert(TABLE, "native")).verdicts).toBe(1);
        expect((await column("Check")).values[0]).toBe("ties out");
        await desk.type("G4", [[200000]]);
        expect((await column("Check")).values[0]).toBe("not checked");
        await desk.workbook.convert(TABLE, "live");
        expect((await column("Check")).values[0]).toMatch(/^does not tie out/);
      });

      it("follows the analyst's new headers, column order and row order", async () => {
        await insert();
        await desk.workbook.convert(TABLE, "native");
        await desk.renameHeader(TABLE, 5, "Prior year [x]");
        await desk.renameHeader(TABLE, 6, "Growth");
        await desk.sortTable(TABLE, 3);
        await desk.workbook.convert(TABLE, "values");
        await desk.renameHeader(TABLE, 9, "Delta");
        await desk.sortTable(TABLE, 0);
        await desk.workbook.convert(TABLE, "live");
        expect((await column("Growth")).formulas).toEqual(Array(3).fill("=TIEOUT.YOY([@Reported],[@[Prior year '[x']]],[@[Stated YoY]])"));
        expect((await column("Delta")).formulas).toEqual(Array(3).fill("=TIEOUT.GAP([@Reported],[@Consensus])"));
      });

      it("gives a row that the analyst added plain formulas in place of values", async () => {
        await insert();
        await desk.type("B7", [["Costs", "Reported", "Q3", 120, "CNY m", 100]]);
        expect((await column("YoY")).formulas[3]).toMatch(/^=TIEOUT\.YOY/);
        await desk.workbook.convert(TABLE, "values");
        expect([(await column("YoY")).formulas[3], (await column("YoY")).values[3]]).toEqual([expect.stringMatching(/^=IF\(/), expect.closeTo(0.2, 12)]);
        await desk.workbook.convert(TABLE, "live");
        expect((await column("YoY")).formulas[3]).toBe(LIVE_YOY);
      });

      it("refuses to freeze a result that has not been calculated, and says where", async () => {
        await insert();
        await desk.type("I4", [["=NOSUCHFUNCTION(1)"]]);
        expect((await column("YoY")).values[0]).toBe("#VALUE!");
        await desk.workbook.convert(TABLE, "native");
        expect((await column("YoY")).values[0]).toBe("#NAME?");
        expect(await rejection(desk.workbook.convert(TABLE, "values"))).toMatchObject({ code: "host-failed", message: expect.stringMatching(/Nothing was changed: YoY .* shows #NAME\?/) });
      });

      it("keeps a value whose formula cannot stand any more, because the analyst deleted a column", async () => {
        await insert();
        await desk.workbook.convert(TABLE, "values");
        await desk.deleteColumn(TABLE, "Consensus");
        const before = await column("Gap");
        const { kept } = await desk.workbook.convert(TABLE, "live");
        expect(await column("Gap")).toEqual(before);
        expect(kept).toEqual([]);
        expect((await column("YoY")).formulas[0]).toBe(LIVE_YOY);
      });

      it("converts all or nothing, wherever the host breaks down", async () => {
        await insert();
        await desk.type("G4", [[224790]]);
        await desk.type("K5", [["my gap"]]);
        await desk.type("L6", [[""]]);
        for (const form of ["native", "values", "live"] as const) {
          await desk.values("A1");
          const before = await desk.snapshot();
          for (let action = 0, actions = 1; action <= actions; action += 3) {
            const met = desk.breakDown(1, action);
            expect(await rejection(desk.workbook.convert(TABLE, form))).toMatchObject({ code: "host-failed", message: expect.stringMatching(/nothing was changed/) });
            expect(await desk.snapshot()).toEqual(before);
            actions = met.actions;
          }
          await desk.workbook.convert(TABLE, form);
        }
      });

      it("leaves a protected sheet alone, and says when there is no such table", async () => {
        await insert();
        expect(await rejection(desk.workbook.convert("Nothing", "native"))).toMatchObject({ code: "table-gone" });
        await desk.protect();
        expect(await rejection(desk.workbook.convert(TABLE, "native"))).toMatchObject({ code: "sheet-protected" });
      });
    });

    describe("refresh of a converted table", () => {
      const grown = (() => {
        const text = `${septemberQuarter({ revenue: "236.603" }).text} Costs of revenue were 120.1 billion yuan.`;
        const { reading } = septemberQuarter({ revenue: "236.603" });
        return { text, reading: { ...reading, items: [...reading.items, aLineItem(text, anAmount(text, "120.1 billion yuan", "120100000000", "CNY", -8), { id: "cost", metric: "cost-of-revenue" })] } };
      })();
      const refresh = async () => {
        const [written] = (await desk.workbook.ledger()).tables;
        if (written === undefined) throw new Error("nothing was inserted");
        return desk.workbook.apply(planAgain(written, await table(), grown.reading, { text: grown.text, taken: (await desk.workbook.survey()).takenNames }));
      };

      it("keeps the form: a new row gets plain formulas, and the way back finds them", async () => {
        await insert();
        const live = (await column("Gap")).formulas;
        await desk.workbook.convert(TABLE, "native");
        await refresh();
        expect((await table()).formulas.flat().filter((cell) => String(cell).includes("TIEOUT"))).toEqual([]);
        expect([(await column("Gap")).values[0], (await column("Reported")).values[3]]).toEqual([236603 - 239430, 120100]);
        expect((await desk.workbook.ledger()).tables[0]?.form).toBe("native");
        await desk.workbook.convert(TABLE, "live");
        expect((await column("Gap")).formulas).toEqual([...live, live[0]]);
      });

      it("writes no new figure beside frozen results of the old one", async () => {
        await insert();
        await desk.workbook.convert(TABLE, "values");
        await desk.values("A1");
        const before = await desk.snapshot();
        expect(await rejection(refresh())).toMatchObject({ code: "table-of-values", message: expect.stringMatching(/holds values.*Turn its formulas on/) });
        expect(await desk.snapshot()).toEqual(before);
      });
    });

    describe("share", () => {
      it("copies the sheet as values, text that looks like a formula included, and leaves the original", async () => {
        await insert();
        await desk.type("B9", [["'=not a formula", "=BABA_2024Q3_Revenue*2", "=TIEOUT.YOY(6,5)", "'007"]]);
        const original = await desk.sheet("Sheet1");
        expect(await desk.workbook.share([TABLE])).toEqual(["Sheet1 (values)"]);
        const copy = await desk.sheet("Sheet1 (values)");
        expect(copy.values).toEqual(original.values);
        expect(copy.formulas.flat().filter((cell) => String(cell).startsWith("=") && cell !== "=not a formula")).toEqual([]);
        expect(copy.values[8]?.slice(1, 5)).toEqual(["=not a formula", 473006, expect.closeTo(0.2, 12), "007"]);
        expect(await desk.sheet("Sheet1")).toEqual(original);
        expect(await desk.workbook.share([TABLE])).toEqual(["Sheet1 (values 2)"]);
      });

      it("copies nothing while a formula shows #NAME?, and says where", async () => {
        await insert();
        await desk.type("B9", [["=NOSUCHFUNCTION(1)"]]);
        expect(await rejection(desk.workbook.share([TABLE]))).toMatchObject({ code: "host-failed", where: "Sheet1!B9", message: expect.stringMatching(/nothing was changed: Sheet1!B9 shows #NAME\?/) });
        expect(await desk.sheetNames()).toEqual(["Sheet1"]);
      });

      it("takes a half-made copy away", async () => {
        await insert();
        await desk.values("A1");
        const before = await desk.snapshot();
        for (const [batch, action] of [[4, 1], [4, 2], [4, 4], [5, 0], [5, 3], [6, 0], [7, 0]] as const) {
          desk.breakDown(batch, action);
          expect(await rejection(desk.workbook.share([TABLE]))).toMatchObject({ code: "host-failed" });
          expect(await desk.snapshot()).toEqual(before);
        }
      });
    });

    describe("repair", () => {
      it("enters a formula again that got stuck, and no other", async () => {
        await insert();
        await desk.stick("LATER");
        await desk.type("H4", [["=TIEOUT.LATER(0.5)"], [LIVE_YOY], [LIVE_YOY]]);
        await desk.type("H6", [[""]]);
        await desk.type("P3", [["=TIEOUT.LATER(5)", "=NOSUCHFUNCTION(1)", '="TIEOUT.LATER(5)"']]);
        expect([(await desk.values("H4"))[0], (await desk.values("P3:R3"))[0]]).toEqual([["#BUSY!"], ["#BUSY!", "#NAME?", "TIEOUT.LATER(5)"]]);
        expect(await desk.workbook.repair()).toEqual({ repaired: 2, protectedSheets: [] });
        expect([await desk.values("H4:H6"), (await desk.values("P3:R3"))[0]]).toEqual([[[0.5], [-0.09], [""]], [5, "#NAME?", "TIEOUT.LATER(5)"]]);
        expect((await column("YoY")).formulas).toEqual(["=TIEOUT.LATER(0.5)", LIVE_YOY, ""]);
        expect(await desk.workbook.repair()).toEqual({ repaired: 0, protectedSheets: [] });
      });

      it("says which protected sheet it could not repair", async () => {
        await desk.type("B4", [["=TIEOUT.LATER(5)"]]);
        await desk.protect();
        expect(await desk.workbook.repair()).toEqual({ repaired: 0, protectedSheets: ["Sheet1"] });
      });
    });

    describe("remove", () => {
      it("deletes the table, its names and its entry, and nothing else", async () => {
        await desk.type("A1", [["Mine"]]);
        await desk.nameCell("A1", "Mine");
        await insert();
        await desk.workbook.remove(TABLE);
        expect(await desk.snapshot()).toMatchObject({ tables: [], names: [{ name: "Mine" }] });
        expect((await desk.workbook.ledger()).tables).toEqual([]);
        expect((await desk.values("A1:N8")).flat().filter((cell) => cell !== "")).toEqual(["Mine"]);
        await insert();
        expect((await table()).name).toBe(TABLE);
      });

      it("leaves a name of ours that the analyst points at something else", async () => {
        await insert();
        await desk.type("A1", [[7]]);
        await desk.pointName("BABA_2024Q3_EBITA_Adjusted", "=Sheet1!$A$1");
        await desk.workbook.remove(TABLE);
        expect(await desk.snapshot()).toMatchObject({ names: [{ name: "BABA_2024Q3_EBITA_Adjusted" }] });
      });

      it("is done or not done, wherever the host breaks down", async () => {
        for (let action = 0, actions = 1; action <= actions; action++) {
          await insert();
          const before = await desk.snapshot();
          const met = desk.breakDown(2, action);
          const outcome = await rejection(desk.workbook.remove(TABLE));
          actions = met.actions;
          if (outcome === "it was done") {
            expect(await desk.snapshot()).toMatchObject({ tables: [], names: [] });
            expect((await desk.workbook.ledger()).tables).toEqual([]);
          } else {
            expect(outcome).toMatchObject({ code: "host-failed", message: expect.stringMatching(/nothing was changed/) });
            expect(await desk.snapshot()).toEqual(before);
            await desk.workbook.remove(TABLE);
          }
        }
      });
    });
  });
}
