import type { Decimal } from "../model/amount";

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** One spelling per number: no leading or trailing zeros, no plus, no minus zero. Undefined where it is no plain decimal. */
export function tryDecimal(text: string): Decimal | undefined {
  if (!PLAIN.test(text)) return undefined;
  const negative = text.charCodeAt(0) === 0x2d;
  const from = negative || text.charCodeAt(0) === 0x2b ? 1 : 0;
  const point = text.indexOf(".");
  const whole = text.slice(from, point < 0 ? text.length : point);
  return join(negative, whole, point < 0 ? "" : text.slice(point + 1));
}

/**
 * Moves the point, as `scale` asks for: a string move, because 4.35 × 100 is 434.99999999999994 in a float.
 * `places` beyond ±40 is not a scale that any document means.
 */
export function shiftPoint(decimal: Decimal, places: number): Decimal {
  if (places === 0) return decimal;
  const negative = decimal.startsWith("-");
  const unsigned = negative ? decimal.slice(1) : decimal;
  const point = unsigned.indexOf(".");
  const whole = point < 0 ? unsigned : unsigned.slice(0, point);
  const part = point < 0 ? "" : unsigned.slice(point + 1);
  if (places > 0) {
    const filled = part.padEnd(places, "0");
    return join(negative, whole + filled.slice(0, places), filled.slice(places));
  }
  const filled = whole.padStart(-places + 1, "0");
  return join(negative, filled.slice(0, places), filled.slice(places) + part);
}

export const negate = (decimal: Decimal): Decimal => (decimal === "0" ? decimal : decimal.startsWith("-") ? decimal.slice(1) : `-${decimal}`);

function join(negative: boolean, whole: string, part: string): Decimal {
  let first = 0;
  while (first < whole.length - 1 && whole.charCodeAt(first) === 0x30) first++;
  let last = part.length;
  while (last > 0 && part.charCodeAt(last - 1) === 0x30) last--;
  const digits = (whole.slice(first) || "0") + (last > 0 ? `.${part.slice(0, last)}` : "");
  return negative && digits !== "0" ? `-${digits}` : digits;
}
