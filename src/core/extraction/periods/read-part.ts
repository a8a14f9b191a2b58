import { anyOf } from "../passage/class-set";
import { C, MARKS } from "../passage/passage";
import { BROKEN, MARK } from "../passage/tokens";
import { isYear } from "./is-year";
import type { PeriodRun } from "./period-run";
import { opensSpan } from "./period-starts";
import { monthOfDay } from "./read-date";
import { readLetter } from "./read-letter";
import { readMonth } from "./read-month";
import { readNoun, readRelative } from "./read-noun";
import { readNumberPart } from "./read-number-part";
import { readNumeral } from "./read-numeral";
import { readOrdinal } from "./read-ordinal";

const BEFORE_DATE = anyOf(C.determiner, C.in, C.to, C["as-of"]);
const NOT_COMPARED = anyOf(C.and, C.clause);
const DATE_PARTS = anyOf(C.month, C["number-word"]);

/** One part more, whatever it is; false where nothing of this period stands. */
export function readPart(run: PeriodRun): boolean {
  const { passage, period, token } = run;
  if (passage.isNumber(token)) return readNumberPart(run);
  if (token === run.from && opensSpan(passage, token)) {
    run.token++;
    return readMonth(run);
  }
  if (passage.is(token, C["year-ago"])) {
    if (speaksOfNow(run)) {
      period.vague = run.strong = true;
      return run.step(1);
    }
    if (period.yearAgo || period.previous) return false;
    period.yearAgo = run.strong = true;
    return run.step(1);
  }
  if (passage.is(token, C.previous)) {
    if (period.length || period.yearAgo || period.previous) return false;
    const length = passage.payload(token, C.previous);
    // 此前预计380亿: an earlier outlook, where its amount follows at once.
    if (length === "outlook" && !passage.isNumber(token + 1)) return false;
    period.previous = run.strong = true;
    if (length === "quarter" || length === "month") period.length = length;
    return run.step(1);
  }
  if (passage.is(token, C.ended) && (period.length || run.isDate || period.instant)) {
    if (closesDate(run)) return true;
    if (period.length) return readEnded(run);
  }
  // 末季净利, unlike 季末现金
  if (passage.is(token, C["as-of"]) && passage.is(token, C.ordinal) && passage.payload(token + 1, C.period) === "quarter") return readOrdinal(run, passage.number(token, C.ordinal), token + 1);
  if (passage.is(token, C["as-of"])) {
    // 去年底, 6月末: the end of what was just named.
    if (passage.payload(token, C["as-of"]) === "end" && run.token > run.from && !run.isDate && (period.year || period.relative || period.endMonth || period.length)) {
      run.endWord = true;
      period.instant = run.strong = true;
      return run.step(1);
    }
    if (period.length || period.instant) return false;
    return readInstant(run);
  }
  if (passage.is(token, C.ended)) return readEnded(run);
  if (passage.is(token, C.month)) return readMonth(run);
  if (passage.is(token, C["period-letter"])) return readLetter(run);
  if (passage.is(token, C.fiscal)) {
    if (period.fiscal) return false;
    period.fiscal = true;
    // "second quarter of fiscal year 2025": the year only says which one.
    if (passage.payload(token, C.fiscal) === "year" && (period.length === "quarter" || period.length === "half")) return run.step(1);
    if (passage.payload(token, C.fiscal) === "year") {
      if (period.length) return false;
      period.length = "year";
      run.strong = true;
    }
    return run.step(1);
  }
  if (passage.is(token, C.period)) return readNoun(run);
  if (passage.is(token, C.relative)) return readRelative(run);
  if (passage.is(token, C.ytd)) {
    period.ytd = run.strong = true;
    return run.step(1);
  }
  if (passage.is(token, C.ordinal)) return readOrdinal(run, passage.number(token, C.ordinal), token + 1);
  if (passage.is(token, C["number-word"])) return readNumeral(run);
  return false;
}

const TOLD_BEFORE = 24;

/** 营收14亿元。同期净利润3亿元: another metric of the time just spoken of, unlike 同期营收12亿元 behind this one; so is 同期，… */
function speaksOfNow({ passage, token, from }: PeriodRun): boolean {
  if (token === from && passage.says(token, "same-time") && passage.isMark(token + 1, MARKS.comma) && (token === 0 || passage.tokens.gap[token] === BROKEN || passage.tokens.kind[token - 1] === MARK)) return true;
  const metric = passage.payload(token + 1, C.metric);
  if (token !== from || metric === "" || !passage.says(token, "same-time") || !(token === 0 || passage.isAny(token - 1, NOT_COMPARED) || passage.tokens.kind[token - 1] === MARK)) return false;
  for (let at = token - 1; at > token - TOLD_BEFORE && at >= 0; at--) if (passage.payload(at, C.metric) === metric) return false;
  return true;
}

/** 截至…止, 截至今年6月底止: the closing word frees the stretch that follows, 三個月 or 年度. */
function closesDate(run: PeriodRun): boolean {
  const { passage, period, token } = run;
  if (!(run.isDate || run.endWord || period.endMonth > 0) || (passage.tokens.end[token] as number) - (passage.tokens.start[token] as number) > 1) return false;
  run.endWord = false;
  if (period.length === "month" || period.endMonth > 0) period.length = null;
  return run.step(1);
}

/** "as of", "at the end of", 截至. */
function readInstant(run: PeriodRun): boolean {
  const { passage, period } = run;
  run.step(1);
  if (passage.payload(run.token - 1, C["as-of"]) === "end") run.strong = run.endWord = true;
  period.instant = true;
  if (passage.is(run.token, C.determiner)) run.step(1);
  return true;
}

/** "quarter ended March 2025", "(截至2024年6月30日)": the date of the end, whatever year the label itself carries. */
function readEnded(run: PeriodRun): boolean {
  const { passage, period } = run;
  if (!(period.length || run.counted) || run.isDate) return false;
  let next = run.token + 1;
  while (passage.isAny(next, BEFORE_DATE)) next++;
  if (!passage.isAny(next, DATE_PARTS) && !(passage.isNumber(next) && (passage.is(monthOfDay(passage, next), C.month) || isYear(passage, next)))) return false;
  const { length, year } = period;
  period.length = null;
  period.year = 0;
  run.token = next;
  let read = false;
  for (let parts = 0; parts < 3 && !(run.isDate && period.year); parts++) {
    const before = run.token;
    if (!passage.isNumber(before) && !passage.isAny(before, DATE_PARTS)) break;
    if (!readPart(run)) {
      run.token = before;
      break;
    }
    read = true;
    if (passage.isMark(run.token, MARKS.comma) && isYear(passage, run.token + 1)) run.step(1);
    if (period.length === "month") period.length = null;
  }
  if (period.endMonth) period.endYear ||= period.year;
  period.length = length;
  period.year ||= year;
  if (year && period.endYear) period.year = year;
  run.strong ||= read;
  if (passage.isMark(run.token, MARKS.closing)) run.step(1);
  return read && period.endMonth > 0;
}
