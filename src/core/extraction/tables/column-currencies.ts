/**
 * Companies abroad print their latest period a second time in dollars, for the reader's convenience. Such a column repeats the one
 * beside it in another currency at one day's rate, so it is no figure of its own.
 */
import { saysPeriod } from "./period-bits";
import type { TableColumn } from "./table-column";

/** Indexes of the columns that translate another. */
export function findTranslations(columns: readonly TableColumn[]): ReadonlySet<number> {
  const counts = new Map<string, number>();
  for (const { kind, currency } of columns) if (kind === "value" && currency !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const [main] = [...counts].sort((a, b) => b[1] - a[1]);
  if (main === undefined || counts.size < 2) return new Set();
  const keyOf = ({ bits, title, basis }: TableColumn): string => JSON.stringify([bits, title, basis]);
  const own = new Set(columns.filter(({ currency }) => currency === main[0]).map(keyOf));
  return new Set(columns.flatMap((column, at) => (column.currency !== null && column.currency !== main[0] && saysPeriod(column.bits) && own.has(keyOf(column)) ? [at] : [])));
}
