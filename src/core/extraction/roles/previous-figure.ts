import { anyOf } from "../passage/class-set";
import { STATEMENT_PARTS } from "../passage/class-sets";
import { C } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";

/** Nouns may stand between an amount and its metric. */
export const NOUN_BETWEEN = anyOf(C.neutral, C.determiner, C.basis, C.segment, C.place, C.product, C.variant);

/** The figure an amount continues, where nothing of another statement stands between; -1 for none. */
export function previousFigure(sentence: Sentence, before: number): number {
  for (let at = before - 1; at >= 0; at--) {
    const part = sentence.part(at);
    if (part?.kind === "figure") return at;
    // "$2.97 billion in net income, or $4.61 a share": the metric closes the amount before it.
    const amount = sentence.is(at, C.metric) && !sentence.han ? amountOfMetric(sentence, at) : -1;
    if (amount >= 0) return amount;
    if (!part || part.kind === "word" || sentence.isAny(at, STATEMENT_PARTS)) return -1;
  }
  return -1;
}

function amountOfMetric(sentence: Sentence, metric: number): number {
  let at = metric - 1;
  while (sentence.isAny(at, NOUN_BETWEEN)) at--;
  return sentence.payload(at, C.in) === "in" && sentence.isFigure(at - 1) ? at - 1 : -1;
}
