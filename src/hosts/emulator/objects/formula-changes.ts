import { formatRectangle, lastColumn, lastRow, type Rectangle } from "../engine/rectangle";
import type { HostContext } from "./host-context";

/** Of a larger write nobody is told cell by cell. */
const MOST_CELLS = 2000;

type Formulas = readonly { readonly row: number; readonly column: number; readonly formula: string | undefined }[];

function formulasIn({ engine }: HostContext, sheetId: string, area: Rectangle): Formulas {
  if (area.rows * area.columns > MOST_CELLS) return [];
  const places: { row: number; column: number; formula: string | undefined }[] = [];
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) places.push({ row, column, formula: engine.cells.formula(sheetId, row, column) });
  }
  return places;
}

/** Writes, and tells which formulas are others than before. */
export function tellingFormulas(host: HostContext, sheetId: string, area: Rectangle, write: () => void): void {
  const before = formulasIn(host, sheetId, area);
  write();
  const formulaDetails = before
    .filter(({ row, column, formula }) => host.engine.cells.formula(sheetId, row, column) !== formula)
    .map(({ row, column, formula }) => ({ cellAddress: formatRectangle({ row, column, rows: 1, columns: 1 }), previousFormula: formula ?? "" }));
  if (formulaDetails.length > 0) host.engine.changes.raise({ kind: "formulas changed", sheetId, formulaDetails });
}
