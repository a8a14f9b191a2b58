/**
 * The one rule for every table name and defined name that Tieout writes; nothing else composes one.
 *
 *   table    company_period                                      BABA_2024Q3
 *   figure   company_period_Metric[_Scope][_Adjusted][_Guidance][_Low|_High]
 *                                                                BABA_2024Q3_NetIncome_Adjusted
 *   all      table_Table                                         BABA_2024Q3_Table
 *
 * The company is its first ticker in letters, else its name; a reported figure carries no basis, an adjusted one
 * always does, so that a name never changes its meaning when the other figure is added. A clash takes _2, _3.
 *
 * A name points through the table by line item, not at a cell: Excel does not move a plain cell name when rows are
 * sorted, and a name that then shows another figure is a wrong number that nobody sees.
 *
 * Excel's own rules: https://support.microsoft.com/office/fc2935f9-115d-4bef-a370-3aa8bb4c91f1
 */
import type { LineItem } from "../model/line-item";
import type { Reading } from "../model/reading";

export type RangeEnd = "low" | "high";

/** What tells the figures of a table apart: the row and, in a series, the period. Null is the whole table. */
export const figureKey = (key: string | null, column?: string): string => JSON.stringify([key, column ?? null]);

const LONGEST_NAME = 255;
/** Text inside a formula ends at 255 characters, and so does what MATCH looks up. */
export const LONGEST_LABEL = 255;
const LONGEST_PART = 50;
const LAST_COLUMN = 16384;
const LAST_ROW = 1048576;
const ACRONYMS: ReadonlySet<string> = new Set(["ebit", "ebita", "ebitda", "eps"]);

export function companyCode(company: Reading["company"]): string {
  const tickers = company.tickers.map((ticker) => ticker.replace(/^[A-Za-z]+:\s*/, "").trim());
  const inLetters = tickers.map((ticker) => ticker.match(/^[A-Za-z]{1,8}(?=$|[.\s:])/)?.[0]).find((code) => code !== undefined);
  if (inLetters !== undefined) return inLetters.toUpperCase();
  const name = pascal(company.name ?? "");
  if (name !== "") return name;
  const digits = tickers.map((ticker) => ticker.match(/^\d+/)?.[0]).find((code) => code !== undefined);
  return digits === undefined ? "Results" : `T${digits}`;
}

export const wantedTableName = (company: string, period: string): string => clean([company, period]);

export const wantedWholeTableName = (table: string): string => `${table}_Table`;

export function wantedFigureName(company: string, period: string, item: LineItem, end: RangeEnd | null): string {
  const metric = item.metric === "other" ? pascal(item.label) || "Other" : metricWords(item.metric);
  return clean([
    company,
    period,
    metric,
    item.scope === null ? "" : pascal(item.scope),
    item.basis === "adjusted" ? "Adjusted" : "",
    item.kind === "guidance" ? "Guidance" : "",
    end === null ? "" : end === "low" ? "Low" : "High",
  ]);
}

/** Takes the wanted name or the next free one after it, and remembers it as taken. Excel tells names apart without case. */
export function claimName(wanted: string, taken: Set<string>): string {
  for (let count = 1; ; count++) {
    const tail = count === 1 ? "" : `_${count}`;
    const name = `${wanted.slice(0, LONGEST_NAME - tail.length)}${tail}`;
    if (taken.has(foldName(name))) continue;
    taken.add(foldName(name));
    return name;
  }
}

export const foldName = (name: string): string => name.toLowerCase();

/** `[@[Year ago]]` and `T[Year ago]` need these characters of a header escaped. */
export const escapeHeader = (header: string): string => header.replace(/['#[\]@]/g, "'$&");

/** Refers to one figure by what stands in its row, so that it survives sorting, inserted rows and a moved table. */
export function figureFormula(table: string, label: string, headers: { readonly figure: string; readonly label: string }): string {
  // MATCH reads * and ? as wildcards, and a footnoted "Revenue*" is a real label.
  const sought = label.replace(/[~*?]/g, "~$&").replaceAll('"', '""');
  return `=INDEX(${table}[${escapeHeader(headers.figure)}],MATCH("${sought}",${table}[${escapeHeader(headers.label)}],0))`;
}

const LONGEST_COMMENT = 255;

/** What Excel shows beside a name: whose figure, which, and of what. */
export const nameComment = (company: string | null, label: string, detail: string): string =>
  [company, label, detail].filter((part) => part !== null).join(", ").slice(0, LONGEST_COMMENT);

export const wholeTableFormula = (table: string): string => `=${table}[#All]`;

/** What Excel accepts as a name: letters, digits, _ and . , not beginning with a digit, and never like an address. */
export function isAllowedName(name: string): boolean {
  return name.length <= LONGEST_NAME && /^[\p{L}_][\p{L}\p{Nd}_.]*$/u.test(name) && !isAddressLike(name) && !/^(true|false)$/i.test(name);
}

export function isAddressLike(name: string): boolean {
  const cell = name.match(/^([A-Za-z]{1,3})(\d{1,7})$/);
  if (cell) {
    const column = Array.from(cell[1]?.toUpperCase() ?? "").reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    const row = Number(cell[2]);
    return column <= LAST_COLUMN && row >= 1 && row <= LAST_ROW;
  }
  return /^(?:r\d*(?:c\d*)?|c\d*)$/i.test(name);
}

function clean(parts: readonly string[]): string {
  const name = parts.filter((part) => part !== "").join("_").slice(0, LONGEST_NAME);
  const started = /^[\p{L}_]/u.test(name) ? name : `_${name}`;
  return isAllowedName(started) ? started : `${started}_`;
}

const metricWords = (metric: string): string =>
  metric.split("-").map((word) => (ACRONYMS.has(word) ? word.toUpperCase() : capital(word))).join("");

/** A few letters become two, or a letter and an accent, and an accent is none that Excel takes in a name. */
function capital(word: string): string {
  const upper = word.charAt(0).toUpperCase();
  return upper.length === 1 ? upper + word.slice(1) : word;
}

/** Letters and digits of any script that fits one UTF-16 unit: Excel's older versions know no others in names. */
export function pascal(words: string): string {
  const found = words.normalize("NFKC").replace(/[\u{10000}-\u{10FFFF}]/gu, " ").match(/[\p{L}\p{Nd}]+/gu) ?? [];
  return found.map(capital).join("").slice(0, LONGEST_PART);
}
