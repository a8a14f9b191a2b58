import type { Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { Calculation } from "./calculation";
import { Cells } from "./cells";
import { Changes } from "./changes";
import { ConditionalRules } from "./conditional-rules";
import { CustomFunctions } from "./custom-functions";
import { DocumentState } from "./document-state";
import { FormulaBook } from "./formula-book";
import { tokenizeFormula } from "./formula-tokens";
import { Names, type DefinedName } from "./names";
import { SHEET_COLUMNS, SHEET_ROWS } from "./rectangle";
import { Spreadsheet } from "./spreadsheet";
import { Structure } from "./structure";
import { Tables } from "./tables";

/** The blank workbook Excel opens with. */
export const BLANK_WORKBOOK = {
  id: "workbook",
  name: "Book1",
  sheetOrder: ["{00000000-0001-0000-0000-000000000000}"],
  sheets: {
    "{00000000-0001-0000-0000-000000000000}": {
      id: "{00000000-0001-0000-0000-000000000000}",
      name: "Sheet1",
      rowCount: 1000,
      columnCount: 26,
      defaultColumnWidth: 64,
      defaultRowHeight: 20,
      cellData: {},
    },
  },
};

/** The spreadsheet below the object model: one of each, wired together. */
export class Engine {
  readonly spreadsheet: Spreadsheet;
  readonly formulas: FormulaBook;
  readonly cells: Cells;
  readonly tables: Tables;
  readonly names: Names;
  readonly calculation: Calculation;
  readonly functions: CustomFunctions;
  readonly structure: Structure;
  readonly changes: Changes;
  readonly conditionalRules: ConditionalRules;
  readonly document = new DocumentState();

  constructor(univer: Univer, api: FUniver) {
    const spreadsheet = new Spreadsheet(univer, api);
    this.spreadsheet = spreadsheet;
    this.formulas = new FormulaBook({
      tables: () => this.tables.list(),
      namesCalled: (name) => this.names.called(name),
      sheetName: (sheetId) => spreadsheet.sheet(sheetId).getSheetName(),
      sheetId: (name) => spreadsheet.findSheetId(name),
      formulaAt: (sheetId, row, column) => this.cells.formula(sheetId, row, column),
    });
    this.cells = new Cells(spreadsheet, this.formulas);
    this.tables = new Tables(spreadsheet, this.cells);
    this.names = new Names(spreadsheet, (name) => this.tables.find(name) !== undefined);
    this.tables.shareNameSpace((name) => this.names.find(name, undefined) !== undefined);
    this.tables.onRewrite = (rewrite) => {
      for (const item of this.names.list()) {
        const formula = rewrite(item.formula);
        if (formula !== item.formula) this.names.change(item.id, { formula });
      }
    };
    this.calculation = new Calculation(spreadsheet, this.formulas);
    this.calculation.isManual = () => this.document.calculationMode === "Manual";
    this.functions = new CustomFunctions(spreadsheet, this.calculation);
    this.structure = new Structure(spreadsheet, this.cells, this.tables, this.names);
    this.conditionalRules = new ConditionalRules(spreadsheet, this.formulas);
    this.changes = new Changes(spreadsheet, this.cells, this.tables, this.calculation);
    this.structure.onCells = (sheetId, area, changeType, isVertical) => {
      this.calculation.recalculateAll();
      this.changes.raiseCells(sheetId, area, changeType, { isVertical });
    };
  }

  /** All recalculation done, asynchronous functions included. Returns after a while even if a promise never settles. */
  async settle(longest = 10000): Promise<void> {
    const end = Date.now() + longest;
    await this.calculation.settle();
    while (this.functions.isWaiting && Date.now() < end) {
      await this.functions.whenSettled(end - Date.now());
      await this.calculation.settle();
    }
    await this.calculation.settle();
    await this.#evaluateNames();
  }

  /** What names that are no ranges came to at the last settle(). */
  readonly nameResults = new Map<string, unknown>();

  async #evaluateNames(): Promise<void> {
    this.nameResults.clear();
    const evaluateName = async ({ id, formula, sheetId = this.spreadsheet.activeSheetId() }: DefinedName): Promise<void> => {
      const isRange = this.formulas.findArea(formula, { sheetId, row: 0, column: 0 }) !== undefined;
      if (!isRange) this.nameResults.set(id, await this.evaluate(formula, sheetId));
    };
    await Promise.all(this.names.list().map(evaluateName));
  }

  /** A constant at once, a formula by calculation: for what stands in no cell. */
  async evaluate(formula: string, sheetId: string): Promise<unknown> {
    const [only, ...more] = tokenizeFormula(formula.replace(/^=/, "")) ?? [];
    if (only && more.length === 0) {
      if (only.kind === "number") return Number(only.text);
      if (only.kind === "text") return only.text.slice(1, -1).replace(/""/g, '"');
      if (only.kind === "error") return only.text;
      if (/^(?:true|false)$/i.test(only.text)) return only.text.toLowerCase() === "true";
    }
    return this.calculation.evaluate(this.formulas.compile(formula, { sheetId, row: SHEET_ROWS - 1, column: SHEET_COLUMNS - 1 }), sheetId);
  }

  dispose(): void {
    this.calculation.dispose();
    this.spreadsheet.univer.dispose();
  }
}
