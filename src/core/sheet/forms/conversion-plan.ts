import type { CellContent } from "../cells/cell-content";
import type { LedgerTable } from "../ledger";
import type { ColumnId } from "../table-plan";
import type { TableForm } from "./table-form";

export interface ConvertedColumn {
  /** Zero-based column in the table as read. */
  readonly position: number;
  /** By body row; null is a cell that stays as it stands. */
  readonly contents: readonly (CellContent | null)[];
}

/** A cell of a calculated column that is the analyst's. */
export interface KeptCell {
  readonly lineItem: string;
  readonly column: ColumnId;
  readonly header: string;
  /** Zero-based row in the table's body as read. */
  readonly row: number;
}

export interface ConversionPlan {
  readonly table: string;
  readonly form: TableForm;
  readonly columns: readonly ConvertedColumn[];
  readonly kept: readonly KeptCell[];
  /** Verdicts of Check that stay as text because no plain formula can reach them. */
  readonly verdicts: number;
  /** What the ledger will say; the host sets the time. */
  readonly ledger: LedgerTable;
}

export const countConverted = ({ columns }: ConversionPlan): number =>
  columns.reduce((sum, { contents }) => sum + contents.filter((content) => content !== null).length, 0);
