import { anyOf } from "../passage/class-set";
import { EXPECT_OR_ESTIMATE } from "../passage/class-sets";
import { C } from "../passage/passage";
import { movedInPast } from "../sentences/moved-in-past";
import type { Sentence } from "../sentences/sentence";

const OPENS_CLAUSE = anyOf(C.clause, C.and, C.analyst);
const REPORT_OR_RELATION = anyOf(C.report, C.relation);
const FORESEEING = anyOf(C["guide-noun"], C.expect);

/** "It earned $33 million, ahead of estimates": in a preview, too, a verb in the past tells a result, up to who expected what; behind that, a clause that has one of its own. */
export function toldResults(sentence: Sentence): boolean[] {
  let told = false;
  let from = 0;
  const results = new Array<boolean>(sentence.count).fill(false);
  if (sentence.han) return results;
  for (let at = 0; at < sentence.count; at++) {
    if (sentence.isComma(at) || sentence.isStop(at)) from = at + 1;
    if (sentence.isAny(at, EXPECT_OR_ESTIMATE)) {
      // "Revenue is $4.1 billion and EPS $4.28, while analysts expect": what a clause of others follows is told by the text itself.
      if (!results.includes(true) && figureBefore(sentence, from - 1) && sentence.isAny(from, OPENS_CLAUSE)) results.fill(true, 0, from);
      told = false;
    }
    else if (isPastVerb(sentence, at)) {
      told = true;
      // "For fiscal 2024 it had revenue of": from the first word of the clause.
      for (let i = from; i < at && !sentence.isAny(i, EXPECT_OR_ESTIMATE); i++) results[i] = true;
    }
    results[at] = told;
  }
  return results;
}

const figureBefore = (sentence: Sentence, to: number): boolean => sentence.parts.some(({ figure }, i) => i < to && figure !== null);

/** "analysts forecast $4.2 billion for 2025, cost of sales was": what was expected ends at the comma where a metric has a verb in the past. */
export function startsResult(sentence: Sentence, comma: number): boolean {
  if (sentence.han || !sentence.isComma(comma)) return false;
  for (let at = comma + 1; at < comma + LONGEST_SUBJECT; at++) {
    if (sentence.isFigure(at) || sentence.isComma(at) || sentence.isStop(at) || sentence.isAny(at, EXPECT_OR_ESTIMATE)) return false;
    if (sentence.is(at, C.metric)) return isPastVerb(sentence, at + 1) && !sentence.isAny(at + 2, EXPECT_OR_ESTIMATE);
  }
  return false;
}

const LONGEST_SUBJECT = 8;

/** "expects to do well after profit rose 4 percent to £91m", "after it said net income had almost doubled": a clause of its own with a verb in the past is reported again. */
export function tellsPast(sentence: Sentence, at: number): boolean {
  // "has earmarked £35m for capital spending, and spent £15m of it"
  if (!sentence.han && sentence.is(at - 1, C.and) && sentence.says(at, "went")) return true;
  if (!movedInPast(sentence, at)) return false;
  for (let i = at - 1; i >= at - 6; i--) {
    if (sentence.is(i, C.clause) || sentence.payload(i, C.versus) === "after") return true;
    if (sentence.isFigure(i) || sentence.isComma(i) || sentence.isAny(i, EXPECT_OR_ESTIMATE)) return false;
  }
  return false;
}

/** "believes demand is strong; in 2024 it made": behind a semicolon a verb in the past before the amount. */
export function opensResult(sentence: Sentence, from: number): boolean {
  if (sentence.han) return false;
  for (let at = from; at < sentence.count && !sentence.isStop(at) && !sentence.isAny(at, EXPECT_OR_ESTIMATE); at++) {
    if (isPastVerb(sentence, at)) return true;
    if (sentence.figure(at)?.unit === "money" || sentence.figure(at)?.unit === "percent") return false;
  }
  return false;
}

const isPastVerb = (sentence: Sentence, at: number): boolean => sentence.is(at, C.announce) || sentence.says(at, "past") || sentence.says(at, "earned");

/** "raises guidance as members top 30 million", "lifted its outlook to $5 billion after beating estimates with sales of": behind an outlook, a clause that tells a result. */
export function turnsToResults(sentence: Sentence, at: number): boolean {
  if (sentence.han || !sentence.says(at, "upon")) return false;
  let guides = false;
  for (let i = 0; i < at; i++) guides ||= sentence.isAny(i, FORESEEING) || sentence.payload(i, C["not-head"]) === "forecast";
  if (!guides) return false;
  if (sentence.isAny(at + 1, REPORT_OR_RELATION) && /ing$/i.test(sentence.text(at + 1, at + 2))) return true;
  // No outlook was told before it.
  let tells = false;
  for (let i = at + 1; !sentence.holdsFigure(0, at) && i < sentence.count && !sentence.isComma(i) && !sentence.isStop(i) && !sentence.isAny(i, EXPECT_OR_ESTIMATE) && !sentence.says(i, "modal"); i++) {
    if (sentence.isFigure(i)) return tells && sentence.has(C.metric);
    tells ||= isPastVerb(sentence, i) || sentence.isAny(i, REPORT_OR_RELATION) || (sentence.payload(i, C.level) === "of" && sentence.is(i - 1, C.metric));
  }
  return false;
}
