/**
 * Inline XBRL filings against the SEC's own figures for them: every companyfacts row of an accession must be a line item with
 * the same value, period and unit. Then the time and memory a filing takes, next to a bare htmlparser2 pass.
 * `npx tsx test/bench/filings.ts`, with `--json` for one object.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Parser } from "htmlparser2";
import { shiftPoint } from "../../src/core/document/decimal";
import { readTagged, readTaggedSteps, type TaggedFile } from "../../src/core/extraction/tagged/read-tagged";
import { isRange } from "../../src/core/model/amount";
import type { LineItem } from "../../src/core/model/line-item";
import type { Reading } from "../../src/core/model/reading";
import { sharedFolder } from "../support/shared-corpus";
import { runDocuments } from "./built-core";

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

function best(runs: number, work: () => void): number {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function barePass(text: string): void {
  let heard = 0;
  const parser = new Parser({ onopentag: () => heard++, ontext: () => heard++, onclosetag: () => heard++ });
  parser.write(text);
  parser.end();
}

/** One measurement caught in a busy moment of the machine says nothing about the reader. */
const median = (figures: readonly number[]): number => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;

interface Cost {
  readonly ofBarePass: number;
  readonly longestSlice: number;
  readonly ofFile: number;
}

function measure(file: TaggedFile): Cost {
  const isJson = file.text.startsWith("{");
  let bare = Infinity;
  let ours = Infinity;
  // In turns, so that a busy moment of the machine falls on both.
  for (let round = 0; round < 30; round++) {
    bare = Math.min(bare, best(1, () => (isJson ? JSON.parse(file.text) : barePass(file.text))));
    ours = Math.min(ours, best(1, () => readTagged([file])));
  }
  let longestSlice = Infinity;
  for (let run = 0; run < 5; run++) longestSlice = Math.min(longestSlice, slowestStep(file));
  const ofFile = heapOf(readTaggedSteps([file])) / Buffer.byteLength(file.text);
  say(`${file.name.padEnd(46)} ${(file.text.length / 1e6).toFixed(2).padStart(5)} ${bare.toFixed(1).padStart(8)} ${ours.toFixed(1).padStart(8)} ${(ours / bare).toFixed(2).padStart(7)} ${longestSlice.toFixed(1).padStart(9)} ${ofFile.toFixed(1).padStart(7)}`);
  return { ofBarePass: ours / bare, longestSlice, ofFile };
}

function slowestStep(file: TaggedFile): number {
  let longest = 0;
  const steps = readTaggedSteps([file]);
  for (;;) {
    const start = performance.now();
    const { done } = steps.next();
    longest = Math.max(longest, performance.now() - start);
    if (done === true) return longest;
  }
}

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Three times: a collection that was under way counts what was made since as alive, and weak references die a round later. */
const collectAll = (): void => {
  collect();
  collect();
  collect();
};

/** What is alive at the fullest moment between two slices, over what was alive before. */
function heapOf(steps: Generator<number, readonly unknown[]>): number {
  collectAll();
  const before = process.memoryUsage().heapUsed;
  let most = before;
  for (;;) {
    const step = steps.next();
    collectAll();
    most = Math.max(most, process.memoryUsage().heapUsed);
    if (step.done === true) return step.value.length > 0 ? most - before : 0;
  }
}

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

/** Milliseconds of processor time: a long run never falls into a quiet moment of a busy machine, a short one does. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Tags, tables and sentences of each inline filing over a bare pass: the whole way from a file to its items, as a page would run it. An
 * engine compiles what runs often; the bare pass gets there in one file, a whole reader takes a few.
 */
export function compareWholeFilings(): Record<string, number> {
  if (!existsSync(join(folder, "pairs.json"))) return {};
  const { readDocuments, english, chinese } = runDocuments();
  const files = readdirSync(join(folder, "ixbrl")).map((name) => fileOf(`ixbrl/${name}`)).filter(({ text }) => text.includes("inlineXBRL"));
  for (let warming = 0; warming < 4; warming++) for (const file of files) readDocuments([file], [english, chinese]);
  const ratios = files.map((file) => {
    let bare = Infinity;
    let whole = Infinity;
    for (let round = 0; round < 8; round++) {
      bare = Math.min(bare, processorTime(() => barePass(file.text)));
      whole = Math.min(whole, processorTime(() => void readDocuments([file], [english, chinese])));
    }
    return whole / bare;
  });
  return { "filing.of-bare-pass": median(ratios), ...measureMemory() };
}

/** The largest file of each kind, read to its items: what is alive at the fullest moment between two slices, in times the file. */
function measureMemory(): Record<string, number> {
  const { readDocumentSteps, english, chinese } = runDocuments();
  const largest = (kind: string, pattern: RegExp): string | undefined => readdirSync(join(folder, kind)).filter((name) => pattern.test(name)).map((name) => `${kind}/${name}`).sort((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size)[0];
  const names = [largest("ixbrl", /htm/), largest("releases", /htm/), largest("releases", /md$/), largest("companyfacts", /json$/)].filter((name) => name !== undefined);
  const ratios = names.map((name) => {
    const file = fileOf(name);
    const read = () => readDocumentSteps([file], [english, chinese]);
    // Compiled code grows with the first readings; it is the engine's, not the document's.
    for (let warming = 0; warming < 6; warming++) for (const steps = read(); steps.next().done !== true; );
    const ratio = median([0, 1, 2, 3, 4].map(() => heapOf(read()))) / Buffer.byteLength(file.text);
    say(`${name}: memory ${ratio.toFixed(1)} times the file`);
    return ratio;
  });
  return { "filing.memory-of-file": Math.max(...ratios) };
}

function main(): void {
  if (!existsSync(join(folder, "pairs.json"))) {
    console.log("filings: the shared corpus is not on this machine, so nothing was compared and nothing was measured.");
    return;
  }
  const { facts, found } = printFilingScores();
  say(`\n${"filing".padEnd(46)}    MB  bare ms  ours ms  of bare  slice ms of file`);
  const names = readdirSync(join(folder, "ixbrl")).map((name) => `ixbrl/${name}`);
  const costs = names.map(fileOf).filter(({ text }) => text.includes("inlineXBRL")).map(measure);
  for (const name of readdirSync(join(folder, "companyfacts"))) {
    const file = fileOf(`companyfacts/${name}`);
    const [reading] = readTagged([file]);
    say(`\n${file.name}: ${describe(reading)}`);
    measure(file);
  }
  const figures = {
    "filing.found": found / facts,
    "filing.facts": facts,
    "filing.tags-of-bare-pass": median(costs.map(({ ofBarePass }) => ofBarePass)),
    "filing.slice-ms": Math.max(...costs.map(({ longestSlice }) => longestSlice)),
    "filing.tags-memory-of-file": Math.max(...costs.map(({ ofFile }) => ofFile)),
  };
  if (asJson) console.log(JSON.stringify(figures));
  else for (const [name, value] of Object.entries(figures)) console.log(`${name} ${value.toPrecision(5)}`);
}

if (require.main === module) main();
