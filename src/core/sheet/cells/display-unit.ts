/**
 * The unit a row is shown in, one for all its amounts. Large currency amounts are shown in millions, so that a
 * reader compares 236,503 with 36,518 at a glance; what a document prints per share, in percent or as a count stays.
 * The only place where an exact decimal becomes a double: the point is moved first, in the text, so the one rounding
 * is the one that a person typing the figure into Excel would get.
 */
import type { Amount, Unit } from "../../model/amount";

export interface DisplayUnit {
  /** As the Unit column says it: "CNY m", "CNY/share", "%". */
  readonly label: string;
  readonly unit: Unit;
  /** Places the decimal point moves to the left. */
  readonly shift: number;
}

const MILLION = 1e6;
const MOST_DECIMALS = 10;

export const isPercent = (unit: DisplayUnit): boolean => unit.unit === "percent";

const isCurrency = (unit: Unit): boolean => /^[A-Z]{3}$/.test(unit);

/** The largest of the row's amounts decides, so that a small year-ago figure does not stand in another scale. */
export function displayUnit(unit: Unit, amounts: readonly Amount[]): DisplayUnit {
  if (unit === "percent") return { label: "%", unit, shift: 2 };
  const inMillions = isCurrency(unit) && amounts.some((amount) => amount.unit === unit && Math.abs(Number(amount.value)) >= MILLION);
  return inMillions ? { label: `${unit} m`, unit, shift: 6 } : { label: unit, unit, shift: 0 };
}

export const movePoint = (value: string, shift: number): number => Number(`${value}e-${shift}`);

/** Undefined where the amount is in another unit: it must never stand beside the row's others as if it were like them. */
export const inUnit = (amount: Amount, unit: DisplayUnit): number | undefined =>
  amount.unit === unit.unit ? movePoint(amount.value, unit.shift) : undefined;

/** Digits after the point in the display unit that show the figure as precisely as it is printed, and no more. */
export function shownDecimals(amount: Amount, unit: DisplayUnit): number {
  const shift = isPercent(unit) ? 0 : unit.shift;
  const decimals = amount.decimals === null ? fractionDigits(movePoint(amount.value, shift)) : amount.decimals + shift;
  return Math.min(Math.max(decimals, 0), MOST_DECIMALS);
}

const fractionDigits = (value: number): number => (value.toFixed(MOST_DECIMALS).replace(/0+$/, "").split(".")[1] ?? "").length;
