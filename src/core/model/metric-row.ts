/** What the figure of a metric is measured in. `any`: metric `other` takes whatever the document prints. */
export type MetricKind = "amount" | "per-share" | "percent" | "count" | "any";

export interface MetricRow {
  readonly kind: MetricKind;
  /** True where it is counted over a period, false where it is a stock at an instant. */
  readonly flow: boolean;
}
