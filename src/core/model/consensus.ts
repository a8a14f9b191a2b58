import type { Amount } from "./amount";
import type { Quote } from "./source-span";

/** How the document itself words the outcome. Never computed: the comparison of numbers is a check of its own. */
export type Relation = "above" | "below" | "in-line";

/** What analysts or the market expected, as the document states it. */
export interface Consensus extends Quote {
  readonly amount: Amount | null;
  /** "analysts polled by LSEG", 市场预期: who expected it, as printed. */
  readonly source: string | null;
  readonly relation: Relation | null;
}
