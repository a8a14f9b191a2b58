import { anyOf } from "../passage/class-set";
import { AND_OR_VERSUS_OR_FROM_OR_CHANGE, DETERMINER_OR_NEUTRAL, FROM_OR_VERSUS, IN, LEVEL_OR_IN, LEVEL_OR_REPORT, REPORT_OR_METRIC_VERB, VERSUS } from "../passage/class-sets";
import type { Draft } from "./draft";
import { turnsToResults } from "../modes/told-results";
import { C, MARKS } from "../passage/passage";
import { expectedNear } from "../roles/expectation";
import { leftCue } from "../roles/left-cue";
import { metricRow } from "../../model/metric";
import { endOfContrast } from "../sentences/clause-subject";
import { movedInPast } from "../sentences/moved-in-past";
import type { Sentence } from "../sentences/sentence";

/** "after revenue of $2.8 billion missed the consensus": a clause of its own. */
const MOVED = anyOf(C.change, C.relation);

/** Whether a draft only tells what the one before it is compared with. */
export const isComparison = (sentence: Sentence, draft: Draft, last: Draft | undefined): boolean => opensComparison(sentence, draft.at, draft, last) || goesOnComparing(sentence, draft.at, last) || listsYearAgo(sentence, draft.at, last) || contrastsYear(sentence, draft, last);

function clauseStart(sentence: Sentence, at: number): number {
  let start = at;
  while (start > 0 && !sentence.isStop(start - 1)) start--;
  return start;
}

function isOfOtherSubject(sentence: Sentence, opening: number, at: number): boolean {
  if (sentence.han) return false;
  let time = opening;
  while (time < opening + 2 && !sentence.isPeriod(time)) time++;
  if (sentence.period(time)?.yearAgo !== true || !sentence.isComma(time + 1)) return false;
  let verb = time + 2;
  while (sentence.isWord(verb) && sentence.isCapital(verb)) verb++;
  return verb > time + 2 && verb <= at && sentence.isAny(verb, REPORT_OR_METRIC_VERB) && !sentence.passage.ownForms.includes(sentence.text(time + 2, verb));
}

/** "an operating loss of £9.5m in the first half (H1 2022: a profit of £195.5m)": the bracket opens with the time of what it tells. */
function opensInBracket(sentence: Sentence, at: number): boolean {
  let open = at - 1;
  while (sentence.isAny(open, DETERMINER_OR_NEUTRAL) || sentence.is(open, C.basis)) open--;
  return !sentence.han && sentence.isMark(open, MARKS.colon) && sentence.isPeriod(open - 1) && sentence.isMark(open - 2, MARKS.opening);
}

/** Into the opposite: revenue may be turned into a profit too. */
function turnsAround(sentence: Sentence, { at, sign }: Draft): boolean {
  let into = false;
  for (let i = at + 1; i < sentence.count && !sentence.isComma(i) && !sentence.isStop(i); i++) {
    into ||= sentence.payload(i, C.in) === "into";
    if (into && sentence.is(i, C.metric)) return sentence.payload(i, C.metric).startsWith("-") !== sign < 0;
  }
  return false;
}

/** Where a clause opens with 相比之下，去年同期. */
function contrastsWithYearAgo(sentence: Sentence, start: number): boolean {
  const end = endOfContrast(sentence, start);
  let at = start;
  while (at < sentence.count && sentence.start(at) < end) at++;
  return at > start && sentence.period(at)?.yearAgo === true;
}

/** 一年前同期的业绩为盈利, unlike 与去年同期相比: the earlier time is what the clause is about. */
const isSubjectOfClause = (sentence: Sentence, period: number): boolean => !sentence.isAny(period - 1, AND_OR_VERSUS_OR_FROM_OR_CHANGE) && !sentence.isAny(period + 1, VERSUS) && !sentence.isAny(period + 2, VERSUS) && !sentence.is(period + 1, C.change);

