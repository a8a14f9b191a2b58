import { chinese } from "../../../src/core/language/zh";
import { english } from "../../../src/core/language/en";
import { readDocuments } from "../../../src/core/read-documents";
import { readRelease } from "../../../src/core/read-release";

const read = (text: string) => readRelease({ text, sha256: "0".repeat(64) }, [english, chinese]);

const RESULTS = "Castell Group reported results for the second quarter of 2024. Revenue rose 5% to $420 million from $400 million a year earlier. Operating profit was $61 million, up 8%. Net profit rose 10% to $44 million.";
const ASIDES = [
  "The chain opened its first shop in a converted bank.", "Its founders still sit on the board.", "The car park was full on a wet Tuesday.", "A new loyalty card is being tried in the north.",
  "Suppliers have complained about late payment.", "The chief executive called the weather unhelpful.", "Shoppers queued for the new range.", "The group has promised to plant trees.",
  "Its vans are being replaced.", "Head office has moved twice in ten years.", "Two directors retire in the spring.", "A book about the founders is out in May.",
];
const LATE = "Kenfold Overland Kiosks profit there was $9 million.";

const story = (last: string, lead = RESULTS): string => `Castell Group profit rises\n\n${lead}\n\n${ASIDES.join(" ")}\n\n${last}`;
const valuesOf = (text: string): (string | undefined)[] => read(text).items.map(({ actual }) => ("value" in actual ? actual.value : undefined));

describe("evidence for a figure", () => {
  it("is too little for a bare profit at the end of a story, behind words nobody knows, with nothing told beside it: unused, with its reason", () => {
    const { items, unused } = read(story(LATE));
    expect(items.map(({ metric }) => metric)).toEqual(["revenue", "operating-income", "net-income"]);
    expect(unused.find(({ text }) => text === "$9 million")?.reason).toBe("Little in the text speaks for what this amount would be.");
  });

  it("grows with a year-ago amount: the same sentence is read then, and called doubtful", () => {
    const { items, findings } = read(story(LATE.replace("million.", "million, compared with $7 million a year earlier.")));
    expect(items.map(({ actual }) => ("value" in actual ? actual.value : null))).toContain("9000000");
    const doubt = findings.find(({ code }) => code === "little-evidence");
    expect(doubt).toMatchObject({ severity: "warning", items: [items[items.length - 1]?.id] });
  });

  it("is told of a saved page as of a text", () => {
    const page = `<html><body>${story(LATE.replace("million.", "million, compared with $7 million a year earlier.")).split("\n\n").map((line) => `<p>${line}</p>`).join("")}</body></html>`;
    const [read] = readDocuments([{ name: "story.html", text: page, sha256: "0".repeat(64) }], [english, chinese]);
    const nine = read?.reading.items.find(({ actual }) => "value" in actual && actual.value === "9000000");
    expect(read?.reading.findings.find(({ code }) => code === "little-evidence")?.items).toEqual([nine?.id]);
  });

  it("is not asked for in a sentence that somebody pastes alone", () => {
    expect(valuesOf(`Castell said: ${LATE}`)).toContain("9000000");
    expect(read(`Castell said: ${LATE}`).findings.map(({ code }) => code)).not.toContain("little-evidence");
  });

  it("is enough for what a story of results tells in front, in both languages", () => {
    expect(read(story(LATE)).findings.map(({ code }) => code)).not.toContain("little-evidence");
    const han = `澜川集团公布2024年上半年业绩。${"公司表示市场竞争依然激烈。".repeat(9)}营业收入12亿元，同比增长5%。净利润3亿元，上年同期为2亿元。每股收益0.3元。`;
    expect(read(han)).toMatchObject({ items: [{ metric: "revenue" }, { metric: "net-income" }, { metric: "eps" }] });
  });

  it("is too little for a second value of a figure the story has told already: one of the two is of something else", () => {
    const text = story("The Kenfold works had turnover of $37 million.", `${RESULTS} Revenue was then $35 million.`);
    const { items, unused } = read(text);
    expect(items.filter(({ metric, scope }) => metric === "revenue" && scope === null).map(({ actual }) => ("value" in actual ? actual.value : null))).toEqual(["420000000"]);
    expect(unused.find(({ text }) => text === "$35 million")).toMatchObject({ code: "told-otherwise", reason: "Another amount is read as this figure; this one may be of a part, another period or another company." });
  });

  it("is enough for a second value with a year-ago amount of its own, which is called doubtful", () => {
    const { items, findings } = read(story("The board met on Monday.", `${RESULTS} Revenue was then $35 million, compared with $31 million a year earlier.`));
    const second = items.find(({ actual }) => "value" in actual && actual.value === "35000000");
    expect(second?.metric).toBe("revenue");
    expect(findings.find(({ code }) => code === "little-evidence")?.items).toContain(second?.id);
    expect(findings.map(({ code }) => code)).toContain("read-twice");
  });

  it("does not weigh two dividends, or two values that may be one misprint, against each other", () => {
    const dividends = read(story("The board met on Monday.", `${RESULTS} It pays a dividend of 4 cents a share. It also pays a special dividend of 9 cents a share.`));
    expect(dividends.items.filter(({ metric }) => metric === "dividend-per-share")).toHaveLength(2);
    const misprint = read(story("The board met on Monday.", `${RESULTS} Revenue was then $402 million.`));
    expect(misprint.items.filter(({ metric }) => metric === "revenue")).toHaveLength(2);
    expect(misprint.findings.map(({ code }) => code)).toContain("printed-twice");
  });

  it("is doubtful for the only part of a story, of a metric the story tells nothing else of", () => {
    const { items, findings } = read(story("The board met on Monday.", `${RESULTS} Order backlog at the Garden division rose 4% to $31 million.`));
    const part = items.find(({ scope }) => scope !== null);
    expect(part).toMatchObject({ metric: "backlog" });
    expect(findings.find(({ code }) => code === "little-evidence")?.items).toContain(part?.id);
  });
});
