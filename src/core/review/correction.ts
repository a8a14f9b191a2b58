import { firstEnd, type Amount, type AmountRange, type Decimal, type Unit } from "../model/amount";
import type { Basis, Change, LineItem } from "../model/line-item";
import type { MetricId } from "../model/metric";
import type { Period } from "../model/period";
import type { Quote } from "../model/source-span";

/** What a figure is worth, as typed: no place in the document stands behind it. */
export interface TypedAmount {
  readonly value: Decimal;
  readonly unit: Unit;
  readonly decimals: number | null;
}

/**
 * What an analyst set right about an item; a field that is absent is left as read. An amount that has a quote was picked from the
 * document and is cited there. A typed one keeps the quote of the figure it replaces, because that is what the document prints.
 */
export interface Correction {
  readonly metric?: MetricId;
  readonly basis?: Basis;
  readonly scope?: string | null;
  readonly period?: Period;
  readonly actual?: TypedAmount | Amount;
  readonly prior?: TypedAmount | Amount | null;
  /** Year over year, in percent. */
  readonly yoy?: Decimal | (Quote & { readonly percent: Decimal }) | null;
  readonly consensus?: TypedAmount | Amount | null;
}

export type CorrectedField = keyof Correction;

export const fieldsOf = (correction: Correction): readonly CorrectedField[] => (Object.keys(correction) as CorrectedField[]).sort();

const firstOf = (actual: Amount | AmountRange): Quote => {
  const amount = firstEnd(actual);
  if (!amount) throw new RangeError("A range has one end at least.");
  return amount;
};

/** An empty quote right behind the figure: the document prints nothing there, and a quote must never claim that it does. */
const nothingPrinted = (item: LineItem): Quote => {
  const { end } = firstOf(item.actual);
  return { start: end, end, text: "" };
};

const isQuoted = <T extends object>(value: T): value is T & Quote => "start" in value;

function amountOf(wanted: TypedAmount | Amount, replaced: Quote): Amount {
  if (isQuoted(wanted)) return wanted;
  const { start, end, text } = replaced;
  return { ...wanted, start, end, text };
}

function changeOf(wanted: NonNullable<Correction["yoy"]>, replaced: Quote): Change {
  const { start, end, text } = typeof wanted === "string" ? replaced : wanted;
  return { against: "year-ago", percent: typeof wanted === "string" ? wanted : wanted.percent, points: null, amount: null, start, end, text };
}

function changesOf(item: LineItem, wanted: Correction["yoy"]): readonly Change[] {
  if (wanted === undefined) return item.changes;
  const others = item.changes.filter(({ against }) => against !== "year-ago");
  const stated = item.changes.find(({ against }) => against === "year-ago");
  return wanted === null ? others : [changeOf(wanted, stated ?? nothingPrinted(item)), ...others];
}

/** The item as the analyst wants it, marked with what is theirs. */
export function correctItem(item: LineItem, correction: Correction): LineItem {
  const { metric, basis, scope, period, actual, prior, consensus } = correction;
  const fields = fieldsOf(correction);
  if (fields.length === 0) return item;
  const nothing = nothingPrinted(item);
  return {
    ...item,
    metric: metric ?? item.metric,
    basis: basis ?? item.basis,
    scope: scope === undefined ? item.scope : scope,
    period: period ?? item.period,
    actual: actual === undefined ? item.actual : amountOf(actual, firstOf(item.actual)),
    prior: prior === undefined ? item.prior : prior && amountOf(prior, item.prior ?? nothing),
    changes: changesOf(item, correction.yoy),
    consensus: consensus === undefined ? item.consensus : consensus && expected(item, amountOf(consensus, item.consensus?.amount ?? nothing)),
    corrected: [...new Set([...(item.corrected ?? []), ...fields])].sort(),
  };
}

/** Who expected it and how the text words the outcome belong to the amount that was read, not to one put in its place. */
function expected(item: LineItem, amount: Amount): NonNullable<LineItem["consensus"]> {
  const { start, end, text } = item.consensus ?? amount;
  return { amount, source: item.consensus?.source ?? null, relation: item.consensus?.relation ?? null, start, end, text };
}
