/**
 * Who speaks: the same words "revenue of $5 billion" are a result, the market's guess or the company's outlook, by a verb that
 * may stand at the other end of the clause. Each part of a sentence is given one mode.
 */
import { type ClassSet, anyOf } from "../passage/class-set";
import { CLAUSE_OR_GROWTH, ESTIMATE_OR_ANALYST, METRIC, METRIC_OR_METRIC_VERB, RELATION, RELATION_OR_VERSUS } from "../passage/class-sets";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import { isAside, isBesideRival } from "./beside-rival";
import { isOfOnePerson, isPersons, markBrokers } from "./brokers";
import { markOthers } from "./han-others";
import { markAims, markComing, markHouses, markRevisions } from "./han-outlook";
import type { Mode } from "./mode";
import { opensResult, startsResult, tellsPast, toldResults, turnsToResults } from "./told-results";

const BEFORE_EXPECTATION = anyOf(C.determiner, C.by, C.clause, C.expect, C.estimate, C.in);
const AND_OR_PLAIN = anyOf(C.and, C.plain);
const EXPECTING = anyOf(C.expect, C.estimate);
/** What may change the mode: nearly every word may not, and is asked only once. */
const TURNING = anyOf(C.hypothetical, C.rival, C.macro, C.analyst, C.estimate, C.expect, C["guide-noun"]);
const SKIP_BEFORE_EXPECT = anyOf(C.approximate, C.determiner, C.neutral, C.we);

interface Step {
  readonly mode: Mode;
  readonly untilComma: boolean;
  /** A semicolon does not end it either. */
  readonly wholly?: boolean;
}

const step = (mode: Mode, untilComma = false): Step => ({ mode, untilComma });

const REPORTS = anyOf(C.announce, C.report, C["metric-verb"]);
const OPENING = [0, 1, 2] as const;
const PART_REACH = 5;
const LONGEST_BRAND = 3;
const throughout = (sentence: Sentence, mode: Mode): Mode[] => new Array<Mode>(sentence.count).fill(mode);

export function readModes(sentence: Sentence, opening: Mode = "reported"): Mode[] {
  // "A quarter ago, it was expected that": the sentence is about an earlier quarter than the one reported.
  if (sentence.hasPeriod && OPENING.some((at) => sentence.period(at)?.previous && sentence.period(at)?.length === "quarter" && sentence.isComma(at + 1))) return throughout(sentence, "outside");
  if (sentence.han && sentence.has(C.macro) && !sentence.has(C.we) && !sentence.passage.lexicon.phrases["first-report"].test(sentence.text(0, sentence.count)) && OPENING.some((at) => opensWithMarket(sentence, at))) return throughout(sentence, "outside");
  // 澳门1月博彩毛收入: a place that opens the text is an economy.
  if (sentence.han && sentence.index <= 1 && sentence.is(0, C.place) && sentence.isPeriod(1) && !sentence.has(C.we)) return throughout(sentence, "outside");
  // A sentence that opens with a rival is about rivals.
  if (!sentence.han && sentence.has(C.rival) && OPENING.some((at) => sentence.is(at, C.rival) && !isBesideRival(sentence, at))) return throughout(sentence, "outside");
  // "Sign up for our newsletter, trusted by 2 million subscribers": the paper speaks of itself.
  if (!sentence.han && sentence.passage.lexicon.phrases.promotes.test(sentence.text(0, sentence.count))) return throughout(sentence, "outside");
  if (!sentence.han && isRowOfEstimates(sentence)) return throughout(sentence, "outside");
  if (!sentence.han && (closesWithSource(sentence) || closesWithAnalyst(sentence))) return throughout(sentence, "outside");
  // Nearly every sentence is reported throughout.
  const modes = opening === "reported" && !sentence.hasAny(TURNING) ? throughout(sentence, "reported") : turnModes(sentence, opening);
  if (sentence.han) {
    markOutlooks(sentence, modes);
    markRevisions(sentence, modes);
    markAims(sentence, modes);
    markComing(sentence, modes);
    markHouses(sentence, modes);
    markOthers(sentence, modes);
  }
  markBrokers(sentence, modes);
  if (!sentence.han) {
    markSuppositions(sentence, modes);
    markBracketed(sentence, modes);
    markHad(sentence, modes);
  }
  if (sentence.passage.foretells && sentence.hasAny(EXPECTING)) {
    const told = toldResults(sentence);
    return modes.map((mode, at) => ((mode === "reported" && !told[at]) || (mode === "guidance" && !sentence.has(C.we)) ? "outside" : mode));
  }
  return modes;
}

