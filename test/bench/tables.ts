/**
 * How much of the statements the table reader finds. First the tagged figures of inline filings once the tags are gone: right value,
 * period and unit, figure by figure at the same place. Then the hand-checked statements of releases and PDFs.
 * `tsx test/bench/tables.ts [--verbose] [NAME]`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TableItem } from "../../src/core/extraction/tables/table-item";
import type { Amount } from "../../src/core/model/amount";
import type { Period } from "../../src/core/model/period";
import { sharedFolder } from "../support/shared-corpus";
import { readFiling, readHtmlFiling } from "./read-filing";
import { stripFiling } from "./statement-truth";

interface Placed { readonly amount: Amount; readonly period: Period; readonly item: TableItem }

interface Expected {
  readonly file: string;
  readonly items: readonly { readonly metric: string; readonly label: string; readonly basis: string; readonly scope?: string; readonly value: string; readonly unit: string; readonly length: string | null; readonly end: string | null; readonly prior?: string }[];
}

const verbose = process.argv.includes("--verbose");
const only = process.argv.slice(2).find((word) => !word.startsWith("--"));
const filings = join(sharedFolder, "corpus", "filings");

function amountsOf(item: TableItem): Placed[] {
  const actual = "low" in item.actual ? [] : [{ amount: item.actual, period: item.period, item }];
  return item.prior && item.priorPeriod ? [...actual, { amount: item.prior, period: item.priorPeriod, item }] : actual;
}

function scoreStripped(): void {
  const folder = join(filings, "ixbrl");
  let found = 0;
  let wanted = 0;
  let invented = 0;
  let read = 0;
  for (const name of readdirSync(folder).sort()) {
    if (only && !name.includes(only)) continue;
    const { source, figures, tables } = stripFiling(readFileSync(join(folder, name), "utf8"));
    const began = performance.now();
    const { items, findings } = readHtmlFiling(source);
    const took = performance.now() - began;
    const placed = items.flatMap(amountsOf);
    const inTables = placed.filter(({ amount }) => tables.some((table) => amount.start >= table.start && amount.end <= table.end));
    const badSpans = placed.filter(({ amount }) => source.slice(amount.start, amount.end) !== amount.text).length;
    const misses: string[] = [];
    const taken = new Set<Placed>();
    for (const figure of figures) {
      const candidates = inTables.filter(({ amount }) => amount.start < figure.until && amount.end > figure.at);
      for (const candidate of candidates) taken.add(candidate);
      const here = candidates.find(({ amount, period }) => period.end === figure.end && Math.abs(Number(amount.value)) === Number(figure.size)) ?? candidates[0];
      const why = !here ? "not read"
        : Math.abs(Number(here.amount.value)) !== Number(figure.size) ? `value ${here.amount.value}`
        : here.amount.unit !== figure.unit ? `unit ${here.amount.unit}`
        : here.period.end !== figure.end || here.period.start !== figure.start ? `period ${here.period.start} to ${here.period.end}` : "";
      if (why) misses.push(`  ${figure.concept} ${figure.size} ${figure.unit} ${figure.start ?? ""} to ${figure.end}: ${why}${here ? ` (${here.item.label})` : ` ${source.slice(figure.at, figure.until).slice(0, 30)}`}`);
    }
    const extra = inTables.filter((entry) => !taken.has(entry) && !entry.item.isDash && entry.amount.decimals !== null);
    wanted += figures.length;
    found += figures.length - misses.length;
    read += inTables.length;
    invented += extra.length;
    console.log(`${name.padEnd(42)} ${tables.length} tables ${figures.length} figures, ${figures.length - misses.length} right (${((100 * (figures.length - misses.length)) / figures.length).toFixed(1)} %), ${extra.length} untagged, ${badSpans} bad spans, ${items.length} items, ${findings.length} findings, ${took.toFixed(0)} ms`);
    if (verbose) for (const line of misses) console.log(line);
    if (verbose) for (const { amount, item } of extra) console.log(`  untagged ${item.label} ${amount.value} ${amount.unit} ${amount.text}`);
  }
  console.log(`all: ${found} of ${wanted} right (${((100 * found) / wanted).toFixed(2)} %), ${invented} of ${read} read figures untagged (${((100 * invented) / read).toFixed(2)} %)`);
}

async function scoreExpected(): Promise<void> {
  const folder = resolve(__dirname, "../corpus/expected");
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".json")).sort()) {
    if (only && !name.includes(only)) continue;
    const { file, items: wanted } = JSON.parse(readFileSync(join(folder, name), "utf8")) as Expected;
    const { items, source } = await readFiling(join(filings, file));
    const misses = wanted.filter((want) => !items.some((item) => {
      const { actual } = item;
      const same = !("low" in actual) && actual.value === want.value && actual.unit === want.unit && source.slice(actual.start, actual.end) === actual.text;
      return same && item.metric === want.metric && item.basis === want.basis && item.scope === (want.scope ?? null) && item.period.length === want.length && item.period.end === want.end && (want.prior === undefined || item.prior?.value === want.prior);
    }));
    console.log(`${name.padEnd(42)} ${wanted.length} expected, ${wanted.length - misses.length} right${misses.length === 0 ? ", flawless" : ""}`);
    if (verbose) for (const miss of misses) console.log(`  missed ${JSON.stringify(miss)}`);
  }
}

/** Both tables, printed. */
export async function printTableScores(): Promise<void> {
  scoreStripped();
  await scoreExpected();
}

if (require.main === module) void printTableScores();
