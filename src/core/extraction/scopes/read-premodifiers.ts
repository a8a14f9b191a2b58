import { anyOf } from "../passage/class-set";
import { DESIGNATOR_OR_PLACE_OR_SEGMENT, DETERMINER_OR_WE, DETERMINER_OR_WE_OR_CLAUSE_OR_AND, IN } from "../passage/class-sets";
import type { Scope } from "../drafts/draft";
import { beforeAside, openingOf } from "./aside";
import { PART_NOUN } from "../drafts/of-part";
import { readHanModifiers } from "./han-scope";
import { labelScope, namedInAside } from "./leading-scope";
import { isOwnName, type Names } from "../names/names";
import { C, MARKS } from "../passage/passage";
import type { Premodifiers } from "./premodifiers";
import { isGeneric, isInName, isInPartName, joinsNames, narrows, scopeOf } from "./scope";
import type { Part } from "../sentences/part";
import type { Sentence } from "../sentences/sentence";

const TRANSPARENT = anyOf(C.neutral, C.determiner, C.basis, C.approximate, C.we, C.variant);
const BEFORE_PHRASE = anyOf(C.determiner, C.and, C.in, C.report, C.level, C.change, C.clause, C.by, C.basis, C.neutral, C.relation, C.expect, C.versus, C.from, C.plain);

/** Walks left from the metric over its noun phrase. A verb's subject is no modifier: "Osprey earned" narrows nothing. */
export function readPremodifiers(sentence: Sentence, metric: number, names: Names): Premodifiers {
  if (sentence.isHan(metric) || sentence.isHan(metric - 1)) return readHanModifiers(sentence, metric, names);
  const verb = sentence.is(metric, C["metric-verb"]) || sentence.says(metric, "makes-money") || sentence.says(metric, "loses-money");
  return verb && !sentence.is(metric, C.metric) ? readSubject(sentence, metric, names) : readLatinModifiers(sentence, metric, names);
}

const LONGEST_SUBJECT = 5;

function readSubject(sentence: Sentence, verb: number, names: Names): Premodifiers {
  const none = { first: verb, scope: null, owner: null, periodAt: -1, basic: false, generic: false };
  // "Freight revenue slipped; the business lost £800,000"
  if (verb > 1 && PART_NOUN.test(sentence.text(verb - 1, verb).replace(/^the /i, "")) && sentence.is(verb - 1, C.we)) return { ...none, generic: true };
  // "The company's EV unit, Ford Model e, lost": what is inserted parts the subject from its verb.
  const end = beforeAside(sentence, verb);
  let at = end - 1;
  let narrowing = false;
  while (at >= 0 && end - at <= LONGEST_SUBJECT && (isInPartName(sentence, at) || sentence.is(at, C.neutral))) {
    narrowing ||= sentence.is(at, C.segment) || (at === end - 1 && sentence.is(at, C.place) && sentence.isCapital(at)) || (sentence.is(at, C.product) && (!sentence.isCapital(at) || (at === 0 && verb === 1 && names.company !== null)));
    at--;
  }
  // "the vaccine Comirnaty brought in"
  narrowing ||= /^revenue/.test(sentence.payload(verb, C["metric-verb"])) && at < end - 1 && sentence.is(at, C.determiner);
  if (!narrowing || at + 1 >= end) return end < verb ? { ...none, scope: namedInAside(sentence, end + 1, verb - 1, names) } : none;
  const opened = sentence.isOwner(at) || sentence.isAny(at, DETERMINER_OR_WE_OR_CLAUSE_OR_AND) || at < 0 || sentence.isComma(at) || sentence.isStop(at);
  let from = opened ? at + 1 : -1;
  while (from >= 0 && sentence.isAny(from, DETERMINER_OR_WE)) from++;
  const scope = from >= 0 ? scopeOf(sentence, from, end, true) : null;
  // "Midstream: The unit earned"
  if (from >= 0 && end === verb && isGeneric(sentence, from, verb)) return { ...none, first: from, scope: labelScope(sentence, verb, names), generic: true };
  return { ...none, first: Math.max(from, 0), scope: scope && !isOwnName(names, scope.text) && !isGeneric(sentence, from, end) ? scope : null };
}

