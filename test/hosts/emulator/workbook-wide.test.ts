/** What reaches over more than one range or sheet: functions, dependencies, areas, moves, and what a sheet keeps for print. */
import { openExcel, type OpenExcel } from "./open-excel";

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.emulator.dispose();
});

it("computes functions of the workbook, nested and over ranges, and names their error", async () => {
  const results = await excel.run(async (context, sheet) => {
    sheet.getRange("A1:B3").values = [["Wrench", 2], ["Saw", 5], ["Nails", 7]];
    const { functions } = context.workbook;
    const list = sheet.getRange("A1:B3");
    const [found, sum, days, missing] = [
      functions.vlookup("saw", list, 2, false),
      functions.sum(functions.vlookup("Wrench", list, 2, false), sheet.getRange("B2:B3"), 100),
      functions.days360(45292, 45657, true),
      functions.vlookup("Glue", list, 2, false),
    ].map((result) => result.load("value,error"));
    await context.sync();
    return [found?.value, sum?.value, days?.value, missing?.error];
  });
  expect(results).toEqual([5, 114, 359, "#N/A"]);
});

it("finds what a formula reads and what reads a range, one step or all, over sheets, tables and names", async () => {
  const found = await excel.run(async (context, sheet) => {
    const two = context.workbook.worksheets.add("Two");
    two.getRange("A1").values = [[5]];
    sheet.getRange("A1:A3").values = [["n"], [2], [3]];
    sheet.tables.add("A1:A3", true).name = "T";
    context.workbook.names.add("Five", two.getRange("A1"));
    sheet.getRange("C1:C3").formulas = [["=SUM(T[n])"], ["=C1+Five"], ["=C2*2"]];
    await context.sync();
    const areas = [sheet.getRange("C2").getDirectPrecedents(), sheet.getRange("C3").getPrecedents(), sheet.getRange("A2").getDirectDependents(), sheet.getRange("A2").getDependents()].map((one) => one.load("addresses"));
    await context.sync();
    return areas.map(({ addresses }) => addresses);
  });
  expect(found).toEqual([["Sheet1!C1", "Two!A1"], ["Sheet1!C1:C2,Sheet1!A2:A3", "Two!A1"], ["Sheet1!C1"], ["Sheet1!C1:C3"]]);
  expect(await excel.codeOf(async (context, sheet) => {
    sheet.getRange("Z9").getDirectPrecedents().load("addresses");
    await context.sync();
  })).toBe("ItemNotFound");
});

it("looks into several ranges at once", async () => {
  const seen = await excel.run(async (context, sheet) => {
    sheet.getRange("A1:C2").values = [[1, "x", 3], ["", 5, "y"]];
    const areas = sheet.getRanges("A1:B2,C2:C9");
    const [used, words] = [areas.getUsedRangeAreas(true).load("address"), areas.getSpecialCells("Constants", "Text").load("address")];
    await context.sync();
    return [used.address, words.address];
  });
  expect(seen).toEqual(["Sheet1!A1:B2,Sheet1!C2", "Sheet1!B1,Sheet1!C2"]);
});

it("turns relative addresses with a transposed copy, and follows a move to another sheet both ways", async () => {
  const formulas = await excel.run(async (context, sheet) => {
    const two = context.workbook.worksheets.add("Two");
    sheet.getRange("A1:C1").formulas = [[1, "=A1*2", "=SUM(A1:B1)+$A$1"]];
    sheet.getRange("F1").copyFrom("A1:C1", "All", false, true);
    sheet.getRange("E5:E6").formulas = [["=A1+1"], ["=E5"]];
    await context.sync();
    sheet.getRange("E5").moveTo(two.getRange("B2"));
    await context.sync();
    const ranges = [sheet.getRange("F2:F3"), two.getRange("B2"), sheet.getRange("E5:E6")].map((range) => range.load("formulas"));
    await context.sync();
    return ranges.map((range) => range.formulas.flat() as unknown[]);
  });
  expect(formulas).toEqual([["=F1*2", "=SUM(F1:F2)+$A$1"], ["=Sheet1!A1+1"], ["", "=Two!B2"]]);
});

