import { type ClassSet, anyOf } from "../passage/class-set";
import { EXPECT_OR_ESTIMATE, RELATION_OR_VERSUS } from "../passage/class-sets";
import { C } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import { type Step, step } from "./mode";
import { skipBack } from "./words-before";

const BEFORE_EXPECTATION = anyOf(C.determiner, C.by, C.clause, C.expect, C.estimate, C.in, C.metric, C["per-share"]);

/** What analysts begin where they are named: an expectation, or words that are theirs alone. */
export function modeOfAnalysts(sentence: Sentence, at: number): Step | null {
  // "He told analysts the company expects": they are spoken to.
  if (!sentence.han && (sentence.is(at - 1, C.announce) || sentence.is(at - 1, C.to) || sentence.payload(at - 1, C.report) === "with")) return null;
  if (sentence.is(at + 1, C.announce) && !sentence.han && (at === 0 || !sentence.isCapital(at))) return step("outside");
  if (!sentence.han && revisesForecast(sentence, at)) return step("outside");
  const verb = findWithin(sentence, at + 1, sentence.han ? 8 : 14, EXPECT_OR_ESTIMATE);
  // "According to Refinitiv, the airline expects": told by them, but not expected.
  if (!sentence.han && verb > 0 && sentence.is(verb - 1, C.we) && sentence.isComma(at + 1)) return null;
  // "better than analysts expected" says it in passing.
  if (verb > 0 && sentence.isAny(skipBack(sentence, at - 1), RELATION_OR_VERSUS) && !sentence.han) return step("consensus", true);
  // 胜过分析员估计的122亿美元，按年增长1%: said of that amount alone.
  if (verb > 0 && sentence.han && sentence.isAny(at - 1, RELATION_OR_VERSUS) && sentence.payload(verb + 1, C.level) === "of" && sentence.isFigure(verb + 2)) return step("consensus", true);
  if (verb > 0) return step("consensus", followsFigure(sentence, at));
  // "Analysts model revenue of", "The Street is at $66.8 billion"
  let verbAt = !sentence.han && sentence.isComma(at + 1) && sentence.isComma(at + 3) ? at + 4 : at + 1;
  // "Analysts at Acme Securities put operating profit at"
  while (!sentence.han && sentence.isCapital(verbAt)) verbAt++;
  return !sentence.han && (sentence.says(verbAt, "models") || ((sentence.says(at + 1, "now") || sentence.says(at + 1, "had")) && sentence.isFigure(at + 2))) ? step("consensus") : null;
}

/** A clause about what was expected of the figure before it: "the $4.9 billion analysts had expected". */
function followsFigure(sentence: Sentence, at: number): boolean {
  // 11名分析师平均预期: they are counted.
  if (sentence.han) return false;
  for (let i = at - 1; i >= at - 3; i--) {
    if (sentence.isFigure(i)) return true;
    if (!sentence.isAny(i, BEFORE_EXPECTATION)) return false;
  }
  return false;
}

/** "Brokers at Acme cut their profit forecast for it to": the forecast is theirs. */
function revisesForecast(sentence: Sentence, at: number): boolean {
  let changes = false;
  for (let i = at + 1; i <= at + 12; i++) {
    if (sentence.isStop(i) || sentence.isComma(i) || sentence.isFigure(i) || sentence.is(i, C.versus)) return false;
    if (sentence.is(i, C.change)) changes = true;
    else if (changes && (sentence.is(i, C["guide-noun"]) || sentence.payload(i, C["not-head"]) === "forecast" || sentence.payload(i, C["not-head"]) === "estimate")) return true;
  }
  return false;
}

function findWithin(sentence: Sentence, from: number, width: number, classes: ClassSet): number {
  for (let i = from; i < from + width; i++) {
    if (sentence.isAny(i, classes)) return i;
    // "Analysts at Shore Capital had forecast": the last word of a name may be one of ours.
    if (sentence.isStop(i) || sentence.isFigure(i) || (sentence.is(i, C.metric) && !(sentence.isCapital(i - 1) && sentence.isCapital(i)))) return -1;
  }
  return -1;
}
