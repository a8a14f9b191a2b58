import { metricRow, type MetricId } from "../../model/metric";
import type { Unit } from "../../model/amount";
import type { ConceptName } from "../../document/fact";
import { CONCEPTS, JAPANESE } from "./concepts.data";

export interface ConceptMetric {
  readonly metric: MetricId;
  /** 0 is preferred. */
  readonly rank: number;
}

const METRIC_OF = new Map<string, ConceptMetric>(
  Object.entries(CONCEPTS).flatMap(([taxonomy, metrics]) =>
    Object.entries(metrics).flatMap(([metric, concepts]) => concepts.map((concept, rank): [string, ConceptMetric] => [`${taxonomy}:${concept}`, { metric: metric as MetricId, rank }])),
  ),
);

/** Only where the unit is one the metric can have: a concept of money tagged in shares measures something else. */
export function tryMetric({ prefix, local }: ConceptName, unit: Unit): ConceptMetric | undefined {
  const found = METRIC_OF.get(JAPANESE.taxonomies.has(prefix) ? `japan:${local.replace(JAPANESE.endings, "")}` : `${prefix}:${local}`);
  if (found === undefined) return undefined;
  const { kind } = metricRow(found.metric);
  const fits = kind === "per-share" ? unit.endsWith("/share") : kind === "amount" ? /^[A-Z]{3}$/.test(unit) : unit === kind;
  return fits ? found : undefined;
}
