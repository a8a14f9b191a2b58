/** What the ledger keeps of refreshes: a line for each, and for the last one all it takes to put it back. */
import type { SourceRank } from "../model/source-rank";
import type { CellContent } from "./forms/conversion-plan";
import type { LedgerTable } from "./ledger";
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

export interface LastRefresh {
  readonly at: string;
  readonly cells: readonly ReplacedCell[];
  /** Keys of the rows it appended. */
  readonly added: readonly string[];
  /** Rows from the table's end to the last filled cell below it, before rows were appended. */
  readonly gap?: number;
  readonly namesAdded: readonly string[];
  readonly namesPointed: readonly { readonly name: string; readonly formula: string }[];
  /** The entry's own fields as they were; of its rows those that differ. */
  readonly before: Pick<LedgerTable, "source" | "earlier" | "rows" | "names" | "excluded" | "declined" | "writtenAt" | "writtenBy" | "rebuilt">;
}

/** Entries kept. */
export const LONGEST_LOG = 100;
