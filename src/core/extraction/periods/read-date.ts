import { readHanNumeral } from "../figures/han-numeral";
import { C, MARKS, type Passage } from "../passage/passage";
import { isYear } from "./is-year";
import type { PeriodRun } from "./period-run";
import { joinsDate } from "./period-starts";
import { setMonths } from "./read-count";

export function readIsoDate(run: PeriodRun): boolean {
  const { passage, period, token } = run;
  const [year, month, day] = [token, token + 2, token + 4].map((at) => passage.tokens.value[at] as number);
  if (!year || !month || !day || month > 12 || day > 31 || !passage.isNumber(token + 4)) return false;
  Object.assign(period, { year, endYear: year, endMonth: month, endDay: day });
  run.isDate = true;
  return run.step(5);
}

/** Where the month of a day stands: "31 December", "26th February", "the 3rd of May", "15-Jul-2020". */
export function monthOfDay(passage: Passage, day: number): number {
  if (joinsDate(passage, day)) return day + 2;
  const ending = passage.glued(day + 1) && passage.says(day + 1, "ordinal-ending") ? 2 : 1;
  return ending === 2 && passage.slice(day + 2, day + 3) === "of" ? day + 3 : day + ending;
}

/** "31 December 2004", "22 March". */
export function readDayFirst(run: PeriodRun, day: number): boolean {
  const { passage, period, token } = run;
  if (period.endMonth || run.isDate) return false;
  const month = monthOfDay(passage, token);
  period.endDay = day;
  period.endMonth = passage.number(month, C.month);
  run.isDate = true;
  run.token = joinsDate(passage, token) ? month + 2 : month + 1;
  if (isYear(passage, run.token)) {
    period.year = period.endYear = passage.tokens.value[run.token] as number;
    run.step(1);
  }
  return true;
}

/** 9月, 9月30日. */
export function readMonthNumber(run: PeriodRun, month: number): boolean {
  const { passage, period, token } = run;
  if (period.endMonth) return false;
  const to = token + 2;
  if ((passage.is(to, C.to) || passage.isMark(to, MARKS.hyphen)) && passage.isNumber(to + 1) && passage.payload(to + 2, C.month) === "mark" && setMonths(run, month, passage.tokens.value[to + 1] as number, 5)) return true;
  period.endMonth = month;
  run.step(2);
  return readDayBehind(run);
}

export function readDayBehind(run: PeriodRun): true {
  const { passage, token } = run;
  const han = passage.isNumber(token) ? null : readHanNumeral(passage, token);
  const day = passage.isNumber(token) ? (passage.tokens.value[token] as number) : han?.digits;
  const mark = han ? han.next : token + 1;
  if (day !== undefined && day >= 1 && day <= 31 && passage.is(mark, C["day-mark"])) return (day === 1 && reachesMonthEnd(run, mark + 1)) || setDay(run, day, mark);
  if (!run.period.length && !run.period.instant) run.period.length = "month";
  return true;
}

/** 2024年1月1日至10月31日: whole months, from their first day to their last. */
function reachesMonthEnd(run: PeriodRun, to: number): boolean {
  const { passage, period, token } = run;
  const { value } = passage.tokens;
  if (!passage.is(to, C.to) && !passage.isMark(to, MARKS.hyphen)) return false;
  const month = passage.is(to + 2, C["year-mark"]) && value[to + 1] === period.year ? to + 3 : to + 1;
  return passage.isNumber(month) && passage.payload(month + 1, C.month) === "mark" && (value[month + 2] as number) >= SHORTEST_MONTH && passage.is(month + 3, C["day-mark"]) && setMonths(run, period.endMonth, value[month] as number, month + 4 - token);
}

const SHORTEST_MONTH = 28;

export function setDay(run: PeriodRun, day: number, mark: number): true {
  run.period.endDay = day;
  run.isDate = true;
  if (run.period.length === "month") run.period.length = null;
  // 日止 closes the date and frees the stretch that follows.
  if (/止/.test(run.passage.slice(mark, mark + 1))) run.endWord = false;
  run.token = mark + 1;
  return true;
}
