import { MONTHS_OF } from "../../model/calendar";
import type { PeriodMention } from "../periods/period-mention";
import { dateKnown } from "./known-period";
import { endYearOf, type Calendar } from "./resolve-period";
import { isForeseenIn, type SentencePeriods } from "./sentence-periods";

/** The stretches whose last day the text gives: they date every other mention of themselves. */
export function findAnchors(sentences: readonly SentencePeriods[], calendar: Calendar): PeriodMention[] {
  const anchors: PeriodMention[] = [];
  for (const { mentions } of sentences) for (const mention of mentions) if (isAnchor(mention)) anchors.push(mention);
  const closing = closingDay(sentences, calendar);
  if (closing) anchors.push(closing);
  return anchors;
}

/** "its third quarter of fiscal 2025, which ended December 28, 2024" dates every other mention of that quarter. */
export function anchorPeriod(told: PeriodMention, anchors: readonly PeriodMention[], calendar: Calendar, isAhead = false): PeriodMention {
  const mention = calendar.known ? dateKnown(told, calendar.known) : told;
  if (mention.length === "month" && !mention.year) return monthOf(mention, anchors);
  if (mention.endMonth || !mention.length) return mention;
  // 截至8月29日的第四财季…, 2024财年…, 全年…: the year ends with its last quarter.
  const last = mention.length === "year" && !mention.relative && !mention.bare && (mention.year ? mention.fiscal : !isAhead) ? anchors.find(({ length, number, endDay, endMonth, year }) => length === "quarter" && number === 4 && endDay > 0 && (!mention.year || mention.year === (year || latestYear(endMonth, calendar)))) : undefined;
  if (last) return { ...mention, endDay: last.endDay, endMonth: last.endMonth, endYear: last.endYear || last.year };
  if (!mention.number) return mention;
  // 截至12月31日止六个月 … 中期: the half told with its date is the one spoken of, whatever the calendar calls the first.
  const half = mention.length === "half" && mention.number === 1 && !mention.year && !mention.relative ? anchors.find(({ length, number }) => length === "half" && number <= 1) : undefined;
  if (half) return { ...mention, endDay: half.endDay, endMonth: half.endMonth, endYear: half.endYear || half.year };
  const same = anchors.filter(({ length, number, fiscal }) => length === mention.length && number === mention.number && (fiscal === mention.fiscal || fiscal || !(mention.fiscal || mention.year)));
  // "Q2 2022 ... its fiscal second quarter, which ended April 2": who tells such a day counts in its own quarters.
  const anchor = mention.year ? (same.find(({ year }) => year === mention.year) ?? (same.length === 1 && same[0]?.year === 0 && same[0].fiscal && !mention.fiscal ? same[0] : undefined)) : same.length === 1 && !mention.relative ? same[0] : undefined;
  return anchor ? { ...mention, endDay: anchor.endDay, endMonth: anchor.endMonth, endYear: anchor.endYear || (mention.year ? 0 : endYearOf(anchor, calendar)) } : mention;
}

/** "For fiscal 2020", beside a fourth quarter that "ended May 31": the last May before the text. */
const latestYear = (month: number, { published }: Calendar): number => (published ? published.year - Number(published.month < month) : 0);

/** 單月 is the month told last, and 7月 is July of the year told with it. */
function monthOf(mention: PeriodMention, anchors: readonly PeriodMention[]): PeriodMention {
  const told = anchors.filter(({ length, endMonth, start }) => length === "month" && (mention.endMonth === endMonth || (mention.endMonth === 0 && start < mention.start)));
  const anchor = told[told.length - 1];
  return anchor ? { ...mention, year: anchor.year, endMonth: anchor.endMonth, endYear: anchor.endYear } : mention;
}

const isAnchor = ({ length, endMonth, endDay, number, year }: PeriodMention): boolean => length !== null && endMonth > 0 && (length === "half" || (endDay > 0 && number > 0) || (length === "month" && year > 0 && endDay === 0));

const LAST_QUARTER = 4;

/** "1ST QTR NET ... Fiscal quarter ended February 28": where one quarter is told, the day on which a quarter ended is its end. */
function closingDay(sentences: readonly SentencePeriods[], { published }: Calendar): PeriodMention | null {
  let quarter: PeriodMention | null = null;
  let day: PeriodMention | null = null;
  let whole: PeriodMention | null = null;
  let year = 0;
  for (const sentence of sentences) {
    for (const mention of sentence.mentions) {
      if (mention.length === "year" && mention.endDay > 0 && !mention.yearAgo && !mention.previous && !isForeseenIn(sentence, mention)) whole ??= mention;
      if ((mention.number > 0 && isForeseenIn(sentence, mention)) || mention.length !== "quarter" || mention.yearAgo || mention.previous || mention.relative === "last") continue;
      if (mention.number > 0) {
        // "its best second-quarter earnings, for the three months to 30 November, after a strong first quarter": what came before is looked back on.
        if (quarter && quarter.number < mention.number) return null;
        quarter ??= mention;
        year = Math.max(year, mention.year);
      } else if (mention.number === 0 && mention.endMonth > 0 && mention.endDay > 0) {
        if (day && !whole) return null;
        day ??= mention;
      }
    }
  }
  // "for the year to 3 February ... in the fourth quarter": a house's "12 weeks to 24 February" are no quarter of the company.
  if (quarter?.number === LAST_QUARTER && whole) return { ...quarter, endDay: whole.endDay, endMonth: whole.endMonth, endYear: whole.endYear || whole.year };
  if (!quarter || !day) return null;
  // 2024财年第二季度, 截至6月30日的这一财季: where the quarters are the calendar's, so is the year, unless the day of the text tells it.
  const named = published === null && quarter.number * MONTHS_OF.quarter === day.endMonth ? year : 0;
  return { ...day, number: quarter.number, year: day.year || named, fiscal: quarter.fiscal, endYear: day.endYear || named };
}
