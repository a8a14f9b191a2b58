import { readHanNumeral } from "../figures/han-numeral";
import { C } from "../passage/passage";
import type { PeriodRun } from "./period-run";
import { readCounted } from "./read-count";
import { readDayBehind, setDay } from "./read-date";

/** A number in words or characters: a count of months, a quarter (三季度), or part of a date (二零二四年六月三十日). */
export function readNumeral(run: PeriodRun): boolean {
  const { passage, period, token } = run;
  const han = readHanNumeral(passage, token);
  if (!han) return readCounted(run, passage.number(token, C["number-word"]), token + 1);
  const { next, digits } = han;
  if (passage.is(next, C["year-mark"]) && digits >= 1900 && digits < 2100 && !period.year) {
    period.year = digits;
    if (passage.payload(next, C["year-mark"]) !== "plain") period.length ??= "year";
    period.fiscal ||= passage.payload(next, C["year-mark"]) === "fiscal";
    run.token = next + 1;
    return true;
  }
  // 二零二三年上半年: the mark of the year is the first letter of the half.
  if (digits >= 1900 && digits < 2100 && !period.year && /^年./.test(passage.slice(next, next + 1))) {
    period.year = digits;
    run.token = next;
    return true;
  }
  if (passage.is(next, C["day-mark"]) && digits <= 31 && period.endMonth && !period.endDay) return setDay(run, digits, next);
  if (passage.payload(next, C.month) === "mark" && digits <= 12 && !period.endMonth) {
    period.endMonth = digits;
    run.token = next + 1;
    return readDayBehind(run);
  }
  if (passage.payload(next, C.period) === "quarter" && digits <= 4 && !passage.slice(next, next + 1).includes("个") && !passage.slice(next, next + 1).includes("個")) {
    if (period.length && period.length !== "year") return false;
    run.setNumbered("quarter", digits);
    run.strong = true;
    run.token = next + 1;
    return true;
  }
  return readCounted(run, digits, next);
}