/** "If it could grow by 15% a year, EPS would come to $2.90": what would be, were something else so. */
function markSuppositions(sentence: Sentence, modes: Mode[]): void {
  let open = false;
  for (let at = 0; at < sentence.count; at++) {
    open ||= sentence.says(at, "if") && (at === 0 || sentence.isComma(at - 1) || sentence.isAny(at - 1, AND_OR_PLAIN));
    if (open && sentence.says(at, "supposed")) for (; at < sentence.count && !sentence.isStop(at); at++) modes[at] = "outside";
    if (sentence.isStop(at)) open = false;
  }
}

/** "revenue: $41.5 billion (forecast for 2026: $41.4 billion)": beside a result, a forecast in brackets is nobody's outlook. */
function markBracketed(sentence: Sentence, modes: Mode[]): void {
  for (let at = 1; at < sentence.count; at++) {
    if (!sentence.isMark(at - 1, MARKS.opening) || !sentence.isFigure(at - 2) || !sentence.is(at, C.expect) || !sentence.is(at, C["guide-noun"])) continue;
    for (; at < sentence.count && !sentence.isMark(at, MARKS.closing); at++) modes[at] = "outside";
  }
}

/** "Castell had forecast that it would make £3m", "had previously said it would": an outlook that was. */
function markHad(sentence: Sentence, modes: Mode[]): void {
  for (let at = 0; at < sentence.count; at++) {
    const words = sentence.text(at, at + 1);
    if (!/^had\b/i.test(words)) continue;
    const verb = words.length > 3 ? at : sentence.says(at + 1, "earlier") || sentence.is(at + 1, C.neutral) ? at + 2 : at + 1;
    if (!sentence.is(verb, C.expect) && sentence.payload(verb, C.announce) !== "say") continue;
    for (at = verb; at < sentence.count && !sentence.isStop(at) && !sentence.says(at, "turn") && (sentence.is(at, C.to) || sentence.payload(at + 1, C.expect) !== "now"); at++) if (modes[at] === "guidance") modes[at] = "outside";
  }
}

/** "Year 2025 (estimate): revenue 187 million": a row of somebody's model. */
const isRowOfEstimates = (sentence: Sentence): boolean => OPENING.some((at) => sentence.isPeriod(at) && sentence.isMark(at + 1, MARKS.opening) && sentence.isAny(at + 2, EXPECTING) && sentence.isMark(at + 3, MARKS.closing));

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

