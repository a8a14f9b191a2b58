import { BORDER_KEYS, ICommandService, IUndoRedoService, RANGE_TYPE, STYLE_KEYS, type IAccessor, type CellValueType, type ICellData, type IMutationInfo, type IRange, type IStyleData, type Univer, type Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { SetRangeValuesUndoMutationFactory } from "@univerjs/sheets";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import "@univerjs/sheets/facade";
import { invalidOperation, itemNotFound } from "../wire/host-error";
import { isWholeColumns, isWholeRows, lastColumn, lastRow, SHEET_COLUMNS, SHEET_ROWS, type Rectangle } from "./rectangle";

export const toUniverRange = (r: Rectangle): IRange => ({ startRow: r.row, startColumn: r.column, endRow: lastRow(r), endColumn: lastColumn(r) });
export const fromUniverRange = (r: IRange): Rectangle => ({
  row: r.startRow,
  column: r.startColumn,
  rows: r.endRow - r.startRow + 1,
  columns: r.endColumn - r.startColumn + 1,
});

export interface CommandRecord {
  readonly id: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly options: Readonly<Record<string, unknown>>;
}
export type CellMatrix = Record<number, Record<number, ICellData>>;

const SET_VALUES = "sheet.mutation.set-range-values";
const isStyleOnly = (matrix: CellMatrix): boolean => Object.values(matrix).every((line) => Object.values(line).every((cell) => Object.keys(cell).every((key) => key === "s")));

const noneOf = (keys: readonly string[]): Readonly<Record<string, null>> => Object.fromEntries(keys.map((key) => [key, null]));

/** Marks what the emulator writes on its own account, so it is not taken for an edit. */
const HOUSEKEEPING = { tieoutHousekeeping: true };

/** The one door to Univer: everything above it speaks of sheets, rectangles and commands. */
export class Spreadsheet {
  readonly #workbook: FWorkbook;
  readonly #injector: { get: (identifier: unknown) => unknown };
  readonly #commands: ICommandService;

  constructor(
    readonly univer: Univer,
    readonly api: FUniver,
  ) {
    const workbook = api.getActiveWorkbook();
    if (!workbook) throw new Error("The spreadsheet has no workbook.");
    this.#workbook = workbook;
    this.#injector = univer.__getInjector() as unknown as { get: (identifier: unknown) => unknown };
    this.#commands = this.service<ICommandService>(ICommandService);
  }

  get workbook(): FWorkbook {
    return this.#workbook;
  }

  get unitId(): string {
    return this.#workbook.getId();
  }

  /** The caller names the type: Univer's injector is keyed by decorators, which carry none. */
  service<T>(identifier: unknown): T {
    return this.#injector.get(identifier) as T;
  }

  sheets(): FWorksheet[] {
    return this.#workbook.getSheets();
  }

  sheetIds(): string[] {
    return this.sheets().map((sheet) => sheet.getSheetId());
  }

  findSheet(sheetId: string): FWorksheet | undefined {
    return this.#workbook.getSheetBySheetId(sheetId) ?? undefined;
  }

  sheet(sheetId: string): FWorksheet {
    const found = this.findSheet(sheetId);
    if (!found) throw itemNotFound();
    return found;
  }

  model(sheetId: string): Worksheet {
    return this.sheet(sheetId).getSheet();
  }

  /** By name in any case, or by id. */
  findSheetId(nameOrId: string): string | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets()
      .find((sheet) => sheet.getSheetId() === nameOrId || sheet.getSheetName().toLowerCase() === wanted)
      ?.getSheetId();
  }

  activeSheetId(): string {
    return this.#workbook.getActiveSheet().getSheetId();
  }

  /** What is selected on the active sheet. */
  selected(): Rectangle[] {
    const list = this.#workbook.getActiveSheet().getSelection()?.getActiveRangeList() ?? [];
    return list.map((range) => fromUniverRange(range.getRange()));
  }

  /** Selects cells as a person does: the last of several areas holds the active cell. */
  select(sheetId: string, areas: readonly Rectangle[]): void {
    if (this.activeSheetId() !== sheetId) this.#workbook.setActiveSheet(this.sheet(sheetId));
    const shown = areas.flatMap((area) => {
      if (!isWholeColumns(area) && !isWholeRows(area)) this.grow(sheetId, area);
      return this.clip(sheetId, area) ?? [];
    });
    const selections = shown.map((area, at) => {
      const first = { startRow: area.row, endRow: area.row, startColumn: area.column, endColumn: area.column, actualRow: area.row, actualColumn: area.column, isMerged: false, isMergedMainCell: false };
      return { range: toUniverRange(area), primary: at === shown.length - 1 ? first : null, style: null };
    });
    if (selections.length > 0) this.execute("sheet.operation.set-selections", { subUnitId: sheetId, selections });
  }

  /** Runs a command that the user could undo. */
  execute(id: string, params: object): boolean {
    return this.#commands.syncExecuteCommand(id, { unitId: this.unitId, ...params });
  }

  mustExecute(id: string, params: object): void {
    if (!this.execute(id, params)) throw invalidOperation(`The grid refused ${id}.`);
  }

  /** Runs a mutation that is a consequence of an edit and no edit itself. */
  follow(id: string, params: object): void {
    this.#commands.syncExecuteCommand(id, { unitId: this.unitId, ...params }, HOUSEKEEPING);
  }

  /** Writes cells: through the command when the user should be able to undo it, straight when it only follows from an edit. */
  writeMatrix(sheetId: string, bounds: Rectangle, value: CellMatrix, undoable = true): void {
    if (Object.keys(value).length === 0) return;
    this.grow(sheetId, bounds);
    if (undoable && isStyleOnly(value)) this.#writeStyles(sheetId, value);
    else if (undoable) this.mustExecute("sheet.command.set-range-values", { subUnitId: sheetId, range: toUniverRange(bounds), value });
    else this.follow(SET_VALUES, { subUnitId: sheetId, cellValue: value });
  }

  /** Univer recognises a change of style by its trigger; without it the formula of a styled cell would be lost. */
  #writeStyles(sheetId: string, cellValue: CellMatrix): void {
    const params = { unitId: this.unitId, subUnitId: sheetId, cellValue, trigger: "sheet.command.set-style" };
    const undo = { ...SetRangeValuesUndoMutationFactory(this.#injector as unknown as IAccessor, params), trigger: params.trigger };
    this.#commands.syncExecuteCommand(SET_VALUES, params);
    this.rememberForUndo([{ id: SET_VALUES, params: undo }], [{ id: SET_VALUES, params }]);
    const rows = Object.keys(cellValue).map(Number);
    const changesHeight = Object.values(cellValue).some((line) => Object.values(line).some(({ s }) => typeof s === "object" && s !== null && ("fs" in s || "tb" in s)));
    if (changesHeight) this.sheet(sheetId).setRangesAutoHeight([{ startRow: Math.min(...rows), endRow: Math.max(...rows), startColumn: 0, endColumn: 0 }]);
  }

  /** Hides or shows lines and leaves the selection where it is; Univer's own command moves it, which a handler would hear of. */
  hide(sheetId: string, lines: "row" | "col", spans: readonly Rectangle[], isHidden: boolean): void {
    if (spans.length === 0) return;
    const ids = { true: `sheet.mutation.set-${lines}-hidden`, false: `sheet.mutation.set-${lines}-visible` };
    const rangeType = lines === "row" ? RANGE_TYPE.ROW : RANGE_TYPE.COLUMN;
    const params = { unitId: this.unitId, subUnitId: sheetId, ranges: spans.map((span) => ({ ...toUniverRange(span), rangeType })) };
    this.#commands.syncExecuteCommand(ids[`${isHidden}`], params);
    this.rememberForUndo([{ id: ids[`${!isHidden}`], params }], [{ id: ids[`${isHidden}`], params }]);
  }

  /** One step of undo made of what has already been done. */
  rememberForUndo(undoMutations: IMutationInfo[], redoMutations: IMutationInfo[]): void {
    this.service<IUndoRedoService>(IUndoRedoService).pushUndoRedo({ unitID: this.unitId, undoMutations, redoMutations });
  }

  onBefore(listener: (record: CommandRecord) => void): void {
    this.#commands.beforeCommandExecuted((info, options) => {
      listener({ id: info.id, params: { ...info.params }, options: { ...options } });
    });
  }

  onExecuted(listener: (record: CommandRecord) => void): void {
    this.#commands.onCommandExecuted((info, options) => {
      listener({ id: info.id, params: { ...info.params }, options: { ...options } });
    });
  }

  isHousekeeping(record: CommandRecord): boolean {
    return record.options["tieoutHousekeeping"] === true;
  }

  /** What of a rectangle the grid has cells for; Excel's sheet is larger than any grid in memory. */
  clip(sheetId: string, r: Rectangle): Rectangle | undefined {
    const sheet = this.sheet(sheetId);
    const rows = Math.min(r.rows, sheet.getMaxRows() - r.row);
    const columns = Math.min(r.columns, sheet.getMaxColumns() - r.column);
    return rows > 0 && columns > 0 ? { ...r, rows, columns } : undefined;
  }

  grow(sheetId: string, r: Rectangle): void {
    const sheet = this.sheet(sheetId);
    if (lastRow(r) >= sheet.getMaxRows()) sheet.setRowCount(Math.min(SHEET_ROWS, lastRow(r) + 101));
    if (lastColumn(r) >= sheet.getMaxColumns()) sheet.setColumnCount(Math.min(SHEET_COLUMNS, lastColumn(r) + 11));
  }

  cell(sheetId: string, row: number, column: number): ICellData | undefined {
    return this.findSheet(sheetId)?.getSheet().getCellRaw(row, column) ?? undefined;
  }

  /** A style that takes the place of the one that stands there: Univer writes it into that one. */
  wholeStyle(style: ICellData["s"]): ICellData["s"] {
    const given = typeof style === "string" ? this.#workbook.getWorkbook().getStyles().get(style) : style;
    if (given === null || given === undefined) return null;
    const borders = given.bd && { bd: { ...noneOf(BORDER_KEYS), ...given.bd } };
    return { ...noneOf(STYLE_KEYS), ...given, ...borders } as IStyleData;
  }

  style(sheetId: string, row: number, column: number): IStyleData {
    const model = this.model(sheetId);
    return model.getComposedCellStyleByCellData(row, column, model.getCellRaw(row, column));
  }
}

export type { CellValueType, ICellData, IStyleData };
