import { C, MARKS } from "../passage/passage";
import type { PeriodRun } from "./period-run";
import { readIsoDate } from "./read-date";

/** 2024年, 24财年: a number that its mark makes a year. */
export function readMarkedYear(run: PeriodRun, value: number): boolean {
  const { passage, period, token } = run;
  const next = token + 1;
  if (period.year || (value > 99 && value < 1900)) return false;
  period.year = value < 100 ? 2000 + value : value;
  if (passage.payload(next, C["year-mark"]) === "fiscal") {
    period.fiscal = true;
    period.length ??= "year";
  } else if (passage.payload(next, C["year-mark"]) === "year") period.length ??= "year";
  return run.step(2);
}

/** 2024, 2024-25, or the year a date begins with. */
export function readYear(run: PeriodRun, value: number): boolean {
  const { passage, period, token } = run;
  const next = token + 1;
  const dash = passage.isMark(next, MARKS.slash) ? MARKS.slash : MARKS.hyphen;
  if (passage.isMark(next, dash) && passage.glued(next) && passage.isNumber(next + 1) && passage.isMark(next + 2, dash) && passage.isNumber(next + 3)) return readIsoDate(run);
  if (period.year) return false;
  if (run.isDate && period.endYear) return false;
  period.year = value;
  if (run.isDate) period.endYear = value;
  if ((passage.isMark(next, MARKS.hyphen) || passage.isMark(next, MARKS.slash)) && passage.glued(next) && passage.glued(next + 1) && passage.tokens.value[next + 1] === (value + 1) % 100 && passage.isNumber(next + 1)) {
    // 2024-25: a fiscal year by both its calendar years.
    period.year = value + 1;
    period.fiscal = true;
    period.length ??= "year";
    return run.step(3);
  }
  return run.step(1);
}
