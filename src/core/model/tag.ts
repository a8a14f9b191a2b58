import type { Decimal } from "./amount";

export interface TagDimension {
  /** "us-gaap:StatementBusinessSegmentsAxis". */
  readonly axis: string;
  /** "aapl:AmericasSegmentMember", or the words of a typed dimension. */
  readonly member: string;
}

/** Another filing's amount for the same figure. */
export interface TagVersion {
  readonly value: Decimal;
  readonly accession: string;
  readonly form: string;
  readonly filed: string;
}

/** What a tagged source says about a figure beyond what any text says: see "Additions to the contract" in the README. */
export interface Tag {
  /** Usual prefix of the taxonomy and local name: "us-gaap:NetIncomeLoss". */
  readonly concept: string;
  /** The concept in words, where a label is the words of a row. */
  readonly words: string;
  readonly dimensions: readonly TagDimension[];
  /** As the tag says: "INF" is exact. `actual.decimals` is null then, and two higher for a percentage. */
  readonly decimals: number | "INF" | null;
  /** As the tag says, with "pure" for a ratio: "USD/shares", "aapl:Store". */
  readonly unit: string;
  /** The page does not show it. */
  readonly hidden: boolean;
  readonly footnotes: readonly string[];
  /** The id of the item that quotes this amount as its `prior`: the column of a year before, tagged in its own right. */
  readonly yearAgoOf: string | null;
  /** The filing it was taken from, in a file that holds several. */
  readonly filing: { readonly accession: string; readonly form: string; readonly filed: string } | null;
  /** Other amounts that filings gave for the same figure, oldest first; a restatement is one of these. */
  readonly versions: readonly TagVersion[];
}
