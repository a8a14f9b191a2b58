import { anyOf } from "../passage/class-set";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";

const SKIP_BEFORE_EXPECT = anyOf(C.approximate, C.determiner, C.neutral, C.we);

export function skipBack(sentence: Sentence, from: number): number {
  let at = from;
  while (at >= 0 && (sentence.isAny(at, SKIP_BEFORE_EXPECT) || sentence.isMark(at, MARKS.hyphen) || (sentence.isWord(at) && !sentence.isHan(at) && !sentence.isCapital(at)))) at--;
  return at;
}

/** "beating Acme Bank's forecast": whose forecast it is stands between. */
export function pastOwner(sentence: Sentence, from: number): number {
  if (sentence.han || !sentence.isOwner(from)) return from;
  let at = from - 1;
  while (at > from - 5 && (sentence.isWord(at) || sentence.is(at, C["company-word"])) && sentence.isCapital(at)) at--;
  return at;
}
