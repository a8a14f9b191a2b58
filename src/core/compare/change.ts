import { finite, refuse, spell, type Figure, type Outcome } from "./outcome";

/** A loss of 4.2, a profit of 17.9: the words by which a reader of results names a sign. */
const profitOrLoss = (figure: number): string =>
  figure === 0 ? "nothing" : figure < 0 ? `a loss of ${spell(-figure)}` : `a profit of ${spell(figure)}`;

/**
 * Relative change from `base` to `current`, as a fraction. Refused on a zero or negative base and across a change of
 * sign: dividing by a loss turns an improvement into a fall, and no sign trick makes two such figures comparable.
 */
export function changeOf(current: number, base: number): Outcome {
  if (base === 0) return refuse("zero-base", `No percentage on a base of zero: the figure went from 0 to ${spell(current)}.`);
  if (base < 0 && current <= 0) {
    const moved = spell(Math.abs(current - base));
    const way = current > base ? `narrowed by ${moved}` : current < base ? `widened by ${moved}` : "unchanged";
    return refuse("negative-base", `No percentage on a negative base: ${profitOrLoss(base)} became ${profitOrLoss(current)} (${way}).`);
  }
  if (base < 0 || current < 0) {
    return refuse("sign-change", `No percentage across a sign change: ${profitOrLoss(base)} became ${profitOrLoss(current)}.`);
  }
  return finite(current / base - 1);
}

/**
 * Computed where both amounts are known, else the stated change (a fraction). Where the amounts are known and allow no
 * percentage it is refused even when one is stated: the stated change has a column of its own, and showing it here
 * would pass it off as ours.
 */
function settleChange(reported: Figure, base: Figure, stated: Figure, baseName: string): Outcome {
  if (reported !== null && base !== null) return changeOf(reported, base);
  if (stated !== null) return { value: stated };
  if (base === null) return refuse("missing-figure", `Neither a ${baseName} figure nor a stated change is given.`);
  return refuse("missing-figure", "No reported figure given.");
}

export const settleYoY = (reported: Figure, yearAgo: Figure, stated: Figure): Outcome => settleChange(reported, yearAgo, stated, "year-ago");
export const settleQoQ = (reported: Figure, previous: Figure, stated: Figure): Outcome => settleChange(reported, previous, stated, "previous");
