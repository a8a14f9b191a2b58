import { anyOf, joinSets } from "../passage/class-set";
import { AND, AND_OR_DESIGNATOR, CHANGE_OR_FROM_OR_TO, CHANGE_OR_REPORT_OR_LEVEL, DETERMINER_OR_WE_OR_APPROXIMATE_OR_NEUTRAL, FROM_OR_IN } from "../passage/class-sets";
import type { PhraseName } from "../../language/phrases";
import type { Scope } from "../drafts/draft";
import { isOwnName, type Names } from "../names/names";
import { C, MARKS } from "../passage/passage";
import { opensName } from "../sentences/opening";
import { isGeneric, isInName, narrows, SAYS, scopeOf } from "./scope";
import { isPastForm } from "../sentences/news-time";
import type { Sentence } from "../sentences/sentence";

const LONGEST_NAME = 6;
const ENDS_NAME = anyOf(C["count-unit"], C.deal, C["not-head"]);
const ENDS_PHRASE = joinSets(SAYS, anyOf(C.multiple, C.clause, C.from, C.versus, C.relation, C.expect, C["company-word"], C.excluding));
const COMES_FROM = anyOf(C.from, C.in, C.to, C.by);
const COMPANY = anyOf(C["company-word"], C.we);

/** "revenue from the cloud unit", "losses at General Motors Europe", "Revenue - Services:", "sales in China". */
export function readPostmodifier(sentence: Sentence, metric: number, names: Names): Scope | null {
  // "Like-for-likes for the year in France"
  const open = behindPeriod(sentence, metric);
  let at = open;
  const dash = sentence.isMark(at, MARKS.hyphen) || sentence.isMark(at, MARKS.dash);
  const site = sentence.payload(at, C.level) === "at";
  const flow = !sentence.isHan(metric) && isFlow(sentence, metric);
  // "revenue derived from", "sales made through"
  const came = flow && sentence.says(at, "came") && (sentence.isAny(at + 1, COMES_FROM) || sentence.says(at + 1, "links") || sentence.payload(at + 1, C.report) === "with" || sentence.is(at + 1, C.product));
  if (came) at++;
  // "Profits at home were", "sales abroad"
  if (sentence.payload(at, C.place) === "adverb" || (flow && sentence.is(at, C.product) && sentence.isAny(at + 1, SAYS))) return scopeOf(sentence, at, at + 1, false);
  const beyond = flow && sentence.says(at, "outside");
  const linked = came || beyond || (flow && sentence.payload(metric, C.metric).startsWith("revenue") && (sentence.is(at, C.to) || sentence.says(at, "links")));
  const word = sentence.isAny(at, FROM_OR_IN) || site || sentence.payload(at, C.level) === "of" || linked;
  // "adjusted sales -- a metric the company uses --": what it is.
  if ((!dash && !word) || sentence.isHan(metric) || (dash && sentence.payload(at + 1, C.determiner) === "a")) return null;
  at++;
  // "Revenue- Base and other management fees: $103 million": a label goes up to its colon.
  const colon = dash ? colonAfter(sentence, at) : -1;
  if (colon > at) return scopeOf(sentence, at, colon, false);
  while ((sentence.isAny(at, DETERMINER_OR_WE_OR_APPROXIMATE_OR_NEUTRAL) || sentence.is(at, C.basis) || (sentence.says(at, "superlative") && sentence.isWord(at + 1))) && !narrows(sentence, at) && !isInName(sentence, at) && !sentence.says(at + 2, "run-by")) at++;
  // "revenue from the sale of credits"
  if (sentence.is(open, C.from) && sentence.is(at, C.deal) && /^sales? of$/.test(sentence.text(at, at + 1))) at++;
  // "Revenue outside China rose"
  if (beyond) at = open;
  let from = at;
  // "sales of its best-known doll": what the company owns is a part, with or without a capital.
  let named = dash || (sentence.isWord(at) && (sentence.says(at - 1, "its") || sentence.says(open + 1, "its")));
  let narrowing = dash;
  const listed = sentence.has(C.respectively);
  for (; at < from + 10; at++) {
    const part = sentence.part(at);
    if (!part || part.kind === "figure" || part.kind === "period") break;
    // "the company's client computing group", unlike "the retail group"
    if (at > from && sentence.isOwner(from - 1) && /^group$/i.test(sentence.text(at, at + 1))) {
      named = narrowing = true;
      continue;
    }
    if (sentence.is(at, C["company-word"]) && !sentence.isCapital(at)) return null;
    // "Same-restaurant sales at Maggiano's rose"
    if (site && at > from && sentence.isOwner(at) && sentence.isAny(at + 1, SAYS)) continue;
    if (part.kind === "owner" || (part.kind === "mark" && part.unit === MARKS.apostrophe && at > from)) {
      // "at the group's Brazilian arm": the scope is what is possessed.
      from = at + 1;
      // "in Telstra's key mobiles business"
      while (sentence.is(from, C.basis) || (sentence.is(from, C.neutral) && !narrows(sentence, from))) from++;
      // "of Australia's biggest telco": the company itself.
      if (sentence.says(from, "superlative")) return null;
      at = from - 1;
      continue;
    }
    // "the e-car segment", "its best-selling drug"
    if (at > from && part.kind === "mark" && part.unit === MARKS.hyphen && sentence.passage.glued(part.from) && sentence.passage.glued(part.to)) {
      at++;
      continue;
    }
    if (narrows(sentence, at)) {
      named = true;
      narrowing ||= !site || sentence.is(at, C.place) || (sentence.is(at, C.segment) && sentence.payload(at, C.segment) === "");
      continue;
    }
    // "GMV in deliveries"
    if (at === from && sentence.payload(at, C.metric) === "units-sold" && sentence.payload(at - 1, C.in) === "in") {
      named = narrowing = true;
      continue;
    }
    // "its PC business"
    if (((sentence.is(at, C.percent) && sentence.isCapital(at)) || (sentence.is(at, C.we) && at > from)) && narrows(sentence, at + 1)) continue;
    // "in Advanced Materials", "in the Tax & Accounting division"
    if (at > from && (sentence.says(at, "even-so") || isUnknownMove(sentence, at))) break;
    if (part.kind === "word" || (sentence.isCapital(at) && opensName(sentence, at)) || isInName(sentence, at) || (sentence.is(at, C.change) && sentence.isCapital(at) && sentence.isWord(at + 1) && sentence.isCapital(at + 1)) || (sentence.is(at, C["count-unit"]) && sentence.is(at + 1, C.segment))) {
      named ||= sentence.isCapital(at);
      // "comparable sales at Tim Hortons": whoever is named beside the company is a part of it.
      narrowing ||= site && names.company !== null && sentence.isCapital(at) && (at === from || !names.ownForms.includes(sentence.text(at, at + 1)));
      continue;
    }
    // "at company-owned pubs"
    if (sentence.says(at + 2, "run-by") && sentence.isMark(at + 1, MARKS.hyphen)) continue;
    // "at Harlow Homes"
    if (at > from && site && sentence.is(at, C.measure)) continue;
    if (at > from && sentence.isAny(at, ENDS_NAME) && sentence.isCapital(at) && sentence.isWord(at - 1) && sentence.isCapital(at - 1)) continue;
    if (at > from && sentence.isComma(at) && listsOnePart(sentence, at)) continue;
    if (listed && sentence.isComma(at) && (sentence.isWord(at + 1) || narrows(sentence, at + 1))) continue;
    if (sentence.isAny(at, AND_OR_DESIGNATOR) && at > from) continue;
    if (sentence.is(at, C.neutral) && !sentence.isAny(at, CHANGE_OR_REPORT_OR_LEVEL) && at > from) continue;
    break;
  }
  // "Revenue at the Burbank, California, company": where the company is, and not a part of it.
  if (sentence.isComma(at)) for (let i = at + 1; i < at + 4; i++) if (sentence.isComma(i) && sentence.isAny(i + 1, COMPANY)) return null;
  // "through the Christmas period"
  if (at > from && sentence.says(at, "period-noun")) return null;
  // "sales at franchised stores": who runs them says which.
  if (site && at - from < LONGEST_NAME) for (let i = from; i < at - 1; i++) if (sentence.says(i, "run-by")) named = narrowing = true;
  // "Revenues from hotel bookings were", "Sales of snacks rose": the phrase between metric and verb names a part without capitals.
  // "Sales in networks, its biggest unit, were"
  if (at > from && sentence.isComma(at) && sentence.is(at + 1, C.we) && sentence.is(at + 1, C.determiner)) for (let i = at + 2; i < at + 5; i++) if (sentence.is(i, C.segment) && sentence.isComma(i + 1)) named = true;
  const thing = sentence.payload(open, C.in) === "in" && from === open + 1;
  const whole = (thing || (flow && (linked || sentence.is(open, C.from) || sentence.payload(open, C.level) === "of"))) && (!named || at === from || sentence.is(at, C.metric)) ? endOfPhrase(sentence, from) : -1;
  // "Sales in meals and beverages were", unlike "in recent weeks"
  if (whole > from && (!thing || isThing(sentence, whole - 1))) {
    at = whole;
    named = true;
  }
  while (at > from && sentence.isAny(at - 1, AND)) at--;
  // "at Orion Systems" names the company; "at General Motors Europe" a part of it.
  if (at <= from || (!flow && at === from + 1 && sentence.says(from, "plain-noun") && !sentence.isCapital(from) && !narrows(sentence, from)) || !named || (site && !narrowing) || isGeneric(sentence, from, at)) return null;
  const group = at - from > 1 && sentence.isOwner(from - 1) && /^group$/i.test(sentence.text(at - 1, at));
  const scope = group ? { text: sentence.text(from, at), start: sentence.start(from), end: sentence.end(at - 1), topic: false } : scopeOf(sentence, ...(apposed(sentence, at) ?? [from, at]), false);
  return scope && !isOwnName(names, scope.text) && !/^(continuing|discontinued|ongoing) operations?$/i.test(scope.text) ? scope : null;
}

