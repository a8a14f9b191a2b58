import { C, MARKS } from "../passage/passage";
import { isYear } from "./is-year";
import type { PeriodRun } from "./period-run";
import { readCounted, setMonths } from "./read-count";
import { monthOfDay, readDayFirst, readMonthNumber } from "./read-date";
import { joinsMonths, spansQuarters } from "./period-starts";
import { readNumberedLetter, readShortYear } from "./read-letter";
import { readOrdinal } from "./read-ordinal";
import { readMarkedYear, readYear } from "./read-year";

const MONTHS = 3;

/** A number in digits: a year, a day, a month, a count, or the number of a quarter, as what stands behind it says. */
export function readNumberPart(run: PeriodRun): boolean {
  const { passage, period, token } = run;
  const value = passage.tokens.value[token] as number;
  const next = token + 1;
  if (passage.is(next, C["year-mark"]) && passage.tokens.shown[token] === 0 && value < 2100) return readMarkedYear(run, value);
  if (isYear(passage, token)) return readYear(run, value);
  if (passage.is(next, C["period-letter"]) && passage.glued(next)) return readNumberedLetter(run, value);
  const month = monthOfDay(passage, token);
  if (month > next && passage.is(month, C.month) && value >= 1 && value <= 31) return readDayFirst(run, value);
  if (value <= 4 && passage.glued(next) && passage.says(next, "ordinal-ending")) return readOrdinal(run, value, next + 1);
  if (passage.is(next, C["as-of"]) && passage.slice(next, next + 1).startsWith("月") && value >= 1 && value <= 12 && !period.endMonth) {
    // 12月底止
    period.endMonth = value;
    run.endWord = run.strong = period.instant = true;
    return run.step(2);
  }
  if (passage.is(next, C.month) && value >= 1 && value <= 31 && passage.payload(next, C.month) !== "mark") return readDayFirst(run, value);
  if (passage.is(next, C.month) && value >= 1 && value <= 12) return readMonthNumber(run, value);
  if (joinsMonths(passage, next)) {
    if (period.length) return false;
    const until = passage.tokens.value[next + 1] as number;
    return setMonths(run, value, until, 4);
  }
  if (spansQuarters(passage, token)) {
    // 1-3Q24
    if (period.length) return false;
    setMonths(run, value * MONTHS - MONTHS + 1, (passage.tokens.value[next + 1] as number) * MONTHS, 4);
    readShortYear(run);
    return true;
  }
  if (passage.payload(next, C.period) === "quarter" && value <= 4 && passage.text.charCodeAt(passage.tokens.start[next] as number) > 0x2e80 && !/[个個]/.test(passage.slice(next, next + 1))) {
    if (period.length && period.length !== "year") return false;
    run.setNumbered("quarter", value);
    run.strong = true;
    return run.step(2);
  }
  return readCounted(run, value, passage.isMark(next, MARKS.hyphen) ? next + 1 : next);
}
