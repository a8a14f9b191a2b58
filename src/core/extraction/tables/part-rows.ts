/** Which rows of a table are about a part of the company: by its title, its headings and its totals. */
import type { MappedText } from "../../document/mapped-text";
import type { MetricId } from "../../model/metric";
import { foldWords, plainLabel } from "./fold-words";
import { labelWords } from "./label-words";
import type { NamedRow } from "./named-row";
import type { ReadTable } from "./read-table";
import type { TableGrammar } from "./table-grammar";
import type { TableRow } from "./table-row";
import { matcherOf } from "./word-list";

/** A sentence speaks of balance sheets too. */
const SHORT_TITLE = 100;
/** One row under two headings may be chance. */
const FEWEST_ALIKE = 2;

const printedOf = ({ row }: NamedRow): string => [...row.figures.values()].map((cell) => cell.figure?.low.value).join(" ");

/** "Net sales" once more under "Products", with other figures: a filing's viewer lists the parts below the statement, each under its name. */
export function scopeRepeated(rows: readonly NamedRow[], grammar: TableGrammar): NamedRow[] {
  const parts = partsOf(rows, grammar);
  const seen = new Map<string, NamedRow>();
  return rows.map((row) => {
    const heading = headingOf(row);
    if (!isScopable(row)) return row;
    const part = heading && parts.get(heading.start);
    if (part !== undefined) return { ...row, scope: part };
    const key = keyOf(row);
    const first = seen.get(key);
    if (!first) seen.set(key, row);
    const isPart = first !== undefined && heading !== undefined && !first.row.headings.some(({ start }) => start === heading.start) && printedOf(first) !== printedOf(row);
    return isPart && canBePart(heading, grammar) ? { ...row, scope: labelWords(heading) } : row;
  });
}

const headingOf = ({ row: { headings } }: NamedRow): MappedText | undefined => headings[headings.length - 1];
const keyOf = ({ metric, basis, label }: NamedRow): string => `${metric}|${basis}|${plainLabel(label)}`;
const isScopable = ({ metric, scope, unit }: NamedRow): boolean => metric !== "other" && scope === null && unit !== "per-share";
/** "Six months ended June 30" between the rows repeats them for another period, not for a part. */
const canBePart = (heading: MappedText, { findPeriods }: TableGrammar): boolean => !isPeriod(labelWords(heading), findPeriods);

/** Rows that come under several headings, "Net sales" and "Operating income" under each: all of the headings name parts, the first too. */
function partsOf(rows: readonly NamedRow[], grammar: TableGrammar): ReadonlyMap<number, string | null> {
  const blocks = new Map<number, { readonly heading: MappedText; readonly keys: Set<string> }>();
  for (const row of rows) {
    const heading = headingOf(row);
    if (!heading || !isScopable(row) || !canBePart(heading, grammar) || grammar.labels.metricOf(labelWords(heading)) !== null) continue;
    const block = blocks.get(heading.start) ?? { heading, keys: new Set() };
    block.keys.add(keyOf(row));
    blocks.set(heading.start, block);
  }
  const isParallel = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => [...one].filter((key) => other.has(key)).length >= FEWEST_ALIKE;
  const parallel = [...blocks.values()].filter((one) => [...blocks.values()].some((other) => other !== one && isParallel(one.keys, other.keys)));
  return new Map(parallel.map(({ heading }) => [heading.start, isWholeCompany(labelWords(heading), grammar) ? null : labelWords(heading)]));
}

const isWholeCompany = (heading: string, { labels }: TableGrammar): boolean => plainLabel(heading) === "total" || labels.isWhole(heading) || labels.isWhole(plainLabel(heading).replace(/^total /, ""));

/** "Net sales" and "Membership fees" above "Total revenues", 其中：营业收入 below 营业总收入: what differs from the total is a part of it. */
export function partTotals(rows: readonly NamedRow[], { labels }: TableGrammar): NamedRow[] {
  const isWhole = ({ metric, scope }: NamedRow): boolean => metric === "revenue" && scope === null;
  const totals = new Set(rows.filter((row) => isWhole(row) && labels.isTotal(row.label)).map(printedOf));
  if (totals.size === 0) return [...rows];
  return rows.map((row) => (isWhole(row) && !labels.isTotal(row.label) && !totals.has(printedOf(row)) ? { ...row, scope: row.label } : row));
}

/** What is measured at fair value is listed with a total, and that "Total assets" is not the company's. */
export function fairValuesAlone(rows: readonly NamedRow[], { titles, columns, grid }: ReadTable, { words }: TableGrammar): readonly NamedRow[] {
  const [fair, balance] = [words.fairValue, words.statements.balance].map((list) => matcherOf(list, words.spaced));
  const isFair = (text: string): boolean => fair?.test(foldWords(text)) === true;
  if (titles.some(({ text }) => text.length < SHORT_TITLE && balance?.test(foldWords(text)) === true && !isFair(text))) return rows;
  const isOver = columns.some(({ label }) => label !== null && isFair(label)) || grid.before.slice(-2).some(({ text }) => isFair(text)) || (grid.caption !== null && isFair(grid.caption.text));
  return isOver ? rows.map((row) => (row.metric === "total-assets" ? { ...row, metric: "other" } : row)) : rows;
}

/** "Net sales by region" over "Americas", "EMEA" and "Total": all of them are net sales. */
export function partByTitle(rows: readonly NamedRow[], table: ReadTable, { labels }: TableGrammar): readonly NamedRow[] {
  const metric = table.titles.reduce<MetricId | null>((found, { text }) => found ?? labels.partedMetric(text), null);
  const whole = metric === null ? -1 : rows.findIndex((row) => labels.isTotal(row.label) && (row.metric === metric || plainLabel(row.label) === "total"));
  if (metric === null || whole < 0) return rows;
  const isPart = (row: NamedRow): boolean => row.metric === "other" && row.unit === "money" && row.row.headings.length === 0 && !labels.isTotal(row.label) && fits(metric, row.row, table);
  return rows.map((row, at) => (at === whole ? { ...row, metric } : at < whole && isPart(row) ? { ...row, metric, scope: row.label } : row));
}

function isPeriod(text: string, findPeriods: TableGrammar["findPeriods"]): boolean {
  const { phrases, rest } = findPeriods(text);
  return phrases.length > 0 && rest === "";
}

/** A metric counted in money takes no percent row and the other way round. */
export const fits = (metric: MetricId, row: TableRow, { columns }: ReadTable): boolean => /margin|same-store/.test(metric) === [...row.figures].some(([at, cell]) => columns[at]?.kind === "value" && cell.figure?.unit === "percent");
