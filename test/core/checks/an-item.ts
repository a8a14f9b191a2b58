import type { Amount, Unit } from "../../../src/core/model/amount";
import type { Consensus } from "../../../src/core/model/consensus";
import type { Change, LineItem } from "../../../src/core/model/line-item";
import type { Quote } from "../../../src/core/model/source-span";

/** Line items as a reader would have taken them from a sentence: every quote is looked up in it. */
export function quoteIn(text: string, quote: string): Quote {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`"${quote}" is not in "${text}"`);
  return { text: quote, start, end: start + quote.length };
}

export const anAmount = (text: string, quote: string, value: string, decimals: number, unit: Unit = "CNY"): Amount => ({
  ...quoteIn(text, quote),
  value,
  unit,
  decimals,
});

export const aChange = (text: string, quote: string, change: Partial<Omit<Change, "text" | "start" | "end">>): Change => ({
  ...quoteIn(text, quote),
  against: "year-ago",
  percent: null,
  points: null,
  amount: null,
  ...change,
});

export const aConsensus = (text: string, quote: string, consensus: Partial<Omit<Consensus, "text" | "start" | "end">>): Consensus => ({
  ...quoteIn(text, quote),
  amount: null,
  source: null,
  relation: null,
  ...consensus,
});

export function anItem(text: string, actual: LineItem["actual"], fields: Partial<LineItem> = {}): LineItem {
  return {
    id: "i1",
    kind: "actual",
    metric: "revenue",
    label: "revenue",
    basis: "reported",
    scope: null,
    period: { label: "third quarter of 2024", length: "quarter", start: "2024-07-01", end: "2024-09-30", ytd: false },
    actual,
    prior: null,
    changes: [],
    consensus: null,
    sentence: { start: 0, end: text.length },
    ...fields,
  };
}
