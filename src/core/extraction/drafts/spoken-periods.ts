import type { Mode } from "../modes/mode";
import { anyOf } from "../passage/class-set";
import { DETERMINER, LEVEL_OR_IN, METRIC } from "../passage/class-sets";
import { C } from "../passage/passage";
import type { PeriodMention } from "../periods/period-mention";
import type { Role } from "../roles/role";
import type { Sentence } from "../sentences/sentence";
import type { Draft } from "./draft";
import { beforeArticle, isCompared, isOfEvent, isPriors, isSince, namesYearOf, sinceThen, tellsBeside } from "./time-of-another";

const METRIC_OR_NEUTRAL = anyOf(C.metric, C.neutral);

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
    // "1986 oper net also excludes a tax credit": what a later note tells of one year dates no quarter above it.
    if (namesYearOf(sentence, at) || (at === 0 && period.length === "year" && sentence.parts.some((_, next) => sentence.says(next, "holds-parts")))) continue;
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
export function isExpected(sentence: Sentence, period: number): boolean {
  for (let at = period - 1; at >= sentence.clauseStart(period); at--) if (sentence.is(at, C.expect) && !sentence.is(at, C.estimate)) return true;
  return false;
}

/** "and the stock has risen 50 percent this year" */
function isOfShares(sentence: Sentence, at: number): boolean {
  const period = sentence.period(at);
  if (sentence.han || period?.length !== "year" || period.relative === "" || !sentence.isFigure(at - 1)) return false;
  for (let i = at - 1; i >= 0 && !sentence.isComma(i) && !sentence.isStop(i) && !sentence.isAny(i, METRIC); i--) if (sentence.is(i, C.stock)) return true;
  return false;
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

/** "came to 1.27 billion, and for the full year it sees" */
export const isSeenFor = (sentence: Sentence, period: number): boolean => sentence.is(period + 1, C.we) && sentence.is(period + 2, C.expect);

const SAYS_WHO = anyOf(C.we, C.level);

/** "it expects", "are both forecast", unlike "than analysts expected". */
export const isForetold = (sentence: Sentence, at: number): boolean => sentence.is(at, C.expect) && (sentence.isAny(at - 1, SAYS_WHO) || (sentence.is(at - 1, C.neutral) && sentence.isAny(at - 2, SAYS_WHO)));

/** "In its first-quarter earnings report it said it expects": the period of the paper. */
export function isOfReport(sentence: Sentence, at: number): boolean {
  const noun = sentence.isAny(at + 1, METRIC) ? at + 2 : at + 1;
  return !sentence.han && sentence.payload(noun, C["not-head"]) === "none" && sentence.says(noun, "results-paper");
}
