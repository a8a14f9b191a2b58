import { openExcel, type OpenExcel } from "./open-excel";

describe("protection", () => {
  let excel: OpenExcel;
  beforeEach(async () => {
    excel = await openExcel();
  });
  afterEach(() => {
    excel.emulator.dispose();
  });

  const onProtected = (options: Excel.WorksheetProtectionOptions, work: (sheet: Excel.Worksheet) => void): Promise<string> =>
    excel.codeOf(async (context, sheet) => {
      sheet.getRange("A1:A3").values = [[3], [1], [2]];
      sheet.getRange("A1:A3").format.protection.locked = false;
      sheet.protection.protect(options);
      await context.sync();
      work(sheet);
      await context.sync();
    });

  it("says what is allowed, everything refused unless it was named", async () => {
    const options = await excel.run(async (context, sheet) => {
      sheet.protection.protect({ allowSort: true });
      sheet.protection.load("protected,options");
      await context.sync();
      return [sheet.protection.protected, sheet.protection.options.allowSort, sheet.protection.options.allowInsertRows, sheet.protection.options.selectionMode];
    });
    expect(options).toEqual([true, true, false, "Normal"]);
  });

  it.each<[string, Excel.WorksheetProtectionOptions, (sheet: Excel.Worksheet) => void, string]>([
    ["writing locked cells", {}, (sheet) => { sheet.getRange("B1").values = [[1]]; }, "AccessDenied"],
    ["writing unlocked cells", {}, (sheet) => { sheet.getRange("A1:A2").values = [[1], [2]]; }, "none"],
    ["writing across both", {}, (sheet) => { sheet.getRange("A1:B1").values = [[1, 2]]; }, "AccessDenied"],
    ["formatting", {}, (sheet) => { sheet.getRange("A1").format.font.bold = true; }, "AccessDenied"],
    ["formatting where it is allowed", { allowFormatCells: true }, (sheet) => { sheet.getRange("B1").format.font.bold = true; }, "none"],
    ["inserting rows", {}, (sheet) => { sheet.getRange("2:2").insert("Down"); }, "AccessDenied"],
    ["inserting rows where it is allowed", { allowInsertRows: true }, (sheet) => { sheet.getRange("2:2").insert("Down"); }, "none"],
    ["sorting", {}, (sheet) => { sheet.getRange("A1:A3").sort.apply([{ key: 0 }]); }, "AccessDenied"],
    ["sorting unlocked cells where it is allowed", { allowSort: true }, (sheet) => { sheet.getRange("A1:A3").sort.apply([{ key: 0 }]); }, "none"],
    ["hiding columns", {}, (sheet) => { sheet.getRange("C:C").columnHidden = true; }, "AccessDenied"],
    ["unlocking", { allowFormatCells: true }, (sheet) => { sheet.getRange("B1").format.protection.locked = false; }, "AccessDenied"],
    ["protecting again", {}, (sheet) => { sheet.protection.protect(); }, "AccessDenied"],
  ])("answers %s", async (_, options, work, code) => {
    expect(await onProtected(options, work)).toBe(code);
  });

  it("is lifted with its password alone", async () => {
    const unprotect = (password?: string) => excel.codeOf(async (context, sheet) => { sheet.protection.unprotect(password); await context.sync(); });
    await excel.run(async (context, sheet) => { sheet.protection.protect({}, "secret"); await context.sync(); });
    expect([await unprotect(), await unprotect("wrong"), await unprotect("secret")]).toEqual(["AccessDenied", "AccessDenied", "none"]);
  });

  it("reads mixed locks as null", async () => {
    const locked = await excel.run(async (context, sheet) => {
      sheet.getRange("A1:B2").format.protection.locked = false;
      const read = ["A1", "A1:C3", "D4"].map((address) => sheet.getRange(address).format.protection.load("locked"));
      await context.sync();
      return read.map((one) => one.locked);
    });
    expect(locked).toEqual([false, null, true]);
  });

  it("of the workbook keeps the sheets as they are", async () => {
    await excel.run(async (context) => { context.workbook.protection.protect("secret"); await context.sync(); });
    const change = (work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void) => excel.codeOf(async (context, sheet) => { work(context, sheet); await context.sync(); });
    expect([
      await change((context) => { context.workbook.worksheets.add("New"); }),
      await change((_, sheet) => { sheet.name = "Other"; }),
      await change((_, sheet) => { sheet.getRange("A1").values = [[1]]; }),
      await change((context) => { context.workbook.protection.unprotect("secret"); context.workbook.worksheets.add("New"); }),
    ]).toEqual(["AccessDenied", "AccessDenied", "none", "none"]);
  });

  it("and visibility and sorting are told to whoever listens", async () => {
    const heard: unknown[] = [];
    await excel.run(async (context, sheet) => {
      const other = context.workbook.worksheets.add("Other");
      sheet.getRange("A1:A2").values = [[2], [1]];
      sheet.onRowSorted.add(async (event) => { heard.push([event.type, event.address]); });
      sheet.onProtectionChanged.add(async (event) => { heard.push([event.type, event.isProtected]); });
      other.onVisibilityChanged.add(async (event) => { heard.push([event.visibilityBefore, event.visibilityAfter]); });
      await context.sync();
      sheet.getRange("A1:A2").sort.apply([{ key: 0 }]);
      sheet.protection.protect();
      sheet.protection.unprotect();
      other.visibility = "Hidden";
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toEqual([["WorksheetRowSorted", "A1:A2"], ["WorksheetProtectionChanged", true], ["WorksheetProtectionChanged", false], ["Visible", "Hidden"]]);
  });
});
