// By folder: files that are alike end up near each other in the page, where a compressor finds what they share.
import { lexiconOf } from "../language/lexicon";
import type { LanguagePack } from "../language/pack";
import { lastDayOf } from "../model/calendar";
import { metricRow } from "../model/metric";
import { isPointItem } from "../model/point-item";
import { ToldFigures } from "../model/told-figures";
import type { LineItem } from "../model/line-item";
import type { LanguageCode } from "../model/reading";
import type { UnusedNumber, UnusedReason } from "../model/unused-number";
import { C, MARKS, Passage } from "./passage/passage";
import { scanText } from "./passage/scan";
import { BROKEN, Tokens } from "./passage/tokens";
import { findNames } from "./names/company";
import { findMentions, Speaker } from "./names/company-mentions";
import { joinNames } from "./names/join-names";
import type { Names } from "./names/names";
import { RivalSpoken } from "./names/rival-spoken";
import type { Part } from "./sentences/part";
import type { Sentence } from "./sentences/sentence";
import { findSentences } from "./sentences/sentences";
import { sizeOf, type Figure } from "./figures/figure";
import { readCurrency } from "./figures/read-figure";
import { readFrontMatter, type FrontMatter } from "./texts/front-matter";
import { judgeText, type Verdict } from "./texts/judge-text";
import { marketReason } from "./texts/market-report";
import { roundsUp } from "./texts/round-up";
import { reportsSeveral } from "./texts/several-companies";
import type { Draft, Scope } from "./drafts/draft";
import { giveStatedRelations, type StatedRelation } from "./drafts/stated-relations";
import { attach, cutSentence, type SentenceReading } from "./attach/attach";
import type { LooseFigure } from "./attach/frames";
import type { PeriodMention } from "./periods/period-mention";
import { Currencies, settleCurrencies, type StatedCurrency } from "./settle/currency";
import { addUp } from "./settle/add-up";
import { dropLastYear } from "./settle/drop-last-year";
import { dropOldOutlooks } from "./settle/drop-old-outlooks";
import { dropUndiluted } from "./settle/drop-undiluted";
import { dropTranslations } from "./settle/drop-translations";
import { dropOtherPriors } from "./settle/drop-other-priors";
import { joinExpectations } from "./settle/join-expectations";
import { joinGrowth } from "./settle/join-growth";
import { joinYears } from "./settle/join-years";
import type { KnownCalendar } from "./settle/known-period";
import { LoneParts } from "./settle/lone-parts";
import { mergeRepeated } from "./settle/merge-repeated";
import { narrowToParagraph } from "./settle/narrow-to-paragraph";
import type { Resolved } from "./settle/resolve-period";
import type { SentencePeriods } from "./settle/sentence-periods";
import { settlePeriods } from "./settle/settle-periods";
import { tellNetRevenue } from "./settle/tell-net-revenue";
import { tellProfit } from "./settle/tell-profit";
import { publishes, toldPeriods } from "./settle/told-periods";
import { toLineItem } from "./settle/to-line-item";
import { listUnused } from "./settle/unused-numbers";
import { DOUBTFUL, UNBELIEVED, weighEvidence } from "./settle/weigh-evidence";
import { append } from "../model/append";

export interface Extraction {
  readonly verdict: Verdict;
  readonly frontMatter: FrontMatter;
  readonly names: Names;
  readonly items: readonly LineItem[];
  readonly unused: readonly UnusedNumber[];
  /** The currency its amounts are read in though the text does not say so; null where it does. */
  readonly assumedCurrency: string | null;
  /** Items that little in the text speaks for. */
  readonly doubtful: readonly string[];
}

/** What is known of a text beforehand. */
export interface KnownOfText {
  /** The document it is part of states the scale of its amounts. */
  readonly statesScale?: boolean;
  /** Amounts of a text that prints no currency are in that of its language. */
  readonly assumesCurrency?: boolean;
  readonly calendar?: KnownCalendar | null;
}

