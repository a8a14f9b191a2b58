type Print = (...parts: unknown[]) => void;

/** Of Microsoft's office-js-helpers the calls that older public samples make: a fresh sheet, and notices, which go to the console. */
export function createOfficeHelpers(print: Print) {
  return {
    UI: { notify: print },
    Utilities: { log: print },
    ExcelUtilities: { forceCreateSheet },
  };
}

/** The new sheet comes first: the only sheet of a workbook can't be deleted. */
async function forceCreateSheet(workbook: Excel.Workbook, name: string, clearOnly = false): Promise<Excel.Worksheet> {
  const { worksheets, context } = workbook;
  const old = worksheets.getItemOrNullObject(name);
  await context.sync();
  if (!old.isNullObject && clearOnly) {
    old.getRange().clear();
    return old;
  }
  const sheet = worksheets.add();
  if (!old.isNullObject) old.delete();
  sheet.name = name;
  await context.sync();
  return sheet;
}
