import type { LanguageCode } from "../model/reading";
import type { FoldPairs } from "./fold";
import type { PackPhrases } from "./phrases";
import type { PackWords } from "./word-classes";

/**
 * All that is particular to a language. A pack is words and preferences, never code: the grammar that reads them is one
 * for all languages. Adding a language is adding a folder with these fields filled, plus its spec rows.
 *
 * @example
 * const tiny: LanguagePack = { code: "en", words: { metric: { revenue: "revenue|sales" } }, ... };
 */
export interface LanguagePack {
  readonly code: LanguageCode;
  readonly words: PackWords;
  readonly phrases: PackPhrases;
  /** Variant characters and what they are read as, such as traditional and simplified. */
  readonly variants: FoldPairs;
  /** What an ambiguous currency sign means when the text gives no hint, and the words that hint otherwise. */
  readonly ambiguousCurrencies: readonly AmbiguousCurrency[];
  /** The ambiguous sign that goes unprinted: 净利润17.4亿 counts in 元. A language without it always prints a currency. */
  readonly unprinted?: string;
}

export interface AmbiguousCurrency {
  /** The code its word carries in the pack's `currency` rows, such as "XDO" for a bare dollar sign. */
  readonly sign: string;
  readonly usual: string;
  /** ISO code, to the words that make it the likelier reading, separated by "|", and by "+" where all of them have to be there, unless others are there too: who is listed at home and abroad may report in either. First match wins. */
  readonly hints: readonly (readonly [code: string, words: string, unless?: string])[];
  /** Words that make the usual one doubtful, unless others are there: "per cent" is not how an American paper writes. */
  readonly doubt?: readonly [words: string, unless: string];
  /** The hint that stands first in the text wins: a story describes its own company before it speaks of another. */
  readonly firstTold?: true;
}
