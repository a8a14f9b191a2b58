/**
 * Text set in columns with spaces: filings of the years before HTML, "pdftotext -layout", tables typed in a mail. What stands under
 * what is all it says, so its lines become rows with places, one unit per character.
 */
import { hasFigures, withoutFolio, type PositionedCell, type PositionedRow } from "../positioned-row";
import { gridsOfRows } from "../positioned-rows";
import { splitLines } from "../markdown/marked-lines";
import type { TableGrid } from "../table-grid";

/** In units of one character's width; lines stand closer than their height, as on a page. */
const WIDTH = 5;
const LINE = 10;
const HEIGHT = 8;
/** Rules under columns, and the marks of the tables in filings of the nineties. */
const RULE = /^[\s\-=_.\u2014]*$|^\s*<\/?(?:TABLE|CAPTION|S|C|PAGE|FN|F\d)>/i;
/** In lines. */
const PAGE_GAP = 20;
const PROSE_LENGTH = 62;
const FEWEST_ROWS = 3;
const LEADER = /(?:\s?\.){3,}/g;
const ALL_FIGURES = /^[\d$(),.%\s\u2013\u2014-]+$/;

export function fixedWidthGrids(source: string): TableGrid[] {
  const lines = splitLines(source);
  const last = lastLines(lines);
  let page = 0;
  const rows = lines.flatMap(({ text, start }, at): PositionedRow[] => {
    if (text.startsWith("\f")) page++;
    // The next page has its columns elsewhere: heads of this one stand over none of them.
    const line = at + page * PAGE_GAP;
    if (RULE.test(text)) return [];
    const cells = last.has(at) ? withoutFolio(cellsOf(text, start)) : cellsOf(text, start);
    const [first] = cells;
    if (first === undefined) return [];
    const isProse = cells.length === 1 && first.text.length > PROSE_LENGTH && !/:$|^\(.*\)$/.test(first.text);
    return [{ cells, top: line * LINE, bottom: line * LINE + HEIGHT, isProse }];
  });
  if (rows.filter(isColumned).length < FEWEST_ROWS) return [];
  const starts = rows.flatMap((row) => (isColumned(row) ? row.cells[0]?.start ?? [] : []));
  let at = 0;
  return gridsOfRows(rows).filter((grid) => {
    let count = 0;
    for (; at < starts.length && (starts[at] ?? 0) < grid.end; at++) if ((starts[at] ?? 0) >= grid.start) count++;
    return count >= FEWEST_ROWS;
  });
}

/** Of each page the last line with words on it. */
function lastLines(lines: readonly { readonly text: string }[]): ReadonlySet<number> {
  const found = new Set<number>();
  let written = -1;
  for (const [at, { text }] of lines.entries()) {
    if (text.startsWith("\f")) found.add(written);
    if (text.trim() !== "") written = at;
  }
  return found;
}

const isColumned = (row: PositionedRow): boolean => row.cells.length > 1 && hasFigures(row);

/** Two spaces part cells; between two figures one is enough. */
function cellsOf(text: string, start: number): PositionedCell[] {
  const cells: PositionedCell[] = [];
  const add = (from: number, to: number): void => {
    cells.push({ text: text.slice(from, to), left: from * WIDTH, right: to * WIDTH, raised: [], start: start + from, end: start + to, place: null });
  };
  // Dots that lead the eye across are no words, and "$" behind them is none of the label's.
  for (const match of text.replace(LEADER, (dots) => " ".repeat(dots.length)).matchAll(/\S+(?: \S+)*/g)) {
    const from = match.index;
    const pieces = ALL_FIGURES.test(match[0]) ? [...match[0].matchAll(/(?:[$(]\s?)*[^\s$]+(?: [%)]+)?/g)] : [];
    if (pieces.length > 1) for (const piece of pieces) add(from + piece.index, from + piece.index + piece[0].length);
    else add(from, from + match[0].length);
  }
  return cells;
}
