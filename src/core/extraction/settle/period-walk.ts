import { metricRow } from "../../model/metric";
import type { Draft } from "../drafts/draft";
import { isLastYear, type PeriodMention } from "../periods/period-mention";
import { anchorPeriod, findAnchors } from "./anchors";
import { isFar, isOver, isStale, noLaterThanTold, undated, yetToEnd } from "./day-told";
import { completePeriod, isBareQuarter } from "./own-period";
import { referenceYear } from "./reference-year";
import { endingWith, isThatYear, resolvePeriod, type Calendar, type Resolved } from "./resolve-period";
import { isForeseenIn, type SentencePeriods } from "./sentence-periods";

const HAN = /[\u3400-\u9fff]/;
const LEAD = 200;
const NOTHING: Resolved = { period: { label: null, length: null, start: null, end: null, ytd: false }, year: 0, endMonth: 0 };

/**
 * Goes through the text with the period last spoken of. A figure without a period of its own is of that one; an outlook inherits
 * only from an outlook, and a stock such as cash stands at the last day of what it inherits.
 */
export class PeriodWalk {
  readonly settled = new Map<Draft, Resolved>();
  /** What the text reports: the first stretch that a reported amount is of. */
  main: Resolved | null;
  /** What figures without a period are of, told and foreseen. */
  private running: Resolved | null = null;
  private outlook: Resolved | null = null;
  /** The stretch that the sentence before told beside what the text reports: 首三季盈利7亿元。期内…, in its own paragraph. */
  private added: Resolved | null = null;
  /** What the next paragraph goes back to. */
  private beforeAside: Resolved | null = null;
  /** "for the quarter": the quarter last named, even when the year was named after it. */
  private readonly told = new Map<string, Resolved>();
  /** The half last told, which interim dividends are of. */
  private half: Resolved | null = null;
  private readonly foreseen = new Map<string, Resolved>();
  /** Where the sentence first names the time it is of. */
  private heardAt = -1;
  /** A whole year reported on, without its number: "for the full year". */
  private wholeYear: Resolved | null = null;
  private isForeseenFirst = false;
  private isDated = false;
  private readonly anchors: readonly PeriodMention[];
  private readonly opensInHan: boolean;

  constructor(sentences: readonly SentencePeriods[], private readonly text: string, private readonly calendar: Calendar, reported: Resolved | null, private readonly closing: Resolved | null) {
    this.main = reported;
    this.anchors = findAnchors(sentences, calendar);
    this.opensInHan = HAN.test(text.slice(0, LEAD));
    const first = firstNamed(sentences, setsPeriod);
    if (first) this.running = this.dateReported(first, this.resolve(first, { ...NOTHING, year: referenceYear(firstNamed(sentences, isTold) ?? first, sentences, calendar.published?.year) }));
  }

  /** An outlook was told before the results, which say their own year. */
  get isForeseenOfResults(): boolean {
    return this.isForeseenFirst && this.isDated && this.main !== null;
  }

  /** "Quarterly sales fell ... For the full year, sales rose": a quarter without a number that is told with its year ended with it. */
  get closingQuarter(): Resolved | null {
    const { main, wholeYear } = this;
    return main?.period.length === "quarter" && main.endMonth === 0 && wholeYear ? endingWith(wholeYear, "quarter", "", false) : null;
  }

  read(sentence: SentencePeriods): void {
    const { main } = this;
    if (sentence.opensParagraph && this.beforeAside) {
      this.running = this.beforeAside;
      this.beforeAside = null;
    }
    if (sentence.aside && main !== null && this.running === main && main.period.length === "quarter") this.beforeAside = main;
    if (sentence.opensParagraph) this.added = null;
    let last = this.hear(sentence);
    for (const draft of sentence.drafts) last = this.settle(draft, sentence, last);
    this.isDated ||= this.main !== null && !sentence.ahead && sentence.mentions.some(({ year, length }) => year > 0 && length === this.main?.period.length);
    this.added = null;
    if (last) this.goOn(sentence, last);
  }

  /** What the sentence itself names, in its first mention; an outlook is kept apart. */
  private hear(sentence: SentencePeriods): Resolved | null {
    let last: Resolved | null = null;
    this.heardAt = -1;
    for (const mention of sentence.mentions) {
      const isAhead = this.main === null ? isForeseenIn(sentence, mention) : sentence.ahead;
      if (this.isOnlySpokenOf(mention, sentence) || (!setsPeriod(mention) && !(isAhead && (mention.relative === "next" || (mention.bare && mention.length === "year"))))) continue;
      const found = this.resolve(isAhead ? yetToEnd(mention, this.calendar) : mention, this.spokenOf(mention, this.running, isAhead), isAhead);
      if (isAhead) this.outlook = this.dateAhead(mention, found);
      // "reported a quarterly profit for the third quarter"
      else if (!last || (last.period.length === "quarter" && last.endMonth === 0 && mention.number > 0 && mention.length === "quarter")) {
        last = this.dateReported(mention, found);
        this.heardAt = mention.start;
      }
    }
    return last;
  }

