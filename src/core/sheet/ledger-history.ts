/** What the ledger keeps of refreshes: a line for each, and for the last one all it takes to put it back. */
import type { SourceRank } from "../model/source-rank";
import type { CellContent } from "./cells/cell-content";
import type { ColumnId } from "./table-plan";

export interface LogEntry {
  /** ISO date-time. */
  readonly at: string;
  readonly what: "refresh" | "revert";
  /** The version of Tieout that did it. */
  readonly by: string | null;
  /** Of the source: its hash, its title, its date, and the highest rank of its figures. */
  readonly sha256: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly rank: SourceRank | null;
  /** Cells and rows. */
  readonly accepted: number;
  readonly declined: number;
  readonly confirmed: number;
}

/** A cell that the last refresh wrote, with what stood there before. */
export interface ReplacedCell {
  readonly key: string;
  readonly column: ColumnId;
  readonly old: CellContent;
  /** Its number format, where that was changed too. */
  readonly format?: string;
}

/** Entries kept. */
export const LONGEST_LOG = 100;
