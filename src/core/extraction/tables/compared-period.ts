/** "vs. Q4 2023", "Change from prior year": with which period a column compares the figures beside it. */
import { foldWords } from "./fold-words";
import type { ColumnHead } from "./header-periods";
import type { PeriodBits } from "./period-bits";
import type { TableGrammar } from "./table-grammar";
import { matcherOf, patternOf } from "./word-list";

export type Compared = "year-ago" | "previous-period" | "other";

/** Null where the head compares with no period by its date. `beside`: the heads to its left. */
export function comparedPeriod(head: ColumnHead, beside: readonly ColumnHead[], isChange: boolean, { findPeriods, words }: TableGrammar): Compared | null {
  const nearest = head.cells[head.cells.length - 1]?.text ?? "";
  const latest = latestOf(beside.map(({ bits }) => bits));
  const compares = matcherOf(words.comparedColumn, words.spaced);
  const isSaid = compares.test(foldWords(nearest));
  // "1Q24" over "$ O/(U) | O/(U) %", behind the columns of 2Q24, 1Q24 and 2Q23.
  const isAbove = isChange && latest !== undefined && head.bits.year !== null && orderOf(head.bits) !== orderOf(latest) && (head.bits.quarter === null) === (latest.quarter === null);
  // "2Q25 change vs." over "1Q25 | 2Q24": what is compared with stands below.
  const over = foldWords(head.cells[head.cells.length - 2]?.text ?? "").replace(/[\s:]+$/, "");
  const isBelow = !isSaid && compares.test(over) && new RegExp(`${patternOf(words.comparedColumn, words.spaced)}$`).test(over);
  if (!isSaid && !isAbove && !isBelow) return null;
  const phrases = isAbove && !isBelow ? [head.bits] : [...(isBelow ? findPeriods(over).phrases : []), ...findPeriods(nearest).phrases].filter(({ year }) => year !== null);
  const than = phrases[phrases.length - 1];
  if (!than) return null;
  const of = phrases.length > 1 ? phrases[0] : latest;
  // "2023 vs. 2022" behind "2024 | 2023 | 2022" is a change of a figure that has one of its own.
  if (of?.year == null || than.year === null || (latest !== undefined && !isSame(latest, of))) return "other";
  const [own, other] = [quarterOf(of), quarterOf(than)];
  if (own === null || other === null) return of.year - than.year === 1 && of.quarter === than.quarter ? "year-ago" : "other";
  const quarters = 4 * (of.year - than.year) + own - other;
  return quarters === 4 ? "year-ago" : quarters === 1 ? "previous-period" : "other";
}

/** Only how far two quarters lie apart is asked, so the month a quarter ends in says it as well. */
const quarterOf = ({ quarter, month }: PeriodBits): number | null => quarter ?? (month === null ? null : Math.ceil(month / 3));

const isSame = (one: PeriodBits, other: PeriodBits): boolean => one.year === other.year && (quarterOf(one) === null || quarterOf(other) === null || quarterOf(one) === quarterOf(other));

const orderOf = ({ year, quarter }: PeriodBits): number => 4 * (year ?? 0) + (quarter ?? 0);

const dayOrderOf = (bits: PeriodBits): number => 4 * (bits.year ?? 0) + (quarterOf(bits) ?? 0);

const latestOf = (bits: readonly PeriodBits[]): PeriodBits | undefined =>
  bits.reduce<PeriodBits | undefined>((latest, own) => (own.year !== null && (!latest || dayOrderOf(own) > dayOrderOf(latest)) ? own : latest), undefined);
