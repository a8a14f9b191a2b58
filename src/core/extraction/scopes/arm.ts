import type { Scope } from "../drafts/draft";
import type { PhraseName } from "../../language/phrases";
import { isOwnName, type Names } from "../names/names";
import { anyOf } from "../passage/class-set";
import { C, MARKS } from "../passage/passage";
import { isOurs } from "../sentences/named";
import type { Sentence } from "../sentences/sentence";
import { scopeOf } from "./scope";

/** A part of the company that is the subject of a clause, and its verb. */
export interface Arm {
  readonly scope: Scope | null;
  readonly verb: number;
  /** What it did is told in figures. */
  readonly does: boolean;
  /** It is only close to the company: its parent, a partner. */
  readonly stranger: boolean;
}

const DOES = anyOf(C.report, C["share-of"], C["metric-verb"], C.change, C.swing);
const HAS = anyOf(C["metric-verb"], C["share-of"]);
const IN_PHRASE = anyOf(C.segment, C.product, C.place, C.designator, C["not-head"], C.neutral);
const IN_PLACE = anyOf(C.in, C.place, C.determiner);
/** What a company may own that has a name. */
const OWNED = anyOf(C.segment, C.product, C["company-word"]);
const LONGEST = 8;
const FARTHEST_VERB = 18;
/** "Its chief engineer", "its auditor" */
const PERSON = /(?:[^i]er|or|ist|man|ent|ian)$/;

/** "Castell's UK arm paid", "Its regional carrier, Skyling, made", "and its Danish brewery Holm lost", "Its Premier Automotive Group, home to Volvo, posted". */
export function readArm(sentence: Sentence, open: number, names: Names): Arm | null {
  const the = /^the$/i.test(sentence.text(open, open + 1));
  // "its larger government business"
  const its = sentence.says(open, "its") ? open + (sentence.is(open + 1, C.change) ? 2 : 1) : 0;
  let from = the ? open + 1 : its || ownerEnd(sentence, open, names);
  if (from === 0) return null;
  // "The core Harbour business"
  if (sentence.is(from, C.basis)) from++;
  let to = from;
  let name = -1;
  // "Its biggest shareholder": close to the company, and no part of it.
  let kin = false;
  for (; to < from + LONGEST && isInPhrase(sentence, to, from, !the); to++) {
    if (!sentence.isCapital(to) && sentence.text(to, to + 1) !== "&" || sentence.is(to, C.place)) name = -1;
    else if (name < 0) name = to;
    kin ||= sentence.says(open, "its") && sentence.says(to, "not-owned");
  }
  if (to === from) return null;
  // "its Oakhurst Foods (OF) subsidiary"
  const closed = name >= from && sentence.isMark(to, MARKS.opening) ? [to + 2, to + 3].find((at) => sentence.isMark(at, MARKS.closing) && sentence.is(at + 1, C.segment)) : undefined;
  const gloss = closed !== undefined;
  const last = to - 1;
  const noun = name > from ? name - 1 : last;
  // "Its regional carrier, Skyling, made": what it is called stands behind what it is.
  const apposed = !the && name < 0 && sentence.isComma(to) ? endOfName(sentence, to + 1) : 0;
  const named = !the && (name > from || apposed > 0) && !sentence.isCapital(noun) && (sentence.isAny(noun, OWNED) || (sentence.isWord(noun) && (sentence.says(noun, "not-owned") || !PERSON.test(sentence.text(noun, noun + 1)))));
  const part = (!the && sentence.says(last, "part") && !sentence.is(last, C.segment)) || (to - from > 1 && ((sentence.is(last, C.segment) && (sentence.payload(last, C.segment) === "" || !the)) || (sentence.is(last, C.product) && !the && !sentence.says(last, "plain-noun")) || (sentence.is(last, C.designator) && sentence.isCapital(last) && sentence.isCapital(from))));
  const verb = verbOf(sentence, closed === undefined ? to : closed + 2);
  // "Its best-selling drug had sales of", "The theme parks earned": what has figures, where it is no person, is a part; "the studio" may be the company.
  const thing = (sentence.isWord(last) || sentence.is(last, C.designator)) && !(the && sentence.isCapital(last)) && has(sentence, verb) && !["plain-noun", "many-companies"].some((words) => sentence.says(last, words as PhraseName)) && !PERSON.test(sentence.text(last, to).replace(/s$/, "")) && (!the || (open === 0 && /[^s]s$/.test(sentence.text(last, to))));
  const does = sentence.isAny(verb, DOES) || sentence.says(verb, "gives");
  // "Its Harbour Care, home to three brands, posted"
  const owned = sentence.says(open, "its") && name === from && sentence.isWord(last) && does;
  // "The iPhone brought in", "The Nordics reported": a name with an article is not the company's, and whose it is nobody says.
  const unknown = the && names.company !== null && name === from && sentence.isWord(last) && does;
  if (verb < 0 || !(gloss || named || owned || part || thing || unknown || (kin && does))) return null;
  const behind = named && apposed > 0;
  const scope = scopeOf(sentence, behind ? to + 1 : gloss || named ? name : from, behind ? apposed : to, true);
  return scope && (isOwnName(names, scope.text) || (unknown && names.ownForms.some((own) => scope.text.includes(own) || own.includes(scope.text)))) ? null : { scope, verb, does, stranger: (unknown && !isOurs(sentence.passage, scope?.text ?? "", names)) || kin };
}

