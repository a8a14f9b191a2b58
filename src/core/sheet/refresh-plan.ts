/**
 * Refresh compares three ways: what we wrote last, what stands in the sheet now, what the source says now.
 * A cell the analyst changed is theirs and is kept; a cell as we left it follows the source.
 */
import type { LedgerTable } from "./ledger";
import type { CellValue, ColumnId, RowPlan, TablePlan } from "./table-plan";

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

export interface RefreshPlan {
  readonly table: string;
  /** Named to the analyst first, then written: only those of kind `changed`. */
  readonly changes: readonly CellChange[];
  /** Line items the source has and the table has not. */
  readonly added: readonly RowPlan[];
  /** Rows of ours that the source no longer has: shown, never deleted. */
  readonly gone: readonly { readonly key: string; readonly lineItem: string }[];
  /** What the ledger will say once this is applied. */
  readonly ledger: LedgerTable;
  readonly plan: TablePlan;
}

/** True where applying would change nothing: then nothing is applied, not even the ledger. */
export const isEmpty = (plan: RefreshPlan): boolean =>
  plan.added.length === 0 && !plan.changes.some((change) => change.kind === "changed");
