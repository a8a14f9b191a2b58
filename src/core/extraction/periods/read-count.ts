import { C } from "../passage/passage";
import { LENGTH_OF_MONTHS, LENGTH_OF_WEEKS } from "./period-lengths.data";
import type { PeriodRun } from "./period-run";

/** "nine months", "13 weeks", "three quarters". */
export function readCounted(run: PeriodRun, count: number, at: number): boolean {
  if (run.period.length && !run.isDate) return false;
  // "for the first time in four quarters": quarters that are only counted are no period.
  if (run.passage.payload(at, C.period) === "quarter" && !run.passage.is(at + 1, C.ended) && run.passage.text.charCodeAt(run.passage.tokens.start[at] as number) < 0x2e80) return false;
  return setCounted(run, count, at);
}

export function setCounted(run: PeriodRun, count: number, at: number): boolean {
  const { passage, period } = run;
  const noun = passage.payload(at, C.period);
  const length = noun === "months" || noun === "month" ? LENGTH_OF_MONTHS[count] : noun === "weeks" ? LENGTH_OF_WEEKS[count] : noun === "quarter" && count <= 4 ? LENGTH_OF_MONTHS[count * 3] : undefined;
  if (!length && (noun === "months" || noun === "weeks") && count < 60 && passage.is(at + 1, C.ended)) {
    run.counted = period.counted = true;
    run.token = at + 1;
    return true;
  }
  if (!length) return false;
  period.length = length;
  // "52 weeks" are a company's year, unlike twelve months, which may trail any quarter.
  period.counted = noun !== "quarter" && !(noun === "weeks" && length === "year");
  period.ytd = length === "nine-months";
  if (length === "half" && noun === "months") period.number ||= 0;
  run.strong = noun !== "months" || count > 1;
  run.token = at + 1;
  return true;
}

export function setMonths(run: PeriodRun, first: number, last: number, tokens: number): boolean {
  const { period } = run;
  const length = LENGTH_OF_MONTHS[last - first + 1] ?? null;
  if (last > 12 || last < first || (period.length && period.length !== length)) return false;
  period.length = length;
  run.counted = true;
  period.startMonth = first;
  period.endMonth = last;
  period.ytd = first === 1 && length !== "month" && length !== "year" && length !== "quarter" && length !== "half";
  run.strong = true;
  return run.step(tokens);
}