  /** "It would raise its dividend this year", "a plant restarts in the first quarter": nothing is told of that time. */
  private isOnlySpokenOf(mention: PeriodMention, { drafts, ahead, plain }: SentencePeriods): boolean {
    return this.running !== null && drafts.length === 0 && !ahead && (plain || (this.main !== null && (isLastYear(mention) || (mention.length === "year" && mention.relative === "this"))));
  }

  /** Dates one draft. Returns what the sentence is of behind it. */
  private settle(draft: Draft, sentence: SentencePeriods, last: Resolved | null): Resolved | null {
    const { main, running } = this;
    const isAhead = draft.mode === "guidance";
    const inherited = isAhead ? this.outlook : last && !draft.period && !leadsTo(draft, sentence.drafts, this.text) && !(running && this.isNamedBehind(draft, sentence, last)) ? last : running;
    const hasPrior = completePeriod(draft, sentence, this.calendar, Boolean(running?.period.length));
    const { period } = draft;
    if (isAhead && main === null) this.isForeseenFirst = true;
    // "an interim dividend of 37 cents, 1 cent more than last year"
    const half = sentence.interims.includes(draft) ? this.half : null;
    const own = half ?? (period === null ? (inherited ?? NOTHING) : this.dateOwn(draft, period, last));
    const known = isAhead ? this.foreseen : this.told;
    if (own.period.length === "half" && !isAhead) this.half = own;
    if (own.period.length && own.period.end && own.period.end >= (known.get(own.period.length)?.period.end ?? "")) known.set(own.period.length, own);
    this.settled.set(draft, metricRow(draft.metric).flow || draft.metric === "other" ? own : asInstant(own));
    if (draft.mode !== "reported" || !draft.value || !own.period.length || own.period.length === "instant") return last;
    if (main === null && !period?.vague) this.main = own;
    if (period && isThatYear(period) && own.period.end) this.wholeYear ??= own;
    return period && (hasPrior || isSpokenOf(period, sentence) || running === null) && !isEarlierYear(own, last) ? own : last;
  }

  /** 营业收入15亿元，第一季度为12亿元: what a later clause is of does not date the figure before it. */
  private isNamedBehind({ value }: Draft, { drafts }: SentencePeriods, { period }: Resolved): boolean {
    return value !== null && this.heardAt > value.end && HAN.test(period.label ?? "") && drafts.some((other) => other.value && other.period?.start === this.heardAt);
  }

  private dateOwn({ mode }: Draft, period: PeriodMention, last: Resolved | null): Resolved {
    const { main, running, outlook } = this;
    const isAhead = mode === "guidance";
    const vague = period.vague ? (last ?? this.added ?? (this.opensInHan && main?.period.end ? main : (running ?? main))) : null;
    const spoken = this.resolve(period, vague ?? this.spokenOf(period, (isAhead ? outlook : last) ?? running, isAhead), isAhead);
    return isAhead ? this.foretell(period, spoken) : mode === "reported" ? this.dateReported(period, spoken) : spoken;
  }

  private goOn({ drafts }: SentencePeriods, last: Resolved): void {
    const { main, running } = this;
    const isHan = HAN.test(last.period.label ?? "");
    // "Growth eased in the second quarter", in a report on a half: without a figure of its own it dates its paragraph at most.
    if (main !== null && running !== null && last.period.length === "quarter" && /^(?:half|year)$/.test(main.period.length ?? "") && drafts.length === 0 && !isHan) this.beforeAside ??= main;
    // 第二财季收入178亿美元，上半财年收入333亿美元。: the text goes on about what it reports, not about what the sentence added.
    const isAdded = main !== null && isHan && last.period.length !== main.period.length && (drafts.length === 1 || drafts.some((draft) => this.settled.get(draft) === main));
    if (isAdded && drafts.length > 0 && drafts.every((draft) => this.settled.get(draft) === last)) this.added = last;
    if (isAdded || last.period.length === "instant" || isYearBefore(last, main)) return;
    // "In 2022 it earned 5 billion.", 2023年…；2024年…。: what was years ago dates its own paragraph.
    // "The loss was Rs 763 crore in the September quarter.", "on a trailing 12-month basis": so does an earlier quarter, and a stretch that only ends with the one reported.
    if (main !== null && ((last.year > 0 && last.year < main.year) || (!isHan && isAside(last, main)))) this.beforeAside ??= running;
    this.running = last;
  }

  private resolve(mention: PeriodMention, base: Resolved | null, isAhead = false): Resolved {
    if (this.closing && !isAhead && isBareQuarter(mention)) return { ...this.closing, period: { ...this.closing.period, label: this.labelOf(mention) } };
    return resolvePeriod(anchorPeriod(mention, this.anchors, this.calendar, isAhead), this.labelOf(mention), this.calendar, base);
  }