const FEW_TOKENS = 2048;
/** Twelve megabytes: the longest report, not a whole library of them. */
const MOST_KEPT = 2 ** 19;

/** Kept from one text to the next, since nothing outlives its reading: to make columns costs more than to fill them from a short text. */
let columns = new Tokens(FEW_TOKENS);

function takeColumns(characters: number): Tokens {
  const likely = characters >> 2;
  if (columns.capacity > MOST_KEPT || columns.capacity < likely) columns = new Tokens(Math.max(FEW_TOKENS, likely));
  columns.clear();
  return columns;
}

/** From a text to its line items, one stage after the other; each line says what the next one relies on. */
export function extract(text: string, packs: readonly LanguagePack[], published: string | null, { statesScale = false, assumesCurrency = false, calendar: known = null }: KnownOfText = {}): Extraction {
  const lexicon = lexiconOf(packs);
  const passage = new Passage(text, scanText(text, lexicon, takeColumns(text.length)), lexicon, statesScale);
  const verdict = judgeText(passage);
  if (verdict.findings.length > 0) return { verdict, frontMatter: { title: null, published: null }, names: NOBODY, items: [], unused: [], assumedCurrency: null, doubtful: [] };
  const frontMatter = readFrontMatter(passage);
  const several = roundsUp(passage);
  const names = several ? NOBODY : findNames(passage, frontMatter.title);
  joinNames(passage, names);
  passage.ownForms = names.ownForms;

  // Amounts find their metrics inside a sentence; the last draft is carried on for sentences that go on without a subject.
  const { readings, figures, periods, currencies } = readSentences(passage, names, several, several ? null : (marketReason(passage, frontMatter.title !== null, names) ?? (reportsSeveral(passage) ? "market-report" : null)));
  const loose: LooseFigure[] = [];
  const drafts: Draft[] = [];
  const relations: StatedRelation[] = [];
  for (const reading of readings) {
    for (const left of reading.loose) loose.push(left);
    for (const relation of reading.relations) relations.push(relation);
    for (const draft of reading.drafts) if (!draft.comparison && !draft.absorbs && draft.mode !== "outside") drafts.push(draft);
  }

  tellNetRevenue(drafts, passage);
  tellProfit(drafts);
  // Currencies before anything compares two amounts.
  const money = new Currencies(inOrder(packs, verdict.language), text, currencies.sort((a, b) => a.at - b.at), assumesCurrency, names.company?.toLowerCase());
  settleCurrencies(drafts, money);
  // Expectations and growth told in sentences of their own go to their items before repeats are merged, so nothing is merged away from them.
  const said: Draft[] = [];
  for (const told of several ? byParagraph(drafts, readings) : [drafts]) {
    const expected = joinExpectations(told);
    for (const draft of expected.orphans) loose.push({ figure: draft.value as Figure, reason: "forecast-alone" });
    append(said, joinGrowth(expected.drafts));
  }
  if (!several) giveStatedRelations(said, relations);
  const printed = dropTranslations(said, loose.filter(({ reason }) => reason === "translation").map(({ figure }) => figure));
  for (const draft of printed.translated) for (const figure of figuresOf(draft)) loose.push({ figure, reason: "translation" });
  // Dates next: whether two items are one depends on their periods.
  const mostly = (told: string): boolean => currencies.filter(({ code }) => money.tellsOf(code, told)).length * 2 > currencies.length;
  // A company that reports in rupees closes its fiscal year in March.
  const stated = calendarOf(frontMatter, published, periods, mostly("INR"));
  const calendar = { ...stated, yearEnd: known?.yearEnd ?? stated.yearEnd, known, namedByStart: mostly("JPY") };
  const dates = settlePeriods(periodsBySentence(readings, printed.drafts), text, calendar);
  addUp(printed.drafts, dates, ({ sentence }) => readings[sentence]?.sentence);
  if (!several) for (const draft of dropOtherPriors(printed.drafts, dates, passage, calendar)) loose.push({ figure: draft.prior as Figure, reason: "earlier-period" });
  narrowToParagraph(byParagraph(printed.drafts, readings), dates, readings.map(({ sentence }) => sentence));
  const current = dropOldOutlooks(printed.drafts, dates);
  for (const draft of current.old) loose.push({ figure: draft.value as Figure, reason: "earlier-outlook" });
  const own = verdict.language === "zh" ? dropLastYear(current.drafts) : { drafts: current.drafts, last: [] };
  for (const draft of own.last) for (const figure of figuresOf(draft)) loose.push({ figure, reason: "earlier-period" });
  const told = dropUndiluted(own.drafts, dates);
  for (const draft of told.undiluted) for (const figure of figuresOf(draft)) loose.push({ figure, reason: "undiluted" });
  const once = mergeRepeated(told.drafts);
  for (const draft of once.repeats) for (const figure of figuresOf(draft)) loose.push({ figure, reason: "repeated" });
  dateMerged(once.drafts, dates);
  const settled = (several ? byParagraph(once.drafts, readings) : [once.drafts]).flatMap((told) => joinYears(told, dates, periods));

  const items: LineItem[] = [];
  const doubtful: string[] = [];
  const figuresTold = new ToldFigures();
  const named = settled.filter(({ metric }) => metric !== "other");
  const parts = new LoneParts(named);
  const evidence = { sentences: readings.length, figures: named.length, onlyPart: parts.isOnlyOne };
  for (const draft of settled) {
    const reading = readings[draft.sentence];
    const resolved = dates.get(draft);
    if (!reading || !resolved) continue;
    // "Excluding charges at its Embraco subsidiary, it earned $2.76 a share": a share is of the whole company.
    if (!reading.sentence.han && metricRow(draft.metric).kind === "per-share") draft.scope = null;
    const item = toLineItem(draft, resolved, spanOf(reading.sentence), text);
    if (!item) continue;
    // A company may pay two dividends.
    const contradicts = !several && isPointItem(item) && item.metric !== "dividend-per-share" && figuresTold.contradictionOf(item)?.conflict === "read-twice";
    const points = weighEvidence(draft, reading.sentence, { ...evidence, contradicts, lone: parts.isLone(draft) });
    if (points >= UNBELIEVED) for (const figure of figuresOf(draft)) loose.push({ figure, reason: contradicts ? "told-otherwise" : "little-evidence" });
    else {
      items.push(item);
      if (isPointItem(item)) figuresTold.add(item);
    }
    if (points >= DOUBTFUL && points < UNBELIEVED) doubtful.push(item.id);
  }
  return { verdict, frontMatter, names, items, unused: listUnused(text, passage, items, figures, periods, loose), assumedCurrency: money.assumed ?? money.doubted, doubtful };
}

