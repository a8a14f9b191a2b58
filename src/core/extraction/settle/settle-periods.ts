import { metricRow } from "../../model/metric";
import type { Draft } from "../draft";
import type { PeriodMention } from "../period-mention";
import { resolvePeriod, type Calendar, type Resolved } from "./resolve-period";

export interface SentencePeriods {
  /** Periods the sentence names, drafts or no drafts, in order. */
  readonly mentions: readonly PeriodMention[];
  readonly drafts: readonly Draft[];
  /** It looks ahead: what it names is no period reported on. */
  readonly ahead: boolean;
}

const NOTHING: Resolved = { period: { label: null, length: null, start: null, end: null, ytd: false }, year: 0, endMonth: 0 };

/**
 * Walks the text with the period last spoken of. A figure without a period of its own is of that one; an outlook inherits
 * only from an outlook, and a stock such as cash stands at the last day of what it inherits.
 */
export function settlePeriods(sentences: readonly SentencePeriods[], text: string, calendar: Calendar): Map<Draft, Resolved> {
  const settled = new Map<Draft, Resolved>();
  let running: Resolved | null = null;
  let outlook: Resolved | null = null;
  const first = firstNamed(sentences);
  const anchors = sentences.flatMap(({ mentions }) => mentions).filter(({ length, endMonth, endDay, number }) => length !== null && endMonth > 0 && endDay > 0 && number > 0);
  const labelOf = (mention: PeriodMention): string => text.slice(mention.start, mention.end);
  if (first) running = resolvePeriod(anchored(first, anchors), labelOf(first), calendar, yearAlone(sentences));
  let main: Resolved | null = null;
  for (const sentence of sentences) {
    let last: Resolved | null = null;
    for (const mention of sentence.mentions) {
      if (!setsPeriod(mention) && !(sentence.ahead && mention.bare && mention.length === "year")) continue;
      const resolved = resolvePeriod(anchored(mention, anchors), labelOf(mention), calendar, running);
      if (sentence.ahead) outlook = resolved;
      else if (!last) last = resolved;
    }
    for (const draft of sentence.drafts) {
      const inherited: Resolved | null = draft.mode === "guidance" ? outlook : (last && !draft.period ? last : running);
      const told = periodOfPrior(draft);
      if (told && (!draft.period || draft.period.number > 0)) draft.period = draft.period ? { ...draft.period, year: told.year } : running?.period.length ? null : told;
      const own: Resolved = draft.period ? resolvePeriod(anchored(draft.period, anchors), labelOf(draft.period), calendar, draft.period.vague && main ? main : draft.mode === "guidance" ? (outlook ?? running) : (last ?? running)) : (inherited ?? NOTHING);
      if (draft.mode === "reported" && draft.value && own.period.length && own.period.length !== "instant" && !draft.period?.vague) main ??= own;
      settled.set(draft, metricRow(draft.metric).flow || draft.metric === "other" ? own : asInstant(own));
      if (draft.period && draft.mode === "reported" && own.period.length && own.period.length !== "instant" && draft.value) last = own;
    }
    if (last && last.period.length !== "instant") running = last;
  }
  return settled;
}

/** "its fourth quarter ..., compared with the fourth quarter of 2023": the year of the base gives the year of the figure. */
function periodOfPrior(draft: Draft): PeriodMention | null {
  const base = draft.priorPeriod;
  if (!base || base.yearAgo || !base.year || !base.length || base.length === "year" || draft.period?.year || (draft.period && draft.period.number !== base.number)) return null;
  return { ...base, year: base.year + 1, endYear: base.endYear ? base.endYear + 1 : 0 };
}

/** "its third quarter of fiscal 2025, which ended December 28, 2024" dates every other mention of that quarter. */
function anchored(mention: PeriodMention, anchors: readonly PeriodMention[]): PeriodMention {
  if (mention.endMonth || !mention.number || !mention.length) return mention;
  const anchor = anchors.find(({ length, number, year, fiscal }) => length === mention.length && number === mention.number && fiscal === mention.fiscal && year > 0 && year === mention.year);
  return anchor ? { ...mention, endDay: anchor.endDay, endMonth: anchor.endMonth, endYear: anchor.endYear } : mention;
}

const setsPeriod = (mention: PeriodMention): boolean => !mention.yearAgo && !mention.previous && !mention.instant && mention.length !== null && mention.length !== "month" && !mention.vague && !mention.bare && mention.relative !== "next";

function firstNamed(sentences: readonly SentencePeriods[]): PeriodMention | null {
  for (const { ahead, mentions } of sentences) {
    const first = ahead ? undefined : mentions.find(setsPeriod);
    if (first) return first;
  }
  return null;
}

/** The first year of the text, for a first period that names none. */
function yearAlone(sentences: readonly SentencePeriods[]): Resolved | null {
  for (const { mentions } of sentences) {
    const mention = mentions.find((candidate) => candidate.year > 0 && !candidate.yearAgo && candidate.length !== "month" && candidate.endDay === 0);
    if (mention) return { ...NOTHING, year: mention.year };
  }
  return null;
}

function asInstant(resolved: Resolved): Resolved {
  return { ...resolved, period: { ...resolved.period, length: "instant", start: null, ytd: false } };
}
