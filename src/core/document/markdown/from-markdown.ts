/**
 * Markdown and tab-separated text to grids. Both are lines of cells; what parts them is "|", a tab, or the wide space of Chinese
 * notices. All other lines are handed on, because a statement pasted from a PDF is lines too, and only the table reader can tell
 * a row from a sentence.
 */
import { placeCell, type OpenGridCell, type Surrounding, type TableGrid } from "../table-grid";
import { findBarredRuns, isShifted, placeBarred } from "./barred-lines";
import { mapMarked, RULE, splitLines, type Line } from "./marked-lines";

export interface MarkedText {
  readonly grids: readonly TableGrid[];
  /** Lines outside grids, in order; headings marked. */
  readonly lines: readonly Surrounding[];
}

/** A pipe, or one drawn as a box's side. */
const PIPE = /[|\u2502\u2503\u2551]/;
const HEADING = /^\s{0,3}#{1,6}\s+/;
const MOST_BEFORE = 8;
/** As many as a worksheet has; a longer row is no table. */
const MOST_COLUMNS = 16_384;

/** 营业总收入　461,169.25　415,878.16　10.89 */
const WIDE_SPACES = /\u3000+/;
const FIGURE = /^[(\uff08+-]?\d[\d,.]*[%)\uff09]*$/;
/** Lines of prose have wide spaces, too: names and numbers at the head of a notice. */
const FEWEST_ROWS = 2;

type LineKind = "pipes" | "tabs" | "wide" | "words";

function kindOf(line: string): LineKind {
  if (/^\s*[|\u2502\u2503\u2551]/.test(line) || RULE.test(line)) return "pipes";
  if (/\S\t|\t\S/.test(line)) return "tabs";
  return WIDE_SPACES.test(line.trim()) ? "wide" : "words";
}

/** Lines that part two figures and more. */
function hasFigureRows(run: readonly Line[]): boolean {
  const rows = run.filter(({ text }) => text.trim().split(WIDE_SPACES).filter((cell) => FIGURE.test(cell)).length > 1);
  return rows.length >= FEWEST_ROWS;
}

export function readMarkdown(source: string): MarkedText {
  const grids: TableGrid[] = [];
  const lines: Surrounding[] = [];
  let before: Surrounding[] = [];
  let heading: Surrounding | null = null;
  let run: Line[] = [];
  let runKind: LineKind = "words";
  const above = (): readonly Surrounding[] => (heading && !before.includes(heading) ? [heading, ...before] : before);
  const say = (line: Line): void => {
    if (line.text.trim() === "" || RULE.test(line.text)) return;
    const skip = HEADING.exec(line.text)?.[0].length ?? 0;
    const words: Surrounding = { ...mapMarked(source, line.start + skip, line.start + line.text.length), ...(skip > 0 ? { isHeading: true as const } : {}) };
    lines.push(words);
    before = [...before, words].slice(-MOST_BEFORE);
    if (skip > 0) heading = words;
  };
  const close = (): void => {
    if (runKind === "wide" && !hasFigureRows(run)) run.forEach(say);
    else if (run.length > 0) {
      const grid = readRun(source, run, runKind, above());
      if (grid) grids.push(grid);
      before = [];
    }
    run = [];
  };
  const all = splitLines(source);
  const barred = source.includes("|") ? findBarredRuns(all) : [];
  for (const [at, line] of all.entries()) {
    while ((barred[0]?.to ?? Infinity) <= at) barred.shift();
    const table = barred[0];
    if (table && at >= table.from) {
      if (at > table.from) continue;
      close();
      grids.push(barredGrid(source, all.slice(table.from, table.to), above()));
      before = [];
      continue;
    }
    const kind = line.text.trim() === "" ? "words" : kindOf(line.text);
    if (kind !== runKind) close();
    runKind = kind;
    if (kind === "words") say(line);
    else run.push(line);
  }
  close();
  return { grids, lines };
}

function readRun(source: string, run: readonly Line[], kind: LineKind, before: readonly Surrounding[]): TableGrid | null {
  const cells: OpenGridCell[] = [];
  const rule = run.findIndex((line) => RULE.test(line.text));
  let columns = 0;
  let row = 0;
  for (const [i, line] of run.entries()) {
    if (RULE.test(line.text)) continue;
    const places = cutLine(line.text, kind);
    if (places.length > MOST_COLUMNS) return null;
    columns = Math.max(columns, places.length);
    for (const [column, [from, to]] of places.entries()) {
      const words = mapMarked(source, line.start + from, line.start + to);
      if (words.text === "") continue;
      const isEmphasised = /^\s*(?:\*\*|__)/.test(line.text.slice(from, to));
      // A table of one column has a head row only because Markdown insists on one.
      const isHeader = rule > 0 && i < rule && places.length > 1 && !/\d,\d{3}|[$\u20ac\u00a3]\s*\d/.test(words.text);
      const cell = placeCell(words, row, column, 1, 1);
      if (isEmphasised) cell.isEmphasised = true;
      if (isHeader) cell.isHeader = true;
      cells.push(cell);
    }
    row++;
  }
  const first = run[0];
  const last = run[run.length - 1];
  if (!first || !last || cells.length === 0) return null;
  if (kind === "pipes" && isShifted(run)) return barredGrid(source, run, before);
  if (rule > 0) shiftHeads(cells, rule, columns);
  return { cells, rows: row, columns, layout: "cells", caption: null, before, start: first.start, end: last.start + last.text.length };
}

function barredGrid(source: string, run: readonly Line[], before: readonly Surrounding[]): TableGrid {
  const last = run[run.length - 1];
  return { ...placeBarred(source, run), layout: "cells", caption: null, before, start: run[0]?.start ?? 0, end: (last?.start ?? 0) + (last?.text.length ?? 0) };
}

/** A page's head row may lack the empty cell over the labels: its first date then stands over them, and every head one column too far left. */
function shiftHeads(cells: readonly OpenGridCell[], headRows: number, columns: number): void {
  const heads = cells.filter(({ row }) => row < headRows);
  const isOverLabels = cells.every(({ row, column, text }) => column > 0 || /\d/.test(text) === row < headRows);
  if (!isOverLabels || !heads.some(({ column }) => column === 0) || heads.some(({ column }) => column === columns - 1)) return;
  for (const head of heads) head.column++;
}

/** Extents of a line's cells. Escaped pipes stay inside their cell. */
function cutLine(line: string, kind: LineKind): [number, number][] {
  if (kind === "wide") return [...line.matchAll(/[^\u3000]+/g)].map(({ index, 0: cell }) => [index, index + cell.length]);
  const places: [number, number][] = [];
  const isMark = (unit: string): boolean => (kind === "tabs" ? unit === "\t" : PIPE.test(unit));
  let from = 0;
  if (kind === "pipes") from = line.search(PIPE) + 1;
  for (let at = from; at <= line.length; at++) {
    if (at < line.length && (!isMark(line.charAt(at)) || line.charAt(at - 1) === "\\")) continue;
    if (at === line.length && kind === "pipes" && line.slice(from).trim() === "") break;
    places.push([from, at]);
    from = at + 1;
  }
  return places;
}
