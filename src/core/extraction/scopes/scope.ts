/**
 * The words around a metric that narrow it: a segment, a region, a product. They stand before it ("Cloud revenue",
 * 物业管理服务收入), behind it ("revenue from China", "Revenue - Services") or lead the clause ("In Asia, sales", "Brazil: sales").
 */
import { anyOf } from "../passage/class-set";
import { AND, AND_OR_DESIGNATOR, CHANGE_OR_REPORT_OR_LEVEL, DESIGNATOR_OR_PLACE_OR_SEGMENT, DETERMINER, DETERMINER_OR_APPROXIMATE, DETERMINER_OR_WE, DETERMINER_OR_WE_OR_APPROXIMATE_OR_NEUTRAL, DETERMINER_OR_WE_OR_CLAUSE_OR_AND, FROM_OR_IN, IN, IN_OR_DETERMINER_OR_WE, METRIC_OR_METRIC_VERB, NEUTRAL, PLACE_OR_PRODUCT } from "../passage/class-sets";
import type { Scope } from "../drafts/draft";
import { readHanModifiers, scopeOfHeading } from "./han-scope";
import { isOtherName, isOwnName, type Names } from "../names/names";
import { C, MARKS } from "../passage/passage";
import type { Premodifiers } from "./premodifiers";
import type { Sentence } from "../sentences/sentence";

const STANDS_FOR_LABEL = anyOf(C.determiner, C.segment, C.we, C.neutral, C.analyst);
const BEFORE_PHRASE = anyOf(C.determiner, C.we, C.and, C.in, C.report, C.level, C.change, C.clause, C.by, C.basis, C.neutral, C.relation, C.expect, C.versus, C.from);

const TRANSPARENT = anyOf(C.neutral, C.determiner, C.basis, C.approximate, C.we, C.variant);
/** "swung to an operating profit": what stands between the verb and its noun. */
const BEFORE_NOUN = anyOf(C.determiner, C.approximate, C.to);
const IN_PLACE = anyOf(C.determiner, C.place, C.and);
const LONGEST_PLACE = 6;
const SAYS = anyOf(C.report, C.level, C.change, C.swing, C["share-of"]);
const HOLDS = anyOf(C.excluding);
const NARROWING = anyOf(C.segment, C.place, C.product);

/** Walks left from the metric over its noun phrase. A verb's subject is no modifier: "Osprey earned" narrows nothing. */
export function readPremodifiers(sentence: Sentence, metric: number, names: Names): Premodifiers {
  if (sentence.isHan(metric) || sentence.isHan(metric - 1)) return readHanModifiers(sentence, metric, names);
  return sentence.is(metric, C["metric-verb"]) && !sentence.is(metric, C.metric) ? readSubject(sentence, metric, names) : readLatinModifiers(sentence, metric, names);
}

export function scopeOf(sentence: Sentence, from: number, to: number, topic: boolean): Scope | null {
  if (from >= to || namesCompany(sentence, from, to)) return null;
  return { text: sentence.text(from, to), start: sentence.start(from), end: sentence.end(to - 1), topic };
}

/** "the Brazilian lender", "the British retailer Acme": a noun for a company is the whole, not a part. */
function namesCompany(sentence: Sentence, from: number, to: number): boolean {
  let at = to - 1;
  while (at > from && sentence.isWord(at) && sentence.isCapital(at)) at--;
  return sentence.is(at, C["company-word"]) && !sentence.isCapital(at);
}

export const narrows = (sentence: Sentence, at: number): boolean => sentence.isAny(at, NARROWING) && !isPronounUs(sentence, at);

/** "us" is a region only in capitals. */
const isPronounUs = (sentence: Sentence, at: number): boolean => sentence.text(at, at + 1) === "us";

/** Words that only say "part of the company" name no part. */
export function isGeneric(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (!sentence.isTerm(i)) return false;
    if (!sentence.is(i, C.segment) || sentence.payload(i, C.segment) === "name" || sentence.isAny(i, PLACE_OR_PRODUCT)) return false;
  }
  return true;
}

