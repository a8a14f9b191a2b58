/**
 * Someone else may sort a table between our reading of it and our writing: cells written by their place have then met
 * other rows, and a figure would stand beside another line item. Excel makes no write depend on what stands there, so it is
 * looked at right after, in the same trip.
 */
import { SheetError } from "../../core/sheet/sheet-error";
import { isFormula } from "../../core/sheet/cells/cell-value";
import type { CellValue } from "../../core/sheet/table-plan";
import type { TableState } from "../../core/sheet/workbook";
import type { CellEdit } from "./cell-edits";

export function refuseMoved(before: TableState, after: TableState, edits: readonly CellEdit[]): void {
  const [was, is] = [spellRows(before, before, edits), spellRows(after, before, edits)];
  if (edits.every(({ row }) => was[row] === is[row])) return;
  throw new SheetError("changed-meanwhile", `The table ${after.name} changed while it was being written, so everything was taken back. Try again.`, after.name);
}

/** By the row where a cell was written: the row that was read as what stands there now. */
export function findRowsRead(before: TableState, now: TableState, edits: readonly CellEdit[]): (row: number) => number {
  const [was, is] = [spellRows(before, before, edits), spellRows(now, before, edits)];
  const left = new Map<string, number[]>();
  const moved = new Set<number>();
  was.forEach((spelled, row) => {
    if (is[row] === spelled) return;
    moved.add(row);
    left.set(spelled, [...(left.get(spelled) ?? []), row]);
  });
  const found = new Map(Array.from(moved, (row) => [row, left.get(is[row] ?? "")?.shift()] as const));
  return (row) => found.get(row) ?? row;
}

const constantOf = (cell: CellValue | undefined): CellValue => (cell === undefined || cell === null || isFormula(cell) ? "" : cell);

/** Each row without the cells that are written, columns that came since, and formulas: those follow when columns come. */
function spellRows(state: TableState, before: TableState, edits: readonly CellEdit[]): readonly string[] {
  const written = new Set(edits.map(({ position }) => position));
  const positions = before.headers.flatMap((header, position) => (written.has(position) ? [] : [state.headers.indexOf(header)]));
  return state.formulas.map((cells) => JSON.stringify(positions.map((position) => constantOf(cells[position]))));
}
