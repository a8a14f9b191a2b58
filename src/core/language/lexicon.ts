import { compileFold } from "./fold";
import type { LanguagePack } from "./pack";
import { compilePhrases, type Initials, type Phrases } from "./phrases";
import { numberOfClass } from "./word-classes";
import { wordsOf } from "./words-of";

const SMALL_A = 0x61;
const LETTERS = 26;

export const isSmallLetter = (unit: number): boolean => unit >= SMALL_A && unit < SMALL_A + LETTERS;

export interface Sense {
  readonly class: number;
  /** What the pack's row says: a metric id, a currency code, a number. */
  readonly payload: string;
  readonly number: number;
}

/**
 * All words of some packs in one trie. The children of a state are numbered one after the other, so an edge is its target's number
 * and a state needs ten bytes: a table over two scripts would be megabytes and miss the cache at every step. The first unit has a
 * table of its own, which turns most text away at once.
 */
export class Lexicon {
  readonly fold: Uint16Array;
  readonly phrases: Phrases;
  readonly initials: Initials;
  /** Three words of class bits to a term; term 0 is none. */
  readonly masks: Int32Array;
  /** Terms with a digit in them, "S&P 500": such a number is part of a name. */
  readonly hasDigit: Uint8Array;
  private readonly first = new Int32Array(65536);
  /** The state two small letters lead to: most words are turned away here, and a single letter has a long list of children. */
  private readonly pairs = new Int32Array(LETTERS * LETTERS);
  /** Two to a state, side by side as both are asked for: its first child, where those of the next state follow, and the term that ends there. */
  private readonly nodes: Int32Array;
  private readonly units: Uint16Array;
  /** By term: its first sense; those of the next term follow. */
  private readonly firstSense: Int32Array;
  private readonly senseClasses: Uint8Array;
  private readonly senses: readonly Sense[];

  constructor(readonly packs: readonly LanguagePack[]) {
    const variants = packs.flatMap((pack) => pack.variants);
    this.fold = compileFold(variants);
    ({ phrases: this.phrases, initials: this.initials } = compilePhrases(packs.map((pack) => pack.phrases), variants));
    const sensesOf = this.gatherSenses();
    const keys = [...sensesOf.keys()].sort();
    const terms = [""];
    const most = 2 + keys.reduce((total, key) => total + key.length, 0);
    const nodes = new Int32Array(2 * most);
    const units = new Uint16Array(most);
    // Breadth first: a state is the range of sorted keys that share a beginning of some length.
    const from = [0];
    const to = [keys.length];
    const lengths = [0];
    for (let state = 0; state < from.length; state++) {
      const length = lengths[state] as number;
      const end = to[state] as number;
      let at = from[state] as number;
      nodes[2 * state] = from.length;
      const whole = keys[at];
      if (whole?.length === length && length > 0) {
        nodes[2 * state + 1] = terms.push(whole) - 1;
        at++;
      }
      while (at < end) {
        const unit = keys[at]?.charCodeAt(length);
        const child = from.push(at) - 1;
        while (at < end && keys[at]?.charCodeAt(length) === unit) at++;
        to.push(at);
        lengths.push(length + 1);
        units[child] = unit ?? 0;
        if (state === 0) this.first[unit ?? 0] = child;
      }
    }
    nodes[2 * from.length] = from.length;
    this.nodes = nodes.slice(0, 2 * from.length + 1);
    this.units = units.slice(0, from.length);
    for (let i = 0; i < this.pairs.length; i++) this.pairs[i] = this.step(this.step(0, SMALL_A + Math.floor(i / LETTERS)), SMALL_A + (i % LETTERS));
    this.masks = new Int32Array(terms.length * 3);
    this.hasDigit = Uint8Array.from(terms, (words) => (/\d/.test(words) ? 1 : 0));
    this.firstSense = new Int32Array(terms.length + 1);
    const senses: Sense[] = [];
    for (const [term, words] of terms.entries()) {
      for (const sense of sensesOf.get(words) ?? []) {
        const word = term * 3 + (sense.class >> 5);
        this.masks[word] = (this.masks[word] as number) | (1 << (sense.class & 31));
        senses.push(sense);
      }
      this.firstSense[term + 1] = senses.length;
    }
    this.senses = senses;
    this.senseClasses = Uint8Array.from(senses, (sense) => sense.class);
  }

  has(term: number, wordClass: number): boolean {
    return (((this.masks[term * 3 + (wordClass >> 5)] as number) >>> (wordClass & 31)) & 1) === 1;
  }

  sense(term: number, wordClass: number): Sense | undefined {
    if (!this.has(term, wordClass)) return undefined;
    let at = this.firstSense[term] as number;
    while (this.senseClasses[at] !== wordClass) at++;
    return this.senses[at];
  }

  /** The term of exactly these words, 0 for none. */
  find(words: string): number {
    let state = 0;
    for (let i = 0; i < words.length; i++) {
      const unit = this.fold[words.charCodeAt(i)] as number;
      state = this.step(state, unit === 0x2d ? 32 : unit);
      if (state === 0) return 0;
    }
    return this.accepted(state);
  }

  /** The state reached, 0 when there is none. */
  step(state: number, unit: number): number {
    if (state === 0) return this.first[unit] as number;
    const end = this.nodes[2 * state + 2] as number;
    let child = this.nodes[2 * state] as number;
    while (child < end && (this.units[child] as number) < unit) child++;
    return child < end && this.units[child] === unit ? child : 0;
  }

  accepted(state: number): number {
    return this.nodes[2 * state + 1] as number;
  }

  /** The state after two small letters. */
  afterPair(first: number, second: number): number {
    return this.pairs[(first - SMALL_A) * LETTERS + second - SMALL_A] as number;
  }

  /** All senses of all words, by the words in the form they are compared in; the first row of a class wins. */
  private gatherSenses(): Map<string, Sense[]> {
    const senses = new Map<string, Sense[]>();
    for (const pack of this.packs)
      for (const [name, rows] of Object.entries(pack.words))
        for (const [payload, list] of Object.entries(rows ?? {})) {
          const sense = { class: numberOfClass(name), payload, number: Number(payload) };
          for (const words of wordsOf(list)) {
            const key = this.keyOf(words);
            const known = senses.get(key);
            if (!known) senses.set(key, [sense]);
            else if (!known.some((other) => other.class === sense.class)) known.push(sense);
          }
        }
    return senses;
  }

  /** Folded, and a hyphen as a space. */
  private keyOf(words: string): string {
    let key = "";
    for (let i = 0; i < words.length; i++) {
      const unit = this.fold[words.charCodeAt(i)] as number;
      key += String.fromCharCode(unit === 0x2d ? 32 : unit);
    }
    return key;
  }
}

const compiled = new WeakMap<LanguagePack, Map<string, Lexicon>>();

/** Compiled once per list of packs: an add-in reads many texts with the same ones. */
export function lexiconOf(packs: readonly LanguagePack[]): Lexicon {
  const [first] = packs;
  if (!first) throw new RangeError("A reading needs at least one language pack.");
  const known = compiled.get(first) ?? new Map<string, Lexicon>();
  compiled.set(first, known);
  const name = packs.map((pack) => pack.code).join("+");
  let lexicon = known.get(name);
  if (!lexicon || lexicon.packs.some((pack, i) => pack !== packs[i])) known.set(name, (lexicon = new Lexicon(packs)));
  return lexicon;
}