function turnModes(sentence: Sentence, opening: Mode): Mode[] {
  const modes: Mode[] = [];
  let current = step(opening);
  // 预计利润13亿元，市场预估为15亿元；营收76亿元: an outlook goes on behind what the market expected of it.
  let spokenBefore: Mode = "reported";
  let outlookYear = 0;
  let aside = false;
  let spokenYear = 0;
  for (let at = 0; at < sentence.count; at++) {
    const period = sentence.period(at);
    if (current.mode === "guidance" && current.untilComma && sentence.isComma(at)) current = step("reported");
    if (current.mode === "consensus" || current.mode === "outside") {
      if ((sentence.isStop(at) && !(current.wholly && sentence.isMark(at, MARKS.semicolon))) || (sentence.isMark(at, MARKS.colon) && !sentence.han && !sentence.says(at - 1, "as-follows")) || endsExpectation(sentence, at) || (current.untilComma && sentence.isComma(at)) || (current.mode === "consensus" && startsResult(sentence, at))) current = step(spokenBefore);
      // 市场预期净利润750亿日元，上年同期净亏损3.16万亿日元
      else if (sentence.han && current.mode === "consensus" && period?.yearAgo && sentence.isComma(at - 1)) current = step(spokenBefore);
    } else if (current.mode === "guidance" && period) {
      // "预计2025年超过300亿元，2024年实现268亿元": a year that is over is reported again.
      const year = period.year || period.endYear;
      if (year && outlookYear && year < outlookYear && sentence.isComma(sentence.han && sentence.is(at - 1, C.clause) ? at - 2 : at - 1)) current = step("reported");
      // 第四季有望创新高；前10月营收为…: what has run so far is no outlook.
      if (sentence.han && period.ytd && !period.length && sentence.isStop(at - 1)) current = step("reported");
      outlookYear ||= year;
    }
    if (sentence.is(at, C.actual) && current.mode !== "outside") current = step("reported");
    // "following a previous quarter where it earned": what the clause tells is of then.
    if (!sentence.han && sentence.is(at, C.clause) && sentence.period(at - 1)?.previous) current = step("outside");
    if (current.mode === "guidance" && (tellsPast(sentence, at) || ((sentence.isStop(at) || ((sentence.isMark(at, MARKS.hyphen) || sentence.isMark(at, MARKS.dash)) && sentence.says(at + 1, "it"))) && opensResult(sentence, at + 1)) || (sentence.says(at + 1, "when") && startsResult(sentence, at)) || turnsToResults(sentence, at)
      // "Castell, which raised its forecast in July, said profit was": what is put in about the company ends where its own verb stands.
      || (aside && sentence.isComma(at) && (sentence.isAny(at + 1, REPORTS) || startsResult(sentence, at))))) current = step("reported");
    const next = modeFrom(sentence, at, current.mode);
    if (next?.mode === "guidance") aside = !sentence.han && sentence.says(sentence.clauseStart(at), "relative");
    if (sentence.han && (next?.mode === "consensus" ? current.mode !== "consensus" : next?.mode === "outside" && current.mode === "guidance")) spokenBefore = current.mode === "guidance" ? "guidance" : "reported";
    if (next) current = next;
    if (sentence.han && period?.year && current.mode !== "guidance") spokenYear = period.year;
    // 2021年营收预计约22亿元，2020年为19亿元: the year may stand before the verb.
    if (current.mode === "guidance" && !outlookYear) outlookYear = period ? period.year : spokenYear;
    modes.push(current.mode);
  }
  return modes;
}

const endsExpectation = (sentence: Sentence, at: number): boolean => sentence.is(at, C.clause) && !sentence.is(at, C.determiner) && !sentence.isHan(at) && !sentence.is(at, C.versus) && !describesAnalysts(sentence, at);

/** "Analysts surveyed by Acme Data, who exclude one-time items, forecast": a relative clause before any amount says who expects. */
function describesAnalysts(sentence: Sentence, at: number): boolean {
  if (!sentence.isComma(at - 1) || !/^who/i.test(sentence.text(at, at + 1))) return false;
  for (let i = 0; i < at; i++) if (sentence.isFigure(i)) return false;
  return true;
}

