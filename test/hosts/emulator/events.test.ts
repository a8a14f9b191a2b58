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
