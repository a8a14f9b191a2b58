import type { PeriodLength } from "./period";

/** Days as ISO dates; months count from 1. Only what periods need, without the clock or a time zone. */
export const MONTHS_OF: Readonly<Record<Exclude<PeriodLength, "instant">, number>> = { month: 1, quarter: 3, half: 6, "nine-months": 9, year: 12 };

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

export const isoDate = (year: number, month: number, day: number): string => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

export function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export const isDay = (year: number, month: number, day: number): boolean => year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);

/** First day of a stretch of whole months that ends on the given day; null for ends inside a month, as 52-week years have. */
export function startOf(year: number, month: number, day: number, months: number): string | null {
  if (day !== lastDayOf(year, month)) return null;
  const first = year * 12 + (month - 1) - (months - 1);
  return isoDate(Math.floor(first / 12), (first % 12) + 1, 1);
}
