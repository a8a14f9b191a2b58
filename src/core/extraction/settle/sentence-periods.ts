import type { Draft } from "../drafts/draft";
import type { PeriodMention } from "../periods/period-mention";

/** What one sentence says of time, with the drafts that take their periods from it. */
export interface SentencePeriods {
  /** Periods the sentence names, drafts or no drafts, in order. */
  readonly mentions: readonly PeriodMention[];
  /** Periods with a year that it only compares with. */
  readonly bases: readonly PeriodMention[];
  readonly drafts: readonly Draft[];
  /** It looks ahead: what it names is no period reported on. */
  readonly ahead: boolean;
  /** A market of 45 billion in 2028: whoever foresees it, a year it names is none reported on. */
  readonly foresees: boolean;
  readonly opensParagraph: boolean;
  /** A sentence of running text that holds no metric, unlike a heading. */
  readonly plain: boolean;
  /** "For full-year 2014, earnings were": its period stands in front, for what the paragraph tells. */
  readonly aside: boolean;
}
