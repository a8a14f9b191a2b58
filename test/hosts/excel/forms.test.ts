import type { CellValue } from "../../../src/core/sheet/table-plan";
import { describeForms, type FormsDesk } from "../../contract/forms.contract";
import { openExcelDesk } from "../../support/excel-desk";

async function openFormsDesk(): Promise<FormsDesk> {
  const desk = await openExcelDesk();
  const inWorkbook = async <T>(work: (context: Excel.RequestContext) => T): Promise<T> => {
    const result = await Excel.run(async (context) => {
      const done = work(context);
      await context.sync();
      return done;
    });
    await desk.emulator.settle();
    return result;
  };
  return {
    ...desk,
    sheet: async (name) => {
      await desk.emulator.settle();
      const range = await inWorkbook((context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        return sheet.getRange("A1").getBoundingRect(sheet.getUsedRange(true)).load("values,formulas");
      });
      return { values: range.values as CellValue[][], formulas: range.formulas as CellValue[][] };
    },
    sheetNames: async () => (await inWorkbook((context) => context.workbook.worksheets.load("items/name"))).items.map(({ name }) => name),
    renameHeader: (table, column, header) => inWorkbook((context) => { context.workbook.tables.getItem(table).getHeaderRowRange().getCell(0, column).values = [[header]]; }),
    stick: async (id) => {
      const called = new Set<unknown>();
      const description = { id, name: id, description: id, parameters: [{ name: "value", description: "value", type: "any" }], result: { type: "any" } };
      desk.emulator.describeFunctions({ namespace: "TIEOUT", functions: [description] });
      CustomFunctions.associate(id, (cell: unknown) => {
        const value = Array.isArray(cell) ? (cell as unknown[][])[0]?.[0] : cell;
        const isFirst = !called.has(value);
        called.add(value);
        return isFirst ? "#BUSY!" : value;
      });
      await desk.emulator.settle();
    },
    pointName: (name, formula) => inWorkbook((context) => { context.workbook.names.getItem(name).formula = formula; }),
  };
}

describeForms("the forms of a table, in ExcelWorkbook on the emulator", openFormsDesk);
