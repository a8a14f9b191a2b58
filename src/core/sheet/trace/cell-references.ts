/** Single cells that a formula of Tieout points at, where the name of a figure may stand. */
import { isFormula } from "../cells/cell-value";
import { callsTieout } from "../forms/fold-formula";
import type { CellValue } from "../table-plan";

export interface CellReference {
  /** As the formula spells it. */
  readonly words: string;
  /** Undefined for the formula's own sheet. */
  readonly sheet: string | undefined;
  /** "A2". */
  readonly cell: string;
}

/** Quoted text; else a cell, with or without its sheet, that begins or ends no range and is no part of a longer word. */
const TOKEN = /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.:$!'@\[\]])(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?![\p{L}\p{N}_.:(!\]])/giu;

export function findCellReferences(formula: CellValue): readonly CellReference[] {
  if (typeof formula !== "string" || !isFormula(formula) || !callsTieout(formula)) return [];
  const found = Array.from(formula.matchAll(TOKEN)).flatMap(([words, quoted, bare, column, row]): CellReference[] =>
    column === undefined || row === undefined ? [] : [{ words, sheet: quoted?.replaceAll("''", "'") ?? bare, cell: column.toUpperCase() + row }],
  );
  return found.filter(({ words }, at) => found.findIndex((one) => one.words === words) === at);
}
