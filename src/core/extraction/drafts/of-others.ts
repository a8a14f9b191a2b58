import { type Names, isOwnName } from "../names/names";
import { anyOf } from "../passage/class-set";
import { C, type Passage } from "../passage/passage";
import type { Premodifiers } from "../scopes/premodifiers";
import type { Sentence } from "../sentences/sentence";
import { sinceThen } from "./time-of-another";
import { isOurs, timesOwn, timesTold } from "../sentences/named";
import { afterNewsTime, isOnNewsTime } from "../sentences/news-time";
import { isCapitalName } from "../sentences/opening";
import type { Scope } from "./draft";

const COMPARING = anyOf(C.versus, C.from, C.relation);

/** 渣打纯利7亿: net income is told of companies; a name before it that is no part's is another's. */
export const isBareName = (sentence: Sentence, scope: Scope | null, names: Names): boolean => scope !== null && !scope.topic && names.company !== null && scope.text.length <= 8 && !scope.text.includes("的") && !sentence.passage.text.slice(scope.start, scope.end).match(/[、和及与與]/);

/** 甲公司每股收益2元，乙公司每股收益1元: a share is no segment's, so a new name in front of it is another company. */
export const isAnothers = (sentence: Sentence, before: Premodifiers, names: Names): boolean => sentence.han && names.company !== null && before.scope !== null && !before.scope.topic && sentence.isComma(before.first - 1);

/** 公布上季财报…。上季（截至1月底）…: a story may call the quarter it is about so, where nothing below its title has told an amount before. */
export function callsItLast({ text, lexicon: { phrases }, calledLast }: Passage, word: string): boolean {
  const called = word.slice(0, 2);
  const known = calledLast.get(called);
  if (known !== undefined) return known;
  const isFirst = !phrases["sum-told"].test(text.slice(0, text.indexOf(called)).replace(/^.*\n/, ""));
  calledLast.set(called, isFirst);
  return isFirst;
}

/** 上季收入 beside 本季收入: a figure of the period before is none of this report. */
export function isEarlier(sentence: Sentence, periodAt: number): boolean {
  if (!sentence.period(periodAt)?.previous) return false;
  if (!sentence.han || !sentence.period(periodAt)?.length) return true;
  // 苹果上季收入: in Han news it is the quarter just reported, unless it is compared with or another period came first.
  if (!callsItLast(sentence.passage, sentence.text(periodAt, periodAt + 1))) return true;
  const lastFigure = sentence.parts.map(({ kind }) => kind).lastIndexOf("figure");
  for (let i = 0; i < sentence.count; i++) {
    const { kind, period } = sentence.part(i) ?? {};
    // 首次錄得單季增幅: a quarter behind all amounts has none of them.
    const quarter = period && !period.yearAgo && period.length === "quarter" && (i < lastFigure || period.number > 0);
    if (i !== periodAt && !(quarter && sinceThen(sentence, i)) && (quarter || (i < periodAt && kind === "figure"))) return true;
  }
  return sentence.isAny(periodAt - 1, COMPARING);
}

/** "$1.78 billion in losses reported by the top six airlines" */
export function isReportedByOthers(sentence: Sentence, at: number, names: Names): boolean {
  if (sentence.han || !sentence.is(at + 1, C.announce) || !sentence.is(at + 2, C.by)) return false;
  const by = sentence.is(at + 3, C.determiner) ? at + 4 : at + 3;
  return !sentence.is(by, C.we) && !isOwnName(names, sentence.text(by, by + 1));
}

/** "a rival, Kerr Farms, which made a profit of £2m": of whom the relative clause is about; "to buy Kerr Farms, which had sales of £3m and a profit of £2m". */
export function isOfAntecedent(sentence: Sentence, at: number, names: Names): boolean {
  if (sentence.han) return false;
  if (isOfBase(sentence, at)) return true;
  let clause = at - 1;
  while (clause > at - LONGEST_RELATIVE && (!sentence.is(clause, C.clause) || sentence.is(clause, C.determiner))) {
    if (sentence.isComma(clause) || sentence.isStop(clause)) return false;
    clause--;
  }
  if (!sentence.isComma(clause - 1) || clause < 2 || !sentence.says(clause, "relative")) return false;
  // "from the industry, whose sales were $49bn"
  if (sentence.says(clause, "whose") && sentence.is(clause - 2, C.macro)) return true;
  let from = clause - 1;
  while (from > 0 && isCapitalName(sentence, from - 1)) from--;
  if (names.company !== null && from < clause - 1 && isOwnName(names, sentence.text(from, clause - 1))) return false;
  // "after Castell, which had sales of £71m and income of £8m, said"
  if ((names.company !== null || from > 0) && from < clause - 1 && sentence.isCapital(from) && hasOwnFigures(sentence, clause) && !isPlaced(sentence, from - 1) && (from > 0 || timesTold(sentence.passage, sentence.text(from, clause - 1)) < Math.max(3, timesOwn(sentence.passage, names)))) return true;
  return isDealtIn(sentence, from, clause) || (names.company !== null && from > 0 && from < clause - 1 && sentence.isComma(from - 1) && !sentence.holdsFigure(clause, at));
}