function isInPhrase(sentence: Sentence, at: number, from: number, owned: boolean): boolean {
  // "its wholesale and licensing arm"
  if (owned && at > from && sentence.is(at, C.and)) return sentence.isWord(at + 1) || sentence.isAny(at + 1, IN_PHRASE) || sentence.is(at + 2, C.segment);
  if (at > from && (sentence.is(at - 1, C.designator) || (sentence.is(at - 1, C.segment) && !sentence.is(at, C.segment)))) return false;
  return sentence.isWord(at) || sentence.isAny(at, IN_PHRASE) || sentence.isMark(at, MARKS.hyphen) || (at > from && sentence.is(at - 1, C.and) && sentence.is(at + 1, C.segment)) || (owned && (sentence.is(at, C["company-word"]) || (at > from && sentence.text(at, at + 1) === "&")));
}

/** Where the name that is set between commas ends, 0 for none. */
function endOfName(sentence: Sentence, from: number): number {
  let to = from;
  while (to < from + LONGEST && (sentence.text(to, to + 1) === "&" || ((sentence.isWord(to) || sentence.isAny(to, IN_PHRASE)) && sentence.isCapital(to)))) to++;
  return to > from && sentence.isComma(to) ? to : 0;
}

/** What the part does, behind where it is and what is inserted; -1 where it does nothing. */
function verbOf(sentence: Sentence, end: number): number {
  let verb = end;
  // "its Oakhurst subsidiary in the UK posted"
  while (sentence.isAny(verb, IN_PLACE)) verb++;
  if (sentence.isComma(verb)) verb = behindAside(sentence, verb);
  while (sentence.says(verb, "even-so")) verb++;
  if (sentence.isAny(verb, DOES) || sentence.says(verb, "gives")) return sentence.payload(verb, C.announce) !== "say" ? verb : -1;
  // "Its land division completed no sales, posting £1.3m in revenue"
  for (let at = verb + 1; at < verb + FARTHEST_VERB && !sentence.isStop(at - 1); at++) if (sentence.isComma(at - 1) && sentence.isAny(at, DOES) && /ing$/.test(sentence.text(at, at + 1))) return at;
  return doesSomething(sentence, verb) ? verb : -1;
}

function behindAside(sentence: Sentence, open: number): number {
  // "The Nordics, the main division that serves 4m homes, saw"
  const relative = sentence.says(open + 1, "relative") || sentence.is(open + 1, C.determiner);
  for (let at = open + 2; at < open + FARTHEST_VERB && !sentence.isStop(at) && (relative || !sentence.isFigure(at)); at++) if (sentence.isComma(at - 1) && (sentence.isAny(at, DOES) || (relative && doesSomething(sentence, at)))) return at;
  return -1;
}

const has = (sentence: Sentence, verb: number): boolean => sentence.isAny(verb, HAS) || sentence.says(verb, "had");

/** "was hit by strikes", "touched $104 million in revenue" */
const doesSomething = (sentence: Sentence, verb: number): boolean => sentence.payload(verb, C.level) === "be" || sentence.says(verb, "had-result") || (sentence.isWord(verb) && /[a-z](?:ed|ing)$/.test(sentence.text(verb, verb + 1)));

/** The part behind "Castell's" or "The group's", 0 where the clause opens otherwise. */
function ownerEnd(sentence: Sentence, open: number, names: Names): number {
  if (sentence.is(open, C.we) && /['’]s$/.test(sentence.text(open, open + 1))) return open + 1;
  for (let at = open + 1; at < open + 5; at++) {
    if (!sentence.isOwner(at) && !sentence.isMark(at, MARKS.apostrophe)) continue;
    return sentence.is(at - 1, C.we) || sentence.is(at - 1, C["company-word"]) || isOwnName(names, sentence.text(open, at)) ? at + 1 : 0;
  }
  return 0;
}
