import type { Scope } from "../drafts/draft";

/** What stands before a metric in its noun phrase. */
export interface Premodifiers {
  /** First part of the noun phrase. */
  readonly first: number;
  readonly scope: Scope | null;
  /** The possessor, when there is one: "GM's revenues". */
  readonly owner: string | null;
  readonly periodAt: number;
  readonly basic: boolean;
  /** It is said of "the segment" or "the unit", whichever that is. */
  readonly generic: boolean;
  /** It is said of several companies at once. */
  readonly many?: boolean;
}
