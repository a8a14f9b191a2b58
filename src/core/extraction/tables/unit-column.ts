/**
 * A column that holds each row's unit between its label and its figures: "Item | Unit | 2024 | 2023", "Copper output | kt | 181".
 * Left where it stands it would be words of the label, or its head a title of the first figures.
 */
import type { GridCell, TableGrid } from "../../document/table-grid";
import type { Measure } from "./row-measure";

export interface UnitColumn {
  /** The grid without it. */
  readonly grid: TableGrid;
  /** By row. */
  readonly unitOf: ReadonlyMap<number, GridCell>;
}

const FEWEST = 2;
/** Where a row's second cell may stand; on a page of ragged words, everywhere. */
const MOST_PLACES = 32;

export function takeUnitColumn(grid: TableGrid, read: (text: string) => Measure | null): UnitColumn {
  const without: UnitColumn = { grid, unitOf: new Map() };
  if (grid.layout === "lines") return without;
  const rows = new Map<number, GridCell[]>();
  for (const cell of grid.cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const seconds = [...rows.values()].flatMap((cells) => secondOf(cells) ?? []);
  const [column] = [...new Set(seconds.map((cell) => cell.column))].slice(0, MOST_PLACES).filter((at) => isUnitColumn(seconds.filter((cell) => cell.column === at), read));
  if (column === undefined) return without;
  const units = new Set(seconds.filter((cell) => cell.column === column));
  const first = [...units].reduce((least, { row }) => Math.min(least, row), Number.POSITIVE_INFINITY);
  const isHead = (cell: GridCell): boolean => cell.column === column && cell.colSpan === 1 && cell.row < first;
  return { grid: { ...grid, cells: grid.cells.filter((cell) => !units.has(cell) && !isHead(cell)) }, unitOf: new Map([...units].map((cell) => [cell.row, cell])) };
}

/** A column of bare signs is no column of units: each belongs to its figure. */
function isUnitColumn(cells: readonly GridCell[], read: (text: string) => Measure | null): boolean {
  const measures = cells.map((cell) => read(cell.text));
  return cells.length >= FEWEST && measures.every((measure) => measure !== null) && measures.some((measure) => measure !== null && (measure.unit !== null || measure.scale !== null));
}

/** The words between the first cell of a row and its figures. */
function secondOf(cells: readonly GridCell[]): GridCell | undefined {
  const [first, second, ...figures] = [...cells].sort((a, b) => a.column - b.column);
  const isBetween = first !== undefined && second !== undefined && /\p{L}/u.test(first.text) && !/^[^\p{L}\d]*\d\P{L}*$|^[\s\p{Pd}()]*$/u.test(second.text) && figures.some((cell) => /^[^\p{L}\d]*\d\P{L}*$/u.test(cell.text) && !/^(?:19|20)\d\d$/.test(cell.text));
  return isBetween ? second : undefined;
}
