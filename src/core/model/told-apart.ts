import type { MetricId } from "./metric";

/** Metrics that are several figures in one: basic and diluted, daily and monthly, with and without investments. Their words decide. */
const TOLD_APART_BY_LABEL: readonly MetricId[] = ["active-users", "cash", "dividend-per-share", "eps", "other", "subscribers", "units-sold"];

export const isToldApartByLabel = (metric: MetricId): boolean => TOLD_APART_BY_LABEL.includes(metric);
