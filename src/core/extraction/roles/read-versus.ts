import { DETERMINER_OR_APPROXIMATE, ESTIMATE_OR_ANALYST, IN_OR_DETERMINER_OR_AS_OF, METRIC_OR_METRIC_VERB } from "../passage/class-sets";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import { EXPECTED } from "./expectation";
import { closing } from "./read-bracket";
import type { Weighing } from "./weighing";
import { isYearAgo } from "./year-ago";

/** "compared with", "against", "after", 较: the figure of whatever it is set against. */
export function readVersus(weighing: Weighing, cue: number): void {
  const { sentence, ratio, level } = weighing;
  if (sentence.payload(cue, C.versus) === "after" && !comesAfter(sentence, cue, weighing.at)) return weighing.add("nothing", 8, cue);
  const seen = comparisonKind(sentence, cue, weighing.at);
  if (seen === "outlook" || sentence.payload(cue, C.versus) === "instead") return weighing.add("nothing", 8, cue);
  // 以美元兑人民币1比7.2元计算: a rate of exchange.
  if (sentence.han && cue === weighing.at - 1 && sentence.figure(cue - 1)?.digits === 1) return weighing.add("nothing", 14, cue);
  if (seen === "consensus") return weighing.add("consensus", 8, cue);
  if (seen === "previous") return weighing.add("previous", 8, cue);
  // "较2010年增长11.8%": the object of the comparison is a time, not this figure.
  if (ratio && !level && !sentence.is(cue + 1, C.level)) return weighing.add("change", 3, cue);
  weighing.add("prior", seen === "prior" ? 8 : 5, cue);
}

/** What "compared with" compares with: read from its own words, up to the next comma after the figure. */
export function comparisonKind(sentence: Sentence, versus: number, figure: number): "consensus" | "prior" | "previous" | "outlook" | null {
  // "pro forma sales were $880 million, versus $954 million as reported": the same period on another footing.
  if (!sentence.han && /^as[ -]reported$/i.test(sentence.text(figure + 1, figure + 2) + (sentence.is(figure + 1, C.basis) ? "" : ` ${sentence.text(figure + 2, figure + 3)}`))) return "outlook";
  let prior = false;
  const pair = pairedWith(sentence, figure);
  for (let i = versus + 1; i < Math.min(sentence.count, Math.max(figure, pair) + 9); i++) {
    // "compared with $1.64 and a consensus of $1.58": what was expected has an amount of its own.
    if (i > figure && i > pair && expectsAnother(sentence, i)) break;
    if (i === pair || (i > pair && i <= pair + 2 && (sentence.isComma(i) ? sentence.is(i + 1, C.respectively) : sentence.is(i, C.respectively) || sentence.isComma(i)) && sentence.has(C.respectively))) continue;
    if (i !== figure && i > figure && (sentence.isFigure(i) || (sentence.isComma(i) && !sentence.is(i + 1, C.in) && !(sentence.says(i + 1, "source") && !sentence.han)) || sentence.isStop(i) || (sentence.is(i, C.clause) && !sentence.isAny(i + 1, EXPECTED)) || (sentence.is(i, C.and) && sentence.is(i + 1, C.relation) && !sentence.han))) break;
    // "at Rs 3,953 crore vs Rs 2,941 crore (Bloomberg estimate: Rs 3,673 crore)": the bracket has an amount of its own.
    if (i > figure && sentence.isMark(i, MARKS.opening) && sentence.holdsFigure(i, Math.min(sentence.count, closing(sentence, i)))) break;
    if (i < figure && sentence.is(i, C["guide-noun"]) && !sentence.is(i - 1, C.analyst)) return sentence.is(i, C.estimate) ? "consensus" : "outlook";
    if (i === figure + 1 && !sentence.han && sentence.says(i, "mean") && endsStatement(sentence, i + 1)) return "consensus";
    if (sentence.isAny(i, ESTIMATE_OR_ANALYST) || (sentence.is(i, C.expect) && !sentence.is(i, C.level) && !sentence.han)) return "consensus";
    // "compared with an estimated $10.25"
    if (i < figure && sentence.is(i, C.approximate) && /estimated$/i.test(sentence.text(i, i + 1))) return "consensus";
    const period = sentence.period(i);
    if (period?.previous || sentence.is(i, C.previous)) return "previous";
    if (i > figure && isYearAgo(period)) return "prior";
    if (isYearAgo(period) || period?.year || sentence.is(i, C["year-ago"])) prior = true;
  }
  return prior ? "prior" : null;
}

/** Nothing more is said of an amount: no time, and no group it is the mean of. */
export function endsStatement(sentence: Sentence, from: number): boolean {
  let at = from;
  while (sentence.is(at, C["per-share"])) at++;
  return sentence.part(at) === undefined || sentence.part(at)?.kind === "mark" || sentence.is(at, C.and);
}

/** "versus $1.08 and $5.1 billion expected": an amount of another kind joined to this one, of which the same is said; -1 for none. */
function pairedWith(sentence: Sentence, figure: number): number {
  if (sentence.han) return -1;
  let at = figure + 1;
  while (sentence.is(at, C["per-share"])) at++;
  if (!sentence.is(at, C.and)) return -1;
  do at++; while (sentence.isAny(at, DETERMINER_OR_APPROXIMATE));
  const [one, other] = [sentence.figure(figure), sentence.figure(at)];
  return one && other && (one.unit === "money" || one.unit === "per-share") && (other.unit === "money" || other.unit === "per-share") && one.scaled !== other.scaled ? at : -1;
}

function expectsAnother(sentence: Sentence, and: number): boolean {
  if (sentence.han || !sentence.is(and, C.and) || sentence.isFigure(and + 1)) return false;
  let expected = false;
  for (let i = and + 1; i < and + 9 && !sentence.isComma(i) && !sentence.isStop(i); i++) {
    if (sentence.isFigure(i)) return expected;
    expected ||= sentence.isAny(i, EXPECTED);
  }
  return false;
}

/** "lost $363m after making $28m in 2003" */
const GERUND = /^(?:making|losing|posting|reporting)$/i;

/** "after 237.23 billion", "after a 1.16 billion loss in 1985"; not "after a $50 million charge", nor "after paying $5 million". */
function comesAfter(sentence: Sentence, after: number, figure: number): boolean {
  if (after === 0 || sentence.isStop(after - 1)) return false;
  if (sentence.isComma(after - 1)) return isYearAgo(sentence.period(figure + 1));
  for (let i = after + 1; i < figure; i++) if (sentence.isWord(i) && !GERUND.test(sentence.text(i, i + 1))) return false;
  const next = sentence.part(figure + 1);
  if (next === undefined || next.kind === "mark" || next.period) return true;
  return sentence.isAny(figure + 1, METRIC_OR_METRIC_VERB) ? /net-income|operating-income|pretax-income|revenue/.test(sentence.payload(figure + 1, C.metric)) : sentence.isAny(figure + 1, IN_OR_DETERMINER_OR_AS_OF) && sentence.period(figure + 2) !== undefined && sentence.period(figure + 2) !== null;
}
