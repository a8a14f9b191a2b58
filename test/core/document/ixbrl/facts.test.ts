import { FindingList } from "../../../../src/core/document/finding-list";
import { readInlineFacts, type InlineFacts } from "../../../../src/core/document/ixbrl/facts";
import { DocumentError } from "../../../../src/core/document/document-error";

const HEAD =
  "<html xmlns:ix=\"http://www.xbrl.org/2013/inlineXBRL\" xmlns:xbrli=\"http://www.xbrl.org/2003/instance\" xmlns:iso4217=\"http://www.xbrl.org/2003/iso4217\" xmlns:us-gaap=\"http://fasb.org/us-gaap/2024\"><body>" +
  "<ix:header><ix:resources><xbrli:context id=\"c\"><xbrli:entity><xbrli:identifier scheme=\"s\">1</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:startDate>2024-01-01</xbrli:startDate><xbrli:endDate>2024-12-31</xbrli:endDate></xbrli:period></xbrli:context>" +
  "<xbrli:unit id=\"u\"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit></ix:resources></ix:header>";

function read(...bodies: string[]): InlineFacts & { findings: string[] } {
  const findings = new FindingList();
  const steps = readInlineFacts(bodies, findings);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { ...step.value, findings: bodies.flatMap((_, file) => findings.of(file).map(({ message }) => message)) };
  }
}

const fact = (attributes: string, words: string): string => `<ix:nonFraction contextRef="c" unitRef="u" name="us-gaap:Assets" ${attributes}>${words}</ix:nonFraction>`;

test.each([
  ["decimals=\"-6\" scale=\"6\"", "236.503", "236503000", -6],
  ["decimals=\"INF\"", "7", "7", "INF"],
  ["precision=\"4\"", "123456", "123456", -2],
  ["precision=\"2\"", "0.00123", "0.00123", 4],
  ["precision=\"INF\"", "5", "5", "INF"],
  ["", "5", "5", null],
  ["sign=\"-\" scale=\"3\"", "0.5", "-500", null],
])("%s %s", (attributes, words, value, decimals) => {
  const [number] = read(HEAD + fact(attributes, words)).numbers;
  expect([number?.value, number?.decimals]).toEqual([value, decimals]);
});

test.each(["999999999", "1e9", "-50", "six"])("refuses the scale %s instead of believing it", (scale) => {
  const { numbers, findings } = read(HEAD + fact(`scale="${scale}"`, "5"));
  expect(numbers).toEqual([]);
  expect(findings[0]).toContain(`the scale "${scale}"`);
});

test("the words of a figure are quoted without the space and the tags around them", () => {
  const source = `${HEAD}<p>${fact("", "\n  <b> 236503 </b>\n")}</p>`;
  const [number] = read(source).numbers;
  expect(number?.quote).toEqual({ start: source.indexOf("236503"), end: source.indexOf("236503") + 6, text: "236503" });
});

test("a fact in a row takes the words at the head of the row and the row as its passage", () => {
  const source = `${HEAD}<table><tr><td>Total <b>assets</b></td><td>$</td><td>${fact("", "5")}</td></tr></table>`;
  const [number] = read(source).numbers;
  expect(number?.label).toBe("Total assets");
  expect(source.slice(number?.passage.start, number?.passage.end)).toMatch(/^<tr>.*<\/tr>$/);
});

test("a fact in a sentence has no label and the paragraph as its passage", () => {
  const source = `${HEAD}<div><p>Assets were ${fact("", "5")} dollars.</p></div>`;
  const [number] = read(source).numbers;
  expect(number?.label).toBeNull();
  expect(source.slice(number?.passage.start, number?.passage.end)).toMatch(/^<p>Assets.*<\/p>$/);
});

test("a fact that the page hides by a style around it is marked", () => {
  const { numbers } = read(`${HEAD}<div style="display:none"><p>${fact("", "5")}</p></div><p>${fact("", "6")}</p>`);
  expect(numbers.map(({ hidden }) => hidden)).toEqual([true, false]);
});