function modeFrom(sentence: Sentence, at: number, current: Mode): Step | null {
  if (!sentence.isAny(at, TURNING)) return null;
  // "It now thinks profits will reach": the company's own view.
  if (!sentence.han && sentence.says(at, "opines") && sentence.is(at, C.hypothetical) && sentence.is(skipBack(sentence, at - 1) + 1, C.we)) return step("guidance");
  if (sentence.is(at, C.hypothetical)) return adjustsIn(sentence, at) || followsFrom(sentence, at) ? null : { ...step("outside", !sentence.han && sentence.payload(at, C.hypothetical) !== "claim"), wholly: sentence.payload(at, C.hypothetical) === "plan" };
  // 母公司实现净利润35亿元，拟每10股派4.6元: without a name it is the company on its own books.
  // 谷歌母公司Alphabet: whom it is best known by stands before its name.
  if (sentence.han && sentence.says(at, "parent") && isNamedOwner(sentence, at)) return null;
  if (sentence.is(at, C.rival)) return sentence.is(at + 1, C.to) && !sentence.han ? null : { ...step("outside", isAside(sentence, at) || (sentence.han && sentence.is(at + 1, C.report))), wholly: sentence.han && at < 2 };
  if (sentence.payload(at, C.macro) === "sentence" && !sentence.isAny(at + 1, METRIC)) return sentence.has(C.we) ? null : step("outside");
  if (sentence.is(at, C.analyst)) {
    // "He told analysts the company expects": they are spoken to.
    if (!sentence.han && (sentence.is(at - 1, C.announce) || sentence.is(at - 1, C.to) || sentence.payload(at - 1, C.report) === "with")) return null;
    if (sentence.is(at + 1, C.announce) && !sentence.han && (at === 0 || !sentence.isCapital(at))) return step("outside");
    if (!sentence.han && revisesForecast(sentence, at)) return step("outside");
    const verb = findWithin(sentence, at + 1, sentence.han ? 8 : 14, EXPECTING);
    // "According to Refinitiv, the airline expects": told by them, but not expected.
    if (!sentence.han && verb > 0 && sentence.is(verb - 1, C.we) && sentence.isComma(at + 1)) return null;
    // "better than analysts expected" says it in passing.
    if (verb > 0 && sentence.isAny(skipBack(sentence, at - 1), RELATION_OR_VERSUS) && !sentence.han) return step("consensus", true);
    if (verb > 0 && !comparesWith(sentence, at)) return step("consensus", followsFigure(sentence, at));
    // "Analysts model revenue of", "The Street is at $66.8 billion"
    let verbAt = !sentence.han && sentence.isComma(at + 1) && sentence.isComma(at + 3) ? at + 4 : at + 1;
    // "Analysts at Acme Securities put operating profit at"
    while (!sentence.han && sentence.isCapital(verbAt)) verbAt++;
    return !sentence.han && (sentence.says(verbAt, "models") || ((sentence.says(at + 1, "now") || sentence.says(at + 1, "had")) && sentence.isFigure(at + 2))) ? step("consensus") : null;
  }
  // 略低于公司此前给出的6.31亿的指引；: a result is compared with it.
  if (sentence.han && sentence.is(at, C["guide-noun"]) && closesComparison(sentence, at)) return null;
  const before = skipBack(sentence, pastOwner(sentence, at - 1));
  const compared = (sentence.isAny(before, RELATION_OR_VERSUS) && sentence.payload(before, C.versus) !== "after") || sentence.is(at - 1, C.relation);
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
  if (!sentence.han && sentence.is(at, C["guide-noun"]) && isPersons(sentence, at)) return step("outside");
  // "crushed management's guidance for sales growth of 1% to 2%": what it had foreseen before.
  if (sentence.is(at, C["guide-noun"]) && compared && !sentence.han && isOwnOutlook(sentence, at) && speaksOfMetric(sentence, at)) return step("outside", true);
  // "Kmart Group, which includes Target, posted"
  if (!sentence.han && sentence.is(at, C["guide-noun"]) && at > 0 && sentence.isCapital(at) && !sentence.isCapital(at - 1) && !sentence.isSign(at - 1)) return null;
  if (sentence.is(at, C["guide-noun"]) && !compared && !sentence.is(before, C.analyst) && current !== "consensus") return step("guidance");
  return null;
}

function closesComparison(sentence: Sentence, at: number): boolean {
  if (!(sentence.isComma(at + 1) || sentence.isStop(at + 1) || at + 1 === sentence.count)) return false;
  for (let i = at - 1; i >= sentence.clauseStart(at); i--) if (sentence.isAny(i, RELATION_OR_VERSUS)) return true;
  return false;
}

/** Between two names, at the head of a text: who reports, unlike 其母公司. */
const isNamedOwner = (sentence: Sentence, at: number): boolean => sentence.index <= 1 && sentence.isWord(at - 1) && (sentence.isWord(at + 1) || sentence.isOwner(at + 1)) && sentence.passage.glued(sentence.part(at)?.from ?? 0) && sentence.clauseStart(at) >= at - LONGEST_BRAND;

