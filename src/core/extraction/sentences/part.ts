import type { Figure } from "../figures/figure";
import type { PeriodMention } from "../periods/period-mention";

/** A sentence is read as parts: amounts and periods as wholes, everything else token by token. */
export type PartKind = "figure" | "period" | "term" | "word" | "mark" | "owner";

export interface Part {
  readonly kind: PartKind;
  /** Tokens, half-open. */
  readonly from: number;
  readonly to: number;
  readonly figure: Figure | null;
  readonly period: PeriodMention | null;
  /** The folded code unit of a mark. */
  readonly unit: number;
  /** Word classes of a term, as bits; none for all other kinds. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export const barePart = (kind: PartKind, from: number, to: number, figure: Figure | null, period: PeriodMention | null, unit: number): Part => ({ kind, from, to, figure, period, unit, low: 0, middle: 0, high: 0 });
