import { openExcel, type OpenExcel } from "./open-excel";

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.emulator.dispose();
});

it("reads back what was written, formulas with their results", async () => {
  const read = await excel.run(async (context, sheet) => {
    sheet.getRange("A1:C2").values = [["a", 2, true], [null, "=B1*2", ""]];
    const range = sheet.getRange("A1:C2").load("values,formulas,valueTypes,text,address,rowCount,columnIndex");
    await context.sync();
    return range.toJSON();
  });
  expect(read.values).toEqual([["a", 2, true], ["", 4, ""]]);
  expect(read.formulas).toEqual([["a", 2, true], ["", "=B1*2", ""]]);
  expect(read.valueTypes).toEqual([["String", "Double", "Boolean"], ["Empty", "Double", "Empty"]]);
  expect(read.text).toEqual([["a", "2", "TRUE"], ["", "4", ""]]);
  expect(read).toMatchObject({ address: "Sheet1!A1:C2", rowCount: 2, columnIndex: 0 });
});

it("leaves a cell for null and empties it for an empty text", async () => {
  const values = await excel.run(async (context, sheet) => {
    sheet.getRange("A1:B1").values = [[1, 2]];
    sheet.getRange("A1:B1").values = [[null, ""]] as never;
    const range = sheet.getRange("A1:B1").load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[1, ""]]);
});

it.each([
  ["5%", 0.05, "0%"],
  ["1,234", 1234, "#,##0"],
  ["1,234.50", 1234.5, "#,##0.00"],
  ["$1,234.50", 1234.5, "$#,##0.00"],
  ["(5)", -5, "General"],
  ["007", 7, "General"],
  ["'007", "007", "General"],
  ["2024-09-30", 45565, "m/d/yyyy"],
  ["9/30/2024", 45565, "m/d/yyyy"],
  ["30-Sep-2024", 45565, "d-mmm-yy"],
  ["2/29/2023", "2/29/2023", "General"],
  ["10:30", 0.4375, "h:mm"],
  ["true", true, "General"],
  ["#N/A", "#N/A", "General"],
  ["1-2-3-4", "1-2-3-4", "General"],
  ["1,23", "1,23", "General"],
])("takes %s for %s, formatted %s", async (text, value, format) => {
  const read = await excel.run(async (context, sheet) => {
    const cell = sheet.getRange("B2");
    cell.values = [[text]];
    cell.load("values,numberFormat");
    await context.sync();
    return [cell.values[0]?.[0], cell.numberFormat[0]?.[0]];
  });
  expect(read).toEqual([value, format]);
});

it("keeps every text of a cell formatted as text, formulas too", async () => {
  const read = await excel.run(async (context, sheet) => {
    const range = sheet.getRange("A1:A2");
    range.numberFormat = [["@"], ["@"]];
    range.values = [["007"], ["=1+1"]];
    range.load("values,formulas");
    await context.sync();
    return [range.values, range.formulas];
  });
  expect(read).toEqual([[["007"], ["=1+1"]], [["007"], ["=1+1"]]]);
});

it("shows numbers as their format says", async () => {
  const text = await excel.run(async (context, sheet) => {
    const range = sheet.getRange("A1:D1");
    range.values = [[-1234.5, 0.0521, 45565, 236503]];
    range.numberFormat = [["#,##0;(#,##0)", "+0.0%;-0.0%", "d mmm yyyy", "#,##0"]];
    range.load("text");
    await context.sync();
    return range.text;
  });
  expect(text).toEqual([["(1,235)", "+5.2%", "30 Sep 2024", "236,503"]]);
});

it("moves from a range to its neighbours as Excel counts them", async () => {
  const found = await excel.run(async (context, sheet) => {
    const range = sheet.getRange("B2:D5");
    const ranges = [
      range.getOffsetRange(1, 2), range.getResizedRange(-1, 1), range.getEntireColumn(), range.getEntireRow(), range.getLastCell(),
      range.getCell(0, 1), range.getColumn(2), range.getRowsBelow(2), range.getBoundingRect("F9"), range.getIntersection("C1:Z3"), sheet.getRangeByIndexes(0, 0, 2, 3),
    ];
    ranges.forEach((one) => one.load("address"));
    const none = range.getIntersectionOrNullObject("H1");
    await context.sync();
    return [...ranges.map((one) => one.address.slice(7)), none.isNullObject];
  });
  expect(found).toEqual(["D3:F6", "B2:E4", "B:D", "2:5", "D5", "C2", "D2:D5", "B6:D7", "B2:F9", "C2:D3", "A1:C2", true]);
});