  private labelOf({ start, end }: PeriodMention): string {
    return this.text.slice(start, end);
  }

  private spokenOf(mention: PeriodMention, base: Resolved | null, isAhead: boolean): Resolved | null {
    const { length, relative, number, year, endMonth } = mention;
    // 2024年营收14亿元。今年上半年: this year is none that was over.
    if (length === "year" && relative === "this" && this.main !== null && base !== null && base.year < this.main.year) return this.main;
    const isBare = length === "year" ? !isAhead && !mention.counted && isThatYear(mention) : !number && !year && !endMonth;
    return length !== null && isBare && base?.period.length !== length ? ((isAhead ? this.foreseen.get(length) : undefined) ?? this.told.get(length) ?? base) : base;
  }

  private dateReported(mention: PeriodMention, resolved: Resolved): Resolved {
    const dated = noLaterThanTold(resolved, mention, this.calendar);
    // "in the January-to-March quarter ... For the full year": it ended with the quarter, since the one before is older than the news.
    if (dated !== resolved && dated.period.end !== null && isThatYear(mention) && this.main?.period.length === "quarter" && (this.main.period.end ?? "") > dated.period.end) return endingWith(this.main, "year", this.labelOf(mention), false);
    return isStale(mention, dated, this.main, this.calendar) ? undated(dated) : dated;
  }

  private dateAhead(mention: PeriodMention, resolved: Resolved): Resolved {
    if (!isOver(mention, resolved, this.main, this.calendar)) return resolved;
    const next = resolved.endMonth > 0 && mention.year === 0 ? { ...mention, endMonth: resolved.endMonth, endYear: resolved.year + 1 } : { ...mention, year: resolved.year + 1 };
    return this.dateAhead(next, resolvePeriod(next, this.labelOf(mention), this.calendar, this.running));
  }

  private foretell(mention: PeriodMention, resolved: Resolved): Resolved {
    const ahead = this.dateAhead(mention, resolved);
    const isReported = mention.relative === "this" && mention.length === "quarter" && this.main !== null && this.main.period.end === ahead.period.end;
    return isReported || isFar(mention, ahead, this.calendar) ? undated(ahead) : ahead;
  }
}

const setsPeriod = (mention: PeriodMention): boolean => !mention.yearAgo && !mention.previous && !mention.instant && mention.length !== null && mention.length !== "month" && !mention.vague && !mention.bare && mention.relative !== "next";

/** "Quarterly" alone is not yet any quarter. */
const isTold = (mention: PeriodMention): boolean => setsPeriod(mention) && (mention.number > 0 || mention.endMonth > 0);

/** 純利4.2億元，升45%。上年度純利為2.89億元: last year, told after the results, is not the year of the results. */
function firstNamed(sentences: readonly SentencePeriods[], counts: (mention: PeriodMention) => boolean): PeriodMention | null {
  let isReported = false;
  for (const { ahead, told, mentions, drafts } of sentences) {
    const first = (ahead ? told : mentions).find((mention) => counts(mention) && !(isReported && isLastYear(mention)));
    if (first) return first;
    isReported ||= drafts.some(({ mode, value }) => mode === "reported" && value !== null);
  }
  return null;
}

/** "the best since the second quarter of 2022, when it earned": a period the sentence only measures by is not the story's. */
const isSpokenOf = (period: PeriodMention, { mentions }: SentencePeriods): boolean => mentions.some(({ start }) => start === period.start);

/** "Sales climbed to £364m, lifting revenue for the year to £1.4bn": the time is of what it led to. */
const leadsTo = ({ value }: Draft, drafts: readonly Draft[], text: string): boolean => value !== null && drafts.some(({ period, label }) => period !== null && label.start > value.end && /^, \w+ing\b/.test(text.slice(value.end, label.start)));

/** 今年上半年为31%，2023年全年为30%: what is told last may be long over. */
const isEarlierYear = ({ year, period }: Resolved, last: Resolved | null): boolean => last !== null && HAN.test(period.label ?? "") && year > 0 && year < last.year;

/** A sentence about the same stretch a year ago is an aside. */
const isYearBefore = (last: Resolved, main: Resolved | null): boolean => main !== null && main.year > 0 && last.year === main.year - 1 && last.period.length === main.period.length && last.endMonth === main.endMonth;

function isAside({ period: { length, end, label } }: Resolved, { period: main }: Resolved): boolean {
  if (main.length !== "quarter" || !end || !main.end) return false;
  return length === "quarter" ? end < main.end : length === "year" && end === main.end && /\d|twelve/i.test(label ?? "") && !/20\d\d/.test(label ?? "");
}

function asInstant(resolved: Resolved): Resolved {
  return { ...resolved, period: { ...resolved.period, length: "instant", start: null, ytd: false } };
}
