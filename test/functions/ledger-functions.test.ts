import type { Ledger, LedgerRow, LedgerTable } from "../../src/core/sheet/ledger";
import { writeLedgerXml } from "../../src/core/sheet/ledger-xml";
import { openFunctionsDesk, type FunctionsDesk } from "./functions-desk";

const QUARTER = "quarter:2024-09-30";
const PERIOD = "Q3 2024 (Jul–Sep 2024)";
const SENTENCE = "Revenue rose 5% to 236.5 billion yuan.";

function row(key: string, label: string, reported: number, more: LedgerRow["cells"] = {}): LedgerRow {
  return { key, cells: { "line-item": label, "basis": "Reported", "period": PERIOD, reported, "unit": "CNY m", "year-ago": null, "source": SENTENCE, ...more } };
}

const ROWS: readonly LedgerRow[] = [
  row(`revenue||actual|reported||${QUARTER}`, "Revenue", 236500, { "year-ago": 224800, "stated-yoy": 0.05, "consensus": 239400 }),
  row(`revenue||actual|reported|cloud intelligence|${QUARTER}`, "Cloud Intelligence: Revenue", 29600),
  row(`revenue||actual|reported||half:2024-09-30`, "Revenue (H1)", 479700, { period: "H1 of fiscal 2025 (Apr–Sep 2024)" }),
  row(`net-income||actual|reported||${QUARTER}`, "Net income", 43500),
  row(`net-income||actual|adjusted||${QUARTER}`, "Net income (Non-GAAP / adjusted)", 36500, { basis: "Non-GAAP / adjusted", source: "Non-GAAP net income was 36.5 billion yuan." }),
  row(`ebita||actual|adjusted||${QUARTER}`, "EBITA", 40600, { basis: "Non-GAAP / adjusted" }),
  row(`revenue||guidance|reported||${QUARTER}|low`, "Revenue guidance, low", 230000),
];

const table = (name: string, rows: readonly LedgerRow[], company: string | null = "Alibaba Group"): LedgerTable => ({
  id: `{${name}}`,
  name,
  writtenAt: "2024-11-21T10:02:00Z",
  source: { text: SENTENCE, sha256: "ab", company },
  rows,
  names: [{ name: `${name}_Table`, key: null, label: null }, ...rows.slice(0, 1).map(({ key, cells }) => ({ name: `${name}_Revenue`, key, label: String(cells["line-item"]) }))],
  excluded: [],
});

let desk: FunctionsDesk;
let asked = 0;

/** The tables stand far below, each under its name; the ledger is written with them. */
const keep = (ledger: Ledger | string): Promise<void> =>
  desk.run(async (context, sheet) => {
    const parts = context.workbook.customXmlParts.getByNamespace("urn:tieout:ledger").load("items/id");
    const standing = context.workbook.tables.load("items/name");
    await context.sync();
    parts.items.forEach((part) => { part.delete(); });
    context.workbook.customXmlParts.add(typeof ledger === "string" ? ledger : writeLedgerXml(ledger));
    const names = typeof ledger === "string" ? [] : ledger.tables.map(({ name }) => name);
    names.forEach((name, at) => {
      if (standing.items.some((item) => item.name === name)) return;
      sheet.getRange(`T${100 + 10 * at}:T${101 + 10 * at}`).values = [["Line item"], ["Revenue"]];
      sheet.tables.add(`T${100 + 10 * at}:T${101 + 10 * at}`, true).name = name;
    });
    await context.sync();
  });

async function shown(formula: string): Promise<unknown> {
  const [[value] = []] = await desk.calculate("A1", [[formula]]);
  const message = desk.emulator.errorMessage("Sheet1!A1");
  return typeof value === "string" && value.startsWith("#") ? [value, message] : value;
}

beforeEach(async () => {
  desk = await openFunctionsDesk();
  await keep({ version: 1, tables: [table("BABA_2024Q3", ROWS)] });
  await new Promise((resolve) => setTimeout(resolve, 20));
  asked = 0;
  const send = desk.emulator.bridge.sendMessageToHost;
  desk.emulator.bridge.sendMessageToHost = (text) => {
    if (text.includes("GetXml")) asked++;
    send(text);
  };
});
afterEach(() => {
  desk.close();
});