const NOBODY: Names = { company: null, tickers: [], own: new Set(), others: new Set(), ownForms: [], otherForms: [] };

/** The pack of the text's own language speaks first where packs differ. */
const inOrder = (packs: readonly LanguagePack[], language: LanguageCode): LanguagePack[] => [...packs.filter((pack) => pack.code === language), ...packs.filter((pack) => pack.code !== language)];

/** In a round-up the drafts of each paragraph are of another company. */
function byParagraph(drafts: readonly Draft[], readings: readonly SentenceReading[]): Draft[][] {
  const paragraphs: Draft[][] = [];
  let paragraph = -1;
  const opening = readings.map(({ sentence }, i) => (paragraph = i === 0 || sentence.passage.tokens.gap[sentence.from] === BROKEN ? i : paragraph));
  for (const draft of drafts) (paragraphs[opening[draft.sentence] as number] ??= []).push(draft);
  return paragraphs.filter((told) => told !== undefined);
}

interface ReadSentences {
  readonly readings: SentenceReading[];
  readonly figures: Figure[];
  readonly periods: PeriodMention[];
  readonly currencies: StatedCurrency[];
}

function readSentences(passage: Passage, names: Names, several: boolean, market: UnusedReason | null): ReadSentences {
  const bounds = findSentences(passage);
  const readings: SentenceReading[] = [];
  const figures: Figure[] = [];
  const periods: PeriodMention[] = [];
  const currencies: StatedCurrency[] = [];
  const speaker = new Speaker(findMentions(passage.text, names));
  const rival = new RivalSpoken();
  let carried: Draft[] = [];
  let recent: Draft[] = [];
  let expected: Draft[] = [];
  let scope: Scope | null = null;
  let ahead = false;
  let outlook = false;
  let house = false;
  let stranger: string | null = null;
  let list: Draft | null = null;
  let peers = false;
  let link = false;
  for (let i = 0; i + 1 < bounds.length; i++) {
    const from = bounds[i] as number;
    const to = bounds[i + 1] as number;
    const sentence = cutSentence(passage, from, to, i);
    if (several && passage.tokens.gap[from] === BROKEN) {
      carried = recent = expected = [];
      scope = stranger = null;
      ahead = outlook = house = false;
    }
    for (let index = 0; index < sentence.count; index++) {
      const part = sentence.parts[index] as Part;
      if (part.figure) {
        figures.push(part.figure);
        // 虧損擴大至272.8萬美元（下同）
        if (part.figure.currency !== "" && holdsBelow(sentence, index)) currencies.push({ code: part.figure.currency, at: part.figure.start, minor: false, alone: true, below: true });
        if (part.figure.currency !== "") currencies.push({ code: part.figure.currency, at: part.figure.start, minor: part.figure.minor, alone: false, small: !part.figure.scaled && sizeOf(part.figure) < 10_000, translates: (sentence.isMark(index - 1, MARKS.opening) && sentence.isFigure(index - 2)) || (sentence.isSign(index - 1) && sentence.isMark(index - 3, MARKS.opening)) });
      }
      if (part.period) periods.push(part.period);
      if (part.kind === "term" && passage.is(part.from, C.currency) && (sentence.han || declares(passage, part.from))) currencies.push({ code: readCurrency(passage.payload(part.from, C.currency)).code, at: sentence.figure(index - 2)?.start ?? (passage.tokens.start[part.from] as number), minor: false, alone: true, below: holdsBelow(sentence, index) });
    }
    const reading = attach(sentence, names, { drafts: carried, recent, expected, scope, ahead, outlook, house, stranger, list });
    ({ list } = reading);
    // "Stocks to Consider": what an article closes with is of other companies.
    peers ||= !sentence.han && i > 0 && passage.lexicon.phrases["peers-heading"].test(passage.text.slice(spanOf(sentence).start, spanOf(sentence).end));
    // "READ MORE: Zenith's profit falls", 相關文章：: the headline of another story.
    if (passage.tokens.gap[from] === BROKEN) link = passage.lexicon.phrases["related-link"].test(passage.text.slice(spanOf(sentence).start, spanOf(sentence).start + LINK));
    silence(reading, market === "market" && speaksItself(sentence, names) ? null : market, peers || link ? "another company" : speaker.of(spanOf(sentence).start, spanOf(sentence).end, passage.tokens.gap[from] === BROKEN) ?? rival.of(sentence, names, passage.tokens.gap[from] === BROKEN));
    rival.goesOnAbout(reading.drafts.find(({ company }) => company !== null)?.company ?? null, sentence, names);
    readings.push(reading);
    ahead = reading.ahead && reading.opensList;
    outlook = reading.ahead;
    house = reading.house && passage.tokens.gap[to] !== BROKEN;
    stranger = reading.stranger;
    if (passage.tokens.gap[to] === BROKEN) scope = null;
    if (expected.length > 0) expected = [];
    if (reading.drafts.length === 0) continue;
    for (const draft of reading.drafts) scope = draft.scope ?? scope;
    expected = reading.drafts.filter((draft) => draft.mode === "consensus" && draft.value !== null);
    const valued = reading.drafts.filter((draft) => draft.value !== null && draft.mode !== "consensus" && draft.mode !== "outside" && !draft.comparison && !draft.absorbs);
    if (valued.length > 0) {
      carried = valued;
      recent = [...recent.slice(-MOST_RECENT), ...valued];
    }
  }
  return { readings, figures, periods, currencies };
}

