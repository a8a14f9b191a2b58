import type { SizeBounds } from "./size-bounds";

/**
 * What a size word can mean, in percent. Wide on purpose: only a word that no reader would accept is reported. Writers
 * call 3 % "slightly" and 8 % "sharply", never 12 % "slightly" nor 2 % "sharply". `in-line` bounds the relation.
 */
export const SIZE_BOUNDS = {
  "in-line": { least: 0, most: 5 },
  "sharp": { least: 4, most: null },
  "slight": { least: 0, most: 8 },
} as const satisfies Record<string, SizeBounds>;
