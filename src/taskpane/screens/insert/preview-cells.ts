/** A plan as the sheet will show it: its own cells under its own number formats. */
import { format } from "numfmt";
import type { AddedColumn, RefreshPlan } from "../../../core/sheet/refresh-plan";
import type { CellValue, TablePlan } from "../../../core/sheet/table-plan";

export interface PreviewCell {
  readonly text: string;
  /** A calculated cell: it has no value before it is in the sheet. */
  readonly isFormula: boolean;
  readonly isNumber: boolean;
}

export interface Preview {
  readonly table: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly PreviewCell[])[];
  /** Rows in all; only the first are shown. */
  readonly height: number;
  readonly formulas: readonly { readonly header: string; readonly formula: string }[];
  readonly names: readonly string[];
}

/** More than these nobody looks through beside the options. */
const MOST_ROWS = 20;
const MARK = "ƒ";

export function previewTable({ name, columns, rows, names }: TablePlan): Preview {
  return {
    table: name,
    headers: columns.map(({ header }) => header),
    rows: rows.slice(0, MOST_ROWS).map(({ cells, formats }) => columns.map(({ id, formula }) => (formula === undefined ? showCell(cells[id] ?? null, formats[id]) : { text: MARK, isFormula: true, isNumber: false }))),
    height: rows.length,
    formulas: columns.flatMap(({ header, formula }) => (formula === undefined ? [] : [{ header, formula }])),
    names: names.map((one) => one.name),
  };
}

/** What a standing series gains: its line items, and of each new period the figures. */
export function previewSeries({ table, addedColumns, added, standing, places, height, names }: RefreshPlan): Preview {
  const labels = new Map([...standing].flatMap(([key, label]) => (places.has(key) ? [[places.get(key), label] as const] : [])));
  added.forEach(({ cells }, at) => labels.set(height + at, String(cells["line-item"] ?? "")));
  const shown = Array.from({ length: height + added.length }, (_, at) => at).filter((at) => addedColumns.some(({ cells }) => cells[at] != null) || at >= height);
  const cellOf = ({ cells, formats }: AddedColumn, at: number): PreviewCell => showCell(cells[at] ?? null, formats[at] ?? undefined);
  return {
    table,
    headers: ["Line item", ...addedColumns.map(({ column }) => column.header)],
    rows: shown.slice(0, MOST_ROWS).map((at) => [showCell(labels.get(at) ?? "", undefined), ...addedColumns.map((one) => cellOf(one, at))]),
    height: shown.length,
    formulas: [],
    names: names.map(({ name }) => name),
  };
}

const showCell = (value: CellValue, pattern: string | undefined): PreviewCell =>
  typeof value === "number" ? { text: format(pattern ?? "General", value), isFormula: false, isNumber: true } : { text: String(value ?? ""), isFormula: false, isNumber: false };
