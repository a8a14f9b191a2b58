import type { ClassSet } from "./class-set";
import type { Part } from "./part";
import { MARKS, type Passage } from "./passage";

/** One sentence with its parts and the questions the grammar asks of them. Positions are indexes of parts. */
export class Sentence {
  /** Whether it is written in Han characters, whatever Latin names stand in it. */
  readonly han: boolean;

  constructor(
    readonly passage: Passage,
    readonly parts: readonly Part[],
    /** Tokens, half-open. */
    readonly from: number,
    readonly to: number,
    readonly index: number,
  ) {
    let count = 0;
    for (let at = 0; at < parts.length && count < 3; at++) if (this.isHan(at)) count++;
    this.han = count >= 3 || (count > 0 && parts.length < 6);
  }

  is(at: number, wordClass: number): boolean {
    const part = this.parts[at];
    if (part === undefined) return false;
    const word = wordClass < 32 ? part.low : wordClass < 64 ? part.middle : part.high;
    return ((word >>> (wordClass & 31)) & 1) === 1;
  }

  isAny(at: number, classes: ClassSet): boolean {
    const part = this.parts[at];
    return part !== undefined && ((part.low & classes.low) | (part.middle & classes.middle) | (part.high & classes.high)) !== 0;
  }

  hasBefore(end: number, wordClass: number): boolean {
    for (let at = 0; at < end; at++) if (this.is(at, wordClass)) return true;
    return false;
  }

  payload(at: number, wordClass: number): string {
    const part = this.parts[at];
    return part !== undefined && part.kind === "term" ? this.passage.payload(part.from, wordClass) : "";
  }

  isMark(at: number, unit: number): boolean {
    const part = this.parts[at];
    return part !== undefined && part.kind === "mark" && part.unit === unit;
  }

  isComma(at: number): boolean {
    const part = this.parts[at];
    return part !== undefined && part.kind === "mark" && (part.unit === MARKS.comma || part.unit === MARKS.list);
  }

  /** Where a clause surely ends. */
  isStop(at: number): boolean {
    const part = this.parts[at];
    return part === undefined || (part.kind === "mark" && (part.unit === MARKS.semicolon || part.unit === MARKS.stop || part.unit === MARKS.question || part.unit === MARKS.shout));
  }

  start(at: number): number {
    return this.passage.tokens.start[(this.parts[at] as Part).from] as number;
  }

  end(at: number): number {
    return this.passage.tokens.end[(this.parts[at] as Part).to - 1] as number;
  }

  text(from: number, to: number): string {
    return this.passage.text.slice(this.start(from), this.end(to - 1));
  }

  /** Latin words part by spaces; Han text does not, and its modifiers stand unmarked. */
  isHan(at: number): boolean {
    const part = this.parts[at];
    return part !== undefined && this.passage.text.charCodeAt(this.passage.tokens.start[part.from] as number) > 0x2e7f;
  }

  isCapital(at: number): boolean {
    const first = this.passage.text.charAt(this.start(at));
    return first !== first.toLowerCase();
  }
}
