/**
 * Prose set in two columns, as annual reports and shareholder letters have it: read across, the first half of one sentence would
 * go on in the second half of another. What stands left of the gutter comes first, then what stands right of it.
 */
import type { PageCell, PageRow } from "./page-rows";
import { isWordy, proseBeside } from "./prose-beside";
import { append } from "../../model/append";

export interface OrderedRow extends PageRow {
  /** Of the column it stands in. */
  readonly width: number;
}

const SAME_EDGE = 3;
/** Lines side by side in one stretch; fewer may be chance. */
const FEWEST_LINES = 4;

export function inReadingOrder(rows: readonly PageRow[], width: number): OrderedRow[] {
  const edge = gutterOf(rows);
  const asIs = (some: readonly PageRow[]): OrderedRow[] => some.map((row) => ({ ...row, width }));
  const beside = edge === null ? proseBeside(rows) : null;
  if (beside !== null) {
    const stretch = rows.slice(beside.from, beside.to);
    return [...asIs(rows.slice(0, beside.from)), ...sideOf(stretch, ({ left }) => left < beside.edge, beside.edge), ...sideOf(stretch, ({ left }) => left >= beside.edge, width - beside.edge), ...asIs(rows.slice(beside.to))];
  }
  if (edge === null) return asIs(rows);
  const ordered: OrderedRow[] = [];
  for (let at = 0; at < rows.length; ) {
    let end = at;
    while (end < rows.length && standsBeside(rows[end] as PageRow, edge) && (end === at || isNear(rows[end - 1] as PageRow, rows[end] as PageRow))) end++;
    const stretch = rows.slice(at, Math.max(end, at + 1));
    at += stretch.length;
    const isSet = stretch.filter((row) => edgeIn(row) !== null).length >= FEWEST_LINES;
    append(ordered, isSet ? [...sideOf(stretch, (cell) => !isRight(cell, edge), edge), ...sideOf(stretch, (cell) => isRight(cell, edge), width - edge)] : asIs(stretch));
  }
  return ordered;
}

const isRight = ({ left }: PageCell, edge: number): boolean => left >= edge - SAME_EDGE;
/** In type sizes: paragraphs of a column are closer than this. */
const NEAR = 2.2;
const isNear = (above: PageRow, below: PageRow): boolean => below.top - above.bottom < NEAR * (below.bottom - below.top);

/** A line of words on either side of the gutter or on both; figures beside a label are none. */
function standsBeside({ cells }: PageRow, edge: number): boolean {
  const left = cells.filter((cell) => !isRight(cell, edge));
  return left.length <= 1 && cells.length - left.length <= 1 && cells.every(({ text }) => /\p{L}/u.test(text)) && left.every(({ right }) => right <= edge);
}

function sideOf(rows: readonly PageRow[], isHere: (cell: PageCell) => boolean, width: number): OrderedRow[] {
  return rows.flatMap((row) => {
    const cells = row.cells.filter(isHere);
    return cells.length === 0 ? [] : [{ ...row, cells, width }];
  });
}

/** Where words start that follow words on the same line; no cell of a statement is followed by words that go on. */
function edgeIn({ cells }: PageRow): number | null {
  const at = cells.findIndex((cell, i) => i > 0 && isWordy(cell) && isWordy(cells[i - 1] as PageCell));
  return cells[at]?.left ?? null;
}

/** The edge that most lines share. */
function gutterOf(rows: readonly PageRow[]): number | null {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const edge = edgeIn(row);
    if (edge !== null) counts.set(Math.round(edge), (counts.get(Math.round(edge)) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best === undefined || best[1] < FEWEST_LINES ? null : best[0];
}
