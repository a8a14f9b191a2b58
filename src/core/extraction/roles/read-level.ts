import { anyOf } from "../passage/class-set";
import { CHANGE_OR_YOY_OR_QOQ, ESTIMATE_OR_ANALYST, FROM_OR_VERSUS, METRIC_OR_METRIC_VERB, RELATION_OR_VERSUS } from "../passage/class-sets";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import { roleOfOutlook } from "./expectation";
import { leftCue } from "./left-cue";
import { endsStatement, readVersus } from "./read-versus";
import type { Weighing } from "./weighing";
import { isYearAgo } from "./year-ago";

const NOUN_BETWEEN = anyOf(C.metric, C.neutral, C.determiner, C.basis);

/** "of", "at", "was", 为: the head before it says whose level the amount is. */
export function readLevel(weighing: Weighing, cue: number): void {
  const { sentence, ratio } = weighing;
  const of = sentence.payload(cue, C.level) === "of";
  const head = pastSource(sentence, leftCue(sentence, cue - 1));
  const period = sentence.period(head);
  // "vs. an average of $1.62", "(average $12.6B)": a mean that a figure is set against is nobody's result.
  const mean = !sentence.han && setsAgainstMean(sentence, of ? cue - 1 : cue);
  if (mean) return weighing.add(endsStatement(sentence, weighing.at + 1) ? "consensus" : "nothing", 10, cue);
  if (sentence.is(head, C.surprise)) return weighing.add("surprise", 9, cue);
  if (sentence.is(head, C["share-of"])) return weighing.add("share", 8, cue);
  if ((of || (sentence.han && ratio)) && sentence.is(head, C.growth) && (ratio || !sentence.is(head, C.metric))) return weighing.add("change", 8, head);
  if (sentence.han && ratio && !weighing.level && sentence.isAny(head, CHANGE_OR_YOY_OR_QOQ)) return weighing.add("change", 7, head);
  if (of && sentence.is(head, C.change) && !sentence.is(head, C.deal)) return weighing.add("change", 7, head);
  // 与上年同期相比变动值为-7.2亿元
  if (sentence.han && sentence.payload(head, C.change) === "none") return weighing.add("change", 9, head);
  // "from the year-ago quarter's level of 74 cents", "from the year-ago level of", "from the prior-year quarter's reported number of"
  const ago = sentence.is(head, C.report) && sentence.isOwner(head - 1) ? head - 2 : head;
  if (!ratio && !sentence.han && ((sentence.is(ago, C.yoy) && sentence.isOwner(ago + 1)) || (sentence.is(ago, C["year-ago"]) && sentence.isAny(ago - 2, FROM_OR_VERSUS)))) return weighing.add("prior", 8, cue);
  if (isYearAgo(period)) return weighing.figure.unit === "times" ? weighing.add("change", 8, head) : weighing.add("prior", 8, cue);
  if (period?.previous || sentence.is(head, C.previous)) return weighing.add(sentence.is(head - 1, C.analyst) ? "consensus" : "previous", 8, cue);
  if (of && sentence.is(head, C.versus) && !sentence.is(head, C.in)) return readVersus(weighing, head);
  // "ahead of forecasts of $157.2bn": forecasts that nobody owns are the market's.
  const outlook = sentence.is(head, C.estimate) && !sentence.is(head - 1, C.we) ? null : roleOfOutlook(sentence, head);
  if (outlook) return weighing.add(outlook, 9, cue);
  // "in line with expectations at £36.1m": the figure itself.
  if (sentence.payload(cue, C.level) === "at" && sentence.is(head, C.estimate) && sentence.payload(leftCue(sentence, head - 1), C.relation) === "in-line" && !sentence.han) return weighing.add("value", 6, cue);
  // "maintained its revenue expectation of $64 billion": the company's own.
  if (!sentence.han && sentence.is(head, C.estimate) && isOwned(sentence, head)) return weighing.add("value", 6, cue);
  if (sentence.isAny(head, ESTIMATE_OR_ANALYST) && !sentence.is(head, C.metric)) return weighing.add("consensus", 8, head);
  if (sentence.is(head, C["guide-noun"])) return weighing.add("value", 6, cue);
  // "Operating margin of 11.4% fell": what is the metric's own is its level, whatever verb comes next.
  if (sentence.isAny(head, METRIC_OR_METRIC_VERB)) return weighing.add("value", of && weighing.level && !sentence.han ? 9 : 6, cue);
  if (!ratio && !sentence.han && sentence.says(cue, "before-then") && sentence.says(cue - 1, "it")) return weighing.add("prior", 6, cue);
  weighing.add("value", ratio ? 3 : 4, cue);
}

function setsAgainstMean(sentence: Sentence, mean: number): boolean {
  if (!sentence.says(mean, "mean")) return false;
  let against = mean - 1;
  while (sentence.is(against, C.determiner)) against--;
  return sentence.isAny(against, RELATION_OR_VERSUS) || sentence.isMark(against, MARKS.opening);
}

function isOwned(sentence: Sentence, noun: number): boolean {
  let at = noun - 1;
  while (at > noun - 5 && (sentence.isAny(at, NOUN_BETWEEN) || sentence.isPeriod(at)) && !sentence.is(at, C.we)) at--;
  // A broker's "our estimate" is none of the company's.
  return sentence.is(at, C.we) && !/^our$/i.test(sentence.text(at, at + 1)) && !sentence.has(C.analyst);
}

/** "a consensus estimate from Acme Data of 914 million": the source stands between. */
function pastSource(sentence: Sentence, head: number): number {
  if (!sentence.is(head, C.from) && sentence.payload(head, C.by) === "") return head;
  const before = leftCue(sentence, head - 1);
  return sentence.is(head, C.from) && sentence.is(before, C.estimate) && before === head - 1 ? before : head;
}
