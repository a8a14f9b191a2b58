import type { Draft } from "../draft";
import type { Resolved } from "./resolve-period";
import { sameScope } from "./same-figure";

/**
 * "It lost 9 million in 1986. ... In 1985 it earned 1.8 million": the year-ago amount is the other item's prior, never an item of its own,
 * even when it has a sentence to itself.
 */
export function joinYears(drafts: readonly Draft[], periods: ReadonlyMap<Draft, Resolved>): Draft[] {
  const gone = new Set<Draft>();
  for (const older of drafts) {
    const past = periods.get(older);
    if (!past?.period.end || !past.period.length || past.period.length === "instant" || older.mode !== "reported") continue;
    for (const owner of drafts) {
      const now = periods.get(owner);
      if (owner === older || gone.has(owner) || owner.prior || owner.metric !== older.metric || !now?.period.end) continue;
      if (now.period.length !== past.period.length || !isYearLater(now.period.end, past.period.end) || !sameScope(owner, older) || owner.basis !== older.basis) continue;
      if (older.value?.unit !== owner.value?.unit || older.value?.high || older.changes.length > 0 || older.consensus) continue;
      owner.prior = older.value;
      owner.priorNegative = older.valueNegative;
      gone.add(older);
      break;
    }
  }
  return drafts.filter((draft) => !gone.has(draft));
}

const isYearLater = (later: string, earlier: string): boolean => later.slice(4, 7) === earlier.slice(4, 7) && Number(later.slice(0, 4)) - Number(earlier.slice(0, 4)) === 1;
