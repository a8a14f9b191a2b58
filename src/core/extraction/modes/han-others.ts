import { anyOf } from "../passage/class-set";
import { C, MARKS } from "../passage/passage";
import type { Mode } from "./mode";
import type { Sentence } from "../sentences/sentence";

const MARKET_PART = anyOf(C.segment, C.analyst);

/** Figures that are nobody's for one period: of several years at once, of companies that are counted, of a market as a whole. */
export function markOthers(sentence: Sentence, modes: Mode[]): void {
  if (countsCompanies(sentence) || isReckoned(sentence) || asks(sentence)) modes.fill("outside");
  markYearsAhead(sentence, modes);
  if (sentence.has(C.respectively)) return;
  for (let at = 1; at < sentence.count; at++) if (spansYears(sentence, at) || isMarketOfThings(sentence, at)) for (let i = at; i < sentence.count && !sentence.isStop(i) && !(i > at && sentence.isPeriod(i)); i++) modes[i] = "outside";
}

/** 未来三年研发投入将超过600亿元: a sum of years to come is of no period that is told. */
function markYearsAhead(sentence: Sentence, modes: Mode[]): void {
  const found = sentence.passage.lexicon.phrases["years-ahead"].exec(sentence.text(0, sentence.count));
  if (!found) return;
  const from = sentence.start(0) + found.index;
  for (let i = 0; i < sentence.count; i++) if (sentence.start(i) >= from) modes[i] = "outside";
}

/** 2022-2024年净利润: several years, whether the amount behind is their sum or the last of a row. A fiscal year is written so too. */
function spansYears(sentence: Sentence, at: number): boolean {
  if (!sentence.period(at)?.year || sentence.period(at)?.number || sentence.passage.lexicon.phrases["fiscal-year"].test(sentence.text(at, at + 2))) return false;
  const joint = sentence.isMark(at - 1, MARKS.hyphen) || sentence.isMark(at - 1, MARKS.dash) || sentence.isMark(at - 1, MARKS.tilde) || sentence.is(at - 1, C.to);
  return joint && /^(?:19|20)\d\d年?$/.test(sentence.text(at - 2, at - 1));
}

/** 据第三方机构估算，某某三季度GMV约50亿美元, unlike 据某报报道，某某公布财报 */
function isReckoned(sentence: Sentence): boolean {
  const { heard, reckoned } = sentence.passage.lexicon.phrases;
  const text = sentence.text(0, sentence.count);
  if (sentence.has(C.announce)) return false;
  // 据某报报道，某某2023年销售额为77万亿韩元，较2022年减少27%: an amount set against that of a year ago has been published.
  return reckoned.test(text) || (heard.test(text) && !sentence.parts.some(({ period }, at) => period !== null && (period.yearAgo || sentence.is(at - 1, C.versus))));
}

/** 上半年汽车销量破1500万辆，价格战何时休？: below the title a question is the heading of another story, or of a talk. */
const asks = (sentence: Sentence): boolean => sentence.index > 0 && /[?？]$/.test(sentence.text(0, sentence.count));

/** 736家公司合计实现净利润 */
function countsCompanies(sentence: Sentence): boolean {
  const { phrases } = sentence.passage.lexicon;
  const text = sentence.text(0, sentence.count);
  return phrases["counted-companies"].test(text) && phrases["in-total"].test(text);
}

/** 国内游戏市场实际销售收入, unlike 国内市场收入: with a trade in its name it is the market of all who sell there. */
const isMarketOfThings = (sentence: Sentence, at: number): boolean => sentence.isAny(at, MARKET_PART) && sentence.payload(at + 1, C.metric) !== "same-store-sales" && sentence.says(at, "market") && (sentence.isWord(at - 1) || sentence.is(at - 1, C["count-unit"]) || sentence.is(at - 1, C.product)) && sentence.is(at - 2, C.place);
