import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readScriptFile } from "../../../src/workbench/script-file";
import { createScriptPage } from "../../../src/workbench/script-page";
import { readArguments } from "../../../src/workbench/script-steps";

const HOST = path.join(__dirname, "../../../src/workbench/host.mjs");
const folder = mkdtempSync(path.join(tmpdir(), "tieout-host-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function host(script?: string, ...clicks: readonly string[]) {
  const file = path.join(folder, "script.js");
  if (script !== undefined) writeFileSync(file, script);
  return spawnSync(process.execPath, [HOST, script === undefined ? path.join(folder, "missing.js") : file, ...clicks.flatMap((id) => ["--click", id])], { encoding: "utf8" });
}

it("prints the workbook a script leaves, and nothing else on stdout", () => {
  const { status, stdout, stderr } = host(`
    CustomFunctions.associate("ADD", (a, b) => a + b);
    console.log("working");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B1").formulas = [["=ADD(1,2)", "5%"]];
      await context.sync();
    });
  `);
  expect(status).toBe(0);
  expect(stderr).toContain("working");
  expect(JSON.parse(stdout)).toMatchObject({ sheets: [{ name: "Sheet1", usedRange: "A1:B1", values: [[3, 0.05]], formulas: [["=ADD(1,2)", 0.05]], numberFormats: [["General", "0%"]] }], tables: [], names: [] });
});

it("ends with 1 and one line carrying the error's code when the script throws", () => {
  const { status, stdout, stderr } = host('await Excel.run(async (context) => { context.workbook.tables.getItem("Nope").load("name"); await context.sync(); });');
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr.trim().split("\n").at(-1)).toBe("ItemNotFound: The requested resource doesn't exist.");
});

it("ends with 1 when the script can't be parsed, and with 2 when there is none", () => {
  expect(host("this is not JavaScript").status).toBe(1);
  const missing = host();
  expect(missing.status).toBe(2);
  expect(missing.stderr).toContain("missing.js");
});

it("names an option it does not know, in one line, and ends with 2", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [HOST, "script.js", "--bogus"], { encoding: "utf8" });
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^ERR_PARSE_ARGS_UNKNOWN_OPTION: Unknown option '--bogus'.* usage: npm run -s host -- FILE \[--click ID .*\]\.\.\.\n$/);
});

const PANE = `
  document.getElementById("fill").addEventListener("click", () => guarded(fill));
  $("#fail").on("click", () => guarded(fail));
  async function fill(): Promise<void> {
    await Excel.run(async (context: Excel.RequestContext) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2") as Excel.Range;
      range.values = [[document.getElementById("amount").value || 4]];
      range.format.fill.color = "#FFFF00";
      await context.sync();
    });
  }
  async function fail() {
    await Excel.run((context) => (context.workbook.tables.getItem("Nope").delete(), context.sync()));
  }
  async function guarded(action: () => Promise<void>) {
    try {
      await action();
    } catch (error) {
      console.error(error);
    }
  }
`;

it("clicks the buttons that a pane's script in TypeScript listens on, in the order asked for, and prints what it logs as an error", () => {
  const { status, stdout, stderr } = host(PANE, "fill", "fail");
  expect(status).toBe(0);
  expect(stderr).toContain("ItemNotFound: The requested resource doesn't exist.");
  expect(JSON.parse(stdout)).toMatchObject({ sheets: [{ values: [[4]], formats: [{ ranges: ["B2"], format: { fill: "#FFFF00" } }] }] });
});

const SNIPPET = `
name: A pane of our own
script:
  content: |
    $("#start").on("click", start);
    $("#mark").on("click", mark);
    async function start() {
      await Excel.run(async (context) => {
        const sheet = await OfficeHelpers.ExcelUtilities.forceCreateSheet(context.workbook, "Figures");
        sheet.activate();
        sheet.onChanged.add(async (event: Excel.WorksheetChangedEventArgs) => OfficeHelpers.UI.notify("changed", event.address, event.triggerSource));
        await context.sync();
      });
    }
    async function mark() {
      await Excel.run(async (context) => {
        const chosen = context.workbook.getSelectedRanges();
        chosen.format.fill.color = $("#color").val();
        chosen.format.horizontalAlignment = "Center";
        await context.sync();
      });
    }
  language: typescript
template:
  content: |
    <button id="start">Start</button>
    <select id="color"><option value="#00FF00" selected>green</option></select>
    <button id="mark">Mark</button>
  language: html
`;

it("runs a snippet with its page, and does what a person would: selects cells, types in them and in the pane, clicks", () => {
  const file = path.join(folder, "snippet.yaml");
  writeFileSync(file, SNIPPET);
  const steps = ["--click", "start", "--edit", "B2=5%", "--select", "D1:D2,F1", "--click", "mark", "--type", "color=#0000FF", "--select", "Figures!B2", "--click", "mark"];
  const { status, stdout, stderr } = spawnSync(process.execPath, [HOST, file, ...steps], { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, "changed B2 Unknown\n"]);
  expect(JSON.parse(stdout)).toMatchObject({
    selection: "Figures!B2",
    sheets: [{}, { name: "Figures", formats: [{ ranges: ["D1:D2", "F1"], format: { fill: "#00FF00", horizontalAlignment: "Center" } }, { ranges: ["B2"], format: { fill: "#0000FF" } }] }],
  });
});

it("finds in a snippet's page the texts, values and marks a person would", () => {
  const { find } = createScriptPage('<p id="a">One</p><textarea id="b">two</textarea><input id="c" value="3" checked><select id="d"><option>x</option><option selected>y</option></select>');
  expect([find("a").textContent, find("#b").value, find("c").value, find("c").checked, find("d").value]).toEqual(["One", "two", "3", true, "y"]);
});

it("refuses a step that says not what to enter, and a snippet without a script", () => {
  expect(() => readArguments(["a.js", "--edit", "B2"])).toThrow('--edit B2 lacks "=" and what to enter.');
  const file = path.join(folder, "empty.yaml");
  writeFileSync(file, "name: nothing");
  expect(() => readScriptFile(file, () => ({ name: "nothing" }))).toThrow("the snippet has no script.content");
});

it("names the buttons there are when asked to click another", async () => {
  const { globals, click } = createScriptPage();
  const heard: string[] = [];
  globals.document.getElementById("fill").addEventListener("click", () => heard.push("fill"));
  globals.$("#show").click(() => heard.push("show"));
  await click("show");
  await expect(click("fil")).rejects.toThrow('Nothing listens for a click on "fil". The script listens on: fill, show.');
  expect(heard).toEqual(["show"]);
});
