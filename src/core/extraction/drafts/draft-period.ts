import { metricRow } from "../../model/metric";
import { anyOf } from "../passage/class-set";
import { DETERMINER_OR_NEUTRAL, IN_OR_DETERMINER_OR_AS_OF, METRIC } from "../passage/class-sets";
import { C, MARKS } from "../passage/passage";
import type { PeriodMention } from "../periods/period-mention";
import type { Role } from "../roles/role";
import type { Sentence } from "../sentences/sentence";
import type { Draft } from "./draft";
import { isExpected, isOfReport, isSeenFor } from "./spoken-periods";
import { beforeArticle, isCompared, isOfEvent, isPriors, isSince, namesYearOf, sinceThen, skipBracket, tellsBeside } from "./time-of-another";

const BEHIND_AMOUNT = anyOf(C.in, C.determiner, C["per-share"], C["as-of"], C.level);
const BEHIND_VALUE = anyOf(C.in, C.determiner, C["per-share"], C.segment, C.metric, C.neutral, C.basis, C.by, C["as-of"]);

/** Gives each draft the period its own sentence names for it; what no sentence names is inherited later. */
export function readPeriods(sentence: Sentence, drafts: readonly Draft[], placedIn: ReadonlyMap<number, Draft>, roles: ReadonlyMap<number, Role>): void {
  const firstValues = new Map<number, number>();
  for (const { at, valueAt } of drafts) if (valueAt >= 0) firstValues.set(at, Math.min(valueAt, firstValues.get(at) ?? valueAt));
  for (const draft of drafts) {
    if (draft.comparison || (!sentence.hasPeriod && draft.period === null)) continue;
    const own = draft.period && usable(draft.period, draft, true) ? dated(draft.period, behindMetric(sentence, draft)) : (betweenValues(sentence, draft, firstValues, roles) ?? behindMetric(sentence, draft));
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

/** "quarterly profit for the March quarter of 2025": which one it is stands behind the metric. */
function dated(before: PeriodMention, behind: PeriodMention | null): PeriodMention {
  const saysWhich = behind !== null && behind.length === before.length && (behind.year > 0 || behind.endMonth > 0);
  return saysWhich && !before.year && !before.endMonth && (!before.number || !behind.number || before.number === behind.number) ? behind : before;
}

/** 總裁表示，今年資本開支約130億元, 今年資本支出從12億元上修到18億元: what is spent in a year that still runs is a plan. */
const isPlan = (sentence: Sentence, { metric, period, at }: Draft): boolean => metric === "capital-expenditure" && period?.relative === "this" && period.length === "year" && !period.ytd && (sentence.has(C.announce) || sentence.is(at + 1, C.approximate) || sentence.parts.some((_, i) => i >= sentence.clauseStart(at) && sentence.says(i, "moves-outlook")));

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
    if (part.period) return usable(part.period, draft, true) ? part.period : null;
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
    if (period && usable(period, draft, false) && !claimed(sentence, at, draft, placedIn, roles)) return period;
    const other = placedIn.get(at);
    if (other && other !== draft) break;
    // "5.7 billion, close to the forecast of 6 billion for 2023"
    if (!sentence.han && roles.get(at) === "nothing") break;
  }
  return null;
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
