import { EXPECT_OR_ESTIMATE, METRIC } from "../passage/class-sets";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import { callsItLast } from "../drafts/of-others";
import { isBesideRival } from "./beside-rival";

const OPENING = [0, 1, 2] as const;
const PART_REACH = 5;

/** A sentence that is wholly about others, or about another time than the one reported. */
export function isOutside(sentence: Sentence): boolean {
  // "A quarter ago, it was expected that": the sentence is about an earlier quarter than the one reported.
  if (sentence.hasPeriod && OPENING.some((at) => sentence.period(at)?.previous && sentence.period(at)?.length === "quarter" && sentence.isComma(at + 1) && !isReported(sentence, at))) return true;
  if (sentence.han && sentence.has(C.macro) && !sentence.has(C.we) && !sentence.passage.lexicon.phrases["first-report"].test(sentence.text(0, sentence.count)) && OPENING.some((at) => opensWithMarket(sentence, at))) return true;
  // 澳门1月博彩毛收入: a place that opens the text is an economy.
  if (sentence.han && sentence.index <= 1 && sentence.is(0, C.place) && sentence.isPeriod(1) && !sentence.has(C.we)) return true;
  // A sentence that opens with a rival is about rivals.
  if (!sentence.han && sentence.has(C.rival) && OPENING.some((at) => sentence.is(at, C.rival) && !isBesideRival(sentence, at))) return true;
  // "Sign up for our newsletter, trusted by 2 million subscribers": the paper speaks of itself.
  if (!sentence.han && sentence.passage.lexicon.phrases.promotes.test(sentence.text(0, sentence.count))) return true;
  if (!sentence.han && isRowOfEstimates(sentence)) return true;
  return !sentence.han && (closesWithSource(sentence) || closesWithAnalyst(sentence));
}

/** 上季（截至1月底）, unlike a quarter ago: as the story calls the quarter it is about. */
const isReported = (sentence: Sentence, at: number): boolean => sentence.han && callsItLast(sentence.passage, sentence.text(at, at + 1));

/** "Year 2025 (estimate): revenue 187 million": a row of somebody's model. */
const isRowOfEstimates = (sentence: Sentence): boolean => OPENING.some((at) => sentence.isPeriod(at) && sentence.isMark(at + 1, MARKS.opening) && sentence.isAny(at + 2, EXPECT_OR_ESTIMATE) && sentence.isMark(at + 3, MARKS.closing));

/** "Car sales fell to 1.2 million, an industry body said": who counts a market is named last. */
function closesWithSource(sentence: Sentence): boolean {
  if (!sentence.has(C.macro) || sentence.has(C.we) || (sentence.has(C.estimate) && sentence.has(C.relation))) return false;
  for (let at = sentence.count - 1; at >= 0 && at > sentence.count - 9; at--) {
    if (sentence.payload(at, C.macro) === "sentence") return true;
    if (sentence.isComma(at) || sentence.isFigure(at)) return false;
  }
  return false;
}

/** "Shipments should exceed 45 million, Castell Securities analyst Ann Lee said in a note", "sales fell to 400 tonnes, according to the Gold Association" */
function closesWithAnalyst(sentence: Sentence): boolean {
  if (sentence.has(C.relation)) return false;
  let closing = true;
  for (let at = sentence.count - 1; at > 0; at--) {
    closing &&= !sentence.isFigure(at);
    if (closing && sentence.says(at, "source")) return sentence.passage.lexicon.phrases["counts-market"].test(sentence.text(at, sentence.count));
    if (!sentence.is(at, C.announce) || !sentence.is(at, C.report)) continue;
    let analyst = at - 1;
    while (analyst > at - 6 && sentence.isWord(analyst) && sentence.isCapital(analyst)) analyst--;
    return analyst < at - 1 && sentence.is(analyst, C.analyst) && sentence.holdsFigure(0, sentence.clauseStart(analyst));
  }
  return false;
}

/** 财政司司长, 全港: who counts for everybody, or a place as a whole; 本港客运业务收入 is of a part of the company. */
function opensWithMarket(sentence: Sentence, at: number): boolean {
  const payload = sentence.payload(at, C.macro);
  if (!/^(?:sentence|opening|many)$/.test(payload) || sentence.isAny(at + 1, METRIC)) return false;
  for (let i = at + 1; payload === "opening" && sentence.index > 1 && i < at + PART_REACH && !sentence.isFigure(i); i++) if (sentence.is(i, C.segment) && sentence.says(i, "part")) return false;
  return true;
}
