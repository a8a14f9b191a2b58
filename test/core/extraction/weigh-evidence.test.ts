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
});
