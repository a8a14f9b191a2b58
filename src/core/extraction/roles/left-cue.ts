import { anyOf } from "../passage/class-set";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import { isYearAgo } from "./year-ago";

const CUES_IN_HAN = anyOf(C.yoy, C.qoq, C.to);
const TRANSPARENT = anyOf(C.approximate, C["at-least"], C["at-most"], C.determiner, C.basis, C.between, C["per-share"], C.variant, C.actual, C.neutral, C.in);
const BEFORE_ADJECTIVE = anyOf(C.from, C.versus, C.determiner);
const BOUND = anyOf(C["at-least"], C["at-most"]);
const MOVES = anyOf(C.from, C.to, C.versus, C.by);
const PEOPLE = anyOf(C["person-word"], C["company-word"]);
const CUES = anyOf(C.metric, C["metric-verb"], C.level, C.from, C.to, C.by, C.change, C.versus, C.estimate, C.expect, C.report, C["share-of"], C.relation, C.growth, C.yoy, C.qoq, C["year-ago"], C.previous, C.surprise, C.analyst);

/** "the year-ago quarter's level of" */
const isLevelNoun = (sentence: Sentence, at: number): boolean => sentence.is(at, C["not-head"]) && /^(?:figure|level|number)$/i.test(sentence.text(at, at + 1));

/** "for the last year": the one that has just run, unlike "last year". */
const isTrailing = (sentence: Sentence, at: number): boolean => sentence.payload(at - 1, C.determiner) === "the" && sentence.is(at - 2, C.in) && !sentence.isAny(at - 3, BEFORE_ADJECTIVE);

/** The nearest part to the left that says something, stepping over modifiers and a few unknown words. */
export function leftCue(sentence: Sentence, from: number): number {
  let words = 0;
  for (let at = from; at >= 0; at--) {
    const part = sentence.part(at);
    if (!part) return -1;
    if (part.kind === "period") {
      if (part.period?.yearAgo || part.period?.previous || (isYearAgo(part.period) && !isTrailing(sentence, at))) return at;
      continue;
    }
    if (part.kind === "word" || (sentence.isAny(at, PEOPLE) && !sentence.han)) {
      if (sentence.isHan(at) ? words++ >= 1 : words++ >= 2) return -1;
      continue;
    }
    if (part.kind === "owner") continue;
    // "a loss of £394m, against one of £350m"
    if (!sentence.han && sentence.says(at, "one-of") && sentence.is(at - 1, C.versus)) continue;
    // "a better-than-expected 34 percent jump", "rose a stronger than expected 12.4%"
    const joint = sentence.isMark(at - 1, MARKS.hyphen) ? 2 : 1;
    if (sentence.is(at, C.expect) && sentence.is(at - joint, C.relation) && (joint > 1 || sentence.payload(at - 2, C.determiner) === "a")) {
      at -= joint;
      continue;
    }
    // "from restated 923 million", "last year's restated 21 billion"
    if (sentence.payload(at, C.report) === "restate" && (sentence.isOwner(at - 1) || sentence.isAny(at - 1, BEFORE_ADJECTIVE))) continue;
    if (part.kind === "mark" && (part.unit === MARKS.quote || part.unit === MARKS.tilde || part.unit === MARKS.hyphen || part.unit === 0x2a)) continue;
    if (part.kind === "mark" && part.unit === MARKS.colon) continue;
    // A bracket that only says a unit or the name again: 营业收入(亿元).
    if (part.kind === "mark" && part.unit === MARKS.closing) {
      const open = opening(sentence, at);
      if (open < 0) return -1;
      at = open;
      continue;
    }
    // 去年销售生猪997.81万头: a verb of what was sold, though a mere modifier in 销售收入.
    if (sentence.han && sentence.says(at, "sells")) return at;
    // "up from more than $13.5bn", "grew by over £30m to £177m": the lower end of the move.
    if (!sentence.han && at === from && sentence.isAny(at, BOUND) && ((sentence.isAny(at - 1, MOVES) && !sentence.is(at - 1, C.in)) || (sentence.is(at - 1, C.change) && sentence.says(at, "exceeds")))) continue;
    if ((sentence.isAny(at, TRANSPARENT) || isLevelNoun(sentence, at)) && !isCue(sentence, at)) continue;
    return at;
  }
  return -1;
}

function opening(sentence: Sentence, close: number): number {
  for (let at = close - 1; at >= Math.max(0, close - 8); at--) {
    if (sentence.isMark(at, MARKS.opening)) return at;
    if (sentence.isFigure(at)) return -1;
  }
  return -1;
}

const isCue = (sentence: Sentence, at: number): boolean => sentence.isAny(at, CUES) && !(sentence.isHan(at) && sentence.is(at, C.approximate) && !sentence.isAny(at, CUES_IN_HAN));
