import type { Severity } from "../model/finding";

/** What the readers of documents can say, sorted by code, with how much it matters. What checks say is in `core/checks`. */
export const DOCUMENT_FINDINGS = {
  /** Two files of the set define the same context differently; each file is read with its own. */
  "context-defined-twice": "warning",
  /** Facts name a context that none of the files given defines, so they have no period. */
  "context-missing": "error",
  /** A text goes on in a part that is not there, or that leads back to itself. */
  "continuation-broken": "warning",
  /** The text prints no currency, or a sign that several share, so its amounts are read in the usual one. */
  "currency-assumed": "warning",
  /** The same fact is tagged twice with two values that no rounding reconciles. */
  "duplicate-disagrees": "warning",
  /** A figure names a number format that its registry does not have; it is not read rather than guessed. */
  "format-unknown": "error",
  /** A fraction has no exact decimal, so it became no line item. */
  "fraction-not-decimal": "info",
  /** Figures that little in the text speaks for: nothing is told beside them, or they stand far from their words. */
  "little-evidence": "warning",
  /** Nothing in the document could be read as a reported figure. */
  "no-results": "info",
  /** Facts are meant for another target document and were left out. */
  "other-target": "info",
  /** The pages are pictures, so there is nothing to read. */
  "pdf-no-text": "error",
  /** Some pages are pictures among pages of text; what they show was not read. */
  "pdf-page-without-text": "warning",
  /** A table dates its columns without saying how long the periods are. */
  "period-length-unknown": "warning",
  /** A prefix is used without a declaration and is read with its customary meaning. */
  "prefix-undeclared": "warning",
  /** A sentence prints a bare figure in a document that states a scale; it was read in that scale, as its other sentences are. */
  "prose-scale-inherited": "warning",
  /** A sentence prints a bare figure in a document that states a scale, and nothing shows whether the scale holds for it. */
  "prose-scale-unknown": "warning",
  /** A later filing reports the same figure with another amount. */
  "restated": "warning",
  /** The page prints a loss in brackets that is tagged as a profit; the tag is kept. */
  "sign-doubtful": "warning",
  /** Two columns claim one period, so neither was read. */
  "table-columns-alike": "warning",
  /** Nothing says which currency the figures of a table are in, so they were not read. */
  "table-currency-unknown": "warning",
  /** Lengths over a table change with the years, so it is not certain which column has which length. */
  "table-heads-crossed": "warning",
  /** Figures of a table stand under no period. */
  "table-period-unknown": "info",
  /** A table states no scale and was read in the one all other tables state. */
  "table-scale-inherited": "warning",
  /** A table does not say whether its figures are in thousands, millions or units, so they were not read. */
  "table-scale-unknown": "warning",
  /** Facts name a unit that none of the files given defines. */
  "unit-missing": "error",
  /** Facts are in a unit the line items have no name for and were left out. */
  "unit-not-expressible": "info",
  /** The words of a figure do not fit its own format; it is not read rather than guessed. */
  "value-unreadable": "error",
} as const satisfies Record<string, Severity>;
