/**
 * How a period is written in the sheet and in names. Calendar words come from the dates ("Q3 2024"), unless the
 * document counts otherwise: mixing up fiscal and calendar quarters is the commonest wrong number of the trade,
 * so where the label names another quarter, or says that it is fiscal, the label stays as printed beside the months.
 */
import type { Period } from "../model/period";
import { pascal } from "./names";
import type { Locale } from "./rows/metric-label";

interface Month {
  readonly year: number;
  readonly month: number;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MONTHS_IN = { "quarter": 3, "half": 6, "nine-months": 9, "year": 12, "month": 1, "instant": 1 } as const;
const LENGTH_WORD = { "quarter": "Quarter", "half": "Half", "nine-months": "NineMonths", "year": "Year", "month": "Month", "instant": "Instant" } as const;
const NOT_STATED: Record<Locale, string> = { en: "not stated", zh: "未说明" };
const FISCAL = /fiscal|\bFY|财年|財年|会计年度|會計年度/i;
const QUARTER_WORDS: readonly RegExp[] = [
  /\bQ1|\b1Q|\bfirst\b|第?一季|第1季/i,
  /\bQ2|\b2Q|\bsecond\b|第?二季|第2季/i,
  /\bQ3|\b3Q|\bthird\b|第?三季|第3季/i,
  /\bQ4|\b4Q|\bfourth\b|第?四季|第4季/i,
];
const LONGEST_LABEL = 60;

/** "Q3 2024 (Jul–Sep 2024)" when dated, else the label as printed. */
export function periodText(period: Period, locale: Locale): string {
  const label = printedLabel(period);
  const end = lastMonth(period.end);
  if (period.end === null || period.length === null) return label ?? period.end ?? NOT_STATED[locale];
  if (period.length === "instant") return period.end;
  const words = calendarWords(period) ?? label;
  const span = end === null ? `${period.start ?? "…"} – ${period.end}` : months(end, MONTHS_IN[period.length], locale);
  return words === null ? span : locale === "zh" ? `${words}（${span}）` : `${words} (${span})`;
}

/** The period inside a name: 2024Q3, 2024H1, 2024, 2024_9M, FY2025Q2. Empty where the document gives nothing to call it. */
export function periodToken(period: Period): string {
  const calendar = calendarToken(period);
  if (calendar !== null) return calendar;
  const label = printedLabel(period);
  const quarter = label === null ? null : quarterIn(label);
  const year = label === null ? null : yearIn(label);
  const end = lastMonth(period.end);
  const fiscal = label !== null && (FISCAL.test(label) || end !== null) ? "FY" : "";
  if (year !== null && quarter !== null) return `${fiscal}${year}Q${quarter}`;
  if (year !== null && period.length === "year") return `${fiscal}${year}`;
  if (end !== null && period.length !== null) return `${LENGTH_WORD[period.length]}${quarter ?? ""}To${end.year}_${two(end.month)}`;
  return label === null ? "" : pascal(label);
}

function calendarToken(period: Period): string | null {
  const end = lastMonth(period.end);
  if (end === null || period.length === null || countsOtherwise(period, end)) return null;
  const { year, month } = end;
  if (period.length === "month") return `${year}_${two(month)}`;
  if ((period.length === "quarter" || period.length === "instant") && month % 3 === 0) return `${year}Q${month / 3}`;
  if (period.length === "half" && month % 6 === 0) return `${year}H${month / 6}`;
  if (period.length === "nine-months" && month === 9) return `${year}_9M`;
  return period.length === "year" && month === 12 ? String(year) : null;
}

/** The same in words, for the lengths that have any. */
function calendarWords(period: Period): string | null {
  if (period.length === "month") return null;
  const token = calendarToken(period);
  const parts = token?.match(/^(\d{4})_?(\w*)$/);
  return parts ? `${parts[2] ?? ""} ${parts[1] ?? ""}`.trim() : null;
}

function countsOtherwise(period: Period, end: Month): boolean {
  const label = printedLabel(period);
  if (label === null) return false;
  const quarter = period.length === "quarter" ? quarterIn(label) : null;
  const year = yearIn(label);
  if (FISCAL.test(label)) return quarter !== null || (year !== null && year !== end.year);
  return quarter !== null && quarter !== end.month / 3;
}

/** A 52-week year ends on a Saturday near the month's end, sometimes in the first days of the next month. */
function lastMonth(date: string | null): Month | null {
  const parts = date?.match(/^(\d{4})-(\d{2})-(\d{2})$/);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (day >= 21) return { year, month };
  if (day > 7) return null;
  return month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
}

function months(end: Month, count: number, locale: Locale): string {
  const first = end.year * 12 + end.month - count;
  const start: Month = { year: Math.floor(first / 12), month: (first % 12) + 1 };
  const one = count === 1;
  if (locale === "zh") {
    const last = `${start.year === end.year ? "" : `${end.year}年`}${end.month}月`;
    return one ? `${end.year}年${end.month}月` : `${start.year}年${start.month}月–${last}`;
  }
  const last = `${MONTHS[end.month - 1] ?? ""} ${end.year}`;
  const from = `${MONTHS[start.month - 1] ?? ""}${start.year === end.year ? "" : ` ${start.year}`}`;
  return one ? last : `${from}–${last}`;
}

function printedLabel(period: Period): string | null {
  const label = period.label?.replace(/\s+/g, " ").trim() ?? "";
  return label === "" ? null : label.slice(0, LONGEST_LABEL);
}

function quarterIn(label: string): number | null {
  const found = QUARTER_WORDS.findIndex((words) => words.test(label));
  return found < 0 ? null : found + 1;
}

function yearIn(label: string): number | null {
  const parts = label.match(/(?:19|20)\d{2}/) ?? label.match(/FY\s?'?(\d{2})(?!\d)/i);
  if (!parts) return null;
  return parts[1] === undefined ? Number(parts[0]) : 2000 + Number(parts[1]);
}

const two = (month: number): string => String(month).padStart(2, "0");
