import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { openHeadless } from "../hosts/emulator/headless";
import { loadOfficeClient } from "../hosts/emulator/office/load-office-client";

/** A script is the body of an asynchronous function, so that `await` may stand at its top level. */
type Script = (excel: unknown, office: unknown, officeExtension: unknown, customFunctions: unknown, console: Pick<Console, "log" | "info" | "warn" | "error" | "debug">) => Promise<unknown>;
const AsyncFunction = Object.getPrototypeOf(async () => undefined) as { readonly constructor: new (...parts: string[]) => Script };

const print = (...parts: unknown[]): void => {
  process.stderr.write(`${parts.map((part) => (typeof part === "string" ? part : JSON.stringify(part))).join(" ")}\n`);
};
const CONSOLE = { log: print, info: print, warn: print, error: print, debug: print };

function describeError(error: unknown): string {
  const { code, name, message } = error as { readonly code?: unknown; readonly name?: unknown; readonly message?: unknown };
  const label = typeof code === "string" && code !== "" ? code : typeof name === "string" ? name : "Error";
  return `${label}: ${typeof message === "string" ? message : String(error)}`.replace(/\s+/g, " ");
}

function readScript(path: string | undefined): string | undefined {
  if (path === undefined) {
    print("usage: npm run -s host -- SCRIPT.js");
    return undefined;
  }
  try {
    return readFileSync(resolve(path), "utf8");
  } catch (error) {
    print(`Can't read ${path}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** Runs an Office.js script against a blank workbook. 0 and the workbook on stdout, 1 when it throws, 2 when it can't be read. */
export async function runScript(path: string | undefined): Promise<number> {
  const source = readScript(path);
  if (source === undefined) return 2;
  const emulator = await openHeadless();
  try {
    const { Excel, Office, OfficeExtension, CustomFunctions } = loadOfficeClient(emulator);
    const script = new AsyncFunction.constructor("Excel", "Office", "OfficeExtension", "CustomFunctions", "console", source);
    await script(Excel, Office, OfficeExtension, CustomFunctions, CONSOLE);
    await emulator.settle();
    process.stdout.write(`${JSON.stringify(emulator.snapshot(), null, 2)}\n`);
    return 0;
  } catch (error) {
    print(describeError(error));
    return 1;
  } finally {
    emulator.dispose();
  }
}