function readSubject(sentence: Sentence, verb: number, names: Names): Premodifiers {
  const none = { first: verb, scope: null, owner: subjectName(sentence, verb, names), periodAt: -1, basic: false, generic: false };
  let at = verb - 1;
  let narrowing = false;
  while (at >= 0 && verb - at <= 5 && (sentence.isWord(at) || (narrows(sentence, at) || sentence.is(at, C.neutral)))) {
    narrowing ||= sentence.is(at, C.segment);
    at--;
  }
  if (!narrowing || at + 1 >= verb) return none;
  const opened = sentence.isOwner(at) || sentence.isAny(at, DETERMINER_OR_WE) || at < 0 || sentence.isComma(at);
  let from = opened ? at + 1 : -1;
  while (from >= 0 && sentence.isAny(from, DETERMINER_OR_WE)) from++;
  const scope = from >= 0 ? scopeOf(sentence, from, verb, true) : null;
  // "Midstream: The unit earned"
  if (from >= 0 && isGeneric(sentence, from, verb)) return { ...none, first: from, scope: labelScope(sentence, verb, names), generic: true };
  return { ...none, first: Math.max(from, 0), scope: scope && !isOwnName(names, scope.text) && !isGeneric(sentence, from, verb) ? scope : null };
}

/** "while Wells Fargo earned": a subject that is another company. */
function subjectName(sentence: Sentence, verb: number, names: Names): string | null {
  let from = verb;
  while (from > 0 && verb - from < 5 && sentence.isWord(from - 1) && sentence.isCapital(from - 1)) from--;
  const name = from < verb ? sentence.text(from, verb) : "";
  return name !== "" && isOtherName(names, name) ? name : null;
}

function readLatinModifiers(sentence: Sentence, metric: number, names: Names): Premodifiers {
  let at = metric - 1;
  let periodAt = -1;
  let from = -1;
  let to = -1;
  let narrowing = false;
  let basic = false;
  const done = (first: number, owner: string | null): Premodifiers => ({ first, scope: latinScope(sentence, from, to, narrowing, names), owner, periodAt, basic, generic: to >= 0 && isGeneric(sentence, from, to) && sentence.is(from - 1, C.determiner) });
  for (; at >= 0; at--) {
    const part = sentence.part(at);
    if (!part) break;
    if (sentence.payload(at, C.variant) === "basic") basic = true;
    if (part.kind === "period") {
      if (part.period?.bare && sentence.isAny(at - 1, IN)) break;
      periodAt = at;
      continue;
    }
    if (part.kind === "owner" || (part.kind === "mark" && part.unit === MARKS.apostrophe)) return done(at, ownerBefore(sentence, at));
    if (part.kind === "mark") {
      const open = openingOf(sentence, at);
      if (open < at) {
        at = open;
        continue;
      }
      if (part.unit === MARKS.hyphen && sentence.passage.glued(part.from) && sentence.passage.glued(part.to)) continue;
      break;
    }
    if (narrows(sentence, at)) {
      if (to < 0) to = at + 1;
      from = at;
      narrowing = true;
      continue;
    }
    if (sentence.isAny(at, TRANSPARENT)) {
      if (to >= 0 && !sentence.is(at, C.neutral)) break;
      if (to >= 0 && sentence.isAny(at, DETERMINER_OR_WE)) break;
      continue;
    }
    if (sentence.is(at, C.and) && to >= 0 && from === at + 1 && (sentence.isWord(at - 1) || narrows(sentence, at - 1)) && (narrowing || narrows(sentence, at - 1))) continue;
    // "Transportation ticketing revenues"
    if (part.kind !== "word" || !(mayName(sentence, at) || (to < 0 && at === metric - 1 && sentence.isWord(at - 1) && sentence.isCapital(at - 1)))) break;
    if (to < 0) to = at + 1;
    from = at;
  }
  return done(at + 1, null);
}

