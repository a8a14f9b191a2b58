import { delivered, openExcel, type OpenExcel } from "./open-excel";

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.emulator.dispose();
});

it("tells a sheet and a table of an edit once, with what the cell held, and not of what was only calculated", async () => {
  const heard: unknown[] = [];
  await excel.run(async (context, sheet) => {
    sheet.getRange("A1:B2").values = [["a", "b"], [1, "=A2*2"]];
    sheet.tables.add("A1:B2", true).name = "T";
    sheet.load("id");
    await context.sync();
  });
  await delivered();
  await excel.run(async (context, sheet) => {
    sheet.onChanged.add((event) => Promise.resolve(void heard.push(["sheet", event.changeType, event.address, event.details?.valueBefore, event.details?.valueAfter])));
    context.workbook.tables.getItem("T").onChanged.add((event) => Promise.resolve(void heard.push(["table", event.changeType, event.address])));
    await context.sync();
    sheet.getRange("A2").values = [[5]];
    await context.sync();
  });
  await delivered();
  expect(heard).toEqual([["sheet", "RangeEdited", "A2", 1, 5], ["table", "RangeEdited", "A2"]]);
});

it("stops telling a handler that was removed", async () => {
  const heard: string[] = [];
  const handle = await excel.run(async (context, sheet) => {
    const added = sheet.onChanged.add((event) => Promise.resolve(void heard.push(event.address)));
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    return added;
  });
  await delivered();
  await excel.Excel.run(handle.context as Excel.RequestContext, async (context) => {
    handle.remove();
    await context.sync();
  });
  await excel.run(async (context, sheet) => {
    sheet.getRange("A2").values = [[1]];
    await context.sync();
  });
  await delivered();
  expect(heard).toEqual(["A1"]);
});

it("tells of selections, of sheets and of tables that come and go", async () => {
  const heard: unknown[] = [];
  await excel.run(async (context, sheet) => {
    const { workbook } = context;
    workbook.onSelectionChanged.add(() => Promise.resolve(void heard.push("selection")));
    sheet.onSelectionChanged.add((event) => Promise.resolve(void heard.push(event.address)));
    workbook.worksheets.onAdded.add(() => Promise.resolve(void heard.push("sheet added")));
    workbook.worksheets.onDeleted.add(() => Promise.resolve(void heard.push("sheet deleted")));
    workbook.worksheets.onActivated.add(() => Promise.resolve(void heard.push("activated")));
    workbook.tables.onAdded.add(() => Promise.resolve(void heard.push("table added")));
    workbook.tables.onDeleted.add(() => Promise.resolve(void heard.push("table deleted")));
    await context.sync();
    sheet.getRange("B2:C3").select();
    const other = workbook.worksheets.add("Other");
    const table = sheet.tables.add("A1:B2", true);
    await context.sync();
    table.delete();
    other.activate();
    await context.sync();
    other.delete();
    await context.sync();
  });
  await delivered();
  expect(heard.filter((one, i) => heard.indexOf(one) === i).sort()).toEqual(["B2:C3", "activated", "selection", "sheet added", "sheet deleted", "table added", "table deleted"]);
});

it("is silent while events are switched off", async () => {
  const heard: string[] = [];
  await excel.run(async (context, sheet) => {
    sheet.onChanged.add((event) => Promise.resolve(void heard.push(event.address)));
    context.runtime.enableEvents = false;
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    await delivered();
    context.runtime.enableEvents = true;
    sheet.getRange("A2").values = [[1]];
    await context.sync();
  });
  await delivered();
  expect(heard).toEqual(["A2"]);
});

it("tells a binding of its cells: edited, calculated, selected, counted from its own first cell, and after they moved", async () => {
  const heard: unknown[] = [];
  await excel.run(async (context, sheet) => {
    sheet.getRange("A1:C1").values = [[1, 2, "=A1+B1"]];
    await context.sync();
    await delivered();
    const { bindings } = context.workbook;
    bindings.add(sheet.getRange("B1:C3"), "Range", "block").onSelectionChanged.add(({ startRow, startColumn, rowCount, columnCount }) => Promise.resolve(void heard.push([startRow, startColumn, rowCount, columnCount])));
    bindings.add("C1", "Text", "sum").onDataChanged.add(({ binding }) => Promise.resolve(void heard.push(binding.id)));
    await context.sync();
    sheet.getRange("A1").values = [[10]];
    await context.sync();
  });
  await delivered();
  await excel.run(async (context, sheet) => {
    sheet.getRange("C2:D9").select();
    await context.sync();
    await delivered();
    sheet.getRange("1:1").insert("Down");
    await context.sync();
    const { bindings } = context.workbook;
    const text = bindings.getItem("sum").getText();
    const area = bindings.getItem("block").getRange().load("address");
    await context.sync();
    heard.push(text.value, area.address);
    bindings.getItem("sum").delete();
    const count = bindings.getCount();
    await context.sync();
    heard.push(count.value);
  });
  await delivered();
  expect(heard.slice(0, 2)).toEqual(["sum", [1, 1, 2, 1]]);
  expect(heard.slice(-3)).toEqual(["12", "Sheet1!B2:C4", 1]);
  expect(await excel.codeOf(async (context) => {
    context.workbook.bindings.getItem("block").getTable().load("name");
    await context.sync();
  })).toBe("InvalidOperation");
  expect(await excel.codeOf(async (context, sheet) => {
    context.workbook.bindings.add(sheet.getRange("A1:B2"), "Table", "none");
    await context.sync();
  })).toBe("InvalidArgument");
});

it("says whether the add-in or a person changed cells, which lines a sort moved, and that a deleted sheet is no longer active", async () => {
  const heard: unknown[] = [];
  await excel.run(async (context, sheet) => {
    sheet.getRange("A1:D3").values = [["", "x", "y", "z"], ["a", 3, 1, 2], ["b", 1, 2, 3]];
    const other = context.workbook.worksheets.add("Other");
    other.activate();
    await context.sync();
    sheet.onRowSorted.add(({ address }) => Promise.resolve(void heard.push(["rows", address])));
    sheet.onColumnSorted.add(({ address }) => Promise.resolve(void heard.push(["columns", address])));
    sheet.onChanged.add(({ address, triggerSource }) => Promise.resolve(void heard.push([address, triggerSource])));
    other.onDeactivated.add(() => Promise.resolve(void heard.push("deactivated")));
    context.workbook.settings.onSettingsChanged.add(() => Promise.resolve(void heard.push("settings")));
    await context.sync();
    sheet.getRange("A1:D3").sort.apply([{ key: 1 }], false, true, "Columns");
    sheet.getRange("F1").values = [[1]];
    other.delete();
    await context.sync();
    const labels = sheet.getRange("A1:D2").load("values");
    await context.sync();
    expect(labels.values).toEqual([["", "y", "z", "x"], ["a", 1, 2, 3]]);
  });
  await delivered();
  const { cells, spreadsheet } = excel.emulator.engine;
  cells.write(spreadsheet.activeSheetId(), { row: 0, column: 6, rows: 1, columns: 1 }, [["typed"]]);
  excel.Office.context.document.settings.saveAsync();
  await delivered();
  expect(heard).toEqual([["B1:D3", "ThisLocalAddin"], ["columns", "B1:D3"], ["F1", "ThisLocalAddin"], "deactivated", ["G1", "Unknown"], "settings"]);
});