const LONGEST_RELATIVE = 16;
const LONGEST_OBJECT = 6;
const IN_OBJECT = anyOf(C.determiner, C.neutral, C.segment, C.product, C.designator, C["company-word"], C.rival, C.place, C.plain);
/** What is told of a thing that is bought; "the takeover of Kerr, which lifted profits" is told of the buyer. */
const HAS = anyOf(C.report, C["metric-verb"]);

/** "except at Harrow News, which saw $74 million in revenue": a part of the company. */
const isPlaced = (sentence: Sentence, before: number): boolean => sentence.payload(before, C.level) === "at" || sentence.payload(before, C.in) === "in" || (sentence.payload(before, C.in) === "for" && sentence.says(before - 1, "except")) || sentence.says(before, "except");

/** "which lost £3m", "whose same-store sales rose", "which carries $4.8 billion in debt" */
function hasOwnFigures(sentence: Sentence, clause: number): boolean {
  if (sentence.says(clause, "whose")) return true;
  let verb = clause + 1;
  while (sentence.isPeriod(verb) || sentence.isComma(verb)) verb++;
  return sentence.isAny(verb, HAS) || isOnNewsTime(sentence, verb) || /^(?:carries|owes)$/i.test(sentence.text(verb, verb + 1));
}

/** "the takeover of Dorado, which lost £3m", "in talks to sell its Ferngate arm, which made": between the deal and the relative stands only what is dealt in. */
function isDealtIn(sentence: Sentence, name: number, clause: number): boolean {
  if (!hasOwnFigures(sentence, clause)) return false;
  let at = name - 1;
  while (at > clause - LONGEST_OBJECT && !sentence.is(at, C.deal) && (sentence.payload(at, C.level) === "of" || sentence.isOwner(at) || sentence.isWord(at) || sentence.isAny(at, IN_OBJECT))) at--;
  return sentence.is(at, C.deal);
}

/** "sold its stake for £44m, booking a profit of £12m": what one sale brought. */
export function isOfSale(sentence: Sentence, at: number): boolean {
  const from = sentence.clauseStart(at);
  if (sentence.han || from < 3 || !sentence.isComma(from - 1) || !sentence.says(from, "booking")) return false;
  for (let i = from - 2; i >= 0 && !sentence.isStop(i); i--) if (sentence.is(i, C.deal) || sentence.says(i, "disposes")) return !sentence.parts.some((_, k) => k < i && sentence.is(k, C.metric));
  return false;
}

/** "and Castell, with R152bn in sales, is selling": of the name it stands behind. */
export function isOfApposition(sentence: Sentence, at: number, names: Names): boolean {
  if (sentence.han || names.company === null) return false;
  let last = at - 1;
  while (last > at - 5 && (sentence.isFigure(last) || sentence.isAny(last, IN_APPOSITION)) && sentence.payload(last, C.report) !== "with") last--;
  if (sentence.payload(last, C.report) !== "with" || !sentence.isComma(last - 1)) return false;
  let from = last - 1;
  while (from > 0 && isCapitalName(sentence, from - 1)) from--;
  const name = sentence.text(from, last - 1);
  return name !== "" && !isOwnName(names, name) && timesTold(sentence.passage, name) === 1;
}

/** "with Castell blaming the row for a cut to its profit": of whoever does it, where nothing says that it is a part. */
export function isOfAbsolute(sentence: Sentence, at: number, names: Names): boolean {
  if (sentence.han || names.company === null) return false;
  let doing = at - 1;
  while (doing > at - LONGEST_RELATIVE && !(sentence.isCapital(doing - 1) && /[a-z]ing$/.test(sentence.text(doing, doing + 1))) && !sentence.isStop(doing) && !sentence.isComma(doing)) doing--;
  let from = doing;
  while (sentence.isWord(from - 1) && isCapitalName(sentence, from - 1)) from--;
  const name = sentence.text(from, doing);
  return name !== "" && sentence.isWord(doing) && sentence.payload(from - 1, C.report) === "with" && !isOwnName(names, name) && !isOurs(sentence.passage, name, names);
}

