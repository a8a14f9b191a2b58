import type { Relation } from "../../model/consensus";
import type { MetricId } from "../../model/metric";
import { DETERMINER_OR_NEUTRAL, STATEMENT_PARTS } from "../passage/class-sets";
import type { Draft } from "./draft";
import { sizeOf } from "../figures/figure";
import { C, MARKS } from "../passage/passage";
import { expectedNear } from "../roles/expectation";
import type { Sentence } from "../sentences/sentence";

/** "Earnings and sales above expectations", "results that beat forecasts": a relation told without amounts, often in the first sentence. */
export interface StatedRelation {
  readonly relation: Relation;
  /** Whose; null for the results as a whole. */
  readonly metrics: readonly MetricId[] | null;
}

const REACH = 9;

export function readStatedRelations(sentence: Sentence, drafts: readonly Draft[]): StatedRelation[] {
  if (sentence.han || !sentence.has(C.relation)) return [];
  const found: StatedRelation[] = [];
  for (let at = 0; at < sentence.count; at++) {
    if (!sentence.is(at, C.relation) || /^our$/i.test(sentence.text(at + 1, at + 2))) continue;
    const relation = sentence.payload(at, C.relation) as Relation;
    // "better-than-expected earnings": what is compared stands behind.
    const joined = sentence.isMark(at + 1, MARKS.hyphen) && sentence.is(at + 2, C.expect);
    if (!joined && !expectedNear(sentence, at, at) && !sentence.hasBefore(at, C.estimate)) continue;
    const metrics = joined ? headsBehind(sentence, drafts, at + 3) : metricExpected(sentence, at) >= 0 ? headsBehind(sentence, drafts, at + 1) : headsBefore(sentence, drafts, at);
    if (metrics.length > 0) found.push({ relation, metrics });
    // "$0.91 for the quarter, topping the consensus": of the amount before it, not of the results.
    else if (namesResults(sentence, at, joined) && (joined || !drafts.some(({ value, valueAt }) => value !== null && valueAt >= 0 && valueAt < at))) found.push({ relation, metrics: null });
  }
  return found;
}

/** "tops first-quarter profit estimates", "beat Wall Street's earnings expectations": where the metric stands; -1 for none. */
export function metricExpected(sentence: Sentence, relation: number): number {
  let at = relation + 1;
  while (at < relation + REACH && (sentence.isPeriod(at) || sentence.isOwner(at) || sentence.isMark(at, MARKS.apostrophe) || sentence.isAny(at, DETERMINER_OR_NEUTRAL) || (sentence.is(at, C.analyst) && !sentence.is(at, C.metric)))) at++;
  return sentence.is(at, C.metric) && sentence.is(at + 1, C.estimate) ? at : -1;
}

function headsBehind(sentence: Sentence, drafts: readonly Draft[], from: number): MetricId[] {
  const [first] = drafts.filter((draft) => draft.at >= from && draft.at <= from + REACH && !draft.value);
  return first && !sentence.holdsFigure(from, first.at) ? [first.metric] : [];
}

/** The heads right before it, with those joined to them by "and". */
function headsBefore(sentence: Sentence, drafts: readonly Draft[], relation: number): MetricId[] {
  const metrics: MetricId[] = [];
  let next = relation;
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i] as Draft;
    if (draft.at >= next) continue;
    if (draft.value || draft.mode !== "reported" || next - draft.at > REACH || sentence.holdsFigure(draft.at, next)) break;
    if (metrics.length > 0 && !isJoined(sentence, draft.at, next)) break;
    metrics.push(draft.metric);
    next = draft.at;
  }
  return metrics;
}

function isJoined(sentence: Sentence, left: number, right: number): boolean {
  let joint = false;
  for (let at = left + 1; at < right; at++) {
    if (sentence.is(at, C.and)) joint = true;
    else if (sentence.isAny(at, STATEMENT_PARTS)) return false;
  }
  return joint;
}

function namesResults(sentence: Sentence, relation: number, joined: boolean): boolean {
  const [from, to] = joined ? [relation + 3, relation + 3 + REACH] : [relation - REACH, relation];
  for (let at = Math.max(0, from); at < Math.min(to, sentence.count); at++) if (!sentence.isSign(at) && sentence.says(at, "results")) return true;
  return false;
}

/** A relation told without amounts goes to the items it speaks of, where the amounts themselves bear it out. */
export function giveStatedRelations(drafts: readonly Draft[], stated: readonly StatedRelation[]): void {
  if (stated.length === 0) return;
  for (const draft of drafts) {
    const { consensus, value } = draft;
    if (!consensus?.figure || consensus.relation || !value || value.high || draft.mode !== "reported") continue;
    const side = sideOf(draft.valueNegative ? -sizeOf(value) : sizeOf(value), consensus.negative ? -sizeOf(consensus.figure) : sizeOf(consensus.figure));
    if (stated.some(({ relation, metrics }) => relation === side && (metrics === null || metrics.some((metric) => isSpokenOf(metric, draft.metric))))) consensus.relation = side;
  }
}

/** "Profit" that beats expectations is told per share as often as in sum. */
export const isSpokenOf = (spoken: MetricId, metric: MetricId): boolean => spoken === metric || (spoken === "net-income" && metric === "eps");

const sideOf = (value: number, expected: number): Relation => (value > expected ? "above" : value < expected ? "below" : "in-line");
