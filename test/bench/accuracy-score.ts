import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import { newsDocuments, sharedFolder } from "../support/shared-corpus";

export interface FieldScore {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface GroupScore {
  readonly group: string;
  readonly documents: number;
  readonly perfect: number;
  readonly failed: number;
  readonly badSpans: number;
  readonly fields: Readonly<Record<string, FieldScore>>;
}

/** Sets are scored apart: the wire's template texts are easy and would flatter an average. */
const isWire = (name: string): boolean => name.startsWith("en-reuters");
const SETS: Readonly<Record<string, () => string[]>> = {
  "news without wire": () => newsDocuments().filter((name) => !isWire(name)),
  "development half": () => newsDocuments("development").filter((name) => !isWire(name)),
  "held-out half": () => newsDocuments("held-out").filter((name) => !isWire(name)),
  wire: () => newsDocuments().filter(isWire),
};

/** Scores the command line's own output with the scorer of the shared folder; a set's rows are its groups and "all". */
export function scoreAccuracy(): Record<string, GroupScore[]> {
  const work = mkdtempSync(join(tmpdir(), "tieout-accuracy-"));
  try {
    const cli = join(work, "cli.js");
    buildSync({ entryPoints: [resolve(__dirname, "../../src/cli/main.ts")], bundle: true, platform: "node", outfile: cli, logLevel: "error" });
    const reader = join(work, "read-once.cjs");
    writeFileSync(reader, READ_ONCE);
    const news = join(sharedFolder, "corpus", "news");
    const seed = join(sharedFolder, "corpus", "seed");
    const sets: Record<string, GroupScore[]> = { seed: runScore(reader, join(seed, "gold"), seed) };
    for (const [set, documents] of Object.entries(SETS)) {
      const gold = join(work, set.replace(/ /g, "-"));
      mkdirSync(gold);
      for (const name of documents()) {
        const file = name.replace(/\.txt$/, ".json");
        copyFileSync(join(news, "gold", file), join(gold, file));
      }
      sets[set] = runScore(reader, gold, news);
    }
    return sets;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A document stands in up to two sets and is read for the first of them. */
const READ_ONCE = `
const { execFileSync } = require("node:child_process");
const { existsSync, readFileSync, writeFileSync } = require("node:fs");
const { basename, join } = require("node:path");
const [, , document] = process.argv;
const kept = join(__dirname, basename(document) + ".json");
if (!existsSync(kept)) writeFileSync(kept, execFileSync(process.execPath, [join(__dirname, "cli.js"), "extract", document, "--json"]));
process.stdout.write(readFileSync(kept));
`;

function runScore(reader: string, gold: string, documents: string): GroupScore[] {
  const scorer = join(sharedFolder, "eval", "score.mjs");
  const run = `${process.execPath} ${reader} {file}`;
  const printed = execFileSync(process.execPath, [scorer, "--gold", gold, "--docs", documents, "--run", run, "--json"], { encoding: "utf8", maxBuffer: 1 << 26 });
  return JSON.parse(printed) as GroupScore[];
}
