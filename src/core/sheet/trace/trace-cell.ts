/**
 * From a cell back to the figures it shows: a cell of a table of ours to its row, any other cell to the figures its
 * formula names or asks for. What the ledger does not know is not traced: a card about another figure would be a wrong source.
 */
import { isBlank, isSameValue } from "../cells/cell-value";
import { isPeriodColumn } from "../layouts/period-column";
import { columnsOf } from "../layouts/table-columns";
import type { Ledger } from "../ledger";
import { findAskedFigures } from "./asked-figures";
import type { FigureOnRecord } from "./figure-on-record";
import { findNamedFigures } from "./named-figures";
import { isOurTable, placeColumns } from "../refresh/place-columns";
import { placeRows } from "../refresh/place-rows";
import type { CellValue, ColumnId } from "../table-plan";
import type { SelectedCell } from "../workbook";
import { asOneFigure, seriesFigure } from "./series-figure";

export type StandingCells = Readonly<Partial<Record<ColumnId, CellValue>>>;

export interface TracedFigure extends FigureOnRecord {
  /** What the cell shows of the figure; null where its own formula uses the figure. */
  readonly column: ColumnId | null;
  /** The row as it stands now; null where the cell is elsewhere. */
  readonly standing: StandingCells | null;
}

const VOUCHING: readonly ColumnId[] = ["line-item", "source"];

export function traceCell(selected: SelectedCell, ledger: Ledger): readonly TracedFigure[] {
  const inRow = traceRow(selected, ledger);
  if (inRow !== undefined) return [inRow];
  const used = [...findNamedFigures(selected.formula, ledger), ...findAskedFigures(selected.formula, ledger, selected.referred)];
  return used.filter((figure, at) => used.findIndex((one) => isSameFigure(one, figure)) === at).map((figure) => ({ ...figure, column: null, standing: null }));
}

const isSameFigure = (a: FigureOnRecord, b: FigureOnRecord): boolean => a.table.id === b.table.id && a.row.key === b.row.key && a.period === b.period;

function traceRow({ inTable }: SelectedCell, ledger: Ledger): TracedFigure | undefined {
  if (inTable === undefined || !isOurTable(inTable.table.headers)) return undefined;
  const { table: now, position } = inTable;
  const written = ledger.tables.find(({ id }) => id === now.id) ?? ledger.tables.find(({ name }) => name.toLowerCase() === now.name.toLowerCase());
  if (written === undefined) return undefined;
  const columns = placeColumns(columnsOf(written), written, now);
  const places = placeRows(written.rows, now, columns);
  const row = written.rows.find(({ key }) => places.has(key));
  if (row === undefined) return undefined;
  const standing: StandingCells = Object.fromEntries(columns.map((column) => [column.id, now.values[0]?.[column.position] ?? null]));
  // A copy that was made into another figure shares amounts with the first, but neither its name nor its sentence.
  if (!VOUCHING.some((id) => isSameValue(row.cells[id] ?? null, standing[id] ?? null))) return undefined;
  const column = columns.find((one) => one.position === position)?.id ?? null;
  if (column === null || !isPeriodColumn(column)) return { table: written, row, column, standing };
  // A period that no document spoke of for this row is the analyst's to fill.
  if (isBlank(row.cells[column])) return undefined;
  return { ...seriesFigure(written, row, column), column: "reported", standing: asOneFigure(written, standing, column) };
}
