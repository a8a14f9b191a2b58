import { finite, refuse, type Figure, type Outcome } from "./outcome";

/** In percentage points (1.2 points) or basis points (120 bp). */
export type PointUnit = "bp" | "pp";

const PER_WHOLE = { bp: 10000, pp: 100 } as const satisfies Record<PointUnit, number>;

/**
 * The change between two percentages given as fractions (0.231, 0.219), in points. Margins and rates change in points:
 * a percentage of a percentage reads like one and means another thing.
 */
export function pointsChangeOf(current: Figure, base: Figure, unit: PointUnit): Outcome {
  if (current === null) return refuse("missing-figure", "No current percentage given.");
  if (base === null) return refuse("missing-figure", "No percentage to compare with given.");
  return finite((current - base) * PER_WHOLE[unit]);
}
