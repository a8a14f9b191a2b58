import type { ConceptName } from "../fact";

/** What is open while the text of a document goes by: a fact, a part of one, or a footnote. */
export type RawKind = "nonfraction" | "nonnumeric" | "fraction" | "numerator" | "denominator" | "continuation" | "footnote";

/** A tag as it was read, before its context, its unit and its words are understood: those may stand further down or in a sibling file. */
export interface RawFact {
  readonly kind: RawKind;
  readonly file: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly concept: ConceptName | null;
  readonly format: ConceptName | null;
  readonly start: number;
  end: number;
  /** The words inside, decoded; no more than `MOST_WORDS` of them. */
  words: string;
  /** The first and the last printed character inside, -1 where there is none. */
  firstPrinted: number;
  lastPrinted: number;
  readonly hidden: boolean;
  /** The words at the head of its row, where they stand before it. */
  readonly label: string | null;
  /** The row or the block around it, whose end is known once it closes. */
  readonly passage: { start: number; end: number } | null;
  /** The numerator and the denominator of a fraction. */
  readonly parts: RawFact[];
}

/** Names, dates and figures are short; a tagged note can be a chapter. */
export const MOST_WORDS = 1_000;
