import type { PeriodLength } from "../../model/period";
import { C, MARKS } from "../passage/passage";
import { LENGTH_OF_MONTHS } from "./period-lengths.data";
import type { PeriodRun } from "./period-run";
import { namesTwoYears } from "./read-year";

/** Q2, H1, FY25: the letter stands before its number. */
export function readLetter(run: PeriodRun): boolean {
  const { passage, period, token } = run;
  const letter = passage.payload(token, C["period-letter"]);
  const next = token + 1;
  if (!passage.isNumber(next) || (!passage.glued(next) && letter !== "year") || letter === "months") return false;
  const value = passage.tokens.value[next] as number;
  if (letter === "year") {
    if (period.year) return false;
    const pair = namesTwoYears(passage, next);
    period.year = (value < 100 ? 2000 + value : value) + (pair ? 1 : 0);
    if (period.year < 1900 || period.year > 2099) return false;
    period.fiscal ||= passage.slice(token, next).toLowerCase() !== "cy";
    period.length ??= "year";
    run.strong = true;
    return run.step(pair ? 4 : 2);
  }
  // "FY24 H1": the half of that year.
  if ((period.length && !(period.length === "year" && period.fiscal && !period.number)) || value < 1 || value > 4) return false;
  run.setNumbered(letter as PeriodLength, value);
  // "FQ1"
  period.fiscal ||= (passage.tokens.end[token] as number) - (passage.tokens.start[token] as number) > 1;
  run.strong = true;
  run.step(2);
  readShortYear(run);
  return true;
}

/** "Q1'25", "3Q24", "H1 22/23". */
export function readShortYear(run: PeriodRun): void {
  const { passage, period } = run;
  let at = run.token;
  if (passage.isMark(at, MARKS.apostrophe)) at++;
  if (period.year || !passage.isNumber(at)) return;
  const pair = namesTwoYears(passage, at);
  if (!pair && !passage.glued(at)) return;
  const value = passage.tokens.value[at] as number;
  if (value > 99 && (value < 1900 || value > 2099)) return;
  period.year = (value < 100 ? (value > 70 ? 1900 : 2000) + value : value) + (pair ? 1 : 0);
  period.fiscal ||= pair;
  run.token = at + (pair ? 3 : 1);
}

/** 23Q3, 24H1: the last two digits of the year stand before the letter. */
function readYearOfLetter(run: PeriodRun, value: number, letter: string): boolean {
  const { passage, period, token } = run;
  if (period.length || period.year || value <= 12 || value > 99 || !(letter === "quarter" || letter === "half")) return false;
  if (passage.tokens.end[token] as number - (passage.tokens.start[token] as number) !== 2 || !passage.glued(token + 1) || !passage.isNumber(token + 2) || !passage.glued(token + 2)) return false;
  const number = passage.tokens.value[token + 2] as number;
  if (number < 1 || number > (letter === "half" ? 2 : 4)) return false;
  period.year = 2000 + value;
  run.setNumbered(letter, number);
  run.strong = true;
  run.step(3);
  return true;
}

/** 3Q24, 1H, 9M24: the number stands before its letter. */
export function readNumberedLetter(run: PeriodRun, value: number): boolean {
  const { passage, period, token } = run;
  const next = token + 1;
  const letter = passage.payload(next, C["period-letter"]);
  if (readYearOfLetter(run, value, letter)) return true;
  if (period.length || value > 12) return false;
  if (letter === "year") return false;
  if (letter === "months") {
    const length = LENGTH_OF_MONTHS[value];
    if (!length || !(passage.isNumber(next + 1) && passage.glued(next + 1))) return false;
    period.length = length;
    period.ytd = length !== "year" && length !== "month";
  } else run.setNumbered(letter as PeriodLength, value);
  // 1HFY25
  if (passage.tokens.end[next] as number - (passage.tokens.start[next] as number) > 1) period.fiscal = true;
  run.strong = true;
  run.step(2);
  readShortYear(run);
  return true;
}