function modeOfExpecting(sentence: Sentence, at: number, before: number, compared: boolean, current: Mode): Step | null {
  if (!sentence.han && current !== "consensus" && isOfOnePerson(sentence, at)) return step("outside");
  // "exceeded analysts' expectations, who had anticipated revenue of": the clause is about them.
  if (!sentence.han && current !== "consensus" && /^(?:who|which)$/i.test(sentence.text(before, before + 1)) && sentence.isAny(sentence.isComma(before - 1) ? before - 2 : before - 1, ESTIMATE_OR_ANALYST)) return step("consensus");
  if (current === "consensus" || current === "outside" || compared || (sentence.isAny(before, CLAUSE_OR_GROWTH) && !goesOn(sentence, before) && !hasSubject(sentence, before, at) && !foreseesInAside(sentence, before, at))) return null;
  // 预计净利润13亿元至16亿元，此前预计8亿元至12亿元: what it foresaw before it moved its outlook.
  if (sentence.han && current === "guidance" && (sentence.says(at, "expected-before") || sentence.says(at - 1, "earlier") || sentence.says(at - 2, "earlier"))) return step("outside");
  // "Consensus estimates call for revenue of": who expects is the market.
  if (!sentence.han && before === at - 1 && sentence.isAny(before, ESTIMATE_OR_ANALYST)) return step("consensus");
  // "It had forecast sales of", "Acme Securities had estimated": what was thought before is no outlook now.
  if (!sentence.han && sentence.is(at - 1, C.report) && /^had$/i.test(sentence.text(at - 1, at))) return step(sentence.is(before - 1, C.we) ? "outside" : "consensus");
  // "Acme will be pleased": what it will be is no amount.
  if (!sentence.han && /^(?:will|would|should) be$/i.test(sentence.text(at, at + 1)) && sentence.isWord(at + 1)) return null;
  // "$0.40 ($0.46 expected)"
  if (!sentence.han && (sentence.isMark(at + 1, MARKS.closing) || sentence.isComma(at + 1) || sentence.isStop(at + 1)) && sentence.isFigure(sentence.is(at - 1, C["per-share"]) ? at - 2 : at - 1)) return null;
  // "based on average estimates compiled by": a noun.
  if (!sentence.han && sentence.is(at, C.estimate) && sentence.is(at + 2, C.by)) return null;
  // "the expected rise": an adjective.
  if (!sentence.han && sentence.is(at - 1, C.determiner) && sentence.is(at, C.neutral)) return null;
  // "the metrics most widely projected by analysts": a participle, not what the company does.
  if (!sentence.han && sentence.is(at + 1, C.by)) return null;
  // "operating earnings, which have been estimated at": by nobody in particular, and not by the market.
  if (!sentence.han && sentence.is(at, C.estimate) && sentence.payload(before, C.level) === "be" && sentence.is(before - 1, C.clause) && sentence.isComma(before - 2)) return step("outside", true);
  // "Acme is expected to report earnings of": others expect it.
  if (!sentence.han && sentence.is(before, C.level) && (sentence.is(at + 1, C["metric-verb"]) || (sentence.is(at + 1, C.to) && sentence.is(at + 2, C.report) && sentence.payload(at + 2, C.report) !== "spend"))) return step("consensus");
  // "Our estimate for revenue is $702 million. We expect EBITDA of": analysts speak.
  if (!sentence.han && /^we$/i.test(sentence.text(at - 1, at)) && sentence.passage.isAnalysts && !/["“”]/.test(sentence.passage.text.slice(sentence.start(0) - 1, sentence.start(at)))) return step("outside");
  // "It is anticipated that revenue will be": nobody owns up to it, so it is the market.
  if (!sentence.han && sentence.payload(before, C.level) === "be" && /^it$/i.test(sentence.text(before - 1, before)) && /^that$/i.test(sentence.text(at + 1, at + 2))) return step("consensus");
  // "Earnings are forecast to come in at": a company expects, others forecast.
  if (!sentence.han && ((sentence.says(at, "foreseen") && sentence.payload(before, C.metric) !== "capital-expenditure") || (before === at - 1 && sentence.payload(before, C.level) === "be" && sentence.says(at, "foretold") && sentence.is(at + 1, C.to)))) return step("consensus");
  // "Castell is expected to unveil profits of": a company does not expect itself to.
  if (!sentence.han && sentence.payload(before, C.level) === "be" && sentence.is(at + 1, C.to) && sentence.says(at + 2, "publishes")) return step("consensus");
  // "Profits are expected at 7.3 trillion won": told so of a company, never by it.
  if (!sentence.han && sentence.is(before, C.level) && /^expected at$/i.test(sentence.text(at, at + 2))) return step("consensus");
  // "It was aiming for sales of": what it foresaw then.
  if (!sentence.han && sentence.is(before, C.level) && sentence.is(before - 1, C.we) && /^(?:was|were|had been)$/i.test(sentence.text(before, before + 1)) && /ing\b/.test(sentence.text(at, at + 1))) return step("outside");
  if (sentence.is(before, C.level) && /^(was|were|had been)/i.test(sentence.text(before, before + 1))) return step("consensus", true);
  // 净亏损2亿元，预估盈利1亿元: a bare guess right behind its figure is the market's.
  if (sentence.han && sentence.is(at, C.estimate) && sentence.isComma(at - 1) && sentence.isFigure(at - 2) && /^-?net-income\?/.test(sentence.payload(at + 1, C.metric) || `${sentence.payload(at + 1, C["metric-verb"])}?`) && sentence.isFigure(at + 2)) return step("consensus", true);
  // 营收822.5亿元，预估804.2亿元: an expectation beside its figure is the market's.
  if (sentence.han && sentence.is(at, C.estimate) && sentence.isFigure(at + 1)) return null;
  // 我们预计公司2026年收入: who speaks is not the company.
  if (sentence.isHan(at) && sentence.is(at - 1, C.we) && sentence.is(at + 1, C.we)) return step("outside");
  if (sentence.isHan(at) && sentence.passage.isAnalysts && (sentence.says(at - 1, "our") || ((opensClause(sentence, at) || closesHeading(sentence, at)) && !sentence.hasBefore(at, C.announce)))) return step("outside");
  // "高盛预期公司全年收入": when the company is what is expected of, somebody else expects.
  if (sentence.isHan(at) && before >= 0 && sentence.isWord(before) && (sentence.is(at + 1, C.we) || sentence.isWord(at + 1)) && !sentence.passage.ownForms.some((form) => sentence.text(0, before + 1).endsWith(form))) return step("consensus");
  // "net income was $33.6 million, which I believe is a record, and": an opinion put in between.
  return step("guidance", !sentence.han && sentence.says(at, "opines") && sentence.isComma(sentence.clauseStart(at) - 1));
}

const isOwnOutlook = (sentence: Sentence, noun: number): boolean => (sentence.isOwner(noun - 1) ? sentence.is(noun - 2, C.we) : sentence.is(noun - 1, C.we));

/** 预计2022年收入35亿元, in a note that rates the share: who expects is not said, so it is its writer. */
const opensClause = (sentence: Sentence, at: number): boolean => at === 0 || sentence.isComma(at - 1) || sentence.isStop(at - 1);

/** 财务数据与预测 - 营业收入: what stands below is the writer's. */
const closesHeading = (sentence: Sentence, at: number): boolean => sentence.isMark(at + 1, MARKS.hyphen) || sentence.isMark(at + 1, MARKS.dash) || sentence.isMark(at + 1, MARKS.colon);

/** "Excluding charges, income would have been": what a figure would be without something is how it is adjusted. */
const adjustsIn = (sentence: Sentence, at: number): boolean => !sentence.han && (sentence.payload(0, C.excluding) === "out" || sentence.is(0, C["basis-clause"])) && sentence.says(at, "without");

/** "Cost of sales was $1.7 billion, which implies a gross margin of 58%": what follows from figures is told as they are. */
const followsFrom = (sentence: Sentence, at: number): boolean => !sentence.han && sentence.says(at, "follows") && sentence.says(at - 1, "which") && sentence.isComma(at - 2);

/** "Castell, which expects revenue of $5 billion, said" */
const foreseesInAside = (sentence: Sentence, relative: number, verb: number): boolean => relative === verb - 1 && sentence.says(relative, "relative") && sentence.payload(verb, C.expect) === "now" && [1, 2, 3, 4, 5].some((on) => sentence.isFigure(verb + on));

/** "But the company forecast sales of": who foresees stands between the conjunction and the verb. */
function hasSubject(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (sentence.is(i, C.we) && !sentence.han) return true;
  return false;
}

/** 同时预计, 并预计: what joins an outlook to what was reported gives no reason for it. */
const goesOn = (sentence: Sentence, at: number): boolean => sentence.isHan(at) && sentence.isAny(at, AND_OR_PLAIN);

const wasFor = (sentence: Sentence, noun: number): boolean => /^(?:was|were|had been)$/i.test(sentence.text(noun + 1, noun + 2)) && sentence.payload(noun + 2, C.in) === "for";

const comparesWith = (sentence: Sentence, at: number): boolean => sentence.isAny(skipBack(sentence, at - 1), RELATION) && sentence.is(at, C.estimate);

/** A clause about what was expected of the figure before it: "the $4.9 billion analysts had expected". */
function followsFigure(sentence: Sentence, at: number): boolean {
  // 11名分析师平均预期: they are counted.
  if (sentence.han) return false;
  for (let i = at - 1; i >= at - 3; i--) {
    if (sentence.isFigure(i)) return true;
    if (!sentence.isAny(i, BEFORE_EXPECTATION)) return false;
  }
  return false;
}

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

/** "Brokers at Acme cut their profit forecast for it to": the forecast is theirs. */
function revisesForecast(sentence: Sentence, at: number): boolean {
  let changes = false;
  for (let i = at + 1; i <= at + 12; i++) {
    if (sentence.isStop(i) || sentence.isComma(i) || sentence.isFigure(i) || sentence.is(i, C.versus)) return false;
    if (sentence.is(i, C.change)) changes = true;
    else if (changes && (sentence.is(i, C["guide-noun"]) || sentence.payload(i, C["not-head"]) === "forecast" || sentence.payload(i, C["not-head"]) === "estimate")) return true;
  }
  return false;
}

function findWithin(sentence: Sentence, from: number, width: number, classes: ClassSet): number {
  for (let i = from; i < from + width; i++) {
    if (sentence.isAny(i, classes)) return i;
    // "Analysts at Shore Capital had forecast": the last word of a name may be one of ours.
    if (sentence.isStop(i) || sentence.isFigure(i) || (sentence.is(i, C.metric) && !(sentence.isWord(i - 1) && sentence.isCapital(i - 1) && sentence.isCapital(i)))) return -1;
  }
  return -1;
}

/** "beating Acme Bank's forecast": whose forecast it is stands between. */
function pastOwner(sentence: Sentence, from: number): number {
  if (sentence.han || !sentence.isOwner(from)) return from;
  let at = from - 1;
  while (at > from - 5 && (sentence.isWord(at) || sentence.is(at, C["company-word"])) && sentence.isCapital(at)) at--;
  return at;
}

function skipBack(sentence: Sentence, from: number): number {
  let at = from;
  while (at >= 0 && (sentence.isAny(at, SKIP_BEFORE_EXPECT) || sentence.isMark(at, MARKS.hyphen) || (sentence.isWord(at) && !sentence.isHan(at) && !sentence.isCapital(at)))) at--;
  return at;
}

/** 30亿至34亿欧元的指引: Han puts the amount before the outlook it belongs to. */
function markOutlooks(sentence: Sentence, modes: Mode[]): void {
  for (let at = 2; at < sentence.count; at++) {
    if (!(sentence.is(at, C["guide-noun"]) || sentence.payload(at, C["not-head"]) === "forecast") || !sentence.text(at - 1, at).endsWith("的") || !sentence.isFigure(at - 2)) continue;
    const from = sentence.clauseStart(at);
    let compared = false;
    for (let i = from; i < at; i++) compared ||= sentence.isAny(i, RELATION_OR_VERSUS) || sentence.is(i, C.analyst);
    if (!compared) for (let i = from; i <= at; i++) if (modes[i] === "reported") modes[i] = "guidance";
  }
}
