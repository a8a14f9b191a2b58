import { anyOf } from "../passage/class-set";
import { C, MARKS, type Passage } from "../passage/passage";
import { isYear } from "./is-year";

const SPAN_STARTS = anyOf(C.from, C.between);
const MARKS_OF_NUMBER = anyOf(C["year-mark"], C["period-letter"]);

/** Words a period may start with; a number is asked about apart. */
export const PERIOD_STARTS = anyOf(C.ordinal, C.period, C.relative, C.fiscal, C["period-letter"], C.month, C["as-of"], C["year-ago"], C.previous, C["number-word"], C.ytd, C["date-word"], C.from, C.between);

/** "from April to June", "between April and June" */
export const opensSpan = (passage: Passage, at: number): boolean => passage.isAny(at, SPAN_STARTS) && passage.is(at + 1, C.month) && passage.is(at + 3, C.month) && passage.is(at + 2, passage.is(at, C.between) ? C.and : C.to);


/** 1-3Q24, "1-2Q": quarters from the first on. */
export const spansQuarters = (passage: Passage, at: number): boolean =>
  passage.tokens.value[at] === 1 && (passage.isMark(at + 1, MARKS.hyphen) || passage.isMark(at + 1, MARKS.tilde)) && passage.isNumber(at + 2) && (passage.tokens.value[at + 2] as number) <= 4 && passage.glued(at + 3) && passage.payload(at + 3, C["period-letter"]) === "quarter";

/** "15-Jul-2020" */
export const joinsDate = (passage: Passage, day: number): boolean => passage.isMark(day + 1, MARKS.hyphen) && passage.is(day + 2, C.month) && passage.isMark(day + 3, MARKS.hyphen) && isYear(passage, day + 4);

/** 1-9月, 1—9月, 1至9月 */
export const joinsMonths = (passage: Passage, at: number): boolean =>
  (passage.is(at, C.to) || passage.isMark(at, MARKS.hyphen) || passage.isMark(at, MARKS.dash) || passage.isMark(at, MARKS.tilde)) && passage.isNumber(at + 1) && passage.payload(at + 2, C.month) === "mark";

export function mayStartWithNumber(passage: Passage, at: number): boolean {
  if (isYear(passage, at)) return true;
  const next = at + 1;
  if (passage.isAny(next, MARKS_OF_NUMBER)) return passage.glued(next) || passage.is(next, C["year-mark"]);
  if (passage.is(next, C.month)) return true;
  const joined = passage.isMark(next, MARKS.hyphen) ? next + 1 : next;
  if (passage.glued(next) && passage.says(next, "ordinal-ending")) return true;
  if (passage.is(next, C["as-of"]) && passage.slice(next, next + 1).startsWith("月")) return true;
  if (joinsMonths(passage, next)) return true;
  if (spansQuarters(passage, at)) return true;
  if (joinsDate(passage, at)) return true;
  return passage.is(joined, C.period) || passage.is(joined, C["date-word"]) || (passage.isNumber(joined) && joined > next && passage.is(joined + 1, C["date-word"])) || (passage.isMark(next, MARKS.hyphen) && passage.isNumber(next + 1) && passage.isMark(next + 2, MARKS.hyphen) && (passage.tokens.value[at] as number) > 1900);
}
