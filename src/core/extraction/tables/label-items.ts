import { shiftPoint } from "../../document/decimal";
import type { Amount } from "../../model/amount";
import type { Assembly } from "./assembly";
import { resolvePeriod } from "./fiscal-dates";
import { findLabelFigures } from "./label-figures";
import type { NamedRow } from "./named-row";
import { joinBits, saysPeriod } from "./period-bits";
import type { ReadTable } from "./read-table";
import type { SettledScale } from "./settle-scale";
import { quoteFigure } from "./source-slice";
import type { TableItem } from "./table-item";

/** Items printed inside a balance sheet's labels; each column that the figure speaks of gets its own. */
export function readLabelItems(named: NamedRow, table: ReadTable, scale: SettledScale, assembly: Assembly): TableItem[] {
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
