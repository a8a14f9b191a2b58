import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const HOST = path.join(__dirname, "../../../src/workbench/host.mjs");
const folder = mkdtempSync(path.join(tmpdir(), "tieout-host-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function host(script?: string) {
  const file = path.join(folder, "script.js");
  if (script !== undefined) writeFileSync(file, script);
  return spawnSync(process.execPath, [HOST, script === undefined ? path.join(folder, "missing.js") : file], { encoding: "utf8" });
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
