import { openExcel, type OpenExcel } from "./open-excel";

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.emulator.dispose();
});

it("holds ranges, formulas and constants, and gives each by its kind", async () => {
  const read = await excel.run(async (context, sheet) => {
    sheet.getRange("A1:A2").values = [[2], [3]];
    const { names } = context.workbook;
    names.add("Both", sheet.getRange("A1:A2"), "two cells");
    names.add("Sum_of", "=SUM(Both)");
    names.add("Rate", "=0.25");
    names.add("Label", '="FY"');
    sheet.names.add("Local", "=Sheet1!$A$2");
    sheet.getRange("C1:C4").formulas = [["=SUM(both)"], ["=Sum_of*Rate"], ["=Label&Local"], ["=Sheet1!Local"]];
    names.load("items/name,items/type,items/value,items/formula,items/comment,items/scope");
    const local = sheet.names.getItem("local").load("scope,value");
    const range = names.getItem("BOTH").getRange().load("address");
    const none = names.getItem("Rate").getRangeOrNullObject();
    const cells = sheet.getRange("C1:C4").load("values");
    await context.sync();
    return [names.items.map((item) => [item.name, item.type, item.value as unknown, item.formula]), [local.scope, local.value as unknown], range.address, none.isNullObject, cells.values];
  });
  expect(read).toEqual([
    [
      ["Both", "Range", "Sheet1!$A$1:$A$2", "=Sheet1!$A$1:$A$2"],
      ["Sum_of", "Integer", 5, "=SUM(Both)"],
      ["Rate", "Double", 0.25, "=0.25"],
      ["Label", "String", "FY", '="FY"'],
    ],
    ["Worksheet", "Sheet1!$A$2"],
    "Sheet1!A1:A2",
    true,
    [[5], [1.25], ["FY3"], [3]],
  ]);
});

it.each(["A1", "Q1", "FY24", "EPS1", "R1C1", "r", "C", "1x", "my name", "a-b", "TRUE", ""])("refuses %p as the name of a name or a table", async (name) => {
  expect(await excel.codeOf(async (context) => { context.workbook.names.add(name, "=1"); await context.sync(); })).toBe("InvalidArgument");
  expect(await excel.codeOf(async (context, sheet) => { sheet.tables.add("A1:B2", true).name = name; await context.sync(); })).toBe("InvalidArgument");
});

it.each(["EBIT1", "BABA_2024Q3_Revenue", "_x", "\\y", "a.b", "收入"])("accepts %p", async (name) => {
  const value = await excel.run(async (context, sheet) => {
    context.workbook.names.add(name, "=7");
    const cell = sheet.getRange("A1");
    cell.formulas = [[`=${name}+1`]];
    cell.load("values");
    await context.sync();
    return cell.values[0]?.[0] as unknown;
  });
  expect(value).toBe(8);
});

it("keeps names and tables in one name space, whatever the case", async () => {
  await excel.run(async (context, sheet) => {
    sheet.tables.add("A1:B2", true).name = "Results";
    context.workbook.names.add("Total", "=1");
    await context.sync();
  });
  const codes = [
    await excel.codeOf(async (context) => { context.workbook.names.add("RESULTS", "=1"); await context.sync(); }),
    await excel.codeOf(async (context) => { context.workbook.names.add("total", "=2"); await context.sync(); }),
    await excel.codeOf(async (context) => { context.workbook.tables.getItem("Results").name = "total"; await context.sync(); }),
    await excel.codeOf(async (context) => { context.workbook.worksheets.add("SHEET1"); await context.sync(); }),
  ];
  expect(codes).toEqual(["ItemAlreadyExists", "ItemAlreadyExists", "ItemAlreadyExists", "ItemAlreadyExists"]);
});

it("changes and deletes a name, and its formulas notice", async () => {
  const read = await excel.run(async (context, sheet) => {
    const item = context.workbook.names.add("Rate", "=2");
    const cell = sheet.getRange("A1");
    cell.formulas = [["=Rate*10"]];
    await context.sync();
    item.formula = "=3";
    item.visible = false;
    item.comment = "changed";
    cell.load("values");
    item.load("visible,comment");
    await context.sync();
    const first = cell.values[0]?.[0] as unknown;
    item.delete();
    cell.load("values");
    await context.sync();
    return [first, item.visible, item.comment, cell.values[0]?.[0] as unknown];
  });
  expect(read).toEqual([30, false, "changed", "#NAME?"]);
});