test("prefixes are what the document declares, wherever it declares them", () => {
  const body = "<div xmlns:q=\"http://fasb.org/us-gaap/2023\" xmlns:us-gaap=\"http://elsewhere.example\">" + "<ix:nonFraction contextRef=\"c\" unitRef=\"u\" name=\"q:Assets\">1</ix:nonFraction>" + fact("", "2") + "</div>" + fact("", "3");
  expect(read(HEAD + body).numbers.map(({ concept }) => [concept.text, concept.namespace])).toEqual([
    ["us-gaap:Assets", "http://fasb.org/us-gaap/2023"],
    ["us-gaap:Assets", "http://elsewhere.example"],
    ["us-gaap:Assets", "http://fasb.org/us-gaap/2024"],
  ]);
});

test("elements named ix that are declared to be something else are no facts", () => {
  const { numbers } = read(HEAD.replace("http://www.xbrl.org/2013/inlineXBRL", "http://elsewhere.example") + fact("", "5"));
  expect(numbers).toEqual([]);
});

test("undeclared prefixes are read with their customary meaning, and said", () => {
  const { numbers, findings } = read(HEAD.replace(/ xmlns:iso4217="[^"]*"/, "") + fact("", "5"));
  expect(numbers[0]?.unit.text).toBe("USD");
  expect(findings).toEqual(["The prefix \"iso4217\" is used but not declared; its names are read with their customary meaning."]);
});

test("a text that continues in a circle is read once and reported", () => {
  const circle = "<ix:nonNumeric contextRef=\"c\" name=\"us-gaap:Note\" continuedAt=\"a\">one </ix:nonNumeric><ix:continuation id=\"a\" continuedAt=\"b\">two </ix:continuation><ix:continuation id=\"b\" continuedAt=\"a\">three</ix:continuation>";
  const { texts, findings } = read(HEAD + circle);
  expect(texts[0]?.value).toBe("one two three");
  expect(findings[0]).toContain("goes on in \"a\"");
});

test("each file of a set is read with its own context first", () => {
  const other = HEAD.replaceAll("2024-", "2023-");
  const { numbers, findings } = read(HEAD + fact("", "5"), other + fact("", "6"));
  expect(numbers.map(({ file, context }) => [file, context.period.end])).toEqual([[0, "2024-12-31"], [1, "2023-12-31"]]);
  expect(findings[0]).toContain("mean something else in another file");
});

test("refuses facts nested without end, and reads a hundred thousand side by side", () => {
  expect(() => read(HEAD + "<ix:nonFraction contextRef=\"c\" unitRef=\"u\" name=\"us-gaap:Assets\">".repeat(300))).toThrow(DocumentError);
  expect(read(HEAD + fact("", "5").repeat(100_000)).numbers).toHaveLength(100_000);
});

test("a chapter inside a tagged note costs no more than its first thousand characters", () => {
  const { texts } = read(`${HEAD}${"<ix:nonNumeric contextRef=\"c\" name=\"us-gaap:Note\">".repeat(60)}${"word <b>by</b> word ".repeat(50_000)}${"</ix:nonNumeric>".repeat(60)}`);
  expect(texts).toHaveLength(60);
  expect(texts.every(({ value }) => value.length < 1_100)).toBe(true);
});

test("a figure of a list keeps the row of the list it belongs to", () => {
  const { numbers } = read(HEAD + "<ix:tuple name=\"us-gaap:Loans\" tupleID=\"a\" />" + fact("tupleRef=\"a\" order=\"1\"", "400") + fact("", "7"));
  expect(numbers.map(({ tuple }) => tuple)).toEqual(["a", null]);
});

test.each([
  ["(", ")", true],
  ["$ (", ")", true],
  ["( $\n", ")", true],
  ["(<span class=\"n\"><b> ", "</b></span>)", true],
  ["<td>(</td><td>", "</td>", true],
  ["", "", false],
  ["<p>(1) Net of tax: ", "</p>", false],
  ["-", "", false],
])("%s before a figure puts it in brackets or not", (before, after, isBracketed) => {
  expect(read(`${HEAD}<p>${before}${fact("", "5")}${after}</p>`).numbers.map(({ bracketed }) => bracketed)).toEqual([isBracketed]);
});
