import { anyOf } from "../passage/class-set";
import { DETERMINER_OR_APPROXIMATE, FROM_OR_VERSUS, METRIC_OR_METRIC_VERB, YOY_OR_QOQ } from "../passage/class-sets";
import { isExpectedBy } from "../modes/expected-behind";
import { sizeOf, type Figure } from "../figures/figure";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import { EXPECTED, expectedNear, expectsBehind, isExpectedRate } from "./expectation";
import { bindRate, bindRight, readNounBehind } from "./read-noun-behind";
import { readPeriodBehind } from "./read-period-behind";
import type { Weighing } from "./weighing";

const BEFORE_EXPECTER = anyOf(C.clause, C.by);
const SAYS_MORE = anyOf(C.metric, C.growth, C.change, C.level, C.estimate);
const BEHIND_FIGURE = anyOf(C["per-share"], C.approximate, C.neutral);

/** What stands behind an amount: its own time, a comparison, the noun it measures, or who expected it. */
export function readRight(weighing: Weighing): void {
  const { sentence, ratio, figure, at, left } = weighing;
  let next = at + 1;
  while (sentence.isAny(next, BEHIND_FIGURE) && !sentence.isAny(next, SAYS_MORE)) next++;
  if (ratio && (sentence.is(next, C["constant-currency"]) || ((sentence.is(next, C.in) || sentence.isComma(next) || sentence.payload(next, C.level) === "at") && constantWithin(sentence, next)) || opensConstant(sentence, at))) return weighing.add("nothing", 12, next);
  // "crossing the $4 billion mark": how far it has come, roughly.
  if (!ratio && sentence.says(at + 1, "milestone")) return weighing.add("nothing", 12, at + 1);
  readPeriodBehind(weighing, next);
  // "on a 19% year-on-year rise in total revenue"
  if (ratio && !sentence.han && sentence.isAny(next, YOY_OR_QOQ) && sentence.is(next + 1, C.growth)) {
    bindRate(weighing, next + 1);
    return weighing.add("change", 6, next + 1);
  }
  if (sentence.isAny(next, YOY_OR_QOQ)) return weighing.add(ratio ? "change" : "value", ratio ? 5 : 0, next);
  if (sentence.is(next, C["share-of"])) return weighing.add(ratio ? "share" : "value", ratio ? 8 : 0, next);
  if (sentence.is(next, C.relation) && !sentence.is(next, C.level)) {
    if (expectedNear(sentence, next, next)) {
      if (ratio || (figure.signed && !sentence.is(left, C.level))) return weighing.add("surprise", 8, next);
    } else if (ratio && closesAfter(sentence, next)) return weighing.add("surprise", 8, next);
    else if (ratio) return weighing.add("change", 6, next);
  }
  // "a profit of £286m, £50m more than a year earlier", "will be £5m lower than expected", "would be £5m below its forecast": how far it moved, or is from what was foreseen.
  const be = sentence.payload(left, C.level) === "be" && !isOfSize(sentence, at, next);
  if (!ratio && !sentence.han && !sentence.isFigure(next + 1) && !sentence.is(next + 1, C.multiple) && (sentence.says(next, "exceeds") ? be || !expectedNear(sentence, next, next) : be && / be$/.test(sentence.text(left, left + 1)) && /^(?:above|below)/.test(sentence.payload(next, C.relation)))) return weighing.add("change", 12, next);
  if (sentence.isAny(next, METRIC_OR_METRIC_VERB)) return bindRight(weighing, next, 6);
  // 从40%滑落到37%: in Han the verb behind a base moves on to the next figure.
  if (sentence.han && opensMove(weighing)) return;
  if (sentence.is(next, C.growth) || (sentence.is(next, C.change) && !sentence.is(next, C.to))) {
    if (ratio && weighing.level && !sentence.han && isExpectedRate(weighing)) return;
    if (ratio && !sentence.han) bindRate(weighing, next);
    if (ratio || joinsTightly(sentence, at, next)) return weighing.add("change", ratio ? 6 : 5, next);
  }
  const told = growthOfBoth(sentence, at);
  if (told > 0) return weighing.add("change", 12, told);
  if (sentence.isAny(next, EXPECTED) && (!sentence.is(next, C["guide-noun"]) || isExpectedBy(sentence, next)) && (!sentence.han || /^的/.test(sentence.text(next, next + 1)))) return weighing.add("consensus", 6, next);
  if (sentence.isAny(next, BEFORE_EXPECTER) && expectsBehind(sentence, next + 1) && !sentence.han) return weighing.add("consensus", 6, next);
  // "the 4.77 trillion yen average of 22 analysts"
  if (sentence.says(next, "mean") && sentence.payload(next + 1, C.level) === "of" && sentence.isAny(next + 3, EXPECTED)) return weighing.add("consensus", 8, next);
  if (sentence.is(next, C.determiner) && sentence.is(next + 1, C.analyst) && !sentence.han) return weighing.add("consensus", 6, next);
  readNounBehind(weighing, next);
}

