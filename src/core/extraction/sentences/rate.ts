import { C } from "../passage/passage";
import type { Sentence } from "./sentence";

/** "profits of more than £1m an hour", "makes $28m in profits a day": how fast, of no period. */
export function isRate(sentence: Sentence, at: number): boolean {
  if (sentence.han || sentence.figure(at)?.unit === "percent") return false;
  return sentence.says(sentence.is(at + 1, C.in) && sentence.is(at + 2, C.metric) ? at + 3 : at + 1, "each");
}

/** "Harlow lost 5p to 211p", "Harlow lost 17 to £11.42": what its share lost. */
export const isShareMove = (sentence: Sentence, verb: number): boolean => !sentence.han && sentence.says(verb, "share-moves") && isPrice(sentence, verb + 1, false) && (sentence.is(verb + 2, C.to) || sentence.payload(verb + 2, C.level) === "at") && isPrice(sentence, verb + 3, true);

function isPrice(sentence: Sentence, at: number, priced: boolean): boolean {
  const figure = sentence.figure(at);
  return figure !== null && !figure.scaled && (figure.minor || figure.unit === (priced ? "money" : "bare") || (priced && figure.unit === "per-share"));
}