/** "compared with a loss of", "from a profit of", 去年同期亏损. */
function opensComparison(sentence: Sentence, at: number, draft: Draft, last: Draft | undefined): boolean {
  // "The year before, the company had earned": the whole sentence is about then.
  const opening = clauseStart(sentence, at);
  // 2021年至2023年收入分别为…；同期净利润分别为…: the times just told.
  const clause = sentence.clauseStart(at);
  if (sentence.han && sentence.is(at + 1, C.respectively) && sentence.says(clause, "same-time")) return false;
  // 相比之下，去年同期净利润为: words of contrast before the time.
  if (sentence.han && (contrastsWithYearAgo(sentence, clause) || (clause > 1 && contrastsWithYearAgo(sentence, sentence.clauseStart(clause - 2))))) return draft.mode === "reported";
  // 去年同期則為博彩收益3.1億元及非博彩收益1.64億元: all that the clause goes through.
  if (sentence.han && draft.mode === "reported" && sentence.period(clause)?.yearAgo && isSubjectOfClause(sentence, clause) && !sentence.parts.some((_, i) => i > clause && i < at && sentence.isPeriod(i))) return true;
  // "Last year in Q1, it generated": not the year just reported, but its quarter.
  if (!sentence.han && sentence.period(opening)?.relative === "last" && sentence.isAny(opening + 1, IN) && sentence.period(opening + 2)?.number) return draft.mode === "reported";
  // "During the same quarter, Yarrow earned": another company, and no year ago.
  if (isOfOtherSubject(sentence, opening, at)) {
    draft.mode = "outside";
    return false;
  }
  for (let i = opening; i < opening + 3 && i < at && !sentence.isFigure(i); i++) if (sentence.period(i)?.yearAgo && (sentence.isComma(i + 1) || (i <= opening + (sentence.is(opening + 1, C.determiner) ? 2 : 1) && (!sentence.han || isSubjectOfClause(sentence, i)))) && draft.mode === "reported") return true;
  // "whereas a year ago it made a profit"
  if (!sentence.han && ((sentence.is(clause, C.clause) && sentence.period(clause + 1)?.yearAgo) || tellsWhen(sentence, opening, at))) return draft.mode === "reported";
  // "lost £6m, having made a profit of £2m the year before"
  if (!sentence.han && last && sentence.says(clause, "having") && clause > last.at) return draft.mode === "reported";
  // "up 1% to £445m from £442m the year before on turnover that climbed": what goes on behind the time is told of now.
  if (!sentence.han && last && !last.comparison && draft.metric === "revenue" && sentence.payload(at - 1, C.in) === "on" && sentence.period(at - 2)?.yearAgo) return false;
  // "(H1 2014: £23m loss)"
  if (sentence.isMark(at + 1, MARKS.closing) && sentence.isFigure(at - 1) && sentence.isPeriod(at - 3) && (sentence.isMark(at - 2, MARKS.colon) || (sentence.isMark(at - 2, MARKS.opening) && sentence.isAny(at - 4, FROM_OR_VERSUS)))) return draft.mode === "reported";
  if (last && opensInBracket(sentence, at)) return draft.mode === "reported";
  const cue = leftCue(sentence, at - 1);
  if (cue < 0) return draft.period?.yearAgo ?? false;
  // "turned a loss of £190k into a profit of £1.04m"
  if (!sentence.han && /^turn(?:ed|ing|s)?$/i.test(sentence.text(cue, cue + 1)) && turnsAround(sentence, draft)) return draft.mode === "reported";
  // 每股純益4.15元，優於第2季EPS 3.19元
  if (sentence.han && sentence.isPeriod(at - 1) && sentence.is(at - 2, C.relation) && !sentence.is(at - 2, C.level)) return draft.mode === "reported";
  // "a 20 percent increase over earnings of $1.00 per share"
  if (!sentence.han && /^over$/i.test(sentence.text(cue, cue + 1)) && sentence.is(cue - 1, C.growth)) return draft.mode === "reported";
  // "fell from the prior-year quarter's profit of 74 cents"
  if (!sentence.han && sentence.is(cue, C.yoy) && sentence.isOwner(cue + 1)) return draft.mode === "reported";
  if (!sentence.han && sentence.is(cue, C.relation) && sentence.is(cue, C.change) && !expectedNear(sentence, cue, at + 3)) return draft.mode === "reported";
  // "worse than an $0.18 loss in the second quarter of last year"
  const beaten = sentence.isFigure(cue) ? leftCue(sentence, cue - 1) : cue;
  if (!sentence.han && sentence.is(beaten, C.relation) && !sentence.is(beaten, C.level) && closesLastYear(sentence, at) && !expectedNear(sentence, beaten, at + 3)) return draft.mode === "reported";
  if (sentence.payload(cue, C.versus) === "after" && (turnsToResults(sentence, cue) || cue === opening || sentence.isComma(cue - 1) || holdsWord(sentence, cue, at) || (!sentence.han && sentence.is(at + 1, C.change)) || movedInPast(sentence, at) || (!sentence.han && sentence.payload(at + 1, C.level) === "of" && sentence.isFigure(at + 2) && sentence.isAny(at + 3, MOVED)))) return false;
  // "a decline from the prior year's $14.9 billion earnings"
  const base = !sentence.han && sentence.isFigure(cue) ? leftCue(sentence, cue - 1) : -1;
  if (base >= 0 && (sentence.period(base)?.yearAgo || sentence.is(base, C.yoy)) && sentence.isOwner(base + 1)) return draft.mode === "reported";
  // "reversing a $194 million loss in the same quarter last year"
  if (sentence.payload(sentence.isFigure(cue) ? leftCue(sentence, cue - 1) : cue, C.swing) === "from") return draft.mode === "reported";
  // 税前亏损46.8亿元，较去年同期（获利36.4亿元）转差
  if (sentence.han && sentence.isMark(cue, MARKS.opening) && sentence.period(cue - 1)?.yearAgo) return draft.mode === "reported";
  // "gross profit of $2.4 billion (a gross margin of 59%)": another kind of amount is not what the first is compared with.
  if (sentence.isMark(cue, MARKS.opening) && sentence.isFigure(cue - 1)) return draft.mode === "reported" && (sentence.han || metricRow(draft.metric).kind !== "percent" || sentence.figure(cue - 1)?.unit === "percent");
  // "revenue of $4.1 billion against a cost of revenue of $1.7 billion": what it took, unless an earlier cost is told.
  if (!sentence.han && draft.metric === "cost-of-revenue" && sentence.is(cue, C.versus) && !draft.period && !sentence.parts.some((_, i) => i < cue && sentence.payload(i, C.metric) === "cost-of-revenue")) return false;
  // "versus an expected loss of 30 cents"
  const against = !sentence.han && sentence.is(cue, C.expect) && !sentence.isMark(cue - 1, MARKS.hyphen) ? leftCue(sentence, cue - 1) : cue;
  if (sentence.isAny(against, FROM_OR_VERSUS) && !sentence.is(against, C.in)) {
    if (against !== cue || expectedNear(sentence, cue, at + 3)) draft.mode = "consensus";
    return draft.mode !== "consensus";
  }
  // 前年度则录得1.1亿元亏损: the amount stands between.
  const verb = sentence.han && sentence.isFigure(cue) ? leftCue(sentence, cue - 1) : cue;
  const inner = sentence.is(verb, C.level) || sentence.is(verb, C.report) ? leftCue(sentence, verb - 1) : verb;
  const period = sentence.period(inner);
  const ago = period?.yearAgo ?? draft.period?.yearAgo ?? false;
  return ago && !sentence.isAny(inner - 1, VERSUS) && !sentence.isAny(inner - 2, VERSUS);
}

