import { NEUTRAL_OR_DETERMINER_OR_APPROXIMATE } from "../passage/class-sets";
import { C } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";

/** Profits told by a verb, or by a bare noun, with the tax behind the amount: "made £1.6bn before tax", "a loss of £3m after tax". */
export function taxedVerb(sentence: Sentence, verb: number): string {
  const earns = sentence.says(verb, "makes-money");
  return earns || sentence.says(verb, "loses-money") ? taxedBehind(sentence, verb + 1, earns ? "" : "-") : "";
}

/** The metric a bare "profit" is where the amount behind it says so; "" for any other. */
export function taxedNoun(sentence: Sentence, noun: number): string {
  // "made a loss of" is one word of the packs.
  if (/ of$/i.test(sentence.text(noun, noun + 1))) return taxedBehind(sentence, noun + 1, "");
  return sentence.payload(noun + 1, C.level) === "of" ? taxedBehind(sentence, noun + 2, "") : "";
}

function taxedBehind(sentence: Sentence, from: number, sign: string): string {
  let at = from;
  while (at < from + 3 && !sentence.isFigure(at) && sentence.isAny(at, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE)) at++;
  if (sentence.han || sentence.figure(at)?.unit !== "money") return "";
  return sentence.says(at + 1, "before-tax") ? `${sign}pretax-income` : sentence.says(at + 1, "after-tax") ? `${sign}net-income` : "";
}
