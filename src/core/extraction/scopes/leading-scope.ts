import { anyOf } from "../passage/class-set";
import { CLAUSE_OR_AND, DETERMINER, DETERMINER_OR_APPROXIMATE, DETERMINER_OR_WE, DETERMINER_OR_WE_OR_CLAUSE_OR_AND, IN, IN_OR_DETERMINER_OR_WE, METRIC_OR_METRIC_VERB, NEUTRAL, SEGMENT_OR_PLACE_OR_PRODUCT } from "../passage/class-sets";
import type { Scope } from "../drafts/draft";
import { beforeAside } from "./aside";
import { scopeOfHeading } from "./han-scope";
import { isOtherName, isOwnName, type Names } from "../names/names";
import { C, MARKS } from "../passage/passage";
import { isGeneric, isInName, isInPartName, joinsNames, narrows, SAYS, scopeOf } from "./scope";
import type { Part } from "../sentences/part";
import { isCapitalName } from "../sentences/opening";
import type { Sentence } from "../sentences/sentence";

const STANDS_FOR_LABEL = anyOf(C.determiner, C.segment, C.we, C.neutral, C.analyst);
/** "swung to an operating profit": what stands between the verb and its noun. */
const BEFORE_NOUN = anyOf(C.determiner, C.approximate, C.to);
const IN_PLACE = anyOf(C.determiner, C.place, C.and, C.segment);
const LONGEST_PLACE = 6;
const BEHIND_HEADING = anyOf(C.report, C.level, C.neutral);
const HOLDS = anyOf(C.excluding);
const BEFORE_PART = anyOf(C.determiner, C.we, C.in, C.by, C.neutral, C.plain);
/** Words of ours that open a name as well: "At Fine Dining". */
const NAMES = anyOf(C.deal, C.neutral, C.plain, C.growth);

/** What leads the clause: "In the commerce segment, revenue", "Mexico: Net revenues", "The cloud unit posted revenue". */
export function readLeadingScope(sentence: Sentence, first: number, names: Names): Scope | null {
  let before = first - 1;
  // 经纪业务：第一季度实现收入, 投行业务 - 1Q25收入
  if (sentence.isHan(first)) {
    let heading = before;
    while (heading > 0 && (sentence.isPeriod(heading) || sentence.isAny(heading, BEHIND_HEADING))) heading--;
    if (sentence.isMark(heading, MARKS.colon) || (sentence.isMark(heading, MARKS.hyphen) && sentence.is(heading - 1, C.segment) && !sentence.passage.glued((sentence.part(heading) as Part).to))) before = heading;
    if (before === heading && sentence.isMark(before, MARKS.hyphen)) return scopeOfHeading(sentence, before, names);
  }
  const member = sentence.han ? memberScope(sentence, first, names) : null;
  if (member) return member;
  if (sentence.isMark(before, MARKS.colon)) return sentence.isHan(before - 1) ? scopeOfHeading(sentence, before, names) : (scopeBeforeColon(sentence, before, names) ?? partFaring(sentence, before, names));
  if (sentence.isComma(before)) return scopeInFront(sentence, before, names);
  if (sentence.payload(before, C.report) === "with" && sentence.isComma(before - 1)) return partSpokenOf(sentence, before - 1, names) ?? partFaring(sentence, before - 1, names);
  if (sentence.says(before, "as") && sentence.isComma(before - 1)) return partFaring(sentence, before - 1, names);
  // A verb between: its subject leads.
  let verb = before;
  while (verb > before - 3 && sentence.isAny(verb, BEFORE_NOUN)) verb--;
  // "The data center business reported $30.8 billion in sales": the amount stands between.
  // "made 5.5 trillion won ($4.9 billion) in sales"
  const amount = sentence.isMark(verb - 1, MARKS.closing) && sentence.isFigure(verb - 2) ? verb - 4 : verb - 1;
  if ((sentence.is(verb, C.in) || sentence.payload(verb, C.level) === "of") && sentence.isFigure(amount)) {
    verb = amount - 1;
    while (sentence.isAny(verb, DETERMINER_OR_APPROXIMATE) && !sentence.is(verb, C.report)) verb--;
  }
  // "Equities trading was the outlier, posting an 18% revenue increase"
  const rate = sentence.figure(verb)?.unit === "percent" ? verb - 1 : verb;
  const posting = sentence.isAny(rate, DETERMINER) && !sentence.is(rate, C.report) ? rate - 1 : rate;
  if (!sentence.han && sentence.isComma(posting - 1) && sentence.is(posting, C.report) && /ing$/i.test(sentence.text(posting, posting + 1))) return partFaring(sentence, posting - 1, names);
  if (sentence.isComma(verb - 2) && sentence.isAny(verb, SAYS) && sentence.says(verb - 1, "which")) return antecedent(sentence, verb - 2, names);
  if (sentence.is(before, C.we) && sentence.says(before - 1, "where") && sentence.isComma(before - 2)) return antecedent(sentence, before - 2, names);
  // "growth in its online business where sales rose"
  if (!sentence.han && sentence.says(before, "where") && sentence.is(before - 1, C.segment) && !sentence.isCapital(before - 1)) return antecedent(sentence, before, names);
  if (sentence.isComma(before - 1) && (sentence.says(before, "where") || (!sentence.han && (sentence.says(before, "whose") || sentence.says(before, "which")) && sentence.is(before - 2, C.segment) && !sentence.isCapital(before - 2)))) return antecedent(sentence, before - 1, names);
  return sentence.isAny(verb, SAYS) ? (subjectScope(sentence, verb, names) ?? labelScope(sentence, verb, names)) : null;
}

