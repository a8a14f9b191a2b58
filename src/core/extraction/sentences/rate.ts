import { C } from "../passage/passage";
import type { Sentence } from "./sentence";

/** "profits of more than £1m an hour", "makes $28m in profits a day": how fast, of no period. */
export function isRate(sentence: Sentence, at: number): boolean {
  if (sentence.han || sentence.figure(at)?.unit === "percent") return false;
  return sentence.says(sentence.is(at + 1, C.in) && sentence.is(at + 2, C.metric) ? at + 3 : at + 1, "each");
}

/** "Harlow lost 5p to 211p", "lost 17 to £11.42", "lost 2.8 percent, or 30 cents, to $7.20", "lost 3 cents in after-hours trading": what its share lost. */
export function isShareMove(sentence: Sentence, verb: number): boolean {
  if (sentence.han || !sentence.says(verb, "share-moves")) return false;
  let at = verb + 1;
  // "They have lost 84% in 12 months": no loss is told in percent.
  if (sentence.figure(at)?.unit === "percent") return true;
  while (isPrice(sentence, at) || sentence.figure(at)?.unit === "percent" || sentence.isComma(at) || sentence.is(at, C.or)) at++;
  if (at > verb + 1 && (sentence.is(at, C.to) || sentence.payload(at, C.level) === "at") && isPrice(sentence, at + 1)) return true;
  return at > verb + 1 && [0, 1, 2, 3].some((on) => sentence.says(at + on, "on-exchange"));
}

function isPrice(sentence: Sentence, at: number): boolean {
  const figure = sentence.figure(at);
  return figure !== null && !figure.scaled && /^(?:money|bare|per-share)$/.test(figure.unit);
}
