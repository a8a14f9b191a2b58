import { isoDate, MONTHS_OF } from "../../model/calendar";
import { metricRow } from "../../model/metric";
import type { Draft } from "../drafts/draft";
import { isLastYear, type PeriodMention } from "../periods/period-mention";
import { dateKnown } from "./known-period";
import { referenceYear } from "./reference-year";
import type { SentencePeriods } from "./sentence-periods";
import { endYearOf, isThatYear, resolvePeriod, type Calendar, type Resolved } from "./resolve-period";

const HAN = /[\u3400-\u9fff]/;
const LEAD = 200;
const NOTHING: Resolved = { period: { label: null, length: null, start: null, end: null, ytd: false }, year: 0, endMonth: 0 };

/**
 * Walks the text with the period last spoken of. A figure without a period of its own is of that one; an outlook inherits
 * only from an outlook, and a stock such as cash stands at the last day of what it inherits.
 */
export function settlePeriods(sentences: readonly SentencePeriods[], text: string, calendar: Calendar, reported: Resolved | null = null): Map<Draft, Resolved> {
  const settled = new Map<Draft, Resolved>();
  let running: Resolved | null = null;
  let outlook: Resolved | null = null;
  const first = firstNamed(sentences, setsPeriod);
  const anchors: PeriodMention[] = [];
  for (const { mentions } of sentences) for (const mention of mentions) if (isAnchor(mention)) anchors.push(mention);
  const closing = closingDay(sentences);
  if (closing) anchors.push(closing);
  const labelOf = (mention: PeriodMention): string => text.slice(mention.start, mention.end);
  let main = reported;
  let beforeAside: Resolved | null = null;
  let isForeseenFirst = false;
  let isDated = false;
  // "for the quarter": the quarter last named, even when the year was named after it.
  const told = new Map<string, Resolved>();
  const foreseen = new Map<string, Resolved>();
  const spokenOf = (mention: PeriodMention, base: Resolved | null, ahead: boolean): Resolved | null => {
    const { length, relative, number, year, endMonth } = mention;
    // 2024年营收14亿元。今年上半年: this year is none that was over.
    if (length === "year" && relative === "this" && main !== null && base !== null && base.year < main.year) return main;
    const isBare = length === "year" ? !ahead && !mention.counted && isThatYear(mention) : !number && !year && !endMonth;
    return length !== null && isBare && base?.period.length !== length ? ((ahead ? foreseen.get(length) : undefined) ?? told.get(length) ?? base) : base;
  };
  const yetToCome = (mention: PeriodMention, resolved: Resolved): Resolved => {
    if (!isOver(mention, resolved, main, calendar)) return resolved;
    const next = { ...mention, year: resolved.year + 1 };
    return yetToCome(next, resolvePeriod(next, labelOf(mention), calendar, running));
  };
  const foretold = (mention: PeriodMention, resolved: Resolved): Resolved => {
    const ahead = yetToCome(mention, resolved);
    const isReported = mention.relative === "this" && mention.length === "quarter" && main !== null && main.period.end === ahead.period.end;
    return isReported || isFar(mention, ahead, calendar) ? undated(ahead) : ahead;
  };
  const reportedNow = (mention: PeriodMention, resolved: Resolved): Resolved => {
    const dated = noLaterThanTold(resolved, mention, calendar);
    return isStale(mention, dated, main, calendar) ? undated(dated) : dated;
  };
  if (first) running = reportedNow(first, resolvePeriod(anchored(first, anchors, calendar), labelOf(first), calendar, { ...NOTHING, year: referenceYear(firstNamed(sentences, isTold) ?? first, sentences) }));
  const opensInHan = HAN.test(text.slice(0, LEAD));
  for (const sentence of sentences) {
    if (sentence.opensParagraph && beforeAside) {
      running = beforeAside;
      beforeAside = null;
    }
    if (sentence.aside && main !== null && running === main && main.period.length === "quarter") beforeAside = main;
    let last: Resolved | null = null;
    for (const mention of sentence.mentions) {
      // "It would raise its dividend this year", "a plant restarts in the first quarter": a time that is only spoken of, where nothing is told of it.
      if (running !== null && sentence.drafts.length === 0 && !sentence.ahead && (sentence.plain || (mention.length === "year" && main !== null && (mention.relative === "this" || isLastYear(mention))))) continue;
      if (!setsPeriod(mention) && !(sentence.ahead && mention.bare && mention.length === "year")) continue;
      const found = resolvePeriod(anchored(sentence.ahead ? yetToEnd(mention, calendar) : mention, anchors, calendar), labelOf(mention), calendar, spokenOf(mention, running, sentence.ahead));
      const resolved = sentence.ahead ? found : reportedNow(mention, found);
      if (sentence.ahead) outlook = yetToCome(mention, resolved);
      else if (!last) last = resolved;
    }
    for (const draft of sentence.drafts) {
      const inherited: Resolved | null = draft.mode === "guidance" ? outlook : (last && !draft.period && !leadsTo(draft, sentence.drafts, text) ? last : running);
      const year = yearNamedBeside(draft.period, sentence);
      if (year && draft.period) draft.period = { ...draft.period, year: year.year, fiscal: year.fiscal };
      if (draft.mode === "guidance" && draft.period) draft.period = yetToEnd(draft.period, calendar);
      const before = periodOfPrior(draft);
      const ago = yearOfPrior(draft);
      if (ago > 0 && draft.period) draft.period = { ...draft.period, endYear: ago };
      if (before && (!draft.period || draft.period.number > 0 || draft.period.relative === "this")) draft.period = draft.period ? { ...draft.period, year: before.year } : running?.period.length ? null : before;
      const spoken: Resolved = draft.period ? resolvePeriod(anchored(draft.period, anchors, calendar), labelOf(draft.period), calendar, (draft.period.vague ? (last ?? (opensInHan && main?.period.end ? main : (running ?? main))) : null) ?? spokenOf(draft.period, draft.mode === "guidance" ? (outlook ?? running) : (last ?? running), draft.mode === "guidance")) : (inherited ?? NOTHING);
      if (draft.mode === "guidance" && main === null) isForeseenFirst = true;
      const own = draft.period === null ? spoken : draft.mode === "guidance" ? foretold(draft.period, spoken) : draft.mode === "reported" ? reportedNow(draft.period, spoken) : spoken;
      const known = draft.mode === "guidance" ? foreseen : told;
      if (own.period.length && own.period.end && own.period.end >= (known.get(own.period.length)?.period.end ?? "")) known.set(own.period.length, own);
      if (main === null && draft.mode === "reported" && draft.value && own.period.length && own.period.length !== "instant" && !draft.period?.vague) main = own;
      settled.set(draft, metricRow(draft.metric).flow || draft.metric === "other" ? own : asInstant(own));
      if (draft.period && draft.mode === "reported" && own.period.length && own.period.length !== "instant" && draft.value && (before !== null || isSpokenOf(draft.period, sentence) || running === null) && !isEarlierYear(own, last)) last = own;
    }
    isDated ||= main !== null && !sentence.ahead && sentence.mentions.some(({ year, length }) => year > 0 && length === main?.period.length);
    // 第二财季收入178亿美元，上半财年收入333亿美元。: the text goes on about what it reports, not about what the sentence added.
    const added = main !== null && last !== null && HAN.test(last.period.label ?? "") && last.period.length !== main.period.length && (sentence.drafts.length === 1 || sentence.drafts.some((draft) => settled.get(draft) === main));
    // "Growth eased in the second quarter", in a report on a half: without a figure of its own it dates its paragraph at most.
    if (main !== null && running !== null && last?.period.length === "quarter" && /^(?:half|year)$/.test(main.period.length ?? "") && sentence.drafts.length === 0 && !HAN.test(last.period.label ?? "")) beforeAside ??= main;
    if (last && !added && last.period.length !== "instant" && !isYearBefore(last, main)) {
      // "In 2022 it earned 5 billion.", 2023年…；2024年…。: what was years ago dates its own paragraph.
      if (main !== null && last.year > 0 && last.year < main.year) beforeAside ??= running;
      running = last;
    }
  }
  // An outlook told before the results comes after them all the same, where they say their own year.
  return isForeseenFirst && isDated && main !== null && reported === null ? settlePeriods(sentences, text, calendar, main) : settled;
}

