import type { LineItem } from "../../model/line-item";
import type { LanguageCode, Reading } from "../../model/reading";
import type { Period } from "../../model/period";
import type { SourceSpan } from "../../model/source-span";
import { DocumentError } from "../../document/document-error";
import type { FactContext, FactPeriod, NumericFact, TextFact } from "../../document/fact";
import { FindingList } from "../../document/finding-list";
import type { MarkupListener } from "../../document/html/markup-listener";
import { readInlineFacts } from "../../document/ixbrl/facts";
import { readCompanyfacts } from "../../document/json/companyfacts";
import { readXbrlJson } from "../../document/json/xbrl-json";
import { buildItems, type FileFacts } from "./build-items";
import { chooseFacts, filingCalendars, type CompanyfactsChoice } from "./companyfacts-choice";
import { readCoverPage, type CoverPage } from "./cover-page";
import { itemPeriod, type FiscalCalendar } from "./fiscal-calendar";
import { describeUnknown, kindOf } from "./kind-of";
import { keepOneOfEach } from "./one-of-each";
import { YearAgo } from "./year-ago";

export interface TaggedFile {
  readonly name: string;
  readonly text: string;
  /** Of the bytes the text was decoded from. */
  readonly sha256: string;
}

export interface TaggedOptions {
  readonly companyfacts?: CompanyfactsChoice;
  /** Listens to the markup of an inline file while its tags are read, so that it need not be parsed again. */
  readonly alongside?: ReadonlyMap<TaggedFile, MarkupListener>;
}

export interface TaggedReading {
  readonly reading: Reading;
  /** Where figures of an inline file were read, in document order. One that is printed in several places has an item for only one of them. */
  readonly figures: readonly SourceSpan[];
}

/**
 * Reads tagged documents: inline XBRL, XBRL-JSON, SEC companyfacts. One reading per file, in the order of the files, because
 * offsets belong to a file. All inline files given at once are one set: a context may stand in any of them.
 *
 * @example
 * const [reading] = readTagged([{ name: "q3.htm", text, sha256 }]);
 */
export function readTagged(files: readonly TaggedFile[], options: TaggedOptions = {}): Reading[] {
  const steps = readTaggedSteps(files, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value.map(({ reading }) => reading);
  }
}

/** The same in slices of a few milliseconds: each step yields how much is done, from 0 to 1, so that a screen can breathe between. */
export function* readTaggedSteps(files: readonly TaggedFile[], options: TaggedOptions = {}): Generator<number, TaggedReading[]> {
  const readings = new Map<TaggedFile, TaggedReading>();
  const inline: TaggedFile[] = [];
  for (const [at, file] of files.entries()) {
    const kind = kindOf(file.text);
    if (kind === "ixbrl") inline.push(file);
    else if (kind === "companyfacts") readings.set(file, { reading: yield* scaled(naming(file, readCompany(file, options.companyfacts ?? {})), at, files.length), figures: [] });
    else if (kind === "xbrl-json") readings.set(file, { reading: yield* scaled(naming(file, readJson(file)), at, files.length), figures: [] });
    else {
      const seen = kind === "unknown" ? describeUnknown(file.text) : kind === "text" ? "plain text" : `${kind.toUpperCase()} without tags`;
      throw new DocumentError("not-tagged", `${file.name} is ${seen}; inline XBRL, XBRL-JSON and SEC companyfacts have tags to read.`);
    }
  }
  if (inline.length > 0) {
    const read = yield* scaled(readInline(inline, options.alongside), files.length - inline.length, files.length);
    for (const [at, file] of inline.entries()) readings.set(file, read[at] as TaggedReading);
  }
  return files.map((file) => readings.get(file) as TaggedReading);
}

function* scaled<T>(steps: Generator<number, T>, done: number, of: number): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield Math.min(1, (done + step.value) / of);
  }
}

function* readInline(files: readonly TaggedFile[], alongside: TaggedOptions["alongside"]): Generator<number, TaggedReading[]> {
  const findings = new FindingList();
  const { numbers, texts, files: pages } = yield* readInlineFacts(files.map(({ text }) => text), findings, files.map((file) => alongside?.get(file)));
  // A set has one cover page, in the first file as a rule; its exhibits have none of their own.
  const periods = periodsOf(numbers, texts);
  const whole = readCoverPage(texts, periods);
  const facts = keepOneOfEach(numbers, findings);
  const readings: TaggedReading[] = [];
  for (const [at, file] of files.entries()) {
    const own = texts.filter((text) => text.file === at);
    const cover = orElse(readCoverPage(own, periods), whole);
    const items = yield* buildItems(oneDocument(facts.filter((fact) => fact.file === at), cover), findings);
    const page = pages[at];
    const title = cover.title ?? (page === undefined || page.title === "" ? null : page.title);
    const published = cover.published ?? filedAsOf(file.text);
    const reading = readingOf("ixbrl", file, items, at, findings, { ...cover, title, published }, page?.language ?? null);
    readings.push({ reading, figures: numbers.filter((fact) => fact.file === at).map(({ quote }) => quote) });
  }
  return readings;
}