/** "sales at Castell burgeoned 5%", "mushroomed to": a verb no pack knows, before what it moved by. */
const isUnknownMove = (sentence: Sentence, at: number): boolean => isPastForm(sentence, at) && (sentence.isFigure(at + 1) || sentence.isAny(at + 1, CHANGE_OR_FROM_OR_TO) || sentence.is(at + 1, C.by));

/** Behind a metric and the time it is told of. */
function behindPeriod(sentence: Sentence, metric: number): number {
  let at = metric + 1;
  while (!sentence.isHan(metric) && sentence.isAny(at, IN_TIME)) at++;
  return at > metric + 1 && sentence.isPeriod(at) ? at + 1 : metric + 1;
}

const isThing = (sentence: Sentence, at: number): boolean => (sentence.isWord(at) || narrows(sentence, at) || sentence.is(at, C["count-unit"])) && /[a-z][^s]s$|ing$/.test(sentence.text(at, at + 1)) && !["period-noun", "plain-noun", "no-place"].some((words) => sentence.says(at, words as PhraseName));

const IN_TIME = anyOf(C.in, C.determiner);

/** Where the verb or the comma behind a phrase stands; -1 where it tells a time, an amount or the company. */
function endOfPhrase(sentence: Sentence, from: number): number {
  let at = from;
  while (at < from + LONGEST_NAME && (sentence.isWord(at) || sentence.isTerm(at)) && (!sentence.isAny(at, ENDS_PHRASE) || sentence.payload(at, C.level) === "of") && !isUnknownMove(sentence, at) && !(sentence.is(at, C.we) && !sentence.is(at, C.neutral))) at++;
  const ends = sentence.isAny(at, SAYS) || sentence.is(at, C.multiple) || isUnknownMove(sentence, at) || (sentence.isComma(at) && !sentence.is(at - 1, C.metric));
  // "across all of its businesses"
  let generic = sentence.is(at - 1, C.segment);
  for (let i = from; i < at; i++) generic &&= !sentence.isWord(i);
  return ends && !generic && !sentence.says(at - 1, "no-place") ? at : -1;
}

