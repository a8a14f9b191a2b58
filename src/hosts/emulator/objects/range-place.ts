import {
  boundingRectangle,
  formatRectangle,
  intersect,
  isInsideSheet,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  quoteSheet,
  sameRectangle,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Rectangle,
} from "../engine/rectangle";
import { accessDenied, invalidArgument, itemNotFound } from "../wire/host-error";
import { asOneOf, asWhole, type HostObject } from "../wire/host-object";
import { readArea } from "./addresses";
import { findDependents, findPrecedents } from "./dependencies";
import { RangeTarget, type Area, type HostContext } from "./host-context";
import { RangeViewObject } from "./range-view";

const CELLS_READ_LIMIT = 5000000;

/** The half of Excel's Range that says where it is and finds other ranges from there. */
export abstract class RangePlace extends RangeTarget {
  override readonly className = "Range";
  readonly #referenceId: string;

  constructor(
    readonly host: HostContext,
    override readonly sheetId: string,
    override area: Rectangle,
  ) {
    super();
    if (!isInsideSheet(area)) throw invalidArgument();
    this.#referenceId = host.references.nextId();
    host.references.keep(this.#referenceId, this);
  }

  override identity(): Record<string, unknown> {
    return { _ReferenceId: this.#referenceId };
  }

  get cells() {
    return this.host.engine.cells;
  }

  /** Refuses on a protected sheet where the cells are locked, and after the sheet was deleted. */
  guard(): void {
    if (!this.host.engine.spreadsheet.findSheet(this.sheetId)) throw itemNotFound();
    const { protection, unlocked } = this.host.engine.document.sheet(this.sheetId);
    if (protection && unlocked.of(this.area) !== true) throw accessDenied();
  }

  /** Refuses on a protected sheet whatever its options do not allow; most need unlocked cells as well. */
  guardOption(option: string, needsUnlocked = false): void {
    if (!this.host.engine.spreadsheet.findSheet(this.sheetId)) throw itemNotFound();
    const { protection, unlocked } = this.host.engine.document.sheet(this.sheetId);
    if (protection && (protection.options[option] !== true || (needsUnlocked && unlocked.of(this.area) !== true))) throw accessDenied();
  }

  other(area: Rectangle): RangeTarget {
    return this.host.make.range(this.sheetId, area);
  }

  read<T>(reader: (area: Rectangle) => T): T | null {
    if (!this.host.engine.spreadsheet.findSheet(this.sheetId)) throw itemNotFound();
    return this.area.rows * this.area.columns > CELLS_READ_LIMIT ? null : reader(this.area);
  }

  _KeepReference(): void {
    this.host.references.keep(this.#referenceId, this);
  }

  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }

  get Address(): string {
    const sheet = quoteSheet(this.host.engine.spreadsheet.sheet(this.sheetId).getSheetName());
    return `${sheet}!${formatRectangle(this.area)}`;
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.area.row;
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get RowCount(): number {
    return this.area.rows;
  }
  get ColumnCount(): number {
    return this.area.columns;
  }
  get CellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > 2147483647 ? -1 : count;
  }
  get IsEntireColumn(): boolean {
    return isWholeColumns(this.area);
  }
  get IsEntireRow(): boolean {
    return isWholeRows(this.area);
  }

  GetCell(row: unknown, column: unknown): RangeTarget {
    return this.other({ row: this.area.row + asWhole(row), column: this.area.column + asWhole(column), rows: 1, columns: 1 });
  }
  GetRow(row: unknown): RangeTarget {
    return this.other({ ...this.area, row: this.area.row + asWhole(row), rows: 1 });
  }
  GetColumn(column: unknown): RangeTarget {
    return this.other({ ...this.area, column: this.area.column + asWhole(column), columns: 1 });
  }
  GetLastRow(): RangeTarget {
    return this.other({ ...this.area, row: lastRow(this.area), rows: 1 });
  }
  GetLastColumn(): RangeTarget {
    return this.other({ ...this.area, column: lastColumn(this.area), columns: 1 });
  }
  GetLastCell(): RangeTarget {
    return this.other({ row: lastRow(this.area), column: lastColumn(this.area), rows: 1, columns: 1 });
  }
  GetEntireRow(): RangeTarget {
    return this.other({ ...this.area, column: 0, columns: SHEET_COLUMNS });
  }
  GetEntireColumn(): RangeTarget {
    return this.other({ ...this.area, row: 0, rows: SHEET_ROWS });
  }
  GetOffsetRange(rows: unknown, columns: unknown): RangeTarget {
    return this.other({ ...this.area, row: this.area.row + asWhole(rows), column: this.area.column + asWhole(columns) });
  }
  GetResizedRange(rows: unknown, columns: unknown): RangeTarget {
    return this.other({ ...this.area, rows: this.area.rows + asWhole(rows), columns: this.area.columns + asWhole(columns) });
  }
  GetAbsoluteResizedRange(rows: unknown, columns: unknown): RangeTarget {
    return this.other({ ...this.area, rows: asWhole(rows), columns: asWhole(columns) });
  }
  GetRowsAbove(count: unknown): RangeTarget {
    const n = count === undefined || count === null ? 1 : asWhole(count);
    return this.other(n > 0 ? { ...this.area, row: this.area.row - n, rows: n } : { ...this.area, rows: -n });
  }
  GetRowsBelow(count: unknown): RangeTarget {
    const n = count === undefined || count === null ? 1 : asWhole(count);
    return this.other(n > 0 ? { ...this.area, row: lastRow(this.area) + 1, rows: n } : { ...this.area, row: lastRow(this.area) + n + 1, rows: -n });
  }
  GetColumnsBefore(count: unknown): RangeTarget {
    const n = count === undefined || count === null ? 1 : asWhole(count);
    return this.other(n > 0 ? { ...this.area, column: this.area.column - n, columns: n } : { ...this.area, columns: -n });
  }
  GetColumnsAfter(count: unknown): RangeTarget {
    const n = count === undefined || count === null ? 1 : asWhole(count);
    return this.other(n > 0 ? { ...this.area, column: lastColumn(this.area) + 1, columns: n } : { ...this.area, column: lastColumn(this.area) + n + 1, columns: -n });
  }
  GetBoundingRect(given: unknown): RangeTarget {
    const area = this.#onThisSheet(readArea(this.host, given, this.sheetId));
    return this.other(boundingRectangle(this.area, area));
  }
  GetIntersection(given: unknown): RangeTarget {
    const shared = intersect(this.area, this.#onThisSheet(readArea(this.host, given, this.sheetId)));
    if (!shared) throw itemNotFound();
    return this.other(shared);
  }
  GetIntersectionOrNullObject(given: unknown): RangeTarget | null {
    const other = readArea(this.host, given, this.sheetId);
    const shared = other.sheetId === this.sheetId ? intersect(this.area, other.area) : undefined;
    return shared ? this.other(shared) : null;
  }
  #onThisSheet(area: Area): Rectangle {
    if (area.sheetId !== this.sheetId) throw invalidArgument();
    return area.area;
  }

  GetUsedRange(valuesOnly: unknown): RangeTarget {
    const used = this.cells.usedRectangle(this.sheetId, valuesOnly === true, this.area);
    if (!used) throw itemNotFound();
    return this.other(used);
  }
  GetUsedRangeOrNullObject(valuesOnly: unknown): RangeTarget | null {
    const used = this.cells.usedRectangle(this.sheetId, valuesOnly === true, this.area);
    return used ? this.other(used) : null;
  }
  GetSurroundingRegion(): RangeTarget {
    let region: Rectangle = { ...this.area };
    for (;;) {
      const row = Math.max(0, region.row - 1);
      const column = Math.max(0, region.column - 1);
      const ring = { row, column, rows: Math.min(SHEET_ROWS, lastRow(region) + 2) - row, columns: Math.min(SHEET_COLUMNS, lastColumn(region) + 2) - column };
      const used = this.cells.usedRectangle(this.sheetId, true, ring);
      const grown = used ? boundingRectangle(region, used) : region;
      if (sameRectangle(grown, region)) return this.other(region);
      region = grown;
    }
  }
  GetRangeEdge(direction: unknown): RangeTarget {
    return this.other(this.#edge(direction));
  }
  GetExtendedRange(direction: unknown): RangeTarget {
    return this.other(boundingRectangle(this.area, this.#edge(direction)));
  }
  #edge(direction: unknown): Rectangle {
    const toward = asOneOf(direction, ["Up", "Down", "Left", "Right"] as const);
    const step = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] }[toward] as [number, number];
    const used = this.cells.usedRectangle(this.sheetId, true);
    const isFilled = (row: number, column: number): boolean => this.cells.content(this.sheetId, row, column) !== "";
    const limit = { row: toward === "Down" ? SHEET_ROWS - 1 : 0, column: toward === "Right" ? SHEET_COLUMNS - 1 : 0 };
    let { row, column } = this.area;
    const isInReach = (): boolean => used !== undefined && row + step[0] >= 0 && column + step[1] >= 0 && row + step[0] <= lastRow(used) && column + step[1] <= lastColumn(used);
    const alongFilled = isFilled(row, column) && isInReach() && isFilled(row + step[0], column + step[1]);
    while (isInReach()) {
      if (alongFilled && !isFilled(row + step[0], column + step[1])) break;
      row += step[0];
      column += step[1];
      if (!alongFilled && isFilled(row, column)) break;
    }
    const stopped = alongFilled || isFilled(row, column);
    return { row: stopped || step[0] === 0 ? row : limit.row, column: stopped || step[1] === 0 ? column : limit.column, rows: 1, columns: 1 };
  }
  GetSpillingToRange(): RangeTarget {
    const found = this.GetSpillingToRangeOrNullObject();
    if (!found) throw itemNotFound();
    return found;
  }
  GetSpillingToRangeOrNullObject(): RangeTarget | null {
    const spill = this.cells.spillOf(this.sheetId, this.area.row, this.area.column);
    return spill && (spill.rows > 1 || spill.columns > 1) ? this.other(spill) : null;
  }
  GetSpillParent(): RangeTarget {
    const found = this.GetSpillParentOrNullObject();
    if (!found) throw itemNotFound();
    return found;
  }
  GetSpillParentOrNullObject(): RangeTarget | null {
    const parent = this.cells.spillParent(this.sheetId, this.area.row, this.area.column);
    return parent ? this.other({ ...parent, rows: 1, columns: 1 }) : null;
  }
  GetTables(fullyContained: unknown): HostObject {
    return this.host.make.tables({ sheetId: this.sheetId, touching: this.area, fullyContained: fullyContained === true });
  }
  GetVisibleView(): HostObject {
    return new RangeViewObject(this.host, this.sheetId, this.area);
  }
  GetMergedAreasOrNullObject(): HostObject | null {
    const merged = this.host.engine.spreadsheet
      .model(this.sheetId)
      .getMergeData()
      .map((range) => ({ row: range.startRow, column: range.startColumn, rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 }))
      .filter((area) => intersect(area, this.area));
    return merged.length === 0 ? null : this.host.make.rangeAreas(this.sheetId, merged);
  }
  GetDirectPrecedents(): HostObject {
    return findPrecedents(this.host, this, true);
  }
  GetPrecedents(): HostObject {
    return findPrecedents(this.host, this, false);
  }
  GetDirectDependents(): HostObject {
    return findDependents(this.host, this, true);
  }
  GetDependents(): HostObject {
    return findDependents(this.host, this, false);
  }
  GetSpecialCells(type: unknown, valueType: unknown): HostObject {
    const found = this.GetSpecialCellsOrNullObject(type, valueType);
    if (!found) throw itemNotFound();
    return found;
  }
  GetSpecialCellsOrNullObject(type: unknown, valueType: unknown): HostObject | null {
    const wanted = asOneOf(type, ["Constants", "Formulas", "Blanks", "Visible"] as const);
    const kind = typeof valueType === "string" ? valueType : "All";
    const bounded = this.cells.usedRectangle(this.sheetId, false, this.area);
    if (!bounded) return null;
    const matches = (row: number, column: number): boolean => {
      const content = this.cells.content(this.sheetId, row, column);
      const isFormula = this.cells.formula(this.sheetId, row, column) !== undefined;
      if (wanted === "Blanks") return content === "" && !isFormula;
      if (wanted === "Visible") return this.host.engine.spreadsheet.model(this.sheetId).getRowVisible(row) && this.host.engine.spreadsheet.model(this.sheetId).getColVisible(column);
      if ((wanted === "Formulas") !== isFormula || (wanted === "Constants" && content === "")) return false;
      const own = this.cells.isError(this.sheetId, row, column, content) ? "Errors" : typeof content === "boolean" ? "Logical" : typeof content === "number" ? "Numbers" : "Text";
      return kind === "All" || kind.includes(own);
    };
    const found: Rectangle[] = [];
    this.cells.map(bounded, (row, column) => {
      if (!matches(row, column)) return;
      const previous = found.at(-1);
      if (previous?.row === row && lastColumn(previous) === column - 1) found[found.length - 1] = { ...previous, columns: previous.columns + 1 };
      else found.push({ row, column, rows: 1, columns: 1 });
    });
    return found.length === 0 ? null : this.host.make.rangeAreas(this.sheetId, stackRows(found));
  }
}

/** Runs of cells with the same columns in neighbouring rows are one area, as Excel reports them. */
function stackRows(areas: readonly Rectangle[]): Rectangle[] {
  const stacked: Rectangle[] = [];
  for (const area of areas) {
    const above = stacked.findIndex((other) => other.column === area.column && other.columns === area.columns && lastRow(other) === area.row - 1);
    const found = stacked[above];
    if (found) stacked[above] = { ...found, rows: found.rows + area.rows };
    else stacked.push(area);
  }
  return stacked;
}
