import type { LedgerRow, LedgerTable } from "../ledger";
import type { PeriodColumnId } from "../table-plan";

/** A figure as the ledger has it. */
export interface FigureOnRecord {
  readonly table: LedgerTable;
  readonly row: LedgerRow;
  /** Of a series: which of the row's figures. Its row is then that of this one period, its table's source the document that gave it. */
  readonly period?: PeriodColumnId;
}
