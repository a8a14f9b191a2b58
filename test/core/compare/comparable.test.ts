import { findObstacle, mayCompare, type Comparand } from "../../../src/core/compare/comparable";
import type { Period } from "../../../src/core/model/period";

const quarter: Period = { label: "third quarter of 2024", length: "quarter", start: "2024-07-01", end: "2024-09-30", ytd: false };
const revenue: Comparand = { metric: "revenue", basis: "reported", scope: null, unit: "CNY", period: quarter };

describe("findObstacle", () => {
  it("lets like stand beside like", () => {
    expect(findObstacle(revenue, { ...revenue, period: { ...quarter, label: "the September quarter" } })).toBeUndefined();
    expect(mayCompare(revenue, revenue)).toBe(true);
  });

  it("names the first thing that differs", () => {
    expect(findObstacle(revenue, { ...revenue, metric: "ebita" })).toEqual({ unlike: "different-metric", because: "One is revenue, the other ebita." });
    expect(findObstacle(revenue, { ...revenue, basis: "adjusted" })).toMatchObject({ unlike: "different-basis" });
    expect(findObstacle(revenue, { ...revenue, scope: "Cloud" })).toEqual({ unlike: "different-scope", because: "One is for the whole company, the other for Cloud." });
    expect(findObstacle(revenue, { ...revenue, unit: "USD" })).toEqual({ unlike: "different-unit", because: "One is in CNY, the other in USD." });
    expect(findObstacle(revenue, { ...revenue, unit: "CNY/share" })).toMatchObject({ unlike: "different-unit" });
  });

  it("never sets nine cumulative months beside a quarter", () => {
    expect(findObstacle(revenue, { ...revenue, period: { ...quarter, ytd: true } })).toMatchObject({ unlike: "different-length" });
    expect(findObstacle(revenue, { ...revenue, period: { ...quarter, length: "half" } })).toEqual({ unlike: "different-length", because: "One covers a quarter, the other a half." });
  });

  it("wants the same quarter a year ago, give or take the week of a 53-week year", () => {
    const yearAgo = { ...revenue, period: { ...quarter, start: "2023-07-01", end: "2023-09-30" } };
    const weekOff = { ...revenue, period: { ...quarter, start: "2023-07-03", end: "2023-10-01" } };
    const quarterOff = { ...revenue, period: { ...quarter, start: "2023-10-01", end: "2023-12-31" } };
    expect(findObstacle(revenue, yearAgo, "year-ago")).toBeUndefined();
    expect(findObstacle(revenue, weekOff, "year-ago")).toBeUndefined();
    expect(findObstacle(revenue, quarterOff, "year-ago")).toEqual({ unlike: "different-period", because: "One period ends on 2024-09-30, the other on 2023-12-31." });
    expect(findObstacle(revenue, yearAgo)).toMatchObject({ unlike: "different-period" });
  });

  it("counts a previous period by its own length, through months of unequal days", () => {
    const may = { ...revenue, period: { ...quarter, end: "2024-05-31" } };
    const february = { ...revenue, period: { ...quarter, end: "2024-02-29" } };
    expect(findObstacle(may, february, "previous-period")).toBeUndefined();
    const instant = { ...revenue, period: { ...quarter, length: "instant" as const } };
    expect(findObstacle(instant, instant, "previous-period")).toMatchObject({ unlike: "unknown-period" });
  });

  it("refuses periods it does not know, unless the same words name both", () => {
    const undated = { ...revenue, period: { ...quarter, start: null, end: null } };
    expect(findObstacle(undated, undated)).toBeUndefined();
    expect(findObstacle(undated, undated, "year-ago")).toMatchObject({ unlike: "unknown-period" });
    expect(findObstacle(undated, revenue, "year-ago")).toMatchObject({ unlike: "unknown-period" });
    const unmeasured = { ...revenue, period: { ...quarter, length: null } };
    expect(findObstacle(unmeasured, revenue)).toMatchObject({ unlike: "unknown-period" });
  });
});
