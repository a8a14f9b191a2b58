import { anyOf } from "../passage/class-set";
import { DETERMINER_OR_NEUTRAL, ESTIMATE_OR_ANALYST } from "../passage/class-sets";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import { leftCue } from "./left-cue";
import type { Role } from "./role";
import type { Weighing } from "./weighing";

const SET_AGAINST = anyOf(C.versus, C.from, C.relation);
/** Words of somebody's expectation. */
export const EXPECTED = anyOf(C.estimate, C.analyst, C.expect);
const GIVEN_BY = anyOf(C.we, C.announce, C.from, C.by, C.report, C.period, C.in, C.clause);
const BEFORE_AMOUNT = anyOf(C.level, C.in, C.determiner, C.approximate);
const BEFORE_FORECAST = anyOf(C.determiner, C.neutral, C.we, C.previous, C.relative);
const ESTIMATE_OR_OUTLOOK = anyOf(C.estimate, C["guide-noun"]);

/** Whether the words from `from` on speak of an expectation, up to the end of the clause and at most one figure on. */
export function expectedNear(sentence: Sentence, from: number, figure: number): boolean {
  let figures = 0;
  for (let i = from; i < Math.min(sentence.count, from + 14); i++) {
    // "vs loss of Rs 20 crore (Broker estimate: Rs 152 crore)": a bracket compares anew.
    if (i > from && (sentence.isStop(i) || (i > figure && sentence.isComma(i)) || (i >= figure && !sentence.han && sentence.isMark(i, MARKS.opening)))) return false;
    // "less than the $7.8 billion of 2023 and in line with forecasts": a second comparison.
    if (i > figure && sentence.is(i, C.and) && sentence.is(i + 1, C.relation) && !sentence.han) return false;
    if (sentence.isFigure(i) && ++figures > 1) return false;
    if (isForecastOfNobody(sentence, figure, i)) return true;
    if (sentence.isAny(i, ESTIMATE_OR_ANALYST) || (sentence.is(i, C.expect) && i > from && !sentence.is(i, C["guide-noun"]))) return true;
  }
  return false;
}

/** "beat the $20.9bn forecast": a forecast that nobody owns is the market's, unless what follows says who gave it. */
function isForecastOfNobody(sentence: Sentence, from: number, at: number): boolean {
  if (sentence.han || !sentence.says(at, "guess") || sentence.isAny(at + 1, GIVEN_BY) || sentence.isWord(at + 1)) return false;
  let before = at - 1;
  while (sentence.is(before, C["per-share"])) before--;
  if (!sentence.isFigure(before)) return false;
  do before--; while (sentence.isAny(before, DETERMINER_OR_NEUTRAL) && sentence.payload(before, C.determiner) === "");
  return before >= from - 1 && /^the$/i.test(sentence.text(before, before + 1)) && sentence.is(before - 1, C.relation);
}

/** "the €485m it had guided to", "the $4.5bn it previously estimated": behind an amount, that it is the company's own earlier outlook. */
export function isGuidedBefore(sentence: Sentence, figure: number): boolean {
  if (sentence.han || !sentence.is(figure + 1, C.we)) return false;
  let at = figure + 2;
  while (sentence.says(at, "had") || sentence.says(at, "earlier")) at++;
  return sentence.is(at, C.expect) && (at > figure + 2 || sentence.says(at, "past-form"));
}

/** "In March, Castell forecast that revenue would reach", "it previously said it expected", "down from May, when it predicted": what was foreseen at an earlier time is no outlook now. */
export function isForeseenThen(sentence: Sentence, figure: number): boolean {
  const comma = sentence.clauseStart(figure) === 0 ? -1 : sentence.parts.findIndex((_, i) => sentence.isComma(i));
  let then = comma > 0 && sentence.passage.lexicon.phrases["year-start"]?.test(sentence.text(0, comma)) ? comma : -LONGEST_SUBJECT;
  for (let at = 0; at < figure && sentence.payload(at, C.expect) !== "now"; at++) {
    const time = tellsThen(sentence, at) ? sentence.period(at) : null;
    if (sentence.is(at, C.expect) && at - then < LONGEST_SUBJECT) return true;
    if (time?.length === "month" || time?.relative === "last" || time?.previous || time?.yearAgo || sentence.says(at, "last-month") || (sentence.says(at, "earlier") && (at === 0 ? sentence.period(1)?.length : (sentence.is(at + 1, C.expect) || (sentence.says(at, "formerly") && sentence.payload(at + 1, C.announce) === "say"))))) then = at;
  }
  return false;
}

