import { CLAUSE_OR_AND, DETERMINER, REPORT_OR_METRIC_VERB } from "../passage/class-sets";
import { isOtherName, isOwnName, plainName, type Names } from "../names/names";
import { anyOf } from "../passage/class-set";
import { C, MARKS } from "../passage/passage";
import { narrows } from "../scopes/scope";
import { isMember, isOurs, isPerson, isTold, timesOwn, timesTold } from "./named";
import { afterDay, afterNewsTime, isOnNewsTime, speaks } from "./news-time";
import { FARTHEST, IN_NAME, LONGEST, closingComma, isCapitalName, openingOf, opensName } from "./opening";
import { hadResult, isNameItself, reports } from "./subject-verb";
import type { Sentence } from "./sentence";

/** The capitalised subject of a sentence that reports, when it is not the company of the text: a brand, a unit or somebody else. */
export interface Subject {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Part of its verb, or of what is inserted before it about a stranger. */
  readonly verb: number;
  /** The sentence has to say who it is: "Tesla, the electric vehicle company, also reported". */
  readonly stranger: boolean;
  /** It does something, but makes or reports nothing: what has a part of its own is not its. */
  readonly acting?: boolean;
}

const DESCRIBING = anyOf(C.segment, C["company-word"]);
const WE_OR_COMPANY = anyOf(C.we, C["company-word"]);
const BESIDE = anyOf(C.report, C.versus, C.rival, C.in, C.to);

/** Who reports in the clauses of a sentence, where that is not the company. */
export function foreignSubjects(sentence: Sentence, names: Names): Subject[] {
  const subjects: Subject[] = [];
  if (sentence.han || names.company === null) return subjects;
  const opening = foreignSubject(sentence, names);
  if (opening) subjects.push(opening);
  for (let at = 1; at < sentence.count; at++) {
    // What somebody says "that" a name did is as likely of a product of theirs.
    const joint = (sentence.isAny(at - 1, CLAUSE_OR_AND) && !sentence.is(at - 1, C.determiner)) || sentence.payload(at - 1, C.versus) === "after" || sentence.isMark(at - 1, MARKS.semicolon);
    const inner = joint || sentence.isComma(at - 1) ? innerSubject(sentence, at, names) : null;
    // "By comparison, Castell earned"
    if (inner && inner.verb !== opening?.verb && (joint || sentence.is(inner.verb, C["metric-verb"]))) subjects.push(inner);
  }
  return subjects;
}

/** "while Castell Bank lost €150 million", "; Kerr Foods had": behind a joint a capital is a name, and whose it is nobody says. */
function innerSubject(sentence: Sentence, joint: number, names: Names): Subject | null {
  let from = sentence.is(joint, C.determiner) ? joint + 1 : joint;
  let part = false;
  const article = from > joint;
  let described = false;
  // "and rail business Signal Systems scraped"
  for (let at = from; at < from + LONGEST && !sentence.isCapital(at) && (sentence.isWord(at) || narrows(sentence, at) || sentence.isAny(at, DESCRIBING)); at++) if (sentence.isAny(at, DESCRIBING) && isCapitalName(sentence, at + 1)) {
    from = at + 1;
    described = true;
    part = sentence.is(at, C.segment);
  }
  let to = from;
  for (; to < from + LONGEST && isCapitalName(sentence, to); to++) part ||= narrows(sentence, to);
  if (to === from) return thingsBehind(sentence, joint);
  // "and the Kerr chain lost", "while the Nordics had"
  if (article && !described && (sentence.isWord(to) || narrows(sentence, to)) && !reports(sentence, to)) part ||= narrows(sentence, to++);
  if (sentence.isOwner(to) && reports(sentence, to + 1)) to++;
  const aside = sentence.isComma(to) && sentence.isAny(to + 1, DETERMINER);
  const verb = aside ? closingComma(sentence, to) + 1 : afterNewsTime(sentence, to);
  const name = sentence.text(from, to);
  const own = timesOwn(sentence.passage, names);
  const times = timesTold(sentence.passage, name);
  // "It comes a week after Kerr Foods said sales grew"
  const tells = reports(sentence, verb) || (speaks(sentence, verb) && !sentence.is(joint - 1, C.and) && !isPerson(sentence.passage, name));
  if (!tells || plainName(name).length < 2 || isOwnName(names, name) || times > own || (times === own && own > 1)) return null;
  return { name, start: sentence.start(from), end: sentence.end(to - 1), verb, stranger: !(part || (aside && isOwned(sentence, to + 1, names)) || isOurs(sentence.passage, name, names)) };
}

/** "while wireline networks brought in $461 million": things behind a joint that earn. */
function thingsBehind(sentence: Sentence, joint: number): Subject | null {
  let to = joint;
  while (to < joint + LONGEST && !sentence.isCapital(to) && (sentence.isWord(to) || narrows(sentence, to)) && !sentence.says(to, "had-result")) to++;
  if (to === joint || !/ .*[^s]s$/.test(sentence.text(joint, to)) || !sentence.is(to, C["metric-verb"]) || !hadResult(sentence, to)) return null;
  return { name: sentence.text(joint, to), start: sentence.start(joint), end: sentence.end(to - 1), verb: to, stranger: false };
}

