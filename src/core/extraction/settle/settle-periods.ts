import type { Draft } from "../drafts/draft";
import { PeriodWalk } from "./period-walk";
import type { Calendar, Resolved } from "./resolve-period";
import type { SentencePeriods } from "./sentence-periods";

/** Gives each draft its period: its own, or the one that the text last spoke of. */
export function settlePeriods(sentences: readonly SentencePeriods[], text: string, calendar: Calendar): Map<Draft, Resolved> {
  const walk = (reported: Resolved | null, closing: Resolved | null): PeriodWalk => {
    const going = new PeriodWalk(sentences, text, calendar, reported, closing);
    for (const sentence of sentences) going.read(sentence);
    return going;
  };
  const once = walk(null, null);
  const { closingQuarter } = once;
  // An outlook told before the results comes after them all the same, where they say their own year.
  return (once.isForeseenOfResults || closingQuarter ? walk(once.isForeseenOfResults ? once.main : null, closingQuarter) : once).settled;
}
