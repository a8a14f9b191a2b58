/** 2024年第三季度报告: the period that a report's title says once, for columns that never date theirs. */
import type { TableWords } from "./table-words";
import { meaningsOf } from "./word-list";

export interface ReportPeriod {
  readonly year: number;
  /** The last month reported on; reports of this kind run from January. */
  readonly month: number;
  /** Announced before it is reported: what 本报告期 brings is foreseen. */
  readonly isForecast: boolean;
}

/** A report names others further down ("see the annual report for 2023"); its own title stands first. */
const TITLE_WITHIN = 4_000;

export function findReportPeriod(said: string, { reportTitles, forecastTitles, spaced }: TableWords): ReportPeriod | null {
  if (Object.keys(reportTitles).length === 0) return null;
  const titles = meaningsOf(reportTitles, spaced);
  const match = new RegExp(`((?:19|20)\\d\\d)\\s*年?\\s*(${titles.source})`).exec(said.slice(0, TITLE_WITHIN));
  if (!match) return null;
  const [, year, title = ""] = match;
  return { year: Number(year), month: Number(titles.meaningOf(title)), isForecast: forecastTitles !== "" && title.endsWith(forecastTitles) };
}
