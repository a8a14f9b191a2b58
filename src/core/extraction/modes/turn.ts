import { anyOf } from "../passage/class-set";
import { ESTIMATE_OR_ANALYST, METRIC, METRIC_OR_METRIC_VERB, RELATION_OR_VERSUS } from "../passage/class-sets";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import { modeOfAnalysts } from "./analysts";
import { isAside } from "./beside-rival";
import { isPersons } from "./brokers";
import { modeOfExpecting } from "./expecting";
import { type Mode, type Step, step } from "./mode";
import { pastOwner, skipBack } from "./words-before";

/** What may change the mode: nearly every word may not, and is asked only once. */
export const TURNING = anyOf(C.hypothetical, C.rival, C.macro, C.analyst, C.estimate, C.expect, C["guide-noun"]);

const LONGEST_BRAND = 3;

/** The mode that begins at this word, or null where it changes nothing. */
export function modeFrom(sentence: Sentence, at: number, current: Mode): Step | null {
  if (!sentence.isAny(at, TURNING)) return null;
  // "It now thinks profits will reach": the company's own view.
  if (!sentence.han && sentence.says(at, "opines") && sentence.is(at, C.hypothetical) && sentence.is(skipBack(sentence, at - 1) + 1, C.we)) return step("guidance");
  // 今年资本支出估约2.2亿美元: what it will spend, the company foresees.
  if (sentence.han && sentence.says(at, "reckons") && sentence.payload(at - 1, C.metric) === "capital-expenditure" && !sentence.has(C.analyst)) return step("guidance", true);
  if (sentence.is(at, C.hypothetical)) return adjustsIn(sentence, at) || followsFrom(sentence, at) ? null : { ...step("outside", !sentence.han && sentence.payload(at, C.hypothetical) !== "claim"), wholly: sentence.payload(at, C.hypothetical) === "plan" };
  // 母公司实现净利润35亿元，拟每10股派4.6元: without a name it is the company on its own books.
  // 谷歌母公司Alphabet: whom it is best known by stands before its name.
  if (sentence.han && sentence.says(at, "parent") && isNamedOwner(sentence, at)) return null;
  if (sentence.is(at, C.rival)) return sentence.is(at + 1, C.to) && !sentence.han ? null : { ...step("outside", isAside(sentence, at) || (sentence.han && sentence.is(at + 1, C.report))), wholly: sentence.han && at < 2 };
  if (sentence.payload(at, C.macro) === "sentence" && !sentence.isAny(at + 1, METRIC)) return sentence.has(C.we) ? null : { ...step("outside"), wholly: sentence.han && sentence.isComma(sentence.clauseStart(at) - 1) };
  if (sentence.is(at, C.analyst)) return modeOfAnalysts(sentence, at);
  // 略低于公司此前给出的6.31亿的指引；, 符合指引预期, 处于指引区间上限: a result is compared with it.
  if (sentence.han && (sentence.is(at, C["guide-noun"]) || sentence.is(at - 1, C["guide-noun"])) && closesComparison(sentence, at)) return null;
  const before = skipBack(sentence, pastOwner(sentence, at - 1));
  const compared = (sentence.isAny(before, RELATION_OR_VERSUS) && sentence.payload(before, C.versus) !== "after") || sentence.is(at - 1, C.relation);
  // "beat its profit forecasts, posting a rise in profits to £198m"
  if (sentence.is(at, C["guide-noun"]) && !sentence.han && current !== "guidance" && sentence.is(at - 1, C.metric) && sentence.is(skipBack(sentence, at - 2), C.relation)) return step("outside", true);
  if (sentence.is(at, C.estimate)) {
    // "versus the $1.38 a share estimate and revenues of": the word closes its own amount.
    if (!sentence.han && sentence.is(at + 1, C.and) && sentence.isFigure(sentence.is(at - 1, C["per-share"]) ? at - 2 : at - 1)) return null;
    if (compared) return speaksOfMetric(sentence, at) ? step("consensus", true) : null;
    if (!sentence.is(at, C.expect) && isSubject(sentence, at)) return step("consensus");
    if (!sentence.is(at, C.expect) || sentence.isAny(before, ESTIMATE_OR_ANALYST)) return speaksOfMetric(sentence, at) || sentence.is(before, C.analyst) ? step("consensus", sentence.han && !speaksOfMetric(sentence, at) && !opensSpeech(sentence, at)) : null;
  }
  // "up from a forecast in May to earn about $2.50", "its own guidance was for $1.20": what it foresaw before.
  if (!sentence.han && sentence.is(at, C["guide-noun"]) && ((sentence.is(before, C.from) && speaksOfMetric(sentence, at)) || wasFor(sentence, at))) return step("outside", sentence.is(before, C.from));
  // "cut its forecast for 2005 profit", "stuck to its forecast of a net profit of"
  if (sentence.is(at, C.expect) && !(sentence.is(at, C["guide-noun"]) && (sentence.payload(at + 1, C.in) === "for" || sentence.payload(at + 1, C.level) === "of") && sentence.is(at - 1, C.determiner))) return modeOfExpecting(sentence, at, before, compared, current);
  if (!sentence.han && sentence.is(at, C["guide-noun"]) && (isPersons(sentence, at) || isOfNamed(sentence, at))) return step("outside");
  // "crushed management's guidance for sales growth of 1% to 2%": what it had foreseen before.
  if (sentence.is(at, C["guide-noun"]) && compared && !sentence.han && isOwnOutlook(sentence, at) && speaksOfMetric(sentence, at)) return step("outside", true);
  // "Kmart Group, which includes Target, posted"
  if (!sentence.han && sentence.is(at, C["guide-noun"]) && at > 0 && sentence.isCapital(at) && !sentence.isCapital(at - 1) && !sentence.isSign(at - 1)) return null;
  if (sentence.is(at, C["guide-noun"]) && !compared && !sentence.is(before, C.analyst) && current !== "consensus") return step("guidance");
  return null;
}

