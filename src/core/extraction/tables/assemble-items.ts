/**
 * The figures of one table to items: value columns become items or the `prior` of one, change columns its `changes`.
 */
import type { Amount, Unit } from "../../model/amount";
import type { Finding } from "../../model/finding";
import type { Basis, Change, LineItem } from "../../model/line-item";
import type { MetricId } from "../../model/metric";
import type { UnusedNumber } from "../../model/reading";
import { shiftPoint } from "../../document/decimal";
import type { DocumentHabits } from "./document-habits";
import { resolvePeriod, type ResolvedPeriod } from "./fiscal-dates";
import type { JoinedCell } from "./join-split-cells";
import { joinBits, saysPeriod, type PeriodBits } from "./period-bits";
import type { CellNumber } from "./read-cell";
import type { ReadTable, TableColumn, TableGrammar, TableRow } from "./read-table";
import { MARGINS, nameRows, type NamedRow } from "./name-rows";
import { dayOfIso, isoOf } from "./calendar";
import { findLabelFigures } from "./label-figures";
import { quoteFigure } from "./source-slice";
import { pairColumns } from "./pair-columns";
import { settleScale, type SettledScale } from "./settle-scale";
import type { TableContext, TableItem, TablesReading } from "./table-item";

export interface Assembly {
  readonly grammar: TableGrammar;
  readonly habits: DocumentHabits;
  readonly context: TableContext;
  /** Rows already read, so that a statement printed twice is not reported twice. */
  readonly seenRows: Set<string>;
  readonly firstId: number;
}

interface Figure {
  readonly cell: JoinedCell;
  readonly column: TableColumn;
  readonly index: number;
  readonly resolved: ResolvedPeriod;
}

export function assembleItems(table: ReadTable, assembly: Assembly): TablesReading {
  const items: TableItem[] = [];
  const findings: Finding[] = [];
  const unused: UnusedNumber[] = [];
  const scale = settleScale(table, assembly.habits, assembly.context);
  const undated: JoinedCell[] = [];
  const alike: JoinedCell[] = [];
  const unscaled: JoinedCell[] = [];
  for (const row of nameRows(table, assembly.grammar)) {
    const key = rowKey(row.row);
    const cells = [...row.row.figures.values()];
    // Only a fragment without heads can be a repetition; two statements may well share a row.
    if (key !== null && table.isHeadless && assembly.seenRows.has(key)) {
      unused.push(...cells.map((cell) => unusedOf(cell, assembly, "printed before")));
      continue;
    }
    const read = assembleRow(row, table, scale, assembly);
    for (const item of readLabelItems(row, table, scale, assembly)) items.push({ ...item, id: `t${assembly.firstId + items.length + 1}` });
    if (key !== null && read.items.length > 0) assembly.seenRows.add(key);
    for (const item of read.items) items.push({ ...item, id: `t${assembly.firstId + items.length + 1}` });
    unused.push(...read.unused.map(({ cell, reason }) => unusedOf(cell, assembly, reason)));
    undated.push(...read.unused.filter((entry) => entry.reason === UNDATED).map((entry) => entry.cell));
    alike.push(...read.unused.filter((entry) => entry.reason === ALIKE).map((entry) => entry.cell));
    unscaled.push(...read.unused.filter((entry) => entry.reason === UNSCALED).map((entry) => entry.cell));
  }
  const place = { start: table.grid.start, end: table.grid.end };
  if (unscaled.length > 0) findings.push({ code: "table-scale-unknown", severity: "warning", message: `A table does not say whether its figures are in thousands, millions or units, so ${unscaled.length} of them were not read.`, items: [], ...place });
  if (undated.length > 0) findings.push({ code: "table-period-unknown", severity: "info", message: `${undated.length} figures of a table stand under no period.`, items: [], ...place });
  if (alike.length > 0) findings.push({ code: "table-columns-alike", severity: "warning", message: `Two columns of a table seem to be about the same period, so ${alike.length} figures were not read rather than mixed up.`, items: [], ...place });
  if (scale.isBorrowed && items.length > 0) findings.push({ code: "table-scale-inherited", severity: "warning", message: "A table states no scale; it was read in the one that all other tables of the document state.", items: items.map((item) => item.id), ...place });
  const lengthless = items.filter((item) => item.period.length === null);
  if (lengthless.length > 0) findings.push({ code: "period-length-unknown", severity: "warning", message: "A table dates its columns but does not say how long the periods are.", items: lengthless.map((item) => item.id), ...place });
  return { items, findings, unused };
}

const UNDATED = "no period over the column";
const UNSCALED = "scale unknown";

