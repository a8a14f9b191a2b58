import type { Draft } from "../drafts/draft";
import { sizeOf, type Figure } from "../figures/figure";

/** A text that reports a net loss beside its 净收入 meant net revenue by it; 运营收入 is operating income only beside a larger revenue. */
export function tellNetRevenue(drafts: readonly Draft[]): void {
  const certain = drafts.filter((draft) => draft.metric === "net-income" && !draft.maybeRevenue && draft.value !== null && draft.mode === "reported");
  const revenues = drafts.filter((draft) => draft.metric === "revenue" && draft.value !== null && draft.scope === null && draft.mode === "reported");
  for (const draft of drafts) {
    const { value } = draft;
    if (draft.maybeRevenue && draft.metric === "operating-income" && !(value && revenues.some((other) => other.value && sizeOf(value) * 2 < sizeOf(other.value)))) draft.metric = "revenue";
    if (!draft.maybeRevenue || draft.metric !== "net-income" || certain.length === 0) continue;
    // Beside revenue of its own it may be income after all, unless it is that revenue less rounded.
    if (revenues.length > 0 && !revenues.some((other) => isRounded(value, other.value))) continue;
    if (value === null || certain.some((other) => other.value !== null && sizeOf(other.value) !== sizeOf(value))) draft.metric = "revenue";
  }
}

const isRounded = (one: Figure | null, other: Figure | null): boolean => one !== null && other !== null && Math.abs(sizeOf(one) - sizeOf(other)) < sizeOf(other) / 50;
