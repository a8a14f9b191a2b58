/** What "%" beside a column of figures is, where only its neighbour or the words above the table say. */
import type { MappedText } from "../../document/mapped-text";
import { foldWords } from "./fold-words";
import { saysPeriod } from "./period-bits";
import type { TableColumn } from "./table-column";
import type { TableWords } from "./table-words";
import { matcherOf } from "./word-list";

export function settlePercents(columns: readonly TableColumn[], above: readonly MappedText[], words: TableWords): TableColumn[] {
  const areChanges = columns.some(({ kind }) => kind === "percent") && above.some(({ text }) => matcherOf(words.percentsAreChanges, words.spaced).test(foldWords(text)));
  let beside: TableColumn | null = null;
  return columns.map((column) => {
    if (column.kind === "value") beside = column;
    if (column.kind === "percent" && areChanges) return { ...column, kind: "change" };
    // "November 2, 2024 | % of Sales | October 28, 2023 | % of Sales": dated by the figures it is a share of.
    return column.kind === "share" && column.bits.year === null && beside !== null && saysPeriod(beside.bits) ? { ...column, bits: beside.bits } : column;
  });
}
