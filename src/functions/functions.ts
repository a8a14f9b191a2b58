/**
 * The functions of namespace TIEOUT as Excel sees them. The generator of Excel's metadata reads this file's comments
 * and types, so the types are spelled out and the words are those of catalogue.data.ts (a test holds them together).
 * What really arrives is wider than the types say: an omitted argument is null, a host may unwrap a single cell.
 *
 * @example =TIEOUT.YOY([@Reported],[@[Year ago]],[@[Stated YoY]])
 */
import { cagrOf } from "../core/compare/cagr";
import { settleQoQ, settleYoY } from "../core/compare/change";
import { pointsChangeOf } from "../core/compare/points-change";
import { priorOf } from "../core/compare/prior";
import { gapOf, surpriseOf } from "../core/compare/surprise";
import { settleBlanks } from "./blank-cells";
import { readFigure, readPeriodWords, readPointUnit, readText, readWords } from "./cell";
import { checkCells } from "./check-cells";
import { extractText } from "./extract-text";
import { findField } from "../core/sheet/lookup/find-figure";
import { lookIntoLedger } from "./ledger-memory";
import { overCells, showItems } from "./over-cells";

type Cells = unknown[][];

/** Blank cells first, then the arithmetic: at once wherever Excel says which is which. */
function overSettled(given: readonly Cells[], invocation: CustomFunctions.Invocation | undefined, compute: (args: readonly unknown[]) => Cells): Cells | Promise<Cells> {
  const args = settleBlanks(given, invocation);
  return args instanceof Promise ? args.then(compute) : compute(args);
}

/**
 * Compound annual growth rate from a first to a last figure.
 * @customfunction CAGR
 * @param first The figure at the start.
 * @param last The figure at the end.
 * @param years Years between the two; fractions are allowed.
 * @param invocation Excel's, with the addresses of the arguments.
 * @requiresParameterAddresses
 */
export function cagr(first: unknown[][], last: unknown[][], years: unknown[][], invocation?: CustomFunctions.Invocation): unknown[][] | Promise<unknown[][]> {
  return overSettled([first, last, years], invocation, (args) => overCells(args, [readFigure, readFigure, readFigure], cagrOf));
}

/**
 * Change between two percentages in percentage points or basis points.
 * @customfunction CHANGEPTS
 * @param current The current percentage, such as 23.1%.
 * @param prior The percentage to compare with.
 * @param [unit] "pp" for percentage points, which is also the default, or "bp" for basis points.
 * @param invocation Excel's, with the addresses of the arguments.
 * @requiresParameterAddresses
 */
export function changePoints(current: unknown[][], prior: unknown[][], unit: unknown[][], invocation?: CustomFunctions.Invocation): unknown[][] | Promise<unknown[][]> {
  return overSettled([current, prior, unit], invocation, (args) => overCells(args, [readFigure, readFigure, readPointUnit], pointsChangeOf));
}

/**
 * Whether a stated change ties out with the reported and the year-ago figure, within the precision they are printed with.
 * @customfunction CHECK
 * @param reported The reported figure.
 * @param yearAgo The figure of the same period a year ago; may be blank.
 * @param stated The change that the document states, such as 5%; may be blank.
 * @param [source] The source sentence: the precision of the printed figures is read from it.
 * @param invocation Excel's, with the addresses of the arguments.
 * @requiresParameterAddresses
 */
export function check(reported: unknown[][], yearAgo: unknown[][], stated: unknown[][], source: unknown[][], invocation?: CustomFunctions.Invocation): unknown[][] | Promise<unknown[][]> {
  return overSettled([reported, yearAgo, stated, source], invocation, (args) => overCells(args, [readFigure, readFigure, readFigure, readText], checkCells));
}

/**
 * The figures that a text reports, one a row, with a header row above them.
 * @customfunction EXTRACT
 * @param text The text: a cell, or a range over which it was pasted.
 * @param invocation Excel's, with the addresses of the arguments.
 * @requiresParameterAddresses
 */
export async function extract(text: unknown[][], invocation?: CustomFunctions.Invocation): Promise<unknown[][]> {
  const [settled] = await settleBlanks([text], invocation);
  return showItems(await extractText(settled));
}

/**
 * A figure that Tieout wrote into this workbook, as its source has it.
 * @customfunction FIGURE
 * @param metric The line item, such as Revenue, or the figure's name, such as BABA_2024Q3_Revenue.
 * @param period The period, such as 2024Q3, Q3 2024 or its last day 2024-09-30; may be blank with a figure's name.
 * @param [basis] "reported", which is also the default, or "adjusted".
 * @param [field] A column of the table, such as Year ago, Consensus or Unit; the reported figure if left out.
 * @param [company] The company or its code, where the workbook holds several.
 * @volatile
 */
