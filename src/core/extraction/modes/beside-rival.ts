import { C } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";

/** "Unlike its peers, Acme": whom the sentence sets its subject against is not its subject. */
export function isBesideRival(sentence: Sentence, rival: number): boolean {
  if (sentence.is(rival + 1, C.to)) return true;
  for (let at = rival - 1; at >= rival - 3; at--) if (sentence.says(at, "beside") || sentence.is(at, C.versus)) return true;
  return false;
}

/** "outpacing the 21% of its rival": a rival named in passing colours what follows up to the comma. */
export const isAside = (sentence: Sentence, at: number): boolean => !sentence.han && ((at > 6 && !sentence.isComma(at - 1)) || isBesideRival(sentence, at));
