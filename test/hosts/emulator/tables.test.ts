import { openExcel, type OpenExcel } from "./open-excel";

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
  await excel.run(async (context, sheet) => {
    sheet.getRange("B3:E6").values = [["Line item", "Reported", "Year ago", "Net (GAAP), RMB#"], ["Revenue", 120, 100, 1], ["Profit", 30, 40, 2], ["Cost", 90, "", 3]];
    sheet.tables.add("B3:E6", true).name = "BABA_2024.Q3";
    await context.sync();
  });
});
afterEach(() => {
  excel.emulator.dispose();
});

it.each([
  ["=SUM(BABA_2024.Q3[Reported])", 240],
  ["=SUM(baba_2024.q3[REPORTED])", 240],
  ["=SUM(BABA_2024.Q3[Net (GAAP), RMB'#])", 6],
  ["=SUM(BABA_2024.Q3[[Reported]:[Year ago]])", 380],
  ["=BABA_2024.Q3[[#Headers],[Year ago]]", "Year ago"],
  ["=ROWS(BABA_2024.Q3[#All])", 4],
  ["=ROWS(BABA_2024.Q3)", 3],
  ["=COUNTA(BABA_2024.Q3[[#Headers],[#Data],[Year ago]])", 3],
  ["=LET(x,5,SUM(BABA_2024.Q3[Reported])+x)", 245],
  ["=SUM(MAP(BABA_2024.Q3[Reported],LAMBDA(x,x*2)))", 480],
  ['=XLOOKUP("Profit",BABA_2024.Q3[Line item],BABA_2024.Q3[Reported])', 30],
])("calculates %s", async (formula, expected) => {
  const value = await excel.run(async (context, sheet) => {
    const cell = sheet.getRange("H1");
    cell.formulas = [[formula]];
    cell.load("values");
    await context.sync();
    return cell.values[0]?.[0] as unknown;
  });
  expect(value).toBe(expected);
});

it("prints a formula as Excel's formula bar does", async () => {
  const formulas = await excel.run(async (context, sheet) => {
    sheet.getRange("E4").formulas = [["=baba_2024.q3[[#This Row],[reported]]-sum(BABA_2024.Q3[@[year ago]])"]];
    sheet.getRange("H4").formulas = [["=baba_2024.q3[@reported]*2"]];
    const inside = sheet.getRange("E4").load("formulas");
    const outside = sheet.getRange("H4").load("formulas,values");
    await context.sync();
    return [inside.formulas[0]?.[0], outside.formulas[0]?.[0], outside.values[0]?.[0]] as unknown[];
  });
  expect(formulas).toEqual(["=[@Reported]-SUM([@[Year ago]])", "=BABA_2024.Q3[@Reported]*2", 240]);
});

it("fills one formula down an empty column, and into rows added later", async () => {
  const read = await excel.run(async (context, sheet) => {
    const table = context.workbook.tables.getItem("BABA_2024.Q3");
    table.columns.add(undefined, [["Change"], [""], [""], [""]] as never);
    sheet.getRange("F4").formulas = [["=[@Reported]-[@[Year ago]]"]];
    table.rows.add(undefined, [["Tax", 7, 5, 4, null]] as never);
    const column = table.columns.getItem("Change").getDataBodyRange().load("formulas,values,address");
    await context.sync();
    return [column.address, column.formulas, column.values];
  });
  const formula = "=[@Reported]-[@[Year ago]]";
  expect(read).toEqual(["Sheet1!F4:F7", [[formula], [formula], [formula], [formula]], [[20], [-10], [90], [2]]]);
});

it("grows when values are written right below", async () => {
  const address = await excel.run(async (context, sheet) => {
    sheet.getRange("B7:C7").values = [["Tax", 7]];
    const range = context.workbook.tables.getItem("BABA_2024.Q3").getRange().load("address");
    await context.sync();
    return range.address;
  });
  expect(address).toBe("Sheet1!B3:E7");
});

it("renames a column by its header, formulas and names with it", async () => {
  const read = await excel.run(async (context, sheet) => {
    sheet.getRange("H1").formulas = [["=SUM(BABA_2024.Q3[Reported])"]];
    sheet.getRange("E4").formulas = [["=[@Reported]*2"]];
    context.workbook.names.add("Total", "=SUM(BABA_2024.Q3[Reported])");
    sheet.getRange("C3").values = [["Actual"]];
    const table = context.workbook.tables.getItem("BABA_2024.Q3");
    table.name = "Q3_results";
    table.columns.load("items/name");
    const formulas = [sheet.getRange("H1").load("formulas,values"), sheet.getRange("E4").load("formulas")];
    const name = context.workbook.names.getItem("Total").load("formula,value");
    await context.sync();
    return [table.columns.items.map((column) => column.name), formulas.map((range) => range.formulas[0]?.[0] as unknown), formulas[0]?.values[0]?.[0], name.formula, name.value] as unknown[];
  });
  expect(read).toEqual([["Line item", "Actual", "Year ago", "Net (GAAP), RMB#"], ["=SUM(Q3_results[Actual])", "=[@Actual]*2"], 240, "=SUM(Q3_results[Actual])", 240]);
});

