/** What stands over a column besides its period: whether it holds figures, changes or shares, on which basis, of what. */
import type { Basis } from "../../model/line-item";
import { CELL_QUALIFIERS } from "./cell-qualifiers.data";
import { foldWords } from "./fold-words";
import { comparedPeriod } from "./compared-period";
import type { ColumnHead } from "./header-periods";
import { NO_BITS, saysPeriod, type PeriodBits } from "./period-bits";
import type { CellFigure } from "./read-cell";
import type { RowUnit } from "./row-metrics";
import type { TableGrammar } from "./table-grammar";
import type { ShapedSection } from "./table-shape";
import type { TableWords } from "./table-words";
import { aloneMatcher, isOneOf, matcherOf, patternOf } from "./word-list";

/** `percent`: nothing but "%" over it. It may be a change or a share; only arithmetic tells. */
export type ColumnKind = "value" | "change" | "percent" | "share" | "note" | "superseded" | "earlier" | "footing" | "skip";

export interface TableColumn {
  readonly kind: ColumnKind;
  readonly bits: PeriodBits;
  readonly basis: Basis | null;
  readonly isSequential: boolean;
  /** Words over the column that are no period: a segment, a component of equity, a metric. */
  readonly title: string | null;
  readonly label: string | null;
  /** True where any of its figures is printed with "%": those without are percentages too. */
  readonly isInPercent: boolean;
  readonly isSharesColumn: boolean;
  /** "Average Price Paid Per Share" over it: money that no note scales. */
  readonly per: "per-share" | "ratio" | null;
  /** Named over the column itself, as where a second column translates the first into dollars. */
  readonly currency: string | null;
  /** Power of ten named with it. */
  readonly scale: number | null;
  /** Which end of a range the column holds. */
  readonly rangeEnd: "low" | "high" | null;
  /** The heads over the table cannot all stand where they seem to, so the column's length was left open. */
  readonly isCrossed: boolean;
}

const MONEY_IN_WORDS = /[$\u20ac\u00a3\u00a5]\s?\d/;
/** "Up 3.4%" is a change, whatever stands over it. */
const MOVED = new RegExp(`^\\s*${patternOf(`${CELL_QUALIFIERS.up}|${CELL_QUALIFIERS.down}`, true)}`);
/** Letters with a year. */
const UNKNOWN_PERIOD = /^(?=.*[a-z])(?:[a-z0-9'/-]*[a-z'/-])?(?:20[0-4]\d|[1-3]\d)[a-z]?$/;

