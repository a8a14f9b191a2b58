import type { Rectangle } from "../engine/rectangle";
import { invalidArgument } from "../wire/host-error";

/** A single value stands for every cell; a matrix must have the range's very shape. */
export function matrixOf(given: unknown, area: Rectangle): readonly (readonly unknown[])[] {
  if (!Array.isArray(given)) return Array.from({ length: area.rows }, () => Array<unknown>(area.columns).fill(given));
  const rows = given as unknown[];
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  return rows as unknown[][];
}
