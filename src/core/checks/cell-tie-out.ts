/**
 * The Check column: does a stated change tie out with the two amounts beside it? Asked of the ranges the printed
 * digits stand for, in exact fractions, so that rounding never decides.
 */
import type { Decimal } from "../model/amount";
import { changeInterval, intervalOf, meets, printRatio, type Printed } from "../model/interval";
import { hedged } from "./hedge";
import { decimalOf, digitsOf, impliedDecimals, printedDecimals, printedHedge } from "./printed-precision";
import { greatest } from "../model/extremes";

export interface CellFigures {
  /** Zero or above. */
  readonly reported: number;
  /** Above zero: other bases allow no percentage. */
  readonly yearAgo: number;
  /** A fraction: 0.05 for 5 %. */
  readonly stated: number;
  /** The sentence the figures were read from; "" where there is none. */
  readonly source: string;
}

/** How the verdict begins that somebody has to look at, in the cell and wherever it is counted. */
export const MISMATCH = "does not tie out";

export type CellVerdict =
  | { readonly tiesOut: true }
  /** In percent, signed. */
  | { readonly tiesOut: false; readonly stated: Decimal; readonly computed: Decimal };

/** Percentages are printed to a whole point or finer: the zero of 10 % is a digit, and 100 % is not one of the hundreds. */
const WHOLE_POINT = 2;

/**
 * A figure the sentence does not hold was typed by hand, at least as precisely as the one beside it: 200,000 typed
 * under 236,503 is not a round guess that could be 150,000.
 */
function amountDecimals(reported: number, yearAgo: number, source: string): readonly [number, number] {
  const inSource = [reported, yearAgo].map((amount) => printedDecimals(amount, "amount", source));
  const implied = [reported, yearAgo].map((amount, at) => inSource[at] ?? impliedDecimals(amount));
  const finest = greatest(implied);
  return [inSource[0] ?? finest, inSource[1] ?? finest];
}

const printed = (number: number, decimals: number): Printed => ({ value: decimalOf(digitsOf(number)), decimals });

function percentPrinted(fraction: number, source: string): Printed & { readonly decimals: number } {
  const decimals = printedDecimals(fraction, "percent", source) ?? Math.max(impliedDecimals(fraction), WHOLE_POINT);
  const digits = digitsOf(fraction);
  return { value: decimalOf({ ...digits, power: digits.power + 2 }), decimals: decimals - 2 };
}

export function tieOutCells({ reported, yearAgo, stated, source }: CellFigures): CellVerdict {
  const [reportedDecimals, yearAgoDecimals] = amountDecimals(reported, yearAgo, source);
  const current = printed(reported, reportedDecimals);
  const base = printed(yearAgo, yearAgoDecimals);
  const change = percentPrinted(stated, source);
  const computed = changeInterval(intervalOf(current), intervalOf(base));
  const range = intervalOf(change);
  // What fits as printed fits its words too, which are dearer to find.
  if (computed !== null && (meets(computed, range) || meets(computed, hedged(range, printedHedge(stated, source))))) return { tiesOut: true };
  const point = changeInterval(intervalOf({ ...current, decimals: null }), intervalOf({ ...base, decimals: null }));
  if (point === null) throw new RangeError(`No percentage leads from ${yearAgo} to ${reported}: refuse it before checking it.`);
  const places = Math.max(change.decimals, 1);
  const statedPoint = intervalOf({ ...change, decimals: null });
  return { tiesOut: false, stated: printRatio(statedPoint.low, places), computed: printRatio(point.low, places) };
}
