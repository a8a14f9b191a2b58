/** A printed figure to an amount: its unit by its own signs, its row and its column, its value by the scale. */
import { negate, shiftPoint } from "../../document/decimal";
import type { Amount, Unit } from "../../model/amount";
import type { MetricId } from "../../model/metric";
import type { Assembly, Figure } from "./assembly";
import { isPercentByItself } from "./name-rows";
import type { NamedRow } from "./named-row";
import type { CellNumber } from "./read-cell";
import type { SettledScale } from "./settle-scale";
import { saysHundredths } from "./row-measure";
import { quoteFigure } from "./source-slice";

/** Null where nothing says in which currency. */
export function unitOf(figure: Figure, named: NamedRow, scale: SettledScale): Unit | null {
  const cell = figure.cell.figure;
  if (figure.column.kind === "share") return "percent";
  if (cell?.unit === "percent" || cell?.unit === "points" || (named.unit === "percent" && cell != null && isPercentByItself(cell))) return "percent";
  if (cell?.unit === "times") return "count";
  const printed = cell?.currency ? scale.signMeans(cell.currency) : null;
  // "$" under a head "US$" or beside "US$ per pound" is that dollar.
  const dollar = cell?.currency === "$" ? named.row.currency ?? figure.column.currency : null;
  const currency = dollar ?? printed ?? named.row.currency ?? figure.column.currency ?? scale.currency;
  // Some print "$" before share counts as well; the words are surer than the sign.
  if (named.unit === "shares" || (cell?.currency == null && figure.column.isSharesColumn)) return "shares";
  if (cell?.currency == null && named.unit === "count") return "count";
  if (currency === null) return null;
  return named.unit === "per-share" || (named.unit === "money" && figure.column.per === "per-share") ? `${currency}/share` : currency;
}

/** Pence and cents: "12.3p", "Dividend per share (HK cents)", "pence" over the column. A sign of the whole currency overrules the words. */
function isInHundredths({ cell, column }: Figure, { label, row }: NamedRow, unit: Unit): boolean {
  if (cell.figure?.unit === "hundredths") return true;
  if (!(unit.endsWith("/share") || row.unit === "ratio") || cell.figure?.currency !== null) return false;
  return row.isInHundredths || [row.label?.text, label, column.label].some((words) => saysHundredths(words ?? ""));
}

/** Printed in brackets where a statement subtracts them; as metrics they are sizes: capital expenditure of 27, not of -27. */
const OUTFLOWS: ReadonlySet<MetricId> = new Set<MetricId>(["capital-expenditure", "cost-of-revenue", "research-and-development", "share-repurchases"]);

export function amountOf(figure: Figure, named: NamedRow, scale: SettledScale, assembly: Assembly, number: CellNumber | undefined): Amount | null {
  const cell = figure.cell.figure;
  const unit = unitOf(figure, named, scale);
  if (!cell || !number || unit === null) return null;
  const power = cell.unit === "times" || (named.unit === "money" && figure.column.per !== null) ? 0 : isInHundredths(figure, named, unit) ? -2 : scale.powerOf(unit, named.row, cell.scaleWord, number.value, figure.column.scale);
  // Nothing is nothing in any scale.
  if (power === null) return cell.kind === "dash" || number.value === "0" ? { value: "0", unit, decimals: null, ...quoteFigure(figure.cell, cell.from, cell.to, assembly.context.source) } : null;
  const isTurned = OUTFLOWS.has(named.metric) ? number.value.startsWith("-") : named.isLoss && cell.kind !== "dash";
  const value = isTurned ? negate(number.value) : number.value;
  return { value: shiftPoint(value, power), unit, decimals: cell.kind === "dash" ? null : number.shown - power, ...quoteFigure(figure.cell, cell.from, cell.to, assembly.context.source) };
}
