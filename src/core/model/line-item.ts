/**
 * A line item is one reported figure: a metric for a period, on a basis, in a scope, with everything the
 * document says beside it (the year-ago figure, stated changes, what the market expected).
 *
 * - It holds only what is printed. Nothing is filled in by arithmetic: an implied year-ago figure is a finding.
 * - Every amount quotes its source exactly.
 * - The year-ago figure is `prior` of the item, never an item of its own; a tagged one is both, and marked (`Tag.yearAgoOf`).
 */
import type { Amount, AmountRange, Decimal } from "./amount";
import type { Consensus } from "./consensus";
import type { MetricId } from "./metric";
import type { Period } from "./period";
import type { Quote, SourceSpan } from "./source-span";
import type { Tag } from "./tag";

/** `actual`: reported for a past period. `guidance`: the company's own outlook. */
export type LineItemKind = "actual" | "guidance";

/** `reported`: GAAP, IFRS, PRC GAAP or unsaid. `adjusted`: non-GAAP, adjusted, underlying, core, excluding items. */
export type Basis = "reported" | "adjusted";

/** A stated change; a fall is negative. Exactly the forms the document states are set, the others are null. */
export interface Change extends Quote {
  readonly against: "year-ago" | "previous-period";
  /** In percent: "5" for 5 %, "100" for doubled. */
  readonly percent: Decimal | null;
  /** In percentage points: "1.2" for 1.2 points, "-0.35" for a fall of 35 basis points. */
  readonly points: Decimal | null;
  readonly amount: Amount | null;
}

export interface LineItem {
  /** Stable for the same document and settings. */
  readonly id: string;
  readonly kind: LineItemKind;
  readonly metric: MetricId;
  /** The words the document uses. */
  readonly label: string;
  readonly basis: Basis;
  /** Null for the whole company; else the segment, region or product as printed. */
  readonly scope: string | null;
  readonly period: Period;
  readonly actual: Amount | AmountRange;
  readonly prior: Amount | null;
  readonly changes: readonly Change[];
  readonly consensus: Consensus | null;
  /** The sentence, table row or tag it was read from. */
  readonly sentence: SourceSpan;
  /** Only for figures read from a tag. */
  readonly tag?: Tag;
  /** What an analyst set right on review, by field name, sorted; absent where all stands as read. */
  readonly corrected?: readonly string[];
}
