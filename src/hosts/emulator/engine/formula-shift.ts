import { tokenizeFormula, type FormulaToken } from "./formula-tokens";
import { columnLetters, columnOfLetters, SHEET_COLUMNS, SHEET_ROWS } from "./rectangle";

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;

function shiftWord(word: string, rows: number, columns: number, isPartOfSpan: boolean): string {
  const cell = CELL.exec(word);
  const column = isPartOfSpan ? COLUMN.exec(word) : null;
  if (!cell && !column) return word;
  const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] = cell ?? [...(column ?? []), "", ""];
  const newColumn = fixedColumn === "$" ? columnOfLetters(letters) : columnOfLetters(letters) + columns;
  const newRow = digits === "" ? 0 : fixedRow === "$" ? Number(digits) - 1 : Number(digits) - 1 + rows;
  if (newColumn < 0 || newColumn >= SHEET_COLUMNS || newRow < 0 || newRow >= SHEET_ROWS) return "#REF!";
  return `${fixedColumn}${columnLetters(newColumn)}${fixedRow}${digits === "" ? "" : newRow + 1}`;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A formula as a transposed copy of it reads: what was two columns to the left is two rows above. Fixed addresses stay. */
export function turnFormula(formula: string, from: Cell, to: Cell): string {
  const tokens = tokenizeFormula(formula.replace(/^=/, ""));
  if (!tokens) return formula;
  const turned = tokens.map((token, i) => {
    const next = tokens[i + 1];
    const cell = token.kind === "word" && next?.text !== "(" && next?.text !== "!" && next?.kind !== "bracket" ? CELL.exec(token.text) : null;
    const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] = cell ?? [];
    if (!cell || (fixedColumn === "$" && fixedRow === "$")) return token.text;
    const [down, right] = [Number(digits) - 1 - from.row, columnOfLetters(letters) - from.column];
    const [row, column] = [fixedRow === "$" ? Number(digits) - 1 : to.row + right, fixedColumn === "$" ? columnOfLetters(letters) : to.column + down];
    if (row < 0 || column < 0 || row >= SHEET_ROWS || column >= SHEET_COLUMNS) return "#REF!";
    return `${fixedColumn}${columnLetters(column)}${fixedRow}${row + 1}`;
  });
  return (formula.startsWith("=") ? "=" : "") + turned.join("");
}

/** A formula as a copy of it reads `rows` further down and `columns` further right: relative addresses move, all else stays. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const tokens = tokenizeFormula(formula.replace(/^=/, ""));
  if (!tokens) return formula;
  const isColon = (token: FormulaToken | undefined): boolean => token?.text === ":";
  const shifted = tokens.map((token, i) => {
    const next = tokens[i + 1];
    if (token.kind !== "word" || next?.text === "(" || next?.text === "!" || next?.kind === "bracket") return token.text;
    return shiftWord(token.text, rows, columns, isColon(next) || isColon(tokens[i - 1]));
  });
  return (formula.startsWith("=") ? "=" : "") + shifted.join("");
}
