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

const read = (items: PdfTextItem[]): string[] => {
  const { text, grids } = fromPdf([page(items)]);
  return readTables(grids, { language: "en", source: text, companyName: null, fiscalYearEndMonth: null, published: null, currency: null }).items.map(spell);
};
const ending = (str: string, right: number, y: number): PdfTextItem => word(str, right - str.length * 4.5, y);

it("parts figures of several columns that the library gives as one, and the sign of the next column", () => {
  const heads = [word("(in millions)", 60, 700), word("Q3 2025", 300, 700), word("Q3 2024", 380, 700), word("Q2 2025", 460, 700)];
  const joined: PdfTextItem = { ...word("4,101 $ 3,902 $ 3,877", 306, 686), width: 178 };
  const signed: PdfTextItem = { ...word("426 $", 315, 672), width: 38 };
  expect(read([...heads, word("Net sales", 60, 686), joined, word("Net income", 60, 672), signed, word("335", 396, 672), word("$", 440, 672), word("401", 470, 672)])).toEqual([
    "Net sales | quarter 2025-07-01..2025-09-30 | 4101000000 USD | prior 3902000000", "Net sales | quarter 2025-04-01..2025-06-30 | 3877000000 USD",
    "Net income | quarter 2025-07-01..2025-09-30 | 426000000 USD | prior 335000000", "Net income | quarter 2025-04-01..2025-06-30 | 401000000 USD",
  ]);
});

it("reads two tables beside each other as two", () => {
  expect(read([word("($ in millions)", 60, 715), word("Q3 2025", 160, 700), word("Q3 2024", 220, 700), word("9/30/2025", 430, 700), word("12/31/2024", 490, 700),
    word("Net sales", 60, 686), ending("4,101", 195, 686), ending("3,902", 255, 686), word("Cash", 330, 686), ending("810", 470, 686), ending("790", 535, 686),
    word("Operating income", 60, 672), ending("580", 195, 672), ending("474", 255, 672), word("Total assets", 330, 672), ending("9,110", 470, 672), ending("8,990", 535, 672)])).toEqual([
    "Net sales | quarter 2025-07-01..2025-09-30 | 4101000000 USD | prior 3902000000", "Operating income | quarter 2025-07-01..2025-09-30 | 580000000 USD | prior 474000000",
    "Cash | instant ..2025-09-30 | 810000000 USD", "Cash | instant ..2024-12-31 | 790000000 USD", "Total assets | instant ..2025-09-30 | 9110000000 USD", "Total assets | instant ..2024-12-31 | 8990000000 USD",
  ]);
});

it("takes heads left of figures that end at the right of their columns, and a column of notes for none of them", () => {
  const rows = [["Revenue", "2", "1,820.4", "1,702.1"], ["Operating profit", "4", "200.1", "152.2"]].flatMap(([label = "", note = "", now = "", then = ""], at) => [word(label, 60, 660 - at * 14), word(note, 305, 660 - at * 14), ending(now, 404, 660 - at * 14), ending(then, 497, 660 - at * 14)]);
  expect(read([word("Consolidated income statement for the year ended 31 March 2025 (in £ million)", 60, 715), word("2025", 347, 690), word("2024", 440, 690), word("Note", 271, 675), ...rows])).toEqual([
    "Revenue | year 2024-04-01..2025-03-31 | 1820400000 GBP | prior 1702100000", "Operating profit | year 2024-04-01..2025-03-31 | 200100000 GBP | prior 152200000",
  ]);
  expect(read([word("($ in millions)", 60, 715), word("2025", 154, 690), word("2024", 251, 690), word("Three months ended June 30,", 150, 702, 8), word("Net sales", 60, 676), ending("1,155", 214, 676), ending("1,028", 311, 676)])).toEqual(["Net sales | quarter 2025-04-01..2025-06-30 | 1155000000 USD | prior 1028000000"]);
});

it("joins heads at a page's foot to the figures of the next page, without the number of the page", () => {
  const foot = page([word("Net revenues, three months ended (in $ millions)", 60, 120), word("March 31,", 300, 90), word("December 31,", 392, 90), word("2023", 310, 76), word("2022", 405, 76), word("9", 480, 76)], 9);
  const top = page([word("2023", 310, 740), word("2022", 405, 740), word("Total net revenues", 60, 726), ending("2,510", 330, 726), ending("2,483", 425, 726)], 10);
  const { text, grids } = fromPdf([foot, top]);
  expect(readTables(grids, { language: "en", source: text, companyName: null, fiscalYearEndMonth: null, published: null, currency: null }).items.map(spell)).toEqual(["Total net revenues | quarter 2023-01-01..2023-03-31 | 2510000000 USD", "Total net revenues | quarter 2022-10-01..2022-12-31 | 2483000000 USD"]);
});

it.each([["left", 40, 320], ["right", 330, 40]])("reads a paragraph on the %s of a table apart from its rows", (_, at, start) => {
  const prose = ["Demand for packaging stayed weak in the", "quarter, and prices fell in all regions. We", "kept our costs down, and we expect a", "slow recovery in the second half of", "the year, with Obbola at a standstill."];
  const rows = [["Net sales", "5,210", "5,560"], ["Operating profit", "512", "611"], ["Profit for the period", "371", "452"], ["Cash flow from operating activities", "801", "702"]];
  const items = [
    ...prose.map((line, i) => word(line, at, 700 - i * 11.3, 8)),
    word("SEK million", start, 700, 8), word("Q2 2025", start + 160, 700, 8), word("Q2 2024", start + 220, 700, 8),
    ...rows.flatMap(([label = "", now = "", then = ""], i) => [word(label, start, 687 - i * 13, 8), word(now, start + 168, 687 - i * 13, 8), word(then, start + 228, 687 - i * 13, 8)]),
  ];
  const { text, grids } = fromPdf([page(items)]);
  const read = readTables(grids, { language: "en", source: text, companyName: null, fiscalYearEndMonth: null, published: null, currency: null });
  expect(read.items.map(spell)).toEqual(rows.map(([label = "", now = "", then = ""]) => `${label} | quarter 2025-04-01..2025-06-30 | ${now.replace(",", "")}000000 SEK | prior ${then.replace(",", "")}000000`));
  expect(text).toContain(prose.join("\n"));
});

it("parts no labels that go on in small letters from the figures behind them", () => {
  const labels = ["Cash flows provided by", "operating activities of the group", "cash flows used in investing", "activities of the whole group", "net change in cash of all"];
  const { text } = fromPdf([page([...labels.map((label, i) => word(label, 40, 700 - i * 12)), ...labels.map((_, i) => word(`${i + 1},204`, 400, 700 - i * 12))])]);
  expect(text.split("\n")[1]).toBe("operating activities of the group\t2,204");
});
