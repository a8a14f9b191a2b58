import { compareRatios, ratioOf, type Ratio } from "../model/interval";

/** In percent, without sign. */
export interface SizeBounds {
  readonly least: number;
  /** Null where no size is too large for the word. */
  readonly most: number | null;
}

export function isOutside(percent: Ratio | undefined, { least, most }: SizeBounds): boolean {
  if (percent === undefined) return false;
  const size = { over: percent.over < 0n ? -percent.over : percent.over, under: percent.under };
  return compareRatios(size, ratioOf(String(least))) < 0 || (most !== null && compareRatios(size, ratioOf(String(most))) > 0);
}
