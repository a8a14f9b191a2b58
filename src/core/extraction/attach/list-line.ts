import { CHANGE_OR_REPORT_OR_LEVEL } from "../passage/class-sets";
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

