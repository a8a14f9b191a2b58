import { anyOf } from "../passage/class-set";
import { EXPECT_OR_ESTIMATE, IN_OR_DETERMINER_OR_PER_SHARE, IN_OR_DETERMINER_OR_WE_OR_APPROXIMATE, LEVEL_OR_IN, METRIC, METRIC_OR_METRIC_VERB, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE, VERSUS_OR_FROM } from "../passage/class-sets";
import { C, MARKS } from "../passage/passage";
import type { Role } from "../roles/role";
import type { Sentence } from "../sentences/sentence";

const CHANGE_OR_GROWTH_OR_METRIC = anyOf(C.change, C.growth, C.metric);

/** 2023年上半年则为溢利约1.1亿元 */
const BEFORE_PRIOR = anyOf(C.basis, C.level, C.in, C.neutral, C.report, C.metric, C.approximate);

const FAR = 7;

/** "this year's third quarter": the quarter is told of. */
export const namesYearOf = (sentence: Sentence, at: number): boolean => !sentence.han && sentence.period(at)?.relative === "this" && sentence.isOwner(at + 1) && sentence.isPeriod(at + 2);

export const beforeArticle = (sentence: Sentence, at: number): number => (sentence.is(at - 1, C.determiner) ? at - 2 : at - 1);

/** "the start-up, which went public in 2021, said": when something else happened. */
export function isOfEvent(sentence: Sentence, at: number): boolean {
  if (sentence.han) return false;
  // "its acquisition, which closed earlier this year"
  if (sentence.says(at - 1, "earlier")) return true;
  // "lower due to the performance in the first half of 2018", "even though it is only this year when"
  for (let i = at - 1; i > at - 12 && i >= 0 && !sentence.isComma(i) && !sentence.isFigure(i); i--) if (sentence.says(i, "cause") || sentence.says(i, "contrast")) return true;
  // "on the back of the acquisition of Digicel last year"
  if (sentence.period(at)?.relative === "last") for (let i = at - 1; i > at - 6 && i >= 0 && !sentence.isComma(i) && !sentence.isFigure(i); i--) if (sentence.is(i, C.deal)) return true;
  const before = beforeArticle(sentence, at);
  if (!sentence.is(before, C.in)) return false;
  // "bought Harrow for $27 billion in 2021"
  if (sentence.isFigure(before - 1) && sentence.payload(before - 2, C.in) === "for") for (let i = before - 3; i > before - 8 && i >= 0 && !sentence.isComma(i) && !sentence.isAny(i, METRIC); i--) if (sentence.is(i, C.deal)) return true;
  // "following its sale in the fourth quarter of 2016"
  for (let i = before - 1; i >= before - 4 && !sentence.isComma(i) && !sentence.isFigure(i); i--) if (sentence.is(i, C.deal) || sentence.says(i, "event")) return true;
  if (!sentence.period(at)?.bare || !sentence.isComma(at + 1)) return false;
  for (let i = at - 2; i >= at - 7 && !sentence.isComma(i) && !sentence.isFigure(i) && !sentence.isAny(i, METRIC); i--) if (i >= 0 && /^(?:that|which|who)$/i.test(sentence.text(i, i + 1))) return true;
  return false;
}

/** "the brewer, which last year struck a partnership with Castell, said": an aside without a metric. */
export function tellsBeside(sentence: Sentence, at: number): boolean {
  if (sentence.han || sentence.period(at)?.relative !== "last") return false;
  const start = sentence.clauseStart(at);
  if (!sentence.isComma(start - 1) || !sentence.says(start, "relative")) return false;
  let end = start;
  while (end < sentence.count && !sentence.isComma(end) && !sentence.isAny(end, METRIC_OR_METRIC_VERB)) end++;
  return sentence.isComma(end);
}

/** 为2018年以来最高, 为2016年第三季度（7260亿韩元）以来的最低值, 是2017年第三季录48%升幅后，最大升幅 */
export const sinceThen = (sentence: Sentence, at: number): boolean => sentence.passage.lexicon.phrases["since-then"].test(sentence.text(sentence.isMark(at + 1, MARKS.opening) ? skipBracket(sentence, at + 1) + 1 : at + 1, sentence.count));

