/** Patterns that once tried every way to divide what they could not match: each text here kept the reader busy for hours. */
import { chinese } from "../../../src/core/language/zh";
import { english } from "../../../src/core/language/en";
import { isRange } from "../../../src/core/model/amount";
import { readDocuments } from "../../../src/core/read-documents";

function values(text: string): string[] {
  return readDocuments([{ name: "a paste", text, sha256: "0".repeat(64) }], [english, chinese]).flatMap(({ reading }) => reading.items.map(({ metric, label, actual }) => `${metric} ${label.trim()} ${isRange(actual) ? "range" : actual.value}`));
}

test("reads a story below a hundred short lines that end without a stop", () => {
  expect(values(`${"By Ann Lee\nWire Service Staff\n".repeat(50)}Revenue was $5 million in 2024.`)).toEqual(["revenue Revenue 5000000"]);
});

test("reads a row whose label goes on behind its leading dots", () => {
  const row = (words: string): string => `<tr><td>${words}</td><td>$ 1,234</td><td>$ 1,175</td></tr>`;
  expect(values(`<p>Statements of income (in millions)</p><table><tr><td></td><td colspan="2">Year Ended December 31,</td></tr><tr><td></td><td>2024</td><td>2023</td></tr>${row(`Net sales${".".repeat(120)} (a)(b)`)}${row(`Rent${".".repeat(120)}paid`)}</table>`)).toEqual(["revenue Net sales 1234000000", `other Rent${".".repeat(120)}paid 1234000000`]);
});

test("leaves what a person of a house with an endless name expects unread", () => {
  expect(values(`Ann Lee of ${"A".repeat(80)}1 expects revenue of $5 million.`)).toEqual([]);
});
