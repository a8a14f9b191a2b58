import { metricRow } from "../../model/metric";
import type { Draft } from "../drafts/draft";
import type { Sentence } from "../sentences/sentence";

/** Where a text says so little, or so late, that a figure needs more beside it to be believed. */
export interface TextEvidence {
  readonly sentences: number;
  /** Line items read from it. */
  readonly figures: number;
}

/**
 * What speaks against a reading, in points. Nothing beside it (no year-ago amount, no change, no expectation) is one; a bare "profit", words before the metric
 * that the packs do not know, a long way between metric and amount, and counts of things are two each; a story with hardly any figure is three, and its last
 * sentences one or two. Weighed on 147 stories that nobody had seen when they were read: of the figures with one point a tenth were wrong, with three a third,
 * with five and more two thirds.
 */
export function weighEvidence(draft: Draft, sentence: Sentence, { sentences, figures }: TextEvidence): number {
  const { at, valueAt, metric, prior, consensus, changes } = draft;
  if (sentences < SHORTEST_STORY || sentences > LONGEST_STORY) return 0;
  let points = prior !== null || consensus !== null ? -1 : changes.length > 0 ? 0 : 1;
  if (metric === "eps") points--;
  if (draft.plain) points += 2;
  if (unknownBefore(sentence, at) > 1) points += 2;
  if (metricRow(metric).kind === "count") points += 2;
  if (Math.abs(valueAt - at) >= FAR) points += 2;
  if (!sentence.han && valueAt < at) points++;
  if (sentence.index >= LATE) points++;
  if (sentence.index >= LAST) points++;
  if (figures < FEW) points += 3;
  return points;
}

/** In doubt: about every third such figure is wrong. */
export const DOUBTFUL = 3;
/** More often wrong than right. */
export const UNBELIEVED = 5;

/** Whoever pastes a sentence or two knows what they are about. */
const SHORTEST_STORY = 8;
/** A longer text is a report, and has figures to its end. */
const LONGEST_STORY = 80;
const LATE = 12;
const LAST = 20;
const FEW = 3;
const FAR = 9;

/** Words of the clause in front of the metric that no pack knows. */
function unknownBefore(sentence: Sentence, metric: number): number {
  let words = 0;
  for (let at = sentence.clauseStart(metric); at < metric; at++) if (sentence.isWord(at)) words++;
  return words;
}
