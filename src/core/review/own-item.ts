import type { Amount } from "../model/amount";
import type { LineItem } from "../model/line-item";
import type { SourceSpan } from "../model/source-span";

const STOP = /[.!?]\s|[。！？\n]/g;

/** The sentence around a place, roughly: from the stop before it to the stop behind it. */
function sentenceAround(source: string, { start, end }: SourceSpan): SourceSpan {
  let from = 0;
  STOP.lastIndex = 0;
  for (let stop = STOP.exec(source); stop !== null; stop = STOP.exec(source)) {
    if (stop.index >= end) return { start: from, end: stop[0] === "\n" ? stop.index : stop.index + 1 };
    if (STOP.lastIndex <= start) from = STOP.lastIndex;
  }
  return { start: from, end: source.length };
}

/** A line item made of a number the reader left out. It says no more than the analyst does: the rest is set right field by field. */
export function ownItem(amount: Amount, source: string): LineItem {
  return {
    id: `own-${amount.start}`,
    kind: "actual",
    metric: "other",
    label: amount.text,
    basis: "reported",
    scope: null,
    period: { label: null, length: null, start: null, end: null, ytd: false },
    actual: amount,
    prior: null,
    changes: [],
    consensus: null,
    sentence: sentenceAround(source, amount),
    corrected: ["added"],
  };
}
