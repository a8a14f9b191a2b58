/**
 * THE PORT: what Tieout asks of a spreadsheet. Few verbs, each takes a plan, batch by design:
 * one verb is one round trip or a small fixed number of them, whatever the number of rows.
 * Every verb either does all of it or leaves the workbook as it was and throws a SheetError.
 */
import type { Ledger } from "./ledger";
import type { RefreshPlan } from "./refresh-plan";
import type { CellValue, TablePlan } from "./table-plan";

/** What a plan has to respect before it is made. */
export interface Survey {
  /** "Sheet1" and the active cell "C4" there. */
  readonly sheet: string;
  readonly cell: string;
  /** Names of tables and defined names in the workbook, as they are spelled. */
  readonly takenNames: readonly string[];
}

/** A table as it stands. Headers as the analyst left them; added columns and rows included. */
export interface TableState {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  /** "A1:M4", headers included. */
  readonly address: string;
  readonly headers: readonly string[];
  /** Body rows; an error cell is its text, such as "#N/A". */
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
}

export interface Workbook {
  survey(): Promise<Survey>;
  /** Writes the table with its header at the active cell, its names and its ledger entry. Throws cells-in-the-way, already-inserted. */
  insert(plan: TablePlan): Promise<TableState>;
  /** By name as in the ledger, found again by id after a rename. Undefined where it was deleted. */
  read(name: string): Promise<TableState | undefined>;
  /** Throws table-gone. */
  apply(plan: RefreshPlan): Promise<TableState>;
  ledger(): Promise<Ledger>;
  /** Selects the table and brings it into view. */
  reveal(name: string): Promise<void>;
}