const MOST_RECENT = 8;
const ODD_DAYS = 7;
const LINK = 40;
const LONGEST_NAME = 7;

/** "in Canadian dollars", "millions of euros", "RMB million". A "check mark" is no currency of the text, nor a contract that was "won". */
const declares = (passage: Passage, at: number): boolean => passage.is(at - 1, C.in) || [at - 2, at - 1, at + 1].some((near) => passage.is(near, C.scale));

/** 乘联会数据显示…。比亚迪公告，11月销量50.68万辆: in a text about a market the company still tells its own figures. */
function speaksItself(sentence: Sentence, { ownForms }: Names): boolean {
  if (!sentence.han || !sentence.has(C.announce)) return false;
  let verb = 1;
  while (verb < LONGEST_NAME && !sentence.is(verb, C.announce)) verb++;
  const subject = sentence.text(0, verb);
  return verb < LONGEST_NAME && ownForms.some((form) => subject.startsWith(form));
}

/** A sentence about another company keeps its figures to itself. */
function silence(reading: SentenceReading, market: UnusedReason | null, other: string | null): void {
  if (market === null && other === null) return;
  for (const draft of reading.drafts) {
    if (draft.value && draft.mode !== "outside") reading.loose.push({ figure: draft.value, ...(other === null || market ? { reason: market ?? "market" } : { reason: "another-company", facts: { company: other } }) });
    draft.mode = "outside";
  }
}

