import { CHANGE_OR_REPORT_OR_LEVEL, METRIC_OR_LEVEL } from "../passage/class-sets";
import { C, MARKS } from "../passage/passage";
import { BROKEN } from "../passage/tokens";
import type { Sentence } from "../sentences/sentence";

const BULLETS: ReadonlySet<number> = new Set([0x2022, 0x2d, 0x2a, 0xb7, 0x25cf, 0x25aa, 0x2014, 0x2043]);

export const isBullet = (sentence: Sentence): boolean => sentence.isSign(0) && BULLETS.has(sentence.part(0)?.unit ?? 0);

/** "Fiscal 2025 Outlook" on a line of its own: the list below it is of what is to come. */
export function isOutlookHeading(sentence: Sentence): boolean {
  const { passage, count, to } = sentence;
  if (sentence.han || count > 9 || (to < passage.tokens.count && passage.tokens.gap[to] !== BROKEN) || sentence.isMark(count - 1, MARKS.point)) return false;
  return sentence.has(C["guide-noun"]) && !sentence.hasFigure && !sentence.hasAny(CHANGE_OR_REPORT_OR_LEVEL);
}

/** A line of a list that lost its bullet: "Revenue of $4.1 billion to $4.2 billion". */
export function isFragment(sentence: Sentence): boolean {
  const { passage, count, to } = sentence;
  if (sentence.han || (to < passage.tokens.count && passage.tokens.gap[to] !== BROKEN)) return false;
  // "Total revenue in the range of $197 million to $199 million, representing growth of 19% to 20%.": no verb before its amount.
  if (count > 16 || sentence.isMark(count - 1, MARKS.point)) for (let at = 0; !sentence.isFigure(at); at++) if (at === count || (sentence.isAny(at, CHANGE_OR_REPORT_OR_LEVEL) && sentence.payload(at, C.level) !== "of")) return false;
  return (sentence.isAny(0, METRIC_OR_LEVEL) || sentence.isAny(1, METRIC_OR_LEVEL)) && sentence.hasFigure;
}

/** "Free cash flow for the year: $1.8 billion to $2 billion." */
export function holdsLabelledRange(sentence: Sentence): boolean {
  for (let at = 1; at < sentence.count - 1; at++) if (sentence.isMark(at, MARKS.colon)) return (sentence.figure(at + 1)?.high ?? null) !== null;
  return false;
}
