import { COLUMNS } from "../columns.data";
import { isFormula, isSameValue } from "../cells/cell-value";
import type { CellValue, ColumnId } from "../table-plan";
import type { TracedFigure } from "./trace-cell";

/** A cell that no longer holds what Tieout wrote. */
export interface OwnCell {
  readonly column: ColumnId;
  readonly header: string;
  readonly written: CellValue;
  readonly now: CellValue;
}

/** What the analyst changed in the row since it was written; calculated cells change by themselves and are none. */
export function findOwnCells({ row, standing }: TracedFigure): readonly OwnCell[] {
  if (standing === null) return [];
  return COLUMNS.flatMap((column) => {
    const written = row.cells[column.id];
    const now = standing[column.id];
    if (written === undefined || now === undefined || isFormula(written) || isSameValue(written, now)) return [];
    return [{ column: column.id, header: column.header, written, now }];
  });
}
