/**
 * Figures that stand in a label: "net of allowance of $2.2 and $3.5, respectively", "50,400,000 shares authorized; 15,116,786 and
 * 15,550,061 shares issued". As many as the table has columns go to the columns in order; a single one holds for all of them.
 */
import type { MappedText } from "../../document/mapped-text";
import { foldWords } from "./fold-words";
import { readCell, type CellFigure } from "./read-cell";

export interface LabelFigure {
  readonly figure: CellFigure;
  readonly unit: "money" | "per-share" | "shares";
  /** The words beside it, as printed. */
  readonly label: string;
  /** Value columns it speaks of. */
  readonly columns: readonly number[];
}

const FIGURE = /(?:us\s?\$|\$|\u20ac|\u00a3|\u00a5)?\s?(?<![\w.])(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?![\w%])(?:\s(?:thousand|million|billion)\b)?/g;
const BETWEEN = /^\s*(?:,|and|,\s*and|;)\s*$/;
const NO_FIGURE = /(?:series|class|note|notes|level|tier|section|due|rate|form|q)\s*$/;
const SHARES = /^\s*(?:common |ordinary |preferred |treasury )?shares?\b/;
const SHARES_BEFORE = /(?:shares|authorized|issued|outstanding|shares outstanding|held|treasury)\W*(?:(?:of|at|were)\W*)?$/;

interface Hit {
  readonly figure: CellFigure;
  readonly from: number;
  readonly to: number;
  readonly year: number | null;
}

/** Only labels that announce such figures are searched: a product name with a number in it must stay a name. */
const ANNOUNCES = /par value|stated value|authorized|issued|allowance|net of accumulated|accumulated (?:depreciation|amortization)|shares:|restricted cash of|at cost/;

export function findLabelFigures(label: MappedText, columnYears: readonly (number | null)[]): LabelFigure[] {
  const folded = foldWords(label.text);
  if (folded.length > 600 || !ANNOUNCES.test(folded) || !/\d/.test(folded)) return [];
  const groups = groupHits(findHits(folded), folded);
  return groups.flatMap((group) => readGroup(group, folded, label.text, columnYears));
}

function findHits(folded: string): Hit[] {
  const hits: Hit[] = [];
  for (const match of folded.matchAll(FIGURE)) {
    const text = match[0];
    if (!/\d/.test(text)) continue;
    const from = match.index + (text.length - text.trimStart().length);
    const to = match.index + text.length;
    const figure = readCell({ text: text.trim() });
    if (!figure || NO_FIGURE.test(folded.slice(Math.max(0, from - 12), from)) || isDate(folded, from, to, figure)) continue;
    hits.push({ figure: { ...figure, from, to }, from, to, year: figure.isYear && /^\s*:/.test(folded.slice(to)) ? Number(figure.low.value) : null });
  }
  return hits;
}

function isDate(folded: string, from: number, to: number, figure: CellFigure): boolean {
  const before = folded.slice(Math.max(0, from - 14), from);
  if (/(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+(?:\d{1,2},?\s*)?$/.test(before)) return true;
  return figure.isYear && !/^\s*:/.test(folded.slice(to)) && !SHARES.test(folded.slice(to));
}

/** "15,116,786 and 15,550,061" belong together; "2023: 251; 2022: 248" too, by their years. */
function groupHits(hits: readonly Hit[], folded: string): Hit[][] {
  const groups: Hit[][] = [];
  let year: number | null = null;
  for (const hit of hits) {
    if (hit.year !== null) {
      year = hit.year;
      continue;
    }
    const dated: Hit = { ...hit, year };
    year = null;
    const open = groups[groups.length - 1];
    const last = open?.[open.length - 1];
    const joins = open !== undefined && last !== undefined && (BETWEEN.test(folded.slice(last.to, hit.from)) || (dated.year !== null && last.year !== null && hit.from - last.to < 16));
    if (joins) open.push(dated);
    else groups.push([dated]);
  }
  return groups;
}

function readGroup(group: readonly Hit[], folded: string, printed: string, columnYears: readonly (number | null)[]): LabelFigure[] {
  const [first] = group;
  const last = group[group.length - 1];
  if (!first || !last) return [];
  const before = folded.slice(0, first.from);
  const after = folded.slice(last.to);
  const sharesFollow = first.figure.currency === null && SHARES.test(after);
  const isParValue = !sharesFollow && /(?:par|stated)(?: value)?\W*(?:of\W*|- )?$/.test(before) || /^\s*(?:par|stated) value/.test(after);
  const isShares = sharesFollow || (!isParValue && first.figure.currency === null && SHARES_BEFORE.test(before.replace(/\b\d{4}\s*(?::\s*)?$/, "")));
  const unit = isParValue ? "per-share" : isShares ? "shares" : first.figure.currency !== null || /allowance|accumulated|net of|restricted/.test(before) ? "money" : null;
  if (unit === null) return [];
  const label = labelOf(sharesFollow || /^\s*(?:par|stated) value/.test(after), printed, first.from, last.to);
  if (group.length === 1) return [{ figure: first.figure, unit, label, columns: columnYears.map((_, i) => i) }];
  if (group.every((hit) => hit.year !== null)) return group.flatMap((hit) => ({ figure: hit.figure, unit, label, columns: columnYears.flatMap((year, i) => (year === hit.year ? [i] : [])) }));
  return group.length === columnYears.length ? group.map((hit, i) => ({ figure: hit.figure, unit, label, columns: [i] })) : [];
}

/** Words before the sign of a currency. */
const AFTER_CLAUSE = /^[;,.\d$]$/;

function clauseBefore(words: string): string {
  const told = words.trimEnd().replace(/\$$/, "").trimEnd().replace(/\bof$/, "");
  let from = told.length;
  while (from > 0 && !AFTER_CLAUSE.test(told.charAt(from - 1))) from--;
  return told.slice(from);
}

/** The clause the figure stands in, without the figures. */
function labelOf(wordsFollow: boolean, printed: string, from: number, to: number): string {
  const clause = wordsFollow ? /^[^;,.\d]*/.exec(printed.slice(to))?.[0] ?? "" : clauseBefore(printed.slice(0, from));
  return clause.replace(/\s+/g, " ").replace(/^[\s:\u2013\u2014-]+|[\s:\u2013\u2014-]+$/g, "").trim() || printed.trim();
}
