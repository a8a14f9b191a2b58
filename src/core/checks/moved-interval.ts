import { tenTo, type Interval, type Ratio } from "../model/interval";

const negative = ({ over, under }: Ratio): Ratio => ({ over: -over, under });

/** The same range on the other side of zero. */
export const mirrored = ({ low, high }: Interval): Interval => ({ low: negative(high), high: negative(low) });

/** With the decimal point moved by so many places to the right. */
export function shifted(interval: Interval, places: number): Interval {
  const factor = tenTo(Math.abs(places));
  const shift = ({ over, under }: Ratio): Ratio => (places < 0 ? { over, under: under * factor } : { over: over * factor, under });
  return { low: shift(interval.low), high: shift(interval.high) };
}
