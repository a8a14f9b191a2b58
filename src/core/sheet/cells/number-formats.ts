/** Excel number formats of the table's figures, and the question whether a format found in a cell is one of these. */
import { isPercent, type DisplayUnit } from "./display-unit";

const places = (decimals: number): string => (decimals > 0 ? `.${"0".repeat(decimals)}` : "");

/** A loss stands in brackets, as results are printed. */
export function amountFormat(unit: DisplayUnit, decimals: number): string {
  const digits = places(decimals);
  return isPercent(unit) ? `0${digits}%` : `#,##0${digits};(#,##0${digits})`;
}

export const changeFormat = (decimals: number): string => `+0${places(decimals)}%;-0${places(decimals)}%;0${places(decimals)}%`;

/** Of two percentages the difference is in points; the mark is quoted, since a bare second % would multiply again. */
export const pointsFormat = (decimals: number): string => changeFormat(decimals).replaceAll("%", '%" pts"');

export function gapFormat(unit: DisplayUnit, decimals: number): string {
  const digits = places(decimals);
  return isPercent(unit) ? pointsFormat(decimals) : `+#,##0${digits};-#,##0${digits};0${digits}`;
}

/** As ISO writes it, the same in every language of Excel. */
export const DATE_FORMAT = "yyyy-mm-dd";

/** Text stays "General": a text format would turn a formula that the analyst types there later into text. */
export const TEXT_FORMAT = "General";

const OURS = [
  /^General$/,
  /^yyyy-mm-dd$/,
  /^0(\.0+)?%$/,
  /^#,##0(\.0+)?;\(#,##0(\.0+)?\)$/,
  /^\+0(\.0+)?%(" pts")?;-0(\.0+)?%(" pts")?;0(\.0+)?%(" pts")?$/,
  /^\+#,##0(\.0+)?;-#,##0(\.0+)?;0(\.0+)?$/,
];

/** Refresh follows the printed precision only where the analyst has not chosen another format. */
export const isOurFormat = (format: string): boolean => OURS.some((ours) => ours.test(format));
