/**
 * Why a cell shows an error instead of a number, and which error. Excel shows a message with #N/A and #VALUE! only, so
 * every refusal an analyst has to understand is one of these two; the others are what Excel's own division and RATE say.
 */
import type { Reason } from "../core/compare/outcome";
import type { LookupReason } from "../core/sheet/lookup/found";

export type ErrorText = "#DIV/0!" | "#N/A" | "#NUM!" | "#VALUE!";

/** Reasons of the arithmetic, and those that only arise between cells, or between a cell and what the workbook holds. */
export type CellReason =
  | LookupReason
  | Reason
  | "ledger-unread"
  | "no-items"
  | "not-a-number"
  | "reader-unavailable"
  | "shapes-differ"
  | "unknown-unit";

export const CELL_ERRORS = {
  "ambiguous-figure": "#N/A",
  "change-leaves-no-base": "#NUM!",
  "ledger-unread": "#N/A",
  "missing-figure": "#N/A",
  "negative-base": "#N/A",
  "no-items": "#N/A",
  "no-span-of-years": "#NUM!",
  "no-such-figure": "#N/A",
  "not-a-number": "#VALUE!",
  "not-finite": "#NUM!",
  "nothing-to-check": "#N/A",
  "reader-unavailable": "#N/A",
  "shapes-differ": "#VALUE!",
  "sign-change": "#N/A",
  "unknown-basis": "#VALUE!",
  "unknown-field": "#VALUE!",
  "unknown-unit": "#VALUE!",
  "zero-base": "#DIV/0!",
} as const satisfies Record<CellReason, ErrorText>;

const CODES = {
  "#DIV/0!": "divisionByZero",
  "#N/A": "notAvailable",
  "#NULL!": "nullReference",
  "#NUM!": "invalidNumber",
  "#VALUE!": "invalidValue",
} as const satisfies Record<ErrorText | "#NULL!", keyof typeof CustomFunctions.ErrorCode>;

const isOutputCode = (code: string): code is keyof typeof CODES => Object.hasOwn(CODES, code);

/** The class exists only where a host runs the functions, so it is looked up when an error is made. */
export function cellError(reason: CellReason, because: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[CODES[CELL_ERRORS[reason]]], because);
}

/** The error of an argument, handed on as Excel's own functions do. #NAME? and #REF! can come in but not go out. */
export function passOnError(code: string, message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[isOutputCode(code) ? CODES[code] : CODES["#VALUE!"]], message);
}
