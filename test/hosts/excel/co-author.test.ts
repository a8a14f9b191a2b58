/** A colleague who edits the same workbook between two round trips of one verb: the workbook is as before or as asked beside their edit, and the user is told which. */
import { planAgain } from "../../../src/core/sheet/plan-refresh";
import { planTable } from "../../../src/core/sheet/plan-table";
import type { SheetError } from "../../../src/core/sheet/sheet-error";
import { septemberQuarter } from "../../support/a-reading";
import { openExcelDesk, type ExcelDesk } from "../../support/excel-desk";

const TABLE = "BABA_2024Q3";
const VERBS = ["insert", "refresh", "revert", "convert", "remove"] as const;
type Verb = (typeof VERBS)[number];

const first = septemberQuarter();
const later = septemberQuarter({ revenue: "236.603" });
const OLD = { "EBITA": 40561, "Net income": 36518, "Revenue": 236503 };
const NEW = { ...OLD, Revenue: 236603 };

let desk: ExcelDesk;
beforeEach(async () => {
  desk = await openExcelDesk();
});
afterEach(() => desk.close());

async function prepare(verb: Verb): Promise<() => Promise<unknown>> {
  const { workbook } = desk;
  await desk.select("B3");
  const plan = planTable(first.reading, { text: first.text, items: first.reading.items.map(({ id }) => id), taken: [] });
  if (verb === "insert") return () => workbook.insert(plan);
  await workbook.insert(plan);
  const [[written], now] = [(await workbook.ledger()).tables, await workbook.read(TABLE)];
  if (written === undefined || now === undefined) throw new Error("nothing was inserted");
  const refresh = planAgain(written, now, later.reading, { text: later.text, taken: [] });
  if (verb === "refresh") return () => workbook.apply(refresh);
  if (verb === "revert") {
    await workbook.apply(refresh);
    return () => workbook.revert(TABLE);
  }
  return verb === "convert" ? () => workbook.convert(TABLE, "native") : () => workbook.remove(TABLE);
}

/** Holds back one trip until the colleague's own has been answered; says how many there were. */
function meanwhile(trip: number, edit: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): { trips: number } {
  const seen = { trips: 0 };
  const { bridge } = desk.emulator;
  const send = bridge.sendMessageToHost;
  let isTheirs = false;
  bridge.sendMessageToHost = (text) => {
    if (isTheirs) return send(text);
    if (seen.trips++ !== trip) return send(text);
    isTheirs = true;
    void Excel.run(async (context) => {
      edit(context.workbook.worksheets.getItem("Sheet1"), context);
      await context.sync();
    }).finally(() => {
      isTheirs = false;
      send(text);
    });
  };
  return seen;
}

const said = (work: Promise<unknown>): Promise<string> => work.then(() => "done", ({ code }: SheetError) => code);

/** Each line item with the figure beside it, wherever the table stands now. */
async function figures(): Promise<Readonly<Record<string, unknown>> | undefined> {
  const state = await desk.workbook.read(TABLE);
  return state && Object.fromEntries(state.values.map((row) => [String(row[0]), row[state.headers.indexOf("Reported")]]));
}

async function expectWhole(verb: Verb, end: string): Promise<void> {
  const now = await figures();
  const forms = (await desk.workbook.read(TABLE))?.formulas.map((row) => String(row[6]).startsWith("=TIEOUT.")) ?? [];
  if (verb === "insert") expect(now).toEqual(end === "done" ? OLD : undefined);
  if (verb === "refresh") expect(now).toEqual(end === "done" ? NEW : OLD);
  if (verb === "revert") expect(now).toEqual(end === "done" ? OLD : NEW);
  if (verb === "convert") expect(forms).toEqual(Array(3).fill(end !== "done"));
  if (verb === "remove") expect(now).toEqual(end === "done" ? undefined : OLD);
  expect((await desk.workbook.ledger()).tables.map(({ name }) => name)).toEqual(now === undefined ? [] : [TABLE]);
}

const EDITS: Readonly<Record<string, (verb: Verb, sheet: Excel.Worksheet, context: Excel.RequestContext) => void>> = {
  "types a note beside the table": (_, sheet) => { sheet.getRange("R4").values = [["mine"]]; },
  "inserts a row above the table": (_, sheet) => { sheet.getRange("1:1").insert("Down"); },
  "sorts the table": (verb, _, context) => { if (verb !== "insert") context.workbook.tables.getItemOrNullObject(TABLE).sort.apply([{ key: 0, ascending: true }]); },
};

describe.each(VERBS)("%s", (verb) => {
  it.each(Object.keys(EDITS))("leaves the workbook whole when a colleague %s between its trips", async (title) => {
    for (let trip = 1; ; trip++) {
      const work = await prepare(verb);
      const send = desk.emulator.bridge.sendMessageToHost;
      const seen = meanwhile(trip, (sheet, context) => EDITS[title]?.(verb, sheet, context));
      const end = await said(work());
      desk.emulator.bridge.sendMessageToHost = send;
      if (seen.trips <= trip) {
        expect(trip).toBeGreaterThan(1);
        break;
      }
      expect(["done", "changed-meanwhile"]).toContain(end);
      await expectWhole(verb, end);
      await desk.close();
      desk = await openExcelDesk();
    }
  });
});
