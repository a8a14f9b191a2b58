import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { openHeadless } from "../hosts/emulator/headless";
import { loadOfficeClient } from "../hosts/emulator/office/load-office-client";
import { createScriptPage } from "./script-page";

const USAGE = "usage: npm run -s host -- SCRIPT [--click ID]...";
/** TypeScript to JavaScript. */
type DropTypes = (source: string) => Promise<string>;
type Globals = Readonly<Record<string, unknown>>;
const AsyncFunction = Object.getPrototypeOf(async () => undefined) as { readonly constructor: new (...parts: string[]) => (...globals: readonly unknown[]) => Promise<unknown> };

const print = (...parts: unknown[]): void => {
  process.stderr.write(`${parts.map((part) => (typeof part === "string" ? part : isError(part) ? describeError(part) : JSON.stringify(part))).join(" ")}\n`);
};
const isError = (part: unknown): boolean => typeof part === "object" && part !== null && "message" in part && "name" in part;
const CONSOLE = { log: print, info: print, warn: print, error: print, debug: print };

function describeError(error: unknown): string {
  const { code, name, message } = error as { readonly code?: unknown; readonly name?: unknown; readonly message?: unknown };
  const label = typeof code === "string" && code !== "" ? code : typeof name === "string" ? name : "Error";
  return `${label}: ${typeof message === "string" ? message : String(error)}`.replace(/\s+/g, " ");
}

function readArguments(args: readonly string[]): { readonly file: string | undefined; readonly clicks: readonly string[] } | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { click: { type: "string", multiple: true } }, allowPositionals: true });
    return { file: positionals[0], clicks: values.click ?? [] };
  } catch (error) {
    print(`${describeError(error)} ${USAGE}`);
    return undefined;
  }
}

function readScript(path: string | undefined): string | undefined {
  if (path === undefined) {
    print(USAGE);
    return undefined;
  }
  try {
    return readFileSync(resolve(path), "utf8");
  } catch (error) {
    print(`Can't read ${path}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** A script is the body of an asynchronous function, in JavaScript or TypeScript: `await` may stand at its top level, and it may name its variables as it likes. */
async function compile(source: string, globals: Globals, dropTypes: DropTypes): Promise<() => Promise<unknown>> {
  const code = await dropTypes(`const script = async () => {\n${source}\n};`);
  const run = new AsyncFunction.constructor(...Object.keys(globals), `${code}\nreturn script();`);
  return () => run(...Object.values(globals));
}

/**
 * Runs an Office.js script against a blank workbook, then clicks on the elements named.
 * 0 and the workbook on stdout, 1 when it throws, 2 when it can't be read.
 */
export async function runScript(args: readonly string[], dropTypes: DropTypes): Promise<number> {
  const asked = readArguments(args);
  if (asked === undefined) return 2;
  const source = readScript(asked.file);
  if (source === undefined) return 2;
  const emulator = await openHeadless();
  try {
    const page = createScriptPage();
    const script = await compile(source, { ...loadOfficeClient(emulator), ...page.globals, console: CONSOLE }, dropTypes);
    await script();
    for (const id of asked.clicks) {
      await page.click(id);
      await emulator.settle();
    }
    await emulator.settle();
    process.stdout.write(`${JSON.stringify(emulator.snapshot(true), null, 2)}\n`);
    return 0;
  } catch (error) {
    print(describeError(error));
    return 1;
  } finally {
    emulator.dispose();
  }
}
