import type { Cell } from "./cell";

/** A range, a plain value where the host unwraps single cells, or null where the argument was omitted. */
export type Argument = unknown[][] | Cell;

export type Range = readonly (readonly Cell[])[];

export const asRange = (argument: Argument): Range =>
  Array.isArray(argument) ? argument.map((row: unknown) => (Array.isArray(row) ? row : [row])) : [[argument]];
