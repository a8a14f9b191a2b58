/** A row of test/specs and where a reading departs from it; the format is specified in test/specs/README.md. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isRange, type Amount } from "../../src/core/model/amount";
import type { LineItem } from "../../src/core/model/line-item";
import type { Reading } from "../../src/core/model/reading";
import type { SourceSpan } from "../../src/core/model/source-span";

type Bounds = { readonly low: string | null; readonly high: string | null };
type SpanName = "actual" | "prior" | "yoy" | "qoq" | "consensus";

export interface SpecItem {
  readonly metric: string;
  readonly value: string | Bounds;
  readonly unit?: string;
  readonly kind?: string;
  readonly scope?: string | null;
  readonly label?: string;
  readonly optional?: boolean;
  readonly spans?: Readonly<Partial<Record<SpanName, string>>>;
}

export interface SpecRow {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly items: readonly (SpecItem & Readonly<Record<string, unknown>>)[];
  readonly unused?: readonly string[];
  readonly company?: string | null;
  readonly tickers?: readonly string[];
  readonly why: string;
}

const SPECS = resolve(__dirname, "../specs");

export function specRows(language: "en" | "zh"): SpecRow[] {
  const folder = join(SPECS, language);
  return readdirSync(folder).filter((name) => name.endsWith(".json")).sort()
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as SpecRow[]);
}

/** Ids of rows the reader is known to fail: a row that passes must leave the list, so a fix is noticed. */
export const knownFailures = (): ReadonlySet<string> => new Set(JSON.parse(readFileSync(join(SPECS, "known-failures.json"), "utf8")) as string[]);

/** One line for each departure; empty when the reading is what the row says. */
export function departures(row: SpecRow, reading: Reading): string[] {
  const left = new Set(reading.items);
  const found = row.items.flatMap((wanted) => {
    const item = [...left].find((candidate) => isMeant(wanted, candidate));
    if (!item) return wanted.optional ? [] : [`missed ${wanted.metric} ${JSON.stringify(wanted.value)}`];
    left.delete(item);
    return wanted.optional ? [] : [...factDepartures(wanted, item), ...spanDepartures(row.text, wanted, item)];
  });
  const extra = [...left].filter(({ metric }) => metric !== "other").map((item) => `extra ${item.metric} "${amountsOf(item).map(({ text }) => text).join(" to ")}"`);
  return [...found, ...extra, ...documentDepartures(row, reading)];
}

function isMeant(wanted: SpecItem, item: LineItem): boolean {
  const bounds = boundsOf(wanted.value);
  const actual = isRange(item.actual) ? { low: item.actual.low?.value ?? null, high: item.actual.high?.value ?? null } : boundsOf(item.actual.value);
  return item.kind === (wanted.kind ?? "actual") && item.metric === wanted.metric
    && (wanted.scope === undefined || isSameScope(wanted.scope, item.scope))
    && isSameNumber(bounds.low, actual.low) && isSameNumber(bounds.high, actual.high)
    && (wanted.unit === undefined || amountsOf(item).every(({ unit }) => unit === wanted.unit));
}

const boundsOf = (value: string | Bounds): Bounds => (typeof value === "string" ? { low: value, high: value } : value);
const amountsOf = ({ actual }: LineItem): Amount[] => (isRange(actual) ? [actual.low, actual.high].filter((end) => end !== null) : [actual]);

function isSameNumber(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(Number(a) - Number(b)) <= Math.max(Math.abs(Number(a)), Math.abs(Number(b))) * 1e-12;
}

/** As the accuracy score compares scopes: by the words that tell them apart. */
function isSameScope(a: string | null, b: string | null): boolean {
  if (!a || !b) return !a && !b;
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared > 0 && shared >= Math.min(x.size, y.size) / 2;
}

const wordsOf = (scope: string): Set<string> =>
  new Set(scope.toLowerCase().replace(/\b(segment|division|business|group|unit|the)\b/g, " ").match(/[a-z0-9]+|[\u4e00-\u9fff]/g) ?? []);