/** Dashes and blanks make many rows alike; a row counts as seen only if it prints figures that cannot repeat by chance. */
function rowKey(row: TableRow): string | null {
  const figures = [...row.figures.values()].map((cell) => cell.text.replace(/\s/g, ""));
  return figures.some((text) => /\d{2}/.test(text)) ? keyOf(row, figures) : null;
}

const keyOf = (row: TableRow, figures: readonly string[]): string => `${row.label?.text.replace(/[\s$]/g, "") ?? ""}|${figures.join("|").replace(/\$/g, "")}`;

function unusedOf(cell: JoinedCell, { context }: Assembly, reason: string): UnusedNumber {
  const quote = cell.figure ? quoteFigure(cell, cell.figure.from, cell.figure.to, context.source) : { start: cell.start, end: cell.end, text: context.source.slice(cell.start, cell.end) };
  return { ...quote, reason };
}

const ALIKE = "two columns for one period";
const rangeOf = ({ resolved, column }: Figure): string => [column.title, column.basis, resolved.period.end, resolved.period.length].join("|");
const identityOf = ({ resolved, column }: Figure): string => [column.kind, column.rangeEnd, column.title, column.basis, resolved.period.length, resolved.period.start, resolved.period.end].join("|");

interface RowReading {
  readonly items: readonly TableItem[];
  readonly unused: readonly { readonly cell: JoinedCell; readonly reason: string }[];
}

const REASONS: Readonly<Record<string, string>> = { note: "reference to a note", skip: "column without meaning" };

function assembleRow(named: NamedRow, table: ReadTable, scale: SettledScale, assembly: Assembly): RowReading {
  const { row } = named;
  const unused: { cell: JoinedCell; reason: string }[] = [];
  const values: Figure[] = [];
  const changes: Figure[] = [];
  for (const [index, cell] of [...row.figures.entries()].sort(([a], [b]) => a - b)) {
    const column = table.columns[index];
    if (!column || !cell.figure || cell.figure.kind === "void") continue;
    const bits = periodBits(table, row, column);
    const resolved = resolveRow(bits, named, table,  periodLabel(column, row, table), assembly);
    const figure = { cell, column, index, resolved };
    if (column.kind === "change") changes.push(figure);
    else if (column.kind !== "value" && column.kind !== "share") unused.push({ cell, reason: REASONS[column.kind] ?? "column without meaning" });
    else if (!saysPeriod(bits) || (resolved.lastDay === null && (resolved.period.length === null || resolved.period.length === "instant"))) unused.push({ cell, reason: UNDATED });
    else if (row.label === null && named.label === "") unused.push({ cell, reason: "row without a label" });
    else values.push(figure);
  }
  // Two columns that claim one period on one basis: some head was not understood, and either could be taken for the other.
  const alike = values.filter((one) => values.some((other) => other !== one && other.cell.text !== one.cell.text && identityOf(other) === identityOf(one)));
  unused.push(...alike.map(({ cell }) => ({ cell, reason: ALIKE })));
  for (const figure of alike) values.splice(values.indexOf(figure), 1);
  const paired = pairColumns(values.map(({ resolved, column, index }) => ({ resolved, group: `${column.kind}|${column.rangeEnd ?? ""}|${column.title ?? ""}|${column.basis ?? ""}`, index })));
  const items: TableItem[] = [];
  for (const [i, figure] of values.entries()) {
    if (paired.isPrior[i]) continue;
    const actual = amountOf(figure, named, scale, assembly, figure.cell.figure?.low);
    const upper = values.find((other) => other.column.rangeEnd === "high" && figure.column.rangeEnd === "low" && rangeOf(other) === rangeOf(figure));
    if (figure.column.rangeEnd === "high" && values.some((other) => other.column.rangeEnd === "low" && rangeOf(other) === rangeOf(figure))) continue;
    const high = upper ? amountOf(upper, named, scale, assembly, upper.cell.figure?.low) : figure.cell.figure?.kind === "range" ? amountOf(figure, named, scale, assembly, figure.cell.figure.high) : null;
    if (!actual) {
      unused.push({ cell: figure.cell, reason: UNSCALED });
      continue;
    }
    const priorAt = paired.priorOf[i];
    const prior = priorAt === undefined ? undefined : values[priorAt];
    items.push({
      id: "", ...identity(named, figure.column, assembly), kind: isOutlook(figure, table, row, assembly) ? "guidance" : "actual",
      period: figure.resolved.period,
      actual: high ? { low: actual, high } : isOutlook(figure, table, row, assembly) ? { low: actual, high: actual } : actual,
      prior: prior ? amountOf(prior, named, scale, assembly, prior.cell.figure?.low) : null,
      priorPeriod: prior?.resolved.period ?? null,
      changes: changesOf(figure, changes, values, named, scale, assembly),
      consensus: null, sentence: { start: row.start, end: row.end },
      isDash: figure.cell.figure?.kind === "dash", place: figure.cell.place,
    });
  }
  return { items, unused };
}

