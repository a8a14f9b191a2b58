import { anyOf } from "../passage/class-set";
import { ESTIMATE_OR_ANALYST } from "../passage/class-sets";
import { C } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import type { Mode } from "./mode";

const SMALL = anyOf(C.approximate, C.determiner, C.neutral, C["at-least"], C["at-most"]);
const BEHIND = anyOf(C["per-share"], C.neutral);
const BY = anyOf(C.by, C.in);
const REACH = 4;

/** "the loss of 21 cents a share forecast by analysts", "the profit of £6.7m that the City was expecting": what the market expected, by the words behind its amount. */
export function markExpectedBehind(sentence: Sentence, modes: Mode[]): void {
  if (!sentence.hasFigure || !sentence.hasAny(ESTIMATE_OR_ANALYST)) return;
  for (let at = 0; at < sentence.count; at++) {
    if (!sentence.isFigure(at)) continue;
    let behind = at + 1;
    while (sentence.isAny(behind, BEHIND) && !sentence.is(behind, C.expect) && !sentence.is(behind, C.metric)) behind++;
    let from = at;
    if (sentence.is(behind, C.metric)) behind++;
    else {
      for (from--; sentence.isAny(from, SMALL); ) from--;
      if (sentence.payload(from, C.level) !== "of") continue;
      from--;
      if (!sentence.is(from, C.metric)) continue;
    }
    if (isExpectedBy(sentence, behind) || analystsExpect(sentence, sentence.is(behind, C.clause) ? behind + 1 : behind)) modes.fill("consensus", from, behind);
  }
}

/** "forecast by analysts", "anticipated in a Reuters poll" */
export function isExpectedBy(sentence: Sentence, verb: number): boolean {
  if (!sentence.is(verb, C.expect) || !sentence.isAny(verb + 1, BY)) return false;
  for (let at = verb + 2; at < verb + 2 + REACH && !sentence.isComma(at) && !sentence.isFigure(at); at++) if (sentence.isAny(at, ESTIMATE_OR_ANALYST)) return true;
  return false;
}

/** "the City was expecting", "most analysts had pencilled in" */
function analystsExpect(sentence: Sentence, from: number): boolean {
  let at = from;
  while (sentence.isAny(at, SMALL)) at++;
  if (!sentence.is(at, C.analyst)) return false;
  for (let verb = at + 1; verb < at + REACH && !sentence.isComma(verb) && !sentence.isFigure(verb); verb++) if (sentence.is(verb, C.expect)) return true;
  return false;
}
