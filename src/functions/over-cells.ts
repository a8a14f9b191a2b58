/**
 * Element by element: a single cell gives one value, ranges of one shape give a range of that shape, and a single cell
 * beside ranges counts for each of their cells.
 */
import type { Cell, CellOutcome, CellValue, PassedOn, Read, Refusal } from "./cell";
import { cellError, passOnError } from "./cell-error";
import { asRange, type Argument, type Range } from "./range";

export type Result = CellValue | CustomFunctions.Error;

const isSingle = (range: Range): boolean => range.length === 1 && range[0]?.length === 1;
const shapeOf = (range: Range): string => `${range.length} × ${range[0]?.length ?? 0}`;
const cellAt = (range: Range, row: number, column: number): Cell => (isSingle(range) ? range[0]?.[0] : range[row]?.[column]);

function resultOf(outcome: CellOutcome): Result {
  if ("value" in outcome) return outcome.value;
  return "refused" in outcome ? cellError(outcome.refused, outcome.because) : passOnError(outcome.errorCode, outcome.because);
}

/** A block that spills as it is, or the error that its one cell shows. */
export function showItems(outcome: { readonly value: unknown[][] } | Refusal | PassedOn): unknown[][] {
  if ("value" in outcome) return outcome.value;
  throw "refused" in outcome ? cellError(outcome.refused, outcome.because) : passOnError(outcome.errorCode, outcome.because);
}

/** One reader for each argument; the first that can make nothing of its cell decides the error. */
export type Readers<Values extends unknown[]> = { readonly [At in keyof Values]: (cell: Cell) => Read<Values[At]> };

function computeOne<Values extends unknown[]>(cells: readonly Cell[], readers: Readers<Values>, compute: (...values: Values) => CellOutcome): Result {
  const values: unknown[] = [];
  for (const [at, reader] of readers.entries()) {
    const read: Read<unknown> = reader(cells[at]);
    if (!("value" in read)) return resultOf(read);
    values.push(read.value);
  }
  return resultOf(compute(...(values as Values)));
}

/**
 * A single cell's refusal is thrown, which every version of Excel shows with its message; older ones turn an error
 * inside a returned range into #VALUE! for all of it (office-js issue 2174).
 */
export function overCells<Values extends unknown[]>(
  args: readonly Argument[],
  readers: Readers<Values>,
  compute: (...values: Values) => CellOutcome,
): Result[][] {
  const ranges = args.map(asRange);
  const [widest, ...others] = ranges.filter((range) => !isSingle(range));
  if (widest === undefined) {
    const result = computeOne(ranges.map((range) => range[0]?.[0]), readers, compute);
    if (typeof result === "object") throw result;
    return [[result]];
  }
  const odd = others.find((range) => shapeOf(range) !== shapeOf(widest));
  if (odd !== undefined) throw cellError("shapes-differ", `The ranges differ in shape: ${shapeOf(widest)} and ${shapeOf(odd)}.`);
  return widest.map((cells, row) => cells.map((_, column) => computeOne(ranges.map((range) => cellAt(range, row, column)), readers, compute)));
}
