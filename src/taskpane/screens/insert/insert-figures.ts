import type { Reading } from "../../../core/model/reading";
import { isPeriodColumn } from "../../../core/sheet/layouts/period-column";
import { withConsent, type Place } from "../../../core/sheet/place";
import type { RefreshPlan } from "../../../core/sheet/refresh-plan";
import type { Workbook } from "../../../core/sheet/workbook";
import { failWith } from "../../failure";
import type { Insertion } from "../../session";
import { listStanding } from "../../standing-tables";
import type { InsertWishes } from "./insert-wishes";
import { planInsertion, type InsertOrder } from "./plan-insertion";

export interface WrittenOrder extends InsertOrder {
  readonly wishes: InsertWishes;
  /** What the analyst was told stands in the way, and said yes to. */
  readonly agreed?: string;
}

/** Writes what was planned, and says where it stands. A series that stands gains the periods. */
export async function insertFigures(workbook: Workbook, reading: Reading, order: WrittenOrder): Promise<Insertion> {
  const { items, wishes, agreed } = order;
  const planned = await planInsertion(workbook, reading, order);
  if (planned.as === "series") return extendSeries(workbook, planned.plan, items.length, agreed);
  const { plan } = planned;
  const place = await choosePlace(workbook, wishes.place);
  const table = await workbook.insert(plan, agreed === undefined ? place : withConsent(place, agreed));
  return { at: "done", table: table.name, place: `${table.sheet}!${table.address}`, figures: plan.rows.length, findings: plan.findings };
}

async function extendSeries(workbook: Workbook, plan: RefreshPlan, figures: number, agreed: string | undefined): Promise<Insertion> {
  const restated = nameRestated(plan);
  if (restated !== "" && restated !== agreed) return { at: "failed", failure: failWith("series-restated", restated) };
  const table = await workbook.apply(plan);
  return { at: "done", table: table.name, place: `${table.sheet}!${table.address}`, figures, findings: plan.plan.findings };
}

/** Figures of the series that this document states otherwise: nothing that stands is changed unseen. */
const nameRestated = ({ changes }: RefreshPlan): string =>
  changes
    .filter(({ isAccepted, column, old }) => isAccepted && isPeriodColumn(column) && old !== null)
    .map(({ lineItem, header, old, next }) => `${lineItem}, ${header}: ${String(old)} → ${String(next)}`)
    .join("; ");

async function choosePlace(workbook: Workbook, at: Place["at"]): Promise<Place> {
  if (at !== "below") return { at };
  const table = (await listStanding(workbook)).at(-1);
  return table === undefined ? { at: "selection" } : { at, table };
}
