import type { Draft } from "../drafts/draft";
import { sizeOf, type Figure } from "../figures/figure";

const BEFORE_NET = /^(?:ebit|operating-income|gross-profit)/;

/** A text that reports a net loss, or a smaller EBITDA, beside its 净收入 meant net revenue by it; 运营收入 is operating income only beside a larger revenue. */
export function tellNetRevenue(drafts: readonly Draft[]): void {
  const certain = drafts.filter((draft) => draft.metric === "net-income" && !draft.maybeRevenue && draft.value !== null && draft.mode === "reported");
  const revenues = drafts.filter((draft) => draft.metric === "revenue" && draft.value !== null && draft.scope === null && draft.mode === "reported");
  const open = drafts.filter((draft) => draft.maybeRevenue);
  for (const draft of open) if (draft.metric === "operating-income" && !isBesideLarger(draft.value, revenues)) draft.metric = "revenue";
  const isRevenue = ({ metric, scope, value }: Draft): boolean => {
    // Beside revenue of its own a company's may be income after all, unless it is that revenue less rounded.
    if (metric !== "net-income" || (scope === null && revenues.length > 0 && !revenues.some((other) => isRounded(value, other.value)))) return false;
    if (revenues.length === 0 && drafts.some((other) => other.mode === "reported" && !other.maybeRevenue && BEFORE_NET.test(other.metric) && other.scope?.text === scope?.text && isBesideLarger(other.value, [{ value }]))) return true;
    return certain.some((other) => value === null || (other.value !== null && sizeOf(other.value) !== sizeOf(value)));
  };
  // A text uses the word in one sense, for its parts too.
  if (open.some(isRevenue)) for (const draft of open) if (draft.metric === "net-income") draft.metric = "revenue";
}

const isBesideLarger = (value: Figure | null, revenues: readonly Pick<Draft, "value">[]): boolean => value !== null && revenues.some((other) => other.value && sizeOf(value) * 2 < sizeOf(other.value));
const isRounded = (one: Figure | null, other: Figure | null): boolean => one !== null && other !== null && Math.abs(sizeOf(one) - sizeOf(other)) < sizeOf(other) / 50;
