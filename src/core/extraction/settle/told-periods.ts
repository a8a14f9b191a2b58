import type { Draft } from "../drafts/draft";
import { anyOf, type ClassSet } from "../passage/class-set";
import { METRIC } from "../passage/class-sets";
import { C } from "../passage/passage";
import type { PeriodMention } from "../periods/period-mention";
import { movedInPast } from "../sentences/moved-in-past";
import type { Sentence } from "../sentences/sentence";

const EXPECTS = anyOf(C.expect);
const SUPPOSES = anyOf(C.expect, C.hypothetical);
const FORESEES = anyOf(C.expect, C["guide-noun"], C.hypothetical);
const BEFORE_NOUN = anyOf(C.neutral, C.basis, C.segment, C.product);
const BEFORE_PERIOD = anyOf(C.in, C.determiner);
const OUTCOME = anyOf(C.relation, C.change);

/** "reported", "posted", but not "said". */
export const publishes = (sentence: Sentence, at: number): boolean => sentence.is(at, C.report) && sentence.payload(at, C.announce) !== "say";

/**
 * Times of results that a sentence tells of while it looks ahead: "reported a loss for the first quarter and forecast", "second-quarter profit slipped,
 * leading it to raise its targets", "first-quarter earnings and guidance fell short", "beat first-quarter estimates and raised its outlook".
 */
export function toldPeriods(sentence: Sentence, drafts: readonly Draft[]): PeriodMention[] {
  const told = drafts.flatMap(({ mode, period, at, comparison }) => (mode === "reported" && period !== null && period.length !== "year" && !comparison && (movedInPast(sentence, at) || sentence.parts.some((_, i) => i < at && publishes(sentence, i))) ? [period] : []));
  for (let at = 0; at < sentence.count; at++) {
    const period = sentence.period(at);
    if (period && isPartOfYear(period) && !told.includes(period) && isOfResults(sentence, at)) told.push(period);
  }
  return told;
}

const isPartOfYear = ({ length, number, endMonth, yearAgo, previous, relative }: PeriodMention): boolean => (length === "quarter" || length === "half") && (number > 0 || endMonth > 0) && !yearAgo && !previous && relative === "";

function isOfResults(sentence: Sentence, at: number): boolean {
  const start = sentence.clauseStart(at);
  // "beat first-quarter estimates", "beat sales estimates in the third quarter"
  let before = at - 1;
  while (sentence.isAny(before, BEFORE_PERIOD)) before--;
  // "topped second-quarter earnings estimates"
  if (sentence.is(sentence.isAny(at + 1, METRIC) ? at + 2 : at + 1, C.estimate) ? sentence.is(at - 1, C.relation) : sentence.is(before, C.estimate) && sentence.parts.some((_, i) => i >= start && i < before && sentence.is(i, C.relation) && !sentence.says(i - 1, "modal"))) return true;
  let noun = at + 1;
  while (sentence.isAny(noun, BEFORE_NOUN) && !sentence.isAny(noun, METRIC)) noun++;
  const metric = sentence.isAny(noun, METRIC);
  if (metric) noun++;
  if (sentence.is(noun, C["guide-noun"]) || holds(sentence, start, at, EXPECTS)) return false;
  // "gave a weak forecast with its first-quarter report"
  if (sentence.says(noun, "results-paper")) return true;
  if (!metric || holds(sentence, start, at, FORESEES)) return false;
  let end = noun;
  while (end < sentence.count && !sentence.isComma(end) && !sentence.isStop(end) && !sentence.isPeriod(end) && !sentence.isAny(end, OUTCOME)) end++;
  return sentence.isAny(end, OUTCOME) && !holds(sentence, noun, end, SUPPOSES);
}

function holds(sentence: Sentence, from: number, to: number, classes: ClassSet): boolean {
  for (let at = from; at < to; at++) if (sentence.isAny(at, classes)) return true;
  return false;
}
