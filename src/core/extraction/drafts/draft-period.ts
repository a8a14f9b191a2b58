import { DETERMINER, DETERMINER_OR_NEUTRAL, EXPECT_OR_ESTIMATE, IN_OR_DETERMINER_OR_AS_OF, IN_OR_DETERMINER_OR_PER_SHARE, IN_OR_DETERMINER_OR_WE_OR_APPROXIMATE, LEVEL_OR_IN, METRIC, METRIC_OR_METRIC_VERB, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE, VERSUS_OR_FROM } from "../passage/class-sets";
import { anyOf } from "../passage/class-set";
import { metricRow } from "../../model/metric";
import type { Draft } from "./draft";
import type { Mode } from "../modes/mode";
import { C, MARKS } from "../passage/passage";
import type { PeriodMention } from "../periods/period-mention";
import type { Role } from "../roles/role";
import type { Sentence } from "../sentences/sentence";

const CHANGE_OR_GROWTH_OR_METRIC = anyOf(C.change, C.growth, C.metric);
/** 2023年上半年则为溢利约1.1亿元 */
const BEFORE_PRIOR = anyOf(C.basis, C.level, C.in, C.neutral, C.report, C.metric, C.approximate);
const METRIC_OR_NEUTRAL = anyOf(C.metric, C.neutral);
const FAR = 7;
const BEHIND_AMOUNT = anyOf(C.in, C.determiner, C["per-share"], C["as-of"], C.level);
const BEHIND_VALUE = anyOf(C.in, C.determiner, C["per-share"], C.segment, C.metric, C.neutral, C.basis, C.by, C["as-of"]);

/** Gives each draft the period its own sentence names for it; what no sentence names is inherited later. */
export function readPeriods(sentence: Sentence, drafts: readonly Draft[], placedIn: ReadonlyMap<number, Draft>, roles: ReadonlyMap<number, Role>): void {
  const firstValues = new Map<number, number>();
  for (const { at, valueAt } of drafts) if (valueAt >= 0) firstValues.set(at, Math.min(valueAt, firstValues.get(at) ?? valueAt));
  for (const draft of drafts) {
    if (draft.comparison || (!sentence.hasPeriod && draft.period === null)) continue;
    const own = draft.period && usable(draft.period, draft, true) ? draft.period : (betweenValues(sentence, draft, firstValues, roles) ?? behindMetric(sentence, draft));
    // Q3 EPS 2.24元 Q4营收持平: what stands in a Han metric's own phrase is its time.
    const fixed = sentence.han && draft.period !== null && own === draft.period;
    const near = (draft.valueAt >= 0 && !fixed ? behindValue(sentence, draft) : null) ?? own;
    draft.period = near ?? inReach(sentence, draft, placedIn, roles);
    // "backlog, a gauge of sales over the next 12 months": what is reported is of no time to come; nor is what a time to come will bring a result.
    if (!sentence.han && draft.mode === "reported" && draft.period?.relative === "next") {
      if (near && metricRow(draft.metric).flow && draft.metric !== "dividend-per-share") draft.mode = "outside";
      draft.period = null;
    }
    // 明年資本開支約4億元: what is told of a time to come is an outlook.
    if (sentence.han && draft.mode === "reported" && draft.metric !== "dividend-per-share" && (draft.period?.relative === "next" || isPlan(sentence, draft))) draft.mode = "guidance";
  }
}

/** 總裁表示，今年資本開支約130億元: what is spent in a year that still runs is a plan. */
const isPlan = (sentence: Sentence, { metric, period, at }: Draft): boolean => metric === "capital-expenditure" && period?.relative === "this" && period.length === "year" && !period.ytd && (sentence.has(C.announce) || sentence.is(at + 1, C.approximate));

/** The periods a sentence is about, and those with a year that it only compares with. */
export interface SpokenPeriods {
  readonly named: readonly PeriodMention[];
  readonly bases: readonly PeriodMention[];
}

export const NO_PERIODS: SpokenPeriods = { named: [], bases: [] };

