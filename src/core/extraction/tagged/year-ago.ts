import type { NumericFact } from "../../document/fact";

/** A year is 364 or 371 days where it is counted in weeks. Nearest first. */
const DAYS_BACK: readonly number[] = [365, 366, 364, 371, 367, 363, 368, 362, 369, 361, 370, 360, 372, 359, 358, 373, 357];
const SLACK_IN_LENGTH = 8;

/** For each fact the one of the same concept, unit and dimensions a year before, where the same document states it. */
export class YearAgo {
  /** By concept, then entity and dimensions, then last day: the strings are there already, so no key has to be put together. */
  private readonly facts = new Map<string, Map<string, Map<number, NumericFact[]>>>();

  constructor(facts: readonly NumericFact[]) {
    for (const fact of facts) {
      const { lastDay } = fact.context.period;
      if (lastDay === null) continue;
      const ends = within(within(this.facts, fact.concept.text, newMap<string, Map<number, NumericFact[]>>), fact.context.who, newMap<number, NumericFact[]>);
      const same = ends.get(lastDay);
      if (same === undefined) ends.set(lastDay, [fact]);
      else same.push(fact);
    }
  }

  find(fact: NumericFact, accepts: (other: NumericFact) => boolean = () => true): NumericFact | undefined {
    const { lastDay } = fact.context.period;
    const ends = this.facts.get(fact.concept.text)?.get(fact.context.who);
    if (lastDay === null || ends === undefined || ends.size < 2) return undefined;
    const length = lengthInDays(fact);
    const isSame = (other: NumericFact): boolean =>
      other.unit.text === fact.unit.text && Math.abs(lengthInDays(other) - length) <= SLACK_IN_LENGTH && (length === 0) === (lengthInDays(other) === 0) && accepts(other);
    for (const days of DAYS_BACK) {
      const found = ends.get(lastDay - days)?.find(isSame);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

const newMap = <K, V>(): Map<K, V> => new Map<K, V>();

function within<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

function lengthInDays({ context: { period } }: NumericFact): number {
  return period.firstDay === null || period.lastDay === null ? 0 : period.lastDay + 1 - period.firstDay;
}
