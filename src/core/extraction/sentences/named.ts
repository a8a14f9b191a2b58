import { anyOf } from "../passage/class-set";
import { C, MARKS, type Passage } from "../passage/passage";
import { BROKEN, TERM, WORD } from "../passage/tokens";
import { timesIn, type Names } from "../names/names";
import { greatest } from "../../model/extremes";
import type { Sentence } from "./sentence";

const LONGEST_BETWEEN = 7;
const ENDS_PHRASE = anyOf(C["company-word"], C["person-word"], C.report, C.change, C.relation, C.versus, C.rival, C.deal, C.clause, C.announce, C.expect);

/** "its Molotov service", "Castell's fast-growing Molotov", "sales of the drug Molotov", "the Molotov brand": somewhere the text says that the name is a part. */
export function isOurs(passage: Passage, name: string, { ownForms }: Pick<Names, "ownForms">): boolean {
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

/** "Mr Kerr", "Ann Kerr", "Ann Kerr, its finance director": who has a first name, a title or an office speaks for somebody. */
export function isPerson({ text, lexicon: { phrases } }: Passage, name: string): boolean {
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
export function isTold(sentence: Sentence, name: string, names: Names, described: boolean): boolean {
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
export const MOST = 12;

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
