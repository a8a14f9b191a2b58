/**
 * Two tables printed beside each other on one page: read across, the second one's cash would be a figure of the first one's
 * sales. They part where words stand behind figures in several rows, with figures behind them again.
 */
import { isFigure, type PositionedCell, type PositionedRow } from "./positioned-row";
import { least } from "../model/extremes";

/** In the page's units. */
const SAME_EDGE = 6;
const FEWEST_ROWS = 2;

/** Four letters: "n/m", "pts" and "to" are cells of one table. */
const isLabel = ({ text }: PositionedCell): boolean => (text.match(/\p{L}/gu)?.length ?? 0) >= 4;

/** The label between figures, if the row has just one. */
function labelBetween({ cells }: PositionedRow): PositionedCell | null {
  const inner = cells.filter((cell, at) => isLabel(cell) && !isFigure(cell) && cells.slice(0, at).some(isFigure) && cells.slice(at + 1).some(isFigure));
  return inner.length === 1 ? inner[0] ?? null : null;
}

/** One list of rows for each table; as they are where there is one. */
export function partSideBySide(rows: readonly PositionedRow[]): readonly (readonly PositionedRow[])[] {
  const labels = rows.flatMap((row) => labelBetween(row) ?? []);
  const edge = least(labels.map(({ left }) => left));
  const aligned = labels.filter(({ left }) => left - edge <= SAME_EDGE);
  // Words that come again in every row ("million") are units.
  if (aligned.length < FEWEST_ROWS || aligned.length < labels.length || new Set(aligned.map(({ text }) => text)).size < FEWEST_ROWS) return [rows];
  const isRight = ({ left }: PositionedCell): boolean => left >= edge - SAME_EDGE;
  const isFilled = ({ cells }: PositionedRow): boolean => cells.some(isFigure);
  if (rows.some((row) => isFilled(row) && row.cells.some((cell) => !isRight(cell) && cell.right > edge))) return [rows];
  const side = (isHere: (cell: PositionedCell) => boolean): PositionedRow[] => rows.map((row) => ({ ...row, cells: row.cells.filter(isHere) })).filter(({ cells }) => cells.length > 0);
  return [side((cell) => !isRight(cell)), side(isRight)];
}