/** "The gaming segment had a hard quarter, with revenue dropping to": the subject of the clause is a part. */
function partSpokenOf(sentence: Sentence, comma: number, names: Names): Scope | null {
  let from = sentence.clauseStart(comma - 1);
  while (sentence.isAny(from, DETERMINER_OR_WE_OR_CLAUSE_OR_AND)) from++;
  // "Castell's frozen food division was hit by tariffs, with"
  for (let at = from + 1; at < from + LONGEST_PLACE; at++) if (sentence.isOwner(at)) from = at + 1;
  let to = from;
  while (to < from + LONGEST_PLACE && (sentence.isWord(to) || narrows(sentence, to)) && !(to > from && sentence.is(to - 1, C.segment))) to++;
  if (!(sentence.is(to - 1, C.segment) || (sentence.is(to - 1, C.place) && sentence.isCapital(to - 1) && sentence.isAny(to, SAYS))) || sentence.isHan(from) || isGeneric(sentence, from, to)) return null;
  const scope = scopeOf(sentence, from, to, true);
  return scope && !isOwnName(names, scope.text) ? scope : null;
}

/** "Iron ore remained the engine room, with", "Home Care was weak:": what fared so is a part where it has a name, or where only a part can be called so; plain nouns are not. */
function partFaring(sentence: Sentence, close: number, names: Names): Scope | null {
  let from = sentence.clauseStart(close - 1);
  // "The fixed line, H-Com, remained a weak spot"
  if (sentence.says(from, "fares") && sentence.isComma(from - 1)) {
    const inner = sentence.clauseStart(from - 2);
    if (!sentence.isComma(inner - 1)) return null;
    from = sentence.isCapital(inner) ? inner : sentence.clauseStart(inner - 2);
  }
  if (names.company === null || sentence.han) return null;
  while (sentence.isAny(from, DETERMINER_OR_WE_OR_CLAUSE_OR_AND)) from++;
  let to = from;
  let capital = true;
  let placed = false;
  let narrowing = false;
  while (to < from + LONGEST_PLACE && !sentence.says(to, "fares") && (sentence.isWord(to) || sentence.isTerm(to) || sentence.isMark(to, MARKS.hyphen)) && (sentence.isCapital(to) || !sentence.is(to, C.metric)) && !sentence.is(to, C["person-word"])) {
    capital &&= sentence.isCapital(to) || !sentence.isWord(to);
    narrowing ||= sentence.isAny(to, SEGMENT_OR_PLACE_OR_PRODUCT);
    to++;
    // "The performance at Castell was strong", "Trading at its Irish stores"
    if (sentence.payload(to, C.level) === "at") to++;
    else if (!sentence.is(to - 1, C.stock)) continue;
    while (sentence.isAny(to, DETERMINER_OR_WE)) to++;
    from = to;
    placed = sentence.isCapital(to);
  }
  let verb = to;
  if (sentence.isComma(to)) for (verb = to + 1; verb < close && !sentence.says(verb, "fares"); ) verb++;
  if (to === from || !sentence.says(verb, "fares") || sentence.says(to - 1, "plain-noun") || isGeneric(sentence, from, to)) return null;
  let called = false;
  for (let at = verb; at < close; at++) called ||= sentence.says(at, "called-part");
  if (!(called || (capital && !sentence.says(verb + 1, "feels") && (placed || to - from > 1 || (from > 0 && !sentence.isStop(from - 1) && narrowing))))) return null;
  const scope = scopeOf(sentence, from, to, true);
  return scope && !isOwnName(names, scope.text) && !isOtherName(names, scope.text) && !names.ownForms.includes(sentence.text(from, from + 1)) ? scope : null;
}