export function readColumn(head: ColumnHead, section: ShapedSection, index: number, heads: readonly ColumnHead[], grammar: TableGrammar): TableColumn {
  const { words, labels } = grammar;
  const own = head.words.join(" ");
  const last = head.words[head.words.length - 1] ?? "";
  const raw = head.cells.map((cell) => foldWords(cell.text)).join(" ");
  const printed = section.rows.flatMap((row) => row.figures.get(index)?.figure ?? []).filter((figure) => figure.kind !== "dash");
  const allPercent = printed.length > 0 && printed.every((figure) => figure.unit !== "plain" || figure.kind === "void");
  const nearest = head.cells[head.cells.length - 1]?.text ?? "";
  // 本报告期比上年同期增减 names two periods and is a change all the same.
  const hasPeriodOfItsOwn = saysPeriod(grammar.findPeriods(nearest).phrases[0] ?? NO_BITS) && !matcherOf(words.changeColumn, words.spaced).test(foldWords(nearest));
  const others = heads.some((other, i) => i !== index && saysPeriod(other.bits));
  // Percentages under no head of their own, beside dated figures: a change only where those figures make it.
  const isUnnamed = allPercent && others && !head.cells.some((cell) => !heads.some((other, i) => i !== index && other.cells.includes(cell)));
  let kind: ColumnKind = "value";
  // "Basis point increase in percentage of sales" is a change, whatever of.
  const isChangeHead = matcherOf(words.changeColumn, words.spaced).test(raw);
  if (matcherOf(words.shareColumn, words.spaced).test(raw) && !isChangeHead) kind = "share";
  else if (/^(?:%|% ?\$|\$|)$/.test(last) && matcherOf(words.changeColumn, words.spaced).test(raw) && !hasPeriodOfItsOwn) kind = "change";
  else if (matcherOf(words.changeColumn, words.spaced).test(own) && !hasPeriodOfItsOwn) kind = "change";
  // "Y/Y" and "Q/Q" lose their stroke among the words that are left over from a period.
  else if (matcherOf(words.changeColumn, words.spaced).test(foldWords(nearest)) && !hasPeriodOfItsOwn) kind = "change";
  // Under a day of its own, "%" may be a share of the figures beside it as well as their growth.
  else if (allPercent && /^%$/.test(last) && others) kind = hasPeriodOfItsOwn ? "share" : head.bits.year === null ? "change" : "percent";
  else if (isUnnamed) kind = section.rows.every((row) => MOVED.test(foldWords(row.figures.get(index)?.text ?? "up"))) ? "change" : "percent";
  else if (isNoteHead(head, words) || (printed.length > 0 && printed.every(isNoteNumber) && head.cells.some((cell) => isOneOf(words.noteColumn, bareHead(cell))))) kind = "note";
  // "Capital adequacy ratio" over "%" is a figure of its own; a head over two columns makes the "%" speak of its neighbour.
  else if (/^(?:in )?(?:%|percent)$/.test(last) && !hasPeriodOfItsOwn && (head.cells.length === 1 || head.cells.some((cell) => heads[index - 1]?.cells.includes(cell)))) kind = "percent";
  // No money stands under "%" and no more; "Capital adequacy ratio" over it names a figure.
  const isNamed = head.cells.some((cell) => /\p{L}/u.test(cell.text) && !heads.some((other, i) => i !== index && other.cells.includes(cell)));
  if (kind === "value" && !allPercent && last === "%" && !isNamed) kind = "percent";
  const compared = comparedPeriod(head, heads.slice(0, index), kind === "change", grammar);
  if (compared !== null && kind !== "share") kind = compared === "other" ? "skip" : "change";
  const money = head.cells.flatMap((cell) => moneyOver(cell.text, grammar) ?? []).pop();
  // "Non-underlying", "exceptional items", "effect of change": what parts the columns beside it, on no basis of its own.
  const isBefore = matcherOf(words.beforeAdjustment, words.spaced).test(raw);
  if (kind !== "share" && (head.isContradicted === true || (!isBefore && matcherOf(words.adjustmentColumn, words.spaced).test(raw)))) kind = "skip";
  const only = head.cells.filter((cell) => !heads.some((other, at) => at !== index && other.cells.includes(cell)));
  const isFooting = [nearest, ...only.map(({ text }) => text)].some((text) => matcherOf(words.otherFooting, words.spaced).test(foldWords(text)));
  if (isFooting && (kind === "change" || kind === "percent" || (kind === "value" && allPercent && !saysPeriod(head.bits)))) kind = "footing";
  if (kind === "value" && matcherOf(words.supersededColumn, words.spaced).test(raw)) kind = "superseded";
  // "1HFY2025" in a form that nobody here knows is no part of the company.
  if (kind === "value" && !saysPeriod(head.bits) && own.split(" ").some((word) => UNKNOWN_PERIOD.test(word))) kind = "skip";
  const basis = isBefore || isBesideReported(nearest, heads, words) ? "adjusted" : own === "" ? null : labels.basisOf(own);
  const rangeEnd = isOneOf(words.lowColumn, last) ? "low" : isOneOf(words.highColumn, last) ? "high" : null;
  const title = own === "" || kind !== "value" || rangeEnd !== null ? null : titleOf(head, grammar);
  // "Revenue ($M)" beside "Employees".
  const noted = title === null ? null : head.cells.map(({ text }) => grammar.notes.read(text)).find((note) => note.scale !== null) ?? null;
  return {
    kind, bits: head.bits, basis, isSequential: compared === "previous-period" || matcherOf(words.previousPeriod, words.spaced).test(raw), title,
    label: labelOf(head), per: title === null ? null : perOf(labels.unitOf(title, "", null)), isSharesColumn: aloneMatcher(words.shareWords).test(own) && !/per|value/.test(own),
    isInPercent: printed.some((figure) => figure.unit === "percent") && !printed.some((figure) => figure.currency !== null), isCrossed: head.isCrossed === true, currency: money?.isBySign === true ? null : money?.currency ?? null, scale: money?.scale ?? noted?.scale ?? null,
    rangeEnd,
  };
}

