/** What each verb does under each condition that a real workbook may be in: the workbook is as before, or as asked, and the user is told which. */
import { planAgain } from "../../../src/core/sheet/plan-refresh";
import { planTable } from "../../../src/core/sheet/plan-table";
import type { SheetError } from "../../../src/core/sheet/sheet-error";
import { aLineItem, anAmount, aQuarter, septemberQuarter } from "../../support/a-reading";
import { openExcelDesk, type ExcelDesk } from "../../support/excel-desk";

const TABLE = "BABA_2024Q3";
const VERBS = ["insert", "refresh", "revert", "convert", "remove"] as const;
type Verb = (typeof VERBS)[number];

const first = septemberQuarter();
/** A figure restated, and one more. */
const later = (() => {
  const { text, reading } = septemberQuarter({ revenue: "236.603" });
  const words = `${text} Nine-month revenue reached 700.1 billion yuan.`;
  const nine = aLineItem(words, anAmount(words, "700.1 billion yuan", "700100000000", "CNY", -8), { id: "nine", period: aQuarter({ label: "Nine-month", length: "nine-months", start: "2024-01-01", ytd: true }) });
  return { text: words, reading: { ...reading, document: { ...reading.document, sha256: "ab".repeat(32) }, items: [...reading.items, nine] } };
})();

let desk: ExcelDesk;
beforeEach(async () => {
  desk = await openExcelDesk();
});
afterEach(() => desk.close());

const byHand = (work: (sheet: Excel.Worksheet, table: Excel.Table, context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("Sheet1"), context.workbook.tables.getItem(TABLE), context);
    await context.sync();
  });
const byHandOnSheet = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });
const addTable = (address: string): Promise<void> => byHandOnSheet((sheet) => { sheet.tables.add(address, true).name = "Other"; });
const firstPlan = () => planTable(first.reading, { text: first.text, items: first.reading.items.map(({ id }) => id), taken: [] });
const planLater = async () => {
  const [[written], now] = [(await desk.workbook.ledger()).tables, await desk.workbook.read(TABLE)];
  if (written === undefined || now === undefined) throw new Error("nothing was inserted");
  return planAgain(written, now, later.reading, { text: later.text, taken: [] });
};

/** Brings the workbook to where the verb can be used, at B3, and says how to use it then: what the user sees was planned before the condition came about. */
async function prepare(verb: Verb, at = "B3"): Promise<() => Promise<unknown>> {
  const { workbook } = desk;
  await desk.select(at);
  if (verb === "insert") return () => workbook.insert(firstPlan());
  await workbook.insert(firstPlan());
  const plan = await planLater();
  if (verb === "refresh") return () => workbook.apply(plan);
  if (verb === "revert") {
    await workbook.apply(plan);
    return () => workbook.revert(TABLE);
  }
  return verb === "convert" ? () => workbook.convert(TABLE, "native") : () => workbook.remove(TABLE);
}

const said = (work: Promise<unknown>): Promise<unknown> => work.then(() => "done", ({ code, message }: SheetError) => [code, message]);
const revenue = async (): Promise<unknown> => (await desk.workbook.read(TABLE))?.values.map((row) => row[3]);

/** What is to be seen after the verb was done. */
const DONE: Readonly<Record<Verb, () => Promise<void>>> = {
  insert: async () => expect(await revenue()).toEqual([236503, 36518, 40561]),
  refresh: async () => expect(await revenue()).toEqual([236603, 36518, 40561, 700100]),
  revert: async () => expect(await revenue()).toEqual([236503, 36518, 40561]),
  convert: async () => expect((await desk.workbook.read(TABLE))?.formulas[0]?.[6]).toMatch(/^=IF\(/),
  remove: async () => expect([await desk.workbook.read(TABLE), (await desk.workbook.ledger()).tables]).toEqual([undefined, []]),
};

interface Condition {
  readonly title: string;
  readonly at?: string;
  readonly arrange: () => Promise<unknown>;
  /** What the verb leaves then is not what it leaves elsewhere. */
  readonly isSeenOtherwise?: true;
  /** How each verb that the condition can meet ends: "done", or a refusal's code and words. */
  readonly ends: Partial<Record<Verb, "done" | readonly [code: string, words: RegExp]>>;
}

const refusedByHost = (code: string) => (): Promise<void> => {
  const { bridge } = desk.emulator;
  bridge.sendMessageToHost = (text) => {
    const { id } = JSON.parse(text) as { readonly id: number };
    const body = JSON.stringify({ Results: [], Error: { Code: code, Message: "No.", Location: "", ActionIndex: 0 } });
    setTimeout(() => bridge.onMessageFromHost(JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } })), 0);
  };
  return Promise.resolve();
};
const all = (end: "done" | readonly [string, RegExp]): Condition["ends"] => Object.fromEntries(VERBS.map((verb) => [verb, end]));
const standing = (end: "done" | readonly [string, RegExp]): Condition["ends"] => ({ refresh: end, revert: end, convert: end, remove: end });

