import type { Figure, Outcome } from "../core/compare/outcome";
import type { PointUnit } from "../core/compare/points-change";
import { readLastDay } from "../core/sheet/lookup/period-forms";
import type { CellReason } from "./cell-error";

/** What Excel hands over for one cell of an argument: a number, text, a boolean, an error, or nothing. */
export type Cell = unknown;

export type CellValue = number | string;

export interface Refusal {
  readonly refused: CellReason;
  readonly because: string;
}

/** An argument that was itself an error. */
export interface PassedOn {
  readonly errorCode: string;
  readonly because: string;
}

export type CellOutcome = Outcome<CellValue> | Refusal | PassedOn;

export type Read<Value> = { readonly value: Value } | Refusal | PassedOn;

const ERROR_TEXT = /^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|BUSY!|GETTING_DATA)$/;

/** Hosts hand errors over as CustomFunctions.Error, as a cell value of type Error, or as their text. */
function errorIn(cell: Cell): PassedOn | undefined {
  if (typeof cell === "string") return ERROR_TEXT.test(cell) ? { errorCode: cell, because: `An argument is ${cell}.` } : undefined;
  if (typeof cell !== "object" || cell === null) return undefined;
  const code = "code" in cell ? cell.code : "basicValue" in cell ? cell.basicValue : undefined;
  if (typeof code !== "string" || !ERROR_TEXT.test(code)) return undefined;
  const message = "message" in cell && typeof cell.message === "string" && cell.message !== "" ? cell.message : `An argument is ${code}.`;
  return { errorCode: code, because: message };
}

/**
 * Excel hands a blank cell over as null since mid 2024 (office-js issue 4702; 0 on desktops before that, which cannot
 * be told from a typed zero). Formulas that show nothing give "". Both mean: not known. A zero is a zero.
 */
const isBlank = (cell: Cell): boolean => cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

export function readFigure(cell: Cell): Read<Figure> {
  if (typeof cell === "number" && Number.isFinite(cell)) return { value: cell };
  if (isBlank(cell)) return { value: null };
  const error = errorIn(cell);
  if (error !== undefined) return error;
  const shown = typeof cell === "string" ? `"${cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}" is text` : `${String(cell)} is a ${typeof cell}`;
  return { refused: "not-a-number", because: `${shown}, not a number.` };
}

/** "" where nothing is given. A number is read as its text: a source sentence may be a bare figure. */
export function readText(cell: Cell): Read<string> {
  if (isBlank(cell)) return { value: "" };
  return errorIn(cell) ?? { value: String(cell) };
}

/** "" where nothing is given. A 0 is a blank cell of an Excel that hands blanks over as 0: no figure and no period is called 0. */
export function readWords(cell: Cell): Read<string> {
  const read = readText(cell === 0 ? null : cell);
  return "value" in read ? { value: read.value.trim() } : read;
}

/** A date is the last day of its period. */
export function readPeriodWords(cell: Cell): Read<string> {
  const day = readLastDay(cell);
  return day === undefined ? readWords(cell) : { value: day };
}

/** Percentage points where nothing is given. */
export function readPointUnit(cell: Cell): Read<PointUnit> {
  const read = readText(cell);
  if (!("value" in read)) return read;
  const unit = read.value.trim().toLowerCase();
  if (unit === "bp" || unit === "pp") return { value: unit };
  return unit === "" ? { value: "pp" } : { refused: "unknown-unit", because: `The unit is "pp" or "bp", not "${read.value}".` };
}