it("adds, deletes and moves rows and columns without losing formulas beside it", async () => {
  const read = await excel.run(async (context, sheet) => {
    sheet.getRange("B9").values = [["below"]];
    const table = context.workbook.tables.getItem("BABA_2024.Q3");
    table.columns.getItem("Year ago").delete();
    table.rows.add(0, [["First", 1, 9]]);
    table.rows.getItemAt(1).delete();
    table.columns.add(1, [["Unit"], ["m"], ["m"], ["m"]]);
    table.showTotals = true;
    const range = table.getRange().load("address,formulas,values");
    const below = sheet.getRange("B9").load("values");
    const total = table.getTotalRowRange().load("values");
    await context.sync();
    return [range.address, range.formulas, total.values[0]?.[3], below.values] as unknown[];
  });
  expect(read).toEqual([
    "Sheet1!B3:E7",
    [["Line item", "Unit", "Reported", "Net (GAAP), RMB#"], ["First", "m", 1, 9], ["Profit", "m", 30, 2], ["Cost", "m", 90, 3], ["Total", "", "", "=SUBTOTAL(109,[Net (GAAP), RMB'#])"]],
    14,
    [["below"]],
  ]);
});

it("knows a column again after others came, went and were renamed", async () => {
  const read = await excel.run(async (context) => {
    const table = context.workbook.tables.getItem("BABA_2024.Q3");
    const column = table.columns.getItem("Year ago").load("id,name,index");
    await context.sync();
    table.columns.getItem("Reported").delete();
    column.name = "Before";
    column.load("id,name,index");
    const values = column.getDataBodyRange().load("values");
    await context.sync();
    return [column.name, column.index, values.values];
  });
  expect(read).toEqual(["Before", 1, [[100], [40], [""]]]);
});

it("turns references to a deleted column into #REF!", async () => {
  const read = await excel.run(async (context, sheet) => {
    sheet.getRange("H1").formulas = [["=SUM(BABA_2024.Q3[Year ago])"]];
    context.workbook.tables.getItem("BABA_2024.Q3").columns.getItem("Year ago").delete();
    const cell = sheet.getRange("H1").load("formulas,values");
    const moved = sheet.getRange("G1").load("formulas,values");
    await context.sync();
    return [cell.formulas, cell.values, moved.values];
  });
  expect(read).toEqual([[["=SUM(#REF!)"]], [["#REF!"]], [[""]]]);
});

it("resizes over its own header only, and gives the name back when deleted", async () => {
  const table = () => "BABA_2024.Q3";
  expect(await excel.codeOf(async (context) => { context.workbook.tables.getItem(table()).resize("B4:E9"); await context.sync(); })).toBe("InvalidArgument");
  const read = await excel.run(async (context, sheet) => {
    const one = context.workbook.tables.getItem(table());
    one.resize("B3:F8");
    one.load("name,style");
    const range = one.getHeaderRowRange().load("values,address");
    await context.sync();
    one.delete();
    const left = sheet.getRange("B3").load("values");
    const count = context.workbook.tables.getCount();
    await context.sync();
    return [range.address, range.values[0]?.[4], left.values, count.value, one.style] as unknown[];
  });
  expect(read).toEqual(["Sheet1!B3:F3", "Column1", [[""]], 0, "TableStyleMedium2"]);
});

it("writes its own header row where the data has none", async () => {
  const read = await excel.run(async (context, sheet) => {
    sheet.getRange("J1:K2").values = [[1, 2], [3, 4]];
    const table = sheet.tables.add("J1:K2", false);
    const range = table.getRange().load("address,values");
    table.load("name");
    await context.sync();
    return [range.address, range.values, table.name];
  });
  expect(read).toEqual(["Sheet1!J1:K3", [["Column1", "Column2"], [1, 2], [3, 4]], "Table2"]);
});

it("sorts whole rows and leaves what names look up by label", async () => {
  const read = await excel.run(async (context, sheet) => {
    context.workbook.names.add("BABA_Revenue", '=INDEX(BABA_2024.Q3[Reported],MATCH("Revenue",BABA_2024.Q3[Line item],0))');
    sheet.getRange("H1").formulas = [["=BABA_Revenue"]];
    const table = context.workbook.tables.getItem("BABA_2024.Q3");
    table.sort.apply([{ key: 1, ascending: true }]);
    const body = table.columns.getItem("Line item").getDataBodyRange().load("values");
    const cell = sheet.getRange("H1").load("values");
    await context.sync();
    return [body.values, cell.values];
  });
  expect(read).toEqual([[["Profit"], ["Cost"], ["Revenue"]], [[120]]]);
});

