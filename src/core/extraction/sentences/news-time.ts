import { anyOf } from "../passage/class-set";
import { C } from "../passage/passage";
import type { Sentence } from "./sentence";

const IN_TIME = anyOf(C.in, C.determiner, C.relative);

/** A verb no pack knows has at least the form of one: "burgeoned", "clarified". */
export const isPastForm = (sentence: Sentence, at: number): boolean => sentence.isWord(at) && !sentence.isCapital(at) && sentence.says(at, "past-form");

/** Whether somebody speaks there, in whatever word. */
export const speaks = (sentence: Sentence, verb: number): boolean => sentence.is(verb, C.announce) || isPastForm(sentence, verb);

/** "Westbank reports next Thursday", "Kerr posted on Friday" */
export const isOnNewsTime = (sentence: Sentence, verb: number): boolean => speaks(sentence, verb) && afterNewsTime(sentence, verb + 1) > verb + 1;

/** "Castell on Friday posted", "Castell last week unveiled": who has a day of its own to report on is another company. */
export function afterNewsTime(sentence: Sentence, from: number): number {
  // "earlier in the month"
  if (sentence.says(from, "news-time") && sentence.isAny(from + 1, IN_TIME)) {
    let at = from + 1;
    while (at < from + 5 && (sentence.isAny(at, IN_TIME) || sentence.isPeriod(at) || sentence.says(at, "news-noun"))) at++;
    return at;
  }
  // "Earlier on Wednesday"
  if (sentence.says(from, "news-time")) return afterNewsTime(sentence, from + 1);
  const period = sentence.period(from);
  // "last year", "last month", "this month"
  if (period && (period.relative === "last" ? period.length === "year" : (period.previous && !period.length) || (period.relative === "this" && period.length === "month"))) return from + 1;
  return (sentence.is(from, C.relative) || /^this$/i.test(sentence.text(from, from + 1))) && sentence.says(from + 1, "news-noun") ? from + 2 : from;
}

/** "Castell on June 29 cut" */
export const afterDay = (sentence: Sentence, at: number): number => ((sentence.period(at)?.endDay ?? 0) > 0 ? at + 1 : at);
