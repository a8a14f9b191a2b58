import { METRICS } from "../../../../src/core/model/metrics.data";
import { METRIC_LABELS } from "../../../../src/core/sheet/rows/metric-labels.data";

describe("metric labels", () => {
  it("cover the catalogue and nothing else, in its order", () => {
    expect(Object.keys(METRIC_LABELS)).toEqual(Object.keys(METRICS));
  });

  it.each(["en", "zh"] as const)("are all there and all different in %s", (locale) => {
    const labels = Object.values(METRIC_LABELS).map((label) => label[locale]);
    expect(labels.filter((label) => label.trim() === "")).toEqual([]);
    expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(labels.length);
  });
});
