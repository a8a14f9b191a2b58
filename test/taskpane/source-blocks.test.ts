import fc from "fast-check";
import { blockAt, cutBlocks, markItems, runsOf } from "../../src/taskpane/wording/source-blocks";
import { septemberQuarter } from "../support/a-reading";

const { text, reading } = septemberQuarter();

describe("the source as blocks", () => {
  it("covers every character but line breaks and blank lines, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constant("\n"), fc.constant("word ".repeat(900)))), (parts) => {
        const source = parts.join("");
        const shown = cutBlocks(source).map(({ start, end }) => source.slice(start, end)).join("");
        expect(shown.replace(/\s/g, "")).toBe(source.replace(/\s/g, ""));
      }),
    );
  });

  it("cuts a long line at a space, so that no figure is torn", () => {
    const source = "revenue 236.503 billion ".repeat(400);
    for (const { start, end } of cutBlocks(source)) expect(source.slice(start, end)).toMatch(/^\S.*\s$/);
  });

  it("finds the block of an offset", () => {
    const blocks = cutBlocks("one\n\ntwo\nthree");
    expect([0, 2, 5, 7, 13].map((offset) => blockAt(blocks, offset))).toEqual([0, 0, 1, 1, 2]);
  });
});

describe("marks in the source", () => {
  it("marks each figure of each item once, and knows whose it is", () => {
    const [block] = cutBlocks(text);
    const runs = block ? runsOf(text, block, markItems(reading.items)) : [];
    expect(runs.map((run) => run.text).join("")).toBe(text);
    expect(runs.flatMap(({ text: words, role, item }) => (role === null ? [] : [[words, role, item]]))).toEqual([
      ["236.503 billion yuan", "actual", "revenue"],
      ["5%", "change", "revenue"],
      ["239.43 billion yuan", "consensus", "revenue"],
      ["down 9%", "change", "net-income"],
      ["36.518 billion yuan", "actual", "net-income"],
      ["slipped by 5.0%", "change", "ebita"],
      ["40.561 billion yuan", "actual", "ebita"],
    ]);
  });

  it("gives a place that two items quote to the first alone", () => {
    const [revenue] = reading.items;
    const twice = revenue ? [revenue, { ...revenue, id: "again" }] : [];
    expect(new Set(markItems(twice).map(({ item }) => item))).toEqual(new Set(["revenue"]));
  });
});
