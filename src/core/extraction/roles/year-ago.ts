import { FROM_OR_VERSUS } from "../passage/class-sets";
import type { PeriodMention } from "../periods/period-mention";
import type { Sentence } from "../sentences/sentence";

/** A year ago, or last year where a comparison names it so. */
export const isYearAgo = (period: PeriodMention | null | undefined): boolean => period !== null && period !== undefined && (period.yearAgo || (period.relative === "last" && !period.year && (period.length === "year" ? !period.number : period.number > 0)));

/** "the previous quarter", and "last quarter" where it is compared with. */
export const isBefore = (period: PeriodMention): boolean => period.previous || (period.relative === "last" && /^(?:quarter|half|month)$/.test(period.length ?? "") && !period.number && !period.year);

/** 去年同期的22.4%: what is possessed by the earlier time is its level. */
export function possessed(sentence: Sentence, cue: number): boolean {
  const text = sentence.text(cue, cue + 1);
  return text.endsWith("的") || sentence.text(cue + 1, cue + 2) === "的" || sentence.isOwner(cue + 1);
}

/** "from last year's", "against last year's": what it is compared with. */
export const comparedBefore = (sentence: Sentence, cue: number): boolean => sentence.isAny(cue - 1, FROM_OR_VERSUS) && possessed(sentence, cue);
