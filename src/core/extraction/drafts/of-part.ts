import { type Names, isOwnName } from "../names/names";
import { anyOf } from "../passage/class-set";
import { APPROXIMATE_OR_NEUTRAL, SEGMENT_OR_PLACE_OR_DESIGNATOR_OR_NEUTRAL } from "../passage/class-sets";
import { C } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import type { Scope } from "./draft";


/** 港灯为集团带来9亿元溢利; 其中，数据中心业务成为引擎，贡献了512亿美元的收入: of the part that is the subject, here or a clause earlier. */
export function contributor(sentence: Sentence, at: number, names: Names): Scope | null {
  const verb = broughtBy(sentence, at);
  if (verb < 0) return null;
  const from = sentence.clauseStart(verb);
  if (from < verb) {
    let end = from;
    while (sentence.isWord(end) || sentence.isAny(end, SEGMENT_OR_PLACE_OR_DESIGNATOR_OR_NEUTRAL)) end++;
    const text = sentence.text(from, end);
    return text !== "" && sentence.payload(end, C.level) === "be" && !isOwnName(names, text) ? { text, start: sentence.start(from), end: sentence.end(end - 1), topic: true } : null;
  }
  if (!sentence.isComma(from - 1)) return null;
  let first = sentence.clauseStart(from - 2);
  while (sentence.is(first, C.clause)) first++;
  for (let i = first; i < from - 1 && !sentence.isFigure(i) && !sentence.isPeriod(i); i++) if (sentence.is(i, C.segment) && !sentence.is(i + 1, C.segment)) return { text: sentence.text(first, i + 1), start: sentence.start(first), end: sentence.end(i), topic: true };
  return null;
}

function broughtBy(sentence: Sentence, at: number): number {
  const figure = sentence.isFigure(at - 1) ? at - 1 : at - 2;
  let verb = figure - 1;
  while (sentence.isAny(verb, APPROXIMATE_OR_NEUTRAL) && !sentence.is(verb, C.report)) verb--;
  return sentence.isFigure(figure) && /^(?:[贡貢]|[带帶][来來])/.test(sentence.text(verb, verb + 1)) ? verb : -1;
}

/** 出售碳积分带来7亿元的收入: of whatever brought it. */
export function isBrought(sentence: Sentence, at: number, names: Names): boolean {
  const verb = broughtBy(sentence, at);
  const from = sentence.clauseStart(verb);
  if (verb < 0 || from === verb || isOwnName(names, sentence.text(from, verb))) return false;
  for (let i = from; i < verb; i++) if (sentence.is(i, C.we)) return false;
  return true;
}

/** 航空部門錄得應佔虧損: whatever the profit of a part is called, it is not the company's net income. */
export function isNamedPart(sentence: Sentence, metric: number): boolean {
  for (let i = sentence.clauseStart(metric); i < metric; i++) if (sentence.is(i, C.segment) && sentence.says(i, "part")) return true;
  return false;
}

/** 该业务去年收入9亿欧元: a part that was named before. */
export const isOfThatPart = (sentence: Sentence, first: number, metric: number): boolean => [first, first - 1].some((i) => i < metric && sentence.isHan(i) && sentence.is(i, C.segment) && sentence.payload(i - 1, C.determiner) === "the");

export function ownerScope(sentence: Sentence, first: number, owner: string): Scope | null {
  const end = sentence.start(first);
  const start = sentence.passage.text.lastIndexOf(owner, end);
  return start < 0 ? null : { text: owner, start, end: start + owner.length, topic: false };
}

/** "The segment's operating income" */
export const PART_NOUN = /^(?:business|division|segment|unit)$/i;
const THAT_PART = /^(?:the|that|this) (?:business|division|segment|unit|arm)$/i;
const FARTHEST_VERB = 8;

/** Where "the unit", "that business" begins, which stands for a part as the subject of the metric's clause; -1 for none. */
export function thatPart(sentence: Sentence, metric: number): number {
  for (let at = metric - 1; at >= 0 && at > metric - FARTHEST_VERB && !sentence.isComma(at) && !sentence.isStop(at) && !sentence.isFigure(at); at--) {
    const from = sentence.is(at, C.we) ? at : at - 1;
    if (THAT_PART.test(sentence.text(from, at + 1)) && !sentence.is(at + 1, C.segment)) return from === 0 || sentence.isComma(from - 1) || sentence.isStop(from - 1) || sentence.isAny(from - 1, BEFORE_SUBJECT) ? from : -1;
  }
  return THAT_PART.test(sentence.text(0, 2)) ? 0 : -1;
}

const BEFORE_SUBJECT = anyOf(C.clause, C.and, C.report);

/** "Adjusted EBITDA for the segment": the one last spoken of. */
export const isOfThePart = (sentence: Sentence, at: number): boolean => sentence.says(at, "there") || (sentence.is(at, C.in) || sentence.is(at, C.from) || /^(?:of|at)$/.test(sentence.payload(at, C.level))) && sentence.is(at + 1, C.determiner) && OF_COMPANY.test(sentence.text(at + 2, at + 3)) && !sentence.isWord(at + 3) && sentence.payload(at + 3, C.level) !== "of";

const OF_COMPANY = /^(?:segment|division|unit|business|region|country)$/i;

/** "It accounted for $455 million of its sales", "making up £3m of overall revenue": a share of the whole is no figure of the whole. */
export function isShareOfWhole(sentence: Sentence, first: number): boolean {
  let at = first - 1;
  while (sentence.isAny(at, OWNING)) at--;
  if (sentence.han || !(sentence.payload(at, C.level) === "of" || sentence.is(at, C["share-of"])) || sentence.figure(at - 1)?.unit !== "money") return false;
  for (at -= 2; sentence.isAny(at, APPROXIMATE_OR_NEUTRAL); ) at--;
  return sentence.is(at, C["share-of"]);
}

const OWNING = anyOf(C.we, C.determiner, C.neutral);
