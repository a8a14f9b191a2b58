/** `npm run accuracy`: what the reader scores on the shared corpus, beside the kept baseline. `-- --keep` moves the baseline. */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { hasSharedCorpus } from "../support/shared-corpus";
import { scoreAccuracy, type GroupScore } from "./accuracy-score";
import { printFilingScores } from "./filings";
import { printTableScores } from "./tables";

type Baseline = Record<string, Record<string, Record<string, number>>>;
const BASELINE = resolve(__dirname, "baseline.json");
const FIELDS = ["figure", "item", "basis", "length", "end", "prior", "yoy", "qoq", "consensus", "relation"];

const round = (share: number): number => Math.round(share * 1000) / 10;

function baselineOf(sets: Record<string, GroupScore[]>): Baseline {
  const perGroup = (rows: GroupScore[]) =>
    Object.fromEntries(rows.map((row) => [row.group, Object.fromEntries(FIELDS.flatMap((field) => {
      const score = row.fields[field];
      return score ? [[field, round(score.f1)]] : [];
    }))]));
  return Object.fromEntries(Object.entries(sets).map(([set, rows]) => [set, perGroup(rows)]));
}

function printSet(set: string, rows: GroupScore[], kept: Baseline): void {
  console.log(`\n${set}`);
  console.log(["group".padEnd(16), "docs", "flawless", ...FIELDS.map((field) => field.padStart(13))].join(" "));
  for (const row of [...rows].sort((a, b) => a.group.localeCompare(b.group))) {
    const cells = FIELDS.map((field) => {
      const score = row.fields[field];
      if (!score) return "–".padStart(13);
      const now = round(score.f1);
      const moved = now - (kept[set]?.[row.group]?.[field] ?? now);
      const mark = moved === 0 ? "" : ` ${moved > 0 ? "+" : "−"}${Math.abs(moved).toFixed(1)}`;
      return `${now.toFixed(1)}${mark}`.padStart(13);
    });
    console.log([row.group.padEnd(16), String(row.documents).padStart(4), String(row.perfect).padStart(8), ...cells].join(" "));
    if (row.failed + row.badSpans > 0) console.log(`  ${row.failed} without output, ${row.badSpans} spans that do not quote the source`);
    const item = row.fields["item"];
    if (row.group === "all" && item) console.log(`  items: precision ${round(item.precision)}, recall ${round(item.recall)}`);
  }
}

if (!hasSharedCorpus) {
  console.log("The shared corpus is not beside this repository, so nothing was scored.");
} else {
  const kept = JSON.parse(readFileSync(BASELINE, "utf8")) as Baseline;
  const sets = scoreAccuracy();
  console.log("F1 in percent; a change against test/bench/baseline.json stands behind it.");
  for (const [set, rows] of Object.entries(sets)) printSet(set, rows, kept);
  if (process.argv.includes("--keep")) writeFileSync(BASELINE, `${JSON.stringify(baselineOf(sets), null, 1)}\n`);
  console.log("\nfilings against companyfacts");
  printFilingScores();
  console.log("\nstatements without their tags, then releases and PDFs");
  void printTableScores();
}
