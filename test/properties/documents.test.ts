/** Documents broken in the ways that saved pages, cut downloads and careless converters break them. */
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DocumentError } from "../../src/core/document/document-error";
import { chinese } from "../../src/core/language/zh";
import { english } from "../../src/core/language/en";
import { isRange } from "../../src/core/model/amount";
import { readDocumentSteps } from "../../src/core/read-documents";
import type { DocumentReading } from "../../src/core/reader/document-file";

const corpus = join(__dirname, "../corpus");
const STATEMENT = `<h1>Orlena Systems</h1><p>Revenue rose 23% to $847.3 million.</p><table><caption>(in millions)</caption><tr><th></th><th colspan="2">Q3 2024</th><th>Y/Y</th></tr><tr><td>Revenue</td><td>$</td><td>847.3</td><td>23.1%</td></tr><tr><td>Net loss</td><td></td><td>(12.5)</td><td>n/m</td></tr></table>`;
const SET_IN_COLUMNS = "(in thousands)\n                    2004        2003\nNet sales       $182,311    $168,640\nGross profit      69,091      62,528\nNet loss            (612)       (710)\n";
const sources = [STATEMENT, SET_IN_COLUMNS, "| $M | Q3 2024 | Q3 2023 |\n|---|---|---|\n| Revenue | 847.3 | 688.1 |\n", readFileSync(join(corpus, "tarnhelm-2024q3-10q/source.htm"), "utf8"), readFileSync(join(corpus, "hanamizu-2024-annual/source.htm"), "utf8")];
const DEBRIS = ["<td>", "</td>", "</tr>", "<table>", "</table>", "</div><div>", "<b><i></b></i>", "<!--", "-->", "<script>var revenue = '$9 billion';</script>", "<style>", "</style>", "<td colspan=99999>", "<td rowspan=65534>", "<td colspan=-1>", "&#0;", "&nbsp", "&x;", "\u0000", "\ud83d", "<![CDATA[", "]]>", "<!ENTITY a 'b'>", "<ix:nonFraction>", "</ix:nonFraction>", "<", ">", "\"", "|", "\t", "      ", "│", "--------"];

const broken = fc.tuple(
  fc.constantFrom(...sources),
  fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...DEBRIS), fc.integer({ min: 0, max: 40 })), { minLength: 1, maxLength: 20 }),
).map(([source, cuts]) => cuts.reduce((text, [place, debris, removed]) => {
  const at = Math.floor(place * text.length);
  return text.slice(0, at) + debris + text.slice(at + removed);
}, source));

/** What was read, and in how many steps; null where the file was refused in words. */
function read(text: string): { readonly readings: readonly DocumentReading[]; readonly steps: number } | null {
  const steps = readDocumentSteps([{ name: "broken", text, sha256: "0".repeat(64) }], [english, chinese]);
  try {
    for (let count = 0; ; count++) {
      const step = steps.next();
      if (step.done === true) return { readings: step.value, steps: count };
    }
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    expect(error.message).toMatch(/^[^\n]{20,}$/);
    return null;
  }
}

function expectQuotes({ reading, text }: DocumentReading): void {
  for (const { actual, prior, changes } of reading.items) {
    const quotes = [...(isRange(actual) ? [actual.low, actual.high] : [actual]), prior, ...changes].filter((quote) => quote !== null);
    for (const quote of quotes) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
  }
  for (const { start, end, text: quoted } of reading.unused) expect(text.slice(start, end)).toBe(quoted);
}

it("reads or refuses every broken document, and quotes its source in every span", () => {
  fc.assert(fc.property(broken, (text) => {
    read(text)?.readings.forEach(expectQuotes);
  }), { numRuns: 60 });
});

it("takes no figure from scripts, styles and comments, closed or not", () => {
  for (const hidden of ["<script>revenue = '$9 billion'</script>", "<style>.x{content:'Revenue of $9 billion'}</style>", "<!-- Revenue of $9 billion -->", "<template>Revenue of $9 billion</template>", "<div hidden>Revenue of $9 billion</div>", "<p style='display:none'>Revenue of $9 billion</p>"]) {
    const readings = read(`<html><body>${hidden}${STATEMENT}</body></html>`)?.readings ?? [];
    expect(readings.flatMap(({ reading }) => reading.items.filter(({ actual }) => !isRange(actual) && actual.value.startsWith("9000000000")))).toEqual([]);
  }
});

it("reads rows of thousands of cells, and refuses wider ones in words", () => {
  const wide = (columns: number): ReturnType<typeof read> => read(`<table><tr>${"<td>1".repeat(columns)}<tr>${"<td>kt".repeat(columns)}</table>`);
  expect(wide(8_000)?.readings).toHaveLength(1);
  expect(wide(100_000)).toBeNull();
});