function periodsBySentence(readings: readonly SentenceReading[], valued: readonly Draft[]): SentencePeriods[] {
  const bySentence = new Map<number, Draft[]>();
  for (const draft of valued) {
    const known = bySentence.get(draft.sentence);
    if (known) known.push(draft);
    else bySentence.set(draft.sentence, [draft]);
  }
  return readings.map(({ sentence, drafts, periods, ahead }) => ({
    plain: !sentence.han && !sentence.has(C.metric) && sentence.isMark(sentence.count - 1, MARKS.point) && !opensOrReports(sentence),
    opensParagraph: sentence.passage.tokens.gap[sentence.from] === BROKEN,
    aside: !sentence.han && opensWithYear(sentence),
    // 耐克2023财年收入72亿美元: the time of somebody else's figures is not what the next sentence is of.
    mentions: sentence.han && drafts.length > 0 && drafts.every(({ company }) => company !== null) ? [] : withoutPlans(sentence, drafts, periods.named),
    bases: periods.bases,
    drafts: bySentence.get(sentence.index) ?? [],
    interims: drafts.filter(({ metric, label }) => metric === "dividend-per-share" && sentence.passage.lexicon.phrases.interim.test(sentence.passage.text.slice(label.start, label.end))),
    told: ahead && !sentence.han ? toldPeriods(sentence, drafts) : [],
    // "will boost its 2004 dividend": what is paid for a year is of a year that is over.
    ahead: ahead && (drafts.length === 0 || drafts.some(({ metric }) => metric !== "dividend-per-share")),
    foresees: sentence.han && !sentence.has(C.metric) && speaksAhead(sentence),
  }));
}

/** "It plans to open 20 stores in 2027": a year that nothing is told of but what is yet to come dates no result. */
const withoutPlans = (sentence: Sentence, drafts: readonly Draft[], named: readonly PeriodMention[]): readonly PeriodMention[] =>
  !sentence.han && named.some(isPlainYear) && drafts.every(isUntold) && !sentence.isMark(sentence.count - 1, MARKS.colon) && speaksAhead(sentence) ? named.filter((mention) => !isPlainYear(mention)) : named;
const isPlainYear = ({ length, number, year, fiscal, endMonth }: PeriodMention): boolean => length === "year" && year > 0 && !fiscal && !number && !endMonth;
const isUntold = ({ value, changes, metric }: Draft): boolean => value === null && changes.length === 0 && metric !== "dividend-per-share";
const speaksAhead = (sentence: Sentence): boolean => sentence.passage.lexicon.phrases["speaks-ahead"].test(sentence.text(0, sentence.count));

