import type { CellValue, ColumnId, TableSource } from "./table-plan";

/** What Tieout wrote where, kept inside the workbook, so that refresh can tell the analyst's edits from its own. */
export interface Ledger {
  readonly version: 1;
  readonly tables: readonly LedgerTable[];
}

export interface LedgerTable {
  /** Excel's own id of the table: it survives a rename. */
  readonly id: string;
  readonly name: string;
  /** ISO date-time of the last write. */
  readonly writtenAt: string;
  readonly source: TableSource;
  /** Ids of the line items that were included. */
  readonly rows: readonly LedgerRow[];
  readonly names: readonly string[];
}

export interface LedgerRow {
  readonly key: string;
  readonly cells: Readonly<Partial<Record<ColumnId, CellValue>>>;
}
