/** How long 10,000 cells of YOY take to recalculate beside the same cells with plain formulas, both in the stand-in's engine. */
import { CONVENTIONS } from "../../src/core/compare/conventions.data";
import type { CellValue } from "../../src/core/sheet/table-plan";
import { openExcelDesk } from "../support/excel-desk";

const ROWS = 10_000;
const RUNS = 3;

/** [@Reported]/[@[Year ago]]-1 on the cells of a plain row. */
const native = (row: number): string => CONVENTIONS.change.native.replace("[@Reported]", `A${row}`).replaceAll("[@[Year ago]]", `B${row}`);
const live = (row: number): string => `=TIEOUT.YOY(A${row},B${row})`;

/** Best of several: processor seconds from new figures to the last result, and that result. */
async function recalculate(formula: ((row: number) => string) | undefined): Promise<{ readonly seconds: number; readonly last: CellValue }> {
  const desk = await openExcelDesk();
  try {
    const rows = Array.from({ length: ROWS }, (_, at) => at + 1);
    await desk.type("A1", rows.map((row) => [row, row + 7]));
    if (formula !== undefined) await desk.type("D1", rows.map((row) => [formula(row)]));
    let seconds = Infinity;
    for (let run = 1; run <= RUNS; run++) {
      const before = process.cpuUsage();
      await desk.type("A1", rows.map((row) => [row * (run + 1)]));
      const { user, system } = process.cpuUsage(before);
      seconds = Math.min(seconds, (user + system) / 1e6);
    }
    return { seconds, last: (await desk.values(`D${ROWS}`))[0]?.[0] ?? null };
  } finally {
    await desk.close();
  }
}

/** The time to write the figures without any formula is taken off both. */
export async function functionsCost(): Promise<Record<string, number>> {
  const [bare, plain, ours] = [await recalculate(undefined), await recalculate(native), await recalculate(live)];
  if (typeof ours.last !== "number" || ours.last !== plain.last) throw new Error(`bench: YOY gives ${String(ours.last)} and the native formula ${String(plain.last)}, so no time is worth printing`);
  return { "functions.of-native": (ours.seconds - bare.seconds) / (plain.seconds - bare.seconds) };
}
