import { APPROXIMATE_OR_NEUTRAL } from "../passage/class-sets";
import { anyOf } from "../passage/class-set";
import { C } from "../passage/passage";
import type { Sentence } from "./sentence";

const MOVES = anyOf(C.change, C.multiple);

/** "net income almost doubled", "profits had risen": a metric with a verb of its own in the past. */
export function movedInPast(sentence: Sentence, metric: number): boolean {
  if (sentence.han || !sentence.is(metric, C.metric)) return false;
  const had = sentence.says(metric + 1, "had");
  let verb = had ? metric + 2 : metric + 1;
  while (sentence.isAny(verb, APPROXIMATE_OR_NEUTRAL) && !sentence.isAny(verb, MOVES)) verb++;
  return sentence.isAny(verb, MOVES) && (had || sentence.says(verb, "past"));
}
