import { tokenizeFormula, type FormulaToken } from "./formula-tokens";
import { formatRectangle, lastColumn, lastRow, quoteSheet, readRectangle, splitAddress, type Rectangle } from "./rectangle";

/** Cells put in or taken out of one sheet, the cells behind them moving along one axis. */
export interface CellShift {
  readonly sheetId: string;
  readonly area: Rectangle;
  readonly isVertical: boolean;
  readonly isInsert: boolean;
}

/** One side of a block after cells along its axis came or went; undefined where nothing is left of it. */
export function shiftSpan(start: number, length: number, at: number, count: number, isInsert: boolean): { readonly start: number; readonly length: number } | undefined {
  if (isInsert) {
    if (at <= start) return { start: start + count, length };
    return at < start + length ? { start, length: length + count } : { start, length };
  }
  const lost = Math.max(0, Math.min(start + length, at + count) - Math.max(start, at));
  const before = Math.max(0, Math.min(start, at + count) - at);
  return length - lost > 0 ? { start: start - before, length: length - lost } : undefined;
}

/** Where a block of cells is after the shift: only blocks wholly in the moving lanes move. */
export function shiftRectangle(r: Rectangle, { area, isVertical, isInsert }: CellShift): Rectangle | undefined {
  const inLanes = isVertical ? r.column >= area.column && lastColumn(r) <= lastColumn(area) : r.row >= area.row && lastRow(r) <= lastRow(area);
  if (!inLanes) return r;
  const span = isVertical ? shiftSpan(r.row, r.rows, area.row, area.rows, isInsert) : shiftSpan(r.column, r.columns, area.column, area.columns, isInsert);
  if (!span) return undefined;
  return isVertical ? { ...r, row: span.start, rows: span.length } : { ...r, column: span.start, columns: span.length };
}

/** Puts the dollars of the old address on the new one. */
function withDollars(old: string, moved: Rectangle): string {
  const corners = old.split(":");
  const [first = "", second = first] = formatRectangle(moved).split(":");
  const dress = (corner: string, like: string): string => {
    const [, letters = "", digits = ""] = /^([A-Z]*)(\d*)$/.exec(corner) ?? [];
    return `${/^\$[A-Za-z]/.test(like) ? "$" : ""}${letters}${/\$\d/.test(like) ? "$" : ""}${digits}`;
  };
  return corners.length === 1 ? dress(first, corners[0] ?? "") : `${dress(first, corners[0] ?? "")}:${dress(second, corners[1] ?? "")}`;
}

/** A formula, standing on `ownSheet`, after cells it may point at have moved. */
export function shiftReferences(formula: string, ownSheet: string, shift: CellShift, sheetIdOf: (name: string) => string | undefined): string {
  return mapReferences(formula, ({ prefix, sheet, address }, area) => {
    const sheetId = sheet === undefined ? ownSheet : sheetIdOf(sheet);
    if (sheetId !== shift.sheetId) return prefix + address;
    const moved = shiftRectangle(area, shift);
    return prefix + (moved ? withDollars(address, moved) : "#REF!");
  });
}

/** A formula after the block `from` was moved, to another sheet where one is given: what pointed wholly into it points at its new place. */
export function followMove(formula: string, ownSheet: string, sheetId: string, from: Rectangle, to: { readonly row: number; readonly column: number }, sheetIdOf: (name: string) => string | undefined, toSheet?: { readonly id: string; readonly name: string }): string {
  return mapReferences(formula, ({ prefix, sheet, address }, area) => {
    const isInside = area.row >= from.row && lastRow(area) <= lastRow(from) && area.column >= from.column && lastColumn(area) <= lastColumn(from);
    if (!isInside || (sheet === undefined ? ownSheet : sheetIdOf(sheet)) !== sheetId) return prefix + address;
    const there = toSheet === undefined ? prefix : ownSheet === toSheet.id ? "" : `${quoteSheet(toSheet.name)}!`;
    return there + withDollars(address, { ...area, row: area.row + to.row - from.row, column: area.column + to.column - from.column });
  });
}

/** A formula that goes on to read the same cells from another sheet. */
export const withSheet = (formula: string, name: string): string =>
  mapReferences(formula, ({ prefix, address }) => (prefix === "" ? `${quoteSheet(name)}!${address}` : prefix + address));

/** The blocks of cells that a formula on `ownSheet` names by their addresses. */
export function referencesIn(formula: string, ownSheet: string, sheetIdOf: (name: string) => string | undefined): readonly { readonly sheetId: string; readonly area: Rectangle }[] {
  const found: { readonly sheetId: string; readonly area: Rectangle }[] = [];
  mapReferences(formula, ({ prefix, sheet, address }, area) => {
    const sheetId = sheet === undefined ? ownSheet : sheetIdOf(sheet);
    if (sheetId !== undefined) found.push({ sheetId, area });
    return prefix + address;
  });
  return found;
}

interface Reference {
  readonly prefix: string;
  readonly sheet?: string;
  readonly address: string;
}

function mapReferences(formula: string, replace: (reference: Reference, area: Rectangle) => string): string {
  const tokens = tokenizeFormula(formula.replace(/^=/, ""));
  if (!tokens) return formula;
  let text = formula.startsWith("=") ? "=" : "";
  for (let i = 0; i < tokens.length; ) {
    const taken = referenceAt(tokens, i);
    if (!taken) {
      text += tokens[i]?.text ?? "";
      i++;
      continue;
    }
    const area = readRectangle(taken.address);
    text += area ? replace(taken, area) : taken.prefix + taken.address;
    i += taken.count;
  }
  return text;
}

function referenceAt(tokens: readonly FormulaToken[], i: number): (Reference & { readonly count: number }) | undefined {
  const isMark = (token: FormulaToken | undefined, mark: string): boolean => token?.kind === "sign" && token.text === mark;
  const part = (token: FormulaToken | undefined): token is FormulaToken => token !== undefined && (token.kind === "word" || token.kind === "number");
  const qualified = isMark(tokens[i + 1], "!") && (tokens[i]?.kind === "sheet" || tokens[i]?.kind === "word");
  const at = qualified ? i + 2 : i;
  const first = tokens[at];
  const prefix = qualified ? `${tokens[i]?.text ?? ""}!` : "";
  const named = qualified ? { sheet: splitAddress(prefix).sheet ?? "" } : {};
  if (!part(first)) return undefined;
  const second = isMark(tokens[at + 1], ":") ? tokens[at + 2] : undefined;
  if (part(second) && readRectangle(`${first.text}:${second.text}`)) return { prefix, ...named, address: `${first.text}:${second.text}`, count: at - i + 3 };
  const next = tokens[at + 1];
  if (first.kind !== "word" || next?.kind === "bracket" || isMark(next, "(") || isMark(next, "!") || !readRectangle(first.text)) return undefined;
  return { prefix, ...named, address: first.text, count: at - i + 1 };
}
