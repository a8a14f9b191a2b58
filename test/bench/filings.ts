/**
 * Inline XBRL filings against the SEC's own figures for them: every companyfacts row of an accession must be a line item with
 * the same value, period and unit.
 * `npx tsx test/bench/filings.ts`, with `--json` for one object.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shiftPoint } from "../../src/core/document/decimal";
import { readTagged, type TaggedFile } from "../../src/core/extraction/tagged/read-tagged";
import { isRange } from "../../src/core/model/amount";
import type { LineItem } from "../../src/core/model/line-item";
import type { Reading } from "../../src/core/model/reading";
import { sharedFolder } from "../support/shared-corpus";

const folder = join(sharedFolder, "corpus", "filings");
const asJson = process.argv.includes("--json");
const say = (line: string): void => {
  if (!asJson) console.log(line);
};

interface Pair {
  readonly filing: string;
  readonly companyfacts: string;
  readonly accession: string;
  readonly facts_in_companyfacts: number;
}

interface Row {
  readonly concept: string;
  readonly unit: string;
  readonly start: string | null;
  readonly end: string;
  readonly value: string;
}

const fileOf = (name: string): TaggedFile => ({ name, text: readFileSync(join(folder, name), "utf8"), sha256: "0".repeat(64) });
const keyOf = ({ concept, unit, start, end, value }: Row): string => [concept, unit, start ?? "", end, value].join(" ");

/** Read with JSON.parse, not with our own reader: the two must not share a mistake. */
function companyfactsRows({ companyfacts, accession }: Pair): Row[] {
  const { facts } = JSON.parse(readFileSync(join(folder, companyfacts), "utf8")) as {
    facts: Record<string, Record<string, { units: Record<string, { accn: string; start?: string; end: string; val: number }[]> }>>;
  };
  return Object.entries(facts).flatMap(([taxonomy, concepts]) =>
    Object.entries(concepts).flatMap(([name, { units }]) =>
      Object.entries(units).flatMap(([unit, rows]) =>
        rows.filter(({ accn }) => accn === accession).map(({ start, end, val }) => ({ concept: `${taxonomy}:${name}`, unit, start: start ?? null, end, value: String(val) })),
      ),
    ),
  );
}

/** The row an item of the whole company amounts to; a percentage goes back to the ratio it was tagged as. */
function rowOf({ actual, period, tag }: LineItem): Row | undefined {
  if (isRange(actual) || tag === undefined || tag.dimensions.length > 0 || period.end === null) return undefined;
  const value = actual.unit === "percent" ? shiftPoint(actual.value, -2) : actual.value;
  return { concept: tag.concept, unit: tag.unit, start: period.start, end: period.end, value };
}

function explain(row: Row, rows: readonly Row[], markup: string): string {
  const sameConcept = rows.filter(({ concept }) => concept === row.concept);
  const local = row.concept.split(":")[1] ?? "";
  if (sameConcept.length === 0) return markup.includes(`:${local}"`) ? "tagged, but not read" : "not tagged in this document";
  const samePeriod = sameConcept.filter(({ start, end }) => start === row.start && end === row.end);
  if (samePeriod.length === 0) return `tagged for ${sameConcept.map(({ end }) => end).join(", ")} only`;
  return `read as ${samePeriod.map(({ value, unit }) => `${value} ${unit}`).join(", ")}`;
}

function comparePair(pair: Pair): { facts: number; found: number } {
  const file = fileOf(pair.filing);
  const [reading] = readTagged([file]);
  const rows = (reading?.items ?? []).map(rowOf).filter((row) => row !== undefined);
  const read = new Set(rows.map(keyOf));
  const wanted = companyfactsRows(pair);
  const missed = wanted.filter((row) => !read.has(keyOf(row)));
  const found = wanted.length - missed.length;
  say(`${pair.filing.padEnd(46)} ${String(wanted.length).padStart(5)} ${String(found).padStart(6)} ${((100 * found) / wanted.length).toFixed(2).padStart(7)} %   ${describe(reading)}`);
  for (const row of missed) say(`    missed ${keyOf(row)}: ${explain(row, rows, file.text)}`);
  return { facts: wanted.length, found };
}

function describe(reading: Reading | undefined): string {
  if (reading === undefined) return "no reading";
  const wrong = reading.items.filter((item) => !isQuoted(item)).length;
  const findings = reading.findings.length === 0 ? "no findings" : `findings ${[...new Set(reading.findings.map(({ code }) => code))].join(", ")}`;
  return `${reading.items.length} items, ${reading.items.filter(({ metric }) => metric !== "other").length} of a metric, ${wrong} without a quote, ${findings}`;
}

const isQuoted = ({ actual }: LineItem): boolean => !isRange(actual) && actual.text !== "" && actual.end - actual.start === actual.text.length;

/** Every pair against companyfacts, printed, with each miss by name. */
export function printFilingScores(): { readonly facts: number; readonly found: number } {
  const pairs = JSON.parse(readFileSync(join(folder, "pairs.json"), "utf8")) as Pair[];
  say(`${"filing".padEnd(46)} facts  found`);
  const scores = pairs.map(comparePair);
  const total = (count: (score: (typeof scores)[number]) => number): number => scores.reduce((sum, score) => sum + count(score), 0);
  const [facts, found] = [total((score) => score.facts), total((score) => score.found)];
  say(`all: ${found} of ${facts} facts found (${((100 * found) / facts).toFixed(2)} %)`);
  return { facts, found };
}

function main(): void {
  if (!existsSync(join(folder, "pairs.json"))) {
    console.log("filings: the shared corpus is not on this machine, so nothing was compared.");
    return;
  }
  const { facts, found } = printFilingScores();
  if (asJson) console.log(JSON.stringify({ "filing.found": found / facts, "filing.facts": facts }));
}

if (require.main === module) main();
