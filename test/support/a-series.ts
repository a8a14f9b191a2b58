/** Three quarters of one company in two documents, with a figure in another currency and one restated later. */
import type { LineItem } from "../../src/core/model/line-item";
import type { Reading } from "../../src/core/model/reading";
import { aLineItem, anAmount, aQuarter, aReading } from "./a-reading";

const QUARTERS = {
  q2: aQuarter({ label: "second quarter of 2024", start: "2024-04-01", end: "2024-06-30" }),
  q3: aQuarter(),
  q1: aQuarter({ label: "first quarter of 2024", start: "2024-01-01", end: "2024-03-31" }),
} as const;

export interface Told {
  readonly text: string;
  readonly reading: Reading;
}

const asReading = (text: string, items: readonly LineItem[], sha256: string): Told =>
  ({ text, reading: aReading(items, { document: { ...aReading([]).document, sha256: sha256.repeat(32) } }) });

export function thirdQuarter(revenue = "236.5"): Told {
  const text = `Revenue was ${revenue} billion yuan in the third quarter. Cloud sales abroad were 1.2 billion dollars. Adjusted EBITA came to 40.5 billion yuan.`;
  return asReading(text, [
    aLineItem(text, anAmount(text, `${revenue} billion yuan`, String(Math.round(Number(revenue) * 1e9)), "CNY", -8), { id: "r3" }),
    aLineItem(text, anAmount(text, "1.2 billion dollars", "1200000000", "USD", -8), { id: "usd", label: "Cloud sales" }),
    aLineItem(text, anAmount(text, "40.5 billion yuan", "40500000000", "CNY", -8), { id: "e3", metric: "ebita", label: "EBITA", basis: "adjusted" }),
  ], "c3");
}

/** Names the quarter before and the one before that; restates nothing unless told to. */
export function earlierQuarters({ third }: { readonly third?: string } = {}): Told {
  const text = `Revenue was 243.2 billion yuan in the second quarter and 0.0005 billion yuan in the first. Adjusted net income was 40.7 billion yuan.${third === undefined ? "" : ` Third quarter revenue is restated at ${third} billion yuan.`}`;
  return asReading(text, [
    aLineItem(text, anAmount(text, "243.2 billion yuan", "243200000000", "CNY", -8), { id: "r2", period: QUARTERS.q2 }),
    aLineItem(text, anAmount(text, "0.0005 billion yuan", "500000", "CNY", -5), { id: "r1", period: QUARTERS.q1 }),
    aLineItem(text, anAmount(text, "40.7 billion yuan", "40700000000", "CNY", -8), { id: "n2", metric: "net-income", label: "net income", basis: "adjusted", period: QUARTERS.q2 }),
    ...(third === undefined ? [] : [aLineItem(text, anAmount(text, `${third} billion yuan`, String(Math.round(Number(third) * 1e9)), "CNY", -8), { id: "r3", period: QUARTERS.q3 })]),
  ], "c2");
}
