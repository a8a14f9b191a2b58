/** Tables turned on their side: periods down the labels, metrics over the columns ("Net sales | Operating profit"). */
import type { Figure } from "./assembly";
import type { NamedRow } from "./named-row";
import { saysPeriod } from "./period-bits";
import type { TableColumn } from "./table-column";
import type { TableGrammar } from "./table-grammar";

/** What the figure is, where the row says only when. */
export function nameByColumn(named: NamedRow, column: Figure["column"], columns: readonly TableColumn[], { findPeriods, labels }: TableGrammar): NamedRow {
  const { title } = column;
  const label = named.row.label?.text ?? "";
  if (title === null || saysPeriod(column.bits)) return named;
  // "Full year" under a title that says which.
  const { phrases, rest } = findPeriods(label);
  if (phrases.length === 0 || rest !== "") return named;
  const unit = labels.unitOf(title, "", null);
  const found = labels.metricOf(title);
  const hasDiluted = columns.some((other) => other.title !== null && labels.isDiluted(other.title));
  const metric = found === "eps" && hasDiluted && !labels.isDiluted(title) ? null : found;
  return { ...named, label: title, metric: unit === "per-share" ? (metric === "eps" || metric === "dividend-per-share" ? metric : "other") : metric ?? "other", scope: null, unit };
}
