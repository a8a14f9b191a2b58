/** "GAAP | Amortization | Restructuring | Non-GAAP": what stands between the two bases leads from one to the other. */
import { foldWords } from "./fold-words";
import type { ColumnHead } from "./header-periods";
import type { TableColumn } from "./table-column";
import type { TableWords } from "./table-words";
import { isOneOf, matcherOf } from "./word-list";

const periodOf = ({ bits: { months, weeks, month, year, quarter, half } }: TableColumn): string => [months, weeks, month, year, quarter, half].join("|");

export function setAsideSteps(columns: readonly TableColumn[], heads: readonly ColumnHead[], words: TableWords): TableColumn[] {
  const nearest = heads.map(({ cells }) => foldWords(cells[cells.length - 1]?.text ?? "").replace(/\(.*?\)/g, "").replace(/\s+/g, " ").trim());
  const isPlain = (at: number): boolean => isOneOf(words.plainBasis, nearest[at] ?? "");
  const isAdjusted = (at: number): boolean => matcherOf(words.adjusted, words.spaced).test(nearest[at] ?? "");
  const out = [...columns];
  for (let from = 0; from < columns.length; from++) {
    const own = columns[from];
    if (own === undefined || !(isPlain(from) || isAdjusted(from))) continue;
    const to = columns.findIndex((_, at) => at > from && (isPlain(at) || isAdjusted(at)));
    const other = columns[to];
    if (other === undefined || isPlain(from) === isPlain(to) || periodOf(own) !== periodOf(other)) continue;
    for (let at = from + 1; at < to; at++) {
      const step = out[at];
      if (step?.kind === "value" && periodOf(step) === periodOf(own)) out[at] = { ...step, kind: "skip" };
    }
  }
  return out;
}
