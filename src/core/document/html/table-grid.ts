import { DocumentError } from "../document-error";
import { MOST_COLUMNS, MOST_SLOTS } from "../limits";
import type { RawCell, RawTable } from "./html-document";

/** A table laid out as HTML lays it out: every slot belongs to the first cell that covers it. Cells without words only take theirs. */
export interface TableGrid {
  readonly rows: number;
  readonly columns: number;
  /** Cells with words in document order, each where it begins. */
  readonly placed: readonly PlacedCell[];
}

/** The cell that covers a slot: where two claim it, the first. */
export function cellAt({ placed }: TableGrid, row: number, column: number): RawCell | undefined {
  return placed.find((cell) => row >= cell.row && row < cell.row + cell.height && column >= cell.column && column < cell.column + cell.width)?.cell;
}

export interface PlacedCell {
  readonly cell: RawCell;
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
  const placed: PlacedCell[] = [];
  /** For each column the first row in which it is free again. */
  const takenUntil: number[] = [];
  let columns = 0;
  for (const [row, { cells: own }] of table.rows.entries()) {
    let column = 0;
    for (const cell of own) {
      while ((takenUntil[column] ?? 0) > row) column++;
      const width = Math.min(cell.columnSpan, MOST_COLUMNS + 1);
      const height = Math.min(cell.rowSpan === 0 ? rows - row : cell.rowSpan, rows - row);
      if (cell.end > cell.start) placed.push({ cell, row, column, width, height });
      const until = row + height;
      for (let at = column; at < column + width; at++) {
        while (takenUntil.length <= at) takenUntil.push(0);
        takenUntil[at] = Math.max(takenUntil[at] as number, until);
      }
      column += width;
      columns = Math.max(columns, column);
      refuseLarge(rows, columns, table);
    }
  }
  return { rows, columns, placed };
}

function refuseLarge(rows: number, columns: number, { span: { start } }: RawTable): void {
  if (columns <= MOST_COLUMNS && rows * columns <= MOST_SLOTS) return;
  throw new DocumentError("table-too-large", `The table around character ${start} has at least ${rows} rows and ${columns} columns; at most ${MOST_COLUMNS} columns and ${MOST_SLOTS} cells are laid out.`, start);
}
