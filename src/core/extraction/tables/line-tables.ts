/**
 * Statements that lost their cells: copied from a PDF, each row is a line that ends in its figures ("Net revenues $ 2,820 $ 2,576").
 * A block counts as a table only under a line that is nothing but periods, so a sentence that ends in numbers stays prose.
 */
import { cutText } from "../../document/mapped-text";
import { placeCell, type GridCell, type Surrounding, type TableGrid } from "../../document/table-grid";
import { foldWords } from "./fold-words";
import { lineHeads } from "./line-heads";
import { readCell } from "./read-cell";
import type { TableGrammar } from "./table-grammar";
import { append } from "../../model/append";

const FIGURE = "(?:(?:us)?[$\\u20ac\\u00a3\\u00a5]\\s?)?\\(?-?(?:[$\\u20ac\\u00a3\\u00a5]\\s?)?\\(?(?:\\d{1,3}(?:,\\d{3})+|\\d+)?(?:\\.\\d+)?\\)?(?:\\s?%|\\s?pts?\\b|\\s?bps\\b)?\\)?";
const SIDE = `(?=[($\\u20ac\\u00a3\\u00a5\\s]*[\\d.])${FIGURE}`;
const TOKEN = new RegExp(`^(?:${SIDE}\\s?(?:-|to)\\s?${SIDE}|(?:[$\\u20ac\\u00a3\\u00a5]\\s?)?-(?:\\s?%)?(?=\\s|$)|${FIGURE}|n/?m|n/?a)$`);
const LISTED = /: ?(?:[a-z]{0,2}[$\u20ac\u00a3\u00a5]\s?)?\d[\d.,]* ?[a-z]/;
const HAS_DIGIT_OR_DASH = /\d|^[^\d]*-|n\/?m|n\/?a/;

const LONGEST_LABEL = 150;
const LONGEST_LINE = 400;
const MOST_HEADS = 6;
const FEWEST_ROWS = 2;

interface ReadLine {
  readonly line: Surrounding;
  readonly kind: "row" | "head" | "words" | "prose";
  /** Extents of the figures at the end of the line; of a head that parts its columns, of those. */
  readonly tail: readonly (readonly [number, number])[];
  /** Of a head that parts its columns: what it says over the labels. */
  readonly note?: readonly [number, number] | null;
}

