/**
 * A printed number is a range: 236.503 billion stands for every amount that rounds to it. Whether two figures tie out
 * is asked of the ranges, never of the points, so no tolerance has to be invented. Both ends are closed, because a
 * document does not say how it rounds a half. All arithmetic is exact: fractions of big integers.
 */
import type { Decimal } from "./amount";

/** An exact fraction; `under` is always positive. */
export interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

export interface Interval {
  readonly low: Ratio;
  readonly high: Ratio;
}

/** What can be said of a figure's precision: an Amount, or a bare decimal with the decimals it was printed with. */
export interface Printed {
  readonly value: Decimal;
  readonly decimals: number | null;
}

const TENS: bigint[] = [];
const MOST_KEPT = 64;

/** Powers of ten, kept: raising one is dearer than all that is done with it. */
export function tenTo(power: number): bigint {
  return TENS[power] ?? (power < MOST_KEPT ? (TENS[power] = 10n ** BigInt(power)) : 10n ** BigInt(power));
}

export function ratioOf(decimal: Decimal): Ratio {
  const point = decimal.indexOf(".");
  if (point < 0) return { over: BigInt(decimal), under: 1n };
  const shown = decimal.length - point - 1;
  return { over: BigInt(decimal.slice(0, point) + decimal.slice(point + 1)), under: tenTo(shown) };
}

export function compareRatios(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const left = a.over * b.under;
  const right = b.over * a.under;
  return left < right ? -1 : left > right ? 1 : 0;
}

const plus = (a: Ratio, b: Ratio): Ratio => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under });
const times = (a: Ratio, b: Ratio): Ratio => ({ over: a.over * b.over, under: a.under * b.under });
const minus = (a: Ratio): Ratio => ({ over: -a.over, under: a.under });
/** Only for fractions that are not zero. */
const inverse = (a: Ratio): Ratio => (a.over < 0n ? { over: -a.under, under: -a.over } : { over: a.under, under: a.over });

const HUNDRED: Ratio = { over: 100n, under: 1n };

/** Half a unit of the last printed digit to each side; a figure of unknown precision is its own point. */
export function intervalOf(printed: Printed): Interval {
  const point = ratioOf(printed.value);
  if (printed.decimals === null) return { low: point, high: point };
  const half: Ratio = printed.decimals >= 0 ? { over: 1n, under: 2n * tenTo(printed.decimals) } : { over: tenTo(-printed.decimals), under: 2n };
  return { low: plus(point, minus(half)), high: plus(point, half) };
}

/** The precision a decimal string shows by itself: "4.50" has two decimals. Right for stated percents, not for scaled amounts. */
export function decimalsShown(decimal: Decimal): number {
  const point = decimal.indexOf(".");
  return point < 0 ? 0 : decimal.length - point - 1;
}

export const intervalOfPercent = (percent: Decimal): Interval => intervalOf({ value: percent, decimals: decimalsShown(percent) });

/** Closed ends: touching is meeting. */
export function meets(a: Interval, b: Interval): boolean {
  return compareRatios(a.low, b.high) <= 0 && compareRatios(b.low, a.high) <= 0;
}

export const contains = (interval: Interval, point: Ratio): boolean => compareRatios(interval.low, point) <= 0 && compareRatios(point, interval.high) <= 0;

export const isPositive = (interval: Interval): boolean => interval.low.over > 0n;
export const isNegative = (interval: Interval): boolean => interval.high.over < 0n;

export function difference(a: Interval, b: Interval): Interval {
  return { low: plus(a.low, minus(b.high)), high: plus(a.high, minus(b.low)) };
}

export function sum(parts: readonly Interval[]): Interval {
  const zero: Ratio = { over: 0n, under: 1n };
  return parts.reduce((total, part) => ({ low: plus(total.low, part.low), high: plus(total.high, part.high) }), { low: zero, high: zero });
}

function spread(corners: readonly [Ratio, ...Ratio[]]): Interval {
  let [low] = corners;
  let high = low;
  for (const corner of corners) {
    if (compareRatios(corner, low) < 0) low = corner;
    if (compareRatios(corner, high) > 0) high = corner;
  }
  return { low, high };
}

export function product(a: Interval, b: Interval): Interval {
  return spread([times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)]);
}

/**
 * The change from `prior` to `current` in percent of the prior amount's size. Null where a percentage says nothing:
 * the prior range touches zero, or the sign changes (a loss against a profit).
 */
export function changeInterval(current: Interval, prior: Interval): Interval | null {
  const bothPositive = isPositive(prior) && current.high.over >= 0n;
  const bothNegative = isNegative(prior) && current.low.over <= 0n;
  if (!bothPositive && !bothNegative) return null;
  const share = (a: Ratio, b: Ratio): Ratio => {
    const relative = times(plus(a, minus(b)), inverse(b.over < 0n ? minus(b) : b));
    return times(relative, HUNDRED);
  };
  return spread([share(current.low, prior.low), share(current.low, prior.high), share(current.high, prior.low), share(current.high, prior.high)]);
}

/** The prior amounts that would give `percent` of growth to `current`; null where the percent allows none (a fall of 100 %). */
export function impliedPrior(current: Interval, percent: Interval): Interval | null {
  const factor = (p: Ratio): Ratio => plus({ over: 1n, under: 1n }, times(p, inverse(HUNDRED)));
  const low = factor(percent.low);
  const high = factor(percent.high);
  if (low.over <= 0n) return null;
  const corner = (a: Ratio, b: Ratio): Ratio => times(a, inverse(b));
  if (current.low.over >= 0n) return { low: corner(current.low, high), high: corner(current.high, low) };
  return spread([corner(current.low, low), corner(current.low, high), corner(current.high, low), corner(current.high, high)]);
}

/** A decimal with the given number of places, halves away from zero: for a sentence, never for arithmetic. */
export function printRatio(ratio: Ratio, places: number): Decimal {
  const scale = tenTo(Math.max(places, 0));
  const size = ratio.over < 0n ? -ratio.over : ratio.over;
  const rounded = (2n * size * scale + ratio.under) / (2n * ratio.under);
  const digits = rounded.toString().padStart(places + 1, "0");
  const text = places > 0 ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits;
  return ratio.over < 0n && rounded !== 0n ? `-${text}` : text;
}
