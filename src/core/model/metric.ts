import type { MetricRow } from "./metric-row";
import { METRICS } from "./metrics.data";

/** A language-free id of the catalogue; `other` when none fits. */
export type MetricId = keyof typeof METRICS;

export const metricRow = (id: MetricId): MetricRow => METRICS[id];
