import { openExcel, type OpenExcel } from "./open-excel";

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.emulator.dispose();
});

it("keeps custom XML parts by namespace", async () => {
  const read = await excel.run(async (context) => {
    const { customXmlParts } = context.workbook;
    const part = customXmlParts.add('<?xml version="1.0"?><l:ledger xmlns:l="urn:tieout"><l:row a="1&amp;2"/></l:ledger>').load("id,namespaceUri");
    customXmlParts.add("<other/>");
    await context.sync();
    part.setXml('<l:ledger xmlns:l="urn:tieout">新</l:ledger>');
    const xml = part.getXml();
    const own = customXmlParts.getByNamespace("urn:tieout");
    const only = own.getOnlyItem().load("id");
    const count = customXmlParts.getCount();
    const none = customXmlParts.getByNamespace("urn:none").getOnlyItemOrNullObject();
    await context.sync();
    const found = only.id === part.id;
    part.delete();
    const left = own.getCount();
    await context.sync();
    return [part.namespaceUri, xml.value, found, count.value, none.isNullObject, left.value];
  });
  expect(read).toEqual(["urn:tieout", '<l:ledger xmlns:l="urn:tieout">新</l:ledger>', true, 2, true, 0]);
});

it("keeps settings and document properties", async () => {
  const read = await excel.run(async (context) => {
    const { settings, properties } = context.workbook;
    settings.add("plan", { a: [1, 2] });
    settings.getItem("plan").value = { a: [3] } as never;
    const setting = settings.getItem("plan").load("value");
    const none = settings.getItemOrNullObject("none");
    properties.title = "Results";
    properties.custom.add("Issuer", "Alibaba");
    const custom = properties.custom.getItem("issuer").load("value,type");
    properties.load("title");
    await context.sync();
    return [setting.value as unknown, none.isNullObject, properties.title, custom.value as unknown, custom.type];
  });
  expect(read).toEqual([{ a: [3] }, true, "Results", "Alibaba", "String"]);
  expect(excel.emulator.snapshot().settings).toEqual({ plan: { a: [3] } });
});

it("shares document settings with Office.context", async () => {
  excel.Office.context.document.settings.set("seen", true);
  expect(excel.emulator.snapshot().settings).toEqual({ seen: true });
  expect(excel.Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(true);
  expect(excel.Office.context.requirements.isSetSupported("ExcelApi", "1.20")).toBe(false);
});

it("keeps conditional formats, the newest first", async () => {
  const read = await excel.run(async (context, sheet) => {
    const range = sheet.getRange("A1:A3");
    const custom = range.conditionalFormats.add("Custom");
    custom.custom.rule.formula = "=$A1>1";
    custom.custom.format.fill.color = "red";
    const value = range.conditionalFormats.add("CellValue");
    value.cellValue.format.font.color = "#00AA00";
    value.cellValue.rule = { formula1: "=2", operator: "LessThan" };
    const formats = sheet.getRange("A2").conditionalFormats.load("items/type,items/priority");
    value.cellValue.load("rule,format/font/color");
    const area = custom.getRange().load("address");
    await context.sync();
    return [formats.items.map((item) => [item.type, item.priority]), value.cellValue.rule, value.cellValue.format.font.color, area.address];
  });
  expect(read).toEqual([[["CellValue", 0], ["Custom", 1]], { formula1: "=2", operator: "LessThan" }, "#00AA00", "Sheet1!A1:A3"]);
});

it("renames, copies, hides and orders sheets", async () => {
  const read = await excel.run(async (context, sheet) => {
    sheet.getRange("A1:B2").values = [["a", "b"], [1, "=A2*2"]];
    sheet.tables.add("A1:B2", true).name = "T";
    sheet.name = "It's data";
    const twin = sheet.copy("End");
    twin.tables.load("items/name");
    const cells = twin.getRange("A1:B2").load("values,formulas,address");
    const hidden = context.workbook.worksheets.add();
    hidden.visibility = "VeryHidden";
    hidden.position = 0;
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    const visible = worksheets.getCount(true);
    await context.sync();
    return [worksheets.items.map((one) => [one.name, one.visibility]), cells.address, cells.formulas, visible.value, twin.tables.items.map((table) => table.name)];
  });
  expect(read).toEqual([[["Sheet1", "VeryHidden"], ["It's data", "Visible"], ["It's data (2)", "Visible"]], "'It''s data (2)'!A1:B2", [["a", "b"], [1, "=A2*2"]], 2, ["Table2"]]);
});

it("describes the workbook as JSON", async () => {
  await excel.run(async (context, sheet) => {
    sheet.getRange("B2:C3").values = [["Item", "Amount"], ["Revenue", 0.5]];
    sheet.getRange("C3").numberFormat = [["0%"]];
    sheet.tables.add("B2:C3", true).name = "T_1";
    context.workbook.names.add("Amount_of", sheet.getRange("C3"));
    context.workbook.names.add("Twice", "=SUM(T_1[Amount])*2");
    await context.sync();
  });
  await excel.emulator.settle();
  expect(excel.emulator.snapshot()).toEqual({
    sheets: [
      {
        name: "Sheet1",
        usedRange: "B2:C3",
        values: [["Item", "Amount"], ["Revenue", 0.5]],
        formulas: [["Item", "Amount"], ["Revenue", 0.5]],
        numberFormats: [["General", "General"], ["General", "0%"]],
        columnWidths: [48, 48],
      },
    ],
    tables: [{ name: "T_1", sheet: "Sheet1", address: "B2:C3", headers: ["Item", "Amount"], style: "TableStyleMedium2" }],
    names: [
      { name: "Amount_of", refersTo: "=Sheet1!$C$3", value: 0.5, scope: "Workbook" },
      { name: "Twice", refersTo: "=SUM(T_1[Amount])*2", value: 1, scope: "Workbook" },
    ],
  });
});

it("gives dates of the workbook as dates, and what is selected to the older calls", async () => {
  const created = await excel.run(async (context, sheet) => {
    const properties = context.workbook.properties.load("creationDate");
    sheet.getRange("A1:B2").values = [[1, "a"], [2, "b"]];
    sheet.getRange("A1:B2").select();
    await context.sync();
    return properties.creationDate;
  });
  expect(created).toBeInstanceOf(Date);
  const { document } = excel.Office.context;
  const text = await new Promise((resolve) => {
    document.getSelectedDataAsync(excel.Office.CoercionType.Text, (result: { readonly value?: unknown }) => {
      resolve(result.value);
    });
  });
  expect(text).toBe("1\ta\n2\tb");
  document.setSelectedDataAsync([[7]]);
  expect(excel.emulator.snapshot().sheets[0]?.values).toEqual([[7, "a"], [2, "b"]]);
});
