import { anyOf } from "../passage/class-set";
import type { PhraseName } from "../../language/phrases";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";

const SMALL = anyOf(C.approximate, C.neutral, C["at-least"], C["at-most"]);
const IN_PHRASE = anyOf(C.neutral, C.determiner, C.approximate, C.in, C.and, C.segment, C.place, C.product, C.excluding, C.basis);
const THINGS = anyOf(C["count-unit"], C.deal);
const ADJECTIVES = anyOf(C.neutral, C.basis, C.segment, C.place, C.product);
const LONGEST_NAME = 4;
const RECEIVERS = anyOf(C.we, C["company-word"], C.determiner, C.designator);
const OBJECT_OPENS = anyOf(C.approximate, C.neutral, C["at-least"], C["at-most"], C.determiner);
const DETERMINERS = anyOf(C.determiner);
const METRICS = anyOf(C.metric, C["metric-verb"]);

/**
 * Whether the amount's own noun phrase gives it to something that is no metric: "a $100 million contract", "items of $2.6 billion". Stories
 * speak of deals, fines and single effects in the same sentence as the results.
 */
export const isOfAnotherThing = (sentence: Sentence, at: number): boolean => !sentence.han && (isOfEach(sentence, at) || describesNoun(sentence, at) || isOfNoun(sentence, at) || isInRelative(sentence, at) || isCumulative(sentence, at) || isMoved(sentence, at) || closesOpenRange(sentence, at) || sentence.says(at + 1, "supposed") || isSizeOfMove(sentence, at) || isStep(sentence, at) || isObject(sentence, at) || isPrice(sentence, at) || isWorth(sentence, at) || isExcepted(sentence, at) || isSpentBeside(sentence, at) || isInName(sentence, at) || isRest(sentence, at));

const NOTE = anyOf(C.plain, C.currency);

/** "a dollar and 12 cents", "a pound and 20 pence": the coins are not all of it. */
const isRest = (sentence: Sentence, at: number): boolean => sentence.figure(at)?.minor === true && sentence.is(at - 1, C.and) && sentence.isAny(at - 2, NOTE);

/** "the Castell Dividend 30 Index" */
const isInName = (sentence: Sentence, at: number): boolean => sentence.figure(at)?.unit === "bare" && sentence.is(at + 1, C.stock) && sentence.isCapital(at + 1);

/** "lost $39,000 for every car it sold", "$341,000 per vehicle": of one thing. */
function isOfEach(sentence: Sentence, at: number): boolean {
  const each = sentence.payload(at + 1, C.in) === "for" ? at + 2 : at + 1;
  return sentence.figure(at)?.unit === "money" && sentence.says(each, "each-one");
}

/** "a $100 million contract", "its £40m stake", "$6.3 billion worth of": the amount describes the noun behind it. */
function describesNoun(sentence: Sentence, at: number): boolean {
  const next = at + 1;
  if (sentence.is(next, C.deal) && !sentence.isAny(next, METRICS) && /^worth/i.test(sentence.text(next, next + 1))) return true;
  // "ahead of the reported €30m sale of the hotel"
  if (sentence.says(next, "event")) return true;
  if (!sentence.is(at - 1, C.determiner) && !sentence.is(beforeSmall(sentence, at - 1) + 1, C.determiner) && !sentence.isOwner(beforeSmall(sentence, at - 1))) return false;
  // "below the $22.9 billion (£12.9 billion) Shell made"
  const behind = sentence.isMark(next, MARKS.opening) && sentence.isMark(next + 2, MARKS.closing) ? next + 3 : next;
  // "a $1 billion on-market buyback"
  return sentence.isWord(behind) || sentence.is(behind, C.deal) || (sentence.isMark(behind + 1, MARKS.hyphen) && sentence.isTerm(behind) && sentence.payload(beforeSmall(sentence, at - 1) + 1, C.determiner) === "a");
}

