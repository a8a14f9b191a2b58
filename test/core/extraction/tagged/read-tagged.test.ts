import { readTagged, readTaggedSteps } from "../../../../src/core/extraction/tagged/read-tagged";
import { isRange } from "../../../../src/core/model/amount";
import { corpusFile, corpusJson, inShort, type ExpectedItem } from "../../../support/tagged-corpus";

interface Expected {
  readonly company: { readonly name: string; readonly tickers: readonly string[] };
  readonly title: string;
  readonly published?: string;
  readonly items: readonly ExpectedItem[];
  readonly findings: readonly string[];
}

const CASES = [
  { folder: "tarnhelm-2024q3-10q", files: ["source.htm"] },
  { folder: "norrvik-2023-annual", files: ["report.xhtml", "contexts.xhtml"] },
  { folder: "hanamizu-2024-annual", files: ["source.htm"] },
];

describe.each(CASES)("$folder", ({ folder, files }) => {
  const sources = files.map((name) => corpusFile(folder, name));
  const [reading] = readTagged(sources);
  const expected = corpusJson<Expected>(folder, "expected.json");

  test("gives every item and no other", () => {
    expect(reading?.items.map(inShort)).toEqual(expected.items);
  });

  test("quotes every figure at its place, inside its sentence", () => {
    const text = sources[0]?.text ?? "";
    for (const { actual, prior, sentence } of reading?.items ?? []) {
      if (isRange(actual)) throw new Error("a tagged item has one amount");
      expect(text.slice(actual.start, actual.end)).toBe(actual.text);
      expect(sentence.start <= actual.start && actual.end <= sentence.end).toBe(true);
      if (prior !== null) expect(text.slice(prior.start, prior.end)).toBe(prior.text);
    }
  });

  test("says who reports and what", () => {
    expect(reading?.company).toEqual(expected.company);
    expect(reading?.document).toMatchObject({ kind: "ixbrl", title: expected.title, published: expected.published ?? null });
    expect(reading?.unused).toEqual([]);
  });

  test("says what it did not read", () => {
    expect([...new Set(reading?.findings.map(({ code }) => code))].sort()).toEqual(expected.findings);
  });
});

test("names the figure and the format it could not read", () => {
  const [reading] = readTagged([corpusFile("tarnhelm-2024q3-10q", "source.htm")]);
  const finding = reading?.findings.find(({ code }) => code === "format-unknown");
  expect(finding?.severity).toBe("error");
  expect(finding?.message).toContain("f4:num-dot-decimals");
  expect(finding?.message).toContain("trn:Backlog");
});

test("a report without the file its contexts stand in gives no items and one finding per context", () => {
  const [reading] = readTagged([corpusFile("norrvik-2023-annual", "report.xhtml")]);
  expect(reading?.items).toEqual([]);
  const missing = reading?.findings.filter(({ code }) => code === "context-missing") ?? [];
  expect(missing.map(({ message }) => /"(.*?)"/.exec(message)?.[1])).toEqual(["y2023", "y2022", "y2023-separate", "end2023", "end2022"]);
  expect(missing[0]?.message).toContain("4 facts");
});

test("the item of a year before points to the item it is the prior of", () => {
  const [reading] = readTagged([corpusFile("norrvik-2023-annual", "report.xhtml"), corpusFile("norrvik-2023-annual", "contexts.xhtml")]);
  const [now, before] = reading?.items ?? [];
  expect(before?.tag?.yearAgoOf).toBe(now?.id);
  expect(now?.tag?.yearAgoOf).toBeNull();
});

test("reads the same in slices as at once", () => {
  const file = corpusFile("tarnhelm-2024q3-10q", "source.htm");
  const shares: number[] = [];
  const steps = readTaggedSteps([file]);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) shares.push(step.value);
  expect(step.value.map(({ reading }) => reading)).toEqual(readTagged([file]));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});

test("lower-cased markup, as browsers save it, reads the same", () => {
  const { text, ...file } = corpusFile("hanamizu-2024-annual", "source.htm");
  const saved = text.replace(/<\/?ix:\w+|(?:contextRef|unitRef)=/g, (written) => written.toLowerCase());
  const [reading] = readTagged([{ ...file, text: saved }]);
  expect(reading?.items).toHaveLength(5);
});

test("refuses plain text and says what it was given", () => {
  expect(() => readTagged([{ name: "story.txt", text: "Revenue rose 5%.", sha256: "" }])).toThrow("story.txt is plain text");
});
