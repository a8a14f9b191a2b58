import { anyOf } from "../passage/class-set";
import { C, MARKS, type Passage } from "../passage/passage";
import { BROKEN } from "../passage/tokens";
import type { ReadPeriod } from "./period-mention";
import type { PeriodRun } from "./period-run";

const BEFORE_NOUN = anyOf(C.determiner, C.in, C.neutral, C.by, C["unit-of"], C.relative, C.we);
const BEHIND_FRACTION = anyOf(C["unit-of"], C["share-of"], C.determiner);
const BEFORE_METRIC = anyOf(C.neutral, C.basis);
const COUNTS = anyOf(C["number-word"], C.measure);

/** What was read up to `to`, once the fields agree with each other; null where it names no time after all. */
export function finishPeriod(run: PeriodRun, to: number): ReadPeriod | null {
  const { passage, period } = run;
  if (to === run.from) return null;
  // 上年度（截至2024年3月底）: a stretch by the end of its last month.
  const closed = period.length !== null && holdsEnd(run, to);
  if (period.instant && period.length && period.length !== "month" && (closed || !run.endWord)) period.instant = false;
  if (period.instant && !run.isDate && !period.length && !period.year && !period.endMonth) return null;
  if (period.relative && !period.length && !period.yearAgo && !period.previous && !period.endMonth && !period.ytd) return null;
  // 今年前11个月: not the year.
  if (run.counted && period.length === "year" && period.startMonth > 0 && period.endMonth - period.startMonth < 11) period.length = null;
  if (period.fiscal && !period.length) {
    if (!period.year) return null;
    period.length = "year";
  }
  if (period.year && !period.length && !run.isDate && !period.endMonth && !period.instant && !period.yearAgo && !run.counted) {
    period.length = "year";
    period.bare = true;
  }
  // 去年12月, unlike 截至去年12月止年度: a month of that year.
  if (period.length === "year" && period.relative && period.endMonth && !period.startMonth && !period.endDay && !run.isWhole && !closed && !passage.is(run.from, C.ended) && passage.text.charCodeAt(passage.tokens.start[run.from] as number) > 0x2e7f) period.length = "month";
  // "the six weeks to January 1": a stretch, though of no named length.
  if (run.isDate && !period.length) period.bare = !period.instant && !period.counted;
  if (period.length === "month" && !period.instant) period.bare = true;
  if (period.ytd && !period.length && !run.strong) return null;
  if (period.number === -1 && (period.length === "quarter" || period.length === "half")) {
    if (period.year) period.number = period.length === "quarter" ? 4 : 2;
    else {
      period.number = 0;
      period.relative = "last";
    }
  }
  if (period.relative === "last" && period.length === "quarter" && period.year && !period.number) {
    period.number = 4;
    period.relative = "";
  }
  // "a year", "per quarter": a rate or a stretch, no reporting period.
  const alone = to === run.from + 1 && !period.relative && !period.yearAgo && !period.previous && period.number === 0 && !period.ytd && !period.year;
  // "an annual profit of", "a half-year loss": of the metric, not of every year.
  if (alone && ((passage.payload(run.from - 1, C.determiner) === "a" && !describesMetric(passage, run.from)) || passage.isAny(run.from - 1, COUNTS) || (passage.isNumber(run.from - 1) && passage.tokens.gap[run.from] !== BROKEN))) return null;
  // "Half of its sales come from the US"
  if (alone && (isBareNoun(passage, run.from) || (passage.says(run.from, "period-noun") && passage.isAny(run.from + 1, BEHIND_FRACTION) && !passage.isAny(run.from - 1, BEFORE_NOUN)))) return null;
  // "the previous quarter ended June 2025": its own date says when.
  if (period.previous && period.endYear && period.endMonth) period.previous = false;
  period.to = to;
  period.start = passage.tokens.start[run.from] as number;
  // "a third-quarter profit": the article is of the fraction that the two words may be too.
  if (passage.is(run.from, C.fraction)) period.start = Math.max(period.start, passage.text.lastIndexOf(" ", (passage.tokens.end[run.from] as number) - 1) + 1);
  else if (/^an? /i.test(passage.text.slice(period.start, period.start + 3))) period.start += 2;
  period.end = passage.tokens.end[to - 1] as number;
  return { period, next: to };
}

function holdsEnd({ passage, from }: PeriodRun, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (passage.is(at, C.ended) && passage.isMark(at - 1, MARKS.opening)) return true;
  return false;
}

function describesMetric(passage: Passage, token: number): boolean {
  if (passage.says(token, "period-noun")) return false;
  let next = token + 1;
  while (next < token + 3 && !passage.is(next, C.metric) && passage.isAny(next, BEFORE_METRIC)) next++;
  return passage.is(next, C.metric);
}

/** "23% year over ...": the noun alone is a period only with an article or a preposition, or as the heading of a wire table or in it: "KORVEX <KVX> YEAR NET". */
function isBareNoun(passage: Passage, token: number): boolean {
  if (!passage.says(token, "period-noun") || passage.tokens.gap[token] === BROKEN) return false;
  // "was cut almost in half"
  if (passage.payload(token, C.period) === "half" && passage.is(token - 1, C.in)) return true;
  const stands = passage.text[(passage.tokens.start[token] as number) - 1] === " ";
  if (stands && passage.is(token + 1, C.metric) && /^[A-Z]+$/.test(passage.slice(token, token + 1))) return false;
  return !passage.isAny(token - 1, BEFORE_NOUN);
}
