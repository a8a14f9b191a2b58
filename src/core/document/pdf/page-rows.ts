/**
 * A page's words put back into rows and cells by where they stand. Baselines that differ by less than a fraction of the type size
 * are one row; a gap wider than a wide space starts a new cell.
 */
import { writeLigatures } from "./ligatures";
import { partFigures } from "./part-figures";
import type { PdfPageText, PdfTextItem } from "./page-items";
import { greatest } from "../../model/extremes";

export interface PageCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** From the top of the page. */
  readonly top: number;
  readonly bottom: number;
  /** Extents of smaller words set above the line. */
  readonly raised: readonly (readonly [from: number, to: number])[];
}

export interface PageRow {
  readonly cells: readonly PageCell[];
  readonly top: number;
  readonly bottom: number;
}

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** Shares of the type size: baselines of one row, a space between words, a gap between cells. */
const SAME_ROW = 0.45;
const SPACE_GAP = 0.12;
const CELL_GAP = 0.95;
/** A "$" alone stands at its column's left edge, and a figure of the next column may come close. */
const FIGURE_GAP = 0.5;
/** A mark is much smaller and set a little higher, or, as browsers print it, somewhat smaller and set much higher. */
const RAISED = [{ size: 0.8, rise: 0.1 }, { size: 0.95, rise: 0.2 }] as const;

const sizeOf = (item: PdfTextItem): number => Math.abs(item.height || item.transform[3] || item.transform[0] || 0) || 1;

function wordsOf(page: PdfPageText): Word[] {
  return page.items.flatMap((item) => {
    const [a = 1, b = 0, , , x = 0, y = 0] = item.transform;
    // Words set sideways (a stamp, a spine) belong to no row.
    if (item.str.trim() === "" || Math.abs(b) > Math.abs(a)) return [];
    const lead = item.str.length - item.str.trimStart().length;
    const unit = item.str.length > 0 ? item.width / item.str.length : 0;
    const left = x + lead * unit;
    const figures = partFigures(item.str.trim(), left, x + item.width, sizeOf(item));
    if (figures !== null) return figures.map((figure) => ({ ...figure, baseline: page.height - y, size: sizeOf(item) }));
    return [{ text: writeLigatures(item.str.trim()), left, right: Math.max(left + 0.1, x + item.width - (item.str.length - item.str.trimEnd().length) * unit), baseline: page.height - y, size: sizeOf(item) }];
  });
}

export function rowsOf(page: PdfPageText): PageRow[] {
  const words = wordsOf(page).sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  const rows: Word[][] = [];
  let anchor = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    const row = rows[rows.length - 1];
    const tallest = row ? greatest(row.slice(-8).map((other) => other.size)) : 0;
    if (row && word.baseline - anchor <= SAME_ROW * Math.max(word.size, tallest)) row.push(word);
    else {
      rows.push([word]);
      anchor = word.baseline;
    }
  }
  return rows.map(cellsOf);
}

function cellsOf(words: readonly Word[]): PageRow {
  const sorted = [...words].sort((a, b) => a.left - b.left);
  const size = median(sorted.map((word) => word.size));
  const baseline = median(sorted.map((word) => word.baseline));
  const cells: { text: string; left: number; right: number; raised: [number, number][] }[] = [];
  for (const word of sorted) {
    const isRaised = RAISED.some((least) => word.size < least.size * size && word.baseline < baseline - least.rise * size);
    const open = cells[cells.length - 1];
    const gap = open ? word.left - open.right : Number.POSITIVE_INFINITY;
    if (open && gap < limitBetween(open.text, word.text) * size) {
      const glue = gap > SPACE_GAP * size ? " " : "";
      const from = open.text.length + glue.length;
      if (isRaised) open.raised.push([from, from + word.text.length]);
      open.text += glue + word.text;
      open.right = Math.max(open.right, word.right);
    } else cells.push({ text: word.text, left: word.left, right: word.right, raised: isRaised ? [[0, word.text.length]] : [] });
  }
  const top = baseline - size;
  const bottom = baseline + 0.25 * size;
  return { cells: cells.map((cell) => ({ ...cell, top, bottom })), top, bottom };
}

const FIGURE_END = /(?:\d|[)%\u2014\u2013-])$/;
const FIGURE_START = /^[($\u20ac\u00a3\u00a5\u2014\u2013-]*(?:\d|\(|\$|[\u2014\u2013-]$)/;

/** Two figures side by side part sooner than words: columns of a dense table leave little between them. */
function limitBetween(left: string, right: string): number {
  if (/^[$\u00a3]$/.test(right) && /\d\)?%?$/.test(left)) return 0;
  return FIGURE_END.test(left) && FIGURE_START.test(right) && /^[\s$\u20ac\u00a3\u00a5()\d.,%\u2014\u2013-]+$/.test(left) ? FIGURE_GAP : CELL_GAP;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
