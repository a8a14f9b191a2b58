import type { Draft } from "../drafts/draft";
import { isLastYear, type PeriodMention } from "../periods/period-mention";

/** 上半年收入78億元…去年全年營業額146億元: where a part of this year is reported, the whole of last year is only spoken of. */
export function dropLastYear(drafts: readonly Draft[]): { readonly drafts: Draft[]; readonly last: Draft[] } {
  const main = drafts.find(({ mode, value, period, scope }) => mode === "reported" && value !== null && scope === null && period?.length && !period.vague)?.period;
  const kept: Draft[] = [];
  const last: Draft[] = [];
  for (const draft of drafts) (main && isEarlyPart(main) && draft.mode === "reported" && draft.value && draft.period && isLastYear(draft.period) ? last : kept).push(draft);
  return { drafts: kept, last };
}

/** The last quarter and the second half are told together with their year. */
const isEarlyPart = ({ length, number, relative }: PeriodMention): boolean => relative !== "last" && (length === "nine-months" || (length === "half" && number === 1) || (length === "quarter" && number > 0 && number < 4));
