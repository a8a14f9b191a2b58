import { documentFinding } from "../../document/finding-of";
import type { Finding } from "../../model/finding";
import { ALIKE, UNDATED, UNPRICED, UNSCALED } from "./assemble-row";
import type { UnusedReason } from "../../model/unused-number";
import type { ReadTable } from "./read-table";
import type { SettledScale } from "./settle-scale";
import type { TableItem } from "./table-item";

/** What has to be said of one table. `numbersBy` counts its unread figures by reason. */
export function findingsOf({ grid, columns }: ReadTable, scale: SettledScale, items: readonly TableItem[], numbersBy: ReadonlyMap<UnusedReason, number>): Finding[] {
  const findings: Finding[] = [];
  const place = { start: grid.start, end: grid.end };
  const [unscaled, unpriced, undated, alike] = ([UNSCALED, UNPRICED, UNDATED, ALIKE] as const).map((reason) => numbersBy.get(reason) ?? 0);
  if (unscaled) findings.push(documentFinding("table-scale-unknown", `A table does not say whether its figures are in thousands, millions or units, so ${unscaled} of them were not read.`, [], place));
  if (unpriced) findings.push(documentFinding("table-currency-unknown", `Nothing says which currency a table is in, so ${unpriced} of its figures were not read.`, [], place));
  if (undated) findings.push(documentFinding("table-period-unknown", `${undated} figures of a table stand under no period.`, [], place));
  if (alike) findings.push(documentFinding("table-columns-alike", `Two columns of a table seem to be about the same period, so ${alike} figures were not read rather than mixed up.`, [], place));
  if (scale.isBorrowed && items.length > 0) findings.push(documentFinding("table-scale-inherited", "A table states no scale; it was read in the one that the rest of the document states.", items.map((item) => item.id), place));
  const lengthless = items.filter((item) => item.period.length === null).map((item) => item.id);
  const isCrossed = columns.some((column) => column.isCrossed);
  if (isCrossed) findings.push(documentFinding("table-heads-crossed", "The lengths over a table change with its years, as if half of its columns were missing; only the first column was given the length it stands under.", lengthless, place));
  else if (lengthless.length > 0) findings.push(documentFinding("period-length-unknown", "A table dates its columns but does not say how long the periods are.", lengthless, place));
  return findings;
}
