import { MONTHS_OF } from "../../model/calendar";
import type { Draft } from "../drafts/draft";
import type { PeriodMention } from "../periods/period-mention";
import { isForeseenIn, periodsToldIn, type SentencePeriods } from "./sentence-periods";
import { greatest, least } from "../../model/extremes";

/**
 * The year of a period that names none, from what the rest of the text says of time; 0 where nothing tells. Stories say "the second
 * quarter" and count on the reader's calendar, so the evidence is weighed: the same period with its year beats the period it is
 * compared with, which beats the year of the company's outlook, which beats any other year of the text.
 */
export function referenceYear(period: PeriodMention, sentences: readonly SentencePeriods[], published = 0): number {
  const named: PeriodMention[] = [];
  const foreseen = new Set<PeriodMention>();
  const foretold: PeriodMention[] = [];
  let followed: PeriodMention | null = null;
  for (const sentence of sentences)
    for (const mention of sentence.mentions) {
      const ahead = isForeseenIn(sentence, mention);
      // 第四季度…预计2011年第一季度: the quarter foreseen is the next one.
      if (mention.length === "quarter" && period.length === "quarter" && period.number > 0 && mention.number === (period.number % LAST_QUARTER) + 1 && sentence.drafts.some((draft) => draft.mode === "guidance" && draft.period === mention)) followed = mention;
      // "its second quarter ... fiscal 2019": the year of a fiscal calendar that the text does not tell.
      if ((mention.year === 0 && mention.endYear === 0) || (mention.fiscal && !mention.endMonth && !period.fiscal)) continue;
      // "extend their supply deal to 2027": nobody reports a year to come.
      if (published > 0 && !ahead && mention.year > published + 1) continue;
      if (sentence.foresees && mention.bare) foreseen.add(mention);
      if (!ahead && !mention.yearAgo && !mention.instant) named.push(mention);
      if (ahead && mention.length === "year") foretold.push(mention);
    }
  const month = period.endMonth || monthTold(sentences);
  const same = named.find((mention) => isSame(mention, period));
  if (same) return same.year || same.endYear;
  if (followed?.year) return followed.year - (followed.number === 1 ? 1 : 0);
  for (const { bases } of sentences) {
    // "in the 28 weeks to 13 November, more than in the same period of 2003"; of a stretch that began the year before either year may be meant.
    const base = bases.find((mention) => isSame(mention, period) || ((mention.vague || mention.yearAgo) && mention.length === null && month > 0));
    if (base) return base.length === null && month < monthsOf(period) ? 0 : base.year + 1;
  }
  // "fourth quarter profits fell to 785m euros from 2.4bn euros in 2003"
  const beside = period.length === "year" ? undefined : sentences.find(({ mentions }) => mentions.some(({ start }) => start === period.start))?.bases.find(({ bare, length }) => bare && length === "year");
  if (beside) return beside.year + 1;
  const outlooks = outlookYears(foretold, sentences);
  // "ahead of itself for the 2005 year ... forecasts 2005 revenue": the year of an outlook, wherever it is spoken of.
  const dated = named.find((mention) => mention.length !== null && mention.length !== "month" && !mention.bare && !(mention.length === "year" && outlooks.some(({ year }) => year > 0 && year === mention.year)));
  if (dated) return isAfter(period, dated) ? dated.year - 1 : dated.year || dated.endYear;
  // The nearest one: plans for years ahead have names such as "Strategy 2030".
  const [nearest] = outlooks.sort((a, b) => a.year - b.year);
  if (nearest && nearest.endMonth > 0 && nearest.endMonth < 12 && period.length === "quarter" && period.number > 0 && !period.endMonth) return (nearest.endYear || nearest.year) - (nearest.endMonth + period.number * 3 > 12 ? 0 : 1);
  // "fiscal first-quarter profit for the three months ended Aug. 31 ... anticipates fiscal 2026 earnings": that year ends in May.
  const number = period.number || numberTold(sentences);
  if (nearest?.fiscal && period.length === "quarter" && number > 0 && month + (LAST_QUARTER - number) * 3 > 12) return nearest.year - 1;
  // The third quarter, with an outlook for the fourth and the year.
  if (nearest) return isAfter(period, nearest) ? nearest.year - 1 : followed?.number === LAST_QUARTER ? nearest.year : reportedBefore(period, nearest.year);
  // A year that ends in January is called by the year it began in as often as by the one it ended in.
  if (period.endMonth > 0 && period.endMonth < MIDYEAR && (period.number === LAST_QUARTER || period.length === "year")) return 0;
  return yearAgreedOn(named.filter((mention) => mention.length !== "month" && mention.endDay === 0 && !foreseen.has(mention)));
}

