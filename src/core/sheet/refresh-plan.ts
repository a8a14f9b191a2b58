/**
 * Refresh compares three ways: what we wrote last, what stands in the sheet now, what the source says now.
 * A cell the analyst changed is theirs and is kept; a cell as we left it follows the source.
 */
import type { LedgerTable } from "./ledger";
import type { CellValue, ColumnId, ColumnPlan, NamePlan, RowPlan, TablePlan } from "./table-plan";

export interface CellChange {
  readonly kind: "changed" | "kept-yours";
  readonly key: string;
  readonly lineItem: string;
  readonly column: ColumnId;
  readonly header: string;
  /** What stands in the sheet now. */
  readonly old: CellValue;
  /** What the source says now. */
  readonly next: CellValue;
  /** Zero-based row in the table's body as read. */
  readonly row: number;
}

/** One of our columns as the table has it now: moved, renamed, its formula in terms of the headers there. */
export interface PlacedColumn extends ColumnPlan {
  /** Zero-based column in the table as read. */
  readonly position: number;
}

/** A period that a series gains. */
export interface AddedColumn {
  readonly column: ColumnPlan;
  /** Zero-based: the column of the table as read that it goes before. */
  readonly before: number;
  /** By body row, those added below included. */
  readonly cells: readonly CellValue[];
  readonly formats: readonly (string | null)[];
}

export interface RowMention {
  readonly key: string;
  readonly lineItem: string;
}

export interface RefreshPlan {
  /** The table's name as it stands now. */
  readonly table: string;
  /** Named to the analyst first, then written: only those of kind `changed`. */
  readonly changes: readonly CellChange[];
  /** Line items the source has and the table has not: appended below its last row. */
  readonly added: readonly RowPlan[];
  /** Rows of ours that the source no longer has: shown, never deleted. */
  readonly gone: readonly RowMention[];
  /** Rows that the analyst deleted from the table: not written again. */
  readonly deleted: readonly RowMention[];
  /** Our columns that still stand. A column the analyst deleted is not written again. */
  readonly columns: readonly PlacedColumn[];
  /** New periods, in date order. */
  readonly addedColumns: readonly AddedColumn[];
  /** The analyst's own calculated columns, which an added row gets too. */
  readonly fill: readonly { readonly position: number; readonly formula: string }[];
  /** Names to add, or to point at a figure again whose line item the analyst renamed. */
  readonly names: readonly NamePlan[];
  /** What the ledger will say once this is applied; the host sets the time. */
  readonly ledger: LedgerTable;
  readonly plan: TablePlan;
}

/** True where applying would change nothing: then nothing is applied, not even the ledger. */
export const isEmpty = (plan: RefreshPlan): boolean =>
  plan.added.length === 0 && plan.addedColumns.length === 0 && plan.names.length === 0 && !plan.changes.some((change) => change.kind === "changed");
