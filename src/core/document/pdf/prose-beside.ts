/**
 * A paragraph set beside a table, as interim reports have it: read across, a line of it would be part of a label. The paragraph is
 * told by its lines, which begin under each other and go on in small letters.
 */
import type { PageCell, PageRow } from "./page-rows";
import { greatest, least } from "../../model/extremes";

export interface Beside {
  readonly from: number;
  readonly to: number;
  /** What starts left of it is one side, the rest the other. */
  readonly edge: number;
}

const FEWEST_LINES = 4;
const FEWEST_FIGURES = 3;
/** Of the lines of a paragraph; labels begin with a capital. */
const RUN_ON_SHARE = 0.4;
/** In points. */
const GUTTER = 6;
/** In type sizes: the rows of a table are closer than this. */
const NEAR = 4.5;

const FIGURE = /^[\s($\u20ac\u00a3\u00a5+\u2013\u2014-]*\d[\d,. ]*[)%]*$/;

/** Words that go on for a while; a label of a statement may as well. */
export const isWordy = ({ text }: PageCell): boolean => (text.match(/\p{L}/gu)?.length ?? 0) >= 15 && /\p{L}\s+\p{L}/u.test(text);
const runsOn = ({ text }: PageCell): boolean => /^\p{Ll}|\p{Ll}[.?!]\s+\p{Lu}/u.test(text.trim());
const areNear = (above: PageRow | undefined, below: PageRow | undefined): boolean => above !== undefined && below !== undefined && below.top - above.bottom < NEAR * (below.bottom - below.top);

interface Line {
  readonly at: number;
  readonly cell: PageCell;
}

export function proseBeside(rows: readonly PageRow[]): Beside | null {
  const columns = new Map<number, Line[]>();
  for (const [at, { cells }] of rows.entries()) {
    for (const cell of cells.filter(isWordy)) columns.set(Math.round(cell.left), [...(columns.get(Math.round(cell.left)) ?? []), { at, cell }]);
  }
  for (const lines of [...columns.values()].sort((a, b) => b.length - a.length)) {
    const found = lines.length >= FEWEST_LINES && lines.filter(({ cell }) => runsOn(cell)).length >= RUN_ON_SHARE * lines.length ? besideOf(lines, rows) : null;
    if (found !== null) return found;
  }
  return null;
}

function besideOf(lines: readonly Line[], rows: readonly PageRow[]): Beside | null {
  const left = least(lines.map(({ cell }) => cell.left));
  const right = greatest(lines.map(({ cell }) => cell.right));
  const isOver = (cell: PageCell): boolean => cell.right > left && cell.left < right;
  let from = lines[0]?.at ?? 0;
  let to = (lines[lines.length - 1]?.at ?? 0) + 1;
  const others = rows.slice(from, to).flatMap(({ cells }) => cells.filter((cell) => !isOver(cell)));
  const isRight = others.every((cell) => cell.left >= right + GUTTER);
  const isLeft = others.every((cell) => cell.right <= left - GUTTER);
  // Figures with labels of their own: what goes on in small letters may be the label of a statement too.
  const isTableRow = (own: readonly PageCell[]): boolean => own.some(({ text }) => FIGURE.test(text)) && own.some(({ text }) => /\p{L}{3}/u.test(text));
  const isTable = rows.slice(from, to).filter(({ cells }) => isTableRow(cells.filter((cell) => !isOver(cell)))).length >= FEWEST_FIGURES;
  if (!isTable || isRight === isLeft || !rows.slice(from, to).every(({ cells }) => cells.filter(isOver).length <= 1)) return null;
  const edge = isRight ? least(others.map((cell) => cell.left)) - 1 : left - 1;
  // The table may begin above the paragraph and end below it.
  const isOneSided = ({ cells }: PageRow): boolean => cells.every((cell) => cell.left >= edge || cell.right <= edge);
  const isBesideIt = (row: PageRow | undefined): boolean => row !== undefined && isOneSided(row) && row.cells.some((cell) => (cell.left >= edge) === isRight);
  while (isBesideIt(rows[from - 1]) && areNear(rows[from - 1], rows[from])) from--;
  while (isBesideIt(rows[to]) && areNear(rows[to - 1], rows[to])) to++;
  return { from, to, edge };
}