/** "Argentina: The market generated revenues of": the subject only stands for the label before it. */
export function labelScope(sentence: Sentence, verb: number, names: Names): Scope | null {
  let at = verb - 1;
  while (at >= 0 && verb - at <= 4 && sentence.isAny(at, STANDS_FOR_LABEL)) at--;
  return sentence.isMark(at, MARKS.colon) ? scopeBeforeColon(sentence, at, names) : null;
}

function scopeBeforeColon(sentence: Sentence, colon: number, names: Names): Scope | null {
  let from = colon - 1;
  let place = false;
  while (from >= 0 && (sentence.isWord(from) || narrows(sentence, from) || sentence.text(from, from + 1) === "Other")) {
    // "Officeline fared worse:"
    if (sentence.says(from, "fares")) return null;
    from--;
    // Headings run into the sentence before them: the nearest place name is all of the label.
    if (sentence.is(from + 1, C.place)) {
      place = true;
      break;
    }
  }
  const scope = isGeneric(sentence, from + 1, colon) ? null : scopeOf(sentence, from + 1, colon, true);
  if (scope && !place && !/[A-Z]/.test(scope.text)) return null;
  // "Here is how Orion performed:"
  if (scope && !place) for (let i = from + 1; i < colon; i++) if (sentence.isCapital(i) && isOwnName(names, sentence.text(i, i + 1))) return null;
  return scope && (place || colon - from <= 4) && !isOwnName(names, scope.text) ? scope : null;
}

/** "In China, Wexel saw sales rise", "Internationally, the group made": the place that opens the sentence holds for what is told behind its subject. */
export function scopeOfSentence(sentence: Sentence, names: Names): Scope | null {
  if (sentence.han || names.company === null) return null;
  if (sentence.payload(0, C.place) === "adverb" || (sentence.is(0, C.product) && sentence.isComma(1))) return sentence.isComma(1) ? scopeOf(sentence, 0, 1, true) : null;
  let to = 1;
  while (to < LONGEST_PLACE && (sentence.isAny(to, IN_PLACE) || isCapitalName(sentence, to))) to++;
  if (sentence.payload(0, C.in) !== "in") return null;
  // "In motorcycles, where Castell is the biggest maker, profit rose": so is what a clause of its own tells more of.
  if (to === 1) while (to < LONGEST_PLACE && (isInPartName(sentence, to) || sentence.is(to, C["count-unit"]))) to++;
  else return sentence.isComma(to) || sentence.is(to, C.we) ? openedPhrase(sentence, to, names) : null;
  return sentence.isComma(to) && sentence.says(to + 1, "relative") ? openedPhrase(sentence, to, names, to > 1) : null;
}

