/** How the analyst wants tables: kept on this machine, so that the next table is laid out like the last one. */
import { isScale, type Scale } from "../../../core/sheet/cells/display-unit";
import { isLayout, type Layout } from "../../../core/sheet/layouts/layout";
import type { Place } from "../../../core/sheet/place";

export interface InsertWishes {
  readonly layout: Layout;
  readonly scale: Scale;
  readonly place: Place["at"];
}

export const PLACES = ["selection", "new-sheet", "below"] as const satisfies readonly Place["at"][];
export const OFFERED_SCALES = ["automatic", "as-reported", "thousands", "millions", "billions", "wan", "yi"] as const satisfies readonly Scale[];

export const FIRST_WISHES: InsertWishes = { layout: "results", scale: "automatic", place: "selection" };

const KEY = "tieout.insert";

/** A browser that keeps nothing for us, or kept something else, gives the first choices. */
export function recallWishes(): InsertWishes {
  try {
    return readWishes(JSON.parse(localStorage.getItem(KEY) ?? "{}"));
  } catch {
    return FIRST_WISHES;
  }
}

function readWishes(kept: unknown): InsertWishes {
  const { layout, scale, place } = (typeof kept === "object" && kept !== null ? kept : {}) as Readonly<Record<string, unknown>>;
  return {
    layout: isLayout(layout) ? layout : FIRST_WISHES.layout,
    scale: isScale(scale) ? scale : FIRST_WISHES.scale,
    place: PLACES.find((one) => one === place) ?? FIRST_WISHES.place,
  };
}

/** False where this browser keeps nothing: the choices then hold until the pane is closed. */
export function keepWishes(wishes: InsertWishes): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(wishes));
    return true;
  } catch {
    return false;
  }
}
