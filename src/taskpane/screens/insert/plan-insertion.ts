import type { Reading } from "../../../core/model/reading";
import type { LedgerTable } from "../../../core/sheet/ledger";
import { planAgainInStages } from "../../../core/sheet/plan-refresh";
import { planTableInStages, type TableChoice } from "../../../core/sheet/plan-table";
import type { RefreshPlan } from "../../../core/sheet/refresh-plan";
import { finishInTurns } from "../../../core/sheet/stages";
import type { TablePlan } from "../../../core/sheet/table-plan";
import type { TableState, Workbook } from "../../../core/sheet/workbook";
import { pause } from "../../pause";
import type { InsertWishes } from "./insert-wishes";

export interface InsertOrder extends Pick<TableChoice, "text" | "items" | "locale"> {
  readonly wishes: Pick<InsertWishes, "layout" | "scale">;
}

/** A table of its own, or the periods that a standing series of the company gains. */
export type PlannedInsertion =
  | { readonly as: "table"; readonly plan: TablePlan }
  | { readonly as: "series"; readonly plan: RefreshPlan };

/** What inserting would write, against the names already taken. Preview and writing both ask here, so they cannot differ. */
export async function planInsertion(workbook: Workbook, reading: Reading, { text, items, locale, wishes }: InsertOrder): Promise<PlannedInsertion> {
  const series = wishes.layout === "series" ? await findSeries(workbook, reading) : undefined;
  const { takenNames: taken } = await workbook.survey();
  const spoken = locale === undefined ? {} : { locale };
  if (series === undefined) return { as: "table", plan: await finishInTurns(planTableInStages(reading, { text, items, taken, layout: wishes.layout, scale: wishes.scale, ...spoken }), pause) };
  const wanted = new Set(items);
  const chosen = { ...reading, items: reading.items.filter(({ id }) => wanted.has(id)) };
  return { as: "series", plan: await finishInTurns(planAgainInStages(series.written, series.now, chosen, { text, taken, isAnother: true, ...spoken }), pause) };
}

interface Series {
  readonly written: LedgerTable;
  readonly now: TableState;
}

async function findSeries(workbook: Workbook, { company }: Reading): Promise<Series | undefined> {
  const { tables } = await workbook.ledger();
  const written = tables.filter(({ layout, source }) => layout === "series" && source.company === company.name).at(-1);
  const now = written && (await workbook.read(written.name));
  return written === undefined || now === undefined ? undefined : { written, now };
}