/** "Demand that had driven 2004 sales" beside the profit of 2004 is no outlook; nor is a year that was expected before, beside one that is foreseen now. */
function outlookYears(foretold: readonly PeriodMention[], sentences: readonly SentencePeriods[]): PeriodMention[] {
  const told = new Set<number>();
  const latest = new Map<Draft["metric"], number>();
  const ofYears = sentences.flatMap((sentence) => sentence.drafts).flatMap(({ mode, value, metric, period }) => (period?.length === "year" ? [{ mode, value, metric, period }] : []));
  for (const { mode, value, metric, period } of ofYears) {
    if (mode === "reported" && value !== null) told.add(period.year);
    if (mode === "guidance") latest.set(metric, Math.max(latest.get(metric) ?? 0, period.year));
  }
  const guided = new Set(ofYears.filter(({ mode, metric, period }) => mode === "guidance" && period.year === latest.get(metric)).map(({ period }) => period.start));
  const years = foretold.filter(({ year }) => !told.has(year));
  const foreseen = years.filter(({ start }) => guided.has(start));
  return foreseen.length > 0 ? foreseen : years;
}

/** The one quarter that is told by its number; 0 where there are several. */
function numberTold(sentences: readonly SentencePeriods[]): number {
  const told = periodsToldIn(sentences).filter(({ length, number, yearAgo, previous }) => length === "quarter" && number > 0 && !yearAgo && !previous);
  return new Set(told.map(({ number }) => number)).size === 1 ? told[0]?.number ?? 0 : 0;
}

/** In which a stretch that is told ended: a headline says "half-year", the story "28 weeks to 13 November". */
const monthTold = (sentences: readonly SentencePeriods[]): number => periodsToldIn(sentences).find(({ endMonth, length, yearAgo }) => endMonth > 0 && length !== null && length !== "month" && !yearAgo)?.endMonth ?? 0;

const monthsOf = ({ length }: PeriodMention): number => (length === null || length === "instant" ? 0 : MONTHS_OF[length]);

const MIDYEAR = 6;
const LAST_QUARTER = 4;

/** "The July-September quarter ... for the year to March 2025": the quarter is one of that year, so it ended in the calendar year before. */
const isAfter = (period: PeriodMention, year: PeriodMention): boolean => year.length === "year" && period.length !== "year" && year.endMonth > 0 && period.endMonth > year.endMonth;

/** Bare years date a story only where they are one year, or it and the year before: "the worst in 2001" dates nothing. */
function yearAgreedOn(mentions: readonly PeriodMention[]): number {
  const years = mentions.map(({ year }) => year);
  const latest = greatest(years, 0);
  return latest - least(years, latest) <= 1 ? latest : 0;
}

const isSame = (mention: PeriodMention, period: PeriodMention): boolean =>
  mention.length === period.length && mention.length !== null && mention.number === period.number && mention.fiscal === period.fiscal && (!mention.endMonth || !period.endMonth || mention.endMonth === period.endMonth);

/** The fourth quarter is told with the next year's outlook, the first two with that of their own year; the third and a half with either. */
function reportedBefore({ length, number, endMonth }: PeriodMention, outlook: number): number {
  if (length === "year" || number === 4 || (length === "quarter" && endMonth === 12) || (length === "half" && number === 2)) return outlook - 1;
  return length === "half" || number === 3 ? 0 : outlook;
}
