import { shiftPoint } from "../../document/decimal";
import type { Change } from "../../model/line-item";
import type { Assembly, Figure } from "./assembly";
import { amountOf } from "./figure-amount";
import type { NamedRow } from "./name-rows";
import type { SettledScale } from "./settle-scale";
import { quoteFigure } from "./source-slice";

/** A change column speaks of the latest value column to its left that no other change column stands between. */
export function changesOf(figure: Figure, changes: readonly Figure[], values: readonly Figure[], named: NamedRow, scale: SettledScale, assembly: Assembly): Change[] {
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
