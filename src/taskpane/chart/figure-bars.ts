/** What a figure is set beside in its chart. A figure of another unit is left out: two lengths would claim that they compare. */
import Big from "big.js";
import { findUnitObstacle } from "../../core/compare/comparable";
import { isRange, type Amount, type Unit } from "../../core/model/amount";
import { impliedPrior, intervalOf, intervalOfPercent, isPositive, printRatio, type Ratio } from "../../core/model/interval";
import type { LineItem } from "../../core/model/line-item";
import type { StandingCells } from "../../core/sheet/trace/trace-cell";
import type { Voice } from "../strings/say";
import { wordNumber, wordUnit } from "../wording/amount";
import { wordCell } from "../wording/cell";

export interface Bar {
  /** `implied`: no figure is printed; it lies somewhere from `from` to `to`. */
  readonly of: "actual" | "consensus" | "prior" | "implied";
  readonly from: number;
  readonly to: number;
  /** The figure as the pane words it elsewhere. */
  readonly words: string;
}

export interface FigureBars {
  readonly bars: readonly Bar[];
  readonly unit: string;
  /** A place on the axis in words. */
  readonly tick: (value: number) => string;
}

/** Undefined where there is nothing to set the figure beside. */
export function barsOfItem({ actual, consensus, prior, changes }: LineItem, voice: Voice): FigureBars | undefined {
  if (isRange(actual)) return undefined;
  const barOf = (of: Bar["of"], amount: Amount): Bar => ({ of, from: 0, to: Number(amount.value), words: wordNumber(amount, voice.language) });
  const mayStand = (amount: Amount | null | undefined): amount is Amount => amount != null && findUnitObstacle(actual.unit, amount.unit) === undefined;
  const stated = changes.find(({ against, percent }) => against === "year-ago" && percent !== null)?.percent ?? null;
  const beside = [
    mayStand(consensus?.amount) ? barOf("consensus", consensus.amount) : undefined,
    mayStand(prior) ? barOf("prior", prior) : undefined,
    prior === null && stated !== null ? impliedBar(actual, stated, voice) : undefined,
  ].filter((bar) => bar !== undefined);
  if (beside.length === 0) return undefined;
  return { bars: [barOf("actual", actual), ...beside], unit: wordUnit(actual.unit, voice), tick: (value) => wordTick(value, actual.unit, voice) };
}

/** The same of a row of the sheet, as it stands there. */
export function barsOfCells({ reported, consensus, unit, "year-ago": prior }: StandingCells, voice: Voice): FigureBars | undefined {
  if (typeof reported !== "number") return undefined;
  const words = (value: number): string => wordCell(value, unit === "%" ? "%" : "", voice.language);
  const barOf = (of: Bar["of"], value: unknown): readonly Bar[] => (typeof value === "number" ? [{ of, from: 0, to: value, words: words(value) }] : []);
  const beside = [...barOf("consensus", consensus), ...barOf("prior", prior)];
  if (beside.length === 0) return undefined;
  return { bars: [...barOf("actual", reported), ...beside], unit: unit === "%" ? "" : String(unit ?? ""), tick: words };
}

/** A percent of a percent may mean points, and one of a loss may mean either direction: neither is drawn. */
function impliedBar(actual: Amount, percent: string, { language, say }: Voice): Bar | undefined {
  const current = intervalOf(actual);
  if (actual.unit === "percent" || !isPositive(current)) return undefined;
  const range = impliedPrior(current, intervalOfPercent(percent));
  if (range === null) return undefined;
  const places = Math.max(0, actual.decimals ?? 0);
  const print = (ratio: Ratio): string => new Big(printRatio(ratio, places)).round(actual.decimals ?? 0).toFixed();
  const [low, high] = [print(range.low), print(range.high)];
  const word = (value: string): string => wordNumber({ value, unit: actual.unit, decimals: actual.decimals }, language);
  return { of: "implied", from: Number(low), to: Number(high), words: say("number.range", { low: word(low), high: word(high) }) };
}

/** Axis marks are round numbers; a float's own tail would make them look measured. */
const wordTick = (value: number, unit: Unit, { language }: Voice): string => wordNumber({ value: new Big(value.toPrecision(6)).toFixed(), unit, decimals: null }, language);