/** Only verbs a company reports with: a person says, and what is said is the company's. */
function foreignSubject(sentence: Sentence, names: Names): Subject | null {
  const opening = openingOf(sentence);
  const owner = ownerAt(sentence, opening, names);
  // "Shares in Castell fell after it reported"
  const from = owner?.next ?? (sentence.is(opening, C.stock) && sentence.is(opening + 1, C.in) ? opening + 2 : opening);
  let to = from;
  while (to < from + LONGEST && (opensName(sentence, to) || (to > from && sentence.isAny(to, IN_NAME) && !/['\u2019]s$/.test(sentence.text(to, to + 1)))) && sentence.isCapital(to)) to += joinsName(sentence, to + 1) ? 2 : 1;
  const things = owner ? null : thingsThatReport(sentence);
  if (things && !isOwnName(names, sentence.text(0, things.end))) return { name: sentence.text(0, things.end), start: sentence.start(0), end: sentence.end(things.end - 1), verb: things.verb, stranger: isOfMany(sentence.text(things.end - 1, things.end)) };
  if (to === from || (to === from + 1 && sentence.says(from, "there")) || isOwnName(names, sentence.text(from, to))) return null;
  // "YouTube ads brought in": things of a name.
  if (!owner && to > from && !sentence.isAny(to, NO_THINGS) && /[a-z][^s]s$/.test(sentence.text(to, to + 1)) && hadResult(sentence, to + 1)) to++;
  const first = to;
  const listed = endOfList(sentence, first);
  if (listed > to) to = listed;
  // "Castell's chief executive said"
  const office = sentence.isOwner(to) && sentence.is(to + 1, C["person-word"]) ? 2 : 0;
  // "Sanderson's reported"
  if (sentence.isOwner(to) && (reports(sentence, to + 1) || sentence.isComma(to + 1))) to++;
  const name = sentence.text(from, to);
  if (sentence.isMark(to, MARKS.point) && sentence.is(to - 1, C.designator)) to++;
  const aside = sentence.isComma(to);
  // A brand has no "Inc": that is another company.
  const partner = isOtherName(names, name);
  // "Oncovra, the company's largest product, generated": what the company owns is a part of it; a name that nothing says it owns is in doubt a stranger's.
  const owned = owner?.isOurs === true || (aside && isOwned(sentence, to + 1, names));
  const close = aside ? (partner && sentence.is(to + 1, C.clause) ? to + 2 : closingComma(sentence, to) + 1) : to;
  let verb = afterDay(sentence, afterNewsTime(sentence, close + office));
  const timed = (verb > close || isOnNewsTime(sentence, verb) || (speaks(sentence, verb) && sentence.is(verb + 1, C.relative) && afterNewsTime(sentence, verb + 1) > verb + 1) || afterNewsTime(sentence, 0) > 0 || sentence.says(from - 2, "news-time")) && timesTold(sentence.passage, name) === 1;
  if (plainName(name).length < 2) return null;
  const described = partner || timed || owner?.isOurs === false || (aside && sentence.isAny(to + 1, DETERMINER)) || holdsDesignator(sentence, from, to);
  while ((sentence.is(verb, C.neutral) && !reports(sentence, verb)) || sentence.says(verb, "even-so")) verb++;
  const member = isOurs(sentence.passage, name, names);
  // Any word opens a sentence with a capital; whoever makes or loses something of its own is somebody.
  if (!partner && !timed && from === opening && isTold(sentence, name, names, described || owned || member || (aside && sentence.says(to + 1, "which")) || (hadResult(sentence, verb) && !sentence.says(to - 1, "plain-noun")))) return null;
  const reporting = partner || reports(sentence, verb);
  const acting = !reporting && !aside && isNameItself(sentence, name, verb) && !isPerson(sentence.passage, name);
  // "Mitsubishi, which has had a hard year, said that its European arm made": no person is a "which".
  if (!(reporting || acting || (sentence.is(verb, C.expect) && !isPerson(sentence.passage, name)) || (timed && (speaks(sentence, verb) || sentence.says(verb, "puts"))) || (aside && sentence.says(to + 1, "which") && speaks(sentence, verb)))) return null;
  const ours = owned || listed > first || sentence.is(verb, C["share-of"]) || member;
  const stranger = partner || timed || !ours || (described && !owned && !isMember(name, names));
  // "Harrow, which has $17bn of debt, made": what is inserted is the stranger's too.
  return { name, start: sentence.start(from), end: sentence.end(to - 1), verb: partner && aside ? to : verb, stranger, acting };
}

/** "Bank of Harlow", "Harlow-Kerr", "Harlow & Kerr" */
const joinsName = (sentence: Sentence, at: number): boolean => (sentence.payload(at, C.level) === "of" || sentence.isMark(at, MARKS.hyphen) || sentence.text(at, at + 1) === "&") && sentence.isWord(at + 1) && sentence.isCapital(at + 1);

/** "Finland's Nokia last week put", "Castell and Eisen's Leqora pulled in": where it is from or whose it is opens the name of another, or of a part. */
function ownerAt(sentence: Sentence, from: number, names: Names): { readonly next: number; readonly isOurs: boolean } | null {
  let at = from;
  while (at < from + LONGEST + 2 && (isCapitalName(sentence, at) || (at > from && sentence.is(at, C.and)))) at++;
  if (at === from || !sentence.isOwner(at) || !isCapitalName(sentence, at + 1)) return null;
  let first = from;
  while (first < at && !sentence.is(first, C.and)) first++;
  return { next: at + 1, isOurs: isOwnName(names, sentence.text(from, first)) };
}

/** "Base metals earned", "Appliances, helped by exports, posted": things without an article that report are no company. Where they end and their verb, null for none. */
function thingsThatReport(sentence: Sentence): { readonly end: number; readonly verb: number } | null {
  let to = 0;
  // "Partner-owned sites took in"
  if (sentence.isMark(1, MARKS.hyphen) && sentence.says(2, "run-by")) to = 3;
  while (to < 2 * LONGEST && (sentence.isWord(to) || narrows(sentence, to) || (to === 0 && sentence.isAny(0, NOUN_BEFORE) && sentence.isWord(1)) || (to > 0 && sentence.isAny(to, IN_THINGS))) && !sentence.says(to, "had-result") && !(to > 0 && sentence.says(to, "even-so")) && (to === 0 || !sentence.isCapital(to))) to++;
  if (to === 0 || sentence.is(to - 1, C.and) || sentence.says(to - 1, "even-so") || sentence.says(to - 1, "plain-noun")) return null;
  const last = sentence.text(to - 1, to);
  // One word may be a name, or an adverb: a noun of things has the ending of one.
  if (to === 1 ? sentence.index === 0 || !(sentence.passage.lexicon.phrases["ends-thing"].test(last) || sentence.passage.text.includes(` ${last.toLowerCase()} `)) : /(?:ed|ly)$/.test(last) || (!narrows(sentence, to - 1) && to < 2)) return null;
  const aside = sentence.isComma(to) && (sentence.says(to + 1, "cause") || sentence.says(to + 1, "relative"));
  let verb = aside ? closingComma(sentence, to) + 1 : to;
  while (sentence.says(verb, "even-so")) verb++;
  return hadResult(sentence, verb) && (!aside || verb > to + 1) ? { end: to, verb } : null;
}

const IN_THINGS = anyOf(C.and, C.designator, C.measure);
const NO_THINGS = anyOf(C.metric, C.stock, C.analyst, C.report, C["company-word"], C["person-word"]);
const NOUN_BEFORE = anyOf(C["not-head"], C["count-unit"]);

/** "Oil majors", "High street grocers" */
const isOfMany = (noun: string): boolean => /(?:[eo]rs|ies|giants|funds|chains|groups|peers)$/.test(noun);

/** "ProQuade, M-M-R and Varivax recorded": several names are one subject. */
function endOfList(sentence: Sentence, first: number): number {
  for (let to = first; sentence.isComma(to) || sentence.is(to, C.and); ) {
    const last = sentence.is(to, C.and);
    const from = ++to;
    while (isNamePart(sentence, to, from)) to++;
    if (to === from) return first;
    if (last) return to;
  }
  return first;
}

const isNamePart = (sentence: Sentence, at: number, from: number): boolean =>
  at < from + 2 * LONGEST && ((sentence.isMark(at, MARKS.hyphen) && at > from) || (/^[A-Z]/.test(at < sentence.count ? sentence.text(at, at + 1) : "") && !sentence.isFigure(at) && !sentence.isPeriod(at) && !sentence.isAny(at, REPORT_OR_METRIC_VERB)));

function isOwned(sentence: Sentence, from: number, names: Names): boolean {
  // "Castell, which Harlow bought in April"
  for (let at = from + 1; at < from + FARTHEST && !sentence.isComma(at); at++) if (!sentence.isAny(at - 1, BESIDE) && names.ownForms.includes(sentence.text(at, at + 1))) return true;
  // "Castell, the lending business,", "Appliances, the largest,"
  const last = closingComma(sentence, from) - 1;
  if (sentence.is(from, C.determiner) && (sentence.is(last, C.segment) || sentence.says(last, "superlative"))) return true;
  // "Castell, which on Monday raised its own forecast": what it does with what is its.
  for (let at = from; at < from + 6 && !sentence.isComma(at) && !(sentence.is(at, C.change) && sentence.says(from, "relative")); at++) if ((sentence.is(at, C.we) && /(?:['’]s|^its|^our|^their)$/i.test(sentence.text(at, at + 1))) || (sentence.isAny(at, WE_OR_COMPANY) && sentence.isOwner(at + 1))) return true;
  return false;
}

function holdsDesignator(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (sentence.is(at, C.designator)) return true;
  return false;
}
