import { wordsOf as spelledOf } from "../../language/words-of";
import type { WordList } from "./table-words";

const SPECIAL = /[.*+?^${}()|[\]\\/]/g;
const LETTER_OR_DIGIT = "[a-z0-9\\u00c0-\\u024f]";

export const wordsOf = (list: WordList): string[] => spelledOf(list).filter((word) => word !== "");

const longestFirst = (a: string, b: string): number => b.length - a.length;

/** Alternatives as regular-expression source, longest first; a spaced language's words match whole or not at all. */
export function patternOf(list: WordList, spaced: boolean): string {
  const alternatives = wordsOf(list).sort(longestFirst).map((word) => {
    const source = word.replace(SPECIAL, "\\$&").replace(/ /g, "\\s+");
    if (!spaced) return source;
    const before = /^[a-z0-9]/.test(word) ? `(?<!${LETTER_OR_DIGIT})` : "";
    const after = /[a-z0-9]$/.test(word) ? `(?!${LETTER_OR_DIGIT})` : "";
    return before + source + after;
  });
  return alternatives.length ? `(?:${alternatives.join("|")})` : "(?!)";
}

/** Made once per list: columns and rows ask for the same few thousands of times. */
function oncePerList<T>(make: (list: WordList) => T): (list: WordList) => T {
  const made = new Map<WordList, T>();
  return (list) => {
    let known = made.get(list);
    if (known === undefined) made.set(list, (known = make(list)));
    return known;
  };
}

const spacedMatcher = oncePerList((list) => new RegExp(patternOf(list, true)));
const unspacedMatcher = oncePerList((list) => new RegExp(patternOf(list, false)));
const setOf = oncePerList((list): ReadonlySet<string> => new Set(wordsOf(list)));

export const matcherOf = (list: WordList, spaced: boolean): RegExp => (spaced ? spacedMatcher : unspacedMatcher)(list);

/** One of the words alone, between other words or not: without regard to letters that touch it. */
export const aloneMatcher = oncePerList((list) => new RegExp(`(?:^| )(?:${list})(?:$| )`));

export const isOneOf = (list: WordList, words: string): boolean => setOf(list).has(words);

/** One pattern over several meanings; `meaningOf` tells which of them a matched word carries. */
export interface MeaningMatcher {
  readonly source: string;
  readonly meaningOf: (matched: string) => string | undefined;
}

export function meaningsOf(rows: Readonly<Record<string, WordList>>, spaced: boolean): MeaningMatcher {
  const meanings = new Map<string, string>();
  for (const [meaning, list] of Object.entries(rows)) for (const word of wordsOf(list)) meanings.set(word, meaning);
  return { source: patternOf(Object.values(rows).join("|"), spaced), meaningOf: (matched) => meanings.get(matched.replace(/\s+/g, " ").trim()) };
}