export const isSince = (sentence: Sentence, at: number): boolean => /^since$/i.test(sentence.text(at, at + 1));

/** "$100 million, or $0.98 per share, last year": the period closes a year-ago amount. */
export function isPriors(sentence: Sentence, at: number, roles: ReadonlyMap<number, Role>): boolean {
  // 而2011年第四季度为690万
  let next = at + 1;
  while (sentence.han && next < at + FAR && sentence.isAny(next, sentence.period(at)?.year || sentence.period(at)?.relative === "last" ? BEFORE_PRIOR : LEVEL_OR_IN)) next++;
  if (sentence.han && roles.get(next) === "prior") return true;
  // "£12m (FY23: £9m)"
  if (!sentence.han && sentence.isMark(at - 1, MARKS.opening) && roles.get(sentence.isMark(at + 1, MARKS.colon) ? at + 2 : at + 1) === "prior") return true;
  let before = at - 1;
  // "in line with the €18.3 million reported in 2004"
  if (!sentence.han && sentence.is(before, C.in) && sentence.is(before - 1, C.report) && roles.get(before - 2) === "prior") return true;
  while (before >= 0 && (sentence.isAny(before, IN_OR_DETERMINER_OR_PER_SHARE) || (sentence.payload(before, C.level) === "of" && sentence.isPeriod(before - 1)) || sentence.isComma(before) || sentence.isMark(before, MARKS.point) || sentence.period(before))) before--;
  before = beforeShare(sentence, before);
  // "worse than an $0.18 loss in the second quarter of last year"
  if (!sentence.han && sentence.isAny(before, METRIC) && sentence.isFigure(before - 1)) before--;
  // "1.83bn euros (£1.26bn; $2.4bn) last year"
  if (!sentence.han && sentence.isMark(before, MARKS.closing)) {
    while (before > 0 && !sentence.isMark(before, MARKS.opening)) before--;
    before--;
  }
  const role = sentence.isFigure(before) ? roles.get(before) : undefined;
  return role === "prior" || role === "previous" || closesBase(sentence, before);
}

/** "compared to $30.8 million, or 7.2% of revenue, in the third quarter of 2024": what share it was stands between. */
function beforeShare(sentence: Sentence, metric: number): number {
  if (sentence.han || !sentence.isAny(metric, METRIC)) return metric;
  let at = metric - 1;
  while (sentence.isAny(at, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE)) at--;
  if ((sentence.payload(at, C.level) !== "of" && !sentence.is(at, C["share-of"])) || sentence.figure(at - 1)?.unit !== "percent" || !sentence.is(at - 2, C.or)) return metric;
  return sentence.isComma(at - 3) ? at - 4 : at - 3;
}

/** "compared with 7.4% growth in the first half of 2024": what the figure is of stands between it and its time. */
function closesBase(sentence: Sentence, from: number): boolean {
  let at = from;
  while (!sentence.han && sentence.isAny(at, CHANGE_OR_GROWTH_OR_METRIC)) at--;
  if (sentence.han || !sentence.isFigure(at)) return false;
  // "after a fall of 4.6 percent in the June quarter"
  if (sentence.payload(at - 1, C.level) === "of" && sentence.is(at - 2, C.change)) at -= 2;
  do at--; while (sentence.isAny(at, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE));
  return sentence.isAny(at, VERSUS_OR_FROM) && !sentence.is(at, C.in);
}

const THAN = anyOf(C.versus, C.from, C.relation);

