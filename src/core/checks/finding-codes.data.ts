import type { Severity } from "../model/finding";

/** What the checks can say, sorted by code, with how much it matters. */
export const FINDING_CODES = {
  /** Printed figures meet an identity: parts and their total, or a product. */
  "adds-up": "info",
  /** A percentage is stated although the sign changed or the base is zero, where no percentage has a meaning. */
  "change-across-signs": "warning",
  /** The reported figure against the consensus, both on the same footing. */
  "consensus-gap": "info",
  /** A consensus is given but no gap is formed, for the reason named. */
  "consensus-not-comparable": "info",
  /** The words say up and the figures say down, or the reverse. */
  "direction-contradicts": "warning",
  /** Printed figures miss an identity that no rounding reconciles. */
  "does-not-add-up": "warning",
  /** The stated change is outside the range that the printed figures allow. */
  "does-not-tie-out": "warning",
  /** Only the change is stated; the earlier figure lies in the range it implies. Nothing was filled in. */
  "implied-prior": "info",
  /** The same figure is printed with two values that no rounding reconciles. */
  "printed-twice": "warning",
  /** An earlier figure is given that cannot be set beside the reported one, for the reason named. */
  "prior-not-comparable": "warning",
  /** Two figures far apart are read as one and the same; one of them may be of a part, another period or another company. */
  "read-twice": "warning",
  /** The words place the figure on one side of the consensus, the numbers on the other. */
  "relation-contradicts": "warning",
  /** A word such as "slightly" or "sharply" does not suit the size of the difference. */
  "size-word-implausible": "warning",
  /** A tag, a table and a sentence give one figure two values; the first of them in this order is kept. */
  "sources-disagree": "warning",
  /** Figures that do not fit would fit exactly if one were ten, a hundred, a thousand … times larger. */
  "ten-fold": "error",
  /** The stated change lies in the range that the printed figures allow. */
  "ties-out": "info",
  /** The year-ago column has another amount than was reported at the time. */
  "year-ago-differs": "warning",
} as const satisfies Record<string, Severity>;
