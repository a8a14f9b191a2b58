import { isCapital } from "../passage/is-capital";
import { C, MARKS } from "../passage/passage";
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
  private beside = false;

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
    const { phrases } = passage.lexicon;
    // "Harvale Foods, in which Acme holds a 40% stake, reported"
    const held = phrases["held-in"].exec(words)?.[1];
    if (held && isCapital(held, 0) && !isOwnName(names, held)) return held;
    const own = namesOwn(words, names);
    if (this.stays && (opensParagraph || own)) this.stays = false;
    const goesOn = own ? false : phrases["such-firm"].test(words) ? this.alone || this.beside : this.alone && PRONOUN.test(passage.slice(from, from + 1));
    if (this.name !== null && !this.stays && !goesOn && (opensParagraph || this.beside || !holdsPronoun(passage.slice(from, Math.min(from + SUBJECT_REACH, to))))) this.name = null;
    this.beside = false;
    // "Times were tougher for German carmaker Dorn.", "the gloomier picture at Dorn, a major rival": whom a sentence without figures turns to.
    const turn = hasFigure || names.company === null ? null : phrases["turns-to"].exec(words);
    const turned = turn?.[1] ?? turn?.[2];
    if (turned && isCapital(turned, 0) && !isOwnName(names, turned)) Object.assign(this, { name: turned, alone: !own, beside: own });
    return this.name;
  }
}

const namesOwn = (words: string, { ownForms }: Names): boolean => ownForms.some((form) => words.includes(form));

const holdsPronoun = (words: string): boolean => words.split(/\s+/).some((word) => PRONOUN.test(word));
