import { toR1C1 } from "../engine/r1c1";
import { formatRectangle, lastColumn, lastRow, type Rectangle } from "../engine/rectangle";
import { HostCollection, HostObject } from "../wire/host-object";
import type { HostContext, RangeTarget } from "./host-context";

/** The visible cells of a range, hidden rows and columns left out. */
export class RangeViewObject extends HostObject {
  override readonly className = "RangeView";
  constructor(
    readonly host: HostContext,
    readonly sheetId: string,
    readonly area: Rectangle,
    readonly index = 0,
  ) {
    super();
  }
  get #rows(): number[] {
    const model = this.host.engine.spreadsheet.model(this.sheetId);
    return Array.from({ length: this.area.rows }, (_, i) => this.area.row + i).filter((row) => row <= lastRow(this.area) && model.getRowVisible(row));
  }
  get #columns(): number[] {
    const model = this.host.engine.spreadsheet.model(this.sheetId);
    return Array.from({ length: this.area.columns }, (_, i) => this.area.column + i).filter((column) => column <= lastColumn(this.area) && model.getColVisible(column));
  }
  #visible<T>(read: (cells: Rectangle) => readonly (readonly T[])[]): (T | undefined)[][] {
    const all = read(this.area);
    return this.#rows.map((row) => this.#columns.map((column) => all[row - this.area.row]?.[column - this.area.column]));
  }

  get Index(): number {
    return this.index;
  }
  get RowCount(): number {
    return this.#rows.length;
  }
  get ColumnCount(): number {
    return this.#columns.length;
  }
  get Values(): unknown {
    return this.#visible((area) => this.host.engine.cells.values(this.sheetId, area));
  }
  get Formulas(): unknown {
    return this.#visible((area) => this.host.engine.cells.formulaTexts(this.sheetId, area));
  }
  get FormulasLocal(): unknown {
    return this.Formulas;
  }
  get FormulasR1C1(): unknown {
    return this.#visible((area) => this.host.engine.cells.map(area, (row, column) => {
      const formula = this.host.engine.cells.formula(this.sheetId, row, column);
      return formula === undefined ? this.host.engine.cells.content(this.sheetId, row, column) : toR1C1(formula, row, column);
    }));
  }
  get Text(): unknown {
    return this.#visible((area) => this.host.engine.cells.texts(this.sheetId, area));
  }
  get ValueTypes(): unknown {
    return this.#visible((area) => this.host.engine.cells.valueTypes(this.sheetId, area));
  }
  get NumberFormat(): unknown {
    return this.#visible((area) => this.host.engine.cells.numberFormats(this.sheetId, area));
  }
  get CellAddresses(): unknown {
    return this.#rows.map((row) => this.#columns.map((column) => formatRectangle({ row, column, rows: 1, columns: 1 })));
  }
  get Rows(): HostObject {
    return new RangeViewCollection(this.#rows.map((row, i) => new RangeViewObject(this.host, this.sheetId, { ...this.area, row, rows: 1 }, i)));
  }
  GetRange(): RangeTarget {
    return this.host.make.range(this.sheetId, this.area);
  }
}

class RangeViewCollection extends HostCollection {
  override readonly className = "RangeViewCollection";
  constructor(readonly views: readonly RangeViewObject[]) {
    super();
  }
  override items(): HostObject[] {
    return [...this.views];
  }
  override find(key: unknown): HostObject | undefined {
    return typeof key === "number" ? this.views[key] : undefined;
  }
}
