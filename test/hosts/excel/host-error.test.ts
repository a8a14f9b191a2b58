import { SheetError } from "../../../src/core/sheet/sheet-error";
import { toSheetError } from "../../../src/hosts/excel/host-error";

const officeError = (code: string, message = "The operation failed."): Error => Object.assign(new Error(message), { code });

describe("toSheetError", () => {
  it.each([
    ["InvalidOperationInCellEditMode", "cell-being-edited", /Press Enter or Esc/],
    ["AccessDenied", "sheet-protected", /Unprotect it/],
    ["InsertDeleteConflict", "cells-in-the-way", /Make room/],
    ["RequestPayloadSizeLimitExceeded", "host-failed", /too large/],
    ["GeneralException", "host-failed", /Excel could not do it, and nothing was changed: The operation failed\. \(GeneralException\)/],
  ])("says plainly what %s means and keeps it as the cause", (code, sheetCode, message) => {
    const cause = officeError(code);
    expect(toSheetError(cause)).toMatchObject({ name: "SheetError", code: sheetCode, message: expect.stringMatching(message), cause });
  });

  it("passes our own errors through and wraps whatever else was thrown", () => {
    const own = new SheetError("table-gone", "gone");
    expect(toSheetError(own)).toBe(own);
    expect(toSheetError("odd")).toMatchObject({ code: "host-failed", message: "Excel could not do it, and nothing was changed: odd" });
  });
});