function scopeInFront(sentence: Sentence, comma: number, names: Names): Scope | null {
  return openedPhrase(sentence, comma, names) ?? (sentence.han ? null : besideComma(sentence, comma, names));
}

/** "In China, the world's largest phone market, sales", "At the units that will form Arconic, revenue": the phrase that opens the sentence, without what describes it. */
function openedPhrase(sentence: Sentence, comma: number, names: Names, thing = false): Scope | null {
  const beyond = sentence.says(0, "outside");
  if (comma > 24 || !((sentence.isAny(0, IN) && sentence.payload(0, C.in) !== "within") || sentence.payload(0, C.level) === "at" || beyond || sentence.says(0, "links"))) return null;
  // "Outside China, sales": not the place itself.
  let from = beyond ? 0 : 1;
  while (sentence.isAny(from, DETERMINER_OR_WE)) from++;
  let to = from;
  // "At Castell, operating income came to", "In Neuroscience, revenue rose": what is named beside the company is a part of it.
  let narrowing = names.company !== null && (sentence.payload(0, C.level) === "at" || sentence.payload(0, C.in) === "in") && (sentence.isWord(from) || sentence.isAny(from, NAMES)) && sentence.isCapital(from);
  // "In oil-to-chemicals (O2C), EBITDA": what it is called for short.
  let end = comma;
  if (sentence.isMark(comma - 1, MARKS.closing)) while (end > from && !sentence.isMark(end, MARKS.opening)) end--;
  for (; to < end && !sentence.isComma(to); to++) {
    const part = sentence.part(to);
    if (!part || part.kind === "figure" || part.kind === "period" || (part.kind === "owner" && !(!isOwnName(names, sentence.text(from, to)) && sentence.isWord(to + 1) && sentence.isCapital(to - 1) && sentence.isCapital(to + 1))) || sentence.isAny(to, METRIC_OR_METRIC_VERB)) return null;
    narrowing ||= narrows(sentence, to);
  }
  // "In components, sales", "In fashion and leather goods, earnings"
  narrowing ||= to === end && to - from < LONGEST_PLACE && sentence.payload(1, C.determiner) !== "a" && !sentence.says(to - 1, "no-part") && (thing || (sentence.isWord(to - 1) && sentence.is(comma + 1, C.metric)));
  if (!narrowing || to === from || isGeneric(sentence, from, to)) return null;
  const scope = scopeOf(sentence, from, to, true);
  return scope && !isOwnName(names, scope.text) ? scope : null;
}

function besideComma(sentence: Sentence, comma: number, names: Names): Scope | null {
  // "The company, which also publishes the Harlow Tribune, earned": what is told of the subject beside is none of its parts.
  if (sentence.says(sentence.clauseStart(comma - 1), "which")) return null;
  // "Gaming, once its biggest business, brought in": what is inserted only says what the subject is.
  if (sentence.isComma(1) && sentence.clauseStart(comma - 1) === 2 && sentence.isCapital(0) && narrows(sentence, 0) && !isOwnName(names, sentence.text(0, 1))) return scopeOf(sentence, 0, 1, true);
  let from = comma - 1;
  let narrowing = false;
  while (from >= 0 && comma - from <= 6 && (sentence.isWord(from) || sentence.isAny(from, NEUTRAL) || narrows(sentence, from)) && !sentence.isAny(from, DETERMINER)) {
    narrowing ||= narrows(sentence, from) && !sentence.is(from, C.we);
    from--;
  }
  // "Openlink, the networks arm, increased revenue": a name says more than what it is.
  const named = sentence.isComma(from - 1) ? nameBefore(sentence, from - 1, names) : null;
  if (named) return named;
  const opened = (sentence.isAny(from, IN_OR_DETERMINER_OR_WE) && sentence.payload(from, C.in) !== "within") || sentence.isOwner(from);
  if (!narrowing || !opened || from + 1 >= comma || isGeneric(sentence, from + 1, comma)) return null;
  const scope = scopeOf(sentence, from + 1, comma, true);
  return scope && !isOwnName(names, scope.text) ? scope : null;
}

