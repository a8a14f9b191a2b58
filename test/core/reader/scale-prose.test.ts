import { english } from "../../../src/core/language/en";
import { isRange } from "../../../src/core/model/amount";
import type { Reading } from "../../../src/core/model/reading";
import { readDocuments } from "../../../src/core/read-documents";

const page = (sentences: string): string => `<p>Ridgeway Foods Co.</p><p>${sentences}</p><p>Statements of income (in millions)</p><table><tr><td></td><td colspan="2">Three Months Ended March 31,</td></tr><tr><td></td><td>2025</td><td>2024</td></tr><tr><td>Net sales</td><td>$ 1,234</td><td>$ 1,175</td></tr><tr><td>Cost of sales</td><td>800</td><td>760</td></tr></table>`;

function readOne(source: string): Reading {
  const [read] = readDocuments([{ name: "a page", text: source, sha256: "0".repeat(64) }], [english]);
  if (read === undefined) throw new Error("no reading");
  return read.reading;
}

const amounts = ({ items }: Reading): string[] => items.map(({ metric, actual }) => `${metric} ${isRange(actual) ? "range" : `${actual.value} ${actual.decimals}`}`);

describe("a bare figure in a document that states a scale", () => {
  it("takes the scale where another sentence prints a figure of the tables as barely, and says so", () => {
    const reading = readOne(page("Net sales for the first quarter of 2025 were $1,234. Operating income was $47 in the first quarter of 2025."));
    expect(amounts(reading)).toEqual(["operating-income 47000000 -6", "revenue 1234000000 -6", "cost-of-revenue 800000000 -6"]);
    expect(reading.findings.filter(({ code }) => code.startsWith("prose-scale")).map(({ code, message }) => [code, message])).toEqual([["prose-scale-inherited", "\"$47\" of Operating income states no scale, and the document is in millions; read in millions, as its other sentences are."]]);
  });

  it("stays as printed where nothing shows whose habit it is, with doubt", () => {
    const reading = readOne(page("Operating income was $47 in the first quarter of 2025."));
    expect(amounts(reading)).toContain("operating-income 47 0");
    expect(reading.findings.map(({ code }) => code)).toContain("prose-scale-unknown");
  });

  it("is left alone where it says its scale itself", () => {
    const reading = readOne(page("Operating income was $47 million in the first quarter of 2025."));
    expect(amounts(reading)).toContain("operating-income 47000000 -6");
    expect(reading.findings.filter(({ code }) => code.startsWith("prose-scale"))).toEqual([]);
  });
});
