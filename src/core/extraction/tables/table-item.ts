import type { PagePlace } from "../../document/table-grid";
import type { Finding } from "../../model/finding";
import type { LineItem } from "../../model/line-item";
import type { Period } from "../../model/period";
import type { LanguageCode } from "../../model/reading";
import type { UnusedNumber } from "../../model/unused-number";
import type { TaggedHabits } from "./tagged-habits";

/** A line item of a table carries what only a table can say; all three are additions to the contract. */
export interface TableItem extends LineItem {
  /** The period of the column `prior` was read from. */
  readonly priorPeriod: Period | null;
  /** Printed as a dash: nothing or zero, the document does not say which. */
  readonly isDash: boolean;
  /** Page and box, for PDF. */
  readonly place: PagePlace | null;
}

export interface TableContext {
  readonly language: LanguageCode;
  /** What spans index into: the markup, the pasted text, or the text rebuilt from a PDF. */
  readonly source: string;
  /** The same without markup, where there is any. */
  readonly words?: string;
  readonly companyName: string | null;
  /** Month of the fiscal year end where the document states it. */
  readonly fiscalYearEndMonth: number | null;
  /** ISO date. */
  readonly published: string | null;
  /** "All figures are in millions of U.S. dollars": what the words say of every figure. */
  readonly statedNote?: string | null;
  /** ISO code, where the document names one for all its figures. */
  readonly currency: string | null;
  /** What the document's tagged tables say, few of which are among those to read. */
  readonly tags?: TaggedHabits | null;
}

export interface TablesReading {
  /** The one scale that all tables of the document state, as a power of ten; null where they differ or say none. */
  readonly scale: number | null;
  readonly items: readonly TableItem[];
  readonly findings: readonly Finding[];
  readonly unused: readonly UnusedNumber[];
}
