import type { Draft } from "../draft";
import { sizeOf } from "../figure";

/** A text that reports a net loss beside its 净收入 meant net revenue by it. */
export function tellNetRevenue(drafts: readonly Draft[]): void {
  const certain = drafts.filter((draft) => draft.metric === "net-income" && !draft.maybeRevenue && draft.value !== null && draft.mode === "reported");
  if (certain.length === 0 || drafts.some((draft) => draft.metric === "revenue" && draft.value !== null && draft.scope === null && draft.mode === "reported")) return;
  for (const draft of drafts) {
    if (!draft.maybeRevenue || draft.metric !== "net-income") continue;
    const { value } = draft;
    if (value === null || certain.some((other) => other.value !== null && sizeOf(other.value) !== sizeOf(value))) draft.metric = "revenue";
  }
}
