import type { Quote } from "./source-span";

/** An exact decimal such as "236503000000" or "-0.11". Never a float: 2394.3 × 10⁸ is not exact in one. */
export type Decimal = string;

export type CurrencyCode = string;

/** An ISO 4217 code, `CODE/share`, or one of three words. Percent amounts are in percent: 5 % is "5". */
export type Unit = CurrencyCode | `${CurrencyCode}/share` | "percent" | "shares" | "count";

/** One printed figure, fully scaled; a loss is negative. */
export interface Amount extends Quote {
  readonly value: Decimal;
  readonly unit: Unit;
  /** Power of ten of the last printed digit, negated, as XBRL uses it: 236.503 billion is -6, 0.51 is 2. */
  readonly decimals: number | null;
}

/** Guidance, or a figure printed as a range. A point has both ends equal, an open end is null. */
export interface AmountRange {
  readonly low: Amount | null;
  readonly high: Amount | null;
}

/** The figure, or the end of a range that is printed first; null for a range without ends. */
export const firstEnd = (actual: Amount | AmountRange): Amount | null => (isRange(actual) ? (actual.low ?? actual.high) : actual);

export function isRange(actual: Amount | AmountRange): actual is AmountRange {
  return "low" in actual;
}
