import { intervalOf, meets, type Printed } from "../../model/interval";
import type { NumericFact } from "../../document/fact";
import { howMany, type FindingList } from "../../document/finding-list";

const precision = ({ decimals }: NumericFact): number => (decimals === "INF" ? Infinity : (decimals ?? -Infinity));
const printed = ({ value, decimals }: NumericFact): Printed => ({ value, decimals: decimals === "INF" ? null : decimals });

/** A figure is tagged wherever it is printed: in the statement, again in a note, rounded in a sentence. */
export function keepOneOfEach(facts: readonly NumericFact[], findings: FindingList): NumericFact[] {
  const kept = new Map<string, Map<string, NumericFact[]>>();
  for (const fact of facts) {
    let contexts = kept.get(fact.concept.text);
    if (contexts === undefined) kept.set(fact.concept.text, (contexts = new Map()));
    const same = contexts.get(fact.context.key);
    // The same figure in two units, in two files or in two rows of a list is two.
    const at = same?.findIndex(({ unit, file, tuple }) => unit.text === fact.unit.text && file === fact.file && tuple === fact.tuple) ?? -1;
    const other = same?.[at];
    if (same === undefined || other === undefined) {
      if (same === undefined) contexts.set(fact.context.key, [fact]);
      else same.push(fact);
      continue;
    }
    if (other.value !== fact.value && !meets(intervalOf(printed(other)), intervalOf(printed(fact)))) {
      findings.add("duplicate-disagrees", `${fact.concept.text}|${fact.unit.text}|${fact.context.key}`, fact.file, fact.quote, (count) => `${fact.concept.text} is tagged ${other.value} and ${fact.value} for the same period (${howMany(count, "disagreement")}).`);
    }
    if (isBetter(fact, other)) same[at] = fact;
  }
  return [...kept.values()].flatMap((contexts) => [...contexts.values()].flat()).sort((a, b) => a.file - b.file || a.quote.start - b.quote.start);
}

/** Shown before hidden, then exact before rounded, then first. */
function isBetter(fact: NumericFact, other: NumericFact): boolean {
  if (fact.hidden !== other.hidden) return other.hidden;
  return precision(fact) > precision(other);
}
