/**
 * Two faces of a formula. A cell keeps it as Excel's formula bar shows it, table references and names included, so that typing,
 * undo and reading back are exact. Just before Univer's engine calculates, table references and names are turned into addresses:
 * its own reading of them fails on names with "_" or ".", on `[@X]`, in LET and LAMBDA, and for names that hold formulas.
 */
import { invalidArgument } from "../wire/host-error";
import { isWellFormed, localNames, tokenizeFormula, type FormulaToken } from "./formula-tokens";
import { containsCell, formatRectangle, lastColumn, lastRow, quoteSheet, readRectangle, splitAddress, type Rectangle } from "./rectangle";
import { formatStructuredReference, readStructuredReference, type StructuredReference } from "./structured-reference";

export interface TableShape {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** Header and total rows included. */
  readonly area: Rectangle;
  readonly columns: readonly string[];
  /** Numbers that stay with their columns, whatever their names and places. */
  readonly columnIds: readonly number[];
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

export interface NameShape {
  readonly name: string;
  /** With its leading "=". */
  readonly formula: string;
  /** The sheet it belongs to; absent for the workbook. */
  readonly sheetId?: string;
}

export interface Surroundings {
  readonly tables: () => readonly TableShape[];
  /** The workbook's and the sheets' of that name, in any case. */
  readonly namesCalled: (name: string) => readonly NameShape[];
  readonly sheetName: (sheetId: string) => string;
  readonly sheetId: (name: string) => string | undefined;
  readonly formulaAt: (sheetId: string, row: number, column: number) => string | undefined;
}

export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const REF = "#REF!";
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const joined = (tokens: readonly FormulaToken[]): string => tokens.map((token) => token.text).join("");
const isSign = (token: FormulaToken | undefined, text: string): boolean => token?.kind === "sign" && token.text === text;
const MAY_NEED_COMPILING = /[[@#]|_xl|[\p{L}_\\]/u;
const MAX_DEPTH = 24;

export const bodyOf = (table: TableShape): Rectangle => {
  const top = table.hasHeaders ? 1 : 0;
  return { ...table.area, row: table.area.row + top, rows: Math.max(1, table.area.rows - top - (table.hasTotals ? 1 : 0)) };
};

export class FormulaBook {
  constructor(readonly around: Surroundings) {}

  table(name: string): TableShape | undefined {
    return this.around.tables().find((table) => same(table.name, name));
  }

  tableAt(at: CellPlace): TableShape | undefined {
    return this.around.tables().find((table) => table.sheetId === at.sheetId && containsCell(table.area, at.row, at.column));
  }

  findName(name: string, sheetId: string | undefined): NameShape | undefined {
    const named = this.around.namesCalled(name);
    return named.find((item) => item.sheetId !== undefined && item.sheetId === sheetId) ?? named.find((item) => item.sheetId === undefined);
  }

  /** A formula given through the API: refused as Excel refuses it at entry, otherwise as Excel would print it. */
  accept(formula: string, at: CellPlace): string {
    const tokens = tokenizeFormula(formula.slice(1));
    if (!tokens || !isWellFormed(tokens)) throw invalidArgument("There is a problem with this formula.");
    const printed = this.#print(tokens, at);
    if (printed === undefined) throw invalidArgument("The formula names a table or a column that does not exist.");
    return printed;
  }

  /** A formula typed into the grid: made tidy where it can be read, left alone where it can't. */
  tidy(formula: string, at: CellPlace): string {
    const tokens = tokenizeFormula(formula.slice(1));
    return (tokens && this.#print(tokens, at)) ?? formula;
  }

  #print(tokens: readonly FormulaToken[], at: CellPlace): string | undefined {
    const own = this.tableAt(at);
    let text = "=";
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      const next = tokens[i + 1];
      if (!token) continue;
      if (token.kind === "bracket") {
        const printed = this.#printBracket(token, undefined, own);
        if (printed === undefined) return undefined;
        text += printed;
      } else if (token.kind === "word" && next?.kind === "bracket") {
        const printed = this.#printBracket(next, token.text, own);
        if (printed === undefined) return undefined;
        text += printed;
        i++;
      } else text += this.#printWord(token, next);
    }
    return text;
  }

  #printWord(token: FormulaToken, next: FormulaToken | undefined): string {
    if (token.kind === "error") return token.text.toUpperCase();
    if (token.kind !== "word") return token.text;
    if (isSign(next, "(")) {
      const plain = token.text.replace(/^_xlfn\.(?:_xlws\.)?/i, "");
      return this.findName(plain, undefined)?.name ?? (/^_xldudf_/i.test(plain) ? plain.slice(8).replace(/_/g, ".") : plain).toUpperCase();
    }
    if (/^(?:true|false)$/i.test(token.text)) return token.text.toUpperCase();
    if (isSign(next, "!")) return token.text;
    if (readRectangle(token.text)) return token.text.toUpperCase();
    return this.table(token.text)?.name ?? this.findName(token.text, undefined)?.name ?? token.text;
  }

  #printBracket(bracket: FormulaToken, tableName: string | undefined, own: TableShape | undefined): string | undefined {
    const table = tableName === undefined ? own : this.table(tableName);
    const read = readStructuredReference(bracket.text);
    if (!table || !read) return undefined;
    const column = (wanted: string | undefined): string | undefined => table.columns.find((name) => wanted !== undefined && same(name, wanted));
    const first = column(read.first);
    const last = column(read.last);
    if ((read.first !== undefined && first === undefined) || (read.last !== undefined && last === undefined)) return undefined;
    const reference: StructuredReference = { parts: read.parts, ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) };
    const isInside = own?.id === table.id && (read.parts[0] === "this row" || tableName === undefined);
    return formatStructuredReference(isInside ? "" : table.name, reference);
  }

  /** The same formula with table references and names as addresses, for the engine. */
  compile(formula: string, at: CellPlace, depth = 0): string {
    if (!MAY_NEED_COMPILING.test(formula)) return formula;
    const tokens = tokenizeFormula(formula.replace(/^=/, ""));
    if (!tokens || depth > MAX_DEPTH) return formula;
    const hidden = localNames(tokens);
    let text = formula.startsWith("=") ? "=" : "";
    for (let i = 0; i < tokens.length; ) {
      const compiled = this.#compileAt(tokens, i, at, hidden, depth);
      text += compiled.text;
      i += compiled.taken;
    }
    return text;
  }

  #compileAt(tokens: readonly FormulaToken[], i: number, at: CellPlace, hidden: ReadonlySet<string>, depth: number): { readonly text: string; readonly taken: number } {
    const [token, next, third] = [tokens[i], tokens[i + 1], tokens[i + 2]];
    if (!token) return { text: "", taken: 1 };
    if (token.kind === "bracket") return { text: this.#address(this.tableAt(at), token.text, at), taken: 1 };
    if ((token.kind === "sheet" || token.kind === "word") && isSign(next, "!") && third) {
      const sheet = splitAddress(`${token.text}!`).sheet ?? "";
      const sheetId = this.around.sheetId(sheet);
      const name = third.kind === "word" && !isSign(tokens[i + 3], "(") ? this.findName(third.text, sheetId) : undefined;
      if (name) return { text: this.#expand(name, at, depth), taken: 3 };
      if (third.kind === "word" && isSign(tokens[i + 3], "#") && sheetId !== undefined) return { text: this.#spill(third.text, { ...at, sheetId }, at, depth), taken: 4 };
      return { text: joined([token, next ?? token, third]), taken: 3 };
    }
    if (isSign(token, "@")) return this.#oneOf(tokens, i, at, hidden, depth);
    if (token.kind !== "word") return { text: token.text, taken: 1 };
    if (next?.kind === "bracket") return { text: this.#address(this.table(token.text), next.text, at), taken: 2 };
    if (isSign(next, "#") && readRectangle(token.text)) return { text: this.#spill(token.text, at, at, depth), taken: 2 };
    if (hidden.has(token.text.toLowerCase())) return { text: token.text, taken: 1 };
    const isCall = isSign(next, "(");
    const name = this.findName(token.text, at.sheetId);
    if (name) return { text: isCall ? this.compile(name.formula, at, depth + 1).replace(/^=/, "") : this.#expand(name, at, depth), taken: 1 };
    const table = isCall ? undefined : this.table(token.text);
    return { text: table ? this.#qualified(bodyOf(table), table.sheetId, at) : token.text, taken: 1 };
  }

  #expand(name: NameShape, at: CellPlace, depth: number): string {
    const inner = this.compile(name.formula, at, depth + 1).replace(/^=/, "");
    return /^(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?\$?[A-Za-z]*\$?\d*(?::\$?[A-Za-z]*\$?\d*)?$/u.test(inner) || /^LAMBDA\(/i.test(inner) ? inner : `(${inner})`;
  }

  #spill(cell: string, anchor: CellPlace, at: CellPlace, depth: number): string {
    const place = readRectangle(cell);
    const formula = place && this.around.formulaAt(anchor.sheetId, place.row, place.column);
    if (!place || formula === undefined || anchor.sheetId !== at.sheetId) return REF;
    return this.compile(formula, { sheetId: anchor.sheetId, row: place.row, column: place.column }, depth + 1).replace(/^=/, "");
  }

  /** "@" picks, out of a column or a row, the one cell beside the formula. */
  #oneOf(tokens: readonly FormulaToken[], i: number, at: CellPlace, hidden: ReadonlySet<string>, depth: number): { readonly text: string; readonly taken: number } {
    let text = "";
    let taken = 1;
    do {
      if (isSign(tokens[i + taken], ":")) {
        text += ":";
        taken++;
      }
      const part = this.#compileAt(tokens, i + taken, at, hidden, depth);
      text += part.text;
      taken += part.taken;
    } while (isSign(tokens[i + taken], ":"));
    const address = splitAddress(text);
    const area = readRectangle(address.cells);
    if (!area || (area.rows === 1 && area.columns === 1)) return { text, taken };
    const row = area.rows === 1 ? area.row : at.row;
    const column = area.columns === 1 ? area.column : at.column;
    const prefix = address.sheet === undefined ? "" : `${quoteSheet(address.sheet)}!`;
    return { text: containsCell(area, row, column) ? prefix + formatRectangle({ row, column, rows: 1, columns: 1 }, true) : "#VALUE!", taken };
  }

  #qualified(area: Rectangle, sheetId: string, at: CellPlace): string {
    return (sheetId === at.sheetId ? "" : `${quoteSheet(this.around.sheetName(sheetId))}!`) + formatRectangle(area, true);
  }

  #address(table: TableShape | undefined, bracket: string, at: CellPlace): string {
    const read = readStructuredReference(bracket);
    const area = table && read && this.#areaOf(table, read, at);
    if (area === "#VALUE!") return area;
    return table && area ? this.#qualified(area, table.sheetId, at) : REF;
  }

  #areaOf(table: TableShape, { parts, first, last }: StructuredReference, at: CellPlace): Rectangle | "#VALUE!" | undefined {
    const columnOf = (name: string): number => table.columns.findIndex((column) => same(column, name));
    const from = first === undefined ? 0 : columnOf(first);
    const to = first === undefined ? table.columns.length - 1 : last === undefined ? from : columnOf(last);
    if (from < 0 || to < 0) return undefined;
    const body = bodyOf(table);
    const bottom = lastRow(table.area);
    const spans: Readonly<Record<string, readonly [number, number] | undefined>> = {
      all: [table.area.row, bottom],
      data: [body.row, lastRow(body)],
      headers: table.hasHeaders ? [table.area.row, table.area.row] : undefined,
      totals: table.hasTotals ? [bottom, bottom] : undefined,
      "this row": [at.row, at.row],
    };
    const rows = (parts.length === 0 ? ["data"] : parts).map((part) => spans[part]);
    if (parts.includes("this row") && (at.row < body.row || at.row > lastRow(body))) return "#VALUE!";
    const top = Math.min(...rows.map((span) => span?.[0] ?? Infinity));
    const end = Math.max(...rows.map((span) => span?.[1] ?? -1));
    if (rows.includes(undefined) || end < top) return undefined;
    const left = table.area.column + Math.min(from, to);
    return { row: top, column: left, rows: end - top + 1, columns: Math.min(Math.abs(to - from) + 1, lastColumn(table.area) - left + 1) };
  }

  /** The range a reference text names, at a place: an address, a name, or a table reference. */
  findArea(reference: string, at: CellPlace): { readonly sheetId: string; readonly area: Rectangle } | undefined {
    const compiled = this.compile(reference.startsWith("=") ? reference : `=${reference}`, at).slice(1).replace(/^\((.*)\)$/, "$1");
    const address = splitAddress(compiled);
    const area = readRectangle(address.cells);
    const sheetId = address.sheet === undefined ? at.sheetId : this.around.sheetId(address.sheet);
    return area && sheetId !== undefined ? { sheetId, area } : undefined;
  }

  /** The formula after a table or its columns got new names; a column that is gone becomes #REF!. */
  rename(formula: string, at: CellPlace, table: TableShape, newName: string, columns: ReadonlyMap<string, string | undefined>): string {
    const tokens = tokenizeFormula(formula.replace(/^=/, ""));
    if (!tokens) return formula;
    const own = this.tableAt(at);
    let text = formula.startsWith("=") ? "=" : "";
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      const next = tokens[i + 1];
      if (token?.kind === "word" && same(token.text, table.name) && !isSign(next, "(") && !isSign(next, "!")) {
        text += next?.kind === "bracket" ? renameBracket(newName, next.text, columns) : newName;
        if (next?.kind === "bracket") i++;
      } else if (token?.kind === "word" && next?.kind === "bracket") {
        text += token.text + next.text;
        i++;
      } else if (token?.kind === "bracket" && own?.id === table.id) text += renameBracket("", token.text, columns);
      else text += token?.text ?? "";
    }
    return text;
  }
}

function renameBracket(table: string, bracket: string, columns: ReadonlyMap<string, string | undefined>): string {
  const read = readStructuredReference(bracket);
  if (!read) return table + bracket;
  const renamed = (name: string | undefined): string | undefined => {
    const key = [...columns.keys()].find((old) => name !== undefined && same(old, name));
    return key === undefined ? name : columns.get(key);
  };
  const first = renamed(read.first);
  const last = renamed(read.last);
  if ((read.first !== undefined && first === undefined) || (read.last !== undefined && last === undefined)) return REF;
  return formatStructuredReference(table, { parts: read.parts, ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) });
}
