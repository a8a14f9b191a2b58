import { type MetricId, metricRow } from "../../model/metric";
import { type Figure, sizeOf } from "../figures/figure";

/**
 * The metric a draft's figure makes of it: earnings with a per-share figure are earnings per share, sales counted in
 * vehicles are units sold. Null where the figure cannot be the metric's value.
 */
export function metricFor(metric: MetricId, figure: Figure): MetricId | null {
  const { kind } = metricRow(metric);
  const { unit } = figure;
  switch (kind) {
    case "amount":
      if (unit === "per-share") return metric === "net-income" || metric === "operating-income" ? "eps" : metric === "revenue" || metric === "pretax-income" || metric === "operating-cash-flow" ? "other" : null;
      if (unit === "money") return metric === "net-income" && isSmall(figure) && isInCents(figure) && (figure.minor || sizeOf(figure) < A_SHARE) ? "eps" : isTooSmall(figure) ? null : metric;
      if (unit === "bare") return figure.scaled || sizeOf(figure) >= 10_000 ? metric : null;
      if (unit === "count") return metric === "revenue" ? "units-sold" : null;
      return null;
    case "per-share":
      if (unit === "per-share") return metric;
      if (unit === "money" || unit === "bare") return isSmall(figure) ? metric : null;
      return null;
    case "percent":
      return unit === "percent" ? metric : null;
    case "count":
      return (unit === "count" && (figure.scaled || sizeOf(figure) >= 10)) || (unit === "bare" && !looksLikeLabel(figure)) ? metric : null;
    case "any":
      return unit === "times" || unit === "points" ? null : metric;
  }
}

/** No company earns forty dollars: an unscaled figure this small is one share's. */
export const isSmall = (figure: Figure): boolean => !figure.scaled && sizeOf(figure) < 2000;

/** "an average loss of $1,500": more than a share earns, where nobody says that it is one's. */
const A_SHARE = 200;

/** "A net loss of $55" in a report told in millions is a sum, "$0.55" one share's. */
const isInCents = ({ scaleElsewhere, power, minor }: Figure): boolean => !scaleElsewhere || power <= -2 || minor;

/** "$47" in a release told in millions: without its scale a sum this small would be silently wrong. */
const isTooSmall = (figure: Figure): boolean => !figure.scaled && !figure.scaleElsewhere && sizeOf(figure) < 10_000;

const looksLikeLabel = (figure: Figure): boolean => !figure.scaled && sizeOf(figure) < 100 && !figure.worded;