it("finds the used range from the first cell in use, and none on a blank sheet", async () => {
  const read = await excel.run(async (context, sheet) => {
    const before = sheet.getUsedRangeOrNullObject();
    const corner = sheet.getUsedRange().load("address");
    await context.sync();
    sheet.getRange("C3").values = [[1]];
    sheet.getRange("E9").format.fill.color = "#FFEE00";
    const all = sheet.getUsedRange().load("address");
    const values = sheet.getUsedRange(true).load("address");
    await context.sync();
    return [before.isNullObject, corner.address, all.address, values.address];
  });
  expect(read).toEqual([true, "Sheet1!A1", "Sheet1!C3:E9", "Sheet1!C3"]);
});

it("moves cells and formulas when cells are inserted and rows deleted, on a sheet that is not the active one", async () => {
  const read = await excel.run(async (context, sheet) => {
    context.workbook.worksheets.add("Other").activate();
    sheet.getRange("A1:A4").formulas = [[1], [2], [3], ["=SUM(A1:A3)"]];
    sheet.getRange("B1").formulas = [["=A2"]];
    context.workbook.names.add("Third", sheet.getRange("A3"));
    sheet.getRange("A2").insert("Down");
    const inserted = sheet.getRange("A1:B5").load("formulas");
    await context.sync();
    sheet.getRange("1:1").delete("Up");
    const deleted = sheet.getRange("A1:A4").load("formulas,values");
    const name = context.workbook.names.getItem("Third").load("formula");
    await context.sync();
    return [inserted.formulas, deleted.formulas, deleted.values, name.formula];
  });
  expect(read).toEqual([
    [[1, "=A3"], ["", ""], [2, ""], [3, ""], ["=SUM(A1:A4)", ""]],
    [[""], [2], [3], ["=SUM(A1:A3)"]],
    [[""], [2], [3], [5]],
    "=Sheet1!$A$3",
  ]);
});

it("copies formulas relative to their new place, values as calculated", async () => {
  const formulas = await excel.run(async (context, sheet) => {
    sheet.getRange("A1:A2").formulas = [[5], ["=A1*$A$1"]];
    sheet.getRange("C1").copyFrom("A1:A2");
    sheet.getRange("E1").copyFrom("A1:A2", "Values", false, true);
    const range = sheet.getRange("C1:F2").load("formulas");
    await context.sync();
    return range.formulas;
  });
  expect(formulas).toEqual([[5, "", 5, 25], ["=C1*$A$1", "", "", ""]]);
});

it("spills an array and knows where to", async () => {
  const read = await excel.run(async (context, sheet) => {
    sheet.getRange("B2").formulas = [["=SEQUENCE(2,2)"]];
    sheet.getRange("A1").formulas = [["=SUM(B2#)"]];
    await context.sync();
    const spill = sheet.getRange("B2").getSpillingToRange().load("address,values");
    const parent = sheet.getRange("C3").getSpillParent().load("address");
    const none = sheet.getRange("A1").getSpillingToRangeOrNullObject();
    const total = sheet.getRange("A1").load("values,hasSpill");
    await context.sync();
    return [spill.address, spill.values, parent.address, none.isNullObject, total.values, total.hasSpill];
  });
  expect(read).toEqual(["Sheet1!B2:C3", [[1, 2], [3, 4]], "Sheet1!B2", true, [[10]], false]);
});

it("keeps the formula of a cell that only gets a format", async () => {
  const read = await excel.run(async (context, sheet) => {
    const cell = sheet.getRange("A1");
    cell.formulas = [["=1+1"]];
    cell.format.fill.color = "yellow";
    cell.format.font.bold = true;
    cell.numberFormat = [["0.00"]];
    cell.load("formulas,text,format/fill/color,format/font/bold");
    await context.sync();
    return [cell.formulas, cell.text, cell.format.fill.color, cell.format.font.bold];
  });
  expect(read).toEqual([[["=1+1"]], [["2.00"]], "#FFFF00", true]);
});

it("sorts lines by a column and keeps each line whole", async () => {
  const values = await excel.run(async (context, sheet) => {
    const range = sheet.getRange("A1:B5");
    range.values = [["name", "n"], ["b", 2], ["", ""], ["a", 10], ["c", "x"]];
    range.sort.apply([{ key: 1, ascending: false }], false, true);
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([["name", "n"], ["c", "x"], ["a", 10], ["b", 2], ["", ""]]);
});

it("makes a hyperlink with its text", async () => {
  const read = await excel.run(async (context, sheet) => {
    const cell = sheet.getRange("A1");
    cell.hyperlink = { address: "https://example.com/", textToDisplay: "Source", screenTip: "tip" };
    cell.load("hyperlink,values");
    await context.sync();
    return [cell.hyperlink, cell.values];
  });
  expect(read).toEqual([{ address: "https://example.com/", textToDisplay: "Source", screenTip: "tip" }, [["Source"]]]);
});
