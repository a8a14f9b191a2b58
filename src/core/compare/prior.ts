import { finite, refuse, spell, type Figure, type Outcome } from "./outcome";

/** The base that a stated change (a fraction) implies for a reported figure: what change.ts would turn back into it. */
export function priorOf(reported: Figure, stated: Figure): Outcome {
  if (reported === null) return refuse("missing-figure", "No reported figure given.");
  if (stated === null) return refuse("missing-figure", "No stated change given.");
  if (reported < 0) {
    return refuse("negative-base", `A percentage on a loss of ${spell(-reported)} does not say whether the loss grew or shrank.`);
  }
  if (stated <= -1 || reported === 0) {
    return refuse("change-leaves-no-base", `A change of ${spell(stated * 100)} % to ${spell(reported)} implies no base.`);
  }
  return finite(reported / (1 + stated));
}