const isAnchor = ({ length, endMonth, endDay, number, year }: PeriodMention): boolean => length !== null && endMonth > 0 && (length === "half" || (endDay > 0 && number > 0) || (length === "month" && year > 0 && endDay === 0));

/** "1ST QTR NET ... Fiscal quarter ended February 28": where one quarter is told, the day on which a quarter ended is its end. */
function closingDay(sentences: readonly SentencePeriods[]): PeriodMention | null {
  let quarter: PeriodMention | null = null;
  let day: PeriodMention | null = null;
  let year = 0;
  for (const { mentions, ahead } of sentences) {
    for (const mention of mentions) {
      if ((ahead && mention.number > 0) || mention.length !== "quarter" || mention.yearAgo || mention.previous || mention.relative === "last") continue;
      if (mention.number > 0) {
        if (quarter && quarter.number !== mention.number) return null;
        quarter ??= mention;
        year ||= mention.year;
      } else if (mention.number === 0 && mention.endMonth > 0 && mention.endDay > 0) {
        if (day) return null;
        day = mention;
      }
    }
  }
  if (!quarter || !day) return null;
  // 2024财年第二季度, 截至6月30日的这一财季: where the quarters are the calendar's, so is the year.
  const named = quarter.number * MONTHS_OF.quarter === day.endMonth ? year : 0;
  return { ...day, number: quarter.number, year: day.year || named, fiscal: quarter.fiscal, endYear: day.endYear || named };
}

