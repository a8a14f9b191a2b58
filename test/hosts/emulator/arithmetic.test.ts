import { openExcel, type OpenExcel } from "./open-excel";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => {
  excel.emulator.dispose();
});

async function calculate(formulas: readonly string[]): Promise<unknown[][]> {
  return excel.run(async (context, sheet) => {
    sheet.getRange("A1:A5").values = [[3], [7], ["x"], [""], [0]];
    sheet.getRange("C1:E40").clear();
    const range = sheet.getRange(`C1:C${formulas.length}`);
    range.formulas = formulas.map((formula) => [formula]);
    await context.sync();
    await excel.emulator.settle();
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

it("computes in doubles, as Excel does, and not on shortest decimals", async () => {
  expect(await calculate(["=0.33-0.15", "=0.1+0.2", "=1.1*3", "=236503/224790-1", "=10/A2", "=-A1/A2"])).toEqual(
    [[0.33 - 0.15], [0.1 + 0.2], [1.1 * 3], [236503 / 224790 - 1], [10 / 7], [-3 / 7]],
  );
});

it("keeps Excel's errors for text, a zero or blank divisor and an overflow", async () => {
  expect(await calculate(["=A1/A5", "=A1/A4", "=A3+1", '=A1*""', "=1E+308*10", "=A1/A3", '=A1/"4"'])).toEqual(
    [["#DIV/0!"], ["#DIV/0!"], ["#VALUE!"], ["#VALUE!"], ["#NUM!"], ["#VALUE!"], [0.75]],
  );
});

it("divides by each cell of a range, rounding once", async () => {
  await calculate(["=10/A1:A5"]);
  const spilled = await excel.run(async (context, sheet) => {
    const range = sheet.getRange("C1:C5").load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  expect(spilled).toEqual([[10 / 3], [10 / 7], ["#VALUE!"], ["#DIV/0!"], ["#DIV/0!"]]);
});