/** "trimmed its forecast for Castell's earnings": who foresees it of a company by its name is somebody else. */
function isOfNamed(sentence: Sentence, noun: number): boolean {
  if (sentence.payload(noun + 1, C.in) !== "for" && sentence.payload(noun + 1, C.level) !== "of") return false;
  let end = noun + 2;
  while (sentence.isCapital(end) && (sentence.isWord(end) || sentence.is(end, C.designator))) end++;
  return end > noun + 2 && (sentence.isOwner(end) || sentence.passage.ownForms.includes(sentence.text(noun + 2, end)));
}

function closesComparison(sentence: Sentence, at: number): boolean {
  let end = at + 1;
  while (sentence.is(end, C.expect) || sentence.is(end, C["at-most"]) || sentence.says(end, "end-of-range")) end++;
  if (!(sentence.isComma(end) || sentence.isStop(end) || end === sentence.count)) return false;
  for (let i = at - 1; i >= sentence.clauseStart(at); i--) if (sentence.isAny(i, RELATION_OR_VERSUS) || sentence.says(i, "lies-in")) return true;
  return false;
}

/** Between two names, at the head of a text: who reports, unlike 其母公司. */
const isNamedOwner = (sentence: Sentence, at: number): boolean => sentence.index <= 1 && sentence.isWord(at - 1) && (sentence.isWord(at + 1) || sentence.isOwner(at + 1)) && sentence.passage.glued(sentence.part(at)?.from ?? 0) && sentence.clauseStart(at) >= at - LONGEST_BRAND;

const isOwnOutlook = (sentence: Sentence, noun: number): boolean => (sentence.isOwner(noun - 1) ? sentence.is(noun - 2, C.we) : sentence.is(noun - 1, C.we));

/** "Excluding charges, income would have been": what a figure would be without something is how it is adjusted. */
const adjustsIn = (sentence: Sentence, at: number): boolean => !sentence.han && (sentence.payload(0, C.excluding) === "out" || sentence.is(0, C["basis-clause"])) && sentence.says(at, "without");

/** "Cost of sales was $1.7 billion, which implies a gross margin of 58%": what follows from figures is told as they are. */
const followsFrom = (sentence: Sentence, at: number): boolean => !sentence.han && sentence.says(at, "follows") && sentence.says(at - 1, "which") && sentence.isComma(at - 2);

const wasFor = (sentence: Sentence, noun: number): boolean => /^(?:was|were|had been)$/i.test(sentence.text(noun + 1, noun + 2)) && sentence.payload(noun + 2, C.in) === "for";

/** An expectation "for", "of" or simply before a metric, rather than before a figure. */
function speaksOfMetric(sentence: Sentence, at: number): boolean {
  for (let i = at + 1; i <= at + (sentence.han ? 10 : 6); i++) {
    if (sentence.isAny(i, METRIC_OR_METRIC_VERB)) return true;
    // 营收大超预期：总收入12亿元: behind the colon stands the result.
    if (sentence.payload(i, C.report) === "with" || (sentence.han && sentence.isMark(i, MARKS.colon))) return false;
    const part = sentence.part(i);
    // "estimates of $0.14 in EPS and $702 million in revenue"
    if (part?.kind === "figure" && sentence.payload(i + 1, C.in) === "in" && sentence.is(i + 2, C.metric)) return true;
    // "expectations of around 1,868 completions and £28m pre-tax profit"
    if (part?.kind === "figure" && !sentence.han && [2, 3].some((on) => sentence.is(i + on - 1, C.and) && sentence.isFigure(i + on) && sentence.is(i + on + 1, C.metric))) return true;
    if (!part || part.kind === "figure" || sentence.isStop(i) || sentence.isComma(i)) return false;
  }
  return false;
}

/** 分析师平均预计，某某营收为…: what they expect stands behind the comma, unless something was set against it. */
function opensSpeech(sentence: Sentence, at: number): boolean {
  if (!sentence.isComma(at + 1)) return false;
  for (let i = sentence.clauseStart(at); i < at; i++) if (sentence.isAny(i, RELATION_OR_VERSUS) || (sentence.isFigure(i) && !sentence.is(i + 1, C.analyst))) return false;
  return true;
}

/** "The average estimate of four analysts was for": an expectation with a verb of being of its own. */
function isSubject(sentence: Sentence, at: number): boolean {
  if (sentence.han) return false;
  for (let i = at + 1; i <= at + 14; i++) {
    if (sentence.payload(i, C.level) === "be" || sentence.payload(i, C.level) === "at") return true;
    if (sentence.isComma(i) || sentence.isStop(i) || (sentence.isFigure(i) && !sentence.is(i + 1, C.analyst)) || sentence.is(i, C.clause)) return false;
  }
  return false;
}
