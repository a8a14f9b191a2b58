import type { PeriodLength } from "../../model/period";
import { anyOf } from "../passage/class-set";
import { C } from "../passage/passage";
import type { PeriodMention } from "./period-mention";
import type { PeriodRun } from "./period-run";

const PARTS_OF_YEAR: ReadonlySet<string> = new Set(["first-quarter", "first-half", "second-half", "half-year", "nine-months"]);

export function readNoun(run: PeriodRun): boolean {
  const { passage, period, token } = run;
  const noun = passage.payload(token, C.period);
  if (noun === "months" || noun === "weeks") return false;
  // 2021财年上半年: the half of that year.
  const ofYear = period.length === "year" && passage.is(token - 1, C["year-mark"]) && PARTS_OF_YEAR.has(noun);
  if (period.length && !ofYear && !(period.length === "month" && noun === "quarter" && period.endMonth)) {
    // "the first half of the year": of which year is not said.
    if (noun === "year" && period.length !== "year") return period.number > 0 && passage.is(token - 1, C.determiner) && passage.is(token - 2, C["unit-of"]) && run.step(1);
    return (noun === "period" || noun === period.length || (noun === "year" && period.fiscal)) && run.step(1);
  }
  run.strong = true;
  switch (noun) {
    case "period":
      period.vague = true;
      break;
    case "first-quarter": run.setNumbered("quarter", 1); break;
    case "first-half": run.setNumbered("half", 1); break;
    case "second-half": run.setNumbered("half", 2); break;
    case "nine-months":
      period.length = "nine-months";
      period.ytd = true;
      break;
    case "half-year":
      run.setNumbered("half", period.number || 1);
      break;
    default:
      period.length = noun as PeriodLength;
      // 截至去年12月底止全年: the year, and not its last month.
      run.isWhole = period.endMonth > 0;
  }
  if (noun === "quarter" && period.endMonth) period.endDay = 0;
  return run.step(1);
}

const BEFORE_YEAR = anyOf(C["unit-of"], C.determiner);

export function readRelative(run: PeriodRun): boolean {
  const { passage, period, token } = run;
  if (period.relative) return false;
  const word = passage.payload(token, C.relative);
  const [relative, length, number] = word.split(":");
  // "results for its 2022 fiscal year last night"
  if (relative === "last" && !length && period.length && passage.text.charCodeAt(passage.tokens.start[token] as number) < 0x2e80) return false;
  if (length) {
    // "the third quarter of last year"
    const ofLastYear = relative === "last" && length === "year" && /^(?:quarter|half|nine-months)$/.test(period.length ?? "") && (period.number > 0 || period.endMonth > 0 || period.ytd) && !period.year && passage.text.charCodeAt(passage.tokens.start[token] as number) < 0x2e80;
    // "the first nine months of the current financial year 2017-18": the year says itself which it is.
    if (relative === "this" && length === "year" && period.length && period.length !== "year" && passage.isAny(token - 1, BEFORE_YEAR)) return run.step(1);
    if (period.length && !ofLastYear) return false;
    period.length ??= length as PeriodLength;
    if (number) period.number = Number(number);
    run.strong = true;
  }
  period.relative = relative as PeriodMention["relative"];
  return run.step(1);
}
