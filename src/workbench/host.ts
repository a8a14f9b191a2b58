import type { Emulator } from "../hosts/emulator/emulator";
import { openHeadless } from "../hosts/emulator/headless";
import { loadOfficeClient } from "../hosts/emulator/office/load-office-client";
import { readScriptFile, type ParseYaml, type ScriptFile } from "./script-file";
import { createOfficeHelpers } from "./script-library";
import { createScriptPage, type ScriptPage } from "./script-page";
import { readArguments, takeStep, USAGE, type Step } from "./script-steps";

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

function readTask(args: readonly string[], parseYaml: ParseYaml): (ScriptFile & { readonly steps: readonly Step[] }) | undefined {
  try {
    const { file, steps } = readArguments(args);
    if (file !== undefined) return { ...readFile(file, parseYaml), steps };
    print(USAGE);
  } catch (error) {
    print(error instanceof UnreadableFile ? error.message : `${describeError(error)} ${USAGE}`);
  }
  return undefined;
}

class UnreadableFile extends Error {}

function readFile(path: string, parseYaml: ParseYaml): ScriptFile {
  try {
    return readScriptFile(path, parseYaml);
  } catch (error) {
    throw new UnreadableFile(`Can't read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A script is the body of an asynchronous function, in JavaScript or TypeScript: `await` may stand at its top level, and it may name its variables as it likes. */
async function compile(source: string, globals: Globals, dropTypes: DropTypes): Promise<() => Promise<unknown>> {
  const code = await dropTypes(`const script = async () => {\n${source}\n};`);
  const run = new AsyncFunction.constructor(...Object.keys(globals), `${code}\nreturn script();`);
  return () => run(...Object.values(globals));
}

/** Handlers are not waited for by those who raise them: all is done once the client library has been silent for a while. */
function untilSilent(emulator: Emulator): () => Promise<void> {
  const send = emulator.bridge.sendMessageToHost;
  let sent = 0;
  emulator.bridge.sendMessageToHost = (text) => {
    sent += 1;
    send(text);
  };
  return async () => {
    for (let before = -1; before !== sent; ) {
      before = sent;
      await emulator.settle();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
}

function offerButtons(page: ScriptPage, steps: readonly Step[]): void {
  const buttons = page.buttons();
  if (steps.length === 0 && buttons.length > 0) print(`The script waits for clicks on: ${buttons.join(", ")}. Give --click ID for each, in order, or --click-all.`);
}

/**
 * Runs an Office.js script against a blank workbook, then does what a person would: clicks, texts, selections, edits.
 * 0 and the workbook on stdout, 1 when it throws, 2 when it can't be read.
 */
export async function runScript(args: readonly string[], dropTypes: DropTypes, parseYaml: ParseYaml): Promise<number> {
  const task = readTask(args, parseYaml);
  if (task === undefined) return 2;
  const emulator = await openHeadless();
  try {
    const rest = untilSilent(emulator);
    const page = createScriptPage(task.html);
    const script = await compile(task.source, { ...loadOfficeClient(emulator), ...page.globals, OfficeHelpers: createOfficeHelpers(print), console: CONSOLE }, dropTypes);
    await script();
    await rest();
    for (const step of task.steps) {
      await takeStep(step, emulator, page, rest);
      await rest();
    }
    offerButtons(page, task.steps);
    process.stdout.write(`${JSON.stringify(emulator.snapshot(true), null, 2)}\n`);
    return 0;
  } catch (error) {
    print(describeError(error));
    return 1;
  } finally {
    emulator.dispose();
  }
}
