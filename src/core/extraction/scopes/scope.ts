/**
 * The words around a metric that narrow it: a segment, a region, a product. They stand before it ("Cloud revenue",
 * 物业管理服务收入), behind it ("revenue from China", "Revenue - Services") or lead the clause ("In Asia, sales", "Brazil: sales").
 */
import { anyOf } from "../passage/class-set";
import { PLACE_OR_PRODUCT, SEGMENT_OR_PLACE_OR_PRODUCT } from "../passage/class-sets";
import type { Scope } from "../drafts/draft";
import { C } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";

/** Verbs that give a subject its amount. */
export const SAYS = anyOf(C.report, C.level, C.change, C.swing, C["share-of"]);

export function scopeOf(sentence: Sentence, from: number, to: number, topic: boolean): Scope | null {
  if (from >= to || namesCompany(sentence, from, to)) return null;
  return { text: sentence.text(from, to), start: sentence.start(from), end: sentence.end(to - 1), topic };
}

/** "the Brazilian lender", "the British retailer Acme": a noun for a company is the whole, not a part. */
function namesCompany(sentence: Sentence, from: number, to: number): boolean {
  // "at the Chicago-based software company"
  if (!sentence.isHan(to - 1) && !sentence.isCapital(to - 1) && sentence.says(to - 1, "describes-company")) return true;
  let at = to - 1;
  while (at > from && sentence.isWord(at) && sentence.isCapital(at)) at--;
  return sentence.is(at, C["company-word"]) && !sentence.isCapital(at);
}

export const narrows = (sentence: Sentence, at: number): boolean => sentence.isAny(at, SEGMENT_OR_PLACE_OR_PRODUCT) && !isPronounUs(sentence, at);

/** "Tax & Accounting", "Financial and Risk Division": a word of the packs that is a piece of a name. */
export const isInName = (sentence: Sentence, at: number): boolean => isCapitalWord(sentence, at) && sentence.isTerm(at) && (joinsNames(sentence, at + 1) || joinsNames(sentence, at - 1));

/** "Coronary & Peripheral Vascular"; "and" joins no names unless what they name is called a part. */
export function joinsNames(sentence: Sentence, at: number): boolean {
  if (!sentence.is(at, C.and) || !isCapitalWord(sentence, at - 1) || !isCapitalWord(sentence, at + 1)) return false;
  return sentence.text(at, at + 1) === "&" || [at + 1, at + 2].some((noun) => sentence.is(noun, C.segment) && sentence.isCapital(noun));
}

/** "Its power and industrial systems division", "the Tax & Accounting unit's": a word in the name of what is called a part. */
export const isInPartName = (sentence: Sentence, at: number): boolean => isNaming(sentence, at) || (sentence.is(at, C.and) && isNaming(sentence, at - 1) && isNaming(sentence, at + 1));

const isNaming = (sentence: Sentence, at: number): boolean => sentence.isWord(at) || sentence.is(at, C.designator) || sentence.payload(at, C["not-head"]) === "none" || narrows(sentence, at);

const isCapitalWord = (sentence: Sentence, at: number): boolean => (sentence.isWord(at) || sentence.isTerm(at)) && sentence.isCapital(at);

/** "us" is a region only in capitals. */
const isPronounUs = (sentence: Sentence, at: number): boolean => sentence.text(at, at + 1) === "us";

/** Words that only say "part of the company" name no part. */
export function isGeneric(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (!sentence.isTerm(i)) return false;
    if (!sentence.is(i, C.segment) || sentence.payload(i, C.segment) === "name" || sentence.isAny(i, PLACE_OR_PRODUCT)) return false;
  }
  return true;
}
