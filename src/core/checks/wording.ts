/** Words against numbers: the side of the consensus, up and down, and words of size. */
import { ClassNumber } from "../language/word-classes";
import type { Amount } from "../model/amount";
import type { Finding } from "../model/finding";
import { difference, intervalOf, isNegative, isPositive, ratioOf, type Interval, type Ratio } from "../model/interval";
import type { Change } from "../model/line-item";
import type { SourceSpan } from "../model/source-span";
import type { CheckContext, ItemCheck } from "./check";
import { findWord, withLeadIn } from "./check-words";
import { surprisePercent } from "./consensus-gap";
import type { PointItem } from "../model/point-item";
import { report } from "./report";
import { isOutside } from "./size-bounds";
import { SIZE_BOUNDS } from "./size-bounds.data";
import { spellAmount, spellPercent, spellerFor } from "./spell-figures";
import { append } from "../model/append";

export const checkWording: ItemCheck = (item, context) => {
  const findings = item.consensus === null ? [] : [...checkRelation(item), ...checkConsensusSize(item, context)];
  for (const change of item.changes) append(findings, checkDirection(item, change, context), checkChangeSize(item, change, context));
  return findings;
};

const comparableConsensus = (item: PointItem): Amount | undefined =>
  item.consensus?.amount && item.consensus.amount.unit === item.actual.unit ? item.consensus.amount : undefined;

function checkRelation(item: PointItem): readonly Finding[] {
  const amount = comparableConsensus(item);
  const relation = item.consensus?.relation ?? null;
  if (item.consensus === null || amount === undefined || relation === null) return [];
  const gap = difference(intervalOf(item.actual), intervalOf(amount));
  const contradicted =
    (relation === "above" && isNegative(gap)) || (relation === "below" && isPositive(gap)) || (relation === "in-line" && isOutside(surpriseSize(item.actual, amount), SIZE_BOUNDS["in-line"]));
  if (!contradicted) return [];
  const speller = spellerFor([item.actual, amount]);
  const words = relation === "in-line" ? "in line with" : relation;
  const [reported, expected] = [spellAmount(speller, item.actual), spellAmount(speller, amount)];
  const message = `The text says ${words} the consensus, the numbers are ${reported} reported and ${expected} expected${speller.note}.`;
  return [report("relation-contradicts", message, [item.id], item.consensus, `${reported} – ${expected}${speller.note}`)];
}

function surpriseSize(actual: Amount, consensus: Amount): Ratio | undefined {
  const gap: Interval = difference(intervalOf({ ...actual, decimals: null }), intervalOf({ ...consensus, decimals: null }));
  return surprisePercent(gap.low, consensus);
}

function checkConsensusSize(item: PointItem, context: CheckContext): readonly Finding[] {
  const amount = comparableConsensus(item);
  if (item.consensus === null || amount === undefined || amount.unit === "percent") return [];
  return checkSizeWord(item, item.consensus, surpriseSize(item.actual, amount), "the gap to the consensus is", context);
}

function checkChangeSize(item: PointItem, change: Change, context: CheckContext): readonly Finding[] {
  return change.percent === null ? [] : checkSizeWord(item, change, ratioOf(change.percent), "the change is", context);
}

const SIZES = ["slight", "sharp"] as const;

function checkSizeWord(item: PointItem, quote: SourceSpan, percent: Ratio | undefined, what: string, { text, words }: CheckContext): readonly Finding[] {
  if (!words) return [];
  const findings: Finding[] = [];
  const span = withLeadIn(text, quote, item.sentence);
  for (const word of SIZES) {
    const found = findWord(text, span, words, ClassNumber.size, word);
    if (found === undefined || percent === undefined || !isOutside(percent, SIZE_BOUNDS[word])) continue;
    const size = spellPercent(percent, 1);
    findings.push(report("size-word-implausible", `The text says "${found.word}", but ${what} ${size}.`, [item.id], found, `“${found.word}”: ${size}`));
  }
  return findings;
}

/** Only the change's own words count: a neighbouring figure may well move the other way. */
function checkDirection(item: PointItem, change: Change, { text, words }: CheckContext): readonly Finding[] {
  const stated = change.percent ?? change.points;
  if (!words || stated === null || item.actual.value.startsWith("-")) return [];
  const up = findWord(text, change, words, ClassNumber.change, "up");
  const down = findWord(text, change, words, ClassNumber.change, "down");
  const word = up === undefined ? down : down === undefined ? up : undefined;
  const sign = Math.sign(Number(stated));
  if (word === undefined || sign === 0 || sign === (word === up ? 1 : -1)) return [];
  return [report("direction-contradicts", `The text says "${word.word}", but the change is printed as ${stated} %.`, [item.id], word, `“${word.word}”: ${stated} %`)];
}
