import { metricRow } from "../../model/metric";
import type { Draft, Scope } from "../drafts/draft";
import { narrowDraft } from "../drafts/narrow-draft";
import { sizeOf } from "../figures/figure";
import { C } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import type { Resolved } from "./resolve-period";
import { sameValue } from "./same-figure";

/**
 * A company has one figure of a kind and a time. Where a second one stands in a paragraph that has told of one part only, it is of
 * that part: "Group profit rose to £187m. … UK Sports Retail revenue grew to £1.4bn. … Profit rose to £117m".
 */
export function narrowToParagraph(drafts: readonly Draft[], dates: ReadonlyMap<Draft, Resolved>, sentences: readonly Sentence[], opens: (sentence: Sentence) => boolean): void {
  const spoken = new Map<string, Draft[]>();
  for (const draft of drafts) if (isWhole(draft)) spoken.set(keyOf(draft, dates), [...(spoken.get(keyOf(draft, dates)) ?? []), draft]);
  for (const rivals of spoken.values()) {
    for (const draft of rivals) {
      const [first] = rivals.filter((rival) => rival !== draft && !sameValue(rival, draft));
      if (!first || (metricRow(draft.metric).kind !== "percent" && !rivals.some((rival) => sizeOfValue(rival) > sizeOfValue(draft)))) continue;
      const sentence = sentences[draft.sentence] as Sentence;
      // "while mining equipment lost 61 million": whoever a verb is of stands before it.
      const part = sentence.is(draft.at, C.metric) ? partOfParagraph(drafts, draft, sentences, opens) : null;
      if (part) narrowDraft(sentence, draft, part);
    }
  }
}

const sizeOfValue = ({ value }: Draft): number => (value ? sizeOf(value) : 0);

const isWhole = ({ scope, mode, value, comparison, metric }: Draft): boolean => scope === null && mode === "reported" && value !== null && !comparison && metric !== "other" && metricRow(metric).kind !== "per-share" && metricRow(metric).flow;

function keyOf(draft: Draft, dates: ReadonlyMap<Draft, Resolved>): string {
  const period = dates.get(draft)?.period;
  return [draft.metric, draft.basis, period?.length, period?.end].join();
}

/** The one part told before a draft since its paragraph began; null where there is none, or several. */
function partOfParagraph(drafts: readonly Draft[], draft: Draft, sentences: readonly Sentence[], opens: (sentence: Sentence) => boolean): Scope | null {
  let from = draft.sentence;
  while (from > 0 && !opens(sentences[from] as Sentence)) from--;
  const before = drafts.filter(({ sentence, value, mode }) => value !== null && mode === "reported" && sentence >= from && sentence < draft.sentence);
  const [first] = before;
  return first?.scope && before.every(({ scope }) => scope === null || scope.text === first.scope?.text) ? first.scope : null;
}