it("hides the rows a filter leaves out", async () => {
  const read = await excel.run(async (context, sheet) => {
    const table = context.workbook.tables.getItem("BABA_2024.Q3");
    table.columns.getItem("Reported").filter.applyCustomFilter(">50");
    const view = table.getDataBodyRange().getVisibleView().load("values,rowCount");
    const hidden = sheet.getRange("5:5").load("rowHidden");
    await context.sync();
    table.clearFilters();
    const after = sheet.getRange("5:5").load("rowHidden");
    await context.sync();
    return [view.values.map((row) => row[0] as unknown), hidden.rowHidden, after.rowHidden];
  });
  expect(read).toEqual([["Revenue", "Cost"], true, false]);
});

it("reads a column named in an added column or row as its cell in the row, unless the function takes a whole column", async () => {
  const seen = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange("A1:B3").values = [["Date", "Sum"], ["1/1/2017", 30], ["1/2/2017", 10]];
    const table = sheet.tables.add("A1:B3", true);
    table.columns.add(undefined, [["Day"], ['=TEXT([Date],"ddd")'], ['=TEXT([Date],"ddd")']]);
    table.columns.add(undefined, [["Share"], ["=[Sum]/SUM([Sum])"], ["=[Sum]/SUM([Sum])"]]);
    const body = table.getDataBodyRange().load("values,formulas");
    await context.sync();
    return [body.values.map((line) => line.slice(2)), body.formulas[0]?.slice(2) as unknown];
  });
  expect(seen).toEqual([[["Sun", 0.75], ["Mon", 0.25]], ['=TEXT([@Date],"ddd")', "=[@Sum]/SUM([Sum])"]]);
});

it("tells the name of a table that was deleted", async () => {
  const heard: string[] = [];
  await excel.run(async (context) => {
    context.workbook.worksheets.add().tables.add("A1:B2", true).name = "Figures";
    context.workbook.tables.onDeleted.add((event) => Promise.resolve(void heard.push(event.tableName)));
    await context.sync();
    context.workbook.tables.getItem("Figures").delete();
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(heard).toEqual(["Figures"]);
});

it("leaves a total written under a table outside it, directly or through a name, and takes in a formula that reads other cells", async () => {
  const seen = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Totals");
    sheet.getRange("A1:B3").values = [["k", "v"], ["a", 1], ["b", 2]];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Summed";
    sheet.names.add("Whole", "=SUM(Summed[v])");
    sheet.getRange("B4").values = [["=Whole"]];
    const total = sheet.getRange("B4").load("values");
    const under = table.getRange().load("address");
    await context.sync();
    const before = [under.address, total.values[0]?.[0]];
    sheet.getRange("B4").formulas = [["=D1*2"]];
    const joined = table.getRange().load("address");
    await context.sync();
    return [...before, joined.address];
  });
  expect(seen).toEqual(["Totals!A1:B3", 3, "Totals!A1:B4"]);
});

it("paints its style without giving it to the cells: their own format is told, and copied", async () => {
  const seen = await excel.run(async (context, sheet) => {
    sheet.getRange("C4").format.fill.color = "#FFFF00";
    sheet.getRange("H3").copyFrom("B3:C4");
    await context.sync();
    const cells = ["B3", "C4", "H3", "I4"].map((address) => sheet.getRange(address).format.load("fill/color,font/bold"));
    await context.sync();
    return cells.map(({ fill, font }) => [fill.color, font.bold]);
  });
  expect(seen).toEqual([["#FFFFFF", false], ["#FFFF00", false], ["#FFFFFF", false], ["#FFFF00", false]]);
});

it("moves with its cells when it is cut whole, and formulas find it there", async () => {
  const seen = await excel.run(async (context, sheet) => {
    const table = sheet.tables.getItem("BABA_2024.Q3");
    sheet.getRange("H1").formulas = [["=SUM(BABA_2024.Q3[Reported])"]];
    sheet.getRange("B3:E6").moveTo("J20");
    sheet.getRange("K21").values = [[20]];
    const [place, sum, left] = [table.getRange().load("address"), sheet.getRange("H1").load("values,formulas"), sheet.getRange("B3:B4").load("values")];
    const headers = table.getHeaderRowRange().load("values");
    await context.sync();
    return [place.address, sum.formulas[0]?.[0], sum.values[0]?.[0], left.values.flat(), headers.values[0]?.[3]] as unknown[];
  });
  expect(seen).toEqual(["Sheet1!J20:M23", "=SUM(BABA_2024.Q3[Reported])", 140, ["", ""], "Net (GAAP), RMB#"]);
  expect(await excel.codeOf(async (context, sheet) => {
    sheet.getRange("J20:M23").moveTo(context.workbook.worksheets.add("Two").getRange("A1"));
    await context.sync();
  })).toBe("NotImplemented");
});

it("tells a column's values after they gave it another header", async () => {
  const seen = await excel.run(async (context, sheet) => {
    const column = sheet.tables.getItem("BABA_2024.Q3").columns.getItemAt(2);
    column.values = [["Prior"], [1], [2], [3]];
    column.load("name,values,index");
    await context.sync();
    return [column.name, column.index, column.values.flat()] as unknown[];
  });
  expect(seen).toEqual(["Prior", 2, ["Prior", 1, 2, 3]]);
});