const CONDITIONS: readonly Condition[] = [
  { title: "a protected sheet", arrange: () => desk.protect(), ends: all(["sheet-protected", /^The sheet Sheet1 is protected, so nothing was (written|changed)\. Unprotect it/]) },
  { title: "a cell being edited", arrange: refusedByHost("InvalidOperationInCellEditMode"), ends: all(["cell-being-edited", /^A cell is being edited, so nothing was changed\. Press Enter or Esc/]) },
  { title: "a host that takes no request of this size", arrange: refusedByHost("RequestPayloadSizeLimitExceeded"), ends: all(["host-failed", /too large for one step of Excel on the web, so nothing was changed/]) },
  { title: "a renamed table", isSeenOtherwise: true, arrange: () => desk.renameTable(TABLE, "Mine"), ends: { convert: "done", refresh: "done", remove: "done", revert: "done" } },
  { title: "a deleted table", arrange: () => desk.deleteTable(TABLE), ends: standing(["table-gone", /^The table BABA_2024Q3 is no longer in this workbook/]) },
  { title: "a renamed column", arrange: () => desk.type("E3", [["As told"]]), ends: { ...standing("done"), refresh: ["changed-meanwhile", /changed since the refresh was prepared, so nothing was written\. Refresh again/] } },
  { title: "a deleted column", arrange: () => byHand((_, table) => { table.columns.getItem("Source").delete(); }), ends: { ...standing("done"), refresh: ["changed-meanwhile", /Refresh again/] } },
  { title: "merged cells in the place", arrange: () => byHandOnSheet((sheet) => { sheet.getRange("C4:D5").merge(); }), ends: { insert: ["merged-cells", /^The cells C4:D5 are merged, .*nothing was written/] } },
  { title: "merged cells beside the table", arrange: () => byHandOnSheet((sheet) => { sheet.getRange("R1:S9").merge(); sheet.getRange("B30:N30").merge(); }), ends: all("done") },
  { title: "hidden rows and columns", arrange: () => byHandOnSheet((sheet) => { sheet.getRange("4:4").rowHidden = true; sheet.getRange("E:E").columnHidden = true; }), ends: all("done") },
  { title: "a filter that hides a row, and rows that were sorted before", arrange: () => byHand((_, table) => { table.columns.getItem("Line item").filter.applyValuesFilter(["EBITA"]); }), ends: standing("done") },
  { title: "another table that touches the place", arrange: () => addTable("B6:C7"), ends: { insert: ["table-in-the-way", /^The table Other is in the way or touches the place, so nothing was written/] } },
  { title: "a wider table a row below", arrange: () => addTable("A9:P10"), ends: { ...standing("done"), revert: ["host-failed", /nothing was changed: .*shift cells in a table/] } },
  { title: "data in the way", arrange: () => desk.type("C5", [["mine"]]), ends: { insert: ["cells-in-the-way", /^There is something in C5, so nothing was written/] } },
  { title: "notes right below the table", arrange: () => desk.type("B9", [["mine"]]), ends: standing("done") },
  { title: "the bottom of the sheet", at: "B1048573", arrange: () => Promise.resolve(), ends: { insert: "done", refresh: ["no-room", /ends so near to the sheet's last row that 1 more do not fit, so nothing was changed/], convert: "done", remove: "done" } },
  { title: "the bottom of the sheet, too near", at: "B1048574", arrange: () => Promise.resolve(), ends: { insert: ["no-room", /does not fit at B1048574, so nothing was written/] } },
  { title: "a co-author's amount typed over ours", isSeenOtherwise: true, arrange: () => desk.type("E4", [[7]]), ends: { refresh: ["changed-meanwhile", /Refresh again/], convert: "done", remove: "done" } },
  { title: "a co-author's name like one of ours", arrange: () => desk.nameCell("Y1", "BABA_2024Q3_Revenue"), ends: { insert: ["name-taken", /Insert again to get another one/] } },
];

const CASES = CONDITIONS.flatMap((condition) => VERBS.flatMap((verb) => (condition.ends[verb] === undefined ? [] : [{ verb, condition, title: condition.title, end: condition.ends[verb] }])));

it.each(CASES)("$verb with $title", async ({ verb, condition, end }) => {
  const work = await prepare(verb, condition.at);
  await condition.arrange();
  const before = await desk.snapshot();
  const outcome = await said(work());
  if (end === "done") {
    expect(outcome).toBe("done");
    if (condition.isSeenOtherwise !== true) await DONE[verb]();
  } else {
    expect(outcome).toEqual([end?.[0], expect.stringMatching(end?.[1] ?? /$^/)]);
    expect(await desk.snapshot()).toEqual(before);
  }
});
