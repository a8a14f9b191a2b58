/** A page made for narrow screens says the head of its column again in each cell, "7–9 2025 343.8": what is said again is taken off. */
import { cutText } from "../../document/mapped-text";
import type { GridCell, TableGrid } from "../../document/table-grid";
import { readCell, type DecimalMark } from "./read-cell";
import { least } from "../../model/extremes";

/** Once may be chance. */
const FEWEST = 2;

export function withoutRepeatedHeads(grid: TableGrid, mark: DecimalMark): TableGrid {
  if (grid.layout !== "cells") return grid;
  const first = least(grid.cells.map(({ row }) => row));
  const heads = new Map(grid.cells.filter(({ row, text }) => row === first && text !== "").map(({ column, text }) => [column, text]));
  const cut = new Map<GridCell, GridCell>();
  for (const cell of grid.cells) {
    const head = cell.row === first ? undefined : heads.get(cell.column);
    if (head === undefined || !cell.text.startsWith(head) || !/^[\s:]/.test(cell.text.slice(head.length))) continue;
    const rest = cutText(cell, head.length + (cell.text[head.length] === ":" ? 1 : 0), cell.text.length);
    if (readCell(rest, mark) === null) continue;
    // A raised mark of the head is none of the figure's.
    cut.set(cell, { ...cell, raised: [], ...rest });
  }
  return cut.size < FEWEST ? grid : { ...grid, cells: grid.cells.map((cell) => cut.get(cell) ?? cell) };
}
