import type { LineItem } from "../../core/model/line-item";
import type { Voice } from "../strings/say";
import { wordPeriod } from "./period";

/** A line of the review: the heading of a period, or one figure under it. */
export type ReviewLine =
  | { readonly kind: "period"; readonly period: string; readonly count: number }
  | { readonly kind: "figure"; readonly item: LineItem };

/**
 * Figures by period, and in each period the figures of one metric together; periods and metrics in the order in which the
 * document first names them, since that is the order it was written to be read in.
 */
export function groupFigures(items: readonly LineItem[], voice: Voice): readonly ReviewLine[] {
  const periods = new Map<string, Map<string, LineItem[]>>();
  for (const item of items) {
    const period = wordPeriod(item.period, voice);
    const metrics = periods.get(period) ?? new Map<string, LineItem[]>();
    periods.set(period, metrics);
    const figures = metrics.get(item.metric);
    if (figures) figures.push(item);
    else metrics.set(item.metric, [item]);
  }
  return [...periods].flatMap(([period, metrics]): readonly ReviewLine[] => {
    const figures = [...metrics.values()].flat();
    return [{ kind: "period", period, count: figures.length }, ...figures.map((item) => ({ kind: "figure", item }) as const)];
  });
}
