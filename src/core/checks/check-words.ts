/**
 * The words a language gives the checks: cues of the language pack, handed over by whoever chose the pack. All are
 * folded (core/language/fold.ts), as the text is where they are looked for.
 */
import type { SourceSpan } from "../model/source-span";

/** `slight`: slightly, marginally, 略. `sharp`: sharply, plunged, 大幅. */
export type WordSize = "slight" | "sharp";

export interface CheckWords {
  readonly sizes: Readonly<Record<WordSize, readonly string[]>>;
  readonly up: readonly string[];
  readonly down: readonly string[];
  /** Words that put a figure on an adjusted basis: adjusted, non-GAAP, 经调整. */
  readonly adjusted: readonly string[];
  /** From a code unit to its plain form: capitals, full width, traditional characters. */
  readonly fold: Uint16Array;
}

export const NO_WORDS: CheckWords = { sizes: { slight: [], sharp: [] }, up: [], down: [], adjusted: [], fold: new Uint16Array(0) };

export interface FoundWord extends SourceSpan {
  readonly word: string;
}

const isLatin = (character: string | undefined): boolean => character !== undefined && /[A-Za-z]/.test(character);

/** A Latin word must stand alone: "up" is not in "supply". Chinese has no such borders. */
function standsAlone(text: string, start: number, end: number): boolean {
  return !(isLatin(text[start]) && isLatin(text[start - 1])) && !(isLatin(text[end - 1]) && isLatin(text[end]));
}

/** One code unit for one, so that offsets stay. */
export function foldSpan(text: string, { start, end }: SourceSpan, fold: Uint16Array): string {
  let folded = "";
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    folded += String.fromCharCode(fold[unit] ?? unit);
  }
  return folded;
}

interface WordIndex {
  /** 1 for a unit that any of the words begins with: nearly all of a text is none of them. */
  readonly opens: Uint8Array;
  readonly byFirstUnit: ReadonlyMap<number, readonly string[]>;
}

const indexed = new WeakMap<readonly string[], WordIndex>();

/** Lists of a hundred words are looked for in a few words of text: only those that begin as it does are compared. */
function indexOf(words: readonly string[]): WordIndex {
  const known = indexed.get(words);
  if (known !== undefined) return known;
  const opens = new Uint8Array(65536);
  const byFirstUnit = new Map<number, string[]>();
  for (const word of words) {
    const unit = word.charCodeAt(0);
    const others = byFirstUnit.get(unit);
    opens[unit] = 1;
    if (others === undefined) byFirstUnit.set(unit, [word]);
    else others.push(word);
  }
  const index = { opens, byFirstUnit };
  indexed.set(words, index);
  return index;
}

/** The first of the words inside the span, as it stands in the text. */
export function findWord(text: string, span: SourceSpan, words: readonly string[], fold: Uint16Array): FoundWord | undefined {
  if (words.length === 0) return undefined;
  const { opens, byFirstUnit } = indexOf(words);
  for (let start = span.start; start < span.end; start++) {
    const unit = fold[text.charCodeAt(start)] as number;
    if (opens[unit] === 0) continue;
    for (const word of byFirstUnit.get(unit) ?? []) {
      const end = start + word.length;
      if (end <= span.end && isFoldedTo(text, start, word, fold) && standsAlone(text, start, end)) return { word: text.slice(start, end), start, end };
    }
  }
  return undefined;
}

function isFoldedTo(text: string, start: number, word: string, fold: Uint16Array): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = text.charCodeAt(start + i);
    if ((fold[unit] ?? unit) !== word.charCodeAt(i)) return false;
  }
  return true;
}

const CLAUSE_BREAKS = new Uint8Array(65536);
for (const mark of ",;:，；：。、！？!?\n") CLAUSE_BREAKS[mark.charCodeAt(0)] = 1;
const REACH = 40;

/** A point ends a sentence only before a space: "3.5" goes on. */
const isBreak = (text: string, at: number): boolean => CLAUSE_BREAKS[text.charCodeAt(at)] === 1 || (text.charAt(at) === "." && /\s/.test(text.charAt(at + 1)));

/**
 * The quote with the words before it that belong to its clause: "slightly lower than" stands before the expectation it speaks of.
 * An expectation may stand a sentence after its figure, whose own words ("jumped 24%.") say nothing of it.
 */
export function withLeadIn(text: string, quote: SourceSpan, sentence: SourceSpan): SourceSpan {
  const from = Math.max(sentence.start, quote.start - REACH);
  let start = quote.start;
  while (start > from && !isBreak(text, start - 1)) start--;
  return { start, end: quote.end };
}
