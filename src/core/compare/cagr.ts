import { finite, refuse, spell, type Figure, type Outcome } from "./outcome";

/** Compound growth a year from `first` to `last`. Years may be fractions: six quarters are 1.5. */
export function cagrOf(first: Figure, last: Figure, years: Figure): Outcome {
  if (first === null) return refuse("missing-figure", "No first figure given.");
  if (last === null) return refuse("missing-figure", "No last figure given.");
  if (years === null) return refuse("missing-figure", "No number of years given.");
  if (years <= 0) return refuse("no-span-of-years", `Growth a year needs a positive number of years, not ${spell(years)}.`);
  if (first === 0) return refuse("zero-base", "No growth rate on a base of zero.");
  if (first < 0 && last <= 0) return refuse("negative-base", `No growth rate on a negative base of ${spell(first)}.`);
  if (first < 0 || last < 0) return refuse("sign-change", `No growth rate across a sign change from ${spell(first)} to ${spell(last)}.`);
  return finite((last / first) ** (1 / years) - 1);
}