/** "items of $2.6 billion", "an offer of 417 pence a share": the noun is none of ours, and no metric stands further back in its phrase. */
function isOfNoun(sentence: Sentence, at: number): boolean {
  const of = beforeSmall(sentence, at - 1);
  if (sentence.payload(of, C.level) !== "of" || sentence.isAny(of - 1, METRICS) || !(sentence.isWord(of - 1) || sentence.isAny(of - 1, THINGS)) || sentence.isCapital(of - 1)) return false;
  for (let i = of - 2; i >= 0 && (sentence.isWord(i) || sentence.isAny(i, IN_PHRASE) || sentence.is(i, C.plain) || sentence.isOwner(i) || sentence.isPeriod(i) || sentence.payload(i, C.level) === "of"); i--) if (sentence.isAny(i, METRICS)) return false;
  return true;
}

export function beforeSmall(sentence: Sentence, from: number): number {
  let at = from;
  while (sentence.isAny(at, SMALL)) at--;
  return at;
}

/** "a strike that cost $30m": the clause is about the noun before it. */
function isInRelative(sentence: Sentence, at: number): boolean {
  for (let i = at - 1; i > 0 && !sentence.isAny(i, METRICS) && !sentence.isFigure(i) && !sentence.isStop(i) && !closesInsertion(sentence, i); i--)
    if (sentence.is(i, C.clause) && RELATIVE.test(sentence.text(i, i + 1))) return sentence.isWord(i - 1) && !sentence.isCapital(i - 1);
  return false;
}

/** "revenue (what those that rent pay) was", "revenue - a measure that leaves out fuel - was" */
const closesInsertion = (sentence: Sentence, at: number): boolean => sentence.isMark(at, MARKS.closing) || sentence.isDash(at);

const RELATIVE = /^(that|which|who|whose)$/i;

/** "has sold 10 million since its launch": a sum over all its years is of no period. */
function isCumulative(sentence: Sentence, at: number): boolean {
  // "its first quarterly profit of $3 million since 2019"
  for (let i = at - 1; i >= at - 6; i--) if (sentence.is(i, C.ordinal)) return false;
  for (let i = at + 1; i <= at + 5 && i < sentence.count && !sentence.isComma(i) && !sentence.isFigure(i) && !sentence.isAny(i, METRICS); i++) if (/^since$/i.test(sentence.text(i, i + 1))) return true;
  return false;
}

/** "between breakeven and 60 cents": one end of the range is told in other words. */
function closesOpenRange(sentence: Sentence, at: number): boolean {
  // "flat to up 2%", "between flat and 2%"
  const joint = sentence.is(at - 1, C.change) ? at - 2 : at - 1;
  if ((sentence.is(joint, C.to) || sentence.is(joint, C.and)) && sentence.is(joint - 1, C.flat)) return true;
  if (!sentence.is(at - 1, C.and)) return false;
  for (let i = at - 2; i >= at - 4 && !sentence.isFigure(i); i--) if (sentence.is(i, C.between)) return true;
  return false;
}

/** "raising its dividend 2p, or 12%, to 18p": how far it moved before it is told where to. */
function isStep(sentence: Sentence, at: number): boolean {
  // "which accounted for £511m of the rise"
  if (sentence.payload(at + 1, C.level) === "of" && sentence.is(at + 2, C.determiner) && sentence.is(at + 3, C.growth)) return true;
  // "with as much as €55 million more"
  if (/^more$/i.test(sentence.text(at + 1, at + 2))) return true;
  if (!sentence.isComma(at + 1) || !sentence.is(at + 2, C.or) || sentence.figure(at + 3)?.unit !== "percent") return false;
  const to = sentence.isComma(at + 4) ? at + 5 : at + 4;
  return sentence.is(to, C.to) && sentence.isFigure(to + 1);
}

/** "sales fell, and it would save an additional £35m": what an unknown verb does to the amount. */
function isObject(sentence: Sentence, at: number): boolean {
  let verb = at - 1;
  while (sentence.isAny(verb, OBJECT_OPENS)) verb--;
  return sentence.isWord(verb) && !sentence.isCapital(verb) && sentence.says(verb - 1, "modal");
}

/** "turned in a loss and is estimated to be worth between £300m and £350m": what a thing would fetch. */
function isWorth(sentence: Sentence, at: number): boolean {
  let last = at - 1;
  while (sentence.isAny(last, SMALL) || sentence.is(last, C.between)) last--;
  return sentence.says(last, "worth") && !sentence.parts.some((_, i) => i < last && sentence.payload(i, C["metric-verb"]) === "share-repurchases") && !isBacklogsWorth(sentence, last);
}

