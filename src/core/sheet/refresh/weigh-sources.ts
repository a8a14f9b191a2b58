/**
 * Two sources of one figure. Amounts are asked as intervals, so "236.5 billion" and "236,503 million" agree; where
 * they do not, the higher rank is for the sheet and the other is kept beside it in the ledger.
 */
import { intervalOf, meets } from "../../model/interval";
import { outranks } from "../../model/source-rank";
import type { LedgerFigure, LedgerRow, OtherFigure } from "../ledger";
import type { ChangeReason } from "../refresh-plan";
import type { ColumnId, ReadFigure, RowPlan, TableSource } from "../table-plan";

export const agrees = (one: ReadFigure, other: ReadFigure): boolean => one.unit === other.unit && meets(intervalOf(one), intervalOf(other));

const rise = (before: LedgerRow, next: RowPlan): "higher" | "lower" | "same" => {
  if (before.figure === undefined || next.figure === undefined || before.figure.rank === next.figure.rank) return "same";
  return outranks(next.figure.rank, before.figure.rank) ? "higher" : "lower";
};

export const isOutranked = (before: LedgerRow, next: RowPlan): boolean => rise(before, next) === "lower";

const isAgreeing = (before: LedgerRow, next: RowPlan): boolean => before.figure !== undefined && next.figure !== undefined && agrees(before.figure, next.figure);

/** A story's figure, once the company itself gives it, or a release's, once it is tagged. */
export const isConfirmed = (before: LedgerRow, next: RowPlan): boolean => rise(before, next) === "higher" && isAgreeing(before, next);

export interface Sources {
  readonly before: TableSource;
  readonly next: TableSource;
}

const FIGURES: ReadonlySet<ColumnId> = new Set<ColumnId>(["reported", "year-ago"]);

export function reasonOf(column: ColumnId, before: LedgerRow, next: RowPlan, sources: Sources): ChangeReason {
  if (sources.before.sha256 === sources.next.sha256 && sources.before.text === sources.next.text) return "reread";
  if (!FIGURES.has(column)) return "updated";
  if (column === "reported" && isAgreeing(before, next)) return "more-precise";
  return rise(before, next) === "higher" || isLater(sources.next, sources.before) ? "restated" : "corrected";
}

const isLater = (next: TableSource, before: TableSource): boolean =>
  next.published != null && before.published != null && next.published > before.published;

/** The figure that a row stands on after a refresh, and those that disagree with it. `takes`: the sheet takes the source's. */
export function weighFigures(before: LedgerRow, next: RowPlan, sources: Sources, takes: boolean): Pick<LedgerRow, "figure" | "others"> {
  const own = before.figure && inItsText(before.figure, sources);
  const { figure } = next;
  if (figure === undefined || own === undefined) return standing(figure ?? own, before.others);
  if (isAgreeing(before, next)) return standing(isOutranked(before, next) ? own : figure, before.others);
  const kept: LedgerFigure = takes ? figure : own;
  if (rise(before, next) === "same") return standing(kept, before.others);
  const other: OtherFigure = takes ? { ...own, sentence: textOf(before.cells.source) } : { ...figure, sha256: sources.next.sha256, sentence: textOf(next.cells.source) };
  return standing(kept, [...(before.others ?? []).filter(({ rank }) => rank !== other.rank && rank !== kept.rank), other]);
}

const standing = (figure: LedgerFigure | undefined, others: LedgerRow["others"]): Pick<LedgerRow, "figure" | "others"> =>
  ({ ...(figure === undefined ? {} : { figure }), ...(others === undefined || others.length === 0 ? {} : { others }) });

/** Its place is in the text it was read from, which the table's own may no longer be. */
export function inItsText(figure: LedgerFigure, sources: Sources): LedgerFigure {
  const sha256 = figure.sha256 ?? sources.before.sha256;
  return sha256 === sources.next.sha256 ? figure : { ...figure, sha256 };
}

const textOf = (cell: RowPlan["cells"]["source"]): string | null => (typeof cell === "string" ? cell : null);
