import { gridsOfHtml } from "../../../../src/core/document/grids-of-html";
import { fromHtml } from "../../../../src/core/document/html/from-html";
import { readTables } from "../../../../src/core/extraction/tables/read-tables";
import { findTextTables } from "../../../../src/core/extraction/tables/table-finder";
import type { TableContext, TableItem, TablesReading } from "../../../../src/core/extraction/tables/table-item";

const context = (source: string, more: Partial<TableContext>): TableContext => ({ language: "en", source, companyName: null, fiscalYearEndMonth: null, published: null, currency: null, ...more });

export const readHtml = (source: string, more: Partial<TableContext> = {}): TablesReading => readTables(gridsOfHtml(fromHtml(source)), context(source, more));
export const readText = (source: string, more: Partial<TableContext> = {}): TablesReading => readTables(findTextTables(source, more.language ?? "en").grids, context(source, more));

/** "Net sales quarter 2024-06-30 1200000 USD, prior 1100000": one line per item, for tests that say all of them. */
export function spell(item: TableItem): string {
  const actual = "low" in item.actual ? `${item.actual.low?.value} to ${item.actual.high?.value} ${item.actual.low?.unit}` : `${item.actual.value} ${item.actual.unit}`;
  return `${item.label} | ${item.period.length} ${item.period.start ?? ""}..${item.period.end} | ${actual}${item.prior ? ` | prior ${item.prior.value}` : ""}`;
}

/** Rows of cells parted by "|"; "2=Year ended" spans two columns. */
export const table = (...rows: string[]): string => `<table>${rows.map((row) => `<tr>${row.split("|").map((cell) => { const [, span, text] = /^(?:(\d)=)?(.*)$/.exec(cell) ?? []; return `<td${span ? ` colspan="${span}"` : ""}>${text ?? ""}</td>`; }).join("")}</tr>`).join("")}</table>`;
