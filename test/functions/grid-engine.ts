/**
 * The formula engine of the workbench's grid, without a screen. Run as a program of its own, because the engine's parts
 * are ES modules that jest on Node 20 does not load: rows of cells as JSON on standard input, their values on output.
 */
import "../../src/hosts/emulator/engine/iterator-helpers";
import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import { readFileSync } from "node:fs";

export type Row = readonly (number | string)[];

async function compute(rows: readonly Row[]): Promise<readonly (readonly unknown[])[]> {
  const univer = new Univer({ logLevel: LogLevel.SILENT, locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
  for (const plugin of UniverSheetsNodeCorePreset().plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  const columnCount = Math.max(...rows.map((row) => row.length));
  const workbook = api.createWorkbook({ sheetOrder: ["s"], sheets: { s: { id: "s", name: "Sheet1", rowCount: rows.length, columnCount } } });
  const sheet = workbook.getActiveSheet();
  sheet.getRange(0, 0, rows.length, columnCount).setValues(rows.map((row) => row.map((cell) => (typeof cell === "string" ? { f: cell } : { v: cell }))));
  await api.getFormula().onCalculationResultApplied();
  // A range hands out what a cell shows, cut to twelve or fifteen digits; the model holds what was computed.
  return rows.map((row, at) => row.map((_, column) => sheet.getSheet().getCellRaw(at, column)?.v ?? null));
}

void compute(JSON.parse(readFileSync(0, "utf8")) as readonly Row[]).then((values) => {
  process.stdout.write(JSON.stringify(values), () => process.exit(0));
});
