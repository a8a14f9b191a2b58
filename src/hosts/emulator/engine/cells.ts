import { CellValueType, type ICellData } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { ERROR_TEXT, readInput } from "./cell-input";
import type { FormulaBook } from "./formula-book";
import { intersect, isWholeColumns, isWholeRows, lastColumn, lastRow, type Rectangle } from "./rectangle";
import { fromUniverRange, type CellMatrix, type Spreadsheet } from "./spreadsheet";
import { invalidArgument } from "../wire/host-error";

export type CellContent = string | number | boolean;
export type Grid<T> = T[][];

interface SpillModel {
  readonly getArrayFormulaCellData: () => Record<string, Record<string, Record<number, Record<number, ICellData | null>>>>;
  readonly getArrayFormulaRange: () => Record<string, Record<string, Record<number, Record<number, Parameters<typeof fromUniverRange>[0]>>>>;
}

/** Cells as Excel's API reads and writes them. */
export class Cells {
  readonly #spills: SpillModel;

  constructor(
    readonly spreadsheet: Spreadsheet,
    readonly formulas: FormulaBook,
  ) {
    this.#spills = spreadsheet.service<SpillModel>(FormulaDataModel);
  }

  content(sheetId: string, row: number, column: number): CellContent {
    const cell = this.spreadsheet.cell(sheetId, row, column);
    if (cell?.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n");
    const spilt = cell?.v === undefined || cell.v === null ? this.#spills.getArrayFormulaCellData()[this.spreadsheet.unitId]?.[sheetId]?.[row]?.[column] : undefined;
    const value = cell?.v ?? spilt?.v;
    if (value === undefined || value === null) return "";
    if ((cell?.v === undefined || cell.v === null ? spilt?.t : cell.t) === CellValueType.BOOLEAN) return value === 1 || value === true || value === "1";
    return value === "#GETTING_DATA" ? "#BUSY!" : value;
  }

  /** The formula as Excel's formula bar shows it, or undefined. A typed error value is no formula. */
  formula(sheetId: string, row: number, column: number): string | undefined {
    const cell = this.spreadsheet.cell(sheetId, row, column);
    if (cell?.f === undefined || cell.f === null || cell.f === "") {
      return cell?.si ? this.spreadsheet.sheet(sheetId).getRange(row, column).getFormula() || undefined : undefined;
    }
    return cell.f.startsWith("=#") && ERROR_TEXT.test(cell.f.slice(1)) ? undefined : cell.f;
  }

  map<T>(r: Rectangle, read: (row: number, column: number) => T): Grid<T> {
    return Array.from({ length: r.rows }, (_, i) => Array.from({ length: r.columns }, (__, j) => read(r.row + i, r.column + j)));
  }

  values(sheetId: string, r: Rectangle): Grid<CellContent> {
    return this.map(r, (row, column) => this.content(sheetId, row, column));
  }

  formulaTexts(sheetId: string, r: Rectangle): Grid<CellContent> {
    return this.map(r, (row, column) => this.formula(sheetId, row, column) ?? this.content(sheetId, row, column));
  }

  texts(sheetId: string, r: Rectangle): Grid<string> {
    const shown = this.spreadsheet.clip(sheetId, r);
    const texts = shown ? this.spreadsheet.sheet(sheetId).getRange(shown.row, shown.column, shown.rows, shown.columns).getDisplayValues() : [];
    return this.map(r, (row, column) => {
      const content = this.content(sheetId, row, column);
      if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
      if (content === "") return "";
      if (content === "#BUSY!") return content;
      const text = texts[row - r.row]?.[column - r.column];
      return text === undefined || text === "" ? String(content) : text.replace(/\r\n$/, "");
    });
  }

  valueTypes(sheetId: string, r: Rectangle): Grid<string> {
    return this.map(r, (row, column) => {
      const content = this.content(sheetId, row, column);
      if (typeof content === "boolean") return "Boolean";
      if (typeof content === "number") return "Double";
      if (content === "") return this.formula(sheetId, row, column) === undefined ? "Empty" : "String";
      return this.isError(sheetId, row, column, content) ? "Error" : "String";
    });
  }

  isError(sheetId: string, row: number, column: number, content: CellContent): boolean {
    if (typeof content !== "string" || !ERROR_TEXT.test(content)) return false;
    return this.spreadsheet.cell(sheetId, row, column)?.t !== CellValueType.FORCE_STRING;
  }

  numberFormat(sheetId: string, row: number, column: number): string {
    const pattern = this.spreadsheet.style(sheetId, row, column).n?.pattern;
    return pattern === undefined || pattern === "" || pattern === "@@@" ? "General" : pattern;
  }

  numberFormats(sheetId: string, r: Rectangle): Grid<string> {
    return this.map(r, (row, column) => this.numberFormat(sheetId, row, column));
  }

  /** `null` leaves a cell as it is and "" empties it, as in Excel. */
  write(sheetId: string, r: Rectangle, contents: readonly (readonly unknown[])[]): void {
    const matrix: CellMatrix = {};
    contents.forEach((line, i) => {
      line.forEach((input, j) => {
        if (input === null || input === undefined) return;
        if (typeof input !== "string" && typeof input !== "number" && typeof input !== "boolean") throw invalidArgument();
        (matrix[r.row + i] ??= {})[r.column + j] = this.cellFor(sheetId, r.row + i, r.column + j, input);
      });
    });
    this.spreadsheet.writeMatrix(sheetId, r, matrix);
  }

  cellFor(sheetId: string, row: number, column: number, input: CellContent): ICellData {
    const format = this.numberFormat(sheetId, row, column);
    const read = readInput(input, format === "@");
    const styled = read.format !== undefined && format === "General" ? { s: { n: { pattern: read.format } } } : {};
    const blank = { f: null, si: null, p: null };
    switch (read.kind) {
      case "empty":
        return { ...blank, v: null, t: null };
      case "formula":
        return { ...blank, v: null, t: null, f: this.formulas.accept(String(read.value), { sheetId, row, column }) };
      case "error":
        return { ...blank, v: null, t: null, f: `=${String(read.value)}` };
      case "boolean":
        return { ...blank, v: read.value === true ? 1 : 0, t: CellValueType.BOOLEAN };
      case "number":
        return { ...blank, ...styled, v: read.value, t: CellValueType.NUMBER };
      default:
        return { ...blank, v: read.value, t: read.kind === "forced text" ? CellValueType.FORCE_STRING : CellValueType.STRING };
    }
  }

  writeNumberFormats(sheetId: string, r: Rectangle, formats: readonly (readonly unknown[])[]): void {
    const matrix: CellMatrix = {};
    formats.forEach((line, i) => {
      line.forEach((format, j) => {
        if (format === null || format === undefined) return;
        if (typeof format !== "string") throw invalidArgument();
        (matrix[r.row + i] ??= {})[r.column + j] = { s: { n: format === "General" || format === "" ? null : { pattern: format } } };
      });
    });
    this.spreadsheet.writeMatrix(sheetId, r, matrix);
  }

  clearContents(sheetId: string, r: Rectangle): void {
    this.#overUsed(sheetId, r, () => ({ v: null, f: null, si: null, p: null, t: null }));
  }

  clearFormats(sheetId: string, r: Rectangle): void {
    this.#overUsed(sheetId, r, () => ({ s: null }));
  }

  #overUsed(sheetId: string, r: Rectangle, cell: () => ICellData): void {
    const used = this.usedRectangle(sheetId, false);
    const area = used && intersect(used, r);
    if (!area) return;
    const matrix: CellMatrix = {};
    for (let row = area.row; row <= lastRow(area); row++) {
      for (let column = area.column; column <= lastColumn(area); column++) (matrix[row] ??= {})[column] = cell();
    }
    this.spreadsheet.writeMatrix(sheetId, area, matrix);
  }

