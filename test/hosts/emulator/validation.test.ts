import { openExcel, type OpenExcel } from "./open-excel";

describe("data validation", () => {
  let excel: OpenExcel;
  beforeEach(async () => {
    excel = await openExcel();
  });
  afterEach(() => {
    excel.emulator.dispose();
  });

  const judge = (rule: Excel.DataValidationRule, values: unknown[]): Promise<unknown> =>
    excel.run(async (context, sheet) => {
      const range = sheet.getRange("B1").getResizedRange(values.length - 1, 0);
      range.values = values.map((value) => [value]);
      range.dataValidation.rule = rule;
      range.dataValidation.load("valid,type");
      const invalid = range.dataValidation.getInvalidCellsOrNullObject();
      invalid.load("address");
      await context.sync();
      return [range.dataValidation.type, range.dataValidation.valid, invalid.isNullObject ? null : invalid.address];
    });

  it.each<[string, Excel.DataValidationRule, unknown[], unknown]>([
    ["whole numbers", { wholeNumber: { formula1: 0, operator: "GreaterThan" } }, [1, 1.5, 0, ""], ["WholeNumber", null, "Sheet1!B2:B3"]],
    ["decimals between two", { decimal: { formula1: 1, formula2: "=1+1", operator: "Between" } }, [1, 1.5, 3, "x"], ["Decimal", null, "Sheet1!B3:B4"]],
    ["the length of texts", { textLength: { formula1: 3, operator: "LessThan" } }, ["ab", "abc"], ["TextLength", null, "Sheet1!B2"]],
    ["a list", { list: { inCellDropDown: true, source: "Yes, No" } }, ["Yes", "No", "Maybe"], ["List", null, "Sheet1!B3"]],
    ["dates", { date: { formula1: "2024-01-01", operator: "LessThan" } }, [45000, 46000], ["Date", null, "Sheet1!B2"]],
    ["dates and times as typed", { date: { formula1: "1/1/2024", formula2: "12/31/2024", operator: "Between" } }, [45500, 46000], ["Date", null, "Sheet1!B2"]],
    ["a formula that counts from the first cell", { custom: { formula: "=B1>10" } }, [11, 9], ["Custom", null, "Sheet1!B2"]],
    ["none that fails", { wholeNumber: { formula1: 5, operator: "EqualTo" } }, [5, 5], ["WholeNumber", true, null]],
    ["none that passes", { wholeNumber: { formula1: 5, operator: "EqualTo" } }, [6, 7], ["WholeNumber", false, "Sheet1!B1:B2"]],
  ])("knows which cells break a rule for %s", async (_, rule, values, expected) => {
    expect(await judge(rule, values)).toEqual(expected);
  });

  it("takes a list from cells, without regard to case", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("E1:E2").values = [["Red"], ["Blue"]];
      await context.sync();
    });
    expect(await judge({ list: { inCellDropDown: true, source: "=$E$1:$E$2" } }, ["red", "green"])).toEqual(["List", null, "Sheet1!B2"]);
  });

  it("keeps prompt and alert beside the rule, and counts blanks where it is told to", async () => {
    const seen = await excel.run(async (context, sheet) => {
      const { dataValidation } = sheet.getRange("A1:A2");
      sheet.getRange("A1").values = [[1]];
      dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      dataValidation.errorAlert = { message: "no", showAlert: true, style: "Warning", title: "Stop" };
      dataValidation.prompt = { message: "yes", showPrompt: true, title: "Enter" };
      dataValidation.ignoreBlanks = false;
      await context.sync();
      const again = sheet.getRange("A1:A2").dataValidation.load("errorAlert,prompt,rule,ignoreBlanks");
      await context.sync();
      return [again.errorAlert?.style, again.prompt?.message, again.rule?.wholeNumber?.formula1, again.ignoreBlanks];
    });
    expect(seen).toEqual(["Warning", "yes", "=0", false]);
  });

  it("is one rule a cell: a part is replaced or cleared, the rest stays", async () => {
    const types = await excel.run(async (context, sheet) => {
      sheet.getRange("A1:A6").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      sheet.getRange("A3").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      sheet.getRange("A5").dataValidation.clear();
      const read = ["A1:A2", "A1:A3", "A1:A6", "A5", "A6"].map((address) => sheet.getRange(address).dataValidation.load("type"));
      await context.sync();
      return read.map(({ type }) => type);
    });
    expect(types).toEqual(["WholeNumber", "Inconsistent", "MixedCriteria", "None", "WholeNumber"]);
  });

  it("has exactly one kind", async () => {
    expect(await excel.codeOf(async (context, sheet) => {
      sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=TRUE" }, list: { inCellDropDown: true, source: "a" } };
      await context.sync();
    })).toBe("InvalidArgument");
  });

  it("takes a range as the source of a list, and gives it back as a formula", async () => {
    const seen = await excel.run(async (context, sheet) => {
      sheet.getRange("D1:D2").values = [["x"], ["y"]];
      const cell = sheet.getRange("A1");
      cell.values = [["z"]];
      cell.dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("D1:D2") } };
      cell.dataValidation.load("rule,valid");
      await context.sync();
      return [cell.dataValidation.rule.list?.source, cell.dataValidation.valid];
    });
    expect(seen).toEqual(["=Sheet1!$D$1:$D$2", false]);
  });
});