/** "annual contract value": how often, not when. */
const describesThing = (sentence: Sentence, at: number): boolean => !sentence.han && (((sentence.isWord(at + 1) || sentence.is(at + 1, C.deal)) && !sentence.isCapital(at + 1)) || (sentence.isAny(at + 1, METRIC) && (sentence.is(at + 2, C.growth) || /^value/i.test(sentence.text(at + 2, at + 3))))) && sentence.says(at, "recurring");

/** A year-ago amount in brackets has its period with it, which is no more the sentence's own than one behind "compared with". */
export function spokenPeriods(sentence: Sentence, roles: ReadonlyMap<number, Role>, drafts: readonly Draft[] = [], ahead = false, modes: readonly Mode[] = []): SpokenPeriods {
  if (!sentence.hasPeriod) return NO_PERIODS;
  const named: PeriodMention[] = [];
  const bases: PeriodMention[] = [];
  for (let at = 0; at < sentence.count; at++) {
    const period = sentence.period(at);
    // "Castell thinks it could earn $1.40 a share in 2026": no time of what is reported.
    if (!period || (modes[at] === "outside" && period.bare && sentence.has(C.hypothetical) && !sentence.han)) continue;
    if (isOfEvent(sentence, at) || isOfShares(sentence, at) || boundsAnother(sentence, at) || describesThing(sentence, at) || (ahead ? isOfReport(sentence, at) : isForeseen(sentence, at, drafts))) continue;
    if (namesYearOf(sentence, at)) continue;
    // 营收100亿元，其中第四季度25亿元。: a part of the time just spoken of dates nothing behind the sentence.
    if (sentence.says(sentence.isComma(at - 1) ? at - 2 : at - 1, "of-which")) continue;
    if (tellsBeside(sentence, at)) {
      named.push({ ...period, bare: true });
      continue;
    }
    const priors = isPriors(sentence, at, roles);
    if (!priors && !isCompared(sentence, at)) named.push(period.bare && ((sentence.index < 2 && isOfResult(period, drafts)) || (period.length === "year" && sentence.says(at + 1, "annual-report"))) ? { ...period, bare: false } : period);
    // "the provision against 1986 fourth quarter earnings" compares with nothing.
    else if (period.year > 0 && !period.previous && (priors || !sentence.is(at + 1, C.metric))) bases.push(period);
  }
  return { named, bases };
}

/** "this year's third quarter": the quarter is told of. */
const namesYearOf = (sentence: Sentence, at: number): boolean => !sentence.han && sentence.period(at)?.relative === "this" && sentence.isOwner(at + 1) && sentence.isPeriod(at + 2);

/** "has reported a rise in profits for 2004": a year told with what is reported, though its amount comes later. */
const isOfResult = (period: PeriodMention, drafts: readonly Draft[]): boolean => period.length === "year" && drafts.some((draft) => draft.period === period && draft.value === null && draft.mode === "reported" && !draft.comparison);

/** "revenue was $3 billion and it expects $15 billion for the year", "growth for the year is expected to": what is to come dates no result beside it. */
function isForeseen(sentence: Sentence, at: number, drafts: readonly Draft[]): boolean {
  if (!sentence.han && ((sentence.isAny(at + 1, LEVEL_OR_IN) && sentence.is(at + 2, C.expect)) || isSeenFor(sentence, at))) return true;
  // "raised its full-year profit outlook after first-quarter profit jumped"
  let behind = at + 1;
  while (!sentence.han && sentence.isAny(behind, METRIC_OR_NEUTRAL)) behind++;
  if (!sentence.han && sentence.is(behind, C["guide-noun"]) && !sentence.is(beforeArticle(sentence, at), C.relation)) return true;
  // "weak guidance for the current quarter overshadowed fourth-quarter results"
  const before = beforeArticle(sentence, at);
  if (!sentence.han && sentence.period(at)?.length === "quarter" && sentence.is(sentence.isAny(before, LEVEL_OR_IN) && !sentence.is(before, C["guide-noun"]) ? before - 1 : before, C["guide-noun"])) return true;
  if (sentence.han && isExpected(sentence, at)) return true;
  const period = sentence.period(at);
  // "Revenue was $4bn and is expected to grow by a mid-single-digit percentage in 2025"
  if (!sentence.han && sentence.is(before, C.in)) for (let i = before - 1; i > before - 14 && !sentence.isComma(i) && !sentence.isPeriod(i) && i >= 0; i--) if (isForetold(sentence, i)) return true;
  const own = drafts.filter((draft) => draft.period === period);
  return own.length > 0 && own.every(({ mode }) => mode === "guidance");
}

