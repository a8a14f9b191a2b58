import type { Draft } from "../drafts/draft";
import { sizeOf, type Figure } from "../figures/figure";
import type { Passage } from "../passage/passage";

const BEFORE_NET = /^(?:ebit|operating-income|gross-profit)/;

/** A text that reports a net loss, or a smaller EBITDA, beside its 净收入 meant net revenue by it; 运营收入 is operating income only beside a larger revenue. */
export function tellNetRevenue(drafts: readonly Draft[], passage: Passage): void {
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
  if (revenues.length === 0) tellBanksIncome(drafts, passage);
}

const NEAR = 2;

/** "pre-tax profit fell to £1.17bn. Net income rose to £4.6bn": no profit doubles by being taxed, and British banks call so what they earn before their costs. */
function tellBanksIncome(drafts: readonly Draft[], { text, lexicon }: Passage): void {
  const before = drafts.filter((draft) => draft.metric === "pretax-income" && draft.value !== null && !draft.valueNegative && draft.mode === "reported");
  for (const draft of drafts) {
    if (draft.metric !== "net-income" || draft.valueNegative || draft.mode !== "reported" || lexicon.phrases["banks-income"]?.test(text.slice(draft.label.start, draft.label.end)) !== true) continue;
    if (before.some((told) => told.scope?.text === draft.scope?.text && (draft.period === null || draft.period.length === told.period?.length) && Math.abs(told.sentence - draft.sentence) <= NEAR && isBesideLarger(told.value, [draft]))) draft.metric = "revenue";
  }
}

const isBesideLarger = (value: Figure | null, revenues: readonly Pick<Draft, "value">[]): boolean => value !== null && revenues.some((other) => other.value && sizeOf(value) * 2 < sizeOf(other.value));
const isRounded = (one: Figure | null, other: Figure | null): boolean => one !== null && other !== null && Math.abs(sizeOf(one) - sizeOf(other)) < sizeOf(other) / 50;
