import { openExcel, type OpenExcel } from "./open-excel";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
  await excel.run(async (context, sheet) => {
    sheet.getRange("A1:B2").values = [["a", "b"], [1, 2]];
    sheet.tables.add("A1:B2", true).name = "T";
    await context.sync();
  });
});
afterAll(() => {
  excel.emulator.dispose();
});

type Script = Parameters<OpenExcel["codeOf"]>[0];
const misuses: [string, string, Script][] = [
  ["a load left out", "PropertyNotLoaded", async (context, sheet) => { const range = sheet.getRange("A1"); await context.sync(); return range.values; }],
  ["a sync left out", "PropertyNotLoaded", (_context, sheet) => { const range = sheet.getRange("A1").load("values"); return Promise.resolve(range.values); }],
  ["items read before they are loaded", "PropertyNotLoaded", (context) => Promise.resolve(context.workbook.tables.items.length)],
  ["a matrix of the wrong shape", "InvalidArgument", async (context, sheet) => { sheet.getRange("A1:B1").values = [[1], [2]]; await context.sync(); }],
  ["rows of different lengths", "InvalidArgument", async (context, sheet) => { sheet.getRange("A1:B2").values = [[1, 2], [3]]; await context.sync(); }],
  ["an address that is none", "InvalidArgument", async (context, sheet) => { sheet.getRange("A0").clear(); await context.sync(); }],
  ["a range off the sheet", "InvalidArgument", async (context, sheet) => { sheet.getRange("A1").getOffsetRange(-1, 0).clear(); await context.sync(); }],
  ["a sheet that isn't there", "ItemNotFound", async (context) => { context.workbook.worksheets.getItem("Nope").activate(); await context.sync(); }],
  ["a table that isn't there", "ItemNotFound", async (context) => { context.workbook.tables.getItem("Nope").delete(); await context.sync(); }],
  ["a column that isn't there", "ItemNotFound", async (context) => { context.workbook.tables.getItem("T").columns.getItem("Nope").delete(); await context.sync(); }],
  ["an overlapping table", "InvalidArgument", async (context, sheet) => { sheet.tables.add("B2:C3", true); await context.sync(); }],
  ["an unfinished formula", "InvalidArgument", async (context, sheet) => { sheet.getRange("D1").formulas = [["=SUM(A1"]]; await context.sync(); }],
  ["a formula naming an unknown column", "InvalidArgument", async (context, sheet) => { sheet.getRange("D1").formulas = [["=SUM(T[Gone])"]]; await context.sync(); }],
  ["a sheet name with a bracket", "InvalidArgument", async (context) => { context.workbook.worksheets.add("a[b]"); await context.sync(); }],
  ["deleting the only sheet", "InvalidOperation", async (context, sheet) => { sheet.delete(); await context.sync(); }],
  ["XML that isn't closed", "InvalidArgument", async (context) => { context.workbook.customXmlParts.add("<a><b></a>"); await context.sync(); }],
  ["an alignment Excel doesn't know", "InvalidArgument", async (context, sheet) => { sheet.getRange("A1").format.horizontalAlignment = "Middle" as never; await context.sync(); }],
  ["a part of Excel that isn't here", "NotImplemented", async (context, sheet) => { sheet.shapes.load("items"); await context.sync(); }],
];

it.each(misuses)("answers %s with %s", async (_what, code, script) => {
  expect(await excel.codeOf(script)).toBe(code);
});

it("names the member that isn't there, and the statement that failed", async () => {
  await expect(excel.run(async (context, sheet) => { sheet.shapes.load("items"); await context.sync(); })).rejects.toThrow("Worksheet.Shapes");
  const statement = await excel.run(async (context) => { context.workbook.tables.getItem("Nope").load("name"); await context.sync(); }).catch((error: { debugInfo: { statement: string } }) => error.debugInfo.statement);
  expect(statement).toContain("tables.getItem(");
});

it("leaves the rest of a batch undone after an error", async () => {
  const code = await excel.codeOf(async (context, sheet) => {
    sheet.getRange("F1").values = [["done"]];
    context.workbook.tables.getItem("Nope").delete();
    sheet.getRange("F2").values = [["not done"]];
    await context.sync();
  });
  const values = await excel.run(async (context, sheet) => {
    const range = sheet.getRange("F1:F2").load("values");
    await context.sync();
    return range.values;
  });
  expect([code, values]).toEqual(["ItemNotFound", [["done"], [""]]]);
});

it("does nothing, silently, with an object that isn't there when asked so", async () => {
  const isNull = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Nope");
    sheet.getRange("A1").values = [[1]];
    sheet.delete();
    await context.sync();
    return sheet.isNullObject;
  });
  expect(isNull).toBe(true);
});

it("refuses edits on a protected sheet until it is unprotected with its password", async () => {
  const write: Script = async (context, sheet) => { sheet.getRange("H1").values = [[1]]; await context.sync(); };
  await excel.run(async (context, sheet) => { sheet.protection.protect({}, "secret"); await context.sync(); });
  const locked = await excel.codeOf(write);
  const wrong = await excel.codeOf(async (context, sheet) => { sheet.protection.unprotect("guess"); await context.sync(); });
  await excel.run(async (context, sheet) => { sheet.protection.unprotect("secret"); await context.sync(); });
  expect([locked, wrong, await excel.codeOf(write)]).toEqual(["AccessDenied", "AccessDenied", "none"]);
});

it("asks for no property that Excel has no name for, and names the one it lacks", async () => {
  expect(await excel.codeOf(async (context) => {
    context.workbook.worksheets.load("NoPropertiesNeeded" as "items");
    await context.sync();
  })).toBe("none");
  expect(await excel.codeOf(async (context, sheet) => {
    sheet.load("shapes");
    await context.sync();
  })).toBe("NotImplemented");
  // A name of another class is none of this one: the load passes, reading what was meant does not.
  const cell = await excel.run(async (context, sheet) => {
    const range = sheet.getRange("A1").load("shapes" as "values");
    await context.sync();
    return range;
  });
  expect(() => cell.values).toThrow("The property 'values' is not available");
});
