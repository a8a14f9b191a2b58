import type { Draft } from "../drafts/draft";
import type { PeriodMention } from "../periods/period-mention";
import { yetToEnd } from "./day-told";
import type { Calendar } from "./resolve-period";
import type { SentencePeriods } from "./sentence-periods";

/** Completes what a draft says of its time by what its sentence names beside it. True where the time of its year-ago amount told it. */
export function completePeriod(draft: Draft, sentence: SentencePeriods, calendar: Calendar, isTimed: boolean): boolean {
  const year = yearNamedBeside(draft.period, sentence);
  if (year && draft.period) draft.period = { ...draft.period, year: year.year, fiscal: year.fiscal };
  if (draft.mode === "guidance" && draft.period) draft.period = yetToEnd(draft.period, calendar);
  const before = periodOfPrior(draft, calendar);
  const ago = yearOfPrior(draft);
  if (ago > 0 && draft.period) draft.period = { ...draft.period, endYear: ago };
  if (before && draft.period && isBareQuarter(draft.period)) draft.period = { ...draft.period, number: before.number, year: before.year, endMonth: before.endMonth, endDay: before.endDay, endYear: before.endYear };
  else if (before && (!draft.period || draft.period.number > 0 || draft.period.relative === "this")) draft.period = draft.period ? { ...draft.period, year: before.year } : isTimed ? null : before;
  return before !== null;
}

/** "For 2023, we expect full-year revenue of": the one year its sentence names. */
function yearNamedBeside(period: PeriodMention | null, { mentions }: SentencePeriods): PeriodMention | null {
  if (period === null || period.length !== "year" || period.year || period.endMonth || period.endYear || period.relative || period.counted || period.vague) return null;
  const [named, ...others] = mentions.filter(({ length, year, yearAgo, previous }) => length === "year" && year > 0 && !yearAgo && !previous);
  return named !== undefined && others.length === 0 ? named : null;
}

/** "in the quarter", and nothing that says which. */
export const isBareQuarter = ({ length, number, endMonth, year, relative }: PeriodMention): boolean => length === "quarter" && number === 0 && endMonth === 0 && year === 0 && relative === "";

/** "its fourth quarter ..., compared with the fourth quarter of 2023", "in the three months, against a loss in the third quarter of 2016": the base gives the time of the figure. */
function periodOfPrior(draft: Draft, { published }: Calendar): PeriodMention | null {
  const base = draft.priorPeriod;
  if (!base || base.yearAgo || !base.year || !base.length || (base.length === "year" && draft.period !== null && !(draft.period.relative === "this" && draft.period.length === "year")) || draft.period?.year || (draft.period && draft.period.number !== base.number && !(isBareQuarter(draft.period) && base.length === "quarter" && !base.fiscal))) return null;
  // "up from $37 million in the second quarter of 2017", told that November: the quarter before, not the year.
  if (published && base.length === "quarter" && (base.year + 1) * 12 + (base.endMonth || base.number * 3) > published.year * 12 + published.month) return null;
  return { ...base, year: base.year + 1, endYear: base.endYear ? base.endYear + 1 : 0 };
}

/** "in the three months to the end of December, from €47m in the same period of 2003": the year behind gives the day its year; 0 for none. */
function yearOfPrior({ period, priorPeriod: base }: Draft): number {
  if (!base?.yearAgo || !base.year || base.fiscal || !period || !period.endMonth || period.year || period.endYear || period.length === "year" || period.length === "month") return 0;
  return base.year + 1;
}
