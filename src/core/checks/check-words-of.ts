import { lexiconOf, type Lexicon } from "../language/lexicon";
import type { LanguagePack } from "../language/pack";
import type { WordRows } from "../language/word-classes";
import { foldSpan, type CheckWords } from "./check-words";

const gathered = new WeakMap<Lexicon, CheckWords>();

/** The words of some packs that the checks ask for. A class that no pack fills leaves its check without a doubt to raise. */
export function checkWordsOf(packs: readonly LanguagePack[]): CheckWords {
  const lexicon = lexiconOf(packs);
  const known = gathered.get(lexicon);
  if (known !== undefined) return known;
  const words = gather(packs, lexicon.fold);
  gathered.set(lexicon, words);
  return words;
}

function gather(packs: readonly LanguagePack[], fold: Uint16Array): CheckWords {
  const listed = (wordClass: string, payload: string): readonly string[] =>
    packs.flatMap(({ words }) => {
      const classes: Readonly<Record<string, WordRows | undefined>> = words;
      const row = classes[wordClass]?.[payload];
      return row === undefined ? [] : row.split("|").map((word) => foldSpan(word, { start: 0, end: word.length }, fold));
    });
  return {
    sizes: { slight: listed("size", "slight"), sharp: listed("size", "sharp") },
    up: listed("change", "up"),
    down: listed("change", "down"),
    adjusted: listed("basis", "adjusted"),
    fold,
  };
}