function readLatinModifiers(sentence: Sentence, metric: number, names: Names): Premodifiers {
  let at = metric - 1;
  let periodAt = -1;
  let from = -1;
  let to = -1;
  let narrowing = false;
  let basic = false;
  let opened = false;
  const done = (first: number, owner: string | null): Premodifiers => ({ first, scope: latinScope(sentence, from, to, narrowing, names), owner, periodAt, basic, generic: to >= 0 && isGeneric(sentence, from, to) && (sentence.is(from - 1, C.determiner) || sentence.says(from, "segmental")) });
  for (; at >= 0; at--) {
    const part = sentence.part(at);
    if (!part) break;
    if (sentence.payload(at, C.variant) === "basic") basic = true;
    if (part.kind === "period") {
      if (part.period?.bare && sentence.isAny(at - 1, IN)) break;
      periodAt = at;
      continue;
    }
    // "said in the interview that profit": nothing in front of its article is of the noun phrase.
    if (opened && !sentence.isAny(at, TRANSPARENT)) break;
    if (part.kind === "owner" || (part.kind === "mark" && part.unit === MARKS.apostrophe)) return done(at, ownerBefore(sentence, at));
    // "New-vehicle sales": what is sold has two halves.
    if (at === metric - 1 && isHyphened(sentence, at) && sentence.payload(metric, C.metric) === "units-sold" && !sentence.isSign(at - 1)) {
      const text = sentence.text(at - 1, metric + 1).replace(/ .*/s, "");
      return { ...done(at - 1, null), scope: { text, start: sentence.start(at - 1), end: sentence.start(at - 1) + text.length, topic: false } };
    }
    if (part.kind === "mark") {
      const open = openingOf(sentence, at);
      if (open < at) {
        at = open;
        continue;
      }
      if (isHyphened(sentence, at)) {
        // "Mid-year sales": of what is no name the other half is none.
        if (to < 0) at--;
        continue;
      }
      break;
    }
    const compound = (to < 0 && at === metric - 1) || from === at + 1 ? startOfCompound(sentence, at, metric) : at;
    if (compound < at || narrows(sentence, at)) {
      if (to < 0) to = at + 1;
      from = at = compound;
      narrowing = true;
      continue;
    }
    // "Analysts polled by a data firm expected earnings of": a verb, and no adjective.
    if (sentence.is(at, C.expect) && sentence.hasBefore(at, C.analyst) && !sentence.isAny(at - 1, DETERMINER_OR_WE)) break;
    // "At the corporate division profits were"
    if (to >= 0 && from === at + 1 && sentence.is(from, C.segment) && sentence.says(at, "part-adjective")) {
      from = at;
      continue;
    }
    // "IT services revenue": in capitals no pronoun.
    if (to >= 0 && sentence.is(at, C.we) && sentence.text(at, at + 1) === "IT") {
      from = at;
      continue;
    }
    if (isInName(sentence, at)) {
      if (to < 0) to = at + 1;
      from = at;
      continue;
    }
    // "The food delivery company's revenue": who stands there is described.
    if (to < 0 && part.kind === "term" && /['\u2019]s$/.test(sentence.text(at, at + 1))) return done(at, null);
    if (sentence.isAny(at, TRANSPARENT)) {
      if (to >= 0 && !sentence.is(at, C.neutral)) break;
      if (to >= 0 && sentence.isAny(at, DETERMINER_OR_WE)) break;
      opened ||= sentence.is(at, C.determiner);
      continue;
    }
    if (sentence.is(at, C.and) && to >= 0 && from === at + 1 && (sentence.isWord(at - 1) || narrows(sentence, at - 1) || isInName(sentence, at - 1)) && (narrowing || narrows(sentence, at - 1) || joinsNames(sentence, at))) continue;
    // "power generation revenue", "Deliveries revenue": a noun of ours is here the last word of a name.
    if (at === metric - 1 && isNounOfName(sentence, at)) {
      to = at + 1;
      from = at -= sentence.isAny(at - 1, NOT_HEAD) ? 1 : 0;
      narrowing ||= sentence.is(at, C.metric);
      continue;
    }
    // "Transportation ticketing revenues"
    if (part.kind !== "word" || !(mayName(sentence, at) || (to < 0 && at === metric - 1 && sentence.isWord(at - 1) && sentence.isCapital(at - 1)))) break;
    if (to < 0) to = at + 1;
    from = at;
  }
  return done(at + 1, null);
}

const OF_PARTS = /^-?(?:revenue|gross-|operating-|ebit|units-sold|bookings|subscribers|active-users)/;

/** "Direct-to-consumer revenue", "Ad-supported sales", "Same-day delivery revenue": words that are one say what is sold, where they are no epithet of what was sold. */
function startOfCompound(sentence: Sentence, last: number, metric: number): number {
  let from = last;
  while (from > 0 && sentence.end(from - 1) === sentence.start(from)) from--;
  const compound = from < last && OF_PARTS.test(sentence.payload(metric, C.metric)) ? sentence.text(from, last + 1) : "";
  return /^(?:[a-z]+-)+[a-z]+$/i.test(compound) && !sentence.passage.lexicon.phrases["no-compound"]?.test(compound) ? from : last;
}

const NOT_HEAD = anyOf(C["not-head"]);
const isNounOfName = (sentence: Sentence, at: number): boolean => (sentence.payload(at, C["not-head"]) === "none" && at > 0 && sentence.isCapital(at) && sentence.isCapital(at - 1) && (sentence.isWord(at - 1) || narrows(sentence, at - 1))) || (sentence.payload(at, C["not-head"]) === "none" && (sentence.isWord(at - 1) || sentence.isAny(at - 1, NOT_HEAD)) && /[a-z](?:ion|ity|age)$/.test(sentence.text(at, at + 1))) || (/^(?:units-sold|none)$/.test(sentence.payload(at, C.metric)) && /^(?:revenue|gross-merchandise-value|operating-income|ebitda)/.test(sentence.payload(at + 1, C.metric)));

/** "tax-equivalent", unlike "Revenue- Services" */
const isHyphened = (sentence: Sentence, at: number): boolean => sentence.isMark(at, MARKS.hyphen) && sentence.passage.glued((sentence.part(at) as Part).from) && sentence.passage.glued((sentence.part(at) as Part).to);

/** A word in lower case that looks like a verb or adverb is no part of a name; a short one is a particle. */
function mayName(sentence: Sentence, at: number): boolean {
  const word = sentence.text(at, at + 1);
  // 5G opens with a digit.
  if (sentence.isCapital(at) || /^\d/.test(word)) return true;
  return !/(ed|ly|ing|basis)$/.test(word) && word.length > 3;
}

function latinScope(sentence: Sentence, from: number, to: number, narrowing: boolean, names: Names): Scope | null {
  // "tax-equivalent revenue", "non-interest income": half a word names no part.
  if (to < 0 || isGeneric(sentence, from, to)) return null;
  // "One-Way Truckload revenue": two halves with capitals are of one name.
  if (isHyphened(sentence, from - 1)) return to - from > 1 && sentence.isCapital(from) && sentence.isCapital(from - 2) ? scopeOf(sentence, from - 2, to, false) : null;
  // "At Waverley sales were £3m, but profit fell to £1m"
  let site = from - 1;
  while (sentence.isAny(site, TRANSPARENT)) site--;
  const scope = scopeOf(sentence, from, to, (sentence.payload(site, C.level) === "at" || sentence.payload(site, C.in) === "in") && sentence.clauseStart(site) === site);
  if (!scope || isOwnName(names, scope.text)) return null;
  // Small words alone narrow only where a noun phrase can begin: "figures show revenue" has none.
  if (!narrowing && !/[A-Z]/.test(scope.text) && !opensPhrase(sentence, from - 1)) return null;
  return trimOwn(scope, names);
}

const opensPhrase = (sentence: Sentence, before: number): boolean =>
  before < 0 || /['\u2019]s$/.test(sentence.text(before, before + 1)) || sentence.isComma(before) || sentence.isStop(before) || sentence.isOwner(before) || sentence.isPeriod(before) || sentence.isSign(before) ||
  sentence.isAny(before, BEFORE_PHRASE);

/** "Alibaba Cloud" keeps its name; a bare company name before the scope goes. */
function trimOwn(scope: Scope, names: Names): Scope {
  const words = scope.text.split(/\s+/);
  for (let n = words.length - 1; n > 1; n--) {
    if (!isOwnName(names, words.slice(0, n).join(" "))) continue;
    const text = words.slice(n).join(" ");
    return { ...scope, text: scope.text.slice(scope.text.length - text.length), start: scope.end - text.length };
  }
  return scope;
}

function ownerBefore(sentence: Sentence, mark: number): string | null {
  let at = mark - 1;
  // "SK hynix's"
  if (sentence.isWord(at) && !sentence.isCapital(at) && sentence.isWord(at - 1) && /^[A-Z]{2,}$/.test(sentence.text(at - 1, at))) at--;
  // "The snacks unit's sales"
  if (sentence.is(at, C.segment) && !sentence.isCapital(at)) {
    while (at > 0 && mark - at <= LONGEST_SUBJECT && !sentence.isAny(at - 1, DETERMINER_OR_WE) && isInPartName(sentence, at - 1)) at--;
    return sentence.text(at, mark);
  }
  while (at >= 0 && mark - at <= 5 && (sentence.isWord(at) || sentence.isAny(at, DESIGNATOR_OR_PLACE_OR_SEGMENT) || sentence.is(at, C.product)) && (sentence.isCapital(at) || sentence.is(at, C.segment))) at--;
  return at + 1 < mark ? sentence.text(at + 1, mark) : null;
}
