import { finite, refuse, type Figure, type Outcome, type Refused } from "./outcome";

type Pair = readonly [reported: number, consensus: number];

function bothKnown(reported: Figure, consensus: Figure): Pair | Refused {
  if (consensus === null) return refuse("missing-figure", "No consensus given.");
  if (reported === null) return refuse("missing-figure", "No reported figure given.");
  return [reported, consensus];
}

/** Reported minus consensus, in the metric's own unit. */
export function gapOf(reported: Figure, consensus: Figure): Outcome {
  const pair = bothKnown(reported, consensus);
  return "refused" in pair ? pair : finite(pair[0] - pair[1]);
}

/** The gap divided by the size of the consensus, so that a smaller loss than expected is a positive surprise. */
export function surpriseOf(reported: Figure, consensus: Figure): Outcome {
  const pair = bothKnown(reported, consensus);
  if ("refused" in pair) return pair;
  if (pair[1] === 0) return refuse("zero-base", "No percentage on a consensus of zero.");
  return finite((pair[0] - pair[1]) / Math.abs(pair[1]));
}
