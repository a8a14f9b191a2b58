import type { PeriodLength } from "../../model/period";

/** What a phrase of time says, before it is set against the calendar. Zero stands for unsaid in the numeric fields. */
export interface PeriodMention {
  readonly kind: "period";
  length: PeriodLength | null;
  /** Which quarter, half or month; -1 is the last one of its year. */
  number: number;
  year: number;
  fiscal: boolean;
  /** this: the period just reported. */
  relative: "" | "this" | "last" | "next";
  /** A year before the period spoken of: "a year earlier", 去年同期. */
  yearAgo: boolean;
  /** The period just before: "the previous quarter", 上季. */
  previous: boolean;
  /** The day it ends, as far as printed. */
  endYear: number;
  endMonth: number;
  endDay: number;
  startMonth: number;
  instant: boolean;
  ytd: boolean;
  /** Its length was said in months or weeks. */
  counted: boolean;
  /** Names no stretch of its own: "the period", 期内. */
  vague: boolean;
  /** A bare date or year that may be no reporting period at all. */
  bare: boolean;
  start: number;
  end: number;
  from: number;
  to: number;
}

export interface ReadPeriod {
  readonly period: PeriodMention;
  /** The token behind it. */
  readonly next: number;
}

/** 上年度, with no year of its own. */
export const isLastYear = ({ relative, length, year }: PeriodMention): boolean => relative === "last" && length === "year" && !year;
