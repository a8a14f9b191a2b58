import type { Draft } from "../drafts/draft";
import type { Sentence } from "../sentences/sentence";
import type { Resolved } from "./resolve-period";

const OPENING = 2;

/** 8月营收95亿元；累计营收752亿元, 累计至8月净利10亿元: what a year has brought so far is no month's. */
export function addUp(drafts: readonly Draft[], dates: Map<Draft, Resolved>, sentenceOf: (draft: Draft) => Sentence | undefined): void {
  for (const draft of drafts) {
    const resolved = dates.get(draft);
    const sentence = sentenceOf(draft);
    if (!sentence?.han || resolved?.period.length !== "month" || !isCumulative(sentence, draft)) continue;
    dates.set(draft, { ...resolved, period: { ...resolved.period, length: null, start: null, ytd: true } });
  }
}

/** Its own clause says so, or the opening of a sentence that names no other time since. */
function isCumulative(sentence: Sentence, { at, period }: Draft): boolean {
  const { lifetime } = sentence.passage.lexicon.phrases;
  if (lifetime.test(sentence.text(sentence.clauseStart(at), at))) return true;
  const comma = sentence.parts.findIndex((_, i) => sentence.isComma(i));
  return lifetime.test(sentence.text(0, Math.min(OPENING, at))) && (period === null || period.start < sentence.start(comma));
}