/** Where the sentence opens, before a "when", or behind a verb of saying: "said in April that". */
const tellsThen = (sentence: Sentence, at: number): boolean => at < LONGEST_OPENING || (at < LONGEST_SUBJECT && sentence.says(0, "when")) || (sentence.isComma(at + 1) && sentence.says(at + 2, "when")) || (sentence.payload(at - 1, C.in) === "in" && sentence.is(at - 2, C.announce));

const LONGEST_OPENING = 3;
const LONGEST_SUBJECT = 8;

/** 超过公司3.35亿美元至3.45亿美元的预期: the noun behind is an outlook, and the company before it the one who gave it. */
export function foreseesItself(sentence: Sentence, before: number, behind: number): boolean {
  if (!sentence.isAny(behind, ESTIMATE_OR_OUTLOOK) || !/^(的|至|范围|範圍|预|預)/.test(sentence.text(behind, behind + 1))) return false;
  let own = false;
  for (let i = before; i >= 0 && !sentence.isComma(i) && !sentence.isStop(i) && !sentence.isFigure(i); i--) {
    if (sentence.is(i, C.analyst)) return false;
    own ||= (sentence.is(i, C["guide-noun"]) && i === before) || (sentence.is(i, C.we) && sentence.payload(i, C.we) !== "house" && i > before - 4);
  }
  return own;
}

/** 较市场预期高出2.4%: the base of the rate is the expectation. */
export function expectedBefore(sentence: Sentence, cue: number): boolean {
  let figures = 0;
  for (let i = cue - 1; i >= Math.max(0, cue - 6) && !sentence.isComma(i) && !sentence.isStop(i); i--) {
    if (sentence.isFigure(i) && figures++ > (sentence.han ? 0 : -1)) return false;
    if (sentence.is(i, C.estimate)) return sentence.is(i - 1, C.versus) || sentence.is(i - 2, C.versus) || sentence.is(i - 1, C.analyst);
  }
  return false;
}

/** "against estimates of a 2.4% decline", "worse than the 2.4% decline analysts had forecast": a metric told in percent is expected in percent. */
export function isExpectedRate(weighing: Weighing): boolean {
  const { sentence, left } = weighing;
  if (sentence.is(left, C.relation)) return expectedNear(sentence, left, weighing.at);
  return sentence.is(left, C.level) && sentence.is(leftCue(sentence, left - 1), C.estimate);
}

/** "the analysts had forecast": whoever expected it stands right behind. */
export function expectsBehind(sentence: Sentence, from: number): boolean {
  for (let i = from; i < from + 3; i++) {
    if (sentence.isAny(i, EXPECTED)) return true;
    if (!sentence.isAny(i, DETERMINER_OR_NEUTRAL)) return false;
  }
  return false;
}

/** Of an outlook that a figure is set against: somebody's who owns it, or the company's own; null for anything else. */
export function roleOfOutlook(sentence: Sentence, noun: number): Role | null {
  if (!sentence.is(noun, C["guide-noun"])) return null;
  if (!sentence.han && isOwnForecast(sentence, noun)) return "nothing";
  if (!sentence.isAny(leftCue(sentence, noun - 1), SET_AGAINST)) return null;
  if (!sentence.han && isOfAnalysts(sentence, noun)) return "consensus";
  return sentence.isOwner(noun - 1) ? "consensus" : "nothing";
}

/** "beating the forecast of 5 cents from analysts" */
function isOfAnalysts(sentence: Sentence, noun: number): boolean {
  let at = noun + 1;
  while (sentence.isAny(at, BEFORE_AMOUNT)) at++;
  if (!sentence.isFigure(at)) return false;
  do at++; while (sentence.is(at, C["per-share"]));
  return sentence.isAny(at, GIVEN_BY) && expectsBehind(sentence, at + 1);
}

/** "better than the company's own July forecast of": what the figure is set against is its own earlier outlook. */
function isOwnForecast(sentence: Sentence, noun: number): boolean {
  let own = false;
  let at = noun - 1;
  for (; at > noun - 8 && (sentence.isAny(at, BEFORE_FORECAST) || sentence.isOwner(at) || sentence.isPeriod(at)) && !sentence.isAny(at, SET_AGAINST); at--) own ||= sentence.is(at, C.we);
  return own && sentence.isAny(at, SET_AGAINST);
}
