import { shiftPoint } from "../../document/decimal";
import type { Change } from "../../model/line-item";
import { lastDayOf } from "./calendar";
import type { Assembly, Figure } from "./assembly";
import { amountOf } from "./figure-amount";
import type { SettledScale } from "./settle-scale";
import type { TableColumn } from "./table-column";
import { quoteFigure } from "./source-slice";

const BASIS_POINTS = /\bbasis points?\b|\bbps\b|基点|基點/i;
/** Two weeks less than a year: 52-week years drift. */
const SHORTEST_YEAR = 350;

export interface RowFigures {
  readonly changes: readonly Figure[];
  readonly values: readonly Figure[];
  /** Columns of figures that were not read: a change behind one of them may speak of it. */
  readonly unread: readonly number[];
  readonly columns: readonly TableColumn[];
}

/** A change column speaks of the latest value column to its left that no other change column stands between. */
export function changesOf(figure: Figure, row: RowFigures, prior: Figure | undefined, scale: SettledScale, assembly: Assembly): Change[] {
  const { named } = figure;
  const isSubject = (change: Figure): boolean => { const subject = subjectOf(change, row).figure; return subject === figure || (subject !== undefined && subject === prior); };
  return row.changes.filter((change) => isSubject(change) && change.column.basis !== "adjusted" && (change.column.kind === "change" || explains(change, figure, prior))).flatMap((change): Change[] => {
    const cell = change.cell.figure;
    if (!cell || cell.kind !== "number") return [];
    const quote = quoteFigure(change.cell, cell.from, cell.to, assembly.context.source);
    const against = subjectOf(change, row).isSequential ? "previous-period" as const : "year-ago" as const;
    const inPercent = cell.unit === "percent" || (cell.unit === "plain" && cell.currency === null && (isPercentColumn(change) || explains(change, figure, prior)));
    const open = { against, percent: null, points: null, amount: null, ...quote };
    if (cell.unit === "points") return [{ ...open, points: cell.low.value }];
    if (cell.unit === "basis-points" || (cell.unit === "plain" && BASIS_POINTS.test(change.column.label ?? ""))) return [{ ...open, points: shiftPoint(cell.low.value, -2) }];
    if (inPercent && named.unit === "percent") return [{ ...open, points: cell.low.value }];
    if (inPercent) return [{ ...open, percent: cell.low.value }];
    const amount = amountOf(change, named, scale, assembly, cell.low);
    return amount ? [{ ...open, amount }] : [];
  });
}

/** The change beside two balances says nothing of a year ago where the earlier one is the last year's end. */
export function isSinceAnotherDay(change: Figure, row: RowFigures): boolean {
  const subject = subjectOf(change, row).figure?.resolved;
  if (subject?.period.length !== "instant" || subject.lastDay === null || change.column.isSequential) return false;
  const { lastDay } = subject;
  const ages = row.values.flatMap(({ resolved }) => (resolved.period.length === "instant" && resolved.lastDay !== null && resolved.lastDay < lastDay ? [lastDay - resolved.lastDay] : []));
  return ages.length > 0 && ages.every((age) => age < SHORTEST_YEAR);
}

/** A bare number that no head explains is a change in percent only if the two figures before it make that change, to half a unit of its last digit. */
function explains(change: Figure, subject: Figure, prior: Figure | undefined): boolean {
  const [percent, now, then] = [change, subject, prior].map((figure) => figure?.cell.figure?.low);
  if (!percent || !now || !then || Number(then.value) === 0) return false;
  const moved = (100 * (Number(now.value) - Number(then.value))) / Math.abs(Number(then.value));
  return Math.abs(moved - Number(percent.value)) <= 0.6 * 10 ** -percent.shown;
}

const isPercentColumn = (change: Figure): boolean => change.column.isInPercent || /%|percent/i.test(change.column.label ?? "");

interface Subject {
  readonly figure: Figure | undefined;
  readonly isSequential: boolean;
}

function subjectOf(change: Figure, { values, unread, columns }: RowFigures): Subject {
  // By the columns, not the figures: an empty cell under the change before it moves no group together.
  const isBetween = (at: number): boolean => columns.some(({ kind }, i) => kind === "value" && i > at && i < change.index);
  const nearestChange = columns.reduce((nearest, { kind }, at) => (isChange(kind) && at < change.index && isBetween(at) ? at : nearest), -1);
  if (unread.some((index) => index > nearestChange && index < change.index)) return { figure: undefined, isSequential: false };
  const before = values.filter(({ index }) => index > nearestChange && index < change.index);
  // "up 3.4%" may stand before the figures it is of.
  const isFirst = !columns.some(({ kind }, at) => kind === "value" && at < change.index);
  const group = isFirst ? values.filter(({ index }) => index > change.index && !columns.some(({ kind }, at) => isChange(kind) && at > change.index && at < index)) : before;
  const latest = latestOf(group);
  // Behind the column of the quarter before, "Q/Q" speaks of the latest quarter all the same.
  const newer = latestOf(values.filter(({ index, resolved }) => index < change.index && latest !== undefined && (latest.resolved.period.length ?? resolved.period.length) === resolved.period.length && isQuarterLater(resolved.lastDay, latest.resolved.lastDay)));
  const isOfNewer = newer !== undefined && (change.column.isSequential || explains(change, newer, latest));
  return { figure: isOfNewer ? newer : latest, isSequential: isOfNewer || change.column.isSequential };
}

/** Three months, give or take what quarters of weeks drift. */
const isQuarterLater = (later: number | null, earlier: number | null): boolean => later !== null && earlier !== null && later - earlier >= 84 && later - earlier <= 99;

/** "FY2025 (forecast)" has no day where the calendar is unknown, and is later than what has. */
const orderOf = ({ resolved, column: { bits: { year } } }: Figure): number => resolved.lastDay ?? (year === null ? 0 : lastDayOf(year, 12));

function latestOf(group: readonly Figure[]): Figure | undefined {
  return group.reduce<Figure | undefined>((latest, value) => (!latest || orderOf(value) > orderOf(latest) ? value : latest), undefined);
}

const isChange = (kind: TableColumn["kind"]): boolean => kind === "change" || kind === "percent" || kind === "footing";
