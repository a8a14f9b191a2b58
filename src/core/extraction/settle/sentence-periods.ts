import type { Draft } from "../drafts/draft";
import type { PeriodMention } from "../periods/period-mention";

/** What one sentence says of time, with the drafts that take their periods from it. */
export interface SentencePeriods {
  /** Periods the sentence names, drafts or no drafts, in order. */
  readonly mentions: readonly PeriodMention[];
  /** Periods with a year that it only compares with. */
  readonly bases: readonly PeriodMention[];
  readonly drafts: readonly Draft[];
  /** It looks ahead: what it names is no period reported on, but for these. */
  readonly ahead: boolean;
  /** "reported a loss for the first quarter and cut its outlook for the year": the time of a result that the sentence tells without its amount. */
  readonly told: readonly PeriodMention[];
  /** A market of 45 billion in 2028: whoever foresees it, a year it names is none reported on. */
  readonly foresees: boolean;
  /** Interim dividends among the drafts. */
  readonly interims: readonly Draft[];
  readonly opensParagraph: boolean;
  /** A sentence of running text that holds no metric and reports nothing, unlike a heading. */
  readonly plain: boolean;
  /** "For full-year 2014, earnings were": its period stands in front, for what the paragraph tells. */
  readonly aside: boolean;
}

/** What the sentence foresees, unlike the results it tells beside. */
export const isForeseenIn = ({ ahead, told }: SentencePeriods, { start }: PeriodMention): boolean => ahead && !told.some((period) => period.start === start);

export const periodsToldIn = (sentences: readonly SentencePeriods[]): readonly PeriodMention[] => sentences.flatMap((sentence) => sentence.mentions.filter((mention) => !isForeseenIn(sentence, mention)));
