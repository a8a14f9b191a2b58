import type { Lexicon, Sense } from "../../language/lexicon";
import type { PhraseName } from "../../language/phrases";
import type { WordClass } from "../../language/word-classes";
import type { ClassSet } from "./class-set";
import type { ReadPeriod } from "../periods/period-mention";
import { MARK, NUMBER, TERM, type Tokens } from "./tokens";

/** Under a short name: the grammar asks for classes at every step. */
export { ClassNumber as C } from "../../language/word-classes";

const ANALYSTS_OWN = /\b(?:[Oo]ur|[Mm]y) (?:estimates?|model|projections?)\b/;
const WIDE = /[\uff05\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
const LEAD = 500;
/** Notes of a house in Han are short. */
const NOTE = 2000;

/** A text with its tokens and the lexicon they were found with: what every reader of the grammar looks at. */
export class Passage {
  /** By first token: what was read there, null for no period. */
  readonly periods = new Map<number, ReadPeriod | null>();
  /** How the text calls its company, once that is known. */
  ownForms: readonly string[] = [];
  /** By name: how often the text says it, as far as it was counted. */
  readonly told = new Map<string, number>();
  /** By the first letters of a quarter before (上季, 上一): whether the text means by it the quarter it is about. */
  readonly calledLast = new Map<string, boolean>();

  /** As the patterns look at it: full-width digits and letters are plain ones, each in its place. */
  readonly text: string;

  constructor(
    text: string,
    readonly tokens: Tokens,
    readonly lexicon: Lexicon,
    /** Tables or headings of the document state a scale, which its sentences may leave unsaid. */
    readonly statesScale = false,
  ) {
    this.text = text.replace(WIDE, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0));
  }

  /** It says what is expected of a report still to come. */
  get foretells(): boolean {
    return (this.ahead ??= this.lexicon.phrases.foretells.test(this.text.slice(0, LEAD)));
  }

  /** Its "we" are analysts: they tell their own estimates beside the company's figures. */
  get isAnalysts(): boolean {
    return (this.byAnalysts ??= ANALYSTS_OWN.test(this.text) || this.lexicon.phrases["rates-shares"].test(this.text.slice(0, NOTE)));
  }

  private ahead: boolean | undefined;
  private byAnalysts: boolean | undefined;

  /** Past the end nothing is anything. */
  is(token: number, wordClass: number): boolean {
    return token >= 0 && token < this.tokens.count && this.tokens.kind[token] === TERM && this.lexicon.has(this.tokens.term[token] as number, wordClass);
  }

  isAny(token: number, classes: ClassSet): boolean {
    if (token < 0 || token >= this.tokens.count || this.tokens.kind[token] !== TERM) return false;
    const at = (this.tokens.term[token] as number) * 3;
    const { masks } = this.lexicon;
    return (((masks[at] as number) & classes.low) | ((masks[at + 1] as number) & classes.middle) | ((masks[at + 2] as number) & classes.high)) !== 0;
  }

  /** Whether any token of a stretch is a number or of one of the classes. */
  holdsAny(from: number, to: number, classes: ClassSet): boolean {
    for (let token = from; token < to; token++) if (this.tokens.kind[token] === NUMBER || this.isAny(token, classes)) return true;
    return false;
  }

  sense(token: number, wordClass: number): Sense | undefined {
    const { tokens } = this;
    return token >= 0 && token < tokens.count && tokens.kind[token] === TERM ? this.lexicon.sense(tokens.term[token] as number, wordClass) : undefined;
  }

  payload(token: number, wordClass: number): string {
    return this.sense(token, wordClass)?.payload ?? "";
  }

  number(token: number, wordClass: number): number {
    return this.sense(token, wordClass)?.number ?? Number.NaN;
  }

  isNumber(token: number): boolean {
    return token >= 0 && token < this.tokens.count && this.tokens.kind[token] === NUMBER;
  }

  isMark(token: number, unit: number): boolean {
    return token >= 0 && token < this.tokens.count && this.tokens.kind[token] === MARK && this.tokens.term[token] === unit;
  }

  glued(token: number): boolean {
    return this.tokens.gap[token] === 0;
  }

  /** Whether the words of a token are one of the phrases. */
  says(token: number, phrase: PhraseName): boolean {
    return this.lexicon.phrases[phrase]?.test(this.slice(token, token + 1)) === true;
  }

  slice(from: number, to: number): string {
    return this.text.slice(this.tokens.start[from], this.tokens.end[to - 1]);
  }
}

export const MARKS = { hyphen: 0x2d, dash: 0x2014, opening: 0x28, closing: 0x29, comma: 0x2c, list: 0x3001, semicolon: 0x3b, colon: 0x3a, point: 0x2e, stop: 0x3002, slash: 0x2f, tilde: 0x7e, plus: 0x2b, quote: 0x22, apostrophe: 0x27, question: 0x3f, shout: 0x21, number: 0x23, square: 0x5b, squared: 0x5d, less: 0x3c, more: 0x3e } as const;

export type ClassName = WordClass;
