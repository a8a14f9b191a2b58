import type { PeriodLength } from "../../model/period";

export const LENGTH_OF_MONTHS: Readonly<Record<number, PeriodLength>> = { 1: "month", 3: "quarter", 6: "half", 9: "nine-months", 12: "year" };
/** Retail years: 12 to 14 weeks are a quarter, 24 to 28 a half, and a year may have 53. */
export const LENGTH_OF_WEEKS: Readonly<Record<number, PeriodLength>> = { 12: "quarter", 13: "quarter", 14: "quarter", 24: "half", 26: "half", 27: "half", 28: "half", 39: "nine-months", 40: "nine-months", 52: "year", 53: "year" };
