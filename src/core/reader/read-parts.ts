/**
 * The words and the tables of a document without tags. Sentences are read first: what they say of the company and the date helps
 * to read the tables. Neither knows of the other's figures; settling is for `settle-sources.ts`.
 */
import { doubtFindings } from "../document/finding-of";
import type { TableGrid } from "../document/table-grid";
import type { KnownCalendar } from "../extraction/settle/known-period";
import type { TableItem } from "../extraction/tables/table-item";
import { readTablesSteps } from "../extraction/tables/read-tables";
import type { TaggedHabits } from "../extraction/tables/tagged-habits";
import type { LanguagePack } from "../language/pack";
import type { Finding } from "../model/finding";
import type { LineItem } from "../model/line-item";
import type { LanguageCode, Reading } from "../model/reading";
import type { SourceSpan } from "../model/source-span";
import type { UnusedNumber } from "../model/unused-number";
import { companyOfDocument, isReleaseByItsTop, isTitle } from "./company-of-document";
import { isJapanese, languageOf } from "./language-of";
import { between } from "./progress";
import { readWords } from "./read-words";
import { leaveOut } from "./rest-of-text";
import { noteInWords, scaleInWords, scaleProse } from "./scale-prose";
import { moveItem, moveUnused, type QuoteAt } from "./spans";

export interface Parts {
  readonly language: LanguageCode;
  readonly title: string | null;
  readonly published: string | null;
  readonly company: Reading["company"];
  readonly tables: readonly TableItem[];
  readonly prose: readonly LineItem[];
  readonly findings: readonly Finding[];
  /** Not asked for by a filing, which tags what it reports and prints thousands of other numbers. */
  readonly unused: () => readonly UnusedNumber[];
}

export interface PartsSource {
  /** What all spans index into in the end. */
  readonly source: string;
  /** Everything there is to read, tables included: for judging what kind of text it is. */
  readonly words: string;
  /** What of the words is not for the reader of sentences: the tables. */
  readonly leftOut: (grids: readonly TableGrid[]) => readonly SourceSpan[];
  readonly quoteAt: QuoteAt;
  readonly gridsIn: (language: LanguageCode) => readonly TableGrid[];
  /** What the tagged figures of a document say of its tables. */
  readonly tags?: TaggedHabits;
  /** The company's year as they state it. */
  readonly calendar?: KnownCalendar | null;
}

export interface ReadingContext {
  readonly packs: readonly LanguagePack[];
  /** ISO date, where the caller knows better than the document. */
  readonly published: string | null;
}

export function* readParts({ source, words, leftOut, quoteAt, gridsIn, tags, calendar = null }: PartsSource, { packs, published }: ReadingContext): Generator<number, Parts> {
  const language = languageOf(words);
  const isForeign = isJapanese(words);
  const grids = isForeign ? [] : gridsIn(language);
  yield 0;
  const read = yield* between(0, 0.6, readTablesSteps(grids, { language, source, words, companyName: null, fiscalYearEndMonth: null, published, statedNote: noteInWords(words), currency: null, tags: tags ?? null }));
  const rest = leaveOut(words, isForeign ? [] : leftOut(grids));
  const scale = read.scale ?? scaleInWords(words);
  const isWordless = !/\S/.test(rest.text);
  const hasRead = read.items.length > 0 || read.unused.length > 0;
  // A page may set its sentences in tables; but the rows of a statement that was not read are no sentences.
  const prose = isWordless && !hasRead && tags === undefined ? leaveOut(words, []) : rest;
  const said = readWords(prose.text, packs, published, { statesScale: scale !== null, calendar });
  // Rows of a statement have few of the words that tell a language, and a page of nothing else has no sentence; its line items tell.
  const knowsRows = read.items.some((item) => item.metric !== "other");
  const isRefused = said.verdict.findings.length > 0 && !(isWordless && hasRead);
  const open = { language: knowsRows || (isWordless && hasRead) ? language : said.verdict.language, title: said.frontMatter.title, published: published ?? said.frontMatter.published?.iso ?? null, company: { name: nameOf(words, read.items.length > 0, said.names.company), tickers: said.names.tickers } };
  if (isRefused && !knowsRows) return { ...open, tables: [], prose: [], findings: said.verdict.findings, unused: () => [] };
  const quoteIn: QuoteAt = (start, end) => {
    const span = prose.spanOf(start, end);
    return quoteAt(span.start, span.end);
  };
  const scaled = scaleProse(said.items.map((item) => moveItem(item, quoteIn)), read.items, scale);
  return {
    ...open,
    tables: read.items,
    prose: scaled.items,
    findings: [...read.findings, ...scaled.findings, ...doubtFindings(said.doubtful)],
    unused: () => [...read.unused, ...said.unused.map((number) => moveUnused(number, quoteIn))].sort((a, b) => a.start - b.start),
  };
}

function nameOf(words: string, hasRows: boolean, said: string | null): string | null {
  const titled = hasRows || isReleaseByItsTop(words) ? companyOfDocument(words) : null;
  return titled ?? (hasRows && isTitle(said) ? null : said);
}
