import { anyOf } from "../passage/class-set";
import { C, MARKS, type Passage } from "../passage/passage";
import { isYear } from "./is-year";
import type { PeriodRun } from "./period-run";

const JOINERS = anyOf(C["unit-of"], C.in, C.determiner);
const POINTING = anyOf(C.determiner, C.relative);
const STRETCHES = anyOf(C.ordinal, C.period, C["period-letter"]);

/** Small words between the parts; taken back when no part follows. */
export function skipJoiners(run: PeriodRun): void {
  const { passage } = run;
  for (let words = 0; words < 3; words++) {
    // "reported its third quarter on October 19": the day of the report, not of the quarter.
    if (run.period.length && passage.payload(run.token, C.in) === "on") return;
    if (passage.isMark(run.token, MARKS.apostrophe) || passage.isAny(run.token, JOINERS)) run.token++;
    else if (passage.isMark(run.token, MARKS.hyphen) && passage.glued(run.token) && passage.glued(run.token + 1)) run.token++;
    // 截至6月30日的第二季度: the date is that of the stretch behind it.
    else if (run.isDate && !run.period.length && passage.payload(run.token, C.level) === "of" && passage.glued(run.token) && stretchBehind(passage, run.token + 1)) run.token++;
    else if (passage.isMark(run.token, MARKS.comma) && isYear(passage, run.token + 1) && (run.period.number > 0 || run.period.endMonth > 0)) run.token++;
    else if (skipsLabel(run)) return;
    else if (passage.isMark(run.token, MARKS.opening) && run.period.length && (passage.is(run.token + 1, C.ended) || (isYear(passage, run.token + 1) && datesBehind(passage, run.token + 2)))) run.token++;
    else if (passage.isMark(run.token, MARKS.comma) && run.period.length && passage.is(run.token + 1, C.ended) && !passage.is(run.token + 1, C.to)) run.token++;
    else if (!readsMonths(run)) return;
  }
}

/** "the second quarter (Q2) ended September 30", "the July-September quarter (Q2)": the bracket says it again, or which one it is. */
function skipsLabel(run: PeriodRun): boolean {
  const { passage, period, token } = run;
  if (!passage.isMark(token, MARKS.opening) || passage.payload(token + 1, C["period-letter"]) !== period.length || !passage.isNumber(token + 2) || !passage.isMark(token + 3, MARKS.closing)) return false;
  const value = passage.tokens.value[token + 2] as number;
  if (period.number > 0 && period.number !== value) return false;
  period.number = value;
  run.token = token + 4;
  return true;
}

/** "the first nine months (April to December) of the year": the bracket says which. */
function readsMonths(run: PeriodRun): boolean {
  const { passage, period, token } = run;
  const [first, last] = [passage.number(token + 1, C.month), passage.number(token + 3, C.month)];
  if (!period.length || period.endMonth || !passage.isMark(token, MARKS.opening) || !passage.isMark(token + 4, MARKS.closing) || !(first > 0 && last > 0) || !(passage.is(token + 2, C.to) || passage.isMark(token + 2, MARKS.hyphen))) return false;
  Object.assign(period, { startMonth: first, endMonth: last });
  run.token = token + 5;
  return true;
}

/** 的第二季度, 的这一财季, 的三个月 */
function stretchBehind(passage: Passage, of: number): boolean {
  const token = passage.isAny(of, POINTING) ? of + 1 : of;
  return passage.is(of, C.relative) || passage.isAny(token, STRETCHES) || ((passage.isNumber(token) || passage.is(token, C["number-word"])) && passage.is(token + 1, C.period));
}

function datesBehind(passage: Passage, token: number): boolean {
  return passage.is(token, C["year-mark"]) && passage.isNumber(token + 1) && passage.payload(token + 2, C.month) === "mark";
}