/** "As adjusted" is a restatement in other tables; right beside "As reported" it is the other basis. */
function isBesideReported(nearest: string, heads: readonly ColumnHead[], words: TableWords): boolean {
  const folded = foldWords(nearest).trim();
  const texts = heads.map(({ cells }) => foldWords(cells[cells.length - 1]?.text ?? "").trim());
  return isOneOf(words.restated, folded) && matcherOf(words.adjusted, words.spaced).test(folded) && texts.some((text) => isOneOf(words.plainBasis, text)) && !texts.some((text) => matcherOf(words.supersededColumn, words.spaced).test(text));
}

const perOf = (unit: RowUnit): TableColumn["per"] => (unit === "per-share" || unit === "ratio" ? unit : null);

/** Words over a column that are neither a period nor a note: a segment, a product, a component of equity. */
function titleOf(head: ColumnHead, { findPeriods, labels, notes, words: { spaced } }: TableGrammar): string | null {
  const words = [...new Set(head.cells)].flatMap((cell) => {
    const bare = cell.text.replace(/[(\uff08][^()\uff08\uff09]*[)\uff09]/g, " ").replace(/\s+/g, " ").trim();
    // "$0.84, compared with $0.77" stands in a row of words above, and names nothing.
    if (bare === "" || bare.length > 80 || MONEY_IN_WORDS.test(bare) || (spaced && /^[\p{Script=Han}\d\s]+$/u.test(bare)) || findPeriods(bare).phrases.length > 0 || /^(?:amounts?|actual|total|金額|金额)$/i.test(bare) || (labels.metricOf(bare) === null && (notes.read(cell.text).scale !== null || notes.moneyOnly(cell.text) !== null))) return [];
    return [bare];
  });
  const title = words.slice(-2).join(" ");
  if (labels.isWhole(title)) return null;
  return /[\p{L}]/u.test(title) ? title : null;
}

/** "Notes 附註" is one word in two scripts. */
const bareHead = (cell: { readonly text: string }): string => foldWords(/[a-z]/i.test(cell.text) ? cell.text.replace(/\p{Script=Han}+/gu, " ") : cell.text).replace(/[.:\s]+$/, "").trim();

/** On a page, a narrow column of notes may stand under the year beside it as well. */
const isNoteNumber = ({ kind, unit, currency, low }: CellFigure): boolean => kind === "number" && unit === "plain" && currency === null && /^\d{1,2}$/.test(low.value);

function isNoteHead(head: ColumnHead, words: TableWords): boolean {
  const texts = head.cells.map(bareHead);
  // "Page", and under it "Part I": a table of contents.
  if (texts.some((text) => isOneOf(words.pageColumn, text))) return true;
  return texts.length > 0 && (texts.every((text) => isOneOf(words.noteColumn, text)) || isOneOf(words.noteColumn, head.words.join(" ")));
}

/** "US$" under the year, or "30 June 2024 £m" in one cell: the period is taken off first. */
function moneyOver(text: string, { findPeriods, notes }: TableGrammar): ReturnType<TableGrammar["notes"]["moneyOnly"]> {
  const { phrases, rest } = findPeriods(text);
  return notes.moneyOnly(phrases.length === 0 ? text : rest);
}

function labelOf(head: ColumnHead): string | null {
  const texts = [...new Set(head.cells)].map((cell) => cell.text.trim()).filter((text) => !/^\(.*\)$/.test(text) && text.length < 120);
  return texts.length ? texts.join(" ") : null;
}
