/** Moves what a reader found in a text taken out of a source back into that source. */
import { isRange, type Amount, type AmountRange } from "../model/amount";
import type { Finding } from "../model/finding";
import type { LineItem } from "../model/line-item";
import type { UnusedNumber } from "../model/unused-number";
import type { Quote } from "../model/source-span";

export type QuoteAt = (start: number, end: number) => Quote;

const moveQuote = <T extends Quote>(quoted: T, at: QuoteAt): T => ({ ...quoted, ...at(quoted.start, quoted.end) });
const moveAmount = (amount: Amount | null, at: QuoteAt): Amount | null => (amount === null ? null : moveQuote(amount, at));
const moveActual = (actual: Amount | AmountRange, at: QuoteAt): Amount | AmountRange =>
  isRange(actual) ? { low: moveAmount(actual.low, at), high: moveAmount(actual.high, at) } : moveQuote(actual, at);

export function moveItem(item: LineItem, at: QuoteAt): LineItem {
  const { start, end } = at(item.sentence.start, item.sentence.end);
  return {
    ...item,
    actual: moveActual(item.actual, at),
    prior: moveAmount(item.prior, at),
    changes: item.changes.map((change) => ({ ...moveQuote(change, at), amount: moveAmount(change.amount, at) })),
    consensus: item.consensus === null ? null : { ...moveQuote(item.consensus, at), amount: moveAmount(item.consensus.amount, at) },
    sentence: { start, end },
  };
}

export const moveUnused = (unused: UnusedNumber, at: QuoteAt): UnusedNumber => moveQuote(unused, at);

export function moveFinding(finding: Finding, at: QuoteAt): Finding {
  if (finding.start === null || finding.end === null) return finding;
  const { start, end } = at(finding.start, finding.end);
  return { ...finding, start, end };
}