function* readJson(file: TaggedFile): Generator<number, Reading> {
  const findings = new FindingList();
  const { numbers, texts } = yield* readXbrlJson(file.text, 0, findings);
  const cover = readCoverPage(texts, periodsOf(numbers, texts));
  const items = yield* buildItems(oneDocument(keepOneOfEach(numbers, findings), cover), findings);
  return readingOf("xbrl-json", file, items, 0, findings, cover, languageOf(texts));
}

function* readCompany(file: TaggedFile, choice: CompanyfactsChoice): Generator<number, Reading> {
  const findings = new FindingList();
  const { entityName, numbers } = yield* readCompanyfacts(file.text, 0);
  yield 0.5;
  const calendars = filingCalendars(numbers);
  yield 0.5;
  const { facts, versions, yearBefore } = yield* chooseFacts(numbers, choice, findings);
  const periodOf = memoPeriods(({ origin }) => calendars.get(origin?.accession ?? ""));
  const items = yield* buildItems({ facts, periodOf, versionsOf: (fact) => versions.get(fact) ?? [], yearBefore, oneConceptEach: false, isAlone: false }, findings);
  return readingOf("companyfacts", file, items, 0, findings, { name: entityName, tickers: [], title: null, published: null, calendar: undefined, isAlone: false }, null);
}

function oneDocument(facts: readonly NumericFact[], { calendar, isAlone }: CoverPage): FileFacts {
  const yearAgo = new YearAgo(facts);
  return { facts, periodOf: memoPeriods(() => calendar), versionsOf: () => [], yearBefore: (fact) => yearAgo.find(fact), oneConceptEach: true, isAlone };
}

/** Of several files, an error has to say which one it is about. */
function* naming<T>(file: TaggedFile, steps: Generator<number, T>): Generator<number, T> {
  try {
    return yield* steps;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    throw new DocumentError(error.code, `${file.name}: ${error.message}`, error.at, { cause: error });
  }
}

function readingOf(kind: "ixbrl" | "xbrl-json" | "companyfacts", file: TaggedFile, items: readonly LineItem[], at: number, findings: FindingList, cover: CoverPage, language: string | null): Reading {
  const code: LanguageCode = language !== null && /^zh\b/i.test(language) ? "zh" : "en";
  return {
    contract: 1,
    document: { kind, language: code, title: cover.title, published: cover.published, sha256: file.sha256 },
    company: { name: cover.name, tickers: cover.tickers },
    items,
    findings: findings.of(at),
    unused: [],
  };
}

function orElse(own: CoverPage, set: CoverPage): CoverPage {
  return {
    name: own.name ?? set.name,
    tickers: own.tickers.length > 0 ? own.tickers : set.tickers,
    title: own.title ?? set.title,
    published: own.published ?? set.published,
    calendar: own.calendar ?? set.calendar,
    isAlone: own.isAlone || set.isAlone,
  };
}

/** The stretches of time the document speaks of; the cover page of a quarterly report alone may name the year to date. */
function periodsOf(...facts: readonly (readonly { readonly context: FactContext }[])[]): FactPeriod[] {
  const contexts = new Set<FactContext>();
  for (const list of facts) for (const { context } of list) if (context.dimensions.length === 0) contexts.add(context);
  return [...contexts].map(({ period }) => period);
}

/** Thousands of facts share a few hundred contexts. */
function memoPeriods(calendarOf: (fact: NumericFact) => FiscalCalendar | undefined): (fact: NumericFact) => Period {
  const known = new Map<FactContext, Map<FiscalCalendar | undefined, Period>>();
  return (fact) => {
    const calendar = calendarOf(fact);
    let periods = known.get(fact.context);
    if (periods === undefined) known.set(fact.context, (periods = new Map()));
    let period = periods.get(calendar);
    if (period === undefined) periods.set(calendar, (period = itemPeriod(fact.context.period, calendar)));
    return period;
  };
}

const languageOf = (texts: readonly TextFact[]): string | null => (texts.some(({ value }) => /[\u4e00-\u9fff]/.test(value)) ? "zh" : null);

/** The header the SEC puts before a whole submission; a single document out of one does not say when it was filed. */
function filedAsOf(text: string): string | null {
  const match = /FILED AS OF DATE:\s+(\d{4})(\d{2})(\d{2})/.exec(text.slice(0, 5_000));
  return match === null ? null : `${match[1]}-${match[2]}-${match[3]}`;
}
