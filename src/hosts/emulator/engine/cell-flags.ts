import { shiftRectangle, type CellShift } from "./reference-shift";
import { intersect, subtract, type Rectangle } from "./rectangle";

/** A property that most cells of a sheet have alike, kept as the blocks that differ: locked cells, hidden formulas. */
export class CellFlags {
  #marked: readonly Rectangle[] = [];

  set(area: Rectangle, isMarked: boolean): void {
    const rest = this.#marked.flatMap((block) => subtract(block, area));
    this.#marked = isMarked ? [...rest, area] : rest;
  }

  /** Null where some cells are marked and some are not. */
  of(area: Rectangle): boolean | null {
    if (!this.#marked.some((block) => intersect(block, area))) return false;
    const unmarked = this.#marked.reduce<readonly Rectangle[]>((left, block) => left.flatMap((part) => subtract(part, block)), [area]);
    return unmarked.length === 0 ? true : null;
  }

  shift(by: CellShift): void {
    this.#marked = this.#marked.flatMap((block) => shiftRectangle(block, by) ?? []);
  }
}
