/** Figures as the sentence of a finding shows them: grouped, all on one scale, the unit said once. */
import type { Amount, Decimal, Unit } from "../model/amount";
import { printRatio, ratioOf, tenTo, type Ratio } from "../model/interval";

const SCALE_NAMES = ["", "thousand", "million", "billion", "trillion"] as const;

/** 236503.5 as 236,503.5. */
export function groupDigits(decimal: Decimal): string {
  const point = decimal.indexOf(".");
  const sign = decimal.startsWith("-") ? 1 : 0;
  let grouped = point < 0 ? "" : decimal.slice(point);
  let end = point < 0 ? decimal.length : point;
  for (; end - 3 > sign; end -= 3) grouped = `,${decimal.slice(end - 3, end)}${grouped}`;
  return decimal.slice(0, end) + grouped;
}

/** +5.2 %, -9 %, 0 %. */
export function spellPercent(percent: Ratio, places: number): string {
  const text = printRatio(percent, places);
  return `${percent.over > 0n ? "+" : ""}${groupDigits(text)} %`;
}

/** The power of ten of the last printed digit, negated; without one, the decimals of the value itself. */
const decimalsOf = ({ value, decimals }: Amount): number => decimals ?? value.split(".")[1]?.length ?? 0;

export interface Speller {
  /** An exact value of the unit, on the common scale, rounded to the precision the amounts were printed with. */
  readonly spell: (value: Ratio) => string;
  /** " (CNY million)", or "" where the values carry their own sign: 5 %. */
  readonly note: string;
}

function noteOf(unit: Unit, scaleName: string): string {
  if (unit === "percent") return "";
  if (unit === "count") return scaleName === "" ? "" : ` (${scaleName})`;
  if (scaleName === "") return ` (${unit})`;
  return unit === "shares" ? ` (${scaleName} shares)` : ` (${unit} ${scaleName})`;
}

/** One scale for all of them: the largest of thousand, million … that leaves every printed digit before the point. */
export function spellerFor(amounts: readonly [Amount, ...Amount[]]): Speller {
  let decimals = -Infinity;
  for (const amount of amounts) decimals = Math.max(decimals, decimalsOf(amount));
  const scale = Math.min(Math.max(0, Math.floor(-decimals / 3)), SCALE_NAMES.length - 1);
  const places = Math.max(0, decimals + 3 * scale);
  const unit = amounts[0].unit;
  return {
    spell: (value) => groupDigits(printRatio({ over: value.over, under: value.under * tenTo(3 * scale) }, places)) + (unit === "percent" ? " %" : ""),
    note: noteOf(unit, SCALE_NAMES[scale] ?? ""),
  };
}

export const spellAmount = (speller: Speller, amount: Amount): string => speller.spell(ratioOf(amount.value));
