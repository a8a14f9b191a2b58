import type { Decimal } from "../../model/amount";
import { NUMBER_WORDS, SCALE_WORDS } from "./number-words.data";

/** "One hundred and five thousand" is 105000. Undefined where a word is none of a number's, or stands where it cannot. */
export function tryNumberWords(text: string): Decimal | undefined {
  const words = text.toLowerCase().replace(/[,\u2010-\u2015-]/g, " ").split(/\s+/).filter((word) => word !== "" && word !== "and");
  if (words.length === 0 || words.length > 24) return undefined;
  let total = 0n;
  let group = 0;
  let last = Infinity;
  let lastScale = Infinity;
  for (const word of words) {
    const scale = Object.hasOwn(SCALE_WORDS, word) ? SCALE_WORDS[word] : undefined;
    const size = Object.hasOwn(NUMBER_WORDS, word) ? NUMBER_WORDS[word] : undefined;
    if (scale !== undefined) {
      if (group === 0 || scale >= lastScale) return undefined;
      total += BigInt(group) * 10n ** BigInt(scale);
      group = 0;
      last = Infinity;
      lastScale = scale;
    } else if (word === "hundred") {
      if (group === 0 || group > 9 || last === 0) return undefined;
      group *= 100;
      last = 100;
    } else if (size === undefined || !mayFollow(size, last, words.length)) return undefined;
    else {
      group += size;
      last = size;
    }
  }
  return (total + BigInt(group)).toString();
}

/** Units follow tens and hundreds, tens follow hundreds; a zero stands alone. */
function mayFollow(size: number, last: number, words: number): boolean {
  if (size === 0) return words === 1;
  if (last === Infinity || last === 100) return true;
  return last >= 20 && last < 100 && size < 10;
}