/** "the best since the second quarter of 2022, when it earned": a period the sentence only measures by is not the story's. */
const isSpokenOf = (period: PeriodMention, { mentions }: SentencePeriods): boolean => mentions.some(({ start }) => start === period.start);

/** 第四季度 told in October, or "the first quarter" in a report of November, is of a fiscal year that nobody named. */
const isStale = ({ year, endYear, length }: PeriodMention, { period: { end } }: Resolved, main: Resolved | null, { published }: Calendar): boolean =>
  !year && !endYear && length === "quarter" && published !== null && end !== null && monthsSince(end, published) > ((main?.period.end ?? null) === null ? LATEST_REPORT : LATEST);
const LATEST_REPORT = 6;
const LATEST = 9;

/** So is "the second quarter" foreseen in November: nobody foretells a quarter before the one ahead of it has begun. */
const isFar = ({ year, endYear, length }: PeriodMention, { period: { end } }: Resolved, { published }: Calendar): boolean =>
  !year && !endYear && length === "quarter" && published !== null && end !== null && monthsSince(end, published) < -FURTHEST;
const FURTHEST = 6;

const undated = (resolved: Resolved): Resolved => ({ ...resolved, period: { ...resolved.period, start: null, end: null } });

const monthsSince = (end: string, { year, month }: NonNullable<Calendar["published"]>): number => (year - Number(end.slice(0, 4))) * 12 + month - Number(end.slice(5, 7));

/** An outlook for "the first quarter", told with the fourth quarter of 2021, or for "the current year", told with a year, is not for one that is over; a company may call by 2024 the year that ends in February 2025. */
function isOver({ year: named, endYear, number, length, fiscal }: PeriodMention, { period: { end }, year }: Resolved, main: Resolved | null, { published }: Calendar): boolean {
  if (year === 0 || end === null || endYear > 0 || !(named > 0 ? fiscal && length === "year" : number > 0 || length === "year")) return false;
  const { end: reported, length: told } = main?.period ?? NOTHING.period;
  if (reported === null) return published !== null && named === 0 && monthsSince(end, published) > TOLD_WITHIN;
  return length === "year" && named === 0 && told !== "year" ? false : end <= reported;
}
/** Sales of a quarter are foretold until its results are out. */
const TOLD_WITHIN = 2;

/** "Sales climbed to £364m, lifting revenue for the year to £1.4bn": the time is of what it led to. */
const leadsTo = ({ value }: Draft, drafts: readonly Draft[], text: string): boolean => value !== null && drafts.some(({ period, label }) => period !== null && label.start > value.end && /^, \w+ing\b/.test(text.slice(value.end, label.start)));

/** "The half year ended September", told in November 2025 beside a fiscal 2026: a result is of a time that was over. */
function noLaterThanTold({ period, year, endMonth }: Resolved, { year: named, endYear, endMonth: printed }: PeriodMention, { published }: Calendar): Resolved {
  const told = published === null ? "" : isoDate(published.year, published.month, published.day);
  if (printed === 0 || named > 0 || endYear > 0 || told === "" || period.end === null || period.end <= told) return { period, year, endMonth };
  const back = Number(period.end.slice(0, 4)) - Number(told.slice(0, 4)) + Number(period.end.slice(4) > told.slice(4));
  const moved = (day: string | null): string | null => (day === null ? null : `${Number(day.slice(0, 4)) - back}${day.slice(4)}`);
  return { period: { ...period, start: moved(period.start), end: moved(period.end) }, year: year - back, endMonth };
}

/** "For the financial year ending in March, it expects": the next one after the day it is told. */
function yetToEnd(mention: PeriodMention, { published }: Calendar): PeriodMention {
  return published && mention.length === "year" && mention.endMonth > 0 && !mention.endYear && !mention.year ? { ...mention, endYear: published.year + Number(mention.endMonth < published.month) } : mention;
}

/** "For 2023, we expect full-year revenue of": the one year its sentence names. */
function yearNamedBeside(period: PeriodMention | null, { mentions }: SentencePeriods): PeriodMention | null {
  if (period === null || period.length !== "year" || period.year || period.endMonth || period.endYear || period.relative || period.counted || period.vague) return null;
  const [named, ...others] = mentions.filter(({ length, year, yearAgo, previous }) => length === "year" && year > 0 && !yearAgo && !previous);
  return named !== undefined && others.length === 0 ? named : null;
}