/** "In 2024, ", "Full-year revenue" */
function opensWithYear(sentence: Sentence): boolean {
  let at = sentence.is(0, C.in) ? 1 : 0;
  if (at > 0 && sentence.is(at, C.determiner)) at++;
  return sentence.period(at)?.length === "year" && (at === 0 ? sentence.isMark(sentence.count - 1, MARKS.point) : sentence.isComma(at + 1));
}

/** "announced its report for the third quarter", "In the third quarter, it opened": what follows is told of that time. */
const opensOrReports = (sentence: Sentence): boolean => sentence.parts.some((_, at) => publishes(sentence, at) || (sentence.isPeriod(at) && sentence.clauseStart(at) === 0 && at <= 2));

function calendarOf(frontMatter: FrontMatter, published: string | null, periods: readonly PeriodMention[], rupees: boolean): { published: FrontMatter["published"]; yearEnd: number } {
  const [year, month, day] = published === null ? [] : published.split("-").map(Number);
  const given = published !== null && year && month && day ? { iso: published, year, month, day } : frontMatter.published;
  // "the fiscal year ended March 31" is the only thing that tells a fiscal calendar; "the twelve months ended" may trail any quarter.
  const whole = periods.find((period) => period.length === "year" && !period.counted && !period.instant && period.endMonth > 0 && period.startMonth !== 1);
  // "52 weeks to February 1": of a year that ends with January.
  const told = whole ? (whole.endDay > 0 && whole.endDay <= ODD_DAYS ? whole.endMonth - 1 || 12 : whole.endMonth) : yearEndOfQuarters(periods);
  return { published: given, yearEnd: told || (rupees && periods.some(({ fiscal, number }) => fiscal || number > 0) ? 3 : 0) };
}

/** "the second quarter ended September 30" is of a year that ends in March; a retailer's odd days tell no month's end. */
function yearEndOfQuarters(periods: readonly PeriodMention[]): number {
  // "the quarter ended September 30 (Q2FY26)": its number may stand in brackets behind it.
  const numberOf = (at: number): number => {
    const [told, behind] = [periods[at], periods[at + 1]];
    return told?.length !== "quarter" ? 0 : told.number || (behind?.length === "quarter" && behind.fiscal && behind.start - told.end < 4 ? behind.number : 0);
  };
  const at = periods.findIndex(({ endMonth, endDay, endYear }, i) => endMonth > 0 && (endDay === 0 || endDay === lastDayOf(endYear || 2001, endMonth)) && numberOf(i) > 0);
  return at < 0 ? 0 : (((periods[at] as PeriodMention).endMonth - numberOf(at) * 3 + 23) % 12) + 1;
}

/** A merged draft is a new object: it has the dates of the mention whose value it kept. */
function dateMerged(drafts: readonly Draft[], dates: Map<Draft, Resolved>): void {
  const merged = drafts.filter((draft) => !dates.has(draft));
  if (merged.length === 0) return;
  const byValue = new Map([...dates].map(([{ value }, resolved]) => [value, resolved]));
  for (const draft of merged) {
    const resolved = byValue.get(draft.value);
    if (resolved) dates.set(draft, resolved);
  }
}

function figuresOf(draft: Draft): Figure[] {
  return [draft.value, draft.prior, draft.consensus?.figure ?? null, ...draft.changes.map((change) => change.figure)].filter((figure) => figure !== null);
}

function spanOf(sentence: Sentence): { start: number; end: number } {
  const { tokens } = sentence.passage;
  return { start: tokens.start[sentence.from] as number, end: tokens.end[sentence.to - 1] as number };
}

const holdsBelow = (sentence: Sentence, at: number): boolean => sentence.payload(at + 1, C.neutral) === "below" || sentence.payload(at + 2, C.neutral) === "below";
