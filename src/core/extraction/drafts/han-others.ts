import { APPROXIMATE_OR_NEUTRAL, SEGMENT_OR_PLACE_OR_DESIGNATOR_OR_NEUTRAL } from "../passage/class-sets";
import { C } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";

const TRADING_REACH = 2000;

/** 累计成交额 of a market, 双11成交额: what is traded in a market, on an exchange or on a day of sales is no platform's own result. */
export function isTurnoverOfMarket(sentence: Sentence, metric: number, id: string): boolean {
  if (id !== "gross-merchandise-value" || !sentence.han) return false;
  for (let at = 0; at < sentence.count; at++) if (sentence.is(at, C.stock) || sentence.payload(at, C.deal) === "trade" || sentence.payload(at, C.macro) === "sentence") return true;
  const { lexicon, text } = sentence.passage;
  // 成交额9.5亿元 in a text about how a share was traded.
  return lexicon.phrases["market-turnover"].test(sentence.text(0, sentence.count)) || (sentence.says(metric, "turnover") && lexicon.phrases["share-trading"].test(text.slice(0, TRADING_REACH)));
}

/** 上市以来累计销售收入, 近三年研发投入累计: a sum of all or many years is of no period that is reported. */
export function isLifetimeSum(sentence: Sentence, first: number, at: number): boolean {
  if (!sentence.han) return false;
  const { phrases } = sentence.passage.lexicon;
  const clause = sentence.text(sentence.clauseStart(first), at + 2);
  return phrases.lifetime.test(clause) && phrases["many-years"].test(clause);
}

/** 对其销售额: towards one customer or partner. */
export const isTowardsOne = (sentence: Sentence, first: number): boolean => sentence.han && sentence.passage.lexicon.phrases["towards-one"].test(sentence.text(Math.max(0, first - 2), first + 2));

/** 投资滴滴亏损300亿元, 减持比亚迪获利8亿元: what one holding brought. */
export function isOfHolding(sentence: Sentence, at: number): boolean {
  let i = at - 1;
  while (sentence.isWord(i)) i--;
  return i < at - 1 && sentence.is(i, C.deal) && sentence.says(i, "holds");
}

/** 出售附属公司亏损450万元: of one deal, not of a period. */
export function isOfTrade(sentence: Sentence, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && (sentence.isWord(i) || sentence.isAny(i, SEGMENT_OR_PLACE_OR_DESIGNATOR_OR_NEUTRAL))) i--;
  return sentence.payload(i, C.deal) === "trade";
}

/** 出售股权预计产生净收益3亿元: what a sale brings. */
export function isProceeds(sentence: Sentence, at: number): boolean {
  if (!sentence.han) return false;
  let verb = at - 1;
  while (sentence.isAny(verb, APPROXIMATE_OR_NEUTRAL) && !sentence.is(verb, C.report)) verb--;
  if (!sentence.is(verb, C.report) || !sentence.says(verb, "yields")) return false;
  // 因注销附属公司产生的特殊收益: or whatever brought it once.
  for (let i = verb - 1; i >= 0 && !sentence.isStop(i); i--) if (sentence.payload(i, C.deal) === "trade" || (i >= sentence.clauseStart(verb) && sentence.says(i, "because"))) return true;
  return false;
}
