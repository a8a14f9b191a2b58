import { anyOf } from "../passage/class-set";
import { NEUTRAL_OR_DETERMINER_OR_APPROXIMATE } from "../passage/class-sets";
import { C } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";

const TO_AMOUNT = anyOf(C.level, C.change, C.to, C.by, C.in, C.neutral, C.approximate, C["at-least"], C["at-most"], C.determiner, C.size, C.and);

/** "generated cash of $45 million", "Our strong balance sheet allowed us to return $10.4 billion": what flows, or a figure of speech, is no balance. */
export const isNoBalance = (sentence: Sentence, metric: number, id: string): boolean => !sentence.han && ((id === "cash" && (isFlow(sentence, metric) || sentence.payload(metric + 1, C.metric).startsWith("-"))) || (id === "total-assets" && /sheet$/i.test(sentence.text(metric, metric + 1)) && !reachesAmount(sentence, metric)));

function isFlow(sentence: Sentence, metric: number): boolean {
  let verb = metric - 1;
  while (sentence.isAny(verb, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE)) verb--;
  // "It generated net cash of $298 million from operating activities"
  return sentence.payload(metric + 1, C.level) === "of" && !sentence.is(metric + 3, C.from) && (sentence.says(verb, "gives") || sentence.says(verb, "gives-back") || sentence.says(verb, "moves-debt") || sentence.says(verb, "flows-in"));
}

/** Whether nothing but small words and moves stand between it and a sum. */
function reachesAmount(sentence: Sentence, metric: number): boolean {
  let at = metric + 1;
  while (sentence.isAny(at, TO_AMOUNT) || sentence.isPeriod(at) || sentence.figure(at)?.unit === "percent" || sentence.isComma(at)) at++;
  return sentence.figure(at)?.scaled === true;
}
