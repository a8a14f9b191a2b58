import type { Draft } from "../drafts/draft";
import type { Resolved } from "./resolve-period";

/** 先前预估第3季营收…，实际为…: what was foreseen for a quarter that is reported is over. What is dropped is told by its caller. */
export function dropOldOutlooks(drafts: readonly Draft[], dates: ReadonlyMap<Draft, Resolved>): { drafts: Draft[]; old: Draft[] } {
  const reported = drafts.filter((draft) => draft.mode === "reported" && draft.value !== null);
  const isOld = (draft: Draft): boolean => draft.mode === "guidance" && reported.some((other) => other.metric === draft.metric && other.scope?.text === draft.scope?.text && isSameStretch(dates.get(draft), dates.get(other), draft, other));
  const kept: Draft[] = [];
  const old: Draft[] = [];
  for (const draft of drafts) (isOld(draft) ? old : kept).push(draft);
  return { drafts: kept, old };
}

function isSameStretch(outlook: Resolved | undefined, told: Resolved | undefined, { period }: Draft, { period: then }: Draft): boolean {
  if (!outlook || !told || outlook.period.length !== told.period.length || (outlook.period.length !== "quarter" && outlook.period.length !== "half")) return false;
  if (outlook.period.end || told.period.end) return outlook.period.end === told.period.end;
  return period !== null && period.number > 0 && period.number === then?.number && then.relative !== "last" && (!period.year || !then.year || period.year === then.year) && period.relative !== "next";
}
