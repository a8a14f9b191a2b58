import type { FindingCode } from "./finding-code";

/** What the checks can say, sorted by code. */
export const FINDING_CODES = {
  "adds-up": { severity: "info", means: "Printed figures meet an identity: parts and their total, or a product." },
  "change-across-signs": { severity: "warning", means: "A percentage is stated although the sign changed or the base is zero, where no percentage has a meaning." },
  "consensus-gap": { severity: "info", means: "The reported figure against the consensus, both on the same footing." },
  "consensus-not-comparable": { severity: "info", means: "A consensus is given but no gap is formed, for the reason named." },
  "direction-contradicts": { severity: "warning", means: "The words say up and the figures say down, or the reverse." },
  "does-not-add-up": { severity: "warning", means: "Printed figures miss an identity that no rounding reconciles." },
  "does-not-tie-out": { severity: "warning", means: "The stated change is outside the range that the printed figures allow." },
  "implied-prior": { severity: "info", means: "Only the change is stated; the earlier figure lies in the range it implies. Nothing was filled in." },
  "printed-twice": { severity: "warning", means: "The same figure is printed with two values that no rounding reconciles." },
  "prior-not-comparable": { severity: "warning", means: "An earlier figure is given that cannot be set beside the reported one, for the reason named." },
  "read-twice": { severity: "warning", means: "Two figures far apart are read as one and the same; one of them may be of a part, another period or another company." },
  "relation-contradicts": { severity: "warning", means: "The words place the figure on one side of the consensus, the numbers on the other." },
  "size-word-implausible": { severity: "warning", means: "A word such as \"slightly\" or \"sharply\" does not suit the size of the difference." },
  "sources-disagree": { severity: "warning", means: "A tag, a table and a sentence give one figure two values; the first of them in this order is kept." },
  "ten-fold": { severity: "error", means: "Figures that do not fit would fit exactly if one were ten, a hundred, a thousand … times larger." },
  "ties-out": { severity: "info", means: "The stated change lies in the range that the printed figures allow." },
  "year-ago-differs": { severity: "warning", means: "The year-ago column has another amount than was reported at the time." },
} as const satisfies Record<string, FindingCode>;
