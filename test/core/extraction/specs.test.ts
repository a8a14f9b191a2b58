import { chinese } from "../../../src/core/language/zh";
import { english } from "../../../src/core/language/en";
import { readRelease } from "../../../src/core/read-release";
import { departures, knownFailures, specRows } from "../../support/spec-row";

const known = knownFailures();
const packs = [english, chinese];

describe.each(["en", "zh"] as const)("the %s specs", (language) => {
  const rows = specRows(language);
  const read = (text: string) => readRelease({ text, sha256: "0".repeat(64) }, packs);

  it.each(rows.filter(({ id }) => !known.has(id)).map((row) => [row.id, row.why, row] as const))("%s: %s", (_id, _why, row) => {
    expect(departures(row, read(row.text))).toEqual([]);
  });

  it("fails on each row that is listed as failing, so that a fix takes it off the list", () => {
    const mended = rows.filter(({ id }) => known.has(id)).filter((row) => departures(row, read(row.text)).length === 0);
    expect(mended.map(({ id }) => id)).toEqual([]);
  });

  it("quotes its source in every span of every row", () => {
    for (const { text } of rows) {
      const { items, unused } = read(text);
      const quotes = items.flatMap(({ actual, prior, changes, consensus }) => ["low" in actual ? [actual.low, actual.high] : [actual], [prior, ...changes, consensus, consensus?.amount]].flat());
      for (const quote of [...quotes, ...unused]) if (quote) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    }
  });

  it("has at least 150 rows, a third of them negatives", () => {
    const negatives = rows.filter(({ items, unused }) => items.length === 0 || (unused ?? []).length > 0);
    expect(rows.length).toBeGreaterThanOrEqual(150);
    expect(negatives.length).toBeGreaterThanOrEqual(50);
  });
});

it("lists as failing only rows that exist", () => {
  const ids = new Set([...specRows("en"), ...specRows("zh")].map(({ id }) => id));
  expect([...known].filter((id) => !ids.has(id))).toEqual([]);
});
