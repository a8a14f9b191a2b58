/** The functions in cells of a workbook, as Excel would call them: registered, described, and reading through Microsoft's client. */
import { registerFunctions } from "../../src/functions/register";
import { buildFunctionsMetadata } from "../../src/functions/metadata";
import type { Emulator } from "../../src/hosts/emulator/emulator";
import { openHeadless } from "../../src/hosts/emulator/headless";
import { loadOfficeClient } from "../../src/hosts/emulator/office/load-office-client";

const GLOBALS = ["Excel", "OfficeExtension", "CustomFunctions"] as const;
const metadata = buildFunctionsMetadata();

export interface FunctionsDesk {
  readonly emulator: Emulator;
  readonly run: <T>(script: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>) => Promise<T>;
  /** Writes cells and formulas, lets everything settle, and says what the cells hold then. */
  readonly calculate: (address: string, cells: readonly (readonly unknown[])[]) => Promise<unknown[][]>;
  readonly values: (address: string) => Promise<unknown[][]>;
  readonly close: () => void;
}

export async function openFunctionsDesk(): Promise<FunctionsDesk> {
  const emulator = await openHeadless();
  const client = loadOfficeClient(emulator);
  for (const name of GLOBALS) Reflect.set(globalThis, name, client[name]);
  emulator.describeFunctions({ namespace: "TIEOUT", ...(await metadata).en });
  registerFunctions();
  const run: FunctionsDesk["run"] = (script) => client.Excel.run((context) => script(context, context.workbook.worksheets.getItem("Sheet1")));
  const values = (address: string): Promise<unknown[][]> =>
    run(async (context, sheet) => {
      const range = sheet.getRange(address).load("values");
      await context.sync();
      return range.values as unknown[][];
    });
  return {
    emulator,
    run,
    values,
    calculate: async (address, cells) => {
      await run(async (context, sheet) => {
        sheet.getRange(address).formulas = cells.map((row) => [...row]);
        await context.sync();
      });
      await emulator.settle();
      return values(address);
    },
    close: () => {
      emulator.dispose();
      for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
    },
  };
}
