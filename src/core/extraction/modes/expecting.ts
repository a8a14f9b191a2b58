import { AND_OR_PLAIN, CLAUSE_OR_GROWTH, ESTIMATE_OR_ANALYST } from "../passage/class-sets";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import { isOfOnePerson } from "./brokers";
import { type Mode, type Step, step } from "./mode";

/** Whose view a verb of expecting gives: the company's own, the market's, or nobody's that counts. */
export function modeOfExpecting(sentence: Sentence, at: number, before: number, compared: boolean, current: Mode): Step | null {
  if (!sentence.han && current !== "consensus" && isOfOnePerson(sentence, at)) return step("outside");
  // "exceeded analysts' expectations, who had anticipated revenue of": the clause is about them.
  if (!sentence.han && current !== "consensus" && /^(?:who|which)$/i.test(sentence.text(before, before + 1)) && sentence.isAny(sentence.isComma(before - 1) ? before - 2 : before - 1, ESTIMATE_OR_ANALYST)) return step("consensus");
  if (current === "consensus" || current === "outside" || compared || (sentence.isAny(before, CLAUSE_OR_GROWTH) && !goesOn(sentence, before) && !hasSubject(sentence, before, at) && !foreseesInAside(sentence, before, at))) return null;
  // "The takeover would triple its revenue to more than": what a deal is to do is no outlook.
  if (!sentence.han && /^w(?:ill|ould) (?:double|triple|lift|boost)/i.test(sentence.text(at, at + 1)) && !sentence.is(at - 1, C.we) && sentence.parts.some((_, i) => i < at && i >= sentence.clauseStart(at) && sentence.is(i, C.deal))) return step("outside");
  // 预计净利润13亿元至16亿元，此前预计8亿元至12亿元: what it foresaw before it moved its outlook.
  if (sentence.han && current === "guidance" && (sentence.says(at, "expected-before") || sentence.says(at - 1, "earlier") || sentence.says(at - 2, "earlier"))) return step("outside");
  // "Consensus estimates call for revenue of": who expects is the market.
  if (!sentence.han && before === at - 1 && sentence.isAny(before, ESTIMATE_OR_ANALYST)) return step("consensus");
  // "It had forecast sales of", "Acme Securities had estimated": what was thought before is no outlook now.
  if (!sentence.han && sentence.is(at - 1, C.report) && /^had$/i.test(sentence.text(at - 1, at))) return step(sentence.is(before - 1, C.we) ? "outside" : "consensus");
  // "Acme will be pleased": what it will be is no amount.
  if (!sentence.han && /^(?:will|would|should) be$/i.test(sentence.text(at, at + 1)) && sentence.isWord(at + 1)) return null;
  // "$0.40 ($0.46 expected)", "$3.88 billion vs. $3.80 billion expected The company's net income was"
  if (!sentence.han && (sentence.isMark(at + 1, MARKS.closing) || sentence.isComma(at + 1) || sentence.isStop(at + 1) || (sentence.isCapital(at + 1) && !sentence.isCapital(at))) && sentence.isFigure(sentence.is(at - 1, C["per-share"]) ? at - 2 : at - 1)) return null;
  // "based on average estimates compiled by": a noun.
  if (!sentence.han && sentence.is(at, C.estimate) && sentence.is(at + 2, C.by)) return null;
  // "the expected rise": an adjective.
  if (!sentence.han && sentence.is(at - 1, C.determiner) && sentence.is(at, C.neutral)) return null;
  // "the metrics most widely projected by analysts": a participle, not what the company does.
  if (!sentence.han && sentence.is(at + 1, C.by)) return null;
  // "operating earnings, which have been estimated at": by nobody in particular, and not by the market.
  if (!sentence.han && sentence.is(at, C.estimate) && sentence.payload(before, C.level) === "be" && sentence.is(before - 1, C.clause) && sentence.isComma(before - 2)) return step("outside", true);
  // "Acme is expected to report earnings of": others expect it.
  if (!sentence.han && sentence.is(before, C.level) && (sentence.is(at + 1, C["metric-verb"]) || (sentence.is(at + 1, C.to) && (sentence.says(at + 2, "publishes") || (sentence.is(at + 2, C.report) && sentence.payload(at + 2, C.report) !== "spend"))))) return step("consensus");
  // "Acme is likely to report revenue of", "looks set to post": nobody says so of itself.
  if (!sentence.han && /^(?:is|are) (?:likely|set) to$/i.test(sentence.text(at, at + 1)) && sentence.is(at + 1, C.report) && sentence.payload(at + 1, C.report) === "" && !sentence.is(at - 1, C.we)) return step("consensus");
  // "Our estimate for revenue is $702 million. We expect EBITDA of": analysts speak.
  if (!sentence.han && /^we$/i.test(sentence.text(at - 1, at)) && sentence.passage.isAnalysts && !/["“”]/.test(sentence.passage.text.slice(sentence.start(0) - 1, sentence.start(at)))) return step("outside");
  // "It is anticipated that revenue will be": nobody owns up to it, so it is the market.
  if (!sentence.han && sentence.payload(before, C.level) === "be" && /^it$/i.test(sentence.text(before - 1, before)) && /^that$/i.test(sentence.text(at + 1, at + 2))) return step("consensus");
  // "Earnings are forecast to come in at": a company expects, others forecast.
  if (!sentence.han && ((sentence.says(at, "foreseen") && sentence.payload(before, C.metric) !== "capital-expenditure") || (before === at - 1 && sentence.payload(before, C.level) === "be" && sentence.says(at, "foretold") && (sentence.is(at + 1, C.to) || /^to make$/i.test(sentence.text(at + 1, at + 2)))))) return step("consensus");
  // "Profits are expected at 7.3 trillion won": told so of a company, never by it.
  if (!sentence.han && sentence.is(before, C.level) && /^expected at$/i.test(sentence.text(at, at + 2))) return step("consensus");
  // "It was aiming for sales of": what it foresaw then.
  if (!sentence.han && sentence.is(before, C.level) && sentence.is(before - 1, C.we) && /^(?:was|were|had been)$/i.test(sentence.text(before, before + 1)) && /ing\b/.test(sentence.text(at, at + 1))) return step("outside");
  if (sentence.is(before, C.level) && /^(was|were|had been)/i.test(sentence.text(before, before + 1))) return step("consensus", true);
  // 净亏损2亿元，预估盈利1亿元: a bare guess right behind its figure is the market's.
  if (sentence.han && sentence.is(at, C.estimate) && sentence.isComma(at - 1) && sentence.isFigure(at - 2) && /^-?net-income\?/.test(sentence.payload(at + 1, C.metric) || `${sentence.payload(at + 1, C["metric-verb"])}?`) && sentence.isFigure(at + 2)) return step("consensus", true);
  // 营收822.5亿元，预估804.2亿元: an expectation beside its figure is the market's.
  if (sentence.han && sentence.is(at, C.estimate) && sentence.isFigure(at + 1)) return null;
  // 净利润11.4亿美元，预估为5.2亿美元
  if (sentence.han && sentence.is(at, C.estimate) && sentence.isComma(at - 1) && sentence.isFigure(at - 2) && sentence.is(at + 1, C.level) && sentence.isFigure(at + 2)) return step("consensus", true);
  // 我们预计公司2026年收入: who speaks is not the company.
  if (sentence.isHan(at) && sentence.is(at - 1, C.we) && sentence.is(at + 1, C.we)) return step("outside");
  if (sentence.isHan(at) && sentence.passage.isAnalysts && (sentence.says(at - 1, "our") || ((opensClause(sentence, at) || closesHeading(sentence, at)) && !sentence.hasBefore(at, C.announce)))) return step("outside");
  // "高盛预期公司全年收入": when the company is what is expected of, somebody else expects.
  if (sentence.isHan(at) && before >= 0 && sentence.isWord(before) && (sentence.is(at + 1, C.we) || sentence.isWord(at + 1)) && !sentence.passage.ownForms.some((form) => sentence.text(0, before + 1).endsWith(form))) return step("consensus");
  // "net income was $33.6 million, which I believe is a record, and": an opinion put in between.
  return step("guidance", !sentence.han && sentence.says(at, "opines") && sentence.isComma(sentence.clauseStart(at) - 1));
}

/** 预计2022年收入35亿元, in a note that rates the share: who expects is not said, so it is its writer. */
const opensClause = (sentence: Sentence, at: number): boolean => at === 0 || sentence.isComma(at - 1) || sentence.isStop(at - 1);

/** 财务数据与预测 - 营业收入: what stands below is the writer's. */
const closesHeading = (sentence: Sentence, at: number): boolean => sentence.isMark(at + 1, MARKS.hyphen) || sentence.isMark(at + 1, MARKS.dash) || sentence.isMark(at + 1, MARKS.colon);

/** "Castell, which expects revenue of $5 billion, said" */
const foreseesInAside = (sentence: Sentence, relative: number, verb: number): boolean => relative === verb - 1 && sentence.says(relative, "relative") && sentence.payload(verb, C.expect) === "now" && [1, 2, 3, 4, 5].some((on) => sentence.isFigure(verb + on));

/** "But the company forecast sales of": who foresees stands between the conjunction and the verb. */
function hasSubject(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (sentence.is(i, C.we) && !sentence.han) return true;
  return false;
}

/** 同时预计, 并预计: what joins an outlook to what was reported gives no reason for it. */
const goesOn = (sentence: Sentence, at: number): boolean => sentence.isHan(at) && sentence.isAny(at, AND_OR_PLAIN);
