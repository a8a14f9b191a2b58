import type { Amount } from "../../model/amount";
import type { Unit } from "../../model/amount";
import type { Decimal } from "../../model/amount";

/** What a figure is measured in, as far as the words beside it say. */
export type FigureUnit = "money" | "per-share" | "percent" | "points" | "times" | "shares" | "count" | "bare";

/**
 * One printed amount before its role is known: `digits` × 10^`power`, exactly. A range keeps its upper end in `high`.
 * Digits beyond what a double holds exactly are kept in `exact`.
 */
export interface Figure {
  readonly kind: "figure";
  unit: FigureUnit;
  /** A code of the pack's currency rows, ambiguous signs included; "" where none is printed. */
  currency: string;
  digits: number;
  power: number;
  exact: string | null;
  /** Counted in the small coin: cents, 港仙. */
  minor: boolean;
  negative: boolean;
  signed: boolean;
  /** "more than" 1, "less than" -1. */
  bound: number;
  high: Figure | null;
  /** Where the lower end of a range stops. */
  lowEnd: number | null;
  /** Spelled out or a fraction: how exact it is cannot be told. */
  worded: boolean;
  /** A scale word or sign was printed ("5 million"): such a figure is no small per-share amount. */
  scaled: boolean;
  /** The document states a scale for figures printed without one, so a small sum may be of that scale: who knows it settles that. */
  scaleElsewhere: boolean;
  start: number;
  end: number;
  from: number;
  to: number;
}

export const sizeOf = (figure: Figure): number => figure.digits * 10 ** figure.power;

/** Measured alike, or one of them leaves its unit unsaid. */
export const sameKind = (a: Figure, b: Figure): boolean => a.unit === b.unit || a.unit === "bare" || b.unit === "bare";

/** The digits with the point moved: never a multiplication, which would round. */
export function decimalOf(figure: Figure, negative: boolean): Decimal {
  const digits = figure.exact ?? String(figure.digits);
  const { power } = figure;
  let text: string;
  if (power >= 0) text = digits === "0" ? "0" : digits + "0".repeat(power);
  else {
    const padded = digits.padStart(1 - power, "0");
    text = `${padded.slice(0, power)}.${padded.slice(power)}`;
  }
  if (text.startsWith("0")) text = text.replace(/^0+(?=\d)/, "");
  return negative && /[1-9]/.test(text) ? `-${text}` : text;
}

export function amountOf(figure: Figure, unit: Unit, negative: boolean, source: string): Amount {
  return {
    value: decimalOf(figure, negative),
    unit,
    decimals: figure.worded ? null : -figure.power,
    text: source.slice(figure.start, figure.end),
    start: figure.start,
    end: figure.end,
  };
}