/** "except for Harrow News, which saw $74 million in revenue", "led by the pet food business, which posted", "by pet food, where sales" */
function antecedent(sentence: Sentence, comma: number, names: Names): Scope | null {
  let first = comma;
  while (first > 0 && comma - first < LONGEST_PLACE && isInPartName(sentence, first - 1)) first--;
  if (!sentence.isCapital(comma - 1) && first < comma && (sentence.is(comma - 1, C.segment) || sentence.says(comma + 1, "where")) && sentence.isAny(first - 1, BEFORE_PART) && !isGeneric(sentence, first, comma)) return scopeOf(sentence, first, comma, true);
  let from = comma;
  while (from > 0 && comma - from < LONGEST_PLACE && (sentence.isWord(from - 1) || narrows(sentence, from - 1) || isInName(sentence, from - 1)) && sentence.isCapital(from - 1)) from--;
  const scope = names.company === null || from === 0 ? null : scopeOf(sentence, from, comma, true);
  return scope && !isOwnName(names, scope.text) && !isOtherName(names, scope.text) ? scope : null;
}

function subjectScope(sentence: Sentence, verb: number, names: Names): Scope | null {
  const end = beforeAside(sentence, verb);
  let from = end - 1;
  let narrowing = false;
  const called = !sentence.han && sentence.is(end - 1, C.segment);
  while (from >= 0 && end - from <= 6 && (sentence.isWord(from) || (called && isInPartName(sentence, from)) || narrows(sentence, from) || isInsideName(sentence, from) || isInName(sentence, from) || joinsNames(sentence, from) || isInCompound(sentence, from))) {
    narrowing ||= sentence.is(from, C.segment) || sentence.is(from, C.place);
    from--;
  }
  // "The growing overseas operations pushed sales ahead"
  let open = from;
  while (sentence.isAny(open, NEUTRAL) && !sentence.isAny(open, DETERMINER)) open--;
  const opened = sentence.isOwner(open) || open < 0 || sentence.isAny(open, DETERMINER_OR_WE_OR_CLAUSE_OR_AND) || sentence.isStop(open) || sentence.isComma(open);
  // "Selective retailing, which includes perfume shops, saw": what is told of what it holds is a part.
  narrowing ||= end < verb && from < 0 && end > 1 && sentence.says(end + 1, "which") && sentence.isAny(end + 2, HOLDS);
  if (!narrowing || !opened || from + 1 >= end || isGeneric(sentence, from + 1, end)) return end < verb ? namedInAside(sentence, end + 1, verb - 1, names) : null;
  // "The language-learning platform reported": a compound is of a part where the word for a part closes it.
  if (!(sentence.is(end - 1, C.segment) && sentence.payload(end - 1, C.segment) === "")) for (let i = from + 1; i < end; i++) if (isInCompound(sentence, i)) return null;
  // "The biggest U.S. bank reported", "The embattled department store chain crashed to"
  if (!sentence.han && /^(?:bank|airline|utility|chain)$/.test(sentence.text(end - 1, end)) && !sentence.isOwner(open) && !sentence.says(open, "its") && (sentence.is(end - 2, C.place) || sentence.text(end - 1, end) !== "bank")) return null;
  // "The largest U.S. cellphone carrier posted", "The research services provider posted": who does something is a company.
  if (sentence.isWord(end - 1) && !sentence.isCapital(end - 1) && /(?:er|or)$/.test(sentence.text(end - 1, end))) return null;
  // "its Danish brewery Holm posted": what it is called, and not what it is.
  let name = end;
  while (sentence.isCapital(name - 1)) name--;
  const scope = scopeOf(sentence, name < end && name - 1 > from && sentence.isWord(name - 1) ? name : from + 1, end, true);
  // "German airline Acme announced": what stands before the company's name says who it is.
  if (sentence.isCapital(end - 1) && isOwnName(names, sentence.text(end - 1, end))) return null;
  return scope && !isOwnName(names, scope.text) ? scope : null;
}

