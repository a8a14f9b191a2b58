import type { Scope } from "../drafts/draft";
import { anyOf } from "../passage/class-set";
import { C } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";

const LONGEST = 8;
const OPENING = 1;
const METRIC_OR_SEGMENT = anyOf(C.metric, C.segment);

/** 不计入终端部门，毛利率为31%: what is left out is a part of the company, so the rest is a scope and no adjusted basis. */
export function excludedPart(sentence: Sentence, first: number): Scope | null {
  let end = first;
  // The company's name may stand between.
  while (end > 0 && first - end < LONGEST && !sentence.isComma(end - 1) && !sentence.isStop(end - 1) && !sentence.isFigure(end - 1) && !sentence.isAny(end - 1, METRIC_OR_SEGMENT)) end--;
  while (sentence.isComma(end - 1)) end--;
  if (!endsPart(sentence, end)) return leftOutBefore(sentence, first);
  for (let at = end - 2; at >= Math.max(0, end - LONGEST); at--) {
    if (sentence.payload(at, C.excluding) === "out") return { text: sentence.text(at, end), start: sentence.start(at), end: sentence.end(end - 1), topic: false };
    if (sentence.isComma(at) || sentence.isStop(at) || sentence.isFigure(at)) return null;
  }
  return null;
}

/** 一次性项目, 该等因素及项目 are no projects. */
const endsPart = (sentence: Sentence, end: number): boolean => sentence.is(end - 1, C.segment) && !sentence.passage.lexicon.phrases["left-out-items"].test(sentence.text(sentence.clauseStart(end - 1), end));

/** 若撇除物业发展，收益升4%至171亿元，EBITDA升3%至58亿元: what opens a clause holds for all that is told up to a stop, or until it is taken in again. */
function leftOutBefore(sentence: Sentence, first: number): Scope | null {
  for (let out = first - 1; out >= 0 && !sentence.isStop(out); out--) {
    if (!sentence.is(out, C.excluding)) continue;
    if (sentence.payload(out, C.excluding) !== "out" || out - sentence.clauseStart(out) > OPENING) return null;
    let end = out + 1;
    while (end < first && end < out + LONGEST && !sentence.isComma(end)) end++;
    return sentence.isComma(end) && endsPart(sentence, end) ? { text: sentence.text(out, end), start: sentence.start(out), end: sentence.end(end - 1), topic: false } : null;
  }
  return null;
}
