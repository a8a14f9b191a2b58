import { readRectangle } from "./rectangle";
import { invalidArgument } from "../wire/host-error";

/**
 * Excel's rule for the names of tables and of defined names: a letter, "_" or "\" first, no blanks, at most 255 characters,
 * and nothing that reads as a cell, in A1 or in R1C1 form.
 */
function isObjectName(name: string): boolean {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || name.length > 255) return false;
  if (/^(?:true|false)$/i.test(name)) return false;
  return readRectangle(name) === undefined && !/^(?:r\d*(?:c\d*)?|c\d*)$/i.test(name);
}

export function checkObjectName(name: unknown): string {
  if (typeof name !== "string" || !isObjectName(name)) throw invalidArgument();
  return name;
}

export function checkSheetName(name: unknown): string {
  const valid = typeof name === "string" && name.length > 0 && name.length <= 31 && !/[\\/?*:[\]]/.test(name) && !/^'|'$/.test(name);
  if (!valid || name.toLowerCase() === "history") throw invalidArgument();
  return name;
}
