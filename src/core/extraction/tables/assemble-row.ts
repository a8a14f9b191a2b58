/** One row to items: value columns become items or the `prior` of one, change columns its `changes`. */
import type { Basis, LineItem } from "../../model/line-item";
import { metricRow } from "../../model/metric";
import type { UnusedReason } from "../../model/unused-number";
import type { Assembly, Figure } from "./assembly";
import { amountOf, unitOf } from "./figure-amount";
import { changesOf, isSinceAnotherDay } from "./figure-changes";
import { isOutlook, periodBits, resolveRow } from "./figure-period";
import type { JoinedCell } from "./join-split-cells";
import { nameByColumn } from "./name-by-column";
import { MARGINS } from "./follow-rows";
import type { NamedRow } from "./named-row";
import { pairColumns, unknownDay } from "./pair-columns";
import { saysPeriod } from "./period-bits";
import type { ReadTable } from "./read-table";
import type { SettledScale } from "./settle-scale";
import type { TableItem } from "./table-item";
import { append } from "../../model/append";

/** Why a figure of a row was not read, where the table gets a finding for it. */
export const UNDATED = "period-unsaid";
export const UNSCALED = "scale-unsaid";
export const UNPRICED = "currency-unsaid";
export const ALIKE = "columns-alike";
const rangeOf = ({ resolved, column }: Figure): string => [column.title, column.basis, resolved.period.end, resolved.period.length].join("|");
/** "FY 2024" of a company whose year end is unknown has no day, only its words. */
const identityOf = ({ resolved: { period }, column }: Figure): string => [column.kind, column.rangeEnd, column.title, column.basis, column.currency, period.length, period.start, period.end ?? period.label].join("|");

export interface RowReading {
  readonly items: readonly TableItem[];
  readonly unused: readonly { readonly cell: JoinedCell; readonly reason: UnusedReason }[];
}

const REASONS: Readonly<Record<string, UnusedReason>> = { note: "note-reference", skip: "column-unclear", superseded: "restated", earlier: "earlier-outlook", footing: "other-footing" };