/** "earnings were $1.20 better than the $1.10 expected": as large as what was expected, it is no difference. */
function isOfSize(sentence: Sentence, at: number, from: number): boolean {
  const behind = sentence.parts.find(({ figure }, i) => i > from && i < from + LONGEST_BASE && figure !== null)?.figure;
  return behind != null && sizeOf(behind) < sizeOf(sentence.figure(at) as Figure) * MOST_TIMES;
}

const LONGEST_BASE = 8;
const MOST_TIMES = 3;

/** 从…的40%: up to two parts before the figure a "from" opens the move. */
function opensMove(weighing: Weighing): boolean {
  const { sentence, at } = weighing;
  for (let i = at - 1; i >= at - 4 && i >= 0 && !sentence.isComma(i) && !sentence.isFigure(i); i--) if (sentence.isAny(i, FROM_OR_VERSUS) && !sentence.is(i, C.in)) return true;
  return false;
}

/** "(10.4% beat)", "a 3% miss": nothing of the comparison follows, so the word is the surprise itself. */
function closesAfter(sentence: Sentence, relation: number): boolean {
  const next = relation + 1;
  const noun = sentence.payload(relation, C["not-head"]) === "none";
  return noun && !sentence.han && (sentence.isMark(next, MARKS.closing) || sentence.isComma(next) || sentence.isStop(next) || sentence.isMark(next, MARKS.point) || sentence.is(next, C.and));
}

function constantWithin(sentence: Sentence, at: number): boolean {
  for (let i = at + 1; i <= at + 3 && !sentence.isFigure(i) && !sentence.isComma(i); i++) if (sentence.is(i, C["constant-currency"])) return true;
  return false;
}

/** "Excluding currency swings, revenue rose 3 percent" */
const opensConstant = (sentence: Sentence, at: number): boolean => at <= LONGEST_OPENING && [0, 1, 2].some((i) => sentence.is(i, C["constant-currency"]) && !sentence.is(i + 1, C.metric));
const LONGEST_OPENING = 12;

/** "a $20.5 million, or 13.4%, increase": the noun behind a movement told twice; -1 for none. */
export function growthOfBoth(sentence: Sentence, at: number): number {
  if (sentence.han) return -1;
  const behind = (from: number): number => (sentence.isComma(from) ? from + 1 : from);
  const joint = behind(at + 1);
  const opens = sentence.is(joint, C.or) && sentence.isFigure(joint + 1) && sentence.is(at - 1, C.determiner);
  const closes = sentence.is(at - 1, C.or) && (sentence.isFigure(at - 2) || sentence.isFigure(at - 3));
  const noun = opens ? behind(joint + 2) : closes ? joint : -1;
  return sentence.is(noun, C.growth) ? noun : -1;
}

/** "a 5 mln dlr rise": the noun follows with no more than a space between. */
const joinsTightly = (sentence: Sentence, figure: number, noun: number): boolean => noun === figure + 1 && sentence.isAny(figure - 1, DETERMINER_OR_APPROXIMATE) && sentence.is(noun, C.growth);