const IN_APPOSITION = anyOf(C.in, C.determiner, C.neutral, C.approximate, C.level);

/** "Market leader Tesway saw sales rise": a company described by what it is, and not this one. */
export function isOfStranger(sentence: Sentence, at: number, names: Names): boolean {
  if (sentence.han || names.company === null) return false;
  if (reportsItself(sentence, at, names)) return true;
  if (isOfDealtIn(sentence, at, names) || isOfSomebody(sentence, at, names)) return true;
  let start = at;
  while (start > 0 && !sentence.isStop(start - 1)) start--;
  for (let i = start; i < Math.min(at, start + 4); i++) {
    if (!(sentence.is(i, C["company-word"]) || /^leader$/i.test(sentence.text(i, i + 1)))) continue;
    let to = i + 1;
    while (sentence.isWord(to) && sentence.isCapital(to)) to++;
    return to > i + 1 && (sentence.is(to, C.report) || sentence.is(to, C.announce)) && !isOwnName(names, sentence.text(i + 1, to));
  }
  return false;
}

const OPENS_NOUN = anyOf(C.determiner, C["number-word"], C.we);
const isDeal = (sentence: Sentence, at: number): boolean => sentence.is(at, C.deal) || sentence.says(at, "disposes");

/** "The plants Castell is buying generated sales of", "The business it sold made": what the subject's own clause says is dealt in. */
function isOfDealtIn(sentence: Sentence, at: number, names: Names): boolean {
  const from = sentence.clauseStart(at);
  let deal = from + 2;
  while (deal < at && !isDeal(sentence, deal) && !sentence.isAny(deal, HAS)) deal++;
  if (deal >= at || !isDeal(sentence, deal) || !sentence.isAny(deal + 1, DOES) || !sentence.isAny(from, OPENS_NOUN)) return false;
  return speaksOfUs(sentence, from + 1, deal, names);
}

function speaksOfUs(sentence: Sentence, from: number, to: number, { ownForms }: Names): boolean {
  for (let i = from; i < to; i++) if ((sentence.is(i, C.we) && !sentence.is(i, C.determiner)) || ownForms.includes(sentence.text(i, i + 1))) return true;
  return false;
}

/** "A smaller supplier, with sales of about £50m, has closed": whoever is not even named. */
function isOfSomebody(sentence: Sentence, at: number, names: Names): boolean {
  const from = sentence.is(0, C.clause) ? 1 : 0;
  if (sentence.index < 2 || sentence.payload(from, C.determiner) !== "a") return false;
  let noun = from + 1;
  while (noun < at && !sentence.is(noun, C["company-word"])) noun = noun < from + LONGEST_OBJECT ? noun + 1 : at;
  return noun < at && !sentence.isCapital(noun) && !speaksOfUs(sentence, noun, at, names);
}

const DOES = anyOf(C.report, C.change, C["metric-verb"], C.swing);

/** "Barratt next month reports figures and Wimpey last week lifted profits 20%": whoever did it on a day of its own, in the clause of the metric. */
function reportsItself(sentence: Sentence, at: number, names: Names): boolean {
  for (let i = at - 1; i > 0 && !sentence.isFigure(i) && !sentence.isStop(i); i--) {
    const verb = afterNewsTime(sentence, i);
    if (verb === i || !sentence.isAny(verb, DOES) || verb > at) continue;
    let from = i;
    while (from > 0 && isCapitalName(sentence, from - 1)) from--;
    return from < i && !isOwnName(names, sentence.text(from, i)) && timesTold(sentence.passage, sentence.text(from, i)) < 2;
  }
  return false;
}

/** "an improvement from its second-quarter results, which showed a loss", "over the first quarter, when it lost": the clause is about what is compared with. */
function isOfBase(sentence: Sentence, at: number): boolean {
  let clause = at - 1;
  while (clause > at - 5 && !sentence.says(clause, "which") && !sentence.says(clause, "when")) clause--;
  if (clause <= at - 5 || !sentence.isComma(clause - 1)) return false;
  const period = sentence.period(clause - 2);
  // "than in the same quarter a year ago, when it made": a base that gives a year-ago amount.
  if (sentence.says(clause, "when") && (!period || period.yearAgo || period.relative !== "")) return false;
  let dated = false;
  for (let i = clause - 2; i > clause - 9 && i >= 0 && !sentence.isFigure(i) && !sentence.isComma(i) && !sentence.isStop(i); i--) {
    dated ||= sentence.isPeriod(i);
    if ((sentence.isAny(i, COMPARING) && !sentence.is(i, C.in)) || (sentence.says(i, "on-then") && sentence.is(i - 1, C.growth))) return dated;
  }
  return false;
}
