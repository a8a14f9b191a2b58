/** "vs. Q4 2023", "Change from prior year": with which period a column compares the figures beside it. */
import { foldWords } from "./fold-words";
import type { ColumnHead } from "./header-periods";
import type { PeriodBits } from "./period-bits";
import type { TableGrammar } from "./table-grammar";
import { matcherOf } from "./word-list";

export type Compared = "year-ago" | "previous-period" | "other";

/** Null where the head compares with no period by its date. `beside`: the heads to its left. */
export function comparedPeriod(head: ColumnHead, beside: readonly ColumnHead[], isChange: boolean, { findPeriods, words }: TableGrammar): Compared | null {
  const nearest = head.cells[head.cells.length - 1]?.text ?? "";
  const latest = latestOf(beside.map(({ bits }) => bits));
  const isSaid = matcherOf(words.comparedColumn, words.spaced).test(foldWords(nearest));
  // "1Q24" over "$ O/(U) | O/(U) %", behind the columns of 2Q24, 1Q24 and 2Q23.
  const isAbove = isChange && latest !== undefined && head.bits.year !== null && orderOf(head.bits) !== orderOf(latest) && (head.bits.quarter === null) === (latest.quarter === null);
  if (!isSaid && !isAbove) return null;
  const phrases = isSaid ? findPeriods(nearest).phrases.filter(({ year }) => year !== null) : [head.bits];
  const than = phrases[phrases.length - 1];
  if (!than) return null;
  const of = phrases.length > 1 ? phrases[0] : latest;
  // "2023 vs. 2022" behind "2024 | 2023 | 2022" is a change of a figure that has one of its own.
  if (of?.year == null || than.year === null || (latest !== undefined && orderOf(latest) !== orderOf(of))) return "other";
  if (of.quarter === null || than.quarter === null) return of.year - than.year === 1 && of.quarter === than.quarter ? "year-ago" : "other";
  const quarters = 4 * (of.year - than.year) + of.quarter - than.quarter;
  return quarters === 4 ? "year-ago" : quarters === 1 ? "previous-period" : "other";
}

const orderOf = ({ year, quarter }: PeriodBits): number => 4 * (year ?? 0) + (quarter ?? 0);

const latestOf = (bits: readonly PeriodBits[]): PeriodBits | undefined =>
  bits.reduce<PeriodBits | undefined>((latest, own) => (own.year !== null && (!latest || orderOf(own) > orderOf(latest)) ? own : latest), undefined);
