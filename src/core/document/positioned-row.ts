/** A row of words with places, and which of its cells are printed figures. */
import type { PagePlace } from "./table-grid";

export interface PositionedCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Extents of smaller words set above the line. */
  readonly raised: readonly (readonly [from: number, to: number])[];
  readonly start: number;
  readonly end: number;
  readonly place: PagePlace | null;
}

export interface PositionedRow {
  readonly cells: readonly PositionedCell[];
  readonly top: number;
  readonly bottom: number;
  /** A paragraph: no block reaches over it. */
  readonly isProse: boolean;
}

const FIGURE = /^[\s$\u20ac\u00a3\u00a5(+-]*(?:\d[\d,]*(?:\.\d+)?|\.\d+|[\u2014\u2013-])[)%\s]*(?:\(\w\))?$/;
const YEAR = /^(?:19|20)\d\d$/;

export const isYear = ({ text }: PositionedCell): boolean => YEAR.test(text.trim());

export const isFigure = (cell: PositionedCell): boolean => FIGURE.test(cell.text) && !isYear(cell) && !/^[$\u20ac\u00a3]$/.test(cell.text);

const FOLIO = /^\W*(?:page\s*)?\d{1,3}\W*$/i;

/** The last line of a page without the page's number, which would be a figure: alone, or "2023 | 2022 | 9" on the line of a head that stands at its foot. */
export function withoutFolio<Cell extends { readonly text: string }>(cells: readonly Cell[]): readonly Cell[] {
  const [last, ...others] = [...cells].reverse();
  if (last !== undefined && others.length === 0) return FOLIO.test(last.text) ? [] : cells;
  const isFolio = last !== undefined && others.length > 1 && /^\d{1,3}$/.test(last.text.trim()) && others.every(({ text }) => YEAR.test(text.trim()));
  return isFolio ? cells.slice(0, -1) : cells;
}

export function hasFigures({ cells }: Pick<PositionedRow, "cells">): boolean {
  return cells.some((cell, i) => (i > 0 || cells.length === 1) && isFigure(cell));
}
