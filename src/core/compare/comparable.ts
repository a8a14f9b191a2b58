/**
 * May these two be set side by side? Metric, basis, scope, period and unit must agree; where one differs or is not
 * known, the answer is the first named reason and no number is formed.
 */
import type { Unit } from "../model/amount";
import type { LineItem } from "../model/line-item";
import type { Period } from "../model/period";

export type Comparand = Pick<LineItem, "metric" | "basis" | "scope" | "period"> & { readonly unit: Unit };

/** How the second period should stand to the first. */
export type Against = "same-period" | "year-ago" | "previous-period";

export type Unlike =
  | "different-basis"
  | "different-length"
  | "different-metric"
  | "different-period"
  | "different-scope"
  | "different-unit"
  | "unknown-period";

export interface Obstacle {
  readonly unlike: Unlike;
  readonly because: string;
}

const obstacle = (unlike: Unlike, because: string): Obstacle => ({ unlike, because });

/** Undefined where they may be compared. */
export function findObstacle(a: Comparand, b: Comparand, against: Against = "same-period"): Obstacle | undefined {
  if (a.metric !== b.metric) return obstacle("different-metric", `One is ${a.metric}, the other ${b.metric}.`);
  if (a.basis !== b.basis) return obstacle("different-basis", `One is ${a.basis}, the other ${b.basis}.`);
  if (a.scope !== b.scope) {
    return obstacle("different-scope", `One is for ${a.scope ?? "the whole company"}, the other for ${b.scope ?? "the whole company"}.`);
  }
  return findUnitObstacle(a.unit, b.unit) ?? findPeriodObstacle(a.period, b.period, against);
}

export const mayCompare = (a: Comparand, b: Comparand, against: Against = "same-period"): boolean => findObstacle(a, b, against) === undefined;

export function findUnitObstacle(a: Unit, b: Unit): Obstacle | undefined {
  return a === b ? undefined : obstacle("different-unit", `One is in ${a}, the other in ${b}.`);
}

const DAY = 86_400_000;
const MONTHS_LONG = { "month": 1, "quarter": 3, "half": 6, "nine-months": 9, "year": 12 } as const;

/** Issuers that close on a weekday (52 or 53 weeks) end the same quarter up to a week apart. */
const WEEK_SLACK = 7 * DAY;

const FIRST_OF_NEXT = (isoDate: string): Date => new Date(Date.parse(`${isoDate}T00:00:00Z`) + DAY);

/** Counted from the day after the end, so that 28 February and 31 May are three months apart. */
function daysBetween(earlierEnd: string, laterEnd: string, months: number): number {
  const expected = FIRST_OF_NEXT(laterEnd);
  expected.setUTCMonth(expected.getUTCMonth() - months);
  return Math.abs(expected.getTime() - FIRST_OF_NEXT(earlierEnd).getTime());
}

function monthsBack(period: Period, against: Against): number | undefined {
  if (against === "same-period") return 0;
  if (against === "year-ago") return 12;
  return period.length === null || period.length === "instant" ? undefined : MONTHS_LONG[period.length];
}

export function findPeriodObstacle(a: Period, b: Period, against: Against): Obstacle | undefined {
  if (a.ytd !== b.ytd) return obstacle("different-length", "One is cumulative from the start of the year, the other is not.");
  if (a.length !== b.length && a.length !== null && b.length !== null) {
    return obstacle("different-length", `One covers a ${a.length}, the other a ${b.length}.`);
  }
  if (a.end === null || b.end === null) {
    const sameWords = a.label !== null && a.label === b.label;
    return against === "same-period" && sameWords ? undefined : obstacle("unknown-period", "The dates of the two periods are not known.");
  }
  if (a.length === null || b.length === null) return obstacle("unknown-period", "The lengths of the two periods are not known.");
  const months = monthsBack(a, against);
  if (months === undefined) return obstacle("unknown-period", `A figure at an instant has no ${against}.`);
  return daysBetween(b.end, a.end, months) <= WEEK_SLACK
    ? undefined
    : obstacle("different-period", `One period ends on ${a.end}, the other on ${b.end}.`);
}