/** Items printed inside a balance sheet's labels; each column that the figure speaks of gets its own. */
function readLabelItems(named: NamedRow, table: ReadTable, scale: SettledScale, assembly: Assembly): TableItem[] {
  const label = named.row.label;
  if (!label || table.statement !== "balance") return [];
  const columns = table.columns.filter((column) => column.kind === "value" && saysPeriod(column.bits));
  return findLabelFigures(label, columns.map((column) => column.bits.year)).flatMap((found) =>
    found.columns.flatMap((at): TableItem[] => {
      const column = columns[at];
      const unit = found.unit === "shares" ? "shares" : scale.currency === null ? null : found.unit === "per-share" ? `${scale.currency}/share` as const : scale.currency;
      const power = unit === null ? null : scale.powerOf(unit, named.row, found.figure.scaleWord, found.figure.low.value);
      if (!column || unit === null || power === null) return [];
      const { low, from, to } = found.figure;
      const actual: Amount = { value: shiftPoint(low.value, power), unit, decimals: low.shown - power, ...quoteFigure(label, from, to, assembly.context.source) };
      const { period } = resolvePeriod(joinBits(table.bits, column.bits), true, column.label, assembly.habits.calendar);
      return [{ id: "", kind: "actual", metric: "other", label: found.label, basis: "reported", scope: null, period, actual, prior: null, priorPeriod: null, changes: [], consensus: null, sentence: { start: named.row.start, end: named.row.end }, isDash: false, place: null }];
    }));
}

function periodBits(table: ReadTable, row: TableRow, column: TableColumn): PeriodBits {
  const own = saysPeriod(column.bits) ? joinBits(row.bits, column.bits) : joinBits(column.bits, row.bits);
  // A title completes what its columns leave open. A date of its own ("August 29, 2023") is the release's, not the columns'.
  const { bits } = table;
  return own.year === null || bits.year === null ? joinBits(bits, own) : joinBits({ ...bits, month: null, day: null, year: null }, own);
}

/** A balance inside a statement of flows stands at the flow's first or last day. */
function resolveRow(bits: PeriodBits, named: NamedRow, table: ReadTable, label: string | null, { grammar, habits }: Assembly): ResolvedPeriod {
  const resolved = resolvePeriod(bits, table.statement === "balance", label, habits.calendar);
  const { start, end } = resolved.period;
  const words = named.row.label?.text ?? "";
  if (table.statement !== "cash-flow" || (resolved.period.length === "instant")) return resolved;
  const isOpening = grammar.labels.isOpening(named.label) || grammar.labels.isOpening(words);
  const isClosing = grammar.labels.isClosing(named.label) || grammar.labels.isClosing(words);
  if (isOpening === isClosing) return resolved;
  const lastDay = isClosing ? resolved.lastDay : start === null ? null : dayOfIso(start) - 1;
  return { period: { label, length: "instant", start: null, end: isClosing ? end : lastDay === null ? null : isoOf(lastDay), ytd: false }, lastDay, months: null };
}

function periodLabel(column: TableColumn, row: TableRow, table: ReadTable): string | null {
  if (saysPeriod(column.bits)) return column.label;
  if (saysPeriod(row.bits)) return row.label?.text ?? null;
  return saysPeriod(table.bits) ? table.titles.find((title) => /\d/.test(title.text))?.text ?? null : column.label;
}

/** A statement's fiscal quarter may end some days after the calendar's; a period that ends weeks after the last balance sheet has not been reported. */
const GRACE_DAYS = 10;

function isOutlook(figure: Figure, table: ReadTable, row: TableRow, { habits }: Assembly): boolean {
  const { reportedUntil } = habits;
  const { lastDay } = figure.resolved;
  return figure.column.bits.isFuture || row.bits.isFuture || table.bits.isFuture || figure.column.rangeEnd !== null || (reportedUntil !== null && lastDay !== null && lastDay > reportedUntil + GRACE_DAYS);
}

