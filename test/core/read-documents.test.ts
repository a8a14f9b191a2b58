import { chinese } from "../../src/core/language/zh";
import { english } from "../../src/core/language/en";
import { isRange } from "../../src/core/model/amount";
import type { LineItem } from "../../src/core/model/line-item";
import type { DocumentFile, DocumentReading } from "../../src/core/reader/document-file";
import { readDocuments, readDocumentSteps } from "../../src/core/read-documents";
import { readRelease } from "../../src/core/read-release";
import { corpusFile } from "../support/tagged-corpus";

const packs = [english, chinese];
const aFile = (text: string, name = "a file"): DocumentFile => ({ name, text, sha256: "0".repeat(64) });
function readOne(text: string): DocumentReading {
  const [read] = readDocuments([aFile(text)], packs);
  if (read === undefined) throw new Error("no reading");
  return read;
}
const spell = ({ metric, scope, period, actual, prior }: LineItem): string => [metric, scope ?? "", period.length, period.end, isRange(actual) ? "range" : `${actual.value} ${actual.unit}`, prior?.value ?? ""].join(" | ");

const HEADS = "<tr><td></td><td colspan=2>Three Months Ended June 30,</td></tr><tr><td></td><td>2024</td><td>2023</td></tr>";
const page = (sentence: string): string => `<html><head><title>Quay Lantern</title></head><body><p>${sentence}</p><p>Statements of operations (in millions)</p><table>${HEADS}<tr><td>Net sales</td><td>$ 1,204</td><td>$ 1,117</td></tr><tr><td>Cost of sales</td><td>700</td><td>650</td></tr><tr><td>Gross profit</td><td>504</td><td>467</td></tr></table></body></html>`;

describe("a page of sentences and statements", () => {
  it("has one item for a figure that both give; the row stands, what only the sentence says goes along", () => {
    const source = page("Quay Lantern Inc. said net sales for the second quarter of 2024 rose <b>7.8%</b> to $1.204 billion from a year earlier.");
    const { reading } = readOne(source);
    expect(reading.document.kind).toBe("html");
    expect(reading.items.map(spell)).toEqual([
      "revenue |  | quarter | 2024-06-30 | 1204000000 USD | 1117000000",
      "cost-of-revenue |  | quarter | 2024-06-30 | 700000000 USD | 650000000",
      "gross-profit |  | quarter | 2024-06-30 | 504000000 USD | 467000000",
    ]);
    const [sales] = reading.items;
    expect(sales?.changes.map(({ percent, text, start, end }) => [percent, text, source.slice(start, end)])).toEqual([["7.8", "7.8%", "7.8%"]]);
    expect(reading.findings.map(({ code }) => code)).toEqual(["ties-out", "adds-up", "adds-up"]);
    expect(reading.unused.filter(({ reason }) => /Says again/.test(reason)).map(({ text }) => text)).toEqual(["$1.204 billion"]);
  });

  it("keeps the row and says so where the sentence gives another value; both places are known", () => {
    const source = page("Net sales for the second quarter of 2024 were $1.304 billion.");
    const { reading } = readOne(source);
    const finding = reading.findings.find(({ code }) => code === "sources-disagree");
    expect(finding?.message).toBe("Net sales is 1,204 in a table and 1,304 in the text (USD million); the first is kept.");
    expect(source.slice(finding?.start ?? 0, finding?.end ?? 0)).toBe("$1.304 billion");
    const [sales] = reading.items;
    expect([sales?.id, sales && "text" in sales.actual && sales.actual.text]).toEqual([finding?.items[0], "$ 1,204"]);
  });

  it("takes a check mark for no currency, and a sum without a scale for no share's earnings where tables state one", () => {
    const source = page("Indicate by check mark whether the registrant is a shell. CAD (cash against documents) is a way to pay. For the second quarter of 2024, the company recognized a realized loss of $55 and repurchased 7 million of its common shares. Net income was $75, or $0.39 per share.");
    const said = readOne(source).reading.items.filter(({ id }) => !/^t\d/.test(id)).map(({ metric, actual }) => [metric, isRange(actual) ? "" : `${actual.value} ${actual.unit} ${source.slice(actual.start, actual.end)}`]);
    expect(said).toEqual([["net-income", "-55 USD $55"], ["net-income", "75 USD $75"], ["eps", "0.39 USD/share $0.39"]]);
  });

  it("quotes sentences in the markup, entities and all", () => {
    const source = "<p>Quay Lantern&rsquo;s revenue for the third quarter of 2024 was $4.2&nbsp;billion, the company said in a statement.</p>";
    const { reading } = readOne(source);
    expect(reading.items.map(spell)).toEqual(["revenue |  | quarter | 2024-09-30 | 4200000000 USD | "]);
    const actual = reading.items[0]?.actual;
    expect(actual && "text" in actual && [actual.text, source.slice(actual.start, actual.end)]).toEqual(["$4.2&nbsp;billion", "$4.2&nbsp;billion"]);
  });
});

