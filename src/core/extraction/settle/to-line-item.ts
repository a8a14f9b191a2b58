import { metricRow } from "../../model/metric";
import type { Amount, AmountRange, Unit } from "../../model/amount";
import type { Consensus } from "../../model/consensus";
import type { Change, LineItem } from "../../model/line-item";
import type { SourceSpan } from "../../model/source-span";
import type { Draft, DraftChange } from "../drafts/draft";
import { amountOf, decimalOf, type Figure } from "../figures/figure";
import type { Resolved } from "./resolve-period";

/** Writes a settled draft down as the contract's line item; null where its unit cannot be named. */
export function toLineItem(draft: Draft, resolved: Resolved, sentence: SourceSpan, text: string): LineItem | null {
  const { value } = draft;
  if (!value) return null;
  const unit = unitOf(draft, value);
  if (!unit) return null;
  const changes: Change[] = [];
  for (const one of draft.changes) {
    const change = changeOf(one, draft, unit, text);
    if (change) changes.push(change);
  }
  return {
    id: `${draft.metric}-${value.start}`,
    kind: draft.mode === "guidance" ? "guidance" : "actual",
    metric: draft.metric,
    label: inOneLine(text.slice(draft.label.start, draft.label.end)),
    basis: draft.basis,
    scope: draft.scope ? inOneLine(draft.scope.text) : null,
    period: resolved.period,
    actual: actualOf(draft, value, unit, text),
    prior: draft.prior ? amountOf(draft.prior, unit, draft.priorNegative, text) : null,
    changes,
    consensus: consensusOf(draft, unit, text),
    sentence,
  };
}

const SPACES = /[^\S ]|  /;
const inOneLine = (words: string): string => (SPACES.test(words) ? words.replace(/\s+/g, " ") : words);

/** "more than 5" in an outlook is an open end; of a reported figure it is only a manner of speaking. */
function actualOf(draft: Draft, value: Figure, unit: Unit, text: string): Amount | AmountRange {
  if (value.high) {
    const low = amountOf({ ...value, end: value.lowEnd ?? value.end }, unit, value.negative || (draft.valueNegative && !value.signed), text);
    const high = amountOf(value.high, unit, value.high.negative || (draft.valueNegative && !value.high.signed), text);
    return Number(low.value) <= Number(high.value) ? { low, high } : { low: high, high: low };
  }
  const amount = amountOf(value, unit, draft.valueNegative, text);
  if (draft.mode !== "guidance") return amount;
  if (value.bound > 0) return draft.valueNegative ? { low: null, high: amount } : { low: amount, high: null };
  if (value.bound < 0) return draft.valueNegative ? { low: amount, high: null } : { low: null, high: amount };
  return { low: amount, high: amount };
}

export function unitOf(draft: Draft, figure: Figure): Unit | null {
  switch (metricRow(draft.metric).kind) {
    case "percent":
      return "percent";
    case "count":
      return "count";
    case "per-share":
      return figure.currency ? (`${figure.currency}/share` as Unit) : null;
    case "amount":
      return figure.currency ? (figure.currency as Unit) : null;
    case "any":
      if (figure.unit === "percent") return "percent";
      if (figure.unit === "per-share") return figure.currency ? (`${figure.currency}/share` as Unit) : null;
      if (figure.unit === "shares") return "shares";
      return figure.currency ? (figure.currency as Unit) : "count";
  }
}

/** "profits of $5bn missed forecasts of £5.8bn": a currency that is printed is not the item's. */
const printedUnit = (draft: Draft, figure: Figure, unit: Unit): Unit => (figure.currency && !figure.currency.startsWith("X") ? (unitOf(draft, figure) ?? unit) : unit);

function changeOf(change: DraftChange, draft: Draft, unit: Unit, text: string): Change | null {
  const { figure } = change;
  // More of a loss is a fall: signs follow the amount, not the word.
  const towards = draft.valueNegative && !figure.signed && change.ofProfit !== true && !(draft.prior && !draft.priorNegative) ? -change.direction : change.direction;
  const negative = towards < 0;
  const base = { against: change.against, percent: null, points: null, amount: null, text: text.slice(change.start, change.end), start: change.start, end: change.end };
  if (change.worded !== null) return { ...base, percent: change.worded };
  switch (figure.unit) {
    case "percent":
      return { ...base, percent: decimalOf(figure, negative) };
    case "times":
      return { ...base, percent: decimalOf({ ...figure, power: figure.power + 2 }, negative) };
    case "points":
      return { ...base, points: decimalOf(figure, negative) };
    default:
      return figure.currency || metricRow(draft.metric).kind === "count" ? { ...base, amount: amountOf(figure, unit, negative, text) } : null;
  }
}

function consensusOf(draft: Draft, unit: Unit, text: string): Consensus | null {
  const { consensus } = draft;
  if (!consensus || ((!consensus.figure || consensus.figure.high) && !consensus.relation)) return null;
  const start = Math.min(consensus.start, consensus.figure?.start ?? consensus.start);
  const end = Math.max(consensus.end, consensus.figure?.end ?? consensus.end);
  return {
    amount: consensus.figure && !consensus.figure.high ? amountOf(consensus.figure, printedUnit(draft, consensus.figure, unit), consensus.negative, text) : null,
    source: consensus.source ? text.slice(consensus.source.start, consensus.source.end) : null,
    relation: consensus.relation,
    text: text.slice(start, end), start, end,
  };
}
