import { recordTable, type LedgerTable } from "../../src/core/sheet/ledger";
import type { CellValue, TablePlan } from "../../src/core/sheet/table-plan";
import type { TableState } from "../../src/core/sheet/workbook";

/** A plan as a spreadsheet would show it: empty cells read "", calculated ones show their error. */
export function aTableState(plan: TablePlan, rest: Partial<TableState> = {}): TableState {
  const values = plan.rows.map(({ cells }) => plan.columns.map(({ id, formula }): CellValue => (formula === undefined ? (cells[id] ?? "") : "#N/A")));
  return {
    id: "{T1}",
    name: plan.name,
    sheet: "Sheet1",
    address: `A1:M${plan.rows.length + 1}`,
    headers: plan.columns.map(({ header }) => header),
    values,
    formulas: plan.rows.map(({ cells, formulas }) => plan.columns.map(({ id, formula }): CellValue => formulas?.[id] ?? formula ?? cells[id] ?? "")),
    ...rest,
  };
}

export const aLedgerTable = (plan: TablePlan): LedgerTable => recordTable(plan, { id: "{T1}", name: plan.name, writtenAt: "2024-11-21T10:02:00.000Z" });

/** The same table with one cell typed over. */
export function typeInto(state: TableState, row: number, header: string, value: CellValue, formula: CellValue = value): TableState {
  const column = state.headers.indexOf(header);
  const put = (cells: readonly (readonly CellValue[])[], content: CellValue) =>
    cells.map((line, at) => (at === row ? line.map((cell, position) => (position === column ? content : cell)) : line));
  return { ...state, values: put(state.values, value), formulas: put(state.formulas, formula) };
}

/** The same table with its rows in the given order. */
export const orderRows = (state: TableState, order: readonly number[]): TableState =>
  ({ ...state, values: order.map((at) => state.values[at] ?? []), formulas: order.map((at) => state.formulas[at] ?? []) });

/** The same table with one more column at a position. */
export function addColumn(state: TableState, position: number, header: string, cells: readonly CellValue[]): TableState {
  const put = <T>(line: readonly T[], cell: T): T[] => [...line.slice(0, position), cell, ...line.slice(position)];
  return {
    ...state,
    headers: put(state.headers, header),
    values: state.values.map((line, at) => put(line, cells[at] ?? "")),
    formulas: state.formulas.map((line, at) => put(line, cells[at] ?? "")),
  };
}

/** As Excel does it: the header changes, and so do the formulas that refer to it. */
export function renameHeader(state: TableState, header: string, to: string): TableState {
  const follow = (cell: CellValue): CellValue =>
    typeof cell === "string" && cell.startsWith("=") ? cell.replaceAll(`[@[${header}]]`, `[@[${to}]]`).replaceAll(`[@${header}]`, `[@[${to}]]`) : cell;
  return { ...state, headers: state.headers.map((one) => (one === header ? to : one)), formulas: state.formulas.map((line) => line.map(follow)) };
}
