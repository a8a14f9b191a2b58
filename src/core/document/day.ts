/** Days are counted from 1970-01-01 in UTC; core has no clock and no time zone. */
const DAY = 86_400_000;

/** NaN where the text is no ISO date. */
export const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;

export const dayText = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

export function dayAfter(iso: string, days: number): string | null {
  const number = dayNumber(iso);
  return Number.isNaN(number) ? null : dayText(number + days);
}
