import type { Draft } from "../drafts/draft";
import { sizeOf, type Figure } from "../figures/figure";

/** A text that reports a net loss beside its 净收入 meant net revenue by it. */
export function tellNetRevenue(drafts: readonly Draft[]): void {
  const certain = drafts.filter((draft) => draft.metric === "net-income" && !draft.maybeRevenue && draft.value !== null && draft.mode === "reported");
  if (certain.length === 0) return;
  const revenues = drafts.filter((draft) => draft.metric === "revenue" && draft.value !== null && draft.scope === null && draft.mode === "reported");
  for (const draft of drafts) {
    if (!draft.maybeRevenue || draft.metric !== "net-income") continue;
    const { value } = draft;
    // Beside revenue of its own it may be income after all, unless it is that revenue less rounded.
    if (revenues.length > 0 && !revenues.some((other) => isRounded(value, other.value))) continue;
    if (value === null || certain.some((other) => other.value !== null && sizeOf(other.value) !== sizeOf(value))) draft.metric = "revenue";
  }
}

const isRounded = (one: Figure | null, other: Figure | null): boolean => one !== null && other !== null && Math.abs(sizeOf(one) - sizeOf(other)) < sizeOf(other) / 50;
