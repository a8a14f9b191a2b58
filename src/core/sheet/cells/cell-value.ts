import type { CellValue } from "../table-plan";

/** A double survives the way into a cell and back, but for its last bits. */
const TOLERANCE = 4 * Number.EPSILON;

const plain = (value: CellValue): CellValue => (typeof value === "string" ? value.replace(/\r\n?/g, "\n") : (value ?? ""));

/** An empty cell reads back as "". */
export function isSameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number") {
    return Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
  }
  return plain(one) === plain(other);
}

export const isBlank = (value: CellValue | undefined): boolean => value === undefined || value === null || value === "";

export const isFormula = (content: CellValue | undefined): boolean => typeof content === "string" && content.startsWith("=");

/** As a cell that holds an error shows it. */
export const isErrorText = (value: CellValue | undefined): boolean => typeof value === "string" && /^#(?:[A-Z/0]+[!?]|N\/A|GETTING_DATA)$/.test(value);

const UNSETTLED = /^#(?:NAME\?|BUSY!|GETTING_DATA|CONNECT!|BLOCKED!|UNKNOWN!)$/;

/** Not an error that says the calculation itself has not taken place. */
export const isSettled = (value: CellValue): boolean => typeof value !== "string" || !UNSETTLED.test(value);
