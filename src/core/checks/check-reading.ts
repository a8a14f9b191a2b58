/**
 * Everything the checks have to say about what was read from one document: stated against computed, words against
 * numbers, like against like. Figures are left as printed; a finding never repairs one.
 */
import type { Lexicon } from "../language/lexicon";
import type { Finding } from "../model/finding";
import type { LineItem } from "../model/line-item";
import type { ItemCheck } from "./check";
import { checkConsensusGap } from "./consensus-gap";
import { checkIdentities } from "./identities/check-identities";
import { checkImpliedPrior } from "./implied-prior";
import { isPointItem } from "../model/point-item";
import { checkPrintedTwice } from "./printed-twice";
import { checkTieOut } from "./tie-out";
import { checkWording } from "./wording";
import { append } from "../model/append";

export interface ReadingToCheck {
  readonly items: readonly LineItem[];
  /** The source as it was given: the spans of the items point into it. */
  readonly text: string;
  /** The words of the packs. Without them only numbers are checked. */
  readonly words?: Lexicon;
}

const ITEM_CHECKS: readonly ItemCheck[] = [checkTieOut, checkImpliedPrior, checkConsensusGap, checkWording];

/** In the order of the items, those that speak of several items last. */
export function checkReading({ items, text, words }: ReadingToCheck): Finding[] {
  const points = items.filter(isPointItem);
  const context = { text, words, items: points };
  const findings: Finding[] = [];
  for (const item of points) for (const check of ITEM_CHECKS) append(findings, check(item, context));
  append(findings, checkPrintedTwice(points), checkIdentities(points));
  return findings;
}
