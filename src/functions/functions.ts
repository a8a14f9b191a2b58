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
import { readFigure, readPointUnit, readText } from "./cell";
import { checkCells } from "./check-cells";
import { overCells } from "./over-cells";

/**
 * Compound annual growth rate from a first to a last figure.
 * @customfunction CAGR
 * @param first The figure at the start.
 * @param last The figure at the end.
 * @param years Years between the two; fractions are allowed.
 */
export function cagr(first: unknown[][], last: unknown[][], years: unknown[][]): unknown[][] {
  return overCells([first, last, years], [readFigure, readFigure, readFigure], cagrOf);
}

/**
 * Change between two percentages in percentage points or basis points.
 * @customfunction CHANGEPTS
 * @param current The current percentage, such as 23.1%.
 * @param prior The percentage to compare with.
 * @param [unit] "pp" for percentage points, which is also the default, or "bp" for basis points.
 */
export function changePoints(current: unknown[][], prior: unknown[][], unit: unknown[][]): unknown[][] {
  return overCells([current, prior, unit], [readFigure, readFigure, readPointUnit], pointsChangeOf);
}

/**
 * Whether a stated change ties out with the reported and the year-ago figure, within the precision they are printed with.
 * @customfunction CHECK
 * @param reported The reported figure.
 * @param yearAgo The figure of the same period a year ago; may be blank.
 * @param stated The change that the document states, such as 5%; may be blank.
 * @param [source] The source sentence: the precision of the printed figures is read from it.
 */
export function check(reported: unknown[][], yearAgo: unknown[][], stated: unknown[][], source: unknown[][]): unknown[][] {
  return overCells([reported, yearAgo, stated, source], [readFigure, readFigure, readFigure, readText], checkCells);
}

/**
 * Gap to the consensus: reported minus consensus, in the unit of the figures.
 * @customfunction GAP
 * @param reported The reported figure.
 * @param consensus What analysts expected, on the same basis and for the same period.
 */
export function gap(reported: unknown[][], consensus: unknown[][]): unknown[][] {
  return overCells([reported, consensus], [readFigure, readFigure], gapOf);
}

/**
 * The base implied by a stated change: reported / (1 + change).
 * @customfunction PRIOR
 * @param reported The reported figure.
 * @param stated The change that the document states, such as 5%.
 */
export function prior(reported: unknown[][], stated: unknown[][]): unknown[][] {
  return overCells([reported, stated], [readFigure, readFigure], priorOf);
}

/**
 * Change on the previous quarter: computed where its figure is known, otherwise the stated change.
 * @customfunction QOQ
 * @param reported The reported figure.
 * @param previous The figure of the previous quarter; may be blank.
 * @param [stated] The change that the document states, such as 5%.
 */
export function qoq(reported: unknown[][], previous: unknown[][], stated: unknown[][]): unknown[][] {
  return overCells([reported, previous, stated], [readFigure, readFigure, readFigure], settleQoQ);
}

/**
 * Surprise against the consensus: the gap divided by the absolute consensus.
 * @customfunction SURPRISE
 * @param reported The reported figure.
 * @param consensus What analysts expected, on the same basis and for the same period.
 */
export function surprise(reported: unknown[][], consensus: unknown[][]): unknown[][] {
  return overCells([reported, consensus], [readFigure, readFigure], surpriseOf);
}

/**
 * Change on the year-ago figure: computed where that figure is known, otherwise the stated change.
 * @customfunction YOY
 * @param reported The reported figure.
 * @param yearAgo The figure of the same period a year ago; may be blank.
 * @param [stated] The change that the document states, such as 5%.
 */
export function yoy(reported: unknown[][], yearAgo: unknown[][], stated: unknown[][]): unknown[][] {
  return overCells([reported, yearAgo, stated], [readFigure, readFigure, readFigure], settleYoY);
}
