import { english } from "../../../src/core/language/en";
import { readRelease } from "../../../src/core/read-release";
import type { Passage } from "../../../src/core/extraction/passage/passage";
import { timesTold } from "../../../src/core/extraction/sentences/named";

// 16,000 clauses, each of another company, took 7 seconds: every name was looked for in the whole text.
test("looks for a few hundred names in a text, and for no more", () => {
  let looks = 0;
  const text = { indexOf: () => (looks++, -1) };
  const passage = { told: new Map(), text } as unknown as Passage;
  for (let i = 0; i < 5_000; i++) timesTold(passage, `Harlow ${i}`);
  expect(looks).toBe(300);
});

const companyOf = (text: string): string | null => readRelease({ text, sha256: "0".repeat(64) }, [english]).company.name;
const STORY = `Calder reported a profit of $12 million for the quarter, up from $9 million.

Calder said sales grew 4% to $310 million. The shares of Calder rose.`;

test.each([
  ["the words of a page above the story", `Retail Desk Northern Region\n\nOn a quiet morning in Harrow, shoppers were few.\n\n${STORY}`],
  ["a feast in its title", `Poor Christmas at Calder prompts warning\n\nAfter a poor Christmas the stores were full again.\n\n${STORY}`],
  ["an agency's mark before it", `BRIEF-Calder Q1 profit rises\n\n* ${STORY}`],
])("takes whose name opens the sentences that report for the company, not %s", (_, text) => {
  expect(companyOf(text)).toBe("Calder");
});

test("keeps the company a title opens with where a rival opens as many sentences", () => {
  expect(companyOf(`Dornbach profit falls as Calder gains\n\nProfit at Dornbach fell to $12 million in the quarter, and Dornbach's sales fell 4% to $310 million.\n\nCalder said it had won customers. Calder reported sales of $500 million.`)).toBe("Dornbach");
});

test.each([
  ["Nestlé", "Nestlé profit falls\n\nNestlé said net profit fell 5% to 4.5 billion francs in the first half of 2025."],
  ["Société Générale SA", "Bank profit falls\n\nSociété Générale SA (GLE.PA) said net profit fell 5% to 4.5 billion euros in the first half of 2025."],
  ["Nordström & Kerr", "Nordström & Kerr profit falls\n\nOperating profit at Nordström & Kerr amounted to SEK 93m in the first quarter of 2025."],
])("calls %s by all of its letters", (name, text) => {
  expect(companyOf(text)).toBe(name);
});
