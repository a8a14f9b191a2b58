import type { HtmlDocument, RawCell, RawTable } from "./html-document";

const FIGURE = /^[-\u2010-\u2015\u2212(+~]*\s*(?:[A-Z]{0,3}[$€£¥]\s*)?(?:\(\s*)?\d[\d.,\s\u00a0]*(?:\)\s*)?(?:%|[mbk]n?|thousand|million|billion)?\)?$/i;

const DIGIT = /\d/;
const LONGEST_FIGURE = 48;
/** "$ 610 - $ 630", "4% to 6%": an outlook's table may have nothing else. */
const RANGE = /\s+(?:to|[-\u2013\u2014])\s+/;

const known = new WeakMap<RawTable, boolean>();

/** A table of figures: some row has a figure beside something else. The others lay out a page: bullets, columns, letterheads. */
export function isDataTable(page: HtmlDocument, table: RawTable): boolean {
  let isData = known.get(table);
  if (isData === undefined) known.set(table, (isData = hasFigures(page, table)));
  return isData;
}

const isFigure = (words: string): boolean => words.length <= LONGEST_FIGURE && DIGIT.test(words) && (FIGURE.test(words.trim()) || words.split(RANGE).every((side) => FIGURE.test(side.trim())));

function hasFigures({ text }: HtmlDocument, table: RawTable): boolean {
  const heads = (table.rows[0]?.cells ?? []).map(({ start, end }) => text.slice(start, end).trim());
  return table.rows.some(({ cells }, row) => {
    if (countWorded(cells) < 2) return false;
    return cells.some(({ start, end }, at) => {
      if (end <= start) return false;
      const own = text.slice(start, end);
      if (isFigure(own)) return true;
      // Pages for narrow screens say the head of the column in each of its cells.
      const head = row === 0 ? "" : (heads[at] ?? "");
      return head !== "" && own.trim().startsWith(head) && isFigure(own.trim().slice(head.length));
    });
  });
}

function countWorded(cells: readonly RawCell[]): number {
  let count = 0;
  for (const { start, end } of cells) if (end > start) count++;
  return count;
}
