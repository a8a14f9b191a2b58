import type { LineItem } from "../../src/core/model/line-item";
import { cutRuns, findMarks, quoteItem } from "../../src/taskpane/wording/marks";

const SOURCE = "Before. Sales rose 5% to 10.5 billion yuan, short of 11 billion yuan expected. The street had 11.2 billion.";

const at = (text: string) => {
  const start = SOURCE.indexOf(text);
  return { start, end: start + text.length, text };
};
const amount = (text: string, value: string) => ({ ...at(text), value, unit: "CNY" as const, decimals: -8 });
const SENTENCE = at("Sales rose 5% to 10.5 billion yuan, short of 11 billion yuan expected.");

const ITEM: LineItem = {
  id: "1",
  kind: "actual",
  metric: "revenue",
  label: "Sales",
  basis: "reported",
  scope: null,
  period: { label: null, length: null, start: null, end: null, ytd: false },
  actual: amount("10.5 billion yuan", "10500000000"),
  prior: null,
  changes: [{ ...at("5%"), against: "year-ago", percent: "5", points: null, amount: null }],
  consensus: { ...at("short of 11 billion yuan expected"), amount: amount("11 billion yuan", "11000000000"), source: null, relation: "below" },
  sentence: SENTENCE,
};

describe("the marks of an item", () => {
  it("stand exactly where the figures stand, in the order of the text", () => {
    expect(findMarks(ITEM).map(({ start, end, role }) => [SOURCE.slice(start, end), role])).toEqual([
      ["5%", "change"],
      ["10.5 billion yuan", "actual"],
      ["11 billion yuan", "consensus"],
    ]);
  });

  it("never overlap: the reported figure stands and the one across it gives way", () => {
    const marks = findMarks({ ...ITEM, changes: [{ ...at("rose 5% to 10.5 billion"), against: "year-ago", percent: "5", points: null, amount: null }] });
    expect(marks.map(({ role }) => role)).toEqual(["actual", "consensus"]);
  });

  it("mark the words of a consensus that has no number", () => {
    const consensus = { ...at("short of 11 billion yuan expected"), amount: null, source: null, relation: "below" as const };
    expect(findMarks({ ...ITEM, consensus }).map(({ start, end }) => SOURCE.slice(start, end))).toContain("short of 11 billion yuan expected");
  });
});

describe("the quote of an item", () => {
  it("gives back its sentence when its runs are joined", () => {
    const runs = cutRuns(SOURCE, SENTENCE, findMarks(ITEM));
    expect(runs.map(({ text }) => text).join("")).toBe(SENTENCE.text);
    expect(runs.filter(({ role }) => role !== null).map(({ text }) => text)).toEqual(["5%", "10.5 billion yuan", "11 billion yuan"]);
  });

  it("adds a figure that was read from another sentence", () => {
    const consensus = { ...at("had 11.2 billion"), amount: amount("11.2 billion", "11200000000"), source: null, relation: null };
    const quotes = quoteItem(SOURCE, { ...ITEM, consensus });
    expect(quotes.map((runs) => runs.map(({ text }) => text).join(""))).toEqual([SENTENCE.text, "11.2 billion"]);
    expect(quotes[1]).toEqual([expect.objectContaining({ role: "consensus", text: "11.2 billion" })]);
  });
});
