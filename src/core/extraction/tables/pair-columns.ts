import { lastDayOf } from "./calendar";
import type { PeriodBits } from "./period-bits";
import type { ResolvedPeriod } from "./fiscal-dates";

export interface PairCandidate {
  readonly resolved: ResolvedPeriod;
  /** Columns of different segments or bases are never each other's year-ago figure. */
  readonly group: string;
  readonly index: number;
}

export interface Pairing {
  /** By position: the position of the year-ago column. */
  readonly priorOf: readonly (number | undefined)[];
  readonly isPrior: readonly boolean[];
}

/** A year, give or take the two weeks that 52-week years drift. */
export const isYearBefore = (earlier: number, later: number): boolean => later - earlier >= 350 && later - earlier <= 380;

/** Fiscal quarters of an unknown calendar lie a year apart all the same. They are counted in an age of their own, away from known days. */
export function unknownDay({ year, quarter, half }: PeriodBits): number | null {
  return year === null ? null : lastDayOf(year - 1000, quarter !== null ? quarter * 3 : half !== null ? half * 6 : 12);
}

/** The year-ago column of each value column. One column is never both an item and another's year-ago figure. */
export function pairColumns(candidates: readonly PairCandidate[]): Pairing {
  const priorOf: (number | undefined)[] = candidates.map(() => undefined);
  const isPrior = candidates.map(() => false);
  const latestFirst = candidates.map((_, i) => i).sort((a, b) => (candidates[b]?.resolved.lastDay ?? 0) - (candidates[a]?.resolved.lastDay ?? 0) || a - b);
  for (const i of latestFirst) {
    const own = candidates[i];
    if (!own || isPrior[i] || own.resolved.lastDay === null) continue;
    const last = own.resolved.lastDay;
    const at = candidates.findIndex((other, j) => j !== i && !isPrior[j] && priorOf[j] === undefined && other.group === own.group && other.resolved.lastDay !== null
      && other.resolved.months === own.resolved.months && other.resolved.period.length === own.resolved.period.length && isYearBefore(other.resolved.lastDay, last));
    if (at < 0) continue;
    priorOf[i] = at;
    isPrior[at] = true;
  }
  return { priorOf, isPrior };
}
