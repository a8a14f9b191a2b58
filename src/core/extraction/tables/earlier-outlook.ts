/** "Prior guidance | Current guidance": what was foreseen before is no outlook any more. */
import { foldWords } from "./fold-words";
import type { PeriodBits } from "./period-bits";
import type { TableColumn } from "./table-column";
import type { TableWords } from "./table-words";
import { matcherOf } from "./word-list";
import { greatest } from "../../model/extremes";

/** `above`: what the words over the table say of its period. */
export function setAsideEarlier(columns: readonly TableColumn[], above: PeriodBits, words: TableWords): TableColumn[] {
  const isAhead = above.isFuture || columns.some(({ bits }) => bits.isFuture);
  if (!isAhead) return [...columns];
  const latest = greatest(columns.map(({ bits }) => bits.givenOn ?? Number.NEGATIVE_INFINITY));
  const earlier = matcherOf(words.earlierOutlook, words.spaced);
  const isEarlier = ({ bits, label }: TableColumn): boolean => (bits.givenOn === null ? bits.named === null && earlier.test(foldWords(label ?? "")) : bits.givenOn < latest);
  const own = columns.map((column) => (column.kind === "value" && isEarlier(column) ? { ...column, kind: "earlier" as const } : column));
  return own.some(({ kind }) => kind === "value") ? own : [...columns];
}
