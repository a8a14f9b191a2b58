/**
 * What reading whole filings costs, in a process of its own, as a page would start it: the time of tags, tables and sentences together
 * over a bare htmlparser2 pass of the same bytes, the longest slice, and memory in times the file. Prints one JSON object.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { sharedFolder } from "../support/shared-corpus";
import { passOver } from "./bare-markup-pass";
import { runDocuments } from "./built-core";
import { clockTime, ratioInTurns, WARMING } from "./in-turns";
import { median } from "./median";

const folder = join(sharedFolder, "corpus", "filings");
const { readDocuments, readDocumentSteps, english, chinese } = runDocuments();
const packs = [english, chinese];

interface NamedText {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

const fileOf = (name: string): NamedText => ({ name, text: readFileSync(join(folder, name), "utf8"), sha256: "0".repeat(64) });
const steps = (file: NamedText) => readDocumentSteps([file], packs);

/** Milliseconds of processor time, of all threads: the engine compiles and collects beside the one that reads. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function timesOfBarePass(files: readonly NamedText[], time: (work: () => void) => number): number {
  return median(files.map((file) => ratioInTurns(() => passOver(file.text), () => void readDocuments([file], packs), time)));
}

function longestSlice(file: NamedText): number {
  let longest = 0;
  for (const reading = steps(file); ; ) {
    let done: boolean | undefined;
    longest = Math.max(longest, processorTime(() => ({ done } = reading.next())));
    if (done === true) return longest;
  }
}

/** Three times: a collection that was under way takes what was made since for alive, and weak references die a round later. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  return () => {
    for (let round = 0; round < 3; round++) collect();
  };
}

/** What is alive at the fullest moment between two slices, over what was alive before, in times the file. */
function memoryOfFile(file: NamedText, collect: () => void): number {
  const finish = (): void => {
    for (const reading = steps(file); reading.next().done !== true; );
  };
  finish();
  finish();
  collect();
  const before = process.memoryUsage().heapUsed;
  let most = before;
  for (const reading = steps(file); ; ) {
    const step = reading.next();
    collect();
    most = Math.max(most, process.memoryUsage().heapUsed);
    if (step.done === true) return step.value.length > 0 ? (most - before) / Buffer.byteLength(file.text) : NaN;
  }
}

function largest(kind: string, pattern: RegExp): NamedText {
  const names = readdirSync(join(folder, kind)).filter((name) => pattern.test(name)).map((name) => `${kind}/${name}`);
  return fileOf(names.sort((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size)[0] ?? kind);
}

function measure(): Record<string, number> {
  if (!existsSync(folder)) return {};
  const inline = readdirSync(join(folder, "ixbrl")).map((name) => fileOf(`ixbrl/${name}`)).filter(({ text }) => text.includes("inlineXBRL"));
  for (let warming = 0; warming < WARMING; warming++) for (const file of inline) readDocuments([file], packs);
  const ofBarePass = timesOfBarePass(inline, clockTime);
  const processorOfBarePass = timesOfBarePass(inline, processorTime);
  const slice = Math.max(...inline.map((file) => Math.min(longestSlice(file), longestSlice(file), longestSlice(file))));
  // Compiled code comes and goes between two collections and is not the document's.
  setFlagsFromString("--no-opt");
  setFlagsFromString("--no-flush-bytecode");
  const collect = collector();
  const memory = (kind: string, pattern: RegExp): number => memoryOfFile(largest(kind, pattern), collect);
  return {
    "filing.of-bare-pass": ofBarePass,
    "filing.processor-of-bare-pass": processorOfBarePass,
    "filing.longest-slice-ms": slice,
    "filing.memory-of-file": memory("ixbrl", /htm/),
    "companyfacts.memory-of-file": memory("companyfacts", /json$/),
    "release.memory-of-file": Math.max(memory("releases", /htm/), memory("releases", /md$/)),
  };
}

console.log(JSON.stringify(measure()));