describe("FIGURE", () => {
  it.each([
    ["a metric's id and a calendar quarter", '"revenue","2024Q3"'],
    ["a label and the period as the table shows it", `"Revenue","${PERIOD}"`],
    ["Chinese", '"营业收入","2024年第三季度"'],
    ["the months", '"Revenue","Jul-Sep 2024"'],
    ["its last day", '"BABA_2024Q3_Revenue",DATE(2024,9,30)'],
    ["its last day as text", '"BABA_2024Q3_Revenue","2024-09-30 "'],
    ["another order, case and width", '"ＲＥＶＥＮＵＥ","q3 2024"'],
    ["the figure's name", '"BABA_2024Q3_Revenue",""'],
    ["a basis, a field and a company", '"Revenue","2024Q3","GAAP","Reported","Alibaba"'],
    ["the code of the company", '"Revenue","2024Q3",,,"BABA"'],
  ])("finds a figure by %s", async (_, args) => {
    expect(await shown(`=TIEOUT.FIGURE(${args})`)).toBe(236500);
  });

  it("gives the field that is asked for", async () => {
    expect(await shown('=TIEOUT.FIGURE("Revenue","2024Q3",,"Year ago")')).toBe(224800);
    expect(await shown('=TIEOUT.FIGURE("Revenue","2024Q3",,"stated-yoy")')).toBe(0.05);
    expect(await shown('=TIEOUT.FIGURE("Revenue","2024Q3",,"Unit")')).toBe("CNY m");
    expect(await shown('=TIEOUT.FIGURE("Net income","2024Q3",,"Consensus")')).toEqual(["#N/A", `The source gives no consensus for Net income, ${PERIOD}, in BABA_2024Q3.`]);
    expect(await shown('=TIEOUT.FIGURE("Revenue","2024Q3",,"YoY")')).toEqual(["#VALUE!", expect.stringContaining("use TIEOUT.YOY")]);
    expect(await shown('=TIEOUT.FIGURE("Revenue","2024Q3",,"Colour")')).toEqual(["#VALUE!", expect.stringContaining('There is no field "Colour". Fields: Line item, Basis,')]);
  });

  it("never passes one basis, scope, length or outlook off as another", async () => {
    expect(await shown('=TIEOUT.FIGURE("Net income","2024Q3")')).toBe(43500);
    expect(await shown('=TIEOUT.FIGURE("Net income","2024Q3","non-GAAP")')).toBe(36500);
    expect(await shown('=TIEOUT.FIGURE("EBITA","2024Q3")')).toEqual(["#N/A", "EBITA is there on the adjusted basis only; say so as the third argument."]);
    expect(await shown('=TIEOUT.FIGURE("EBITA","2024Q3","core")')).toEqual(["#VALUE!", 'The basis is "reported" or "adjusted", not "core".']);
    expect(await shown('=TIEOUT.FIGURE("Cloud Intelligence: Revenue","2024Q3")')).toBe(29600);
    expect(await shown('=TIEOUT.FIGURE("Revenue guidance, low","2024Q3")')).toBe(230000);
    expect(await shown('=TIEOUT.FIGURE("Revenue","2024H1")')).toEqual(["#N/A", `Revenue is not there for "2024H1", but for: ${PERIOD}; H1 of fiscal 2025 (Apr–Sep 2024).`]);
    expect(await shown('=TIEOUT.FIGURE("Revenue",DATE(2024,9,30))')).toEqual(["#N/A", expect.stringContaining("More than one figure fits: 236500 CNY m (BABA_2024Q3_Revenue); 479700 CNY m")]);
  });

  it("says what there is where nothing fits", async () => {
    expect(await shown('=TIEOUT.FIGURE("Backlog","2024Q3")')).toEqual(["#N/A", 'No figure is called "Backlog". There are: Revenue; Cloud Intelligence: Revenue; Revenue (H1).']);
    expect(await shown('=TIEOUT.FIGURE("","2024Q3")')).toEqual(["#N/A", "No metric given: a line item such as Revenue, or a figure's name."]);
    expect(await shown('=TIEOUT.FIGURE("Revenue","2024Q3",,,"JD")')).toEqual(["#N/A", "Revenue is not there for JD, but for: Alibaba Group."]);
  });

  it("chooses none of two figures that differ, and takes two that agree for one", async () => {
    const other = (reported: number, company: string): LedgerTable => table("JD_2024Q3", [row(`revenue||actual|reported||${QUARTER}`, "Revenue", reported)], company);
    await keep({ version: 1, tables: [table("BABA_2024Q3", ROWS), other(236500, "Alibaba Group")] });
    expect(await shown('=TIEOUT.FIGURE("Revenue","2024Q3")')).toBe(236500);
    desk.close();
    desk = await openFunctionsDesk();
    await keep({ version: 1, tables: [table("BABA_2024Q3", ROWS), other(260400, "JD.com")] });
    expect(await shown('=TIEOUT.FIGURE("Revenue","2024Q3")')).toEqual(["#N/A", expect.stringContaining("260400 CNY m (JD_2024Q3_Revenue). Say the period or the company")]);
    expect(await shown('=TIEOUT.FIGURE("Revenue","2024Q3",,,"JD")')).toBe(260400);
  });

  it("answers cell by cell over ranges", async () => {
    await desk.calculate("C1:C3", [["Revenue"], ["Net income"], ["Backlog"]]);
    await desk.calculate("D1", [['=TIEOUT.FIGURE(C1:C3,"2024Q3")']]);
    expect(await desk.values("D1:D3")).toEqual([[236500], [43500], ["#N/A"]]);
  });

  it("passes an error on", async () => {
    await desk.calculate("C1", [["=1/0"]]);
    expect(await shown('=TIEOUT.FIGURE(C1,"2024Q3")')).toEqual(["#DIV/0!", "An argument is #DIV/0!."]);
  });
});

