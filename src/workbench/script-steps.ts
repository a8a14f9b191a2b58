import { parseArgs } from "node:util";
import type { Emulator } from "../hosts/emulator/emulator";
import { formatRectangle } from "../hosts/emulator/engine/rectangle";
import type { ScriptPage } from "./script-page";

export const USAGE = "usage: npm run -s host -- FILE [--click ID | --click-all | --type ID=TEXT | --select ADDRESS | --edit ADDRESS=TEXT]...";

/** What a person does at the pane and in the grid once the script has run. */
export interface Step {
  readonly kind: "click" | "click-all" | "type" | "select" | "edit";
  readonly text: string;
}

const OPTIONS = {
  click: { type: "string", multiple: true },
  "click-all": { type: "boolean", multiple: true },
  edit: { type: "string", multiple: true },
  select: { type: "string", multiple: true },
  type: { type: "string", multiple: true },
} as const;

/** Steps keep the order in which they were asked for. */
export function readArguments(args: readonly string[]): { readonly file: string | undefined; readonly steps: readonly Step[] } {
  const { tokens, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, tokens: true });
  const steps = tokens.flatMap((token) => (token.kind === "option" ? [{ kind: token.name as Step["kind"], text: token.value ?? "" }] : []));
  for (const { kind, text } of steps) if ((kind === "type" || kind === "edit") && !text.includes("=")) throw new Error(`--${kind} ${text} lacks "=" and what to enter.`);
  return { file: positionals[0], steps };
}

export async function takeStep({ kind, text }: Step, emulator: Emulator, page: ScriptPage, rest: () => Promise<void>): Promise<void> {
  const at = text.indexOf("=");
  if (kind === "click") await page.click(text);
  else if (kind === "type") page.find(text.slice(0, at)).value = text.slice(at + 1);
  else if (kind === "select") selectCells(emulator, text);
  else if (kind === "edit") editCells(emulator, text.slice(0, at), text.slice(at + 1));
  else {
    for (const id of page.buttons()) {
      await page.click(id);
      await rest();
    }
  }
}

function findAreas({ engine }: Emulator, addresses: string) {
  const sheetId = engine.spreadsheet.activeSheetId();
  return addresses.split(",").map((address) => {
    const found = engine.formulas.findArea(address.trim(), { sheetId, row: 0, column: 0 });
    if (!found) throw new Error(`There are no cells "${address}".`);
    return found;
  });
}

function selectCells(emulator: Emulator, addresses: string): void {
  const areas = findAreas(emulator, addresses);
  const sheetId = areas[0]?.sheetId ?? "";
  emulator.engine.spreadsheet.select(sheetId, areas.map(({ area }) => area));
  const [one, ...more] = areas.map(({ area }) => area);
  if (one?.rows === 1 && one.columns === 1 && more.length === 0) emulator.engine.changes.raise({ kind: "cell clicked", sheetId, address: formatRectangle(one) });
}

/** As if typed: a number, a date or a formula is recognised. */
function editCells(emulator: Emulator, address: string, text: string): void {
  selectCells(emulator, address);
  for (const { sheetId, area } of findAreas(emulator, address)) {
    emulator.engine.cells.write(sheetId, area, Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => text)));
  }
}
