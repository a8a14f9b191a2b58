import { openHeadless } from "../../../src/hosts/emulator/headless";
import { loadOfficeClient } from "../../../src/hosts/emulator/office/load-office-client";

/** A blank workbook behind Microsoft's own client; closed after each test file's tests. */
export async function openExcel() {
  const emulator = await openHeadless();
  const client = loadOfficeClient(emulator);
  const run = <T>(script: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
    client.Excel.run((context) => script(context, context.workbook.worksheets.getItem("Sheet1")));
  /** The code of the error a script ends with, or "none". */
  const codeOf = async (script: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>): Promise<string> => {
    try {
      await run(script);
      return "none";
    } catch (error) {
      return String((error as { code?: unknown }).code ?? error);
    }
  };
  return { emulator, ...client, run, codeOf };
}

/** Events come in tasks of their own, some while after what they tell of. */
export const delivered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

export type OpenExcel = Awaited<ReturnType<typeof openExcel>>;
