export type Severity = "info" | "warning" | "error";

/** What a reader or a check has to say: doubt is a value, not an exception. */
export interface Finding {
  /** Stable kebab-case code; the catalogue is `finding-codes.data.ts`. */
  readonly code: string;
  readonly severity: Severity;
  /** One plain sentence with its arithmetic spelled out. */
  readonly message: string;
  /** Its arithmetic without a word of any language but the unit, where it has one: "105 / 100 = +5 % (CNY million)". An addition to the contract. */
  readonly sum?: string;
  /** Ids of the line items it speaks of. */
  readonly items: readonly string[];
  /** Null where it speaks of the whole document. */
  readonly start: number | null;
  readonly end: number | null;
}