/** "its fourth quarter ..., compared with the fourth quarter of 2023": the year of the base gives the year of the figure. */
function periodOfPrior(draft: Draft): PeriodMention | null {
  const base = draft.priorPeriod;
  if (!base || base.yearAgo || !base.year || !base.length || (base.length === "year" && draft.period !== null && !(draft.period.relative === "this" && draft.period.length === "year")) || draft.period?.year || (draft.period && draft.period.number !== base.number)) return null;
  return { ...base, year: base.year + 1, endYear: base.endYear ? base.endYear + 1 : 0 };
}

/** "in the three months to the end of December, from €47m in the same period of 2003": the year behind gives the day its year; 0 for none. */
function yearOfPrior({ period, priorPeriod: base }: Draft): number {
  if (!base?.yearAgo || !base.year || !period || !period.endMonth || period.year || period.endYear || period.length === "year" || period.length === "month") return 0;
  return base.year + 1;
}

/** "its third quarter of fiscal 2025, which ended December 28, 2024" dates every other mention of that quarter. */
function anchored(told: PeriodMention, anchors: readonly PeriodMention[], calendar: Calendar): PeriodMention {
  const mention = calendar.known ? dateKnown(told, calendar.known) : told;
  if (mention.length === "month" && !mention.year) return monthOf(mention, anchors);
  if (mention.endMonth || !mention.number || !mention.length) return mention;
  // 截至12月31日止六个月 … 中期: the half told with its date is the one spoken of, whatever the calendar calls the first.
  const half = mention.length === "half" && mention.number === 1 && !mention.year && !mention.relative ? anchors.find(({ length, number }) => length === "half" && number <= 1) : undefined;
  if (half) return { ...mention, endDay: half.endDay, endMonth: half.endMonth, endYear: half.endYear || half.year };
  const same = anchors.filter(({ length, number, fiscal }) => length === mention.length && number === mention.number && (fiscal === mention.fiscal || !(mention.fiscal || mention.year)));
  const anchor = mention.year ? same.find(({ year }) => year === mention.year) : same.length === 1 && !mention.relative ? same[0] : undefined;
  return anchor ? { ...mention, endDay: anchor.endDay, endMonth: anchor.endMonth, endYear: anchor.endYear || (mention.year ? 0 : endYearOf(anchor, calendar)) } : mention;
}

/** 單月 is the month told last, and 7月 is July of the year told with it. */
function monthOf(mention: PeriodMention, anchors: readonly PeriodMention[]): PeriodMention {
  const told = anchors.filter(({ length, endMonth, start }) => length === "month" && (mention.endMonth === endMonth || (mention.endMonth === 0 && start < mention.start)));
  const anchor = told[told.length - 1];
  return anchor ? { ...mention, year: anchor.year, endMonth: anchor.endMonth, endYear: anchor.endYear } : mention;
}

/** 今年上半年为31%，2023年全年为30%: what is told last may be long over. */
const isEarlierYear = ({ year, period }: Resolved, last: Resolved | null): boolean => last !== null && HAN.test(period.label ?? "") && year > 0 && year < last.year;

/** A sentence about the same stretch a year ago is an aside. */
const isYearBefore = (last: Resolved, main: Resolved | null): boolean => main !== null && main.year > 0 && last.year === main.year - 1 && last.period.length === main.period.length && last.endMonth === main.endMonth;

const setsPeriod = (mention: PeriodMention): boolean => !mention.yearAgo && !mention.previous && !mention.instant && mention.length !== null && mention.length !== "month" && !mention.vague && !mention.bare && mention.relative !== "next";

/** "Quarterly" alone is not yet any quarter. */
const isTold = (mention: PeriodMention): boolean => setsPeriod(mention) && (mention.number > 0 || mention.endMonth > 0);

/** 純利4.2億元，升45%。上年度純利為2.89億元: last year, told after the results, is not the year of the results. */
function firstNamed(sentences: readonly SentencePeriods[], counts: (mention: PeriodMention) => boolean): PeriodMention | null {
  let isReported = false;
  for (const { ahead, mentions, drafts } of sentences) {
    const first = ahead ? undefined : mentions.find((mention) => counts(mention) && !(isReported && isLastYear(mention)));
    if (first) return first;
    isReported ||= drafts.some(({ mode, value }) => mode === "reported" && value !== null);
  }
  return null;
}

function asInstant(resolved: Resolved): Resolved {
  return { ...resolved, period: { ...resolved.period, length: "instant", start: null, ytd: false } };
}
