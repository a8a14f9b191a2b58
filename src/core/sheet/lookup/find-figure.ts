/**
 * Which figure of the workbook a formula asks for. A name means one figure. A metric means the whole company's reported
 * actual, unless "adjusted" is asked for or the line item is spelled out: so an answer never changes its meaning when
 * another figure is added. Where two remain that do not say the same, none is chosen.
 */
import { METRIC_LABELS } from "../rows/metric-labels.data";
import type { ColumnId } from "../table-plan";
import { readField } from "./figure-field";
import { foldWords } from "./fold-words";
import type { Found, Refusal } from "./found";
import { cellOf, hasField, spellFigure, type LedgerFigure } from "./ledger-figure";
import { foldPeriod, periodForms } from "./period-forms";

export interface FigureQuery {
  readonly metric: string;
  readonly period: string;
  readonly basis: string;
  readonly company: string;
  /** Which of its fields, by header or id; the reported amount where empty. */
  readonly field: string;
}

export interface AskedFigure {
  readonly figure: LedgerFigure;
  readonly column: ColumnId;
}

const BASES: Readonly<Record<string, "adjusted" | "reported">> = {
  adjusted: "adjusted", nongaap: "adjusted", "nongaap/adjusted": "adjusted", 经调整: "adjusted", 非公认会计准则: "adjusted", "非公认会计准则/经调整": "adjusted",
  gaap: "reported", ifrs: "reported", reported: "reported", 按报告口径: "reported", 报告: "reported",
};
const MOST_NAMED = 3;

const absent = (because: string): Refusal => ({ refused: "no-such-figure", because });
const distinct = (words: readonly string[]): string => [...new Set(words)].slice(0, MOST_NAMED).join("; ");

export function findField(figures: readonly LedgerFigure[], query: FigureQuery): Found<number | string> {
  const asked = findAsked(figures, query);
  if (!("value" in asked)) return asked;
  const { figure, column } = asked.value;
  const cell = cellOf(figure, column);
  const words = column.replace("-", " ");
  if (typeof cell === "number" || (typeof cell === "string" && cell !== "")) return { value: cell };
  if (!hasField(figure, column)) return { refused: "missing-figure", because: `The table ${figure.table} keeps no ${words}: its layout is ${figure.layout}.` };
  return { refused: "missing-figure", because: `The source gives no ${words} for ${spellFigure(figure)}.` };
}

export function findAsked(figures: readonly LedgerFigure[], query: FigureQuery): Found<AskedFigure> {
  const column = readField(query.field);
  if (!("value" in column)) return column;
  const found = findFigure(figures, query, column.value);
  return "value" in found ? { value: { figure: found.value, column: column.value } } : found;
}

function findFigure(figures: readonly LedgerFigure[], query: FigureQuery, column: ColumnId): Found<LedgerFigure> {
  if (query.metric === "") return absent("No metric given: a line item such as Revenue, or a figure's name.");
  if (figures.length === 0) return absent("Tieout has written no figures into this workbook yet.");
  const basis = BASES[foldWords(query.basis)];
  if (query.basis !== "" && basis === undefined) return { refused: "unknown-basis", because: `The basis is "reported" or "adjusted", not "${query.basis}".` };

  const named = figures.filter(({ names }) => names.some((name) => name.toLowerCase() === query.metric.toLowerCase()));
  const called = named.length > 0 ? named : figures.filter((figure) => isCalled(figure, foldWords(query.metric)));
  if (called.length === 0) return absent(`No figure is called "${query.metric}". There are: ${distinct(figures.map(({ label }) => label))}.`);
  const wanted = basis ?? (named.length > 0 ? undefined : "reported");
  const onBasis = called.filter(({ isAdjusted }) => wanted === undefined || isAdjusted === (wanted === "adjusted"));
  if (onBasis.length === 0) return absent(`${query.metric} is there on the ${wanted === "adjusted" ? "reported" : "adjusted"} basis only; say so as the third argument.`);
  const within = onBasis.filter((figure) => query.period === "" || periodForms(figure.period, figure.end).includes(foldPeriod(query.period)));
  if (within.length === 0) return absent(`${query.metric} is not there for "${query.period}", but for: ${distinct(onBasis.map(({ period }) => period))}.`);
  const ours = within.filter((figure) => query.company === "" || isOf(figure, foldWords(query.company)));
  if (ours.length === 0) return absent(`${query.metric} is not there for ${query.company}, but for: ${distinct(within.map(({ company, table }) => company ?? table))}.`);
  return settle(ours, column);
}

function isCalled({ metric, isWholeCompany, isGuidance, label }: LedgerFigure, sought: string): boolean {
  if (foldWords(label) === sought) return true;
  if (metric === undefined || !isWholeCompany || isGuidance) return false;
  const labels = Object.entries(METRIC_LABELS).find(([id]) => id === metric)?.[1];
  return [metric, labels?.en, labels?.zh].some((word) => word !== undefined && foldWords(word) === sought);
}

/** "Alibaba" is enough for a company printed as "Alibaba Group", and so is the code its tables begin with. */
const isOf = ({ company, table }: LedgerFigure, sought: string): boolean =>
  foldWords(company ?? "").startsWith(sought) || table.toLowerCase().split("_")[0] === sought;

/** The same release inserted twice is no contradiction; two amounts, or amounts of two companies or periods, are. */
function settle(figures: readonly LedgerFigure[], column: ColumnId): Found<LedgerFigure> {
  const said = (figure: LedgerFigure): string =>
    JSON.stringify([figure.company ?? figure.table, figure.end, figure.period, cellOf(figure, "reported"), cellOf(figure, "unit"), cellOf(figure, column)]);
  const [first] = figures;
  if (first !== undefined && new Set(figures.map(said)).size === 1) return { value: first };
  const each = figures.slice(0, MOST_NAMED).map((figure) => `${String(cellOf(figure, "reported") ?? "?")} ${String(cellOf(figure, "unit") ?? "")} (${figure.names[0] ?? spellFigure(figure)})`);
  return { refused: "ambiguous-figure", because: `More than one figure fits: ${each.join("; ")}. Say the period or the company, or give the figure's name.` };
}
