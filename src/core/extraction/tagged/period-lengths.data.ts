import type { PeriodLength } from "../../model/period";

/**
 * Lengths by days, both ends counted. Quarters are 12, 13, 14, 16 or 17 weeks where a company counts in weeks, a year 52 or 53;
 * a half is 24 to 28 weeks, nine months 36 to 40. What lies between (a short first year, five months since a purchase) has no class.
 */
export const PERIOD_LENGTHS: readonly { readonly length: PeriodLength; readonly from: number; readonly to: number }[] = [
  { length: "month", from: 27, to: 36 },
  { length: "quarter", from: 80, to: 120 },
  { length: "half", from: 165, to: 200 },
  { length: "nine-months", from: 248, to: 290 },
  { length: "year", from: 350, to: 380 },
];
