import type { WordList } from "./table-words";

const SPECIAL = /[.*+?^${}()|[\]\\/]/g;
const LETTER_OR_DIGIT = "[a-z0-9\\u00c0-\\u024f]";

export const wordsOf = (list: WordList): string[] => list.split("|").filter((word) => word !== "");

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

const matchers = new Map<string, RegExp>();

/** Compiled once per list: columns and rows ask for the same few thousands of times. */
export function matcherOf(list: WordList, spaced: boolean): RegExp {
  const key = `${spaced} ${list}`;
  const known = matchers.get(key);
  if (known) return known;
  const matcher = new RegExp(patternOf(list, spaced));
  matchers.set(key, matcher);
  return matcher;
}

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
