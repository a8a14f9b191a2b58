import { metricRow } from "../../model/metric";
import type { Draft } from "../drafts/draft";
import type { Sentence } from "../sentences/sentence";

/** Where a text says so little, or so late, that a figure needs more beside it to be believed. */
export interface TextEvidence {
  readonly sentences: number;
  /** Line items read from it. */
  readonly figures: number;
  /** Another value was told of the same figure. */
  readonly contradicts: boolean;
  /** It is of a part, and its metric is told of nothing else. */
  readonly lone: boolean;
  /** The story tells of one part only. */
  readonly onlyPart: boolean;
}

/**
 * What speaks against a reading, in points. Nothing beside it (no year-ago amount, no change, no expectation) is one; a bare "profit", words before the metric
 * that the packs do not know, a long way between metric and amount, and counts of things are two each; a story with hardly any figure is three, unless its
 * first part says over which time the sum was made, and its last sentences one or two. Another value of the same figure is four: of two, one is of something else, and of 3,071 first readings of stories nobody had seen the
 * later one was wrong 132 times in 184. A part whose metric is told of nothing else is one, the only part of a story three. Of the figures with one point a
 * tenth were wrong, with three a third, with five and more two thirds.
 */
export function weighEvidence(draft: Draft, sentence: Sentence, { sentences, figures, contradicts, lone, onlyPart }: TextEvidence): number {
  const { at, valueAt, metric, prior, consensus, changes } = draft;
  if (sentences < SHORTEST_STORY || sentences > LONGEST_STORY) return 0;
  let points = prior !== null || consensus !== null ? -1 : changes.length > 0 ? 0 : 1;
  if (metricRow(metric).kind === "per-share") points--;
  if (draft.value?.high) points -= 2;
  if (draft.plain && metric !== "eps") points += 2;
  if (unknownBefore(sentence, draft) > 1) points += 2;
  if (metricRow(metric).kind === "count") points += 2;
  if (Math.abs(valueAt - at) >= FAR) points += 2;
  if (!sentence.han && valueAt < at) points++;
  if (sentence.index >= LATE) points++;
  if (sentence.index >= LAST) points++;
  if (figures < FEW) points += tellsItsTime(draft, sentence) ? 0 : 3;
  else if (lone) points += onlyPart ? 3 : 1;
  if (contradicts) points += 4;
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
const OWNS = /^['’]s?/;

/** "Castell made a loss of £1.6bn in the year to March": the one result of a story (12 right, 4 wrong of 16 in texts nobody had seen). */
const tellsItsTime = ({ period, metric }: Draft, { index }: Sentence): boolean => period !== null && !period.yearAgo && index < LATE && metricRow(metric).kind !== "count";

/** Words of the clause in front of the metric that no pack knows, but for the name of whom it belongs to ("Taco Hall's same-store sales") and the company's. */
function unknownBefore(sentence: Sentence, { at: metric, scope }: Draft): number {
  const named = scope !== null && OWNS.test(sentence.passage.text.slice(scope.end, scope.end + 2)) ? scope : null;
  const isKnown = (at: number): boolean => (named !== null && sentence.start(at) >= named.start && sentence.end(at) <= named.end) || sentence.passage.ownForms.includes(sentence.text(at, at + 1));
  let words = 0;
  for (let at = sentence.clauseStart(metric); at < metric; at++) if (sentence.isWord(at) && !isKnown(at)) words++;
  return words;
}
