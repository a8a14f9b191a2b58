/**
 * `npm run bench`: how fast the reader is, as ratios, once its answers are checked. `-- --json` prints one object. The text is the
 * 48 whole stories of test/corpus/news, the reader is the built bundle, and the peer gets a quarter of the stories, one of each
 * kind, sentence by sentence. `dense` is the reader on the specs' sentences alone, every one of them full of figures.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { markTokens } from "./bare-pass";
import { buildCore, runCore } from "./built-core";
import { gzipKb } from "./core-size";
import { measurePane } from "./pane-size";
import { recognizeSentences, splitSentences } from "./recognizers-peer";
import { measureSheetFigures } from "./sheet-figures";
import { readDenseTexts, readStories, type Language } from "./stories";

const built = buildCore();
const core = runCore(built);
const packs = [core.english, core.chinese];
const read = (text: string) => core.readRelease({ text, sha256: "0".repeat(64) }, packs);

/** Seconds of processor time of the best of several runs: the least disturbed one says most about the code. */
function best(runs: number, work: () => void): number {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

const KNOWN = {
  en: ["Revenue was 236.503 billion yuan in the third quarter of 2024, up 5% from a year earlier.", "236503000000", "5"],
  zh: ["2024年第三季度营业收入为2365.03亿元，同比增长5%。", "236503000000", "5"],
} as const;

function checkAnswer(language: Language): void {
  const [text, value, percent] = KNOWN[language];
  const { items } = read(text);
  const actual = items[0]?.actual;
  const amount = actual && "value" in actual ? actual : undefined;
  if (items.length !== 1 || amount?.value !== value || items[0]?.changes[0]?.percent !== percent) {
    throw new Error(`bench: the ${language} answer is wrong, so no time is worth printing: ${JSON.stringify(items)}`);
  }
  if (recognizeSentences([text], language) < 2) throw new Error(`bench: the peer found nothing in ${language}, so no ratio is worth printing`);
}

const lengthOf = (texts: readonly string[]): number => texts.reduce((total, text) => total + text.length, 0);
const megabytes = (texts: readonly string[]): number => texts.reduce((total, text) => total + Buffer.byteLength(text), 0) / 1e6;

const WARM_CHARACTERS = 6_000_000;

/** An engine compiles what runs often, over seconds; the stories of one language are too short to get there in a few readings. */
const runsOf = (texts: readonly string[]): number => Math.ceil(WARM_CHARACTERS / lengthOf(texts));

function compareReader(language: Language): Record<string, number> {
  checkAnswer(language);
  const texts = readStories(language);
  const starts = new Uint32Array(65536);
  const kinds = new Uint8Array(65536);
  const ours = best(runsOf(texts), () => texts.forEach(read));
  const repeats = 20;
  const markAll = (): void => {
    for (let repeat = 0; repeat < repeats; repeat++) texts.forEach((text) => markTokens(text, starts, kinds));
  };
  const bare = best(60, markAll) / repeats;
  const peerTexts = texts.filter((_, at) => at % 4 === 0);
  const sentences = peerTexts.flatMap((text) => splitSentences(text, language));
  recognizeSentences(sentences.slice(0, 5), language);
  const peer = best(2, () => recognizeSentences(sentences, language)) * (lengthOf(texts) / lengthOf(peerTexts));
  const dense = readDenseTexts(language, language === "en" ? 3000 : 1200);
  return {
    [`read.${language}.times-recognizers`]: peer / ours,
    [`read.${language}.of-bare-pass`]: bare / ours,
    [`read.${language}.mb-per-second`]: megabytes(texts) / ours,
    [`read.${language}.dense-mb-per-second`]: megabytes(dense) / best(runsOf(dense), () => dense.forEach(read)),
  };
}

const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  "1": (length) => "1".repeat(length),
  "1,": (length) => "1,".repeat(length / 2),
  "$": (length) => "$".repeat(length),
  "($ ": (length) => "($ ".repeat(length / 3),
  ". ": (length) => ". ".repeat(length / 2),
  "一": (length) => "一".repeat(length),
  "a. ": (length) => "a. ".repeat(length / 3),
  "nested": (length) => "(".repeat(length / 2) + ")".repeat(length / 2),
  // With a metric in every sentence the later stages have something to compare as well.
  "figures": (length) => sentences(length, (at) => `Revenue was $${((at * 7919) % 90_000) + 10_000} million. `),
  "companies": (length) => sentences(length, (at) => `Hartwell${at} Foods earned $${(at % 90) + 10} million, up ${(at % 7) + 1}%, and `),
  // Which quarter a story calls the last one was looked up in all of it, at every mention.
  "last quarter": (length) => sentences(length / 2, () => "蓝河在线今天开会讨论很多事情并且没有说到任何数目。\n") + sentences(length / 2, () => "上季，蓝河在线净利增长很快。\n"),
  "paragraphs": (length) => sentences(length, (at) => `Sales at the Unit ${at} division rose ${(at % 7) + 1}% to $${(at % 90) + 10} million.\n\n`),
};

function sentences(length: number, make: (at: number) => string): string {
  let text = "";
  for (let at = 0; text.length < length; at++) text += make(at);
  return text;
}

/** Time per character at 400,000 over time per character at 50,000: 1 is linear, 8 would be quadratic. */
function compareHostile(): Record<string, number> {
  let worst = 0;
  for (const [name, make] of Object.entries(HOSTILE)) {
    const small = make(50_000);
    const large = make(400_000);
    const perSmall = best(3, () => read(small)) / small.length;
    const perLarge = best(2, () => read(large)) / large.length;
    worst = Math.max(worst, perLarge / perSmall);
    if (!process.argv.includes("--json")) console.log(`hostile ${JSON.stringify(name)}: ${(perSmall * 1e9).toFixed(0)} ns a character at 50,000, ${(perLarge * 1e9).toFixed(0)} at 400,000`);
  }
  return { "hostile.growth": worst };
}

/** In a process of its own: what stories and hostile texts left behind in this one is no part of a filing. */
const measureApart = (script: string): Record<string, number> => JSON.parse(execFileSync(process.execPath, [...process.execArgv, join(__dirname, script)], { encoding: "utf8" })) as Record<string, number>;

const print = (figures: Record<string, number>): void => {
  if (process.argv.includes("--json")) console.log(JSON.stringify(figures));
  else for (const [name, value] of Object.entries(figures)) console.log(`${name} ${value >= 100 ? value.toFixed(0) : value.toPrecision(3)}`);
};
const figures = { ...compareReader("en"), ...compareReader("zh"), ...compareHostile(), ...measureApart("filing-cost.ts"), ...measureApart("filing-in-browser.ts"), "core.gzip-kb": gzipKb(built), ...measurePane() };
void measureSheetFigures().then((sheet) => print({ ...figures, ...sheet }));
