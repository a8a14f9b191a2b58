import { C } from "../passage/passage";
import type { Sentence } from "./sentence";

/** "profits of more than £1m an hour", "makes $28m in profits a day": how fast, of no period. */
export function isRate(sentence: Sentence, at: number): boolean {
  if (sentence.han || sentence.figure(at)?.unit === "percent") return false;
  return sentence.says(sentence.is(at + 1, C.in) && sentence.is(at + 2, C.metric) ? at + 3 : at + 1, "each");
}

/** "Harlow lost 5p to 211p", "lost 17 to £11.42", "lost 2.8% to 754.2p", "lost 3 cents in after-hours trading": what its share lost. */
export function isShareMove(sentence: Sentence, verb: number): boolean {
  if (sentence.han || !sentence.says(verb, "share-moves")) return false;
  if (sentence.is(verb + 2, C.to) || sentence.payload(verb + 2, C.level) === "at") return isPrice(sentence, verb + 3, true) && (isPrice(sentence, verb + 1, false) || sentence.figure(verb + 1)?.unit === "percent");
  return isPrice(sentence, verb + 1, true) && [2, 3, 4, 5].some((on) => sentence.says(verb + on, "on-exchange"));
}

function isPrice(sentence: Sentence, at: number, priced: boolean): boolean {
  const figure = sentence.figure(at);
  return figure !== null && !figure.scaled && (figure.minor || figure.unit === (priced ? "money" : "bare") || (priced && figure.unit === "per-share"));
}
