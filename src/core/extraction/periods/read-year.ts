import { anyOf } from "../passage/class-set";
import { C, MARKS, type Passage } from "../passage/passage";
import { HAN } from "../passage/tokens";
import type { PeriodRun } from "./period-run";
import { readIsoDate } from "./read-date";

/** The one before that of the republic. */
const FIRST_YEAR = 1911;
const PART_OF_YEAR = anyOf(C.ordinal, C.period, C["number-word"]);

/** 2024年, 24财年, and 113年8月, 113年度 in years of the republic: a number that its mark makes a year. */
export function readMarkedYear(run: PeriodRun, value: number): boolean {
  const { passage, period, token } = run;
  const next = token + 1;
  if (value > 99 && value < 150 && (passage.isNumber(token + 2) || passage.isAny(token + 2, PART_OF_YEAR) || passage.payload(next, C["year-mark"]) === "year")) value += FIRST_YEAR;
  if (value < 100 && isDuration(run)) return false;
  // 截至2024年8月29日的2024财年第四财季: behind its day, what the company calls the year.
  const isDated = period.endDay > 0 && !period.length && passage.payload(next, C["year-mark"]) === "fiscal";
  if ((period.year && !isDated) || (value > 99 && value < 1900)) return false;
  if (isDated) period.endYear ||= period.year;
  period.year = value < 100 ? 2000 + value : value;
  if (passage.payload(next, C["year-mark"]) === "fiscal") {
    period.fiscal = true;
    period.length ??= "year";
  } else if (passage.payload(next, C["year-mark"]) === "year") period.length ??= "year";
  return run.step(2);
}

const MARKED = 4;

/** 近1年半以來, 未來5年發展, 近20年, 他已在公司工作30年，: how long. */
function isDuration({ passage, token }: PeriodRun): boolean {
  const { text, tokens, lexicon: { phrases } } = passage;
  const [start, end] = [tokens.start[token] as number, tokens.end[token] as number];
  return end - start === 1 || (tokens.kind[token - 1] === HAN && passage.glued(token) && passage.isMark(token + 2, MARKS.comma)) || phrases["so-long"].test(text.slice(Math.max(0, start - MARKED), end + MARKED));
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
  if (namesTwoYears(passage, token)) {
    period.year = value + 1;
    period.fiscal = true;
    period.length ??= "year";
    return run.step(3);
  }
  return run.step(1);
}

/** 2024-25, 2023/24, "H1 22/23": a fiscal year by both its calendar years. */
export function namesTwoYears(passage: Passage, token: number): boolean {
  const { value } = passage.tokens;
  const dash = token + 1;
  return (passage.isMark(dash, MARKS.hyphen) || passage.isMark(dash, MARKS.slash)) && passage.glued(dash) && passage.glued(dash + 1) && passage.isNumber(dash + 1) && value[dash + 1] === ((value[token] as number) + 1) % 100;
}