/** 营收218亿元，公司预计四季度实现盈利: a time to come. */
function isExpected(sentence: Sentence, period: number): boolean {
  for (let at = period - 1; at >= sentence.clauseStart(period); at--) if (sentence.is(at, C.expect) && !sentence.is(at, C.estimate)) return true;
  return false;
}

const beforeArticle = (sentence: Sentence, at: number): number => (sentence.is(at - 1, C.determiner) ? at - 2 : at - 1);

/** "and the stock has risen 50 percent this year" */
function isOfShares(sentence: Sentence, at: number): boolean {
  const period = sentence.period(at);
  if (sentence.han || period?.length !== "year" || period.relative === "" || !sentence.isFigure(at - 1)) return false;
  for (let i = at - 1; i >= 0 && !sentence.isComma(i) && !sentence.isStop(i) && !sentence.isAny(i, METRIC); i--) if (sentence.is(i, C.stock)) return true;
  return false;
}

/** "the start-up, which went public in 2021, said": when something else happened. */
function isOfEvent(sentence: Sentence, at: number): boolean {
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
function tellsBeside(sentence: Sentence, at: number): boolean {
  if (sentence.han || sentence.period(at)?.relative !== "last") return false;
  const start = sentence.clauseStart(at);
  if (!sentence.isComma(start - 1) || !sentence.says(start, "relative")) return false;
  let end = start;
  while (end < sentence.count && !sentence.isComma(end) && !sentence.isAny(end, METRIC_OR_METRIC_VERB)) end++;
  return sentence.isComma(end);
}

/** "the best since the second quarter of 2022", "save 1.6bn by 2008", "ended 2023 with 260 million members": a bound of other stretches, not what is told of. */
function boundsAnother(sentence: Sentence, at: number): boolean {
  if (sinceThen(sentence, at)) return true;
  let before = at - 1;
  while (sentence.isAny(before, DETERMINER)) before--;
  // "above 2019 levels", "early third-quarter trends"
  if (!sentence.han && (sentence.says(at + 1, "mark-of-time") || ((sentence.period(at)?.number ?? 0) > 0 && sentence.says(before, "early")))) return true;
  // "since going public in the summer of 2019"
  if (!sentence.han && sentence.period(at)?.bare) for (let i = before; i > before - 8 && i >= 0 && !sentence.isComma(i); i--) if (isSince(sentence, i) || (i > before - 3 && sentence.says(i, "until"))) return true;
  // "a low base in Q3 of 2021"
  return !sentence.han && (sentence.is(before, C.by) || sentence.says(before, "bound") || (sentence.is(before, C.in) && sentence.says(before - 1, "base")));
}

/** 为2018年以来最高, 为2016年第三季度（7260亿韩元）以来的最低值 */
const sinceThen = (sentence: Sentence, at: number): boolean => sentence.says(sentence.isMark(at + 1, MARKS.opening) ? skipBracket(sentence, at + 1) + 1 : at + 1, "since-then");

const isSince = (sentence: Sentence, at: number): boolean => /^since$/i.test(sentence.text(at, at + 1));

/** "$100 million, or $0.98 per share, last year": the period closes a year-ago amount. */
function isPriors(sentence: Sentence, at: number, roles: ReadonlyMap<number, Role>): boolean {
  // 而2011年第四季度为690万
  let next = at + 1;
  while (sentence.han && next < at + FAR && sentence.isAny(next, sentence.period(at)?.year || sentence.period(at)?.relative === "last" ? BEFORE_PRIOR : LEVEL_OR_IN)) next++;
  if (sentence.han && roles.get(next) === "prior") return true;
  let before = at - 1;
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

function isCompared(sentence: Sentence, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && sentence.isAny(before, IN_OR_DETERMINER_OR_WE_OR_APPROXIMATE) && !sentence.is(before, C.versus)) before--;
  // "the same as last year", "2024's £195m"
  if (!sentence.han && ((sentence.says(before, "as") && sentence.says(before - 1, "same")) || (sentence.isOwner(at + 1) && sentence.isFigure(at + 2)))) return true;
  // "flat with last year"
  if (!sentence.han && sentence.is(before - 1, C.flat) && /^(?:with|on|to|against)$/i.test(sentence.text(before, before + 1))) return true;
  // "up 5.1% over Q3 FY25", "rose 6% on 2023"
  if (!sentence.han && sentence.says(at - 1, "on-then") && sentence.figure(at - 2)?.unit === "percent") return true;
  // "down $4m on last quarter", "an improvement over the first quarter"
  if (!sentence.han && ((sentence.isFigure(at - 1) && sentence.says(at, "on-last")) || (sentence.is(before, C.growth) && sentence.says(before + 1, "on-then")))) return true;
  // "sinks after Q2 miss": what came before, not what is compared with.
  if (!sentence.han && sentence.payload(before, C.versus) === "after" && !holdsFigure(sentence, at + 1)) return false;
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

/** 而2019年第三季度和2020年第二季度分别为…；毛利率为…: a clause whose amounts are of other times dates nothing behind it. */
function holdsNoValue(sentence: Sentence, at: number, roles: ReadonlyMap<number, Role>): boolean {
  let figures = 0;
  for (let i = sentence.clauseStart(at); i < sentence.count && !sentence.isComma(i) && !sentence.isStop(i); i++) {
    const role = sentence.isFigure(i) ? roles.get(i) : undefined;
    if (role === undefined) continue;
    if (role !== "prior" && role !== "previous" && role !== "unmatched") return false;
    figures++;
  }
  return figures > 0;
}

function holdsFigure(sentence: Sentence, from: number): boolean {
  for (let i = from; i < from + 8 && !sentence.isMark(i, MARKS.closing) && !sentence.isStop(i); i++) if (sentence.isFigure(i)) return true;
  return false;
}

/** `near`: it stands in the metric's own phrase or right behind its amount, where even a bare month is the period. */
function usable(period: PeriodMention, draft: Draft, near: boolean): boolean {
  if (period.yearAgo || period.previous) return false;
  const stock = !metricRow(draft.metric).flow;
  if (period.instant) return stock || draft.metric === "other" || period.length !== null;
  if (period.bare && period.length === "month") return period.endDay === 0 && near;
  // "at 31 December 2024": a bare date is the day of a balance, and of nothing else.
  if (period.bare && !period.length) return stock && period.endDay > 0;
  return true;
}

/** "$10 million for the quarter": nothing but small words, brackets or a change between. */
function behindValue(sentence: Sentence, draft: Draft): PeriodMention | null {
  for (let at = draft.valueAt + 1; at < sentence.count; at++) {
    const part = sentence.part(at);
    if (!part || sentence.isStop(at)) return null;
    // "since it announced profits of £20m in March": when it was told, not when it was earned.
    if (part.period && !sentence.han && part.period.bare && part.period.length === "month" && sentence.is(beforeArticle(sentence, draft.at), C.announce)) return null;
    // "guidance: $1.10 to $1.18 Full year revenue guidance: $3.6 billion": what opens the next label is its own.
    if (part.period && namesYearOf(sentence, at)) {
      at++;
      continue;
    }
    if (part.period) return usable(part.period, draft, true) && !(at === draft.valueAt + 1 && opensLabel(sentence, at + 1)) ? part.period : null;
    if (part.kind === "mark" && (part.unit === MARKS.opening || part.unit === MARKS.closing)) {
      if (part.unit === MARKS.opening) at = skipBracket(sentence, at);
      continue;
    }
    // "$18 million, or 6 cents per share, in the second quarter"
    if (!sentence.han && (sentence.isComma(at) || (sentence.is(at, C.or) && sentence.isComma(at - 1)) || (sentence.isFigure(at) && sentence.is(at - 1, C.or)))) continue;
    if (!sentence.isAny(at, BEHIND_VALUE) && sentence.payload(at, C.level) !== "at") return null;
    if (sentence.is(at, C.versus) && !sentence.is(at, C.in)) return null;
  }
  return null;
}

function opensLabel(sentence: Sentence, from: number): boolean {
  if (sentence.han || !sentence.isAny(from, METRIC)) return false;
  for (let at = from + 1; at <= from + 3; at++) if (sentence.isMark(at, MARKS.colon)) return true;
  return false;
}

/** "Revenue for the fourth quarter was $47.6 billion, and for the full year $184 billion": a second amount of a metric has the period that leads to it. */
function betweenValues(sentence: Sentence, draft: Draft, firstValues: ReadonlyMap<number, number>, roles: ReadonlyMap<number, Role>): PeriodMention | null {
  const first = firstValues.get(draft.at) ?? Infinity;
  if (sentence.han || first >= draft.valueAt) return null;
  for (let at = draft.valueAt - 1; at > first && !sentence.isFigure(at); at--) {
    const period = sentence.period(at);
    if (period) return usable(period, draft, true) && !isCompared(sentence, at) && !isPriors(sentence, at, roles) ? period : null;
  }
  return null;
}

/** "Sales in June 2025 came to": the period that follows the metric itself. */
function behindMetric(sentence: Sentence, draft: Draft): PeriodMention | null {
  let at = draft.at + 1;
  while (sentence.isAny(at, IN_OR_DETERMINER_OR_AS_OF) || sentence.payload(at, C.level) === "at") at++;
  const period = sentence.period(namesYearOf(sentence, at) ? at + 2 : at);
  return period && usable(period, draft, true) ? period : null;
}

function skipBracket(sentence: Sentence, open: number): number {
  let at = open;
  while (at < sentence.count && at < open + 10 && !sentence.isMark(at, MARKS.closing)) at++;
  return at;
}

/** Else the nearest period before the value, then the nearest behind it that no year-ago amount claims. */
function inReach(sentence: Sentence, draft: Draft, placedIn: ReadonlyMap<number, Draft>, roles: ReadonlyMap<number, Role>): PeriodMention | null {
  const anchor = draft.valueAt >= 0 ? draft.valueAt : draft.at;
  const from = Math.max(anchor, draft.at);
  for (let at = from - 1; at >= 0; at--) {
    const period = sentence.period(at);
    if (period && namesYearOf(sentence, at)) continue;
    if (period && usable(period, draft, opensReport(sentence, at)) && !isOfReport(sentence, at) && !claimed(sentence, at, draft, placedIn, roles)) return period;
  }
  for (let at = from + 1; at < sentence.count; at++) {
    // "Income reached 4.2 billion, and growth in revenue for the year is": the period of the next metric.
    // "profits were better than forecasts of £59m, and it expects a rise in full-year revenues"
    if (sentence.isStop(at) || (!sentence.han && draft.mode === "reported" && sentence.is(at, C.expect) && sentence.is(at - 1, C.we)) || (!sentence.han && draft.valueAt >= 0 && at > draft.valueAt && sentence.is(at, C.metric) && !sentence.is(at, C.neutral))) break;
    // "car sales of 1.1 million, even though it is only this year when"
    // "margin rose to 8.4%, and it repeated its goal of a double-digit margin in 2012"
    if (!sentence.han && draft.valueAt >= 0 && (sentence.says(at, "contrast") || (draft.mode === "reported" && sentence.is(at, C["guide-noun"])))) break;
    const period = sentence.period(at);
    // 研发投入8.9万亿韩元，全年开采投资预计为47万亿韩元: whatever the next clause tells, its period is of that.
    if (period && sentence.han && draft.valueAt >= 0 && (datesFigure(sentence, at) || (draft.mode === "reported" && isExpected(sentence, at)))) break;
    // "profit fell to £63m, and it warned that full-year operating profit": of the next metric.
    if (period && !sentence.han && draft.valueAt >= 0 && opensNextMetric(sentence, at)) break;
    if (period && !sentence.han && draft.valueAt >= 0 && isForeseenBehind(sentence, draft.valueAt, at)) break;
    if (period && usable(period, draft, false) && !claimed(sentence, at, draft, placedIn, roles)) return period;
    const other = placedIn.get(at);
    if (other && other !== draft) break;
    // "5.7 billion, close to the forecast of 6 billion for 2023"
    if (!sentence.han && roles.get(at) === "nothing") break;
  }
  return null;
}

/** "came to 1.27 billion, and for the full year it sees" */
const isSeenFor = (sentence: Sentence, period: number): boolean => sentence.is(period + 1, C.we) && sentence.is(period + 2, C.expect);

const SAYS_WHO = anyOf(C.we, C.level);

/** "it expects", "are both forecast", unlike "than analysts expected". */
const isForetold = (sentence: Sentence, at: number): boolean => sentence.is(at, C.expect) && (sentence.isAny(at - 1, SAYS_WHO) || (sentence.is(at - 1, C.neutral) && sentence.isAny(at - 2, SAYS_WHO)));

/** "up 4% to $1.58 billion, ahead of estimates, and they are forecast to grow 3.5% for the full year" */
function isForeseenBehind(sentence: Sentence, from: number, period: number): boolean {
  for (let at = from + 1; at < period; at++) if (isForetold(sentence, at)) return true;
  return false;
}

function opensNextMetric(sentence: Sentence, period: number): boolean {
  if (isSeenFor(sentence, period)) return true;
  let at = period + 1;
  while (sentence.isAny(at, DETERMINER_OR_NEUTRAL) && !sentence.is(at, C.metric)) at++;
  return sentence.is(at, C.metric) && !sentence.is(at, C.neutral);
}

function datesFigure(sentence: Sentence, period: number): boolean {
  for (let at = period + 1; at < sentence.count && !sentence.isComma(at) && !sentence.isStop(at); at++) if (sentence.isFigure(at)) return true;
  return false;
}

/** "In its first-quarter earnings report it said it expects": the period of the paper. */
function isOfReport(sentence: Sentence, at: number): boolean {
  const noun = sentence.isAny(at + 1, METRIC) ? at + 2 : at + 1;
  return !sentence.han && sentence.payload(noun, C["not-head"]) === "none" && sentence.says(noun, "results-paper");
}

/** 2021年12月产量为…，销量为…: a month that opens a list of figures is theirs, unlike the month of an event. */
function opensReport(sentence: Sentence, at: number): boolean {
  // 2021年12月，公司销售收入75亿元
  if (sentence.han && sentence.period(at)?.year && sentence.clauseStart(at) === at && (sentence.isComma(at + 1) || holdsMetric(sentence, at + 1))) return true;
  let next = at + 1;
  while (sentence.isAny(next, DETERMINER_OR_NEUTRAL)) next++;
  return sentence.han && sentence.isAny(next, METRIC);
}

/** 2024年10月公司速运业务营业收入169亿元 */
function holdsMetric(sentence: Sentence, from: number): boolean {
  for (let i = from; i < sentence.count && !sentence.isComma(i) && !sentence.isStop(i) && !sentence.isFigure(i); i++) if (sentence.isAny(i, METRIC)) return true;
  return false;
}

/** A period right behind another amount, or behind a comparison, is that one's: "from 2.92 billion in 1985". */
function claimed(sentence: Sentence, at: number, draft: Draft, placedIn: ReadonlyMap<number, Draft>, roles: ReadonlyMap<number, Role>): boolean {
  let before = at - 1;
  while (before >= 0 && sentence.isAny(before, BEHIND_AMOUNT) && !sentence.is(before, C.versus)) before--;
  // "which says it will cut costs by 2006 - held its dividend at 9p"
  if (!sentence.han && (sentence.says(at + 1, "mark-of-time") || (draft.mode === "reported" && sentence.is(beforeArticle(sentence, at), C.by)))) return true;
  if (isCompared(sentence, at) || isOfEvent(sentence, at) || tellsBeside(sentence, at) || sinceThen(sentence, at) || (!sentence.han && draft.valueAt >= 0 && at > draft.valueAt && isSince(sentence, beforeArticle(sentence, at)))) return true;
  if (isPriors(sentence, at, roles)) return true;
  if (sentence.han && holdsNoValue(sentence, at, roles)) return true;
  if (!sentence.isFigure(before)) return false;
  const role = roles.get(before);
  if (role === "prior" || role === "previous") return true;
  // One date serves all balances of a sentence.
  if (!metricRow(draft.metric).flow && (sentence.period(at)?.instant || sentence.period(at)?.bare)) return false;
  const owner = placedIn.get(before);
  // One metric split over its scopes shares the period that closes its list.
  return role === "value" && owner !== undefined && owner !== draft && owner.at !== draft.at;
}
