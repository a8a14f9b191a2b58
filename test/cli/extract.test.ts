import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import type { Reading } from "../../src/core/model/reading";
import { SAMPLE_EN } from "../../src/taskpane/samples/en.data";
import { bundleCommandLine, type CommandLine } from "../support/command-line";
import { hasSharedCorpus, sharedFolder } from "../support/shared-corpus";

let commandLine: CommandLine;
beforeAll(() => {
  commandLine = bundleCommandLine();
});
afterAll(() => commandLine.remove());

function write(name: string, content: string | Uint8Array): string {
  const file = join(commandLine.folder, name);
  writeFileSync(file, content);
  return file;
}

describe("extract --json", () => {
  it("prints the sample's three items, each amount quoting the file", () => {
    const { exit, out } = commandLine.run("extract", write("story.txt", SAMPLE_EN), "--json");
    const reading = JSON.parse(out) as Reading;
    expect(exit).toBe(0);
    expect(reading.items.map(({ metric, basis, actual }) => [metric, basis, "value" in actual && actual.value])).toEqual([
      ["revenue", "reported", "236503000000"],
      ["net-income", "adjusted", "36518000000"],
      ["ebita", "adjusted", "40561000000"],
    ]);
    for (const { actual } of reading.items) if ("text" in actual) expect(SAMPLE_EN.slice(actual.start, actual.end)).toBe(actual.text);
  });

  it("hashes the bytes and counts a byte order mark as part of the text", () => {
    const bytes = Buffer.from(`\uFEFFRevenue was $4.2 billion in the third quarter of 2024.`);
    const { out } = commandLine.run("extract", write("mark.txt", bytes), "--json");
    const reading = JSON.parse(out) as Reading;
    expect(reading.document.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    const [item] = reading.items;
    expect(item && "text" in item.actual && [item.actual.text, item.actual.start]).toEqual(["$4.2 billion", 13]);
  });
});

describe("extract", () => {
  it("prints a table with the findings and the sentences below", () => {
    const { exit, out } = commandLine.run("extract", write("story.txt", SAMPLE_EN));
    expect(exit).toBe(0);
    expect(out).toMatch(/^Alibaba Group/);
    expect(out).toMatch(/Revenue\s+reported\s+.*236503000000\s+CNY/);
    expect(out).toContain("implies a year-ago figure between 224,173 and 226,319");
  });

  it.each([
    ["a missing file", () => ["extract", join(commandLine.folder, "nowhere.txt")], /nowhere\.txt/],
    ["a folder", () => ["extract", commandLine.folder], /./],
    ["no file at all", () => ["extract"], /usage/],
    ["an unknown command", () => ["frobnicate"], /usage/],
    ["a file that is no text", () => ["extract", write("noise.bin", Uint8Array.from({ length: 900 }, (_, at) => (at * 89 + 7) % 256))], /noise\.bin/],
  ])("ends with 2 and one line on %s", (_what, args, says) => {
    const { exit, out, err } = commandLine.run(...args());
    expect(exit).toBe(2);
    expect(out).toBe("");
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toMatch(says);
  });
});

const onCorpus = hasSharedCorpus ? describe : describe.skip;
onCorpus("on the seed of the shared corpus (these tests run only where that folder is)", () => {
  it("prints what the published schema of the contract accepts", () => {
    const schema = JSON.parse(readFileSync(join(sharedFolder, "contract", "line-items.schema.json"), "utf8")) as object;
    const validate = new Ajv2020({ validateFormats: false }).compile(schema);
    const { out } = commandLine.run("extract", join(sharedFolder, "corpus", "seed", "article.txt"), "--json");
    validate(JSON.parse(out));
    expect(validate.errors ?? []).toEqual([]);
  });
});