export function figure(metric: unknown[][], period: unknown[][], basis: unknown[][], field: unknown[][], company: unknown[][]): unknown[][] | Promise<unknown[][]> {
  return lookIntoLedger((ledger) =>
    overCells([metric, period, basis, field, company], [readWords, readPeriodWords, readWords, readWords, readWords], (named, of, on, column, by) =>
      "value" in ledger ? findField(ledger.value, { metric: named, period: of, basis: on, company: by, field: column }) : ledger),
  );
}

/**
 * Gap to the consensus: reported minus consensus, in the unit of the figures.
 * @customfunction GAP
 * @param reported The reported figure.
 * @param consensus What analysts expected, on the same basis and for the same period.
 * @param invocation Excel's, with the addresses of the arguments.
 * @requiresParameterAddresses
 */
export function gap(reported: unknown[][], consensus: unknown[][], invocation?: CustomFunctions.Invocation): unknown[][] | Promise<unknown[][]> {
  return overSettled([reported, consensus], invocation, (args) => overCells(args, [readFigure, readFigure], gapOf));
}

/**
 * The base implied by a stated change: reported / (1 + change).
 * @customfunction PRIOR
 * @param reported The reported figure.
 * @param stated The change that the document states, such as 5%.
 * @param invocation Excel's, with the addresses of the arguments.
 * @requiresParameterAddresses
 */
export function prior(reported: unknown[][], stated: unknown[][], invocation?: CustomFunctions.Invocation): unknown[][] | Promise<unknown[][]> {
  return overSettled([reported, stated], invocation, (args) => overCells(args, [readFigure, readFigure], priorOf));
}

/**
 * Change on the previous quarter: computed where its figure is known, otherwise the stated change.
 * @customfunction QOQ
 * @param reported The reported figure.
 * @param previous The figure of the previous quarter; may be blank.
 * @param [stated] The change that the document states, such as 5%.
 * @param invocation Excel's, with the addresses of the arguments.
 * @requiresParameterAddresses
 */
export function qoq(reported: unknown[][], previous: unknown[][], stated: unknown[][], invocation?: CustomFunctions.Invocation): unknown[][] | Promise<unknown[][]> {
  return overSettled([reported, previous, stated], invocation, (args) => overCells(args, [readFigure, readFigure, readFigure], settleQoQ));
}

/**
 * The sentence in the source that a figure of this workbook was read from.
 * @customfunction SOURCE
 * @param figure The line item, such as Revenue, or the figure's name, such as BABA_2024Q3_Revenue.
 * @param [period] The period, such as 2024Q3; not needed with a figure's name.
 * @param [basis] "reported", which is also the default, or "adjusted".
 * @param [company] The company or its code, where the workbook holds several.
 * @volatile
 */
export function source(figure: unknown[][], period: unknown[][], basis: unknown[][], company: unknown[][]): unknown[][] | Promise<unknown[][]> {
  return lookIntoLedger((ledger) =>
    overCells([figure, period, basis, company], [readWords, readPeriodWords, readWords, readWords], (named, of, on, by) =>
      "value" in ledger ? findField(ledger.value, { metric: named, period: of, basis: on, company: by, field: "source" }) : ledger),
  );
}

/**
 * Surprise against the consensus: the gap divided by the absolute consensus.
 * @customfunction SURPRISE
 * @param reported The reported figure.
 * @param consensus What analysts expected, on the same basis and for the same period.
 * @param invocation Excel's, with the addresses of the arguments.
 * @requiresParameterAddresses
 */
export function surprise(reported: unknown[][], consensus: unknown[][], invocation?: CustomFunctions.Invocation): unknown[][] | Promise<unknown[][]> {
  return overSettled([reported, consensus], invocation, (args) => overCells(args, [readFigure, readFigure], surpriseOf));
}

/**
 * Change on the year-ago figure: computed where that figure is known, otherwise the stated change.
 * @customfunction YOY
 * @param reported The reported figure.
 * @param yearAgo The figure of the same period a year ago; may be blank.
 * @param [stated] The change that the document states, such as 5%.
 * @param invocation Excel's, with the addresses of the arguments.
 * @requiresParameterAddresses
 */
export function yoy(reported: unknown[][], yearAgo: unknown[][], stated: unknown[][], invocation?: CustomFunctions.Invocation): unknown[][] | Promise<unknown[][]> {
  return overSettled([reported, yearAgo, stated], invocation, (args) => overCells(args, [readFigure, readFigure, readFigure], settleYoY));
}
