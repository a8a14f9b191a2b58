import type { Severity } from "../model/finding";

/** What the readers of documents can say, sorted by code. What checks say is in `core/checks`. */
export const DOCUMENT_FINDINGS = {
  "context-defined-twice": { severity: "warning", means: "Two files of the set define the same context differently; each file is read with its own." },
  "context-missing": { severity: "error", means: "Facts name a context that none of the files given defines, so they have no period." },
  "continuation-broken": { severity: "warning", means: "A text goes on in a part that is not there, or that leads back to itself." },
  "duplicate-disagrees": { severity: "warning", means: "The same fact is tagged twice with two values that no rounding reconciles." },
  "format-unknown": { severity: "error", means: "A figure names a number format that its registry does not have; it is not read rather than guessed." },
  "fraction-not-decimal": { severity: "info", means: "A fraction has no exact decimal, so it became no line item." },
  "no-results": { severity: "info", means: "Nothing in the document could be read as a reported figure." },
  "other-target": { severity: "info", means: "Facts are meant for another target document and were left out." },
  "pdf-no-text": { severity: "error", means: "The pages are pictures, so there is nothing to read." },
  "pdf-page-without-text": { severity: "warning", means: "Some pages are pictures among pages of text; what they show was not read." },
  "period-length-unknown": { severity: "warning", means: "A table dates its columns without saying how long the periods are." },
  "prefix-undeclared": { severity: "warning", means: "A prefix is used without a declaration and is read with its customary meaning." },
  "prose-scale-inherited": { severity: "warning", means: "A sentence prints a bare figure in a document that states a scale; it was read in that scale, as its other sentences are." },
  "prose-scale-unknown": { severity: "warning", means: "A sentence prints a bare figure in a document that states a scale, and nothing shows whether the scale holds for it." },
  "restated": { severity: "warning", means: "A later filing reports the same figure with another amount." },
  "table-columns-alike": { severity: "warning", means: "Two columns claim one period, so neither was read." },
  "table-heads-crossed": { severity: "warning", means: "Lengths over a table change with the years, so it is not certain which column has which length." },
  "table-period-unknown": { severity: "info", means: "Figures of a table stand under no period." },
  "table-scale-inherited": { severity: "warning", means: "A table states no scale and was read in the one all other tables state." },
  "table-scale-unknown": { severity: "warning", means: "A table does not say whether its figures are in thousands, millions or units, so they were not read." },
  "unit-missing": { severity: "error", means: "Facts name a unit that none of the files given defines." },
  "unit-not-expressible": { severity: "info", means: "Facts are in a unit the line items have no name for and were left out." },
  "value-unreadable": { severity: "error", means: "The words of a figure do not fit its own format; it is not read rather than guessed." },
} as const satisfies Record<string, { readonly severity: Severity; readonly means: string }>;