export function isCompared(sentence: Sentence, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && sentence.isAny(before, IN_OR_DETERMINER_OR_WE_OR_APPROXIMATE) && !sentence.is(before, C.versus)) before--;
  // "the same as last year", "2024's £195m"
  if (!sentence.han && ((sentence.says(before, "as") && sentence.says(before - 1, "same")) || (sentence.isOwner(at + 1) && sentence.isFigure(at + 2)))) return true;
  // "flat with last year"
  if (!sentence.han && sentence.is(before - 1, C.flat) && /^(?:with|on|to|against)$/i.test(sentence.text(before, before + 1))) return true;
  // "up 5.1% over Q3 FY25", "rose 6% on 2023"
  if (!sentence.han && sentence.says(at - 1, "on-then") && sentence.figure(at - 2)?.unit === "percent") return true;
  // "down $4m on last quarter", "an improvement over the first quarter"
  if (!sentence.han && (((sentence.isFigure(at - 1) || sentence.is(at - 1, C.growth)) && sentence.says(at, "on-last")) || (sentence.is(before, C.growth) && sentence.says(before + 1, "on-then")))) return true;
  // "sinks after Q2 miss": what came before, not what is compared with.
  if (!sentence.han && sentence.payload(before, C.versus) === "after" && !holdsFigure(sentence, at + 1)) return false;
  // "above the level of 2019"
  if (!sentence.han && sentence.payload(before, C.level) === "of" && sentence.isWord(before - 1)) before--;
  // "from the level as of December 31"
  if (!sentence.han && sentence.isWord(before) && /^(?:level|figure|value|mark|balance)$/i.test(sentence.text(before, before + 1)) && sentence.is(before - 1, C.determiner)) before -= 2;
  // "compared with a net loss last year of"
  if (sentence.isAny(before, METRIC)) do before--; while (sentence.isAny(before, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE));
  // "in the same quarter last year"
  if (sentence.period(before)?.yearAgo || sentence.is(before, C["year-ago"])) return true;
  if (sentence.isAny(before, VERSUS_OR_FROM) && !sentence.is(before, C.in)) return true;
  // "higher than the figure reported in the second quarter of 2022"
  if (!sentence.han && sentence.is(before, C.report) && (sentence.isWord(before - 1) || sentence.is(before - 1, C.pronoun)) && sentence.isAny(sentence.is(before - 2, C.determiner) ? before - 3 : before - 2, THAN)) return true;
  if (!sentence.han && sentence.period(at)?.length === "quarter" && endsComparison(sentence, at)) return true;
  // "in the second quarter of 2024 it had been 165 million"
  if (!sentence.han && sentence.says(at + 1, "it") && sentence.says(at + 2, "before-then")) return true;
  // 與上年度相同
  if (sentence.han && sentence.says(at + 1, "as-before")) return true;
  // 与截至2018年6月30日止六个月相比
  if (sentence.han && sentence.is(before, C.and) && sentence.is(at + 1, C.versus)) return true;
  // 低于去年同期的34%和第三季度的29%: so is the time of what the comparison goes on with.
  const told = sentence.payload(at - 3, C.level) === "of" ? at - 4 : at - 3;
  if (sentence.han && sentence.is(at - 1, C.and) && sentence.isFigure(at - 2) && sentence.isPeriod(told) && isCompared(sentence, told)) return true;
  // 低于去年的1820万部
  if (sentence.is(before, C.relation) && (sentence.han || /(?:than|with)$/i.test(sentence.text(before, before + 1)))) return true;
  return sentence.isMark(before, MARKS.opening) && (sentence.han ? holdsFigure(sentence, at + 1) : sentence.isMark(at + 1, MARKS.colon));
}

/** "slower than the 5 percent growth that got it to 166 million in the first quarter" */
function endsComparison(sentence: Sentence, period: number): boolean {
  let figures = 0;
  for (let at = period - 1; at >= 0 && !sentence.isComma(at) && !sentence.isPeriod(at) && !sentence.isAny(at, EXPECT_OR_ESTIMATE); at--) {
    if (sentence.isFigure(at)) figures++;
    else if (sentence.isAny(at, THAN) && /than$/i.test(sentence.text(at, at + 1))) return figures > 0 && sentence.is(at + 1, C.determiner);
  }
  return false;
}

function holdsFigure(sentence: Sentence, from: number): boolean {
  for (let i = from; i < from + 8 && !sentence.isMark(i, MARKS.closing) && !sentence.isStop(i); i++) if (sentence.isFigure(i)) return true;
  return false;
}

export function skipBracket(sentence: Sentence, open: number): number {
  let at = open;
  while (at < sentence.count && at < open + 10 && !sentence.isMark(at, MARKS.closing)) at++;
  return at;
}
