/** The rows of one table to items, with ids in order. */
import { unusedNumber, type UnusedNumber, type UnusedReason } from "../../model/unused-number";
import { assembleRow } from "./assemble-row";
import type { Assembly } from "./assembly";
import { findTranslations } from "./column-currencies";
import type { JoinedCell } from "./join-split-cells";
import { readLabelItems } from "./label-items";
import { growthOf, joinGrowth } from "./follow-rows";
import { isAttributable, nameRows } from "./name-rows";
import { calendarOf } from "./named-years";
import type { ReadTable } from "./read-table";
import { settleScale } from "./settle-scale";
import { pairRows } from "./pair-rows";
import { quoteFigure } from "./source-slice";
import { findingsOf } from "./table-findings";
import type { TableItem, TablesReading } from "./table-item";
import type { TableRow } from "./table-row";
import { append } from "../../model/append";

export function assembleItems(table: ReadTable, { habits, ...rest }: Omit<Assembly, "translations">): Omit<TablesReading, "scale"> {
  const assembly = { ...rest, habits: { ...habits, calendar: calendarOf(table.columns, habits.calendar) }, translations: findTranslations(table.columns) };
  const items: TableItem[] = [];
  const unused: UnusedNumber[] = [];
  const scale = settleScale(table, assembly.habits, assembly.context);
  const numbersBy = new Map<UnusedReason, number>();
  // Where the items of the row above begin.
  let above = 0;
  for (const row of nameRows(table, assembly.grammar)) {
    const key = rowKey(row.row);
    const cells = [...row.row.figures.values()];
    // Only a fragment without heads can be a repetition; two statements may well share a row.
    if (key !== null && table.isHeadless && assembly.seenRows.has(key)) {
      append(unused, cells.map((cell) => unusedOf(cell, assembly, "printed-before")));
      continue;
    }
    const read = assembleRow(row, table, scale, assembly);
    const against = growthOf(row, assembly.grammar);
    const grown = against === null ? [] : joinGrowth(items.slice(above), read.items, against);
    if (grown.some((item, at) => item !== items[above + at])) {
      for (const [at, item] of grown.entries()) items[above + at] = item;
      const isTold = (cell: JoinedCell): boolean => grown.some(({ changes }) => changes.some(({ start }) => start >= cell.start && start < cell.end));
      append(unused, cells.filter((cell) => cell.figure?.kind === "number" && !isTold(cell)).map((cell) => unusedOf(cell, assembly, "change-of-nothing")));
      continue;
    }
    above = items.length;
    for (const item of readLabelItems(row, table, scale, assembly)) items.push({ ...item, id: `t${assembly.firstId + items.length + 1}` });
    if (key !== null && read.items.length > 0) assembly.seenRows.add(key);
    for (const item of read.items) items.push({ ...item, id: `t${assembly.firstId + items.length + 1}` });
    append(unused, read.unused.map(({ cell, reason }) => unusedOf(cell, assembly, reason)));
    for (const { reason } of read.unused) numbersBy.set(reason, (numbersBy.get(reason) ?? 0) + 1);
  }
  const paired = pairRows(ownersAlone(items));
  return { items: paired, findings: findingsOf(table, scale, paired, numbersBy), unused };
}

/** On its side, a table has "Total equity" and "Equity attributable to owners" in columns: of one day, the narrower counts. */
function ownersAlone(items: readonly TableItem[]): TableItem[] {
  const owners = items.filter(({ metric, label }) => metric === "shareholders-equity" && isAttributable(label));
  const isWider = ({ metric, label, scope, period }: TableItem): boolean => metric === "shareholders-equity" && scope === null && !isAttributable(label) && owners.some((own) => own.period.end === period.end);
  return items.map((item) => (isWider(item) ? { ...item, metric: "other" } : item));
}

/** Dashes and blanks make many rows alike; a row counts as seen only if it prints figures that cannot repeat by chance. */
function rowKey(row: TableRow): string | null {
  const figures = [...row.figures.values()].map((cell) => cell.text.replace(/\s/g, ""));
  return figures.some((text) => /\d{2}/.test(text)) ? keyOf(row, figures) : null;
}

const keyOf = (row: TableRow, figures: readonly string[]): string => `${row.label?.text.replace(/[\s$]/g, "") ?? ""}|${figures.join("|").replace(/\$/g, "")}`;

function unusedOf(cell: JoinedCell, { context }: Assembly, reason: UnusedReason): UnusedNumber {
  const quote = cell.figure ? quoteFigure(cell, cell.figure.from, cell.figure.to, context.source) : { start: cell.start, end: cell.end, text: context.source.slice(cell.start, cell.end) };
  return unusedNumber(quote, reason);
}
