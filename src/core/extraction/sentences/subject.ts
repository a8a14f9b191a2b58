import { CLAUSE_OR_AND, DETERMINER, REPORT_OR_METRIC_VERB } from "../passage/class-sets";
import { isOtherName, isOwnName, plainName, timesIn, type Names } from "../names/names";
import { anyOf } from "../passage/class-set";
import { C, MARKS, type Passage } from "../passage/passage";
import { BROKEN, TERM, WORD } from "../passage/tokens";
import { narrows } from "../scopes/scope";
import type { Sentence } from "./sentence";
import { greatest } from "../../model/extremes";

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

/** "Conagra Brands Inc" */
const IN_NAME = anyOf(C.designator, C.segment, C.product, C.analyst);
const DESCRIBING = anyOf(C.segment, C["company-word"]);
const WE_OR_COMPANY = anyOf(C.we, C["company-word"]);
const MOVES = anyOf(C.change, C.multiple);
const IN_TIME = anyOf(C.in, C.determiner, C.relative);
const RELATIVE = /^wh(ich|o|ose)$/i;
const LONGEST = 4;
const FARTHEST = 28;
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
  if (to === from) return null;
  // "and the Kerr chain lost"
  if (article && !described && !(sentence.isWord(to) || narrows(sentence, to))) return null;
  if (article && !described) part ||= narrows(sentence, to++);
  if (sentence.isOwner(to) && reports(sentence, to + 1)) to++;
  const aside = sentence.isComma(to) && sentence.isAny(to + 1, DETERMINER);
  const verb = aside ? closingComma(sentence, to) + 1 : afterNewsTime(sentence, to);
  const name = sentence.text(from, to);
  const own = timesOwn(sentence.passage, names);
  const times = timesTold(sentence.passage, name);
  if (!reports(sentence, verb) || plainName(name).length < 2 || isOwnName(names, name) || times > own || (times === own && own > 1)) return null;
  return { name, start: sentence.start(from), end: sentence.end(to - 1), verb, stranger: !(part || (aside && isOwned(sentence, to + 1, names)) || isOurs(sentence.passage, name, names)) };
}

export const isCapitalName = (sentence: Sentence, at: number): boolean => (sentence.isWord(at) || sentence.isAny(at, IN_NAME) || sentence.is(at, C.place)) && sentence.isCapital(at);

