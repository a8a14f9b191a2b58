import type { MetricId } from "../../model/metric";
import type { NumericFact } from "../../document/fact";
import { lengthOf } from "./fiscal-calendar";
import type { ConceptMetric } from "./metric-of-concept";

export interface NamedFact {
  readonly fact: NumericFact;
  readonly known: ConceptMetric | undefined;
}

/**
 * Which of several concepts bears the name of a metric. In one document it is the preferred one among those tagged for the
 * latest period, and it alone for all periods of that length: cash with restricted cash at the start of the year must not
 * stand in the row of cash without it at the end. The others stay `other`.
 */
export class MetricNames {
  private readonly latest = new Map<string, { day: number; rank: number }>();

  constructor(
    facts: readonly NamedFact[],
    private readonly oneConceptEach: boolean,
  ) {
    for (const { fact, known } of facts) {
      if (known === undefined) continue;
      const key = this.keyOf(fact, known);
      const day = fact.context.period.lastDay ?? -Infinity;
      const best = this.latest.get(key);
      if (best === undefined || day > best.day || (day === best.day && known.rank < best.rank)) this.latest.set(key, { day, rank: known.rank });
    }
  }

  metricOf({ fact, known }: NamedFact): MetricId {
    return known !== undefined && this.latest.get(this.keyOf(fact, known))?.rank === known.rank ? known.metric : "other";
  }

  private keyOf({ context, unit }: NumericFact, { metric }: ConceptMetric): string {
    const { firstDay, lastDay } = context.period;
    const length = firstDay === null || lastDay === null ? "instant" : (lengthOf(lastDay + 1 - firstDay) ?? "");
    return `${metric}|${unit.text}|${this.oneConceptEach ? `${length}|${context.who}` : context.key}`;
  }
}
