import { fromPdf } from "../../../../src/core/document/pdf/from-pdf";
import type { PdfPageText, PdfTextItem } from "../../../../src/core/document/pdf/page-items";
import { readPdfPages } from "../../../../src/core/document/pdf/read-pdf-pages";
import { readTables } from "../../../../src/core/extraction/tables/read-tables";
import { spell } from "../../extraction/tables/a-statement";

const word = (str: string, x: number, y: number, size = 9): PdfTextItem => ({ str, transform: [size, 0, 0, size, x, y], width: str.length * size * 0.5, height: size });
const page = (items: PdfTextItem[], number = 1): PdfPageText => ({ number, width: 612, height: 792, items });

const STATEMENT = page([
  word("CONSOLIDATED BALANCE SHEETS", 240, 720), word("(in millions)", 280, 708),
  word("May 7, 2023", 380, 690), word("August 28,", 480, 695), word("2022", 494, 684),
  word("Cash", 60, 660), word("$", 380, 660), word("12,493", 402, 660), word("$", 480, 660), word("10,203", 500, 660),
  word("Receivables, net", 60, 646), word("2,502", 406, 646), word("1", 429, 650, 5), word("2,241", 504, 646),
  word("17", 300, 30),
]);

describe("a page of a PDF", () => {
  const { text, grids, placeOf } = fromPdf([STATEMENT]);
  const { items } = readTables(grids, { language: "en", source: text, companyName: null, fiscalYearEndMonth: null, published: null, currency: "USD" });

  it("becomes rows again, each head over its own column", () => {
    expect(items.map(spell)).toEqual(["Cash | instant ..2023-05-07 | 12493000000 USD", "Cash | instant ..2022-08-28 | 10203000000 USD", "Receivables, net | instant ..2023-05-07 | 2502000000 USD", "Receivables, net | instant ..2022-08-28 | 2241000000 USD"]);
  });

  it("gives spans into its rebuilt text and a place on the page", () => {
    for (const item of items) if (!("low" in item.actual)) expect(text.slice(item.actual.start, item.actual.end)).toBe(item.actual.text);
    expect(items[2]?.place).toEqual({ page: 1, box: [406, 137, 431.5, 148.3] });
    expect(placeOf(text.indexOf("Receivables"))?.page).toBe(1);
  });

  it("keeps a page number out of the statement above it", () => {
    expect(text).not.toContain("17");
  });
});

it("says that a scan has no text", () => {
  const { hasText, emptyPages } = fromPdf([page([]), page([], 2)]);
  expect([hasText, emptyPages]).toEqual([false, [1, 2]]);
});

it("reports a file that cannot be opened instead of throwing", async () => {
  const broken = { getDocument: () => ({ promise: Promise.reject(new Error("Invalid PDF structure.")), destroy: () => Promise.resolve() }) };
  expect(await readPdfPages(new Uint8Array([1]), () => Promise.resolve(broken))).toMatchObject({ code: "pdf-unreadable" });
});

it("reads prose in two columns down and not across, and a statement below them as rows", () => {
  const left = ["Net sales for the second quarter of 2024", "rose 8% to $1,204 million, while gross profit", "of the lamp division reached a record level.", "Operating income was $150 million, against", "$136 million a year earlier."];
  const right = ["Cash at the end of June was $96 million and", "total debt stood at $410 million after the", "repayment of the notes in May. The board has", "declared a dividend of $0.25 per share, to be", "paid in August."];
  const lines = left.flatMap((words, at) => [word(words, 50, 700 - at * 12, 8), word(right[at] ?? "", 320, 700 - at * 12, 8)]);
  const { text } = fromPdf([page([word("A letter to the shareholders of Quay Lantern about the second quarter of the year 2024", 50, 730, 11), ...lines, word("Net sales", 60, 600), word("1,204", 400, 600), word("1,117", 480, 600)])]);
  expect(text.split("\n")).toEqual(["A letter to the shareholders of Quay Lantern about the second quarter of the year 2024", ...left, ...right, "Net sales\t1,204\t1,117", ""]);
});
