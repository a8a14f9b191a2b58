import type { Decimal } from "../model/amount";
import { decimalsShown, intervalOf, ratioOf, type Interval, type Ratio } from "../model/interval";
import type { Change } from "../model/line-item";
import { printedDecimals } from "./printed-precision";

export interface StatedFigure {
  readonly point: Ratio;
  /** The range the printed digits stand for. */
  readonly range: Interval;
  readonly decimals: number;
}

/**
 * A stated percent or number of points with the precision of its words: "5.0%" is finer than "5%", "1.3倍" coarser than
 * the 130 it is kept as. Undefined for a change in words alone, such as "doubled": words have no last digit to be
 * precise to, and a tolerance would have to be invented.
 */
export function readStated(change: Change, figure: Decimal): StatedFigure | undefined {
  if (!/[0-9\uFF10-\uFF19]/.test(change.text)) return undefined;
  const number = Number(figure);
  const decimals =
    printedDecimals(number, "percent", change.text) ?? printedDecimals(number, "amount", change.text) ?? decimalsShown(figure);
  return { point: ratioOf(figure), range: intervalOf({ value: figure, decimals }), decimals };
}
