import type { ColumnPlan } from "../table-plan";

/** A row a figure and a column a field, for pivots and look-ups: dates are dates, ids are the catalogue's. */
export const TIDY_COLUMNS = [
  { id: "company", header: "Company", width: 20, align: "left" },
  { id: "line-item", header: "Line item", width: 26, align: "left" },
  { id: "metric", header: "Metric", width: 18, align: "left" },
  { id: "kind", header: "Kind", width: 10, align: "left" },
  { id: "basis", header: "Basis", width: 21, align: "left" },
  { id: "scope", header: "Scope", width: 18, align: "left" },
  { id: "period", header: "Period", width: 23, align: "left" },
  { id: "length", header: "Length", width: 12, align: "left" },
  { id: "start", header: "Start", width: 12, align: "right" },
  { id: "end", header: "End", width: 12, align: "right" },
  { id: "reported", header: "Reported", width: 13, align: "right" },
  { id: "unit", header: "Unit", width: 11, align: "left" },
  { id: "year-ago", header: "Year ago", width: 12, align: "right" },
  { id: "stated-yoy", header: "Stated YoY", width: 15, align: "right" },
  { id: "consensus", header: "Consensus", width: 15, align: "right" },
  { id: "printed", header: "As printed", width: 22, align: "left" },
  { id: "source", header: "Source", width: 70, align: "left" },
] as const satisfies readonly ColumnPlan[];