/** 其中美味公司实现营业收入: of those that make up the whole, one that is called a company. */
function memberScope(sentence: Sentence, end: number, names: Names): Scope | null {
  const first = sentence.clauseStart(end - 1);
  const from = sentence.says(first, "of-which") ? first + 1 : sentence.says(first - 1, "of-which") || (sentence.isComma(first - 1) && sentence.says(first - 2, "of-which")) ? first : -1;
  if (from < 0 || end - from < 2 || end - from > LONGEST_PLACE || !sentence.is(end - 1, C.we) || !sentence.passage.lexicon.phrases["describes-company"].test(sentence.text(end - 1, end))) return null;
  for (let i = from; i < end - 1; i++) if (!sentence.isWord(i) && !sentence.is(i, C.place)) return null;
  return isOwnName(names, sentence.text(from, end - 1)) ? null : { text: sentence.text(from, end), start: sentence.start(from), end: sentence.end(end - 1), topic: true };
}

/** "The TV Sales business", "its trucks division": before the noun for a part a word says nothing of its own. */
const isInsideName = (sentence: Sentence, at: number): boolean => at > 0 && sentence.isTerm(at) && narrows(sentence, at + 1) && (sentence.is(at, C["count-unit"]) || (sentence.isCapital(at) && !sentence.isAny(at, DETERMINER)));

/** "The group's cash cow, its engineering division, saw": what is inserted says which part it is. */
export function namedInAside(sentence: Sentence, open: number, close: number, names: Names): Scope | null {
  const named = nameBefore(sentence, open - 1, names);
  if (named && sentence.says(open, "which")) return named.text.includes(" ") ? named : null;
  let from = open;
  while (sentence.isAny(from, DETERMINER_OR_WE)) from++;
  // "Ford Pro, its commercial business, booked": a name says more than what it is.
  if (named && from > open) return named;
  return from > open && sentence.is(close - 1, C.segment) && !isGeneric(sentence, from, close) ? scopeOf(sentence, from, close, true) : null;
}

/** The name that ends there and opens its clause, where it is not the company's. */
function nameBefore(sentence: Sentence, end: number, names: Names): Scope | null {
  let from = end;
  while (from > 0 && end - from < LONGEST_PLACE && (sentence.isWord(from - 1) || narrows(sentence, from - 1)) && sentence.isCapital(from - 1)) from--;
  // "The owner of Kerr and Harlow, which had"
  if (end === from || sentence.is(sentence.clauseStart(from) + 1, C["company-word"]) || names.company === null || !(from === 0 || sentence.isComma(from - 1) || sentence.isAny(from - 1, CLAUSE_OR_AND))) return null;
  const scope = scopeOf(sentence, from, end, true);
  return scope && !isOwnName(names, scope.text) ? scope : null;
}

/** "The direct-to-consumer business": the joints of one word, and what stands between two of them. */
const isInCompound = (sentence: Sentence, at: number): boolean => !sentence.han && (isJoint(sentence, at) || (isJoint(sentence, at - 1) && isJoint(sentence, at + 1)));
const isJoint = (sentence: Sentence, at: number): boolean => at > 0 && sentence.isMark(at, MARKS.hyphen) && at + 1 < sentence.count && sentence.start(at) === sentence.end(at - 1) && sentence.start(at + 1) === sentence.end(at);
