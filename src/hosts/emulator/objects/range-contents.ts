import { shiftFormula } from "../engine/formula-shift";
import { fromR1C1, toR1C1 } from "../engine/r1c1";
import { isWholeColumns, isWholeRows, type Rectangle } from "../engine/rectangle";
import { tellingFormulas } from "./formula-changes";
import { matrixOf } from "./matrix";
import { RangePlace } from "./range-place";

/** What the cells of a range hold: values, formulas, texts and number formats. */
export abstract class RangeContents extends RangePlace {
  get Values(): unknown {
    return this.read((area) => this.cells.values(this.sheetId, area));
  }
  set Values(given: unknown) {
    this.#write(given);
  }
  get Formulas(): unknown {
    return this.read((area) => this.cells.formulaTexts(this.sheetId, area));
  }
  set Formulas(given: unknown) {
    this.#write(given);
  }
  get FormulasLocal(): unknown {
    return this.Formulas;
  }
  set FormulasLocal(given: unknown) {
    this.#write(given);
  }
  get FormulasR1C1(): unknown {
    return this.read((area) =>
      this.cells.map(area, (row, column) => {
        const formula = this.cells.formula(this.sheetId, row, column);
        return formula === undefined ? this.cells.content(this.sheetId, row, column) : toR1C1(formula, row, column);
      }),
    );
  }
  set FormulasR1C1(given: unknown) {
    const matrix = matrixOf(given, this.area);
    this.#write(matrix.map((line, i) => line.map((text, j) => (typeof text === "string" && text.startsWith("=") ? fromR1C1(text, this.area.row + i, this.area.column + j) : text))));
  }
  get Text(): unknown {
    return this.read((area) => this.cells.texts(this.sheetId, area));
  }
  get ValueTypes(): unknown {
    return this.read((area) => this.cells.valueTypes(this.sheetId, area));
  }
  get NumberFormat(): unknown {
    return this.read((area) => this.cells.numberFormats(this.sheetId, area));
  }
  set NumberFormat(given: unknown) {
    this.guardOption("allowFormatCells");
    const target = typeof given === "string" ? this.#bounded() : this.area;
    if (target) this.cells.writeNumberFormats(this.sheetId, target, matrixOf(soleItem(given), target));
  }
  get NumberFormatLocal(): unknown {
    return this.NumberFormat;
  }
  set NumberFormatLocal(given: unknown) {
    this.NumberFormat = given;
  }
  get NumberFormatCategories(): unknown {
    const category = (format: string): string =>
      format === "General" ? "General" : format === "@" ? "Text" : format.includes("%") ? "Percentage" : /[ymdh]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, "")) ? "Date" : /[$€£¥]/.test(format) ? "Currency" : /E\+/.test(format) ? "Scientific" : /^[#0,.]+$/.test(format) ? "Number" : "Custom";
    return this.read((area) => this.cells.numberFormats(this.sheetId, area).map((line) => line.map(category)));
  }

  /** A range as wide as the sheet is written only where the grid has cells. */
  #bounded(): Rectangle | undefined {
    return isWholeColumns(this.area) || isWholeRows(this.area) ? this.host.engine.spreadsheet.clip(this.sheetId, this.area) : this.area;
  }

  #write(given: unknown): void {
    this.guard();
    const target = Array.isArray(given) ? this.area : this.#bounded();
    if (!target) return;
    const contents = matrixOf(given, target);
    const shifted = Array.isArray(given) ? contents : contents.map((line, i) => line.map((text, j) => (typeof text === "string" && text.startsWith("=") ? shiftFormula(text, i, j) : text)));
    tellingFormulas(this.host, this.sheetId, target, () => {
      this.cells.write(this.sheetId, target, shifted);
    });
  }

  get HasSpill(): boolean | null {
    const spills = this.cells.map(this.#bounded() ?? this.area, (row, column) => this.cells.spillParent(this.sheetId, row, column) !== undefined).flat();
    return spills.every(Boolean) ? true : spills.some(Boolean) ? null : false;
  }
  get SavedAsArray(): boolean | null {
    return this.HasSpill;
  }
  get LinkedDataTypeState(): unknown {
    return this.read((area) => this.cells.map(area, () => "None"));
  }
}

/** A number format in double brackets stands for the whole range, as in many of the public samples. */
function soleItem(given: unknown): unknown {
  const [line, ...more] = Array.isArray(given) ? (given as unknown[]) : [];
  return Array.isArray(line) && line.length === 1 && more.length === 0 ? (line[0] as unknown) : given;
}
