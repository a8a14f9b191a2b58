import type { PhraseName } from "../../language/phrases";
import type { MetricId } from "../../model/metric";
import { NEUTRAL_OR_DETERMINER_OR_APPROXIMATE } from "../passage/class-sets";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";

const BEHIND: readonly (readonly [PhraseName, MetricId])[] = [["before-tax", "pretax-income"], ["after-tax", "net-income"], ["before-interest", "ebit"], ["before-amortisation", "ebitda"]];

/** Profits told by a verb, with what they are before or what they were made on behind the amount: "made £1.6bn before tax", "made £31m on sales of £620m". */
export function taxedVerb(sentence: Sentence, verb: number): string {
  const earns = sentence.says(verb, "makes-money");
  if (sentence.han || (!earns && !sentence.says(verb, "loses-money"))) return "";
  let at = verb + 1;
  while (at < verb + 4 && !sentence.isFigure(at) && sentence.isAny(at, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE)) at++;
  const metric = taxedBehind(sentence, at) ?? (earns && sentence.isFigure(at) && sentence.payload(at + 1, C.in) === "on" && sentence.payload(at + 2, C.metric) === "revenue" ? "net-income" : null);
  return metric && !earns ? `-${metric}` : (metric ?? "");
}

/** "profits rose 9% to £287m before tax", "a loss of £3m ($5m) after tax": the metric that stands behind the amount of a bare profit. */
export function taxedBehind(sentence: Sentence, at: number): MetricId | null {
  if (sentence.han || sentence.figure(at)?.unit !== "money") return null;
  const next = sentence.isMark(at + 1, MARKS.opening) && sentence.isMark(at + 3, MARKS.closing) ? at + 4 : at + 1;
  return BEHIND.find(([phrase]) => sentence.says(next, phrase))?.[1] ?? null;
}