/** "The Motion segment's (61.4% of sales) revenue": where a bracket with an amount closes, the phrase goes on before it. */
function openingOf(sentence: Sentence, close: number): number {
  if (!sentence.isMark(close, MARKS.closing)) return close;
  let amount = false;
  for (let at = close - 1; at >= 0 && at > close - 12; at--) {
    if (sentence.isMark(at, MARKS.opening)) return amount ? at : close;
    amount ||= sentence.isFigure(at);
  }
  return close;
}

/** A word in lower case that looks like a verb or adverb is no part of a name; a short one is a particle. */
function mayName(sentence: Sentence, at: number): boolean {
  const word = sentence.text(at, at + 1);
  if (sentence.isCapital(at)) return true;
  return !/(ed|ly|ing)$/.test(word) && word.length > 3;
}

function latinScope(sentence: Sentence, from: number, to: number, narrowing: boolean, names: Names): Scope | null {
  if (to < 0 || isGeneric(sentence, from, to)) return null;
  const scope = scopeOf(sentence, from, to, false);
  if (!scope || isOwnName(names, scope.text)) return null;
  // Small words alone narrow only where a noun phrase can begin: "figures show revenue" has none.
  if (!narrowing && !/[A-Z]/.test(scope.text) && !opensPhrase(sentence, from - 1)) return null;
  return trimOwn(scope, names);
}

const opensPhrase = (sentence: Sentence, before: number): boolean =>
  before < 0 || sentence.isComma(before) || sentence.isStop(before) || sentence.isOwner(before) || sentence.isPeriod(before) || sentence.isSign(before) ||
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

export function ownerBefore(sentence: Sentence, mark: number): string | null {
  let at = mark - 1;
  // "SK hynix's"
  if (sentence.isWord(at) && !sentence.isCapital(at) && sentence.isWord(at - 1) && /^[A-Z]{2,}$/.test(sentence.text(at - 1, at))) at--;
  while (at >= 0 && mark - at <= 5 && (sentence.isWord(at) || sentence.isAny(at, DESIGNATOR_OR_PLACE_OR_SEGMENT) || sentence.is(at, C.product)) && (sentence.isCapital(at) || sentence.is(at, C.segment))) at--;
  return at + 1 < mark ? sentence.text(at + 1, mark) : null;
}

