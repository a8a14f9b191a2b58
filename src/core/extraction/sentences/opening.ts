import { anyOf } from "../passage/class-set";
import { REPORT_OR_METRIC_VERB } from "../passage/class-sets";
import { C } from "../passage/passage";
import { afterNewsTime } from "./news-time";
import type { Sentence } from "./sentence";

/** "Conagra Brands Inc" */
export const IN_NAME = anyOf(C.designator, C.segment, C.product, C.analyst, C["not-head"], C["count-unit"]);

const RELATIVE = /^wh(ich|o|ose)$/i;
export const LONGEST = 4;
export const FARTHEST = 28;
export const isCapitalName = (sentence: Sentence, at: number): boolean => (sentence.isWord(at) || sentence.isAny(at, IN_NAME) || sentence.is(at, C.place)) && sentence.isCapital(at);

/** "Power Grids": a word of the packs opens a name where the next one has a capital too. */
export const opensName = (sentence: Sentence, at: number): boolean => sentence.isWord(at) || sentence.is(at, C.analyst) || (sentence.is(at, C["not-head"]) && sentence.isWord(at + 1) && sentence.isCapital(at + 1));

/** "Earlier this month, Samsung reported": what stands before the first comma only says when. */
export function openingOf(sentence: Sentence): number {
  const dated = afterNewsTime(sentence, 0);
  if (dated > 0) return sentence.isComma(dated) ? dated + 1 : dated;
  for (let at = 0; at < 6; at++) {
    // "While Kerr posted"
    if (at === 0 && sentence.is(0, C.clause) && isCapitalName(sentence, 1)) return 1;
    // "Tesla, the electric vehicle company, also reported" opens with the name itself.
    const last = sentence.isOwner(at - 1) ? at - 2 : at - 1;
    if (sentence.isComma(at) && at < sentence.count - 1) return (isName(sentence, at) && (!sentence.isCapital(at + 1) || sentence.isOwner(at + 2)) && closingComma(sentence, at) > at) || (sentence.isWord(last) && sentence.isCapital(last) && RELATIVE.test(sentence.text(at + 1, at + 2))) ? 0 : at + 1;
    // "Castell was hit, too, with profit falling"
    if (sentence.isFigure(at) || sentence.isAny(at, REPORT_OR_METRIC_VERB) || (sentence.payload(at, C.level) === "be" && isName(sentence, at))) break;
  }
  return 0;
}

/** "Reality Labs, the unit that makes" */
export function isName(sentence: Sentence, to: number): boolean {
  for (let at = 0; at < to; at++) if (!opensName(sentence, at) && (at === 0 || !sentence.isAny(at, IN_NAME)) || (at > 0 && !sentence.isCapital(at))) return false;
  return to > 0 && to < LONGEST;
}

export function closingComma(sentence: Sentence, open: number): number {
  for (let at = open + 1; at < open + FARTHEST; at++) if (sentence.isComma(at)) return at;
  return open;
}
