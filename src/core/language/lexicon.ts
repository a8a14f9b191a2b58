import { compileFold } from "./fold";
import type { LanguagePack } from "./pack";
import { WORD_CLASSES, type WordClass } from "./word-classes";

/** Number of a word class, for tables and comparisons; 0 is no class. */
export const CLASS_NUMBER = Object.fromEntries(WORD_CLASSES.map((name, i) => [name, i + 1])) as Readonly<Record<WordClass, number>>;

const CLASS_LIMIT = 128;
const EDGE_SPAN = 65536;

export interface Sense {
  readonly class: number;
  /** What the pack's row says: a metric id, a currency code, a number. */
  readonly payload: string;
  readonly number: number;
}

export interface Term {
  readonly words: string;
  readonly senses: readonly Sense[];
}

/**
 * All words of some packs in one trie. Edges live in an open-addressed hash of (state, folded code unit), because a dense
 * table over two scripts would be megabytes; the first unit has a table of its own, which turns most text away at once.
 */
export class Lexicon {
  readonly fold: Uint16Array;
  readonly terms: Term[] = [{ words: "", senses: [] }];
  /** Term number × CLASS_LIMIT + class: 1 + position of the sense in the term, 0 for none. */
  senseOf = new Uint8Array(0);
  private readonly first = new Int32Array(EDGE_SPAN);
  private readonly edgeKeys: Int32Array;
  private readonly edgeTargets: Int32Array;
  private readonly edgeMask: number;
  private states = 1;
  private accepts = new Uint16Array(1024);

  constructor(readonly packs: readonly LanguagePack[]) {
    this.fold = compileFold(packs.flatMap((pack) => pack.variants));
    const rows = packs.flatMap((pack) => Object.entries(pack.words).flatMap(([name, words]) => Object.entries(words ?? {}).map(([payload, list]) => ({ name: name as WordClass, payload, list }))));
    const letters = rows.reduce((total, row) => total + row.list.length, 0);
    const size = 2 ** Math.ceil(Math.log2(letters * 2 + 64));
    this.edgeKeys = new Int32Array(size * 2).fill(-1);
    this.edgeTargets = new Int32Array(size);
    this.edgeMask = size - 1;
    for (const row of rows) for (const words of row.list.split("|")) this.add(words, { class: CLASS_NUMBER[row.name], payload: row.payload, number: Number(row.payload) });
    this.senseOf = new Uint8Array(this.terms.length * CLASS_LIMIT);
    this.terms.forEach((term, number) => term.senses.forEach((sense, i) => { this.senseOf[number * CLASS_LIMIT + sense.class] = i + 1; }));
  }

  has(term: number, wordClass: number): boolean {
    return this.senseOf[term * CLASS_LIMIT + wordClass] !== 0;
  }

  sense(term: number, wordClass: number): Sense | undefined {
    const at = this.senseOf[term * CLASS_LIMIT + wordClass];
    return at ? this.terms[term]?.senses[at - 1] : undefined;
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

  private add(words: string, sense: Sense): void {
    let state = 0;
    for (let i = 0; i < words.length; i++) {
      const unit = this.fold[words.charCodeAt(i)] as number;
      const key = unit === 0x2d ? 32 : unit;
      state = this.step(state, key) || this.grow(state, key);
    }
    const known = this.accepts[state] ?? 0;
    const term = this.terms[known];
    if (known && term) {
      if (!term.senses.some((other) => other.class === sense.class)) (term.senses as Sense[]).push(sense);
      return;
    }
    this.accepts[state] = this.terms.length;
    this.terms.push({ words, senses: [sense] });
  }

  private grow(state: number, unit: number): number {
    const target = this.states++;
    if (target >= this.accepts.length) {
      const wider = new Uint16Array(this.accepts.length * 2);
      wider.set(this.accepts);
      this.accepts = wider;
    }
    if (state === 0) this.first[unit] = target;
    else {
      let slot = this.slotOf(state, unit);
      while (this.edgeKeys[slot * 2] !== -1) slot = (slot + 1) & this.edgeMask;
      this.edgeKeys[slot * 2] = state;
      this.edgeKeys[slot * 2 + 1] = unit;
      this.edgeTargets[slot] = target;
    }
    return target;
  }

  private slotOf(state: number, unit: number): number {
    return (Math.imul(state, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 7 & this.edgeMask;
  }

  /** The state reached, 0 when there is none. */
  step(state: number, unit: number): number {
    if (state === 0) return this.first[unit] as number;
    let slot = this.slotOf(state, unit);
    for (;;) {
      const owner = this.edgeKeys[slot * 2] as number;
      if (owner === -1) return 0;
      if (owner === state && this.edgeKeys[slot * 2 + 1] === unit) return this.edgeTargets[slot] as number;
      slot = (slot + 1) & this.edgeMask;
    }
  }

  accepted(state: number): number {
    return this.accepts[state] as number;
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