  /** The smallest block holding every cell with a content, or a format unless `valuesOnly`. */
  usedRectangle(sheetId: string, valuesOnly: boolean, within?: Rectangle): Rectangle | undefined {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const add = (row: number, column: number): void => {
      if (within && (row < within.row || row > lastRow(within) || column < within.column || column > lastColumn(within))) return;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    };
    this.spreadsheet.model(sheetId).getCellMatrix().forValue((row, column, cell) => {
      const filled = cell && ((cell.v !== undefined && cell.v !== null && cell.v !== "") || Boolean(cell.f) || Boolean(cell.si) || Boolean(cell.p));
      if (filled || (!valuesOnly && cell && this.#isFormatted(sheetId, row, column))) add(row, column);
    });
    const spills = this.#spills.getArrayFormulaCellData()[this.spreadsheet.unitId]?.[sheetId] ?? {};
    for (const [row, line] of Object.entries(spills)) {
      for (const [column, cell] of Object.entries(line)) if (cell?.v !== undefined && cell.v !== null) add(Number(row), Number(column));
    }
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  #isFormatted(sheetId: string, row: number, column: number): boolean {
    const style = this.spreadsheet.cell(sheetId, row, column)?.s;
    if (style === undefined || style === null) return false;
    const own = this.spreadsheet.workbook.getWorkbook().getStyles().get(style);
    return own !== undefined && own !== null && Object.values(own).some((value) => value !== undefined && value !== null);
  }

  /** Where the array formula at a cell spills to; undefined for a cell that doesn't spill. */
  spillOf(sheetId: string, row: number, column: number): Rectangle | undefined {
    const range = this.#spills.getArrayFormulaRange()[this.spreadsheet.unitId]?.[sheetId]?.[row]?.[column];
    return range ? fromUniverRange(range) : undefined;
  }

  spillParent(sheetId: string, row: number, column: number): { readonly row: number; readonly column: number } | undefined {
    const ranges = this.#spills.getArrayFormulaRange()[this.spreadsheet.unitId]?.[sheetId] ?? {};
    for (const [top, line] of Object.entries(ranges)) {
      for (const [left, range] of Object.entries(line)) {
        const inside = row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;
        if (inside && (range.endRow > range.startRow || range.endColumn > range.startColumn)) return { row: Number(top), column: Number(left) };
      }
    }
    return undefined;
  }

  /** Whole columns and rows are too large to walk: what matters of them is what is used. */
  bounded(sheetId: string, r: Rectangle): Rectangle | undefined {
    if (!isWholeColumns(r) && !isWholeRows(r)) return r;
    const used = this.usedRectangle(sheetId, false);
    return used && intersect(used, r);
  }
}