/** 亏损2.3亿元，而2023年上半年则为溢利1.1亿元: an earlier time set against what was just told. */
function contrastsYear(sentence: Sentence, draft: Draft, last: Draft | undefined): boolean {
  if (!sentence.han || !last || last.comparison || last.mode !== "reported" || !(draft.plain || draft.metric === last.metric)) return false;
  const start = sentence.clauseStart(draft.at);
  const from = sentence.is(start, C.clause) ? start + 1 : start;
  const period = sentence.period(from);
  // 去年上半年则有溢利, unlike 去年下半年营收 behind what is told of last year too
  const lastYears = period?.relative === "last" && period.length !== "year" && !sentence.parts.some((part, at) => at < last.at && part.period?.relative === "last");
  if (!(period?.year || lastYears) || period.yearAgo || !sentence.holdsFigure(last.at, from) || (!lastYears && (last.period?.year ?? Infinity) <= period.year)) return false;
  for (let i = from + 1; i < draft.at; i++) if (!sentence.isAny(i, LEVEL_OR_REPORT) && !sentence.is(i, C.neutral)) return false;
  return lastYears || sentence.says(start, "set-against") || sentence.passage.lexicon.phrases["in-turn"].test(sentence.text(from + 1, draft.at));
}

/** 上年同期净亏损7200万美元，合每股亏损0.45美元: the same told again for a share. */
const goesOnComparing = (sentence: Sentence, at: number, last: Draft | undefined): boolean => sentence.han && last?.comparison === true && sentence.is(sentence.clauseStart(at), C.or) && last.at >= sentence.clauseStart(sentence.clauseStart(at) - 2);

/** 上年同期营收10亿元；归母净利润1.2亿元；每股收益0.20元: the time a list opens with is that of all of it, up to one of its own. */
function listsYearAgo(sentence: Sentence, at: number, last: Draft | undefined): boolean {
  const start = clauseStart(sentence, at);
  if (!sentence.han || last?.comparison !== true || !sentence.period(0)?.yearAgo || start <= last.at) return false;
  for (let i = start; i < sentence.count && !sentence.isStop(i); i++) if (sentence.isPeriod(i) || sentence.is(i, C.yoy)) return false;
  return true;
}

/** "down 0.9% from the same period of last year, when sales were up 2.2%", "a turnaround on a year earlier when it made a loss": the clause tells of the time before it. */
function tellsWhen(sentence: Sentence, opening: number, metric: number): boolean {
  let from = metric - 1;
  while (from > opening && !sentence.says(from, "when") && !sentence.isFigure(from)) from--;
  const told = sentence.isComma(from - 1) ? from - 2 : from - 1;
  const period = sentence.period(told);
  return sentence.says(from, "when") && (sentence.is(told, C.yoy) || (period !== null && (period.yearAgo || period.relative === "last")));
}

function closesLastYear(sentence: Sentence, metric: number): boolean {
  for (let i = metric + 1; i <= metric + 5; i++) {
    const period = sentence.period(i);
    if (period?.yearAgo || period?.relative === "last") return true;
    if (!period && !sentence.isAny(i, LEVEL_OR_IN) && !sentence.is(i, C.determiner)) return false;
  }
  return false;
}

/** "after paying dividends", "after accounting for losses": what comes after is done, not compared with. */
function holdsWord(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (sentence.isWord(i)) return true;
  return false;
}