/** Figures at the end of a line, from the right; a space inside "$ 2,820", "(6) %" or "2.8 - 2.9" does not part them. */
export function findTail(folded: string): [number, number][] {
  const tail: [number, number][] = [];
  const words = [...folded.matchAll(/\S+/g)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  let right = words.length - 1;
  while (right >= 0) {
    let best = -1;
    for (let left = right; left >= Math.max(0, right - 5); left--) {
      const text = folded.slice(words[left]?.from ?? 0, words[right]?.to ?? 0);
      if ((TOKEN.test(text) || (left === right && isHanFigure(text))) && HAS_DIGIT_OR_DASH.test(text)) {
        best = left;
        // "$ 1,234" takes its sign in, "2,820 2,576" must stop at the first figure that is whole.
        if (!joinsLeft(folded, words, left)) break;
      }
    }
    if (best < 0) break;
    tail.unshift([words[best]?.from ?? 0, words[right]?.to ?? 0]);
    right = best - 1;
  }
  return tail;
}

/** 盈利:5,000万元-6,500万元, 0.25元/股 */
const isHanFigure = (text: string): boolean => /[\u3400-\u9fff]/.test(text) && readCell({ text }) !== null;

function joinsLeft(folded: string, words: readonly { from: number; to: number }[], left: number): boolean {
  const before = words[left - 1];
  if (!before) return false;
  const word = folded.slice(before.from, before.to);
  const own = folded.slice(words[left]?.from ?? 0, words[left]?.to ?? 0);
  return /^(?:us)?[$\u20ac\u00a3\u00a5]$/.test(word) || /^(?:%|pts?|bps)$/.test(own) || (word === "-" && /\d/.test(folded.slice(words[left - 2]?.from ?? 0, words[left - 2]?.to ?? 0)) && /^[$\u20ac\u00a3\u00a5]?\d/.test(own) && isRange(folded, words, left));
}

/** "$2.83 - $2.89": a dash between two figures of one form. Between columns, a dash is a figure of its own. */
function isRange(folded: string, words: readonly { from: number; to: number }[], left: number): boolean {
  const low = folded.slice(words[left - 2]?.from ?? 0, words[left - 2]?.to ?? 0);
  const high = folded.slice(words[left]?.from ?? 0, words[left]?.to ?? 0);
  const form = (text: string): string => text.replace(/\d+/g, "#");
  return form(low) === form(high) && /[$%.\u20ac\u00a3]/.test(low);
}

export function findLineTables(lines: readonly Surrounding[], grammar: TableGrammar): TableGrid[] {
  const read = lines.map((line) => readLine(line, grammar));
  const grids: TableGrid[] = [];
  for (let at = 0; at < read.length; ) {
    if (read[at]?.kind !== "head") {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < read.length && read[end]?.kind !== "prose" && !startsAnew(read, at, end)) end++;
    const block = read.slice(at, end);
    const grid = readBlock(block, lines.slice(Math.max(0, at - 8), at));
    if (grid) grids.push(grid);
    at = end;
  }
  return grids;
}

/** Words and then heads below rows: the title of the next statement, and what dates it. */
const startsAnew = (read: readonly ReadLine[], from: number, at: number): boolean => read[at]?.kind === "head" && read[at - 1]?.kind === "words" && read.slice(from, at).some(({ kind }) => kind === "row");

function readLine(line: Surrounding, grammar: TableGrammar): ReadLine {
  const folded = foldWords(line.text);
  if (line.isHeading || folded.length > LONGEST_LINE) return { line, kind: "prose", tail: [] };
  const { phrases, rest } = grammar.findPeriods(line.text);
  if (phrases.length > 0 && rest === "") return { line, kind: "head", tail: [] };
  const parted = phrases.length > 0 ? lineHeads(folded, grammar) : null;
  if (parted !== null) return { line, kind: "head", tail: parted.heads, note: parted.note };
  const tail = findTail(folded);
  const label = folded.slice(0, tail[0]?.[0] ?? folded.length);
  if (tail.length > 0 && label.length <= LONGEST_LABEL && !/[.;]\s*$/.test(folded)) return { line, kind: "row", tail };
  // "Revenue: $4.10 billion": a list says each amount in words.
  if (tail.length === 0 && LISTED.test(folded)) return { line, kind: "prose", tail: [] };
  return { line, kind: folded.length <= 110 && !/[.;]$/.test(folded.trim()) ? "words" : "prose", tail: [] };
}

function readBlock(block: readonly ReadLine[], above: readonly Surrounding[]): TableGrid | null {
  const counts = new Map<number, number>();
  for (const { kind, tail } of block) if (kind === "row") counts.set(tail.length, (counts.get(tail.length) ?? 0) + 1);
  const [commonest] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  const rows = block.filter((line) => line.kind === "row").length;
  if (!commonest || rows < FEWEST_ROWS || commonest[1] * 2 < rows) return null;
  const [count] = commonest;
  if (block.findIndex((line) => line.kind === "row") > MOST_HEADS) return null;
  const cells: GridCell[] = [];
  block.forEach((entry, row) => append(cells, cellsOf(entry, row, count)));
  const first = block[0]?.line;
  const last = block[block.length - 1]?.line;
  if (!first || !last) return null;
  const isParted = block.some(({ kind, tail }) => kind === "head" && tail.length === count);
  return { cells, rows: block.length, columns: count + 1, layout: isParted ? "cells" : "lines", caption: null, before: above, start: first.start, end: last.end };
}

function cellsOf(entry: ReadLine, row: number, count: number): GridCell[] {
  const { line, kind, tail } = entry;
  const place = (from: number, to: number, column: number, colSpan: number): GridCell[] => {
    const cut = cutText(line, from, to);
    return cut.text === "" ? [] : [placeCell(cut, row, column, 1, colSpan)];
  };
  if (kind === "head") return tail.length === count ? [...(entry.note ? place(...entry.note, 0, 1) : []), ...tail.flatMap(([from, to], i) => place(from, to, i + 1, 1))] : place(0, line.text.length, 1, count);
  if (kind === "row" && tail.length >= count) {
    const own = tail.slice(tail.length - count);
    const label = place(0, own[0]?.[0] ?? 0, 0, 1);
    return [...label, ...own.flatMap(([from, to], i) => place(from, to, i + 1, 1))];
  }
  // A line with fewer figures than columns does not say whose they are.
  const note = /^\s*[(\uff08][^()]*[)\uff09]\s*/.exec(line.text)?.[0].length ?? 0;
  return note > 0 && note < line.text.length && kind === "words" && note > 6
    ? [...place(0, note, 0, 1), ...place(note, line.text.length, 1, count)]
    : place(0, line.text.length, 0, 1);
}
