import { C, MARKS } from "../passage/passage";
import type { PeriodRun } from "./period-run";
import { setCounted, setMonths } from "./read-count";

/** "third quarter", "second fiscal half", "first nine months". */
export function readOrdinal(run: PeriodRun, value: number, after: number): boolean {
  const { passage, period } = run;
  if (period.number || (period.length && period.length !== "year")) return false;
  let next = after;
  if (passage.isMark(next, MARKS.hyphen)) next++;
  if (passage.is(next, C.fiscal)) {
    period.fiscal = true;
    next++;
  }
  const noun = passage.payload(next, C.period);
  // "its first quarterly profit since": how many there were, not which.
  if (passage.says(next, "recurring")) return false;
  if (noun === "quarter" || (noun === "half" && value <= 2) || (noun === "half-year" && value <= 2)) {
    // "the last quarter" without a year is the one just ended, with a year its fourth.
    period.length = noun === "quarter" ? "quarter" : "half";
    period.number = value;
    run.strong = true;
    run.token = next + 1;
    return true;
  }
  return (value === 1 || value === -1) && readCountAfterOrdinal(run, next, value);
}

function readCountAfterOrdinal(run: PeriodRun, at: number, ordinal: number): boolean {
  const { passage, period } = run;
  const count = passage.isNumber(at) ? (passage.tokens.value[at] as number) : passage.number(at, C["number-word"]);
  if (!Number.isFinite(count)) return false;
  const joined = passage.isMark(at + 1, MARKS.hyphen) ? at + 2 : at + 1;
  // 前10月: months by their mark, from January on.
  if (ordinal === 1 && passage.payload(joined, C.month) === "mark" && count >= 2 && count <= 12) {
    run.token = at;
    if (!setMonths(run, 1, count, 2)) return false;
    period.ytd = count < 12;
    return true;
  }
  if (!setCounted(run, count, joined)) {
    // 首11个月: no named length, but from the first month on.
    if (ordinal !== 1 || passage.payload(joined, C.period) !== "months" || count < 2 || count > 11) return false;
    Object.assign(period, { startMonth: 1, endMonth: count, ytd: true });
    run.counted = run.strong = true;
    run.token = joined + 1;
    return true;
  }
  if (ordinal === -1 && period.length === "quarter") period.number = 4;
  if (ordinal === 1 && period.length === "quarter") period.number = 1;
  if (ordinal === 1 && period.length === "half") period.number = 1;
  if (ordinal === -1) period.ytd = false;
  return true;
}