/** "an order book worth $3.4 billion", "a backlog of 8,800 homes worth $1.9 billion" */
const isBacklogsWorth = (sentence: Sentence, worth: number): boolean => sentence.says(worth, "worth") && [1, 2, 3, 4, 5].some((back) => sentence.payload(worth - back, C.metric) === "backlog");

/** "no assets here bar $2m in a bank account", "the former to 485bn yen": all the clause says of the metric is said of something else. */
function isExcepted(sentence: Sentence, at: number): boolean {
  const last = beforeSmall(sentence, at - 1);
  return sentence.says(last, "except") || sentence.says(sentence.isAny(last, MOVED_TO) ? last - 1 : last, "one-of-two");
}

const MOVED_TO = anyOf(C.to, C.level, C.by, C.change);

/** "returned $7.5bn through buybacks, and invested $14bn": a verb of its own, and no metric behind it. */
function isSpentBeside(sentence: Sentence, at: number): boolean {
  const verb = beforeSmall(sentence, at - 1);
  if (sentence.payload(verb, C.report) !== "spend" || !sentence.is(verb - 1, C.and)) return false;
  for (let i = at + 1; i < at + LONGEST_NAME + 1 && !sentence.isComma(i); i++) if (sentence.isAny(i, METRICS)) return false;
  return true;
}

/** "PIRC told clients with £200bn in assets": what others have. */
export const isHeldByOthers = (sentence: Sentence, at: number): boolean => {
  const last = beforeSmall(sentence, at - 1);
  return !sentence.han && sentence.payload(last, C.report) === "with" && (sentence.is(last - 1, C["person-word"]) || sentence.says(last - 1, "holders")) && sentence.is(at + 1, C.in) && sentence.is(at + 2, C.metric);
};

/** "sell its arm, which made £22m on sales of £300m, for about £150m": what is paid. */
function isPrice(sentence: Sentence, at: number): boolean {
  // "a dividend of Rs 80 per share of face value Rs 10"
  if (sentence.passage.lexicon.phrases["face-value"].test(sentence.text(Math.max(0, at - 3), at))) return true;
  const last = beforeSmall(sentence, at - 1);
  return sentence.payload(last, C.in) === "for" && sentence.isComma(last - 1) && sentence.hasBefore(last, C.deal);
}

/** "a rise in weather-related losses of £30m": how far they rose. */
function isSizeOfMove(sentence: Sentence, at: number): boolean {
  if (sentence.payload(at - 1, C.level) !== "of" || !sentence.is(at - 2, C.metric) || sentence.figure(at)?.unit !== "money") return false;
  let i = at - 3;
  while (i > at - 8 && (sentence.isWord(i) || sentence.isAny(i, ADJECTIVES) || sentence.isMark(i, MARKS.hyphen))) i--;
  return sentence.payload(i, C.in) === "in" && sentence.is(i - 1, C.growth) && sentence.isAny(i - 2, DETERMINERS);
}

/** "Harrow Card paid the airline $2 billion", "the strike cost it £30m": what somebody is given, whatever metric was spoken of. */
export function isGivenTo(sentence: Sentence, at: number): boolean {
  if (sentence.han) return false;
  // "would pay $20.75 a share for Castell"
  if (sentence.figure(at)?.unit === "per-share" && sentence.says(beforeSmall(sentence, at - 1), "gives") && priced(sentence, at)) return true;
  const last = beforeSmall(sentence, at - 1);
  for (let i = last; i > last - LONGEST_NAME && (sentence.isWord(i) || sentence.isAny(i, RECEIVERS) || (i < last && sentence.isTerm(i))); i--) if (i < last && sentence.says(i, "gives")) return true;
  return false;
}

function priced(sentence: Sentence, at: number): boolean {
  let next = at + 1;
  while (sentence.is(next, C["per-share"])) next++;
  return sentence.payload(next, C.in) === "for" && !sentence.isPeriod(next + 1) && !sentence.isPeriod(next + 2);
}

