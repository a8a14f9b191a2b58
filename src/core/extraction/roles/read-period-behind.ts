import { FROM_OR_VERSUS, IN_OR_DETERMINER_OR_AS_OF, REPORT_OR_METRIC_VERB } from "../passage/class-sets";
import { C, MARKS } from "../passage/passage";
import type { Weighing } from "./weighing";
import { leftCue } from "./left-cue";
import { previousFigure } from "./previous-figure";
import { isBefore, isYearAgo } from "./year-ago";

/** "a year earlier", "in the previous quarter" behind an amount that is compared with. */
export function readPeriodBehind(weighing: Weighing, next: number): void {
  const { sentence, ratio } = weighing;
  let at = next;
  // "versus $78m ($0.62) last quarter"
  if (!sentence.han && sentence.isMark(at, MARKS.opening) && sentence.isFigure(at + 1)) {
    at += 2;
    if (sentence.is(at, C["per-share"])) at++;
    at += sentence.isMark(at, MARKS.closing) ? 1 : 0;
  }
  if (sentence.isMark(at, MARKS.comma) && sentence.is(at + 1, C.in)) at++;
  // "and 27.4 million pounds made in the same period last year"
  if (!sentence.han && sentence.isAny(at, REPORT_OR_METRIC_VERB) && (sentence.isPeriod(at + 1) || sentence.is(at + 1, C.in))) at++;
  while (sentence.isAny(at, IN_OR_DETERMINER_OR_AS_OF) || sentence.payload(at, C.level) === "at") at++;
  const period = sentence.period(at);
  if (!period) return;
  // "down from 15% last quarter and 31% a year ago"
  const listed = !sentence.han && sentence.is(weighing.left, C.and) ? previousFigure(sentence, weighing.left) : -1;
  const left = listed < 0 ? weighing.left : leftCue(sentence, listed - 1);
  const compared = sentence.isAny(left, FROM_OR_VERSUS) || (!sentence.han && sentence.is(left, C.relation));
  // "grew 24% to €37.8m in the same period": as what was told before it.
  if (!sentence.han && !ratio && sentence.is(left, C.to) && sentence.says(at, "same-time")) return;
  if (isYearAgo(period)) weighing.add(ratio && !compared ? "change" : "prior", ratio && !compared ? 3 : 5, at);
  else if ((period.previous || (compared && !sentence.han && isBefore(period))) && (!ratio || compared)) weighing.add("previous", compared ? 8 : 4, at);
}
