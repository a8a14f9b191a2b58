/**
 * A fact is one tagged value before it becomes a line item: a concept, for an entity, in a period, with dimensions and a unit.
 * Inline XBRL, XBRL-JSON and companyfacts all come down to this.
 */
import type { Decimal } from "../model/amount";
import type { Quote, SourceSpan } from "../model/source-span";

/** A name of a taxonomy, written as its usual prefix and its local part: "us-gaap:Revenues". */
export interface ConceptName {
  /** Null where the document declares no namespace for the prefix. */
  readonly namespace: string | null;
  /** The usual prefix of a known taxonomy whatever the document calls it, else the document's own. */
  readonly prefix: string;
  readonly local: string;
  /** "us-gaap:Revenues": the spelling concepts are compared and shown in. */
  readonly text: string;
}

export interface FactDimension {
  readonly axis: ConceptName;
  /** The member of an explicit dimension; null for a typed one. */
  readonly member: ConceptName | null;
  /** The words of a typed dimension; null for an explicit one. */
  readonly typed: string | null;
}

/** Days are ISO dates, both inclusive: a period that ends at midnight after the last day ends on that last day. */
export interface FactPeriod {
  /** Null for an instant. */
  readonly start: string | null;
  /** The last day, or the day at whose end the instant lies. Null for a fact that holds forever. */
  readonly end: string | null;
  /** Both as numbers of days, for arithmetic; null where the day is. */
  readonly firstDay: number | null;
  readonly lastDay: number | null;
}

export interface FactContext {
  readonly entity: string;
  readonly period: FactPeriod;
  readonly dimensions: readonly FactDimension[];
  /** Equal for contexts of the same entity and dimensions, whatever the period. */
  readonly who: string;
  /** Equal for contexts that say the same under other ids. */
  readonly key: string;
}

/** Measures multiplied over measures divided by; names such as "USD", "shares", "pure", or as the document writes its own. */
export interface FactUnit {
  readonly over: readonly string[];
  readonly under: readonly string[];
  /** "USD/shares": how the unit is written in the SEC's data. */
  readonly text: string;
}

/** Which filing said so: companyfacts holds every filing of a company. */
export interface FactOrigin {
  readonly accession: string;
  readonly form: string;
  readonly filed: string;
  /** The filing's own fiscal focus, which is not the fact's. */
  readonly fiscalYear: number | null;
  readonly fiscalPeriod: string | null;
}

export interface NumericFact {
  readonly concept: ConceptName;
  /** Which of the documents read together it stands in. */
  readonly file: number;
  readonly context: FactContext;
  readonly unit: FactUnit;
  /** Fully scaled and signed. */
  readonly value: Decimal;
  /** Null where the document does not say. */
  readonly decimals: number | "INF" | null;
  /** Printed as a hundredth (scale -2): a ratio that the page shows as a percentage. */
  readonly percent: boolean;
  /** What stands printed, at its place. */
  readonly quote: Quote;
  /** The row, paragraph or tag around it. */
  readonly passage: SourceSpan;
  /** The words at the head of its row, or the label a data file gives; null where there are none. */
  readonly label: string | null;
  /** In brackets, which stand outside of the tag. */
  readonly bracketed: boolean;
  /** The document does not show it. */
  readonly hidden: boolean;
  readonly footnotes: readonly string[];
  readonly origin: FactOrigin | null;
  /** The row of a list it belongs to, where the document tags lists row by row. */
  readonly tuple: string | null;
}

/** A tagged text, as far as a reader of results wants it: names, dates, codes. Long ones are cut; white space is as it was written. */
export interface TextFact {
  readonly concept: ConceptName;
  readonly file: number;
  readonly context: FactContext;
  readonly value: string;
  readonly span: SourceSpan;
}
