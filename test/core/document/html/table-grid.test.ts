import { fromHtml } from "../../../../src/core/document/html/from-html";
import { cellAt, gridOf, type TableGrid } from "../../../../src/core/document/html/table-grid";
import type { RawTable } from "../../../../src/core/document/html/html-document";

function layOut(markup: string): { grid: TableGrid; words: string[] } {
  const document = fromHtml(`<table>${markup}</table>`);
  const grid = gridOf(document.tables[0] as RawTable);
  const words = Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (_, column) => {
      const cell = cellAt(grid, row, column);
      return cell === undefined ? "." : document.text.slice(cell.start, cell.end);
    }).join(""),
  );
  return { grid, words };
}

test.each([
  ["<tr><td>a<td>b<tr><td>c<td>d", ["ab", "cd"]],
  ["<tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e", ["aab", "cde"]],
  ["<tr><td rowspan=2>a<td>b<tr><td>c", ["ab", "ac"]],
  ["<tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d", ["ab", "ac", "ad"]],
  ["<tr><td rowspan=9>a<tr><td>b", ["a.", "ab"]],
  ["<tr><td>a<tr><td>b<td>c", ["a.", "bc"]],
  ["<tr><td>a<td rowspan=2 colspan=2>b<tr><td>c<tr><td>d<td>e<td>f", ["abb", "cbb", "def"]],
  ["<tr><td rowspan=2>a<td rowspan=2>b<tr><tr><td>c", ["ab", "ab", "c."]],
  ["<tr><td colspan=0>a<td colspan=x>b", ["ab"]],
])("lays out %s", (markup, words) => {
  expect(layOut(markup).words).toEqual(words);
});

test("where cells overlap the first keeps the slot", () => {
  expect(layOut("<tr><td>a<td rowspan=2>b<tr><td colspan=2>c").words).toEqual(["ab", "cb"]);
});

test("refuses more columns than a worksheet has, and says where", () => {
  expect(() => layOut(`<tr>${"<td>1".repeat(100_000)}`)).toThrow(/at most 16384 columns/);
});

test("refuses a few cells that span millions of slots", () => {
  expect(() => layOut(`<tr>${"<td colspan=1000 rowspan=65534>1".repeat(16)}${"<tr>".repeat(65_534)}`)).toThrow(/cells are laid out/);
});
