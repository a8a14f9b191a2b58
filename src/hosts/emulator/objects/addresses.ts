import { readRectangle, splitAddress, type Rectangle } from "../engine/rectangle";
import { invalidArgument, itemNotFound } from "../wire/host-error";
import { RangeTarget, type Area, type HostContext } from "./host-context";

/** A range given as an object, an address, or the name of a table or of a range. */
export function readArea(host: HostContext, given: unknown, sheetId: string): Area {
  if (given instanceof RangeTarget) return { sheetId: given.sheetId, area: given.area };
  if (typeof given !== "string" || given.trim() === "") throw invalidArgument();
  const address = splitAddress(given);
  const area = readRectangle(address.cells);
  if (!area) {
    const named = host.engine.formulas.findArea(address.sheet === undefined ? address.cells : given, { sheetId, row: 0, column: 0 });
    if (!named) throw invalidArgument();
    return named;
  }
  if (address.sheet === undefined) return { sheetId, area };
  const other = host.engine.spreadsheet.findSheetId(address.sheet);
  if (other === undefined) throw itemNotFound();
  return { sheetId: other, area };
}

export function readAreas(host: HostContext, given: unknown, sheetId: string): Rectangle[] {
  if (typeof given !== "string") throw invalidArgument();
  return given.split(",").map((part) => readArea(host, part.trim(), sheetId).area);
}

