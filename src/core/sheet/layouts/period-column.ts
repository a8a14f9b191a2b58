/** The columns of a series: one for each period, in the order of their last days. */
import type { Period } from "../../model/period";
import type { ColumnPlan, PeriodColumnId } from "../table-plan";

const MONTHS: Readonly<Record<string, number>> = { "instant": 0, "month": 1, "quarter": 3, "half": 6, "nine-months": 9, "year": 12 };
const WIDTH = 15;

/** A nine-month figure never stands in a quarter's column, though both end on one day. */
export const periodColumnId = ({ length, end, label }: Period): PeriodColumnId =>
  `at:${length ?? "?"}:${end ?? `"${(label ?? "").normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim()}"`}`;

export const isPeriodColumn = (id: string): id is PeriodColumnId => id.startsWith("at:");

export const periodColumn = (id: PeriodColumnId, header: string): ColumnPlan => ({ id, header, width: Math.max(WIDTH, header.length + 2), align: "right" });

/** Dated ones by their last day, a shorter one before a longer; those without a date after them, in the order they were read. */
export function comparePeriodColumns(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  return a.end === b.end ? a.months - b.months : a.end < b.end ? -1 : 1;
}

const UNDATED = "9999";

const splitId = (id: string): { readonly length: string; readonly end: string } => {
  const [, length = "?", end = ""] = /^at:([^:]*):(.*)$/s.exec(id) ?? [];
  return { length, end };
};

/** Its last day, or the folded label of a period without a date. */
export const periodEnd = (id: PeriodColumnId): string => splitId(id).end.replace(/^"|"$/g, "");

function partsOf(id: string): { readonly end: string; readonly months: number } {
  const { length, end } = splitId(id);
  const isDated = /^\d{4}-\d{2}-\d{2}$/.test(end);
  return { end: isDated ? end : UNDATED, months: isDated ? (MONTHS[length] ?? 0) : 0 };
}
