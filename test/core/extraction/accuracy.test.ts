import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { scoreAccuracy, type GroupScore } from "../../bench/accuracy-score";
import { hasSharedCorpus } from "../../support/shared-corpus";

type Baseline = Record<string, Record<string, Record<string, number>>>;

const onCorpus = hasSharedCorpus ? describe : describe.skip;
onCorpus("accuracy on the shared corpus (these tests run only where that folder is)", () => {
  let sets: Record<string, GroupScore[]>;
  beforeAll(() => {
    sets = scoreAccuracy();
  }, 240_000);

  const all = (set: string): GroupScore | undefined => sets[set]?.find(({ group }) => group === "all");

  it("reads the seed without a flaw", () => {
    expect(all("seed")).toMatchObject({ documents: 1, perfect: 1, badSpans: 0 });
    expect(all("seed")?.fields["item"]).toMatchObject({ right: 3, wrong: 0, missed: 0 });
  });

  it("quotes its source in every span of every document", () => {
    for (const rows of Object.values(sets)) for (const row of rows) expect([row.group, row.failed, row.badSpans]).toEqual([row.group, 0, 0]);
  });

  it("falls behind the kept baseline in no field of any set", () => {
    const kept = JSON.parse(readFileSync(resolve(__dirname, "../../bench/baseline.json"), "utf8")) as Baseline;
    const behind = Object.entries(kept).flatMap(([set, groups]) =>
      Object.entries(groups["all"] ?? {}).flatMap(([field, share]) => {
        const now = Math.round((all(set)?.fields[field]?.f1 ?? 0) * 1000) / 10;
        return now < share ? [`${set} ${field}: ${now}, was ${share}`] : [];
      }));
    expect(Object.keys(kept)).not.toEqual([]);
    expect(behind).toEqual([]);
  });
});
