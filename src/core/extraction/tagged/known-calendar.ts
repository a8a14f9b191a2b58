import { MONTHS_OF } from "../../model/calendar";
import type { LineItem } from "../../model/line-item";
import type { Period } from "../../model/period";
import type { KnownCalendar, KnownPeriod } from "../settle/known-period";

/** As `itemPeriod` calls them. */
const LABEL = /^(?:Q([1-4]) |H([12]) |9M )?FY(\d{4})$/;
/** Whole weeks may end a few days into the next month. */
const SLACK_DAYS = 9;

/** The company's year as the tags of a filing state it, to the day; null where its cover page names no fiscal year. */
export function calendarOfTags(items: readonly LineItem[]): KnownCalendar | null {
  const periods = [...new Set(items.map(({ period }) => period))].flatMap(knownPeriod);
  const ends = new Set(periods.map(yearEndOf));
  const [yearEnd] = ends;
  return yearEnd === undefined ? null : { periods, yearEnd: ends.size === 1 ? yearEnd : 0 };
}

function knownPeriod({ label, length, start, end }: Period): KnownPeriod[] {
  const [, quarter, half, year] = LABEL.exec(label ?? "") ?? [];
  if (year === undefined || length === null || start === null || end === null) return [];
  return [{ length, number: Number(quarter ?? half ?? 0), year: Number(year), start, end }];
}

/** The month in which the year of a period ends; 0 where it ends in another year than it is called by. */
function yearEndOf({ length, number, year, end }: KnownPeriod): number {
  if (length === "instant") return 0;
  const [endYear = 0, endMonth = 0, endDay = 0] = end.split("-").map(Number);
  const left = number > 0 ? 12 - number * MONTHS_OF[length] : 12 - MONTHS_OF[length];
  const months = endYear * 12 + endMonth - 1 - (endDay <= SLACK_DAYS ? 1 : 0) + left;
  return Math.floor(months / 12) === year ? (months % 12) + 1 : 0;
}
