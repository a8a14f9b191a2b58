/**
 * THE PORT: what Tieout asks of a spreadsheet. Few verbs, each takes a plan, batch by design:
 * one verb is one round trip or a small fixed number of them, whatever the number of rows.
 * Every verb either does all of it or leaves the workbook as it was and throws a SheetError.
 */
import type { KeptCell } from "./forms/conversion-plan";
import type { TableForm } from "./forms/table-form";
import type { Ledger } from "./ledger";
import type { Place } from "./place";
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

/** What a conversion did. */
export interface Conversion {
  readonly table: TableState;
  /** Cells that were rewritten. */
  readonly converted: number;
  /** The analyst's own cells in calculated columns, left as they are. */
  readonly kept: readonly KeptCell[];
  /** Verdicts of Check kept as text, which no plain formula can reach. */
  readonly verdicts: number;
}

/** What putting a refresh back did. */
export interface Reversion {
  readonly table: TableState;
  /** Cells that hold again what stood there before. */
  readonly restored: number;
  /** Rows and columns that the refresh had added and that are gone again. */
  readonly removed: number;
  /** Cells, rows and columns that the analyst changed since: left as they are. */
  readonly kept: readonly KeptCell[];
}

/** What naming the rest of a table's figures did. */
export interface Naming {
  readonly table: string;
  readonly named: number;
  /** Figures that no name can find: their row or column is gone, or another row has the same line item. */
  readonly unnamed: number;
}

/** A native chart that was added. */
export interface Charted {
  readonly sheet: string;
  readonly title: string;
  /** Rows of the table in it, and in all: rows in another unit are left out. */
  readonly shown: number;
  readonly rows: number;
}

export interface Rebuilding {
  /** Names of the tables whose entries could be read. */
  readonly kept: readonly string[];
  /** Of those that were read from the sheet: what the analyst changed there before is not known. */
  readonly rebuilt: readonly string[];
}

export interface Repair {
  readonly repaired: number;
  /** Sheets with stuck formulas that could not be touched. */
  readonly protectedSheets: readonly string[];
}

/** The active cell, and the row of the table that it stands in. */
export interface SelectedCell {
  readonly sheet: string;
  /** "C4". */
  readonly cell: string;
  readonly formula: CellValue;
  /** As the sheet shows it. */
  readonly text: string;
  /** Where the formula is one of Tieout's: what the single cells that it points at hold, by their reference as the formula spells it. */
  readonly referred?: Readonly<Record<string, CellValue>>;
  /** Absent outside tables and in a header. */
  readonly inTable?: {
    /** With this row alone as its body. */
    readonly table: TableState;
    /** Zero-based, in the table. */
    readonly position: number;
  };
}

export interface Workbook {
  survey(): Promise<Survey>;
  /**
   * Writes the table, its names and its ledger entry; at the active cell unless another place is asked for. Where cells
   * hold something it throws cells-in-the-way, whose `where` names them, and writes over them only if the place carries
   * that very text as `overwrite`. Never over another table. Throws already-inserted, table-gone.
   */
  insert(plan: TablePlan, place?: Place): Promise<TableState>;
  /** By name as in the ledger, found again by id after a rename. Undefined where it was deleted. */
  read(name: string): Promise<TableState | undefined>;
  /** Throws table-gone. */
  apply(plan: RefreshPlan): Promise<TableState>;
  /** All of these refreshes or none, in one step of Excel's Undo where the host can do that. Throws what `apply` throws. */
  applyAll(plans: readonly RefreshPlan[]): Promise<readonly TableState[]>;
  /** Puts back what the last refresh of the table changed, also after saving. Throws table-gone, no-record, nothing-to-revert. */
  revert(name: string): Promise<Reversion>;
  /** Writes the table's calculated cells as functions, as plain formulas or as values, and remembers which. Throws table-gone, no-record. */
  convert(name: string, form: TableForm): Promise<Conversion>;
  /** Names the figures of a large table that were left without at insert, and from then on those that a refresh adds. Throws table-gone, no-record. */
  nameRest(name: string): Promise<Naming>;
  /** Adds a chart of the table as it stands, below all that stands on its sheet. Throws table-gone, nothing-to-chart. */
  chart(name: string): Promise<Charted>;
  /** Copies the sheets of these tables as values; says what the new sheets are called. Throws table-gone, no-record. */
  share(names: readonly string[]): Promise<readonly string[]>;
  /**
   * Enters again, in the whole workbook, every formula with a function of Tieout that is stuck. The one verb that may
   * stop half-way: what it has entered by then stays and is what stood there; the next run does the rest.
   */
  repair(): Promise<Repair>;
  /** Deletes the table with all its columns, its names and its ledger entry. Throws table-gone, no-record. */
  remove(name: string): Promise<void>;
  ledger(): Promise<Ledger>;
  /**
   * Makes the record anew where it is damaged or missing, or where a sheet was copied: entries that can be read are kept,
   * tables of ours without one are read. A damaged record is set aside, not deleted. Throws ledger-unreadable for a newer one, series-unreadable.
   */
  rebuild(): Promise<Rebuilding>;
  /** Selects the table and brings it into view. */
  reveal(name: string): Promise<void>;
  /** What stands under the selection. */
  selectedCell(): Promise<SelectedCell>;
  /** The selected cells as the sheet shows them, tabs between columns and a line for each row; empty cells beyond what is used are left out. */
  selectedText(): Promise<string>;
  /** Calls back whenever something else is selected; what it resolves to ends that. */
  watchSelection(onSelected: () => void): Promise<() => Promise<void>>;
}
