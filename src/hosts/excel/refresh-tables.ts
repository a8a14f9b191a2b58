/** Several refreshes as one: each table is looked at and written in turn, and where one fails those before it are taken back too. */
import { isEmpty, type RefreshPlan } from "../../core/sheet/refresh-plan";
import type { TableState } from "../../core/sheet/workbook";
import type { HostAbilities } from "./host-abilities";
import { takeBackAfter } from "./host-error";
import { surveyTable, takeBackRefresh, writeRefresh, type Recorded, type Standing } from "./refresh-table";

interface RefreshingTables {
  readonly record: Recorded;
  readonly can: HostAbilities;
}

export async function refreshTables(context: Excel.RequestContext, plans: readonly RefreshPlan[], { record, can }: RefreshingTables): Promise<readonly TableState[]> {
  const begun: { readonly plan: RefreshPlan; readonly standing: Standing }[] = [];
  const states: TableState[] = [];
  try {
    for (const plan of plans) {
      const standing = await surveyTable(context, plan, can);
      if (!isEmpty(plan)) begun.push({ plan, standing });
      states.push(isEmpty(plan) ? standing.state : await writeRefresh(context, plan, standing, record));
    }
    return states;
  } catch (error) {
    const places = begun.map(({ standing: { state } }) => `${state.sheet}!${state.address}`).join(", ");
    if (begun.length > 0) await takeBackAfter(error, (after) => takeBackAll(after, begun), places);
    throw error;
  }
}

/** The last first: each was planned and recorded on top of those before it. */
async function takeBackAll(context: Excel.RequestContext, begun: readonly { readonly plan: RefreshPlan; readonly standing: Standing }[]): Promise<void> {
  for (const { plan, standing } of [...begun].reverse()) await takeBackRefresh(context, plan, standing);
}
