import type { MetricRow } from "./metric-row";
import { METRICS } from "./metrics.data";

/** A language-free id of the catalogue; `other` when none fits. */
export type MetricId = keyof typeof METRICS;

export const metricRow = (id: MetricId): MetricRow => METRICS[id];

const PROFIT = /^(?:(?:net|pretax|operating)-income|ebit.*)$/;

/** What a company earned, before or after interest, tax and depreciation. */
export const isProfit = (id: string): boolean => PROFIT.test(id);
