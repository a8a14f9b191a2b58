import { english } from "../../../src/core/language/en";
import { isRange } from "../../../src/core/model/amount";
import type { Reading } from "../../../src/core/model/reading";
import { readDocuments } from "../../../src/core/read-documents";

const context = (id: string, from: string | null, to: string): string =>
  `<xbrli:context id="${id}"><xbrli:entity><xbrli:identifier scheme="s">1</xbrli:identifier></xbrli:entity><xbrli:period>${from === null ? `<xbrli:instant>${to}</xbrli:instant>` : `<xbrli:startDate>${from}</xbrli:startDate><xbrli:endDate>${to}</xbrli:endDate>`}</xbrli:period></xbrli:context>`;
const HEAD =
  '<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:iso4217="http://www.xbrl.org/2003/iso4217" xmlns:us-gaap="http://fasb.org/us-gaap/2024"><body>' +
  `<ix:header><ix:resources>${context("q", "2024-04-01", "2024-06-30")}${context("p", "2023-04-01", "2023-06-30")}${context("b", null, "2024-06-30")}<xbrli:unit id="u"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit></ix:resources></ix:header>`;
const fact = (concept: string, when: string, words: string): string => `<ix:nonFraction contextRef="${when}" unitRef="u" name="us-gaap:${concept}" decimals="-6" scale="6" format="ixt:num-dot-decimal">${words}</ix:nonFraction>`;
const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const heads = (...more: string[]): string => row("", "Three Months Ended June 30, 2024", "Three Months Ended June 30, 2023", ...more);
const REVENUE = [fact("Revenues", "q", "1,204"), fact("Revenues", "p", "1,117")] as const;
const INCOME = `<table>${heads()}${row("Revenue", ...REVENUE)}${row("Operating income", fact("OperatingIncomeLoss", "q", "240"), fact("OperatingIncomeLoss", "p", "190"))}</table>`;

function read(...body: string[]): Reading {
  const [first] = readDocuments([{ name: "a filing", text: `${HEAD}${body.join("")}</body></html>`, sha256: "0".repeat(64) }], [english]);
  if (first === undefined) throw new Error("no reading");
  return first.reading;
}
const untagged = ({ items }: Reading): string[] => items.filter(({ tag }) => tag === undefined).map(({ label, period, actual }) => `${label} ${period.length} ${period.start} ${period.end} ${isRange(actual) ? "range" : `${actual.value} ${actual.unit}`}`);

it("reads no sentence of a note that is tagged figure by figure", () => {
  const note = `<ix:nonNumeric contextRef="q" name="us-gaap:DebtDisclosureTextBlock"><p>Long-term debt was $${fact("LongTermDebt", "b", "900")} million at June 30, 2024.</p><p>Operating income of $55 million is needed under the covenant in the second quarter of 2024.</p></ix:nonNumeric>`;
  expect(untagged(read(INCOME, note))).toEqual([]);
});

it("reads the sentences of a note that is tagged as one block of text", () => {
  const note = '<ix:nonNumeric contextRef="q" name="us-gaap:SegmentReportingDisclosureTextBlock"><p>Gross profit was $610 million in the second quarter of 2024.</p></ix:nonNumeric>';
  expect(untagged(read(INCOME, note))).toEqual(["Gross profit quarter 2024-04-01 2024-06-30 610000000 USD"]);
});

it("reads no paragraph that neither tags nor measures anything: models, notes and topics have numbers too", () => {
  expect(untagged(read(INCOME, "<p>Lantern net sales decreased in the second quarter of 2024 due to lower sales of Lantern 14. See Note 7, Revenue.</p>"))).toEqual([]);
});

it("reads a table whose changes are not tagged, and gives them to the tagged figures", () => {
  const { items } = read(`<table>${heads("% Change")}${row("Revenue", ...REVENUE, "7.8%")}</table>`);
  expect(items.map(({ metric, changes }) => [metric, changes.map(({ percent }) => percent)])).toEqual([["revenue", ["7.8"]], ["revenue", []]]);
});

it("gives untagged tables the scale of the tagged ones, and says so", () => {
  const reading = read(INCOME, "<p>Discussion</p>", `<table>${heads()}${row("Gross profit", "$ 610", "$ 580")}</table>`);
  expect(untagged(reading)).toEqual(["Gross profit quarter 2024-04-01 2024-06-30 610000000 USD"]);
  expect(reading.findings.map(({ code }) => code)).toContain("table-scale-inherited");
});

it("keeps the tagged revenue of the company over that of a part in an untagged table, where the tag's row has no words", () => {
  const total = `<table>${heads()}${row("", ...REVENUE)}</table>`;
  const reading = read(total, "<p>Lanterns (in millions)</p>", `<table>${heads()}${row("Net sales", "$ 410", "$ 380")}</table>`);
  expect(untagged(reading)).toEqual([]);
  expect(reading.findings.map(({ code }) => code)).toContain("sources-disagree");
});

it("takes no page number of a table of contents for a figure", () => {
  expect(untagged(read(`<table>${row("", "Page")}${row("For the quarter ended June 30, 2024", "")}${row("Item 1. Financial statements", "3")}${row("Item 2. Discussion", "14")}</table>`, INCOME))).toEqual([]);
});
