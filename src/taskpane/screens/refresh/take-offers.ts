import { decide, offerId } from "../../../core/sheet/refresh/decide";
import { acceptedChanges, type RefreshPlan } from "../../../core/sheet/refresh-plan";

/** The plan with these offers taken, or left. */
export function takeOffers(plan: RefreshPlan, offers: readonly string[], isTaken: boolean): RefreshPlan {
  const taken = new Set([...acceptedChanges(plan), ...plan.added].map(offerId));
  for (const offer of offers) {
    if (isTaken) taken.add(offer);
    else taken.delete(offer);
  }
  return decide(plan.draft, taken);
}
