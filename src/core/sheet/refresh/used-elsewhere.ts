/**
 * Formulas of the workbook that would be left with #REF! or #NAME? by what is to be deleted: they point by address at
 * cells of which none would be left, or use a name or a header that would go.
 */
import { escapeHeader, foldName } from "../names";
import type { TableState } from "../workbook";

/** A formula and the sheet it stands on. */
export interface StandingFormula {
  readonly sheet: string;
  readonly formula: string;
}

/** A row of the table's body or a column of the table that is to be deleted, with what it is called by. */
export interface Leaving {
  /** Zero-based in the body or the table. */
  readonly at: number;
  readonly names: readonly string[];
  /** Of a column. */
  readonly header?: string;
}

export interface LeavingCells {
  readonly rows: readonly Leaving[];
  readonly columns: readonly Leaving[];
}

export interface UsedElsewhere {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** Quoted text; a cell or a block of cells, with or without its sheet; any other word that may be a name. */
const TOKEN = /"(?:[^"]|"")*"|(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\p{L}\p{N}_.(!])|([\p{L}_\\][\p{L}\p{N}_.\\]*)/giu;

export function findUsedElsewhere(formulas: readonly StandingFormula[], { sheet, address }: Pick<TableState, "sheet" | "address">, { rows, columns }: LeavingCells): UsedElsewhere {
  const [, firstColumn = "A", firstRow = "1"] = /^\$?([A-Z]+)\$?(\d+)/i.exec(address) ?? [];
  const used = { rows: new Set<number>(), columns: new Set<number>() };
  const byName = new Map([[rows, used.rows] as const, [columns, used.columns] as const].flatMap(([leaving, found]) => leaving.flatMap(({ at, names }) => names.map((name) => [foldName(name), { at, found }] as const))));
  for (const { sheet: on, formula } of formulas) {
    for (const match of formula.matchAll(TOKEN)) {
      const [, quoted, bare, left, top, right = left, bottom = top, word] = match;
      const named = word === undefined ? undefined : byName.get(foldName(word));
      named?.found.add(named.at);
      if (left === undefined || right === undefined || foldName(quoted?.replaceAll("''", "'") ?? bare ?? on) !== foldName(sheet)) continue;
      markWhole(rows, [top, bottom].map((row) => Number(row) - Number(firstRow) - 1), used.rows);
      markWhole(columns, [left, right].map((column) => columnNumber(column) - columnNumber(firstColumn)), used.columns);
    }
    for (const { at, header } of columns) if (header !== undefined && formula.toLowerCase().includes(`[${escapeHeader(header)}]`.toLowerCase())) used.columns.add(at);
  }
  return used;
}

/** A block that keeps a row or a column only grows smaller, and so does what is computed from it. */
function markWhole(leaving: readonly Leaving[], [from = 0, to = from]: readonly number[], used: Set<number>): void {
  const inside = leaving.filter(({ at }) => at >= Math.min(from, to) && at <= Math.max(from, to));
  if (inside.length === Math.abs(to - from) + 1) for (const { at } of inside) used.add(at);
}

const columnNumber = (letters: string): number => Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
