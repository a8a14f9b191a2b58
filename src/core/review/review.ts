/**
 * What an analyst decides about a reading: which items to take, what to set right, which unused numbers are figures after all.
 * The reading itself is the proposal and is never changed; a decision can always be taken back, one by one or with undo.
 */
import type { Finding } from "../model/finding";
import { firstEnd } from "../model/amount";
import type { LineItem } from "../model/line-item";
import type { Reading } from "../model/reading";
import { correctItem, type CorrectedField, type Correction } from "./correction";

export interface Decisions {
  /** Ids of items left out. */
  readonly excluded: ReadonlySet<string>;
  readonly corrections: ReadonlyMap<string, Correction>;
  /** Items the analyst made of unused numbers, in the order they were made. */
  readonly added: readonly LineItem[];
}

export interface Review {
  readonly proposal: Reading;
  readonly decisions: Decisions;
  /** Earlier decisions, the latest last, and those undone, the next to redo last. */
  readonly past: readonly Decisions[];
  readonly undone: readonly Decisions[];
}

export type ReviewAct =
  | { readonly act: "include"; readonly items: readonly string[] }
  | { readonly act: "exclude"; readonly items: readonly string[] }
  | { readonly act: "correct"; readonly item: string; readonly correction: Correction }
  /** Back to what was read; the whole item where no field is named. */
  | { readonly act: "restore"; readonly item: string; readonly field?: CorrectedField }
  | { readonly act: "add"; readonly item: LineItem }
  | { readonly act: "undo" }
  | { readonly act: "redo" };

const NONE: Decisions = { excluded: new Set(), corrections: new Map(), added: [] };

export const openReview = (proposal: Reading): Review => ({ proposal, decisions: NONE, past: [], undone: [] });

const without = (excluded: ReadonlySet<string>, items: readonly string[]): ReadonlySet<string> => {
  const left = new Set(excluded);
  for (const item of items) left.delete(item);
  return left;
};

function restored(corrections: Decisions["corrections"], item: string, field: CorrectedField | undefined): Decisions["corrections"] {
  const left = new Map(corrections);
  const correction = Object.entries(left.get(item) ?? {}).filter(([name]) => field !== undefined && name !== field);
  if (correction.length === 0) left.delete(item);
  else left.set(item, Object.fromEntries(correction));
  return left;
}

function decide(decisions: Decisions, act: Exclude<ReviewAct, { act: "undo" | "redo" }>): Decisions {
  const { excluded, corrections, added } = decisions;
  switch (act.act) {
    case "include":
      return { ...decisions, excluded: without(excluded, act.items) };
    case "exclude":
      return { ...decisions, excluded: new Set([...excluded, ...act.items]) };
    case "correct":
      return { ...decisions, corrections: new Map(corrections).set(act.item, { ...corrections.get(act.item), ...act.correction }) };
    case "restore":
      return { ...decisions, corrections: restored(corrections, act.item, act.field) };
    case "add":
      return { ...decisions, added: [...added.filter(({ id }) => id !== act.item.id), act.item] };
  }
}

export function reduceReview(review: Review, act: ReviewAct): Review {
  const { decisions, past, undone } = review;
  if (act.act === "undo") {
    const earlier = past[past.length - 1];
    return earlier ? { ...review, decisions: earlier, past: past.slice(0, -1), undone: [...undone, decisions] } : review;
  }
  if (act.act === "redo") {
    const later = undone[undone.length - 1];
    return later ? { ...review, decisions: later, past: [...past, decisions], undone: undone.slice(0, -1) } : review;
  }
  return { ...review, decisions: decide(decisions, act), past: [...past, decisions], undone: [] };
}

/** What the checks have to say about these items; the caller knows the text and the words of its languages. */
export type CheckItems = (items: readonly LineItem[]) => readonly Finding[];

const figureAt = ({ actual }: LineItem): number => firstEnd(actual)?.start ?? 0;

/**
 * The reading as decided, items left out included: who inserts asks `taken`. Checks run again over what was set right, so that a
 * correction ties out or is doubted like any other figure; what the readers had to say stands.
 */
export function settleReview({ proposal, decisions: { corrections, added } }: Review, check: CheckItems): Reading {
  if (corrections.size === 0 && added.length === 0) return proposal;
  const items = [...proposal.items, ...added]
    .map((item) => correctItem(item, corrections.get(item.id) ?? {}))
    .sort((a, b) => figureAt(a) - figureAt(b));
  const told = new Set(check(proposal.items).map(wordsOf));
  const used = new Set(items.flatMap(placesOf));
  return {
    ...proposal,
    items,
    findings: [...proposal.findings.filter((finding) => !told.has(wordsOf(finding))), ...check(items)],
    unused: proposal.unused.filter(({ start }) => !used.has(start)),
  };
}

const wordsOf = ({ code, items, message }: Finding): string => [code, ...items, message].join(" ");

const placesOf = ({ actual, prior, consensus, changes }: LineItem): readonly number[] =>
  [...("low" in actual ? [actual.low, actual.high] : [actual]), prior, consensus?.amount, ...changes].flatMap((quote) => (quote && quote.end > quote.start ? [quote.start] : []));

/** Ids of the items to write, in document order. */
export const taken = (reading: Reading, { decisions: { excluded } }: Review): readonly string[] =>
  reading.items.map(({ id }) => id).filter((id) => !excluded.has(id));
