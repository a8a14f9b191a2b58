import type { Reading } from "../../../core/model/reading";
import { isPeriodColumn } from "../../../core/sheet/layouts/period-column";
import type { Ledger, LedgerTable } from "../../../core/sheet/ledger";
import { withConsent, type Place } from "../../../core/sheet/place";
import { planAgain } from "../../../core/sheet/plan-refresh";
import { planTable, type TableChoice } from "../../../core/sheet/plan-table";
import type { RefreshPlan } from "../../../core/sheet/refresh-plan";
import type { TableState, Workbook } from "../../../core/sheet/workbook";
import { failWith } from "../../failure";
import type { Insertion } from "../../session";
import type { InsertWishes } from "./insert-wishes";

export interface InsertOrder extends Pick<TableChoice, "text" | "items" | "locale"> {
  readonly wishes: InsertWishes;
  /** What the analyst was told stands in the way, and said yes to. */
  readonly agreed?: string;
}

/** Plans the table against the names already taken, writes it, and says where it stands. A series that stands gains the periods. */
export async function insertFigures(workbook: Workbook, reading: Reading, order: InsertOrder): Promise<Insertion> {
  const { text, items, locale, wishes, agreed } = order;
  const ledger = await workbook.ledger();
  const series = wishes.layout === "series" ? await findSeries(workbook, ledger, reading) : undefined;
  if (series !== undefined) return extendSeries(workbook, reading, order, series);
  const { takenNames } = await workbook.survey();
  const plan = planTable(reading, { text, items, taken: takenNames, layout: wishes.layout, scale: wishes.scale, ...(locale === undefined ? {} : { locale }) });
  const place = await choosePlace(workbook, ledger, wishes.place);
  const table = await workbook.insert(plan, agreed === undefined ? place : withConsent(place, agreed));
  return { at: "done", table: table.name, place: `${table.sheet}!${table.address}`, figures: plan.rows.length, findings: plan.findings };
}

interface Series {
  readonly written: LedgerTable;
  readonly now: TableState;
}

async function findSeries(workbook: Workbook, { tables }: Ledger, { company }: Reading): Promise<Series | undefined> {
  const written = tables.filter(({ layout, source }) => layout === "series" && source.company === company.name).at(-1);
  const now = written && (await workbook.read(written.name));
  return written === undefined || now === undefined ? undefined : { written, now };
}

async function extendSeries(workbook: Workbook, reading: Reading, { text, items, locale, agreed }: InsertOrder, { written, now }: Series): Promise<Insertion> {
  const { takenNames } = await workbook.survey();
  const wanted = new Set(items);
  const chosen = { ...reading, items: reading.items.filter(({ id }) => wanted.has(id)) };
  const plan = planAgain(written, now, chosen, { text, taken: takenNames, isAnother: true, ...(locale === undefined ? {} : { locale }) });
  const restated = nameRestated(plan);
  if (restated !== "" && restated !== agreed) return { at: "failed", failure: failWith("series-restated", restated) };
  const table = await workbook.apply(plan);
  return { at: "done", table: table.name, place: `${table.sheet}!${table.address}`, figures: items.length, findings: plan.plan.findings };
}

/** Figures of the series that this document states otherwise: nothing that stands is changed unseen. */
const nameRestated = ({ changes }: RefreshPlan): string =>
  changes
    .filter(({ isAccepted, column, old }) => isAccepted && isPeriodColumn(column) && old !== null)
    .map(({ lineItem, header, old, next }) => `${lineItem}, ${header}: ${String(old)} → ${String(next)}`)
    .join("; ");

async function choosePlace(workbook: Workbook, { tables }: Ledger, at: Place["at"]): Promise<Place> {
  if (at !== "below") return { at };
  for (const { name } of [...tables].reverse()) if ((await workbook.read(name)) !== undefined) return { at, table: name };
  return { at: "selection" };
}
