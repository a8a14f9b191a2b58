import { anyOf } from "../passage/class-set";
import { VERSUS_OR_FROM } from "../passage/class-sets";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import { leftCue } from "./left-cue";
import { NOUN_BETWEEN } from "./previous-figure";
import type { Weighing } from "./weighing";
import { isYearAgo } from "./year-ago";

const INTRODUCERS = anyOf(C.determiner, C.approximate, C.report, C.versus, C.from);
const BINDS_LEFT = anyOf(C.metric, C.to, C.level);
const IN_PHRASE = anyOf(C.in, C.determiner);
const ADJECTIVES = anyOf(C.neutral, C.basis, C.segment, C.product);
const INTRODUCING_CUES = anyOf(C.report, C.versus, C.expect);

/** "$5 million in revenue", "a 5 million profit": the metric stands behind its amount. */
export function readNounBehind(weighing: Weighing, behind: number): void {
  const { sentence, ratio, at } = weighing;
  // "a €400,000 ($617,000) net loss", "5.5 trillion won ($4.9 billion) in sales"
  const next = !sentence.han && sentence.isMark(behind, MARKS.opening) && sentence.isFigure(behind + 1) && sentence.isMark(behind + 2, MARKS.closing) ? behind + 3 : behind;
  const of = sentence.payload(next, C.level) === "of";
  const spends = sentence.payload(weighing.left, C.report) === "spend";
  const spent = spends && sentence.payload(next, C.in) === "on";
  if (/^(in|for)$/.test(sentence.payload(next, C.in)) || of || spent) {
    let noun = next + 1;
    while (sentence.isAny(noun, NOUN_BETWEEN) || (sentence.isWord(noun) && noun < next + 4)) noun++;
    if (!sentence.is(noun, C.metric) || sentence.is(noun, C["not-head"])) return spends ? bindBoughtBack(weighing, next) : undefined;
    if (ratio) return weighing.add(of ? "share" : "change", of ? 7 : 3, next);
    return bindRight(weighing, noun, 7);
  }
  if (sentence.han) return;
  if (spends) bindBoughtBack(weighing, next);
  const period = sentence.period(next);
  const from = period ? next + 1 : next;
  // "a 1,784,000 dlr after-tax profit": up to two adjectives.
  let noun = from;
  while (noun < from + 3 && (sentence.isAny(noun, ADJECTIVES) || sentence.isWord(noun) || sentence.isMark(noun, MARKS.hyphen))) noun++;
  if (noun > behind && sentence.is(noun, C.metric) && !isYearAgo(period) && introduced(sentence, at)) bindRight(weighing, noun, period ? 4 : 5);
}

/** "spent $325 million in the quarter to buy back 2.3 million shares" */
function bindBoughtBack(weighing: Weighing, behind: number): void {
  const { sentence } = weighing;
  let verb = behind;
  while (sentence.isPeriod(verb) || sentence.isAny(verb, IN_PHRASE)) verb++;
  if (sentence.says(verb, "buys-back")) bindRight(weighing, verb, 7);
}

/** "assisted by a 15 per cent rise in sales": the rate is of what follows it, whatever came before. */
export function bindRate(weighing: Weighing, change: number): void {
  const { sentence } = weighing;
  // "on 5% higher turnover"
  if (sentence.is(change + 1, C.metric)) weighing.metricAt = change + 1;
  if (sentence.payload(change + 1, C.in) !== "in" && sentence.payload(change + 1, C.level) !== "of") return;
  let noun = change + 2;
  while (noun < change + 6 && (sentence.isAny(noun, NOUN_BETWEEN) || sentence.isPeriod(noun) || (sentence.isWord(noun) && noun < change + 4))) noun++;
  if (sentence.is(noun, C.metric) && sentence.payload(noun + 1, C["not-head"]) !== "none") weighing.metricAt = noun;
}

/** Binds the amount to the metric behind it, unless a figure before it has a better claim. */
export function bindRight(weighing: Weighing, metric: number, points: number): void {
  const { sentence, ratio, figure, left } = weighing;
  if (ratio && (figure.unit !== "percent" || sentence.han)) return;
  // "Cost of revenue: $109.4m Gross profit: $67.4m": a label is of what stands behind it.
  if (!sentence.han && sentence.isMark(metric + 1, MARKS.colon)) return;
  // 收入50亿元净利润: run together without a comma, each figure keeps to the metric before it.
  if (sentence.han && left >= 0 && sentence.isAny(left, BINDS_LEFT) && !sentence.isPeriod(left + 1) && metric === weighing.at + 1 && !sentence.is(left, C.report) && !(figure.unit === "bare" && /^(?:active-users|subscribers)/.test(sentence.payload(metric, C.metric)))) return;
  weighing.metricAt = metric;
  if (!ratio) weighing.add("value", sentence.isAny(left, VERSUS_OR_FROM) || weighing.pointsOf("consensus") >= 6 ? 0 : points, metric);
}

/** Introduced as a thing of its own, "a 5 million profit", rather than closing a clause. */
const introduced = (sentence: Sentence, at: number): boolean => sentence.isAny(at - 1, INTRODUCERS) || sentence.isAny(leftCue(sentence, at - 1), INTRODUCING_CUES);