/** "returned $6bn cash to shareholders", "for $870 million in cash", "selling $7bn of assets": a balance is held, had or reached; a sum that is paid, raised or sold is none. */
export function isHeld(sentence: Sentence, at: number, metric: number): boolean {
  // "$53 million in new cash recently raised"
  if (sentence.says(sentence.isWord(metric + 1) ? metric + 2 : metric + 1, "moves-debt")) return false;
  let last = beforeSmall(sentence, at - 1);
  if (sentence.isOwner(last) || sentence.says(last, "its") || sentence.says(last + 1, "its")) return true;
  while (!sentence.says(last, "holds-sum") && (sentence.isAny(last, IN_PHRASE) || sentence.is(last, C.metric) || sentence.isComma(last) || sentence.isPeriod(last) || sentence.isFigure(last) || (last < at - 1 && sentence.payload(last, C.level) === "of"))) last--;
  if (sentence.isStop(last) || sentence.isSign(last)) return true;
  if (!sentence.says(last, "holds-sum")) return false;
  // "bought it with $3bn in cash"
  if (sentence.payload(last, C.report) === "with" || sentence.isAny(last, BY_WAY)) for (let i = last; i >= 0 && !sentence.isComma(i); i--) if (sentence.is(i, C.deal)) return false;
  return true;
}

const BY_WAY = anyOf(C.to, C.in, C.by);

/** "a loss as it set aside 2.1 trillion won", "profit halved after it refunded £30m": what the verb of a clause of its own, behind the metric, has for an object. */
export function isOfClause(sentence: Sentence, metric: number, at: number): boolean {
  const verb = beforeSmall(sentence, at - 1);
  if (sentence.han || !((sentence.isWord(verb) && !sentence.isCapital(verb)) || sentence.payload(verb, C.report) === "spend" || sentence.says(verb, "gives") || sentence.says(verb, "gives-back") || sentence.is(verb, C.expect) || sentence.payload(verb, C.in) === "for")) return false;
  for (let i = verb - 1; i > metric && !sentence.isComma(i) && !sentence.isFigure(i) && !sentence.is(i, C.metric); i--) if ((sentence.is(i, C.clause) && !sentence.is(i, C.determiner)) || sentence.payload(i, C.versus) === "after") return true;
  return false;
}

const FORESEEN = anyOf(C["guide-noun"], C.estimate, C.analyst, C.expect);

function foreseenNear(sentence: Sentence, from: number): boolean {
  for (let i = from; i < from + LONGEST_NAME && !sentence.isComma(i) && !sentence.isFigure(i); i++) if (sentence.isAny(i, FORESEEN)) return true;
  return false;
}

/** "lost 464,000 subscribers": who came or went, not how many there are; "sold $1.6bn of assets": what a sum is paid for is no balance. */
export function isMoved(sentence: Sentence, at: number): boolean {
  const unit = sentence.figure(at)?.unit;
  const verb = beforeSmall(sentence, at - 1);
  if (sentence.han || verb < 0) return false;
  // "repurchased shares worth $120 million"
  if (sentence.payload(verb - 2, C["metric-verb"]) === "share-repurchases" && /^worth$/i.test(sentence.text(verb, verb + 1))) return false;
  // "paid down $300 million of debt", "signed up 200,000 subscribers"
  const moves = (phrase: PhraseName): boolean => sentence.says(verb, phrase) || sentence.passage.lexicon.phrases[phrase]?.test(sentence.text(verb - 1, verb + 1)) === true;
  // "615 million users, three million shy of its own guidance": by how much it missed.
  if (unit !== "percent" && sentence.is(at + 1, C.relation) && sentence.isComma(verb) && foreseenNear(sentence, at + 2)) return true;
  if (unit === "money") return (sentence.is(verb, C.deal) && !isBacklogsWorth(sentence, verb)) || moves("moves-debt");
  // "losing 200,000 subscribers overall and 700,000 in Russia": both went.
  if (unit === "count" && sentence.is(verb, C.and)) for (let i = verb - 1; i > 0 && !sentence.isComma(i); i--) if (sentence.isFigure(i)) return isMoved(sentence, i);
  // "the base fell by 200,000 subscribers"
  if (unit === "count" && sentence.is(verb, C.by) && sentence.is(verb - 1, C.change)) return true;
  // "a net loss of 200,000 subscribers"
  return (unit === "count" || unit === "bare") && (moves("moves-count") || (sentence.payload(verb, C.level) === "of" && sentence.says(verb - 1, "move-of-count")));
}
