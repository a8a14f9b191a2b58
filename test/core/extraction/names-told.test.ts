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
