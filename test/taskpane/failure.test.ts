import { SheetError, type SheetErrorCode } from "../../src/core/sheet/sheet-error";
import { failureOf, ReaderMissing, ReadingCancelled, readingFailureOf, refusalOf, wordFailure } from "../../src/taskpane/failure";
import { readText } from "../../src/taskpane/read-text";
import { speak } from "../../src/taskpane/strings/say";

const CODES: readonly SheetErrorCode[] = [
  "cells-in-the-way",
  "already-inserted",
  "changed-meanwhile",
  "merged-cells",
  "name-taken",
  "no-room",
  "nothing-to-insert",
  "nothing-to-revert",
  "series-unreadable",
  "table-gone",
  "no-record",
  "table-of-values",
  "sheet-protected",
  "cell-being-edited",
  "ledger-unreadable",
];

describe("a failure in words", () => {
  it("names the cells in the way and says what to do", () => {
    const failure = failureOf(new SheetError("cells-in-the-way", "English from the host.", "Sheet1!C3:D4"));
    expect(wordFailure(failure, speak("en"))).toBe(
      "There is something in Sheet1!C3:D4, so nothing was written. Select a cell with free cells below and to its right, then try again.",
    );
    expect(wordFailure(failure, speak("zh"))).toBe("Sheet1!C3:D4 已有内容，没有写入。请选一个右侧和下方都空着的单元格，再试一次。");
  });

  it.each(CODES)("says %s without an open place, and that nothing was written", (code) => {
    const failure = failureOf(new SheetError(code, "the host said why", "T"));
    expect(wordFailure(failure, speak("en"))).toMatch(/^[^{}]*nothing was written[^{}]*\.$/);
    expect(wordFailure(failure, speak("zh"))).toMatch(/^[^{}]*没有(?:重复)?写入[^{}]*。$/);
  });

  it("says something readable where the error has no place", () => {
    const failure = failureOf(new SheetError("cells-in-the-way", "x"));
    expect(wordFailure(failure, speak("en"))).toMatch(/^There is something in that place, so/);
    expect(wordFailure(failure, speak("zh"))).toMatch(/^该处 已有内容/);
  });

  it("claims nothing of its own where the host failed: only the host knows what was written", () => {
    const failure = failureOf(new SheetError("host-failed", "Excel stopped half-way. Look at Sheet1 and use Undo."));
    expect(wordFailure(failure, speak("en"))).toBe("Excel stopped half-way. Look at Sheet1 and use Undo.");
    expect(wordFailure(failure, speak("zh"))).toBe("Excel 未能完成操作：Excel stopped half-way. Look at Sheet1 and use Undo。");
  });

  it("passes on the words of an error nobody foresaw, in one sentence", () => {
    expect(wordFailure(failureOf(new Error("Disk full.")), speak("en"))).toBe(
      "Something failed: Disk full. Nothing more was written; check the sheet, then try again.",
    );
    expect(failureOf("plain").message).toBe("plain");
  });
});

describe("a text that gave nothing", () => {
  it.each([
    ["The board met on Tuesday and thanked everybody for their work during the year.", "no-figures"],
    ["PK\u0003\u0004\u0014\u0001\u0006\u0002\u0001\u0001\u0001", "unreadable"],
    ["Выручка компании выросла на пять процентов и составила четыре миллиарда рублей за квартал.", "language-unknown"],
    ["Revenue was $4.2 billion for the quarter ended 31 March 2025.", undefined],
  ])("is refused for its own reason: %p, %p", async (text, refusal) => {
    expect(refusalOf(await readText(text))).toBe(refusal);
  });

  it("is told apart from a reader that stopped", () => {
    expect(readingFailureOf(new Error("Out of memory."))).toEqual({ code: "reading-stopped", where: "", message: "Out of memory" });
    expect(readingFailureOf(new ReaderMissing("reader.js could not be fetched")).code).toBe("reader-missing");
    expect(readingFailureOf(new ReadingCancelled("cancelled")).code).toBe("reading-cancelled");
    expect(failureOf(new Error("Out of memory.")).code).toBe("unexpected");
  });
});
