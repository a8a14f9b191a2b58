import type { Finding } from "./finding";
import type { LineItem } from "./line-item";
import type { UnusedNumber } from "./unused-number";

export type DocumentKind = "text" | "html" | "ixbrl" | "xbrl-json" | "companyfacts" | "pdf";
export type LanguageCode = "en" | "zh";

/** Everything read from one document: version 1 of the line-item contract, which `extract --json` prints as it stands. */
export interface Reading {
  readonly contract: 1;
  readonly document: {
    readonly kind: DocumentKind;
    readonly language: LanguageCode;
    readonly title: string | null;
    /** ISO date as stated in the document. */
    readonly published: string | null;
    /** Lower-case hex, of the bytes read. */
    readonly sha256: string;
  };
  readonly company: { readonly name: string | null; readonly tickers: readonly string[] };
  /** In document order. */
  readonly items: readonly LineItem[];
  readonly findings: readonly Finding[];
  readonly unused: readonly UnusedNumber[];
}
