/**
 * The unit a row is shown in, one for all its amounts. Large currency amounts are shown in millions unless another scale
 * is chosen, so that a reader compares 236,503 with 36,518 at a glance; what a document prints per share, in percent or
 * as a count stays.
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

/**
 * Which scale amounts of money are shown in. Automatic: millions where one of the row's amounts reaches a million.
 * As reported: the scale in which the row's figure is printed. Whatever is no money stays as it is printed.
 */
export type Scale = "automatic" | "as-reported" | "thousands" | "millions" | "billions" | "wan" | "yi";

const MILLION = 1e6;
const MOST_DECIMALS = 10;
const SHIFTS: Readonly<Record<Exclude<Scale, "automatic" | "as-reported">, number>> = { thousands: 3, millions: 6, billions: 9, wan: 4, yi: 8 };
const MARKS: ReadonlyMap<number, string> = new Map([[0, ""], [3, " k"], [4, " 万"], [6, " m"], [8, " 亿"], [9, " bn"], [12, " tn"]]);

export const isScale = (value: unknown): value is Scale => typeof value === "string" && (value === "automatic" || value === "as-reported" || Object.hasOwn(SHIFTS, value));

export const isPercent = (unit: DisplayUnit): boolean => unit.unit === "percent";

const isCurrency = (unit: Unit): boolean => /^[A-Z]{3}$/.test(unit);

/** The unit that a Unit cell names, for amounts of that unit; undefined where it names another. */
export function unitCalled(label: string, unit: Unit): DisplayUnit | undefined {
  if (unit === "percent") return label === "%" ? { label, unit, shift: 2 } : undefined;
  const mark = Array.from(MARKS).find(([, words]) => `${unit}${words}` === label);
  return mark === undefined ? undefined : { label, unit, shift: mark[0] };
}

/** The first amount is the row's own figure; the largest decides, so that a small year-ago figure does not stand in another scale. */
export function displayUnit(unit: Unit, amounts: readonly Amount[], scale: Scale = "automatic"): DisplayUnit {
  if (unit === "percent") return { label: "%", unit, shift: 2 };
  const shift = isCurrency(unit) ? shiftIn(amounts.filter((amount) => amount.unit === unit), scale) : 0;
  return { label: `${unit}${MARKS.get(shift) ?? ""}`, unit, shift };
}

function shiftIn(amounts: readonly Amount[], scale: Scale): number {
  if (scale !== "automatic" && scale !== "as-reported") return SHIFTS[scale];
  const [figure] = amounts;
  const printed = scale === "as-reported" && figure !== undefined ? printedShift(figure) : undefined;
  return printed ?? (amounts.some(({ value }) => Math.abs(Number(value)) >= MILLION) ? 6 : 0);
}

/**
 * The places between the digits as printed and the amount: 9 for "236.503 billion", and 3 for "236,503" in a table of
 * thousands. Undefined where the digits are no plain number, or the scale has no mark that the Unit column could show.
 */
function printedShift({ text, value }: Amount): number | undefined {
  const numeral = text.normalize("NFKC").match(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/)?.[0].replaceAll(",", "");
  if (numeral === undefined || Number(numeral) === 0) return undefined;
  const size = value.replace("-", "");
  return Array.from(MARKS.keys()).find((places) => movePoint(size, places) === Number(numeral));
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
