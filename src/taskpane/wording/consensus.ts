import Big from "big.js";
import { findUnitObstacle } from "../../core/compare/comparable";
import { isRefused } from "../../core/compare/outcome";
import { surpriseOf } from "../../core/compare/surprise";
import { isRange, type Amount } from "../../core/model/amount";
import type { Consensus, Relation } from "../../core/model/consensus";
import type { LineItem } from "../../core/model/line-item";
import type { Voice } from "../strings/say";
import { wordNumber, wordSigned } from "./amount";

export interface ConsensusWording {
  readonly amount: string | null;
  /** Which arrow stands before the verdict; null where neither words nor numbers tell. */
  readonly relation: Relation | null;
  /** "−1.22% below": with the arrow there is sign, shape and word, so that none of them is needed to understand the others. */
  readonly verdict: string;
}

interface Distance {
  readonly relation: Relation;
  readonly words: string;
}

/** Two decimals, as the Surprise column of the sheet shows it. */
function wordSurprise(actual: Amount, expected: Amount, voice: Voice): string | undefined {
  const surprise = surpriseOf(Number(actual.value), Number(expected.value));
  if (isRefused(surprise)) return undefined;
  return wordSigned({ value: new Big(surprise.value).times(100).toFixed(2), unit: "percent", decimals: 2 }, voice.language);
}

/** A margin's distance is in points: a percentage of a percentage would be misread. */
function measureDistance(actual: LineItem["actual"], expected: Amount | null, voice: Voice): Distance | undefined {
  if (expected === null || isRange(actual) || findUnitObstacle(actual.unit, expected.unit)) return undefined;
  const gap = new Big(actual.value).minus(expected.value);
  const relation: Relation = gap.eq(0) ? "in-line" : gap.gt(0) ? "above" : "below";
  const points = (): string =>
    voice.say("number.points", { points: wordSigned({ value: gap.toFixed(), unit: "count", decimals: null }, voice.language) });
  const words = actual.unit === "percent" ? points() : wordSurprise(actual, expected, voice);
  return { relation, words: words ?? "" };
}

/** What the document says wins the word; where the arithmetic says otherwise, both are shown. */
function wordRelation(stated: Relation | null, found: Distance | undefined, { say }: Voice): string {
  const relation = found?.relation ?? stated;
  if (relation === null) return "";
  const differs = stated !== null && stated !== relation;
  const word = say(`consensus.${relation}`) + (differs ? ` (${say("consensus.text-says", { relation: say(`consensus.${stated}`) })})` : "");
  return [found?.words, word].filter(Boolean).join(" ");
}

export function wordConsensus(consensus: Consensus, actual: LineItem["actual"], voice: Voice): ConsensusWording {
  const found = measureDistance(actual, consensus.amount, voice);
  return {
    amount: consensus.amount && wordNumber(consensus.amount, voice.language),
    relation: found?.relation ?? consensus.relation,
    verdict: wordRelation(consensus.relation, found, voice),
  };
}
