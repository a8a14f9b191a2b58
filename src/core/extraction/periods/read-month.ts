import { C, MARKS, type Passage } from "../passage/passage";
import { isYear, UNITS } from "./is-year";
import { LENGTH_OF_MONTHS } from "./period-lengths.data";
import type { PeriodRun } from "./period-run";
import { opensSpan } from "./period-starts";
import { readDayBehind } from "./read-date";

/** A month by name: of a date, of a span ("October-to-December"), or a month itself. */
export function readMonth(run: PeriodRun): boolean {
  const { passage, period, token } = run;
  if (passage.payload(token, C.month) === "mark") return false;
  const month = passage.number(token, C.month);
  if (period.endMonth || isLowerCase(passage, token)) return false;
  let next = token + 1;
  if (passage.isMark(next, MARKS.point) && passage.glued(next)) next++;
  const to = passage.isMark(next, MARKS.hyphen) || passage.is(next, C.to) || (passage.is(next, C.and) && opensSpan(passage, token - 1)) ? (passage.isMark(next + 1, MARKS.hyphen) ? next + 2 : next + 1) : 0;
  const joined = to && passage.is(to, C.to) && passage.isMark(to + 1, MARKS.hyphen) ? to + 2 : to;
  const until = joined ? (passage.is(joined, C.month) ? joined : passage.is(joined + 1, C.month) && passage.is(joined, C.to) ? joined + 1 : 0) : 0;
  if (until && !period.length) {
    const last = passage.number(until, C.month);
    const months = ((last - month + 12) % 12) + 1;
    const length = LENGTH_OF_MONTHS[months];
    if (length) {
      Object.assign(period, { length, startMonth: month, endMonth: last });
      run.strong = true;
      run.token = until + 1;
      return true;
    }
  }
  period.endMonth = month;
  run.token = next;
  if (passage.text.charCodeAt(passage.tokens.start[token] as number) > 0x2e80) return readDayBehind(run);
  const day = passage.tokens.value[next] as number;
  if (passage.isNumber(next) && !isYear(passage, next) && day >= 1 && day <= 31 && passage.tokens.shown[next] === 0 && !passage.isAny(next + 1, UNITS)) {
    period.endDay = day;
    run.isDate = true;
    run.token = next + 1;
    if (passage.is(run.token, C["date-word"])) run.token++;
    const comma = passage.isMark(run.token, MARKS.comma) ? run.token + 1 : run.token;
    if (isYear(passage, comma) && !period.year) {
      period.year = period.endYear = passage.tokens.value[comma] as number;
      run.token = comma + 1;
    }
  } else {
    if (isYear(passage, next) && !period.year) {
      period.year = period.endYear = passage.tokens.value[next] as number;
      run.token = next + 1;
    }
    if (!period.length && !period.instant) period.length = "month";
  }
  return true;
}

/** "may" and "march" are months only with a capital. */
function isLowerCase(passage: Passage, token: number): boolean {
  const first = passage.text.charCodeAt(passage.tokens.start[token] as number);
  return first >= 97 && first <= 122;
}