function identity(named: NamedRow, column: TableColumn, { grammar }: Assembly): Pick<LineItem, "metric" | "label" | "basis" | "scope"> {
  const basis: Basis = column.basis ?? named.basis;
  if (column.kind === "share") {
    const ofRevenue = grammar.labels.isOfRevenue(column.label ?? "");
    return { metric: (ofRevenue ? MARGINS[named.metric] : undefined) ?? "other", label: `${named.label}, ${column.label ?? "%"}`, basis, scope: named.scope };
  }
  // "Aluminum" over the column, "Third-party sales" beside the row: the figure is about both.
  const scopes = [column.basis === null ? column.title : null, named.scope].filter((scope) => scope !== null);
  return { metric: named.metric, label: named.label, basis, scope: scopes.length > 0 ? scopes.join(": ") : null };
}

function unitOf(figure: Figure, named: NamedRow, scale: SettledScale): Unit | null {
  const cell = figure.cell.figure;
  if (figure.column.kind === "share") return "percent";
  if (cell?.unit === "percent" || cell?.unit === "points" || (named.unit === "percent" && cell?.currency === null && /^-?\d{1,3}(?:\.|$)/.test(cell.low.value))) return "percent";
  if (cell?.unit === "times") return "count";
  const currency = (cell?.currency ? scale.signMeans(cell.currency) : null) ?? scale.currency;
  // Some print "$" before share counts as well; the words are surer than the sign.
  if (named.unit === "shares" || (cell?.currency == null && figure.column.isSharesColumn)) return "shares";
  if (cell?.currency == null && named.unit === "count") return "count";
  if (currency === null) return null;
  return named.unit === "per-share" ? `${currency}/share` : currency;
}

/** Printed in brackets where a statement subtracts them; as metrics they are sizes: capital expenditure of 27, not of -27. */
const OUTFLOWS: ReadonlySet<MetricId> = new Set<MetricId>(["capital-expenditure", "cost-of-revenue", "research-and-development", "share-repurchases"]);

function amountOf(figure: Figure, named: NamedRow, scale: SettledScale, assembly: Assembly, number: CellNumber | undefined): Amount | null {
  const cell = figure.cell.figure;
  const unit = unitOf(figure, named, scale);
  if (!cell || !number || unit === null) return null;
  const power = scale.powerOf(unit, named.row, cell.scaleWord, number.value);
  if (power === null) return cell.kind === "dash" ? { value: "0", unit, decimals: null, ...quoteFigure(figure.cell, cell.from, cell.to, assembly.context.source) } : null;
  const value = OUTFLOWS.has(named.metric) && number.value.startsWith("-") ? number.value.slice(1) : number.value;
  return { value: shiftPoint(value, power), unit, decimals: cell.kind === "dash" ? null : number.shown - power, ...quoteFigure(figure.cell, cell.from, cell.to, assembly.context.source) };
}

/** A change column speaks of the latest value column to its left that no other change column stands between. */
function changesOf(figure: Figure, changes: readonly Figure[], values: readonly Figure[], named: NamedRow, scale: SettledScale, assembly: Assembly): Change[] {
  return changes.filter((change) => subjectOf(change, changes, values) === figure && change.column.basis !== "adjusted").flatMap((change): Change[] => {
    const cell = change.cell.figure;
    if (!cell || cell.kind !== "number") return [];
    const quote = quoteFigure(change.cell, cell.from, cell.to, assembly.context.source);
    const against = change.column.isSequential ? "previous-period" as const : "year-ago" as const;
    const inPercent = cell.unit === "percent" || (cell.unit === "plain" && cell.currency === null && isPercentColumn(change));
    const open = { against, percent: null, points: null, amount: null, ...quote };
    if (cell.unit === "points") return [{ ...open, points: cell.low.value }];
    if (cell.unit === "basis-points") return [{ ...open, points: shiftPoint(cell.low.value, -2) }];
    if (inPercent && named.unit === "percent") return [{ ...open, points: cell.low.value }];
    if (inPercent) return [{ ...open, percent: cell.low.value }];
    const amount = amountOf(change, named, scale, assembly, cell.low);
    return amount ? [{ ...open, amount }] : [];
  });
}

const isPercentColumn = (change: Figure): boolean => /%|percent/i.test(change.column.label ?? "");

function subjectOf(change: Figure, changes: readonly Figure[], values: readonly Figure[]): Figure | undefined {
  const before = values.filter((value) => value.index < change.index);
  const nearestChange = Math.max(-1, ...changes.filter((other) => other.index < change.index && before.some((value) => value.index > other.index)).map((other) => other.index));
  const group = before.filter((value) => value.index > nearestChange);
  return group.reduce<Figure | undefined>((latest, value) => (!latest || (value.resolved.lastDay ?? 0) > (latest.resolved.lastDay ?? 0) ? value : latest), undefined);
}
