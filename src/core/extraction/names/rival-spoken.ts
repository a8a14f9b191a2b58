import { isCapital } from "../passage/is-capital";
import { C, MARKS, type Passage } from "../passage/passage";
import { WORD } from "../passage/tokens";
import { isOwnName, type Names } from "./names";
import { openingName } from "./opening-name";
import type { Sentence } from "../sentences/sentence";

const PRONOUN = /^(?:its?|they|their)$/i;
const SUBJECT_REACH = 5;

/** "Rival Dairyland reports on Thursday. In 2003 it made a loss": a pronoun goes on about the rival that opened the sentence before. */
export class RivalSpoken {
  private name: string | null = null;
  /** The rest of the paragraph is about it, with a pronoun or without. */
  private stays = false;
  /** The whole sentence was about it: a paragraph may be one sentence long. */
  private alone = false;
  /** Set beside the company: only "the Finnish firm" goes on about it. */
  private beside: string | null = null;

  /** A company that the sentence just read was about, as another than the one that reports. */
  goesOnAbout(company: string | null, { passage, from, to }: Sentence, names: Names): void {
    if (company === null) return;
    this.name = company;
    this.alone = !namesOwn(passage.slice(from, to), names);
  }

  of({ passage, from, to, han, hasFigure }: Sentence, names: Names, opensParagraph: boolean): string | null {
    if (han) return null;
    // "Halden Air Lines reports its results next week. Analysts expect it to earn $2.65 a share"
    const turns = passage.is(from, C.clause) && passage.isMark(from + 1, MARKS.comma);
    const opened = (opensParagraph || turns) && !hasFigure && names.company !== null ? openingName(passage, turns ? from + 2 : from) : null;
    // "Meanwhile, BMW released its results. Sales reached"
    if (opened && (opened.name.includes(" ") || (turns && PRONOUN.test(passage.slice(opened.next + 1, opened.next + 2)))) && passage.is(opened.next, C.report) && !isOwnName(names, opened.name)) {
      this.name = opened.name;
      this.stays = turns;
      return null;
    }
    const opening = passage.is(from, C.determiner) ? from + 1 : from;
    if (passage.is(opening, C.rival)) {
      let end = opening + 1;
      while (end < to && /^[A-Z]/.test(passage.slice(end, end + 1))) end++;
      this.name = passage.slice(opening, end);
      return null;
    }
    const words = passage.slice(from, to);
    const own = namesOwn(words, names);
    const described = !own && passage.lexicon.phrases["such-firm"].test(words);
    if (described) this.name ??= this.beside;
    this.beside = null;
    if (this.stays && (opensParagraph || own)) this.stays = false;
    const goesOn = described || (this.alone && PRONOUN.test(passage.slice(from, from + 1)));
    if (this.name !== null && !this.stays && !goesOn && (opensParagraph || !holdsPronoun(passage.slice(from, Math.min(from + SUBJECT_REACH, to))))) this.name = null;
    const closing = hasFigure || names.company === null ? null : closingName(passage, from, to, names);
    if (closing && closing.compared) this.beside = closing.name;
    else if (closing && !own) Object.assign(this, { name: closing.name, alone: true });
    return this.name;
  }
}

const namesOwn = (words: string, { ownForms }: Names): boolean => ownForms.some((form) => words.includes(form));

const LONGEST_DESCRIPTION = 6;

/** "Times were tougher for German carmaker Dorn.", "the gloomier picture at Dorn, a major rival": whom a sentence without figures turns to. */
function closingName(passage: Passage, from: number, to: number, names: Names): { readonly name: string; readonly compared: boolean } | null {
  for (let end = to - 1; end > from + 1; end--) {
    const compared = passage.isMark(end, MARKS.comma) && passage.is(end + 1, C.determiner) && [end + 2, end + 3, end + 4].some((at) => passage.is(at, C.rival));
    if (!compared && end < to - 1) continue;
    let first = end;
    while (first > from && passage.tokens.kind[first - 1] === WORD && isCapital(passage.text, passage.tokens.start[first - 1] as number)) first--;
    const name = passage.slice(first, end);
    if (first === end || isOwnName(names, name)) continue;
    if (compared) return { name, compared };
    if (!passage.is(first - 1, C["company-word"])) return null;
    for (let at = first - 2; at > first - LONGEST_DESCRIPTION && at > from; at--) if (passage.payload(at, C.in) === "for" || passage.payload(at, C.level) === "at") return { name, compared };
    return null;
  }
  return null;
}

const holdsPronoun = (words: string): boolean => words.split(/\s+/).some((word) => PRONOUN.test(word));