export function assembleRow(named: NamedRow, table: ReadTable, scale: SettledScale, assembly: Assembly): RowReading {
  const { row } = named;
  const unused: { cell: JoinedCell; reason: UnusedReason }[] = [...row.asides];
  const values: Figure[] = [];
  const changes: Figure[] = [];
  const unread = row.asides.flatMap(({ column }) => (column >= 0 ? [column] : []));
  for (const [index, cell] of [...row.figures.entries()].sort(([a], [b]) => a - b)) {
    const column = table.columns[index];
    if (!column || !cell.figure || cell.figure.kind === "void") continue;
    const bits = periodBits(table, row, column, assembly);
    const resolved = resolveRow(bits, named, table, column, assembly);
    const figure = { cell, column, index, resolved, named: nameByColumn(named, column, table.columns, assembly.grammar) };
    if (assembly.translations.has(index)) unused.push({ cell, reason: "translation" });
    else if (column.kind === "change" || column.kind === "percent") changes.push(figure);
    else if (column.kind !== "value" && column.kind !== "share") unused.push({ cell, reason: REASONS[column.kind] ?? "column-unclear" });
    else if (!saysPeriod(bits) || (resolved.lastDay === null && (resolved.period.length === null || resolved.period.length === "instant"))) {
      unused.push({ cell, reason: UNDATED });
      unread.push(index);
    }
    // "As of May 2" over a range of growth is the day it was foreseen, not the day it is for.
    else if (cell.figure.kind === "range" && resolved.period.length === "instant") unused.push({ cell, reason: "column-unclear" });
    else if (row.label === null && named.label === "") unused.push({ cell, reason: "row-unlabelled" });
    else values.push(figure);
  }
  // Two columns that claim one period on one basis: some head was not understood, and either could be taken for the other.
  const alike = values.filter((one) => values.some((other) => other !== one && other.cell.text !== one.cell.text && identityOf(other) === identityOf(one)));
  append(unused, alike.map(({ cell }) => ({ cell, reason: ALIKE } as const)));
  for (const figure of alike) {
    values.splice(values.indexOf(figure), 1);
    unread.push(figure.index);
  }
  const since = changes.filter((change) => isSinceAnotherDay(change, { changes, values, unread, columns: table.columns }));
  append(unused, since.map(({ cell }) => ({ cell, reason: "change-since-another-day" } as const)));
  for (const change of since) changes.splice(changes.indexOf(change), 1);
  const paired = pairColumns(values.map(({ resolved, column, index }) => ({ resolved: resolved.lastDay === null ? { ...resolved, lastDay: unknownDay(column.bits) } : resolved, group: `${column.kind}|${column.rangeEnd ?? ""}|${column.title ?? ""}|${column.basis ?? ""}|${column.bits.isFuture}`, index })));
  const items: TableItem[] = [];
  for (const [i, figure] of values.entries()) {
    if (paired.isPrior[i]) continue;
    const actual = amountOf(figure, figure.named, scale, assembly, figure.cell.figure?.low);
    const upper = values.find((other) => other.column.rangeEnd === "high" && figure.column.rangeEnd === "low" && rangeOf(other) === rangeOf(figure));
    if (figure.column.rangeEnd === "high" && values.some((other) => other.column.rangeEnd === "low" && rangeOf(other) === rangeOf(figure))) continue;
    const priorAt = paired.priorOf[i];
    const beside = priorAt === undefined ? undefined : values[priorAt];
    // Its year-ago figure is left with it.
    const leave = (reason: UnusedReason): void => append(unused, [figure, ...(beside === undefined ? [] : [beside])].map(({ cell }) => ({ cell, reason })));
    const isRate = actual?.unit === "percent" && figure.column.kind === "value" && /^(?:amount|per-share)$/.test(metricRow(figure.named.metric).kind);
    // Sales of 20 % are a change or a share that no head explains.
    if (isRate) {
      leave("column-unclear");
      continue;
    }
    const isAhead = isOutlook(figure, table, row, assembly);
    const bound = figure.cell.figure?.bound ?? null;
    if (bound !== null && !isAhead) {
      leave("threshold");
      continue;
    }
    const high = upper ? amountOf(upper, upper.named, scale, assembly, upper.cell.figure?.low) : figure.cell.figure?.kind === "range" ? amountOf(figure, figure.named, scale, assembly, figure.cell.figure.high) : null;
    if (!actual) {
      leave(unitOf(figure, figure.named, scale) === null ? UNPRICED : UNSCALED);
      continue;
    }
    const before = beside === undefined ? null : amountOf(beside, beside.named, scale, assembly, beside.cell.figure?.low);
    // Another currency is no year-ago figure: some head stands over the wrong column.
    const prior = before === null || before.unit === actual.unit ? beside : undefined;
    if (beside !== undefined && prior === undefined) unused.push({ cell: beside.cell, reason: "column-unclear" });
    items.push({
      id: "", ...identity(figure, assembly), kind: isAhead ? "guidance" : "actual",
      period: figure.resolved.period,
      actual: high ? { low: actual, high } : isAhead ? { low: bound === "most" ? null : actual, high: bound === "least" ? null : actual } : actual,
      prior: prior ? before : null,
      priorPeriod: prior?.resolved.period ?? null,
      changes: beside !== prior ? [] : changesOf(figure, { changes, values, unread, columns: table.columns }, prior, scale, assembly),
      consensus: null, sentence: { start: row.start, end: row.end },
      isDash: figure.cell.figure?.kind === "dash", place: figure.cell.place,
    });
  }
  const attached = items.flatMap((item) => item.changes);
  const isLoose = ({ cell }: Figure): boolean => cell.figure?.kind === "number" && !attached.some(({ start }) => start >= cell.start && start < cell.end);
  append(unused, changes.filter(isLoose).map(({ cell }) => ({ cell, reason: "change-of-nothing" } as const)));
  return { items, unused };
}

function identity({ named, column }: Figure, { grammar }: Assembly): Pick<LineItem, "metric" | "label" | "basis" | "scope"> {
  const basis: Basis = column.basis ?? named.basis;
  if (column.kind === "share") {
    const ofRevenue = grammar.labels.isOfRevenue(column.label ?? "");
    return { metric: (ofRevenue ? MARGINS[named.metric] : undefined) ?? "other", label: `${named.label}, ${column.label ?? "%"}`, basis, scope: named.scope };
  }
  // "Aluminum" over the column, "Third-party sales" beside the row: the figure is about both.
  const isOnSide = column.title === named.label;
  const scopes = [column.basis === null && !isOnSide ? column.title : null, named.scope].filter((scope) => scope !== null);
  return { metric: named.metric, label: named.label, basis, scope: scopes.length > 0 ? scopes.join(": ") : null };
}
