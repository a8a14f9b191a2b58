/**
 * A statement broken over two tables prints its heads once. The second part takes them from the first, where nothing between
 * the two says that a new statement begins and the columns are as many.
 */
import type { ReadTable } from "./read-table";
import { joinNotes } from "./scale-note";

/** Words between the parts of one statement: a page number, a running title. */
const LONGEST_GAP = 60;

export function borrowColumns(tables: readonly ReadTable[]): ReadTable[] {
  const out: ReadTable[] = [];
  for (const table of tables) {
    const above = out[out.length - 1];
    out.push(above && continues(table, above) ? { ...table, columns: above.columns, bits: above.bits, statement: table.statement ?? above.statement, note: joinNotes([table.note, above.note]), isHeadless: above.isHeadless } : table);
  }
  return out;
}

function continues(table: ReadTable, above: ReadTable): boolean {
  if (!table.isHeadless || above.isHeadless || table.columns.length !== above.columns.length) return false;
  const between = table.grid.before.filter((text) => text.start >= above.grid.end);
  return between.every((text) => text.text.length <= LONGEST_GAP && text.isHeading !== true) && between.length <= 2;
}
