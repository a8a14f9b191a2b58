import { acceptedChanges, type RefreshPlan } from "../../../core/sheet/refresh-plan";
import type { NamePlan } from "../../../core/sheet/table-plan";

/** Names set for their own sake: an added row brings its name along and is named already. */
export function namesPointed(plan: RefreshPlan): readonly NamePlan[] {
  const added = new Set(plan.added.map(({ key }) => key));
  const columns = new Set(plan.addedColumns.map(({ column }) => column.id));
  return plan.names.filter(({ row }) => row === null || !(added.has(row.key) || (row.column !== undefined && columns.has(row.column))));
}

/** How many things applying would do: cells rewritten, rows added, names set. What is kept or gone is not touched. */
export const countWrites = (plan: RefreshPlan): number =>
  acceptedChanges(plan).length + plan.added.length + plan.addedColumns.length + namesPointed(plan).length;