/** "at its fashion, home and beauty arm": a row of words that closes with the word for one part. */
function listsOnePart(sentence: Sentence, comma: number): boolean {
  let joined = false;
  for (let at = comma + 1; at < comma + LONGEST_NAME; at++) {
    if (sentence.is(at, C.and)) joined = true;
    else if (joined && sentence.is(at, C.segment) && sentence.isWord(at - 1)) return true;
    else if (!sentence.isWord(at) && !(sentence.isComma(at) && !joined)) return false;
  }
  return false;
}

/** "in its largest division, Trading & Risk, which": the name of the part stands behind what it is. */
function apposed(sentence: Sentence, comma: number): readonly [number, number] | null {
  if (!sentence.is(comma - 1, C.segment) || !sentence.isComma(comma)) return null;
  let end = comma + 1;
  while (end < comma + LONGEST_NAME && !sentence.isFigure(end) && sentence.part(end) && (sentence.is(end, C.and) || (!sentence.isSign(end) && sentence.isCapital(end)))) end++;
  return end > comma + 1 && sentence.isComma(end) ? [comma + 1, end] : null;
}

/** "income from operations" has a name of its own; what else is earned from is a part. */
const isFlow = (sentence: Sentence, metric: number): boolean => /^(?:revenue|operating-(?:income|margin))/.test(sentence.payload(metric, C.metric));

function colonAfter(sentence: Sentence, from: number): number {
  for (let at = from; at < from + 10 && !sentence.isFigure(at) && !sentence.isStop(at) && !sentence.isComma(at); at++) if (sentence.isMark(at, MARKS.colon)) return at;
  return -1;
}
