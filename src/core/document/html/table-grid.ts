import { DocumentError } from "../document-error";
import { MOST_COLUMNS, MOST_SLOTS } from "../limits";
import type { RawCell, RawTable } from "./html-document";

/** A table laid out as HTML lays it out: every slot holds the cell that covers it. */
export interface TableGrid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly RawCell[];
  /** Row by row, the index of the cell in each slot; -1 where there is none. */
  readonly slots: Int32Array;
}

export function cellAt(grid: TableGrid, row: number, column: number): RawCell | undefined {
  return row < 0 || column < 0 || row >= grid.rows || column >= grid.columns ? undefined : grid.cells[grid.slots[row * grid.columns + column] as number];
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The forming of a table by the HTML standard (13.1, "Forming a table"): a cell takes the first free slot of its row, cells that span rows
 * keep their columns taken below. Where two claim a slot the first keeps it, which the standard leaves to us.
 */
export function gridOf(table: RawTable): TableGrid {
  const rows = table.rows.length;
  const cells: RawCell[] = [];
  const placed: Placed[] = [];
  /** For each column the first row in which it is free again. */
  const takenUntil: number[] = [];
  let columns = 0;
  for (const [row, { cells: own }] of table.rows.entries()) {
    let column = 0;
    for (const cell of own) {
      while ((takenUntil[column] ?? 0) > row) column++;
      const width = Math.min(cell.columnSpan, MOST_COLUMNS + 1);
      const height = Math.min(cell.rowSpan === 0 ? rows - row : cell.rowSpan, rows - row);
      cells.push(cell);
      placed.push({ row, column, width, height });
      const until = row + height;
      for (let at = column; at < column + width; at++) {
        while (takenUntil.length <= at) takenUntil.push(0);
        takenUntil[at] = Math.max(takenUntil[at] as number, until);
      }
      column += width;
      columns = Math.max(columns, column);
      refuseLarge(rows, columns, cell);
    }
  }
  return { rows, columns, cells, slots: fill(rows, columns, placed) };
}

function refuseLarge(rows: number, columns: number, { span: { start } }: RawCell): void {
  if (columns <= MOST_COLUMNS && rows * columns <= MOST_SLOTS) return;
  throw new DocumentError("table-too-large", `The table around character ${start} has at least ${rows} rows and ${columns} columns; at most ${MOST_COLUMNS} columns and ${MOST_SLOTS} cells are laid out.`, start);
}

function fill(rows: number, columns: number, placed: readonly Placed[]): Int32Array {
  const slots = new Int32Array(rows * columns).fill(-1);
  for (const [index, { row, column, width, height }] of placed.entries()) {
    for (let y = row; y < row + height; y++) {
      for (let x = column; x < column + width; x++) if (slots[y * columns + x] === -1) slots[y * columns + x] = index;
    }
  }
  return slots;
}