describe("text", () => {
  it("of nothing but a table is no empty text, and its rows are no sentences where the table cannot be read", () => {
    const alone = (figure: string): DocumentReading["reading"] => readOne(`<table>${HEADS}<tr><td>(in thousands)</td></tr><tr><td>Interest on deposits</td><td>${figure}</td><td>110</td></tr><tr><td>Customer deposits</td><td>5,010</td><td>4,900</td></tr></table>`).reading;
    expect(alone("$120").items.map(spell)).toEqual(["other |  | quarter | 2024-06-30 | 120000 USD | 110000", "other |  | quarter | 2024-06-30 | 5010000 USD | 4900000"]);
    expect(alone("120").items).toEqual([]);
    expect(alone("120").findings.map(({ code }) => code)).toEqual(["table-currency-unknown", "no-results"]);
  });

  it("without tables is read as the reader of sentences reads it", () => {
    const text = "Quay Lantern reported revenue of $4.2 billion for the third quarter of 2024, up 5% from a year earlier.";
    expect(readOne(text).reading).toEqual(readRelease({ text, sha256: "0".repeat(64) }, packs));
  });

  it("with a pasted table gives sentences and rows, ids unique", () => {
    const text = "Quay Lantern had free cash flow of $88 million in the second quarter of 2024.\n\n(in millions)\n\n| | Three months ended June 30, 2024 | Three months ended June 30, 2023 |\n| --- | --- | --- |\n| Net sales | $ 1,204 | $ 1,117 |\n";
    const { items } = readOne(text).reading;
    expect(items.map(spell)).toEqual(["free-cash-flow |  | quarter | 2024-06-30 | 88000000 USD | ", "revenue |  | quarter | 2024-06-30 | 1204000000 USD | 1117000000"]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(2);
  });
});

describe("tagged files", () => {
  it("win over the rows they are printed in, and list no unused numbers", () => {
    const file = corpusFile("tarnhelm-2024q3-10q", "source.htm");
    const [read] = readDocuments([file], packs);
    expect(read?.reading.document.kind).toBe("ixbrl");
    expect(read?.reading.unused).toEqual([]);
    const tagged = read?.reading.items.filter(({ tag }) => tag !== undefined) ?? [];
    expect(tagged.length).toBeGreaterThan(0);
    // Nothing printed inside a tag is an item a second time.
    const others = read?.reading.items.filter(({ tag }) => tag === undefined) ?? [];
    expect(others.filter(({ actual }) => "text" in actual && tagged.some((item) => "text" in item.actual && item.actual.start < actual.end && actual.start < item.actual.end))).toEqual([]);
  });

  it("of one set share their contexts, and a file that only defines them has no reading", () => {
    const [report, contexts] = [corpusFile("norrvik-2023-annual", "report.xhtml"), corpusFile("norrvik-2023-annual", "contexts.xhtml")];
    const read = readDocuments([report, contexts], packs, { filings: "tags" });
    expect(read.map(({ name }) => name)).toEqual(["report.xhtml"]);
    expect(read[0]?.reading.items.length).toBeGreaterThan(0);
  });
});

describe("several documents of one company", () => {
  const quarter = (name: string, year: number, sales: string, before: string): DocumentFile => aFile(`Quay Lantern, in millions\n\n| | Three months ended June 30, ${year} | Three months ended June 30, ${year - 1} |\n| --- | --- | --- |\n| Net sales | $ ${sales} | $ ${before} |\n`, name);

  it("are compared: a year-ago column against what was reported then", () => {
    const [, later] = readDocuments([quarter("then.md", 2023, "1,117", "1,002"), quarter("now.md", 2024, "1,204", "1,109")], packs);
    expect(later?.reading.findings.map(({ code, message }) => [code, message])).toEqual([["year-ago-differs", "The year-ago figure of Net sales is 1,109 here and was reported as 1,117 in then.md (USD million): restated, or on another footing."]]);
  });

  it("are left alone where they agree", () => {
    const read = readDocuments([quarter("then.md", 2023, "1,117", "1,002"), quarter("now.md", 2024, "1,204", "1,117")], packs);
    expect(read.flatMap(({ reading }) => reading.findings)).toEqual([]);
  });
});

describe("what nothing reads", () => {
  it.each([
    ["PK\u0003\u0004rest of an archive", /ZIP archive/],
    ["\u0000\u0001\u0002\u0003binary\u0000", /binary data/],
    ["{\"rows\": []}", /JSON that is neither/],
    ["", /empty file/],
  ])("is refused with what was seen and what is accepted", (text, seen) => {
    expect(() => readOne(text)).toThrow(seen);
    expect(() => readOne(text)).toThrow(/^a file: this is .*Accepted are text, .* and PDF\.$/s);
  });

  it("is said of a PDF of pictures", () => {
    const [read] = readDocuments([{ name: "scan.pdf", sha256: "0".repeat(64), pages: [{ number: 1, width: 612, height: 792, items: [] }] }], packs);
    expect(read?.reading.items).toEqual([]);
    expect(read?.reading.findings.map(({ code, severity }) => [code, severity])).toEqual([["pdf-no-text", "error"]]);
  });
});

it("goes forward step by step, from 0 to 1", () => {
  const steps = readDocumentSteps([aFile(page("Net sales rose.")), corpusFile("tarnhelm-2024q3-10q", "source.htm")], packs);
  const done: number[] = [];
  for (let step = steps.next(); step.done !== true; step = steps.next()) done.push(step.value);
  expect(done.length).toBeGreaterThan(4);
  expect(done.every((value, at) => value >= (done[at - 1] ?? 0) && value <= 1)).toBe(true);
});
