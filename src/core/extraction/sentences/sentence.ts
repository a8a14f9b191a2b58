import { initialBit, type PhraseName } from "../../language/phrases";
import type { ClassSet } from "../passage/class-set";
import type { Figure } from "../figures/figure";
import { isCapital } from "../passage/is-capital";
import type { Part } from "./part";
import type { PeriodMention } from "../periods/period-mention";
import { MARKS, type Passage } from "../passage/passage";

/** One sentence with its parts and the questions the grammar asks of them. Positions are indexes of parts. */
export class Sentence {
  /** Whether it is written in Han characters, whatever Latin names stand in it. */
  readonly han: boolean;
  readonly count: number;
  readonly hasFigure: boolean;
  readonly hasPeriod: boolean;
  /** The classes of all its parts together: most questions are about words the sentence does not have. */
  private readonly low: number;
  private readonly middle: number;
  private readonly high: number;

  constructor(
    readonly passage: Passage,
    readonly parts: readonly Part[],
    /** Tokens, half-open. */
    readonly from: number,
    readonly to: number,
    readonly index: number,
  ) {
    this.count = parts.length;
    let han = 0;
    let figure = false;
    let period = false;
    let low = 0;
    let middle = 0;
    let high = 0;
    for (let at = 0; at < this.count; at++) {
      const part = parts[at] as Part;
      low |= part.low;
      middle |= part.middle;
      high |= part.high;
      figure ||= part.kind === "figure";
      period ||= part.kind === "period";
      if (han < 3 && this.isHan(at)) han++;
    }
    this.low = low;
    this.middle = middle;
    this.high = high;
    this.hasFigure = figure;
    this.hasPeriod = period;
    this.han = han >= 3 || (han > 0 && this.count < 6);
  }

  /** Past either end nothing is anything; an array asked for what it never holds is slow. */
  part(at: number): Part | undefined {
    return at >= 0 && at < this.count ? this.parts[at] : undefined;
  }

  figure(at: number): Figure | null {
    return this.part(at)?.figure ?? null;
  }

  period(at: number): PeriodMention | null {
    return this.part(at)?.period ?? null;
  }

  isFigure(at: number): boolean {
    return this.part(at)?.kind === "figure";
  }

  isPeriod(at: number): boolean {
    return this.part(at)?.kind === "period";
  }

  isWord(at: number): boolean {
    return this.part(at)?.kind === "word";
  }

  /** One character that is a word elsewhere, glued into an unknown one: 合 in 混合动力. */
  isLetter(at: number): boolean {
    return this.isTerm(at) && this.end(at) - this.start(at) === 1 && this.isHan(at) && this.isWord(at + 1) && this.passage.glued((this.part(at) as Part).to);
  }

  isTerm(at: number): boolean {
    return this.part(at)?.kind === "term";
  }

  /** A possessive ending. */
  isOwner(at: number): boolean {
    return this.part(at)?.kind === "owner";
  }

  isSign(at: number): boolean {
    return this.part(at)?.kind === "mark";
  }

  /** Whether any part is of the class. */
  has(wordClass: number): boolean {
    const word = wordClass < 32 ? this.low : wordClass < 64 ? this.middle : this.high;
    return ((word >>> (wordClass & 31)) & 1) === 1;
  }

  hasAny(classes: ClassSet): boolean {
    return ((this.low & classes.low) | (this.middle & classes.middle) | (this.high & classes.high)) !== 0;
  }

  is(at: number, wordClass: number): boolean {
    const part = this.part(at);
    if (part === undefined) return false;
    const word = wordClass < 32 ? part.low : wordClass < 64 ? part.middle : part.high;
    return ((word >>> (wordClass & 31)) & 1) === 1;
  }

  isAny(at: number, classes: ClassSet): boolean {
    const part = this.part(at);
    return part !== undefined && ((part.low & classes.low) | (part.middle & classes.middle) | (part.high & classes.high)) !== 0;
  }

  hasBefore(end: number, wordClass: number): boolean {
    if (!this.has(wordClass)) return false;
    for (let at = 0; at < end; at++) if (this.is(at, wordClass)) return true;
    return false;
  }

  payload(at: number, wordClass: number): string {
    const part = this.part(at);
    return part !== undefined && part.kind === "term" ? this.passage.payload(part.from, wordClass) : "";
  }

  isMark(at: number, unit: number): boolean {
    const part = this.part(at);
    return part !== undefined && part.kind === "mark" && part.unit === unit;
  }

  isComma(at: number): boolean {
    const part = this.part(at);
    return part !== undefined && part.kind === "mark" && (part.unit === MARKS.comma || part.unit === MARKS.list);
  }

  /** A dash, or a hyphen that stands alone. */
  isDash(at: number): boolean {
    const part = this.part(at);
    return part !== undefined && part.kind === "mark" && (part.unit === MARKS.dash || (part.unit === MARKS.hyphen && !this.passage.glued(part.from) && !this.passage.glued(part.to)));
  }

  /** Where a clause surely ends. */
  isStop(at: number): boolean {
    const part = this.part(at);
    return part === undefined || (part.kind === "mark" && (part.unit === MARKS.semicolon || part.unit === MARKS.stop || part.unit === MARKS.question || part.unit === MARKS.shout));
  }

  /** Where the comma clause of a part begins. */
  clauseStart(at: number): number {
    let from = at;
    while (from > 0 && !this.isComma(from - 1) && !this.isStop(from - 1)) from--;
    return from;
  }

  start(at: number): number {
    return this.passage.tokens.start[(this.parts[at] as Part).from] as number;
  }

  end(at: number): number {
    return this.passage.tokens.end[(this.parts[at] as Part).to - 1] as number;
  }

  /** Empty beyond the sentence. */
  text(from: number, to: number): string {
    if (from < 0 || from >= to || to > this.parts.length) return "";
    return this.passage.text.slice(this.start(from), this.end(to - 1));
  }

  holdsFigure(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.isFigure(at)) return true;
    return false;
  }

  /** Whether the words of a part are one of the phrases. Asked at almost every word: the first letter turns most away before a text is cut. */
  says(at: number, phrase: PhraseName): boolean {
    if (this.part(at) === undefined) return false;
    const { text, lexicon } = this.passage;
    const initial = initialBit(text.charCodeAt(this.start(at)));
    return (lexicon.initials[phrase] & initial) !== 0 && lexicon.phrases[phrase]?.test(this.text(at, at + 1)) === true;
  }

  /** Latin words part by spaces; Han text does not, and its modifiers stand unmarked. */
  isHan(at: number): boolean {
    const part = this.part(at);
    return part !== undefined && this.passage.text.charCodeAt(this.passage.tokens.start[part.from] as number) > 0x2e7f;
  }

  isCapital(at: number): boolean {
    if (this.part(at) === undefined) return false;
    const start = this.start(at);
    const { text } = this.passage;
    // "iPhone" is a name too.
    return isCapital(text, start) || (isCapital(text, start + 1) && this.end(at) > start + 2);
  }
}
