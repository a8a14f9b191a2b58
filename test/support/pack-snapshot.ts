/**
 * A page for someone who reads the language and no code: every word of a pack under what it means, and example sentences with what is
 * read from them. It is generated, kept beside the pack, and checked to be current by test/core/language/snapshot.test.ts.
 */
import { isRange } from "../../src/core/model/amount";
import type { LineItem } from "../../src/core/model/line-item";
import type { LanguagePack } from "../../src/core/language/pack";
import type { WordClass } from "../../src/core/language/word-classes";
import { wordsOf } from "../../src/core/language/words-of";
import { readRelease } from "../../src/core/read-release";
import { packs } from "./a-passage";

const CHAPTERS: readonly (readonly [title: string, classes: readonly WordClass[]])[] = [
  ["Metrics", ["metric", "metric-verb"]],
  ["Accounting basis", ["basis", "basis-clause", "excluding", "variant"]],
  ["Amounts", ["currency", "scale", "number-word", "fraction", "percent", "times", "per-share", "count-unit", "approximate", "at-least", "at-most", "between", "negative", "tolerance"]],
  ["Periods", ["period", "ordinal", "month", "relative", "fiscal", "ended", "as-of", "period-letter", "year-mark", "day-mark", "date-word", "ytd", "year-ago", "previous", "balance-date"]],
  ["What an amount is to its metric", ["level", "report", "change", "multiple", "flat", "from", "to", "by", "versus", "yoy", "qoq", "constant-currency", "growth", "share-of", "respectively", "and", "or", "in", "unit-of"]],
  ["Expectations and outlook", ["estimate", "analyst", "expect", "relation", "surprise", "guide-noun", "broker", "hypothetical"]],
  ["Parts of the company", ["segment", "place", "product"]],
];

const EXAMPLES = {
  en: [
    "Revenue rose 5% to $10.5 billion in the third quarter of 2024 from $10.0 billion a year earlier, beating the consensus estimate of $10.3 billion.",
    "On a non-GAAP basis it earned $1.27 a share in 2024, compared with $1.10 a share in 2023.",
    "The net loss for 2024 was $4.2 million, or $0.11 a share, compared with a net loss of $17.9 million, or $0.46 a share, in 2023.",
    "Cloud and advertising revenues grew 12% and 15% to $3.3 billion and $2.6 billion, respectively, in 2024.",
    "For 2025 the company expects revenue of $11.2-11.6 billion.",
    "The gross margin widened 120 basis points to 46.7% in the first quarter of 2025.",
  ],
  zh: [
    "2024年第三季度营业收入105亿元，同比增长5%，环比下降2.3%，高于市场预期的103亿元。",
    "2024年归母净利润12.7亿元，上年同期为11亿元；扣非净利润11.2亿元，同比增长8.6%。",
    "去年收入升1.3倍至30.4億港元，股東應佔虧損2.1億港元，前年同期盈利8,350萬港元。",
    "2024年公司营业收入和归母净利润分别为48.3亿元和5.7亿元。",
    "公司预计2025年归母净利润9,400万元至1.27亿元。",
    "2024年毛利率为31.4%，同比提升1.2个百分点。",
  ],
} as const;

const cell = (text: string): string => text.replaceAll("|", "\\|");

function wordsUnder(pack: LanguagePack, wordClass: WordClass): string[] {
  const rows = Object.entries(pack.words[wordClass] ?? {});
  return rows.sort(([a], [b]) => a.localeCompare(b, "en")).map(([meaning, words]) => `| ${cell(wordClass)} | ${cell(meaning)} | ${wordsOf(words).map(cell).join(", ")} |`);
}

function said({ kind, metric, basis, scope, period, actual, prior, changes, consensus }: LineItem): string {
  const value = isRange(actual) ? `${actual.low?.value ?? "…"} to ${actual.high?.value ?? "…"} ${(actual.low ?? actual.high)?.unit ?? ""}` : `${actual.value} ${actual.unit}`;
  const change = changes.map(({ against, percent, points, amount }) => `${against} ${percent !== null ? `${percent} %` : points !== null ? `${points} points` : (amount?.value ?? "")}`);
  return `| ${[kind === "guidance" ? `${metric} (guidance)` : metric, basis, scope ?? "", period.end ?? period.label ?? "", value, prior?.value ?? "", change.join(", "), [consensus?.amount?.value, consensus?.relation].filter(Boolean).join(" ")].map(cell).join(" | ")} |`;
}

export function snapshotOf(pack: LanguagePack): string {
  const lines = [`# What the ${pack.code} pack knows`, "", "Generated from the pack's own rows. To change a word, change its row and write this page again (`npx tsx test/support/write-snapshots.ts`).", ""];
  for (const [title, classes] of CHAPTERS) lines.push(`## ${title}`, "", "| class | meaning | words |", "|---|---|---|", ...classes.flatMap((wordClass) => wordsUnder(pack, wordClass)), "");
  lines.push("## Words asked for by their letters", "", "| phrase | words |", "|---|---|", ...Object.entries(pack.phrases).map(([name, words]) => `| ${name} | ${words.split("|").join(", ")} |`), "");
  lines.push("## Examples, with what is read from them", "");
  for (const text of EXAMPLES[pack.code]) {
    const { items } = readRelease({ text, sha256: "0".repeat(64) }, packs);
    lines.push(`> ${text}`, "", "| metric | basis | scope | period | reported | year ago | change | consensus |", "|---|---|---|---|---|---|---|---|", ...items.map(said), "");
  }
  return `${lines.join("\n").trimEnd()}\n`;
}
