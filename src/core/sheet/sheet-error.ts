export type SheetErrorCode =
  | "cells-in-the-way"
  | "table-in-the-way"
  | "already-inserted"
  | "merged-cells"
  | "name-taken"
  | "no-room"
  | "nothing-to-chart"
  | "nothing-to-insert"
  | "nothing-to-revert"
  | "changed-meanwhile"
  | "table-gone"
  | "no-record"
  | "table-of-values"
  | "sheet-protected"
  | "cell-being-edited"
  | "ledger-unreadable"
  | "series-unreadable"
  | "host-failed";

/** Why a workbook was left as it was: what, which value, what to do, in one line. */
export class SheetError extends Error {
  constructor(
    readonly code: SheetErrorCode,
    message: string,
    /** An address or a table name, where the error has a place. */
    readonly where?: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = "SheetError";
  }
}