describe("SOURCE", () => {
  it("gives the sentence behind a figure", async () => {
    expect(await shown('=TIEOUT.SOURCE("BABA_2024Q3_Revenue")')).toBe(SENTENCE);
    expect(await shown('=TIEOUT.SOURCE("Net income","2024Q3","adjusted","Alibaba")')).toBe("Non-GAAP net income was 36.5 billion yuan.");
  });

  it("chooses none of two periods", async () => {
    await keep({ version: 1, tables: [table("BABA_2024Q3", [...ROWS, row("ebit||actual|reported||year:2024-12-31", "EBIT", 1, { period: "2024" }), row(`ebit||actual|reported||${QUARTER}`, "EBIT", 1)])] });
    expect(await shown('=TIEOUT.SOURCE("EBIT")')).toEqual(["#N/A", expect.stringContaining("More than one figure fits")]);
  });
});

describe("the ledger", () => {
  it("is read once for many cells", async () => {
    const formulas = Array.from({ length: 50 }, () => ['=TIEOUT.FIGURE("Revenue","2024Q3")', '=TIEOUT.SOURCE("Revenue","2024Q3")']);
    const cells = await desk.calculate("A1:B50", formulas);
    expect(cells).toEqual(formulas.map(() => [236500, SENTENCE]));
    await desk.calculate("A60", [['=TIEOUT.FIGURE("EBITA","2024Q3","adjusted")']]);
    expect(asked).toBe(1);
  });

  it("is read again after a table was written, and the cells follow by themselves", async () => {
    expect(await shown('=TIEOUT.FIGURE("Revenue","2024Q3")')).toBe(236500);
    await keep({ version: 1, tables: [table("BABA_2024Q3", [row(`revenue||actual|reported||${QUARTER}`, "Revenue", 236503)])] });
    await desk.run(async (context, sheet) => {
      sheet.getRange("T101").values = [["Revenue "]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 600));
    await desk.emulator.settle();
    expect(await desk.values("A1")).toEqual([[236503]]);
  });

  it("shows nothing of a table that was deleted", async () => {
    await desk.run(async (context) => {
      context.workbook.tables.getItem("BABA_2024Q3").delete();
      await context.sync();
    });
    expect(await shown('=TIEOUT.FIGURE("Revenue","2024Q3")')).toEqual(["#N/A", "Tieout has written no figures into this workbook yet."]);
  });

  it.each([
    ["newer", '<ledger xmlns="urn:tieout:ledger" version="9">{}</ledger>', "newer Tieout (record version 9)"],
    ["damaged", '<ledger xmlns="urn:tieout:ledger" version="1">{</ledger>', "is damaged"],
  ])("that is %s is said to be so", async (_, xml, why) => {
    await keep(xml);
    expect(await shown('=TIEOUT.FIGURE("Revenue","2024Q3")')).toEqual(["#N/A", expect.stringContaining(why)]);
  });

  it("that cannot be read leaves no cell waiting, and is asked for again", async () => {
    const { bridge } = desk.emulator;
    const send = bridge.sendMessageToHost;
    bridge.sendMessageToHost = (text) => { send(text.replaceAll("GetByNamespace", "GetByNothing")); };
    expect(await shown('=TIEOUT.FIGURE("Revenue","2024Q3")')).toEqual(["#N/A", expect.stringContaining("The workbook's figures are not known. Excel could not read them:")]);
    bridge.sendMessageToHost = send;
    expect(await shown('=TIEOUT.FIGURE("revenue","2024Q3")')).toBe(236500);
  });
});