/** "revenue from the cloud unit", "losses at General Motors Europe", "Revenue - Services:", "sales in China". */
export function readPostmodifier(sentence: Sentence, metric: number, names: Names): Scope | null {
  let at = metric + 1;
  const dash = sentence.isMark(at, MARKS.hyphen) || sentence.isMark(at, MARKS.dash);
  const site = sentence.payload(at, C.level) === "at";
  const word = sentence.isAny(at, FROM_OR_IN) || site || sentence.payload(at, C.level) === "of";
  // "Profits at home were", "sales abroad"
  if (sentence.payload(at, C.place) === "adverb") return scopeOf(sentence, at, at + 1, false);
  if ((!dash && !word) || sentence.isHan(metric)) return null;
  at++;
  // "Revenue- Base and other management fees: $103 million": a label goes up to its colon.
  const colon = dash ? colonAfter(sentence, at) : -1;
  if (colon > at) return scopeOf(sentence, at, colon, false);
  while ((sentence.isAny(at, DETERMINER_OR_WE_OR_APPROXIMATE_OR_NEUTRAL) || sentence.is(at, C.basis)) && !narrows(sentence, at)) at++;
  let from = at;
  // "sales of its best-known doll": what the company owns is a part, with or without a capital.
  let named = dash || (sentence.isWord(at) && /^(?:its|their)$/i.test(sentence.text(at - 1, at)));
  let narrowing = dash;
  const listed = sentence.has(C.respectively);
  for (; at < from + 10; at++) {
    const part = sentence.part(at);
    if (!part || part.kind === "figure" || part.kind === "period") break;
    if (sentence.is(at, C["company-word"]) && !sentence.isCapital(at)) return null;
    if (part.kind === "owner" || (part.kind === "mark" && part.unit === MARKS.apostrophe && at > from)) {
      // "at the group's Brazilian arm": the scope is what is possessed.
      from = sentence.is(at + 1, C.basis) ? at + 2 : at + 1;
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
    // "its PC business"
    if (sentence.is(at, C.percent) && sentence.isCapital(at) && narrows(sentence, at + 1)) continue;
    if (part.kind === "word" || (sentence.is(at, C["count-unit"]) && sentence.is(at + 1, C.segment))) {
      named ||= sentence.isCapital(at);
      continue;
    }
    if (listed && sentence.isComma(at) && (sentence.isWord(at + 1) || narrows(sentence, at + 1))) continue;
    if (sentence.isAny(at, AND_OR_DESIGNATOR) && at > from) continue;
    if (sentence.is(at, C.neutral) && !sentence.isAny(at, CHANGE_OR_REPORT_OR_LEVEL) && at > from) continue;
    break;
  }
  // "Revenues from hotel bookings were": the phrase between metric and verb names a part without capitals.
  if (sentence.is(metric + 1, C.from) && at > from && at - from <= 4 && isFlow(sentence, metric) && sentence.isAny(at, SAYS)) named = true;
  while (at > from && sentence.isAny(at - 1, AND)) at--;
  // "at Orion Systems" names the company; "at General Motors Europe" a part of it.
  if (at <= from || !named || (site && !narrowing) || isGeneric(sentence, from, at)) return null;
  const scope = scopeOf(sentence, ...(apposed(sentence, at) ?? [from, at]), false);
  return scope && !isOwnName(names, scope.text) && !/^(continuing|discontinued) operations?$/i.test(scope.text) ? scope : null;
}

/** "in its largest division, Trading & Risk, which": the name of the part stands behind what it is. */
function apposed(sentence: Sentence, comma: number): readonly [number, number] | null {
  if (!sentence.is(comma - 1, C.segment) || !sentence.isComma(comma)) return null;
  let end = comma + 1;
  while (end < comma + LONGEST_PLACE && !sentence.isFigure(end) && sentence.part(end) && (sentence.is(end, C.and) || (!sentence.isSign(end) && sentence.isCapital(end)))) end++;
  return end > comma + 1 && sentence.isComma(end) ? [comma + 1, end] : null;
}

/** "income from operations" has a name of its own; what else is earned from is a part. */
const isFlow = (sentence: Sentence, metric: number): boolean => /^(?:revenue|operating-income)/.test(sentence.payload(metric, C.metric));

function colonAfter(sentence: Sentence, from: number): number {
  for (let at = from; at < from + 10 && !sentence.isFigure(at) && !sentence.isStop(at) && !sentence.isComma(at); at++) if (sentence.isMark(at, MARKS.colon)) return at;
  return -1;
}

/** What leads the clause: "In the commerce segment, revenue", "Mexico: Net revenues", "The cloud unit posted revenue". */
export function readLeadingScope(sentence: Sentence, first: number, names: Names): Scope | null {
  const before = first - 1;
  if (sentence.isMark(before, MARKS.colon)) return sentence.isHan(before - 1) ? scopeOfHeading(sentence, before, names) : scopeBeforeColon(sentence, before, names);
  if (sentence.isComma(before)) return scopeInFront(sentence, before, names);
  // A verb between: its subject leads.
  let verb = before;
  while (verb > before - 3 && sentence.isAny(verb, BEFORE_NOUN)) verb--;
  // "The data center business reported $30.8 billion in sales": the amount stands between.
  if ((sentence.is(verb, C.in) || sentence.payload(verb, C.level) === "of") && sentence.isFigure(verb - 1)) {
    verb -= 2;
    while (sentence.isAny(verb, DETERMINER_OR_APPROXIMATE) && !sentence.is(verb, C.report)) verb--;
  }
  return sentence.isAny(verb, SAYS) ? (subjectScope(sentence, verb, names) ?? labelScope(sentence, verb, names)) : null;
}

/** "Argentina: The market generated revenues of": the subject only stands for the label before it. */
function labelScope(sentence: Sentence, verb: number, names: Names): Scope | null {
  let at = verb - 1;
  while (at >= 0 && verb - at <= 4 && sentence.isAny(at, STANDS_FOR_LABEL)) at--;
  return sentence.isMark(at, MARKS.colon) ? scopeBeforeColon(sentence, at, names) : null;
}

function scopeBeforeColon(sentence: Sentence, colon: number, names: Names): Scope | null {
  let from = colon - 1;
  let place = false;
  while (from >= 0 && (sentence.isWord(from) || narrows(sentence, from) || sentence.text(from, from + 1) === "Other")) {
    from--;
    // Headings run into the sentence before them: the nearest place name is all of the label.
    if (sentence.is(from + 1, C.place)) {
      place = true;
      break;
    }
  }
  const scope = scopeOf(sentence, from + 1, colon, true);
  if (scope && !place && !/[A-Z]/.test(scope.text)) return null;
  // "Here is how Orion performed:"
  if (scope && !place) for (let i = from + 1; i < colon; i++) if (sentence.isCapital(i) && isOwnName(names, sentence.text(i, i + 1))) return null;
  return scope && (place || colon - from <= 4) && !isOwnName(names, scope.text) ? scope : null;
}

/** "In China, Wexel saw sales rise", "Internationally, the group made": the place that opens the sentence holds for what is told behind its subject. */
export function scopeOfSentence(sentence: Sentence, names: Names): Scope | null {
  if (sentence.han || names.company === null) return null;
  if (sentence.payload(0, C.place) === "adverb") return sentence.isComma(1) ? scopeOf(sentence, 0, 1, true) : null;
  let to = 1;
  while (to < LONGEST_PLACE && sentence.isAny(to, IN_PLACE)) to++;
  return sentence.payload(0, C.in) === "in" && sentence.is(to - 1, C.place) && (sentence.isComma(to) || sentence.is(to, C.we)) ? openedPhrase(sentence, to, names) : null;
}

function scopeInFront(sentence: Sentence, comma: number, names: Names): Scope | null {
  return openedPhrase(sentence, comma, names) ?? besideComma(sentence, comma, names);
}

/** "In China, the world's largest phone market, sales", "At the units that will form Arconic, revenue": the phrase that opens the sentence, without what describes it. */
function openedPhrase(sentence: Sentence, comma: number, names: Names): Scope | null {
  if (comma > 16 || !((sentence.isAny(0, IN) && sentence.payload(0, C.in) !== "within") || sentence.payload(0, C.level) === "at")) return null;
  let from = 1;
  while (sentence.isAny(from, DETERMINER_OR_WE)) from++;
  let to = from;
  // "At Castell, operating income came to": who is named beside the company is a part of it.
  let narrowing = names.company !== null && sentence.payload(0, C.level) === "at" && sentence.isWord(1) && sentence.isCapital(1);
  for (; to < comma && !sentence.isComma(to); to++) {
    const part = sentence.part(to);
    if (!part || part.kind === "figure" || part.kind === "period" || part.kind === "owner" || sentence.isAny(to, METRIC_OR_METRIC_VERB)) return null;
    // "In fashion and leather goods, earnings"
    narrowing ||= narrows(sentence, to) || (sentence.is(to, C.and) && sentence.isWord(to - 1) && sentence.isWord(to + 1));
  }
  if (!narrowing || to === from || isGeneric(sentence, from, to)) return null;
  const scope = scopeOf(sentence, from, to, true);
  return scope && !isOwnName(names, scope.text) ? scope : null;
}

function besideComma(sentence: Sentence, comma: number, names: Names): Scope | null {
  let from = comma - 1;
  let narrowing = false;
  while (from >= 0 && comma - from <= 6 && (sentence.isWord(from) || sentence.isAny(from, NEUTRAL) || narrows(sentence, from)) && !sentence.isAny(from, DETERMINER)) {
    narrowing ||= narrows(sentence, from) && !sentence.is(from, C.we);
    from--;
  }
  const opened = (sentence.isAny(from, IN_OR_DETERMINER_OR_WE) && sentence.payload(from, C.in) !== "within") || sentence.isOwner(from);
  if (!narrowing || !opened || from + 1 >= comma || isGeneric(sentence, from + 1, comma)) return null;
  const scope = scopeOf(sentence, from + 1, comma, true);
  return scope && !isOwnName(names, scope.text) ? scope : null;
}

function subjectScope(sentence: Sentence, verb: number, names: Names): Scope | null {
  const end = beforeAside(sentence, verb);
  let from = end - 1;
  let narrowing = false;
  while (from >= 0 && end - from <= 6 && (sentence.isWord(from) || narrows(sentence, from) || isInsideName(sentence, from))) {
    narrowing ||= sentence.is(from, C.segment) || sentence.is(from, C.place);
    from--;
  }
  // "The growing overseas operations pushed sales ahead"
  let open = from;
  while (sentence.isAny(open, NEUTRAL) && !sentence.isAny(open, DETERMINER)) open--;
  const opened = sentence.isOwner(open) || open < 0 || sentence.isAny(open, DETERMINER_OR_WE_OR_CLAUSE_OR_AND) || sentence.isStop(open) || sentence.isComma(open);
  // "Selective retailing, which includes perfume shops, saw": what is told of what it holds is a part.
  narrowing ||= end < verb && from < 0 && end > 1 && /^which$/i.test(sentence.text(end + 1, end + 2)) && sentence.isAny(end + 2, HOLDS);
  if (!narrowing || !opened || from + 1 >= end || isGeneric(sentence, from + 1, end)) return end < verb ? namedInAside(sentence, end + 1, verb - 1) : null;
  // "The largest U.S. cellphone carrier posted", "The research services provider posted": who does something is a company.
  if (sentence.isWord(end - 1) && !sentence.isCapital(end - 1) && /(?:er|or)$/.test(sentence.text(end - 1, end))) return null;
  const scope = scopeOf(sentence, from + 1, end, true);
  // "German airline Acme announced": what stands before the company's name says who it is.
  if (sentence.isCapital(end - 1) && isOwnName(names, sentence.text(end - 1, end))) return null;
  return scope && !isOwnName(names, scope.text) ? scope : null;
}

/** "The TV Sales business", "its trucks division": before the noun for a part a word says nothing of its own. */
const isInsideName = (sentence: Sentence, at: number): boolean => at > 0 && sentence.isTerm(at) && narrows(sentence, at + 1) && (sentence.is(at, C["count-unit"]) || (sentence.isCapital(at) && !sentence.isAny(at, DETERMINER)));

/** "The group's cash cow, its engineering division, saw": what is inserted says which part it is. */
function namedInAside(sentence: Sentence, open: number, close: number): Scope | null {
  let from = open;
  while (sentence.isAny(from, DETERMINER_OR_WE)) from++;
  return from > open && sentence.is(close - 1, C.segment) && !isGeneric(sentence, from, close) ? scopeOf(sentence, from, close, true) : null;
}

/** "The metals unit -- which mines and refines -- reported": where the subject ends, before what is inserted. */
function beforeAside(sentence: Sentence, verb: number): number {
  const open = openingOf(sentence, verb - 1);
  if (open < verb - 1) return open;
  const mark = sentence.part(verb - 1);
  if (mark?.kind !== "mark" || !(sentence.isComma(verb - 1) || mark.unit === MARKS.dash || mark.unit === MARKS.hyphen)) return verb;
  for (let at = verb - 2; at > verb - 18 && at > 0; at--) {
    const part = sentence.part(at);
    if (part?.kind === "figure" || part?.kind === "period" || sentence.isStop(at)) return verb;
    if (part?.kind === "mark" && part.unit === mark.unit && (at < verb - 3 || (at === verb - 3 && sentence.isCapital(at + 1)))) return sentence.isMark(at - 1, mark.unit) ? at - 1 : at;
  }
  return verb;
}
