/** Excel's own errors as plain sentences: what happened, what to do. The error itself is kept as the cause. */
import { SheetError, type SheetErrorCode } from "../../core/sheet/sheet-error";

interface Wording {
  readonly code: SheetErrorCode;
  readonly message: string;
}

/** Codes: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
const WORDINGS: Readonly<Record<string, Wording>> = {
  AccessDenied: { code: "sheet-protected", message: "The sheet or the workbook is protected, so nothing was changed. Unprotect it or choose another sheet." },
  InsertDeleteConflict: { code: "cells-in-the-way", message: "Cells below the table cannot move down, so nothing was changed. Make room below it and try again." },
  InvalidOperationInCellEditMode: { code: "cell-being-edited", message: "A cell is being edited, so nothing was changed. Press Enter or Esc in the sheet, then try again." },
  InvalidSelection: { code: "host-failed", message: "No cell is selected, so nothing was changed. Click a cell and try again." },
  RequestPayloadSizeLimitExceeded: { code: "host-failed", message: "The table is too large for one step of Excel on the web, so nothing was changed. Choose fewer figures." },
};

export function toSheetError(error: unknown): SheetError {
  if (error instanceof SheetError) return error;
  const wording = isOfficeError(error) ? WORDINGS[error.code] : undefined;
  if (wording !== undefined) return new SheetError(wording.code, wording.message, undefined, { cause: error });
  const said = error instanceof Error ? error.message : String(error);
  const code = isOfficeError(error) ? ` (${error.code})` : "";
  return new SheetError("host-failed", `Excel could not do it, and nothing was changed: ${said}${code}`, undefined, { cause: error });
}

export const isOfficeError = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && "code" in error && typeof error.code === "string";

/** One run of Excel's, its errors translated at the border. */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (error) {
    throw toSheetError(error);
  }
}

/**
 * The same for work that uses no range in more than one batch: Excel need not keep its ranges then, and no last round
 * trip lets go of them. Excel.run would keep them all.
 */
export async function inBatches<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await work(new Excel.RequestContext());
  } catch (error) {
    throw toSheetError(error);
  }
}

/** Work of several batches as one step of Undo, where the host can make it one. */
export async function inOneStep<T>(mergesUndo: boolean, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (!mergesUndo) return inBatches(work);
  try {
    return await Excel.run({ mergeUndoGroup: true }, work);
  } catch (error) {
    throw toSheetError(error);
  }
}

/** Runs the work and, where it fails, takes back what it had written before the failure. */
export async function orTakeBack<T>(work: () => Promise<T>, takeBack: (context: Excel.RequestContext) => Promise<void>, where: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await takeBackAfter(error, takeBack, where);
    throw error;
  }
}

export async function takeBackAfter(error: unknown, takeBack: (context: Excel.RequestContext) => Promise<void>, where: string): Promise<void> {
  try {
    await Excel.run(takeBack);
  } catch (again) {
    const reasons = new AggregateError([error, again], "The step failed, and so did taking it back.");
    throw new SheetError("host-failed", `Excel stopped half-way and could not take it back. Look at ${where} and use Undo.`, where, { cause: reasons });
  }
}
