/** Readings built by hand around a text: every span is found in it, so a builder cannot quote what is not there. */
import type { Amount, AmountRange, Unit } from "../../src/core/model/amount";
import type { Consensus } from "../../src/core/model/consensus";
import type { Change, LineItem } from "../../src/core/model/line-item";
import type { Period } from "../../src/core/model/period";
import type { Reading } from "../../src/core/model/reading";
import type { Quote } from "../../src/core/model/source-span";

export function aQuote(text: string, words: string): Quote {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(`"${words}" is not in the text`);
  return { text: words, start, end: start + words.length };
}

export const anAmount = (text: string, words: string, value: string, unit: Unit, decimals: number | null): Amount =>
  ({ ...aQuote(text, words), value, unit, decimals });

export const aChange = (text: string, words: string, percent: string | null, rest: Partial<Change> = {}): Change =>
  ({ ...aQuote(text, words), against: "year-ago", percent, points: null, amount: null, ...rest });

export const aConsensus = (text: string, words: string, amount: Amount | null): Consensus =>
  ({ ...aQuote(text, words), amount, source: null, relation: null });

export const aQuarter = (rest: Partial<Period> = {}): Period =>
  ({ label: "third quarter of 2024", length: "quarter", start: "2024-07-01", end: "2024-09-30", ytd: false, ...rest });

/** Revenue of the whole company, as reported, unless said otherwise; its sentence runs from the full stop before the figure to the one after. */
export function aLineItem(text: string, actual: Amount | AmountRange, rest: Partial<LineItem> = {}): LineItem {
  const at = "low" in actual ? (actual.low ?? actual.high)?.start ?? 0 : actual.start;
  const before = text.lastIndexOf(". ", at);
  const after = text.indexOf(". ", at);
  return {
    id: `item-${at}`,
    kind: "actual",
    metric: "revenue",
    label: "revenue",
    basis: "reported",
    scope: null,
    period: aQuarter(),
    actual,
    prior: null,
    changes: [],
    consensus: null,
    sentence: { start: before < 0 ? 0 : before + 2, end: after < 0 ? text.length : after + 1 },
    ...rest,
  };
}

export function aReading(items: readonly LineItem[], rest: Partial<Reading> = {}): Reading {
  return {
    contract: 1,
    document: { kind: "text", language: "en", title: null, published: "2024-11-15", sha256: "5e".repeat(32) },
    company: { name: "Alibaba Group", tickers: ["09988", "BABA.US"] },
    items,
    findings: [],
    unused: [],
    ...rest,
  };
}

/** Alibaba's September quarter of 2024. `revenue` is as printed, in billions of yuan, for a corrected text. */
export function septemberQuarter({ revenue = "236.503", stated = "5%" } = {}): { readonly text: string; readonly reading: Reading } {
  const text =
    `Alibaba Group (09988, BABA.US) published its figures for the third quarter of 2024. ` +
    `Quarterly revenue came to ${revenue} billion yuan, ${stated} above the year before and short of the 239.43 billion yuan that the market had expected. ` +
    `Non-GAAP net profit was down 9% at 36.518 billion yuan. Adjusted EBITA slipped by 5.0% to 40.561 billion yuan.`;
  const expected = anAmount(text, "239.43 billion yuan", "239430000000", "CNY", -7);
  const decimals = (revenue.split(".")[1] ?? "").length;
  const items = [
    aLineItem(text, anAmount(text, `${revenue} billion yuan`, String(Math.round(Number(revenue) * 1e9)), "CNY", decimals - 9), {
      id: "revenue",
      changes: [aChange(text, stated, stated.replace("%", ""))],
      consensus: { ...aConsensus(text, "short of the 239.43 billion yuan that the market had expected", expected), source: "the market", relation: "below" },
    }),
    aLineItem(text, anAmount(text, "36.518 billion yuan", "36518000000", "CNY", -6), {
      id: "net-income",
      metric: "net-income",
      label: "net profit",
      basis: "adjusted",
      changes: [aChange(text, "down 9%", "-9")],
    }),
    aLineItem(text, anAmount(text, "40.561 billion yuan", "40561000000", "CNY", -6), {
      id: "ebita",
      metric: "ebita",
      label: "Adjusted EBITA",
      basis: "adjusted",
      changes: [aChange(text, "slipped by 5.0%", "-5.0")],
    }),
  ];
  return { text, reading: aReading(items, { document: { ...aReading([]).document, sha256: (revenue + stated).replace(/\W/g, "").padEnd(64, "0") } }) };
}
