import Big from "big.js";
import type { Amount, AmountRange, Unit } from "../../core/model/amount";
import { isRange } from "../../core/model/amount";
import type { LanguageCode } from "../../core/model/reading";
import { SCALES } from "../strings/scales.data";
import type { Voice } from "../strings/say";

const MINUS = "−";

const groupThousands = (digits: string): string => {
  const [whole = "", fraction] = digits.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/**
 * As many digits as were printed, so 40.50 stays 40.50; but never fewer than the value has, so wording cannot round.
 */
function wordDigits(value: Big, printed: number): string {
  const places = Math.max(0, printed);
  const fixed = value.toFixed(places);
  return groupThousands(value.eq(fixed) ? fixed : value.toFixed());
}

/** "236.503 bn", "2,365.03亿", "−0.11", "23.4%": exact, whatever the size. */
export function wordNumber(amount: Pick<Amount, "value" | "unit" | "decimals">, language: LanguageCode): string {
  const value = new Big(amount.value);
  const size = value.abs();
  const sign = value.lt(0) ? MINUS : "";
  if (amount.unit === "percent") return `${sign}${wordDigits(size, amount.decimals ?? 0)}%`;
  const scale = SCALES[language].find(({ power }) => size.gte(new Big(10).pow(power)));
  if (scale === undefined) return sign + wordDigits(size, amount.decimals ?? 0);
  const scaled = size.times(new Big(10).pow(-scale.power));
  // A figure printed in full, 950,000, has no digits of its own in ten thousands: "95.0000万" would be false precision.
  const printed = amount.decimals === null || amount.decimals >= 0 ? 0 : amount.decimals + scale.power;
  return `${sign}${wordDigits(scaled, printed)}${language === "en" ? " " : ""}${scale.word}`;
}

export function wordActual(actual: Amount | AmountRange, { language, say }: Voice): string {
  if (!isRange(actual)) return wordNumber(actual, language);
  const low = actual.low && wordNumber(actual.low, language);
  const high = actual.high && wordNumber(actual.high, language);
  if (low !== null && high !== null) return low === high ? low : say("number.range", { low, high });
  if (low !== null) return say("number.at-least", { low });
  return say("number.at-most", { high: high ?? "" });
}

/** Empty where the number says it already: a percentage carries its sign, a count is only a number. */
export function wordUnit(unit: Unit, { say }: Voice): string {
  if (unit === "percent" || unit === "count") return "";
  if (unit === "shares") return say("unit.shares");
  const currency = unit.replace(/\/share$/, "");
  return currency === unit ? unit : say("unit.per-share", { currency });
}

/** An amount with its sign always shown, as a change is read: "+12.3 bn". */
export function wordSigned(amount: Pick<Amount, "value" | "unit" | "decimals">, language: LanguageCode): string {
  return (new Big(amount.value).gt(0) ? "+" : "") + wordNumber(amount, language);
}

export const unitOf = (actual: Amount | AmountRange): Unit | undefined =>
  isRange(actual) ? (actual.low ?? actual.high)?.unit : actual.unit;
