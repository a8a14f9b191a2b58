import { planTable } from "../../../../src/core/sheet/plan-table";
import { visibleWords } from "../../../../src/core/sheet/cells/visible-words";
import { aLineItem, anAmount, aReading } from "../../../support/a-reading";

it.each([
  ['<ix:nonFraction contextRef="q3" scale="6">48.310</ix:nonFraction>', " 48.310 "],
  ["<td>Net&nbsp;sales&#160;&amp; services</td>\n  <td>$", " Net sales & services $"],
  ["1 &lt; 2 &#x4e94; &madeup; &#99999999;", "1 < 2 五 &madeup; &#99999999;"],
  ["plain words, 5 > 3", "plain words, 5 > 3"],
])("shows of %j what a reader sees", (markup, words) => expect(visibleWords(markup)).toBe(words));

it("writes into the sheet's Source cell what a reader of the page sees, and not its markup", () => {
  const text = "<tr><td>Net&nbsp;sales</td><td><b>$5 million</b></td></tr>";
  const item = { ...aLineItem(text, anAmount(text, "$5 million", "5000000", "USD", -6)), sentence: { start: 0, end: text.length } };
  const reading = aReading([item], { document: { ...aReading([]).document, kind: "html" } });
  const source = (layout: "results" | "series") => planTable(reading, { text, items: [item.id], taken: [], layout }).rows[0]?.cells.source;
  expect([source("results"), source("series")]).toEqual(["Net sales $5 million", "Q3 2024 (Jul–Sep 2024): Net sales $5 million"]);
});

it("says in the Source cell what an analyst set right or added in review, in the language of the table", () => {
  const text = "Sales were $5 million.";
  const item = aLineItem(text, anAmount(text, "$5 million", "5000000", "USD", -6));
  const source = (corrected: readonly string[], locale: "en" | "zh") =>
    planTable(aReading([{ ...item, corrected }]), { text, items: [item.id], taken: [], locale }).rows[0]?.cells.source;
  expect([source(["actual", "period"], "en"), source(["scope"], "zh"), source(["added"], "en")]).toEqual([
    `${text} [corrected in review: reported figure, period]`, `${text} ［审阅时更正：分部］`, `${text} [added in review]`,
  ]);
});