it("puts a look in place of another where cells are sorted, inserted or copied over it", async () => {
  const looks = await excel.run(async (context, sheet) => {
    sheet.getRange("A1:A2").values = [[2], [1]];
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A2").format.fill.color = "#FFFF00";
    sheet.getRange("A1:A2").sort.apply([{ key: 0, ascending: true }]);
    sheet.getRange("D1").numberFormat = [["0.00"]];
    sheet.getRange("C1").format.horizontalAlignment = "Right";
    sheet.getRange("C1").insert("Right");
    const cells = ["A1", "A2", "D1", "E1"].map((address) => sheet.getRange(address).load("numberFormat,format/font/bold,format/fill/color"));
    await context.sync();
    return cells.map(({ format: { font, fill }, numberFormat }) => [font.bold, fill.color, numberFormat[0]?.[0]]);
  });
  expect(looks).toEqual([[false, "#FFFF00", "General"], [true, "#FFFFFF", "General"], [false, "#FFFFFF", "General"], [false, "#FFFFFF", "0.00"]]);
});

it("keeps how a sheet is printed and how a conditional format is bordered", async () => {
  const kept = await excel.run(async (context, sheet) => {
    const { pageLayout, horizontalPageBreaks } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { scale: 80 };
    pageLayout.setPrintMargins("Inches", { top: 1 });
    pageLayout.setPrintArea("A1:D20");
    pageLayout.setPrintTitleRows("$1:$2");
    pageLayout.headersFooters.defaultForAllPages.centerHeader = "&P";
    horizontalPageBreaks.add("A21:E21");
    const { format } = sheet.getRange("A1:A4").conditionalFormats.add("CellValue").cellValue;
    format.borders.getItem("EdgeBottom").style = "Dash";
    pageLayout.load("orientation,zoom,topMargin,leftMargin,headersFooters/defaultForAllPages/centerHeader");
    const [area, rows, none] = [pageLayout.getPrintArea().load("address"), pageLayout.getPrintTitleRows().load("address"), pageLayout.getPrintTitleColumnsOrNullObject().load("address")];
    const [breaks, border] = [horizontalPageBreaks.load("items/rowIndex"), format.borders.getItem("EdgeBottom").load("style")];
    await context.sync();
    return [pageLayout.orientation, pageLayout.zoom, pageLayout.topMargin, pageLayout.leftMargin, pageLayout.headersFooters.defaultForAllPages.centerHeader, area.address, rows.address, none.isNullObject, breaks.items.map(({ rowIndex }) => rowIndex), border.style];
  });
  expect(excel.emulator.snapshot(true).sheets[0]).toMatchObject({ pageLayout: { orientation: "Landscape", topMargin: 72, printArea: ["A1:D20"], printTitleRows: ["1:2"], horizontalPageBreaks: ["A21:E21"], headersFooters: { defaultForAllPages: { centerHeader: "&P" } } } });
  expect(kept).toEqual(["Landscape", { scale: 80 }, 72, 50.4, "&P", "Sheet1!A1:D20", "Sheet1!1:2", true, [20], "Dash"]);
});

it("tells of hidden rows, moved sheets, other formulas and the way cells went", async () => {
  const heard: unknown[] = [];
  await excel.run(async (context, sheet) => {
    const { worksheets } = context.workbook;
    worksheets.add("Two");
    sheet.getRange("A1").formulas = [["=1+1"]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  await excel.run(async (context, sheet) => {
    sheet.onRowHiddenChanged.add(({ address, changeType }) => Promise.resolve(void heard.push([changeType, address])));
    sheet.onFormulaChanged.add(({ formulaDetails }) => Promise.resolve(void heard.push(formulaDetails.map(({ cellAddress, previousFormula }) => [cellAddress, previousFormula]))));
    sheet.onChanged.add(({ changeType, changeDirectionState }) => Promise.resolve(void (changeType === "CellDeleted" && heard.push(changeDirectionState?.deleteShiftDirection ?? "none"))));
    await context.sync();
    sheet.getRange("4:5").rowHidden = true;
    await context.sync();
    sheet.getRange("A1").formulas = [["=2+2"]];
    await context.sync();
    sheet.getRange("C1").values = [[1]];
    sheet.getRange("B1").delete("Left");
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  // Kinds of events overtake one another, as in Excel.
  expect(heard).toHaveLength(3);
  expect(heard).toEqual(expect.arrayContaining([["Hidden", "4:5"], [["A1", "=1+1"]], "Left"]));
});
