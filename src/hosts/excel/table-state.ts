import type { CellValue } from "../../core/sheet/table-plan";
import type { TableState } from "../../core/sheet/workbook";
import { rowsARead } from "./payload";
import { readCells, withoutSheet } from "./ranges";
import { append } from "../../core/model/append";

export interface TableSize {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Queued: the table as it stands, to be called after the next sync. A table expected to be large comes in blocks, since
 * an answer is limited like a request: the first with that sync, each further one in its own. Without an expectation
 * the whole body comes at once.
 */
export function readTable(context: Excel.RequestContext, table: Excel.Table, expected?: TableSize): () => Promise<TableState> {
  const readHead = readTableHead(table);
  const count = table.rows.getCount();
  const step = expected === undefined ? undefined : rowsARead(expected.columns);
  const first = expected === undefined || step === undefined || expected.rows <= step ? readWhole(table) : readRows(table, 0, step);
  return async () => {
    const values = readCells(first.values);
    const formulas = readCells(first.formulas);
    while (step !== undefined && values.length < count.value) {
      const block = readRows(table, values.length, Math.min(step, count.value - values.length));
      await context.sync();
      append(values, readCells(block.values));
      append(formulas, readCells(block.formulas));
    }
    return { ...readHead(), values, formulas };
  };
}

function readTableHead(table: Excel.Table): () => Omit<TableState, "values" | "formulas"> {
  table.load("id,name");
  const sheet = table.worksheet;
  sheet.load("name");
  const range = table.getRange();
  range.load("address");
  const header = table.getHeaderRowRange();
  header.load("values");
  return () => ({
    id: table.id,
    name: table.name,
    sheet: sheet.name,
    address: withoutSheet(range.address),
    headers: readCells(header.values)[0]?.map((cell: CellValue) => String(cell ?? "")) ?? [],
  });
}

const readWhole = (table: Excel.Table): Excel.Range => table.getDataBodyRange().load("values,formulas");

/** Whole rows of the sheet where they cross the body: as wide as the table is by now. */
function readRows(table: Excel.Table, first: number, count: number): Excel.Range {
  const body = table.getDataBodyRange();
  return body.getIntersection(body.getCell(first, 0).getResizedRange(count - 1, 0).getEntireRow()).load("values,formulas");
}
