import type { Reading } from "../../../core/model/reading";
import { planTable, type TableChoice } from "../../../core/sheet/plan-table";
import type { Workbook } from "../../../core/sheet/workbook";
import type { Insertion } from "../../session";

/** Plans the table against the names already taken, writes it, and says where it stands. */
export async function insertFigures(workbook: Workbook, reading: Reading, choice: Omit<TableChoice, "taken">): Promise<Insertion> {
  const { takenNames } = await workbook.survey();
  const plan = planTable(reading, { ...choice, taken: takenNames });
  const table = await workbook.insert(plan);
  return { at: "done", table: table.name, place: `${table.sheet}!${table.address}`, figures: plan.rows.length, findings: plan.findings };
}
