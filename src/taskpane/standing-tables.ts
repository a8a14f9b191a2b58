import type { Workbook } from "../core/sheet/workbook";

/** Names of the tables on record that are still in the workbook, the oldest first. */
export async function listStanding(workbook: Workbook): Promise<readonly string[]> {
  const standing: string[] = [];
  for (const { name } of (await workbook.ledger()).tables) {
    const table = await workbook.read(name);
    if (table !== undefined) standing.push(table.name);
  }
  return standing;
}