/** Only verbs a company reports with: a person says, and what is said is the company's. */
function foreignSubject(sentence: Sentence, names: Names): Subject | null {
  const opening = openingOf(sentence);
  const owner = ownerAt(sentence, opening, names);
  // "Shares in Castell fell after it reported"
  const from = owner?.next ?? (sentence.is(opening, C.stock) && sentence.is(opening + 1, C.in) ? opening + 2 : opening);
  let to = from;
  while (to < from + LONGEST && (sentence.isWord(to) || sentence.is(to, C.analyst) || (to > from && sentence.isAny(to, IN_NAME) && !/['\u2019]s$/.test(sentence.text(to, to + 1)))) && sentence.isCapital(to)) to += joinsName(sentence, to + 1) ? 2 : 1;
  const things = owner ? null : thingsThatReport(sentence);
  if (things && !isOwnName(names, sentence.text(0, things.end))) return { name: sentence.text(0, things.end), start: sentence.start(0), end: sentence.end(things.end - 1), verb: things.verb, stranger: isOfMany(sentence.text(things.end - 1, things.end)) };
  if (to === from || isOwnName(names, sentence.text(from, to))) return null;
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
  const timed = (verb > close || isOnNewsTime(sentence, verb) || (sentence.payload(verb, C.announce) === "say" && sentence.is(verb + 1, C.relative) && afterNewsTime(sentence, verb + 1) > verb + 1) || afterNewsTime(sentence, 0) > 0 || sentence.says(from - 2, "news-time")) && timesTold(sentence.passage, name) === 1;
  if (plainName(name).length < 2) return null;
  const described = partner || timed || owner?.isOurs === false || (aside && sentence.isAny(to + 1, DETERMINER)) || holdsDesignator(sentence, from, to);
  while (sentence.is(verb, C.neutral) || sentence.says(verb, "even-so")) verb++;
  const member = isOurs(sentence.passage, name, names);
  // Any word opens a sentence with a capital; whoever makes or loses something of its own is somebody.
  if (!partner && !timed && from === opening && isTold(sentence, name, names, described || owned || member || (aside && sentence.says(to + 1, "which")) || (hadResult(sentence, verb) && !sentence.says(to - 1, "plain-noun")))) return null;
  const reporting = partner || reports(sentence, verb);
  const acting = !reporting && !aside && isNameItself(sentence, name, verb) && !isPerson(sentence.passage, name);
  // "Mitsubishi, which has had a hard year, said that its European arm made": no person is a "which".
  if (!(reporting || acting || ((sentence.is(verb, C.expect) || saysOfItself(sentence, verb)) && !isPerson(sentence.passage, name)) || (timed && (sentence.is(verb, C.announce) || sentence.says(verb, "puts"))) || (aside && sentence.says(to + 1, "which") && sentence.is(verb, C.announce)))) return null;
  const ours = owned || listed > first || sentence.is(verb, C["share-of"]) || member;
  const stranger = partner || timed || !ours || (described && !owned && !isMember(name, names));
  // "Harrow, which has $17bn of debt, made": what is inserted is the stranger's too.
  return { name, start: sentence.start(from), end: sentence.end(to - 1), verb: partner && aside ? to : verb, stranger, acting };
}

/** "Castell was hit, too, with profit falling", "Castell said revenue rose", "Harlow Foods employs 300 and had": one word that speaks, or any that act, where no noun looks so. */
function isNameItself(sentence: Sentence, name: string, verb: number): boolean {
  const one = !name.includes(" ");
  if (one && (NOUN.test(name) || sentence.index < 3)) return false;
  if (one && sentence.payload(verb, C.announce) === "say") return true;
  return sentence.payload(verb, C.level) === "be" || sentence.isAny(verb, ACTING) || sentence.says(verb, "plans") || (sentence.isWord(verb) && !sentence.isCapital(verb) && ACTS.test(sentence.text(verb, verb + 1)));
}

const NOUN = /(?:s|ing|ness|ment|ion|ity|ly|ed|[ae]nce|ism|[eo]r)$/;
const ACTING = anyOf(C.change, C.ended, C.deal);
const ACTS = /[a-z](?:ed|[^s]s)$/;

/** "Bank of Harlow", "Harlow-Kerr" */
const joinsName = (sentence: Sentence, at: number): boolean => (sentence.payload(at, C.level) === "of" || sentence.isMark(at, MARKS.hyphen)) && sentence.isWord(at + 1) && sentence.isCapital(at + 1);

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

/** "posted", "now has an order book" */
const hadResult = (sentence: Sentence, verb: number): boolean => sentence.says(verb, "had-result") || (sentence.says(verb, "has") && (sentence.isFigure(verb + 1) || sentence.payload(verb + 1, C.determiner) === "a"));

const IN_THINGS = anyOf(C.and, C.designator, C.measure);
const NOUN_BEFORE = anyOf(C["not-head"], C["count-unit"]);

/** "Oil majors", "High street grocers" */
const isOfMany = (noun: string): boolean => /(?:[eo]rs|ies|giants|funds|chains|groups|peers)$/.test(noun);

/** "Westbank reports next Thursday", "Kerr posted on Friday" */
const isOnNewsTime = (sentence: Sentence, verb: number): boolean => sentence.is(verb, C.announce) && afterNewsTime(sentence, verb + 1) > verb + 1;

/** "Castell on Friday posted", "Castell last week unveiled": who has a day of its own to report on is another company. */
export function afterNewsTime(sentence: Sentence, from: number): number {
  // "earlier in the month"
  if (sentence.says(from, "news-time") && sentence.isAny(from + 1, IN_TIME)) {
    let at = from + 1;
    while (at < from + 5 && (sentence.isAny(at, IN_TIME) || sentence.isPeriod(at) || sentence.says(at, "news-noun"))) at++;
    return at;
  }
  // "Earlier on Wednesday"
  if (sentence.says(from, "news-time")) return afterNewsTime(sentence, from + 1);
  const period = sentence.period(from);
  // "last year", "last month", "this month"
  if (period && (period.relative === "last" ? period.length === "year" : (period.previous && !period.length) || (period.relative === "this" && period.length === "month"))) return from + 1;
  return (sentence.is(from, C.relative) || /^this$/i.test(sentence.text(from, from + 1))) && sentence.says(from + 1, "news-noun") ? from + 2 : from;
}

/** "Castell on June 29 cut" */
const afterDay = (sentence: Sentence, at: number): number => ((sentence.period(at)?.endDay ?? 0) > 0 ? at + 1 : at);

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

const LONGEST_BETWEEN = 7;
const ENDS_PHRASE = anyOf(C["company-word"], C["person-word"], C.report, C.change, C.relation, C.versus, C.rival, C.deal, C.clause, C.announce, C.expect);

/** "its Molotov service", "Castell's fast-growing Molotov", "sales of the drug Molotov", "the Molotov brand": somewhere the text says that the name is a part. */
function isOurs(passage: Passage, name: string, { ownForms }: Pick<Names, "ownForms">): boolean {
  const { text, tokens } = passage;
  if (isMember(name, { ownForms })) return true;
  if (passage.told.size >= MOST_NAMES) return false;
  for (let start = text.indexOf(name), left = MOST; start >= 0 && left > 0; start = text.indexOf(name, start + name.length), left--) {
    const first = tokens.at(start);
    let at = first - 1;
    while (at > first - LONGEST_BETWEEN && at >= 0 && tokens.gap[at + 1] !== BROKEN && !passage.isAny(at, ENDS_PHRASE) && !passage.isMark(at, MARKS.point)) {
      // "its", "Castell's"
      if ((passage.is(at, C.we) && (passage.is(at, C.determiner) || /['\u2019]s$/.test(passage.slice(at, at + 1)))) || (passage.isMark(at, MARKS.apostrophe) && ownForms.some((form) => text.endsWith(form, tokens.start[at])))) return true;
      if (passage.is(at, C.metric) && (passage.payload(at + 1, C.level) === "of" || passage.is(at + 1, C.from))) return true;
      at--;
    }
    let end = first;
    while (first >= 0 && (tokens.end[end] as number) < start + name.length) end++;
    if (first < 0) continue;
    for (at = end + 1; at < end + LONGEST_BETWEEN / 2 && (tokens.kind[at] === WORD || tokens.kind[at] === TERM) && !passage.isAny(at, ENDS_PHRASE); at++) if (passage.is(at, C.segment)) return true;
    if (passage.isMark(end + 1, MARKS.comma) && ((passage.is(end + 2, C.we) && (passage.is(end + 2, C.determiner) || passage.isMark(end + 3, MARKS.apostrophe))) || ownForms.some((form) => text.startsWith(form, tokens.start[end + 2])))) return true;
  }
  return false;
}

/** "Ford Credit", "Paramount+" */
export const isMember = (name: string, { ownForms }: Pick<Names, "ownForms">): boolean => ownForms.some((form) => name.startsWith(form) && /^[ +]/.test(name.slice(form.length)));

function isOwned(sentence: Sentence, from: number, names: Names): boolean {
  // "Castell, which Harlow bought in April"
  for (let at = from + 1; at < from + FARTHEST && !sentence.isComma(at); at++) if (!sentence.isAny(at - 1, BESIDE) && names.ownForms.includes(sentence.text(at, at + 1))) return true;
  // "Castell, the lending business,"
  if (sentence.is(from, C.determiner) && sentence.is(closingComma(sentence, from) - 1, C.segment)) return true;
  for (let at = from; at < from + 6 && !sentence.isComma(at); at++) if ((sentence.is(at, C.we) && /(?:['’]s|^its|^our|^their)$/i.test(sentence.text(at, at + 1))) || (sentence.isAny(at, WE_OR_COMPANY) && sentence.isOwner(at + 1))) return true;
  return false;
}

/** "Earlier this month, Samsung reported": what stands before the first comma only says when. */
export function openingOf(sentence: Sentence): number {
  const dated = afterNewsTime(sentence, 0);
  if (dated > 0) return sentence.isComma(dated) ? dated + 1 : dated;
  for (let at = 0; at < 6; at++) {
    // "While Kerr posted"
    if (at === 0 && sentence.is(0, C.clause) && isCapitalName(sentence, 1)) return 1;
    // "Tesla, the electric vehicle company, also reported" opens with the name itself.
    const last = sentence.isOwner(at - 1) ? at - 2 : at - 1;
    if (sentence.isComma(at) && at < sentence.count - 1) return (isName(sentence, at) && (!sentence.isCapital(at + 1) || sentence.isOwner(at + 2)) && closingComma(sentence, at) > at) || (sentence.isWord(last) && sentence.isCapital(last) && RELATIVE.test(sentence.text(at + 1, at + 2))) ? 0 : at + 1;
    // "Castell was hit, too, with profit falling"
    if (sentence.isFigure(at) || sentence.isAny(at, REPORT_OR_METRIC_VERB) || (sentence.payload(at, C.level) === "be" && isName(sentence, at))) break;
  }
  return 0;
}

/** "Reality Labs, the unit that makes" */
function isName(sentence: Sentence, to: number): boolean {
  for (let at = 0; at < to; at++) if (!(sentence.isWord(at) || sentence.is(at, C.analyst)) && (at === 0 || !sentence.isAny(at, IN_NAME)) || (at > 0 && !sentence.isCapital(at))) return false;
  return to > 0 && to < LONGEST;
}

function closingComma(sentence: Sentence, open: number): number {
  for (let at = open + 1; at < open + FARTHEST; at++) if (sentence.isComma(at)) return at;
  return open;
}

function holdsDesignator(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (sentence.is(at, C.designator)) return true;
  return false;
}

/** "Castell more than tripled its profit", "Domena increased digital revenue" */
const movesItsOwn = (sentence: Sentence, at: number): boolean => {
  const verb = sentence.is(at, C["at-least"]) ? at + 1 : at;
  let object = verb + 1;
  while (sentence.isAny(object, IN_OBJECT)) object++;
  return sentence.isAny(verb, MOVES) && (sentence.is(object, C.metric) || /^its$/i.test(sentence.text(verb + 1, verb + 2)));
};

const IN_OBJECT = anyOf(C.determiner, C.neutral, C.basis, C.segment, C.product, C.place);

/** "Castell said its global sales were" */
const saysOfItself = (sentence: Sentence, verb: number): boolean => sentence.payload(verb, C.announce) === "say" && [verb + 1, verb + 2].some((at) => /^(?:its|their)$/i.test(sentence.text(at, at + 1)));

const reports = (sentence: Sentence, at: number): boolean => movesItsOwn(sentence, at) || sentence.says(at, "had-result") || (sentence.payload(at, C.level) === "reach" && sentence.isComma(at - 1)) || (sentence.payload(at, C.level) === "be" && sentence.isAny(at + 1, MOVES)) || (sentence.says(at, "bound") && (sentence.isPeriod(at + 1) || sentence.isPeriod(at + 2))) || ((sentence.is(at, C.report) && sentence.payload(at, C.report) !== "with") || sentence.is(at, C["metric-verb"]) || sentence.is(at, C["share-of"])) && sentence.payload(at, C.announce) !== "say";

/** "Mr Kerr", "Ann Kerr", "Ann Kerr, its finance director": who has a first name, a title or an office speaks for somebody. */
function isPerson({ text, lexicon: { phrases } }: Passage, name: string): boolean {
  for (let start = text.indexOf(name), left = MOST; start >= 0 && left > 0; start = text.indexOf(name, start + name.length), left--) {
    const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
    const behind = text.slice(start + name.length, start + name.length + LONGEST_OFFICE);
    if ((FIRST_NAME.test(before) && !name.includes(" ")) || phrases["title-of-person"].test(before) || phrases.office.test(behind)) return true;
  }
  return false;
}

const FIRST_NAME = /\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?$/u;
const LONGEST_BEFORE = 24;
const LONGEST_OFFICE = 60;

/** A name the text says as often as its company's is another name of it. */
function isTold(sentence: Sentence, name: string, names: Names, described: boolean): boolean {
  const { passage } = sentence;
  const own = timesOwn(passage, names);
  const times = timesTold(passage, name);
  // Any word opens a sentence with a capital: a name has two, or is said again; managers speak for the company.
  return own < 2 || (times >= own && isInLead(passage, name)) || (times < 2 && !described && !/[A-Z].*[A-Z]/.test(name) && (sentence.index < 3 || passage.lexicon.phrases.speakers.test(name) || passage.text.includes(` ${name.toLowerCase()}`)));
}

/** Where a text says what it is about. */
const LEAD = 400;

const isInLead = ({ text }: Passage, name: string): boolean => text.lastIndexOf(name, LEAD) >= 0;

export const timesOwn = (passage: Passage, { ownForms }: Names): number => greatest(ownForms.map((form) => timesTold(passage, form)), 0);

const MOST = 12;
/** Each is looked for in the whole text; no story names so many companies, and of a list of them nothing is told. */
const MOST_NAMES = 300;

export function timesTold({ text, told }: Passage, name: string): number {
  const known = told.get(name);
  if (known !== undefined) return known;
  if (told.size >= MOST_NAMES) return 1;
  const times = timesIn(text, name, MOST);
  told.set(name, times);
  return times;
}
