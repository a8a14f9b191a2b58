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

  /** A company that the sentence just read was about, as another than the one that reports. */
  goesOnAbout(company: string | null): void {
    this.name = company ?? this.name;
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
    if (this.stays && (opensParagraph || names.ownForms.some((form) => passage.slice(from, to).includes(form)))) this.stays = false;
    if (this.name !== null && !this.stays && (opensParagraph || !holdsPronoun(passage.slice(from, Math.min(from + SUBJECT_REACH, to))))) this.name = null;
    return this.name;
  }
}

const holdsPronoun = (words: string): boolean => words.split(/\s+/).some((word) => PRONOUN.test(word));
