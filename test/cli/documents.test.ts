import { spawnSync } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Reading } from "../../src/core/model/reading";
import { aPdf, type PlacedWords } from "../support/a-pdf";
import { bundleCommandLine, type CommandLine } from "../support/command-line";

const root = resolve(__dirname, "../..");
const corpus = (...path: string[]): string => join(root, "test/corpus", ...path);
let commandLine: CommandLine;
beforeAll(() => {
  commandLine = bundleCommandLine();
});
afterAll(() => commandLine.remove());

const write = (name: string, content: string | Uint8Array): string => {
  const file = join(commandLine.folder, name);
  writeFileSync(file, content);
  return file;
};
const extract = (...files: string[]): unknown => JSON.parse(commandLine.run("extract", ...files, "--json").out);

const cell = (x: number, y: number, words: string): PlacedWords => ({ x, y, words });
const STATEMENT = [
  cell(72, 740, "Quay Lantern Inc."), cell(72, 720, "Statements of operations (in millions)"),
  cell(300, 700, "Three months ended June 30,"), cell(320, 686, "2024"), cell(420, 686, "2023"),
  cell(72, 670, "Net sales"), cell(316, 670, "$ 1,204"), cell(416, 670, "$ 1,117"),
  cell(72, 656, "Cost of sales"), cell(324, 656, "700"), cell(424, 656, "650"),
  cell(72, 642, "Gross profit"), cell(324, 642, "504"), cell(424, 642, "467"),
];

describe("extract takes any kind of document, told by content", () => {
  it("reads tags, markup and pasted tables whatever the file is called", () => {
    const kinds = [corpus("tarnhelm-2024q3-10q", "source.htm"), corpus("tarnhelm-json", "companyfacts.json"), corpus("tarnhelm-json", "xbrl.json"), write("page.txt", "<p>Quay Lantern had revenue of $4 billion in the third quarter of 2024.</p>")].map((file) => (extract(file) as Reading).document.kind);
    expect(kinds).toEqual(["ixbrl", "companyfacts", "xbrl-json", "html"]);
  });

  it("prints one object for a set of which one reading comes, else a list", () => {
    const report = extract(corpus("norrvik-2023-annual", "report.xhtml"), write("story.txt", "Quay Lantern had revenue of $4 billion in the third quarter of 2024."));
    expect(Array.isArray(report) && report.map(({ document }: Reading) => document.kind)).toEqual(["ixbrl", "text"]);
  });

  it("says in one line what was seen and what is accepted", () => {
    const { exit, err } = commandLine.run("extract", write("book.xlsx", "PK\u0003\u0004 and so on"));
    expect([exit, err]).toEqual([2, "tieout: book.xlsx: this is a ZIP archive, as workbooks and Word documents are. Accepted are text, Markdown and pasted tables, HTML, inline XBRL, XBRL-JSON, SEC companyfacts and PDF.\n"]);
  });
});

describe("extract on a PDF", () => {
  // The PDF library is found beside the program, as it is after an install.
  beforeAll(() => symlinkSync(join(root, "node_modules"), join(commandLine.folder, "node_modules")));

  it("reads its statements with page and box", () => {
    const reading = extract(write("results.pdf", aPdf(STATEMENT))) as Reading;
    expect(reading.document.kind).toBe("pdf");
    expect(reading.items.map(({ metric, actual, prior }) => [metric, "value" in actual && actual.value, prior?.value])).toEqual([["revenue", "1204000000", "1117000000"], ["cost-of-revenue", "700000000", "650000000"], ["gross-profit", "504000000", "467000000"]]);
    expect(reading.items[0]).toMatchObject({ place: { page: 1 } });
  });

  it("says of a scan that there is no text in it", () => {
    const reading = extract(write("scan.pdf", aPdf([]))) as Reading;
    expect(reading.findings.map(({ code }) => code)).toEqual(["pdf-no-text"]);
  });

  it("ends with 2 and one line on a broken one", () => {
    const { exit, err } = commandLine.run("extract", write("broken.pdf", "%PDF-1.4\nnothing else"));
    expect(exit).toBe(2);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});

it("the checkout's own command runs the same way", () => {
  const { status, stdout } = spawnSync(process.execPath, [join(root, "node_modules/tsx/dist/cli.mjs"), join(root, "src/cli/main.ts"), "extract", corpus("tarnhelm-json", "xbrl.json")], { encoding: "utf8" });
  expect(status).toBe(0);
  expect(stdout.length).toBeGreaterThan(200);
});