function factDepartures(wanted: Readonly<Record<string, unknown>> & SpecItem, item: LineItem): string[] {
  const change = (against: string, form: "percent" | "points"): string | null =>
    item.changes.find((one) => one.against === against && one[form] !== null)?.[form] ?? null;
  const numbers: Readonly<Record<string, string | null>> = {
    prior: item.prior?.value ?? null,
    yoy: change("year-ago", "percent"),
    qoq: change("previous-period", "percent"),
    yoyPoints: change("year-ago", "points"),
    qoqPoints: change("previous-period", "points"),
    consensus: item.consensus?.amount?.value ?? null,
  };
  const words: Readonly<Record<string, unknown>> = {
    basis: item.basis,
    length: item.period.length,
    start: item.period.start,
    end: item.period.end,
    ytd: item.period.ytd,
    relation: item.consensus?.relation ?? null,
  };
  const wrong = [
    ...Object.entries(numbers).filter(([field, got]) => field in wanted && !isSameNumber(wanted[field] as string | null, got)),
    ...Object.entries(words).filter(([field, got]) => field in wanted && wanted[field] !== got),
  ].map(([field, got]) => `${item.metric} ${field}: ${String(got)}, not ${String(wanted[field])}`);
  const labelled = wanted.label === undefined || item.label.toLowerCase().includes(wanted.label.toLowerCase());
  return labelled ? wrong : [...wrong, `${item.metric} label: "${item.label}" without "${wanted.label ?? ""}"`];
}

function spanDepartures(text: string, wanted: SpecItem, item: LineItem): string[] {
  const change = (against: string): SourceSpan | undefined => item.changes.find((one) => one.against === against);
  const amounts = amountsOf(item);
  const spans: Readonly<Record<SpanName, SourceSpan | null | undefined>> = {
    actual: { start: Math.min(...amounts.map(({ start }) => start)), end: Math.max(...amounts.map(({ end }) => end)) },
    prior: item.prior,
    yoy: change("year-ago"),
    qoq: change("previous-period"),
    consensus: item.consensus?.amount,
  };
  return (Object.keys(spans) as SpanName[]).flatMap((name) => {
    const quote = wanted.spans?.[name];
    if (quote === undefined) return [];
    const meant = locate(text, quote);
    const got = spans[name];
    const reaches = got && (name === "yoy" || name === "qoq" ? got.start <= meant.start && got.end >= meant.end : got.start === meant.start && got.end === meant.end);
    return reaches ? [] : [`${item.metric} ${name} span: "${got ? text.slice(got.start, got.end) : ""}", not "${quote}"`];
  });
}

/** "5%#2" is the second 5% of the text. */
function locate(text: string, quote: string): SourceSpan {
  const numbered = text.includes(quote) ? null : /^(.*)#(\d+)$/s.exec(quote);
  const sought = numbered?.[1] ?? quote;
  let start = -1;
  for (let count = Number(numbered?.[2] ?? 1); count > 0; count--) start = text.indexOf(sought, start + 1);
  if (start < 0) throw new Error(`the row's own text does not hold ${JSON.stringify(quote)}`);
  return { start, end: start + sought.length };
}

function documentDepartures(row: SpecRow, reading: Reading): string[] {
  const used = reading.items.flatMap((item) => [...amountsOf(item), item.prior, ...item.changes, item.consensus?.amount].filter((span) => span !== null && span !== undefined));
  const meets = (a: SourceSpan, b: SourceSpan): boolean => a.start < b.end && b.start < a.end;
  const unused = (row.unused ?? []).flatMap((quote) => {
    const meant = locate(row.text, quote);
    if (used.some((span) => meets(span, meant))) return [`used ${quote}`];
    return reading.unused.some((span) => meets(span, meant)) ? [] : [`lost ${quote}`];
  });
  const company = row.company === undefined || row.company === reading.company.name ? [] : [`company: ${String(reading.company.name)}, not ${String(row.company)}`];
  const tickers = row.tickers === undefined || row.tickers.join() === reading.company.tickers.join() ? [] : [`tickers: ${reading.company.tickers.join()}, not ${row.tickers.join()}`];
  const published = row.published === undefined || row.published === reading.document.published ? [] : [`published: ${String(reading.document.published)}, not ${row.published}`];
  return [...unused, ...company, ...tickers, ...published];
}
