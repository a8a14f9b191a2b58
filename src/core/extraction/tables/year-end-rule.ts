/**
 * "Our fiscal year is the 52 or 53 weeks ending on the last Saturday in September": the one sentence that dates the years a
 * statement does not print. Looked for in the whole document, because it stands in a note far from the statements.
 */
import { dayNumber } from "./calendar";
import type { YearEndRule } from "./fiscal-dates";
import type { TableWords } from "./table-words";
import { meaningsOf, patternOf } from "./word-list";

const NTH: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4 };
/** Looked back from "quarter", the rarest of its words: it is asked of a whole filing. */
const QUARTER_END = /\squarter(?<=\b(first|second|third|fourth)(?:\s+fiscal)?\s+quarter)(?:\s+of)?(?:\s+fiscal)?(?:\s+year)?(?:\s+20\d\d)?,?\s*(?:\(?which\s+)?\(?ended\s+(?:on\s+)?([a-z]+)\.?\s+(\d{1,2})\b/gi;

const YEAR_END = /\b(?:fiscal|financial|full)[\s-]+year(?:\s+20\d\d)?,?\s+(?:\(?which\s+)?(?:ending|ended|ends|will end)\s+(?:on\s+)?(?:(?<after>\d{1,2})(?:st|nd|rd|th)?\s+(?<of>[a-z]+)|(?<name>[a-z]+)\.?\s+(?<day>\d{1,2}))\b/gi;

const HALF_END = /\b(?:half[\s-]+year|six[\s-]+months?),?\s+(?:period\s+)?(?:ended|to)\s+(?:(?<after>\d{1,2})(?:st|nd|rd|th)?\s+(?<of>[a-z]+)|(?<name>[a-z]+)\.?\s+(?<day>\d{1,2}))\b/gi;

/** "Its third quarter ended January 31, 2025", "the financial year ending 30 April": the year ends in April. Several such words must agree. */
export function findYearEndMonth(source: string, words: TableWords): number | null {
  const months = meaningsOf(words.months, words.spaced);
  const found = new Set<number>();
  // Whole weeks may end a few days into the next month.
  const add = (name: string, day: string, monthsLeft: number): void => {
    const month = months.meaningOf(name.toLowerCase());
    if (month !== undefined) found.add(((Number(month) - (Number(day) <= 9 ? 1 : 0) + monthsLeft + 11) % 12) + 1);
  };
  for (const { groups } of source.matchAll(YEAR_END)) add(groups?.["of"] ?? groups?.["name"] ?? "", groups?.["after"] ?? groups?.["day"] ?? "", 0);
  for (const [, nth = "", name = "", day = ""] of source.matchAll(QUARTER_END)) {
    const quarter = NTH[nth.toLowerCase()];
    if (quarter !== undefined) add(name, day, (4 - quarter) * 3);
  }
  // The half of a year that ends in December is the first of one that ends in June.
  if (found.size === 0) for (const { groups } of source.matchAll(HALF_END)) add(groups?.["of"] ?? groups?.["name"] ?? "", groups?.["after"] ?? groups?.["day"] ?? "", 6);
  const [only] = found;
  return found.size === 1 ? only ?? null : null;
}

/** Looked back from "ended", as above. */
const DATED_END = /ended(?<=\b(?:quarter|year|months|weeks),?(?:\s+(?:of\s+)?(?:fiscal\s+)?(?:year\s+)?20\d\d)?,?\s+(?:\(?which\s+)?\(?ended)\s+(?:on\s+)?(?:(?<name>[a-z]+)\.?\s+(?<day>\d{1,2})|(?<after>\d{1,2})(?:st|nd|rd|th)?\s+(?<of>[a-z]+)),?\s+(?<year>20\d\d)\b/gi;

/** "First fiscal quarter ended June 28, 2025" dates "Q1 FY26" over a table to the day. */
export function findSaidEnds(source: string, words: TableWords): number[] {
  const months = meaningsOf(words.months, words.spaced);
  return [...source.matchAll(DATED_END)].flatMap(({ groups }) => {
    const month = months.meaningOf((groups?.["of"] ?? groups?.["name"] ?? "").toLowerCase());
    return month === undefined ? [] : [dayNumber(Number(groups?.["year"]), Number(month), Number(groups?.["after"] ?? groups?.["day"]))];
  });
}

export function findYearEndRule(source: string, words: TableWords): YearEndRule | null {
  if (words.weekdays.length === 0) return null;
  const days = meaningsOf(Object.fromEntries(words.weekdays.map((name, i) => [String(i), name])), words.spaced);
  const months = meaningsOf(words.months, words.spaced);
  const last = new RegExp(`${patternOf(words.lastDay, true)}\\s+(${days.source})\\s+(?:of|in|on or before)\\s+(?:the month of\\s+)?(${months.source})`, "i");
  const nearest = new RegExp(`(${days.source})\\s+(?:that (?:is|falls)\\s+)?${patternOf(words.nearestDay, true)}\\s+(?:the\\s+)?(?:(?:last day|end) of\\s+)?(${months.source})`, "i");
  for (const [which, pattern] of [["last", last], ["nearest", nearest]] as const) {
    const match = pattern.exec(source);
    const weekday = match?.[1] === undefined ? undefined : days.meaningOf(match[1].toLowerCase());
    const month = match?.[2] === undefined ? undefined : months.meaningOf(match[2].toLowerCase());
    if (weekday !== undefined && month !== undefined) return { weekday: Number(weekday), month: Number(month), which };
  }
  return null;
}
