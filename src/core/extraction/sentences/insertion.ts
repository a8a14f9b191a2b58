import { LEVEL_OR_REPORT_OR_CHANGE } from "../passage/class-sets";
import type { Draft } from "../drafts/draft";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "./sentence";

/** The marks that open and close what is put between a metric and its verb. */
export interface Insertion {
  readonly open: number;
  readonly close: number;
}

const NEAR = 5;
const LONGEST = 36;

/**
 * "Free cash flow, the cash left after investments, came in at", "net interest income -- interest earned less interest paid -- grew": what is
 * inserted explains the metric and is no subject of the verb behind it.
 */
export function findInsertions(sentence: Sentence, drafts: readonly Draft[]): Insertion[] {
  const found: Insertion[] = [];
  for (const draft of drafts) {
    if (sentence.han) {
      const close = sentence.isMark(draft.at + 1, MARKS.opening) ? closingOfGloss(sentence, draft.at + 1) : -1;
      if (close > 0) found.push({ open: draft.at + 1, close });
      continue;
    }
    for (let open = draft.at + 1; open <= draft.at + NEAR; open++) {
      if (sentence.isFigure(open) || (sentence.isAny(open, LEVEL_OR_REPORT_OR_CHANGE) && sentence.payload(open, C.level) !== "of")) break;
      if (sentence.isMark(open, MARKS.opening) && sentence.is(open + 1, C.excluding)) {
        const close = closingBracket(sentence, open);
        if (close > 0) found.push({ open, close });
        break;
      }
      const unit = markAt(sentence, open);
      if (unit === 0) continue;
      const close = closingOf(sentence, open, unit);
      if (close > 0) found.push({ open, close });
      break;
    }
  }
  return found;
}

/** EBITDA（扣除利息、税项及折旧前的利润）为1.2亿元: a bracket without figures says the name in other words. */
function closingOfGloss(sentence: Sentence, open: number): number {
  for (let at = open + 1; at < open + LONGEST; at++) {
    if (sentence.isMark(at, MARKS.closing)) return at;
    if (sentence.isFigure(at) || sentence.isStop(at)) return -1;
  }
  return -1;
}

/** "adjusted earnings (excluding 31 cents of charges) of $2.04" */
function closingBracket(sentence: Sentence, open: number): number {
  for (let at = open + 1; at < open + LONGEST; at++) if (sentence.isMark(at, MARKS.closing)) return at;
  return -1;
}

const markAt = (sentence: Sentence, at: number): number => (sentence.isMark(at, MARKS.comma) || sentence.isMark(at, MARKS.dash) ? (sentence.part(at)?.unit ?? 0) : 0);

function closingOf(sentence: Sentence, open: number, unit: number): number {
  for (let at = open + 2; at < open + LONGEST; at++) {
    const part = sentence.part(at);
    if (!part || part.kind === "figure" || sentence.isStop(at)) return -1;
    if (!sentence.isMark(at, unit) || sentence.isMark(at + 1, unit)) continue;
    return sentence.isAny(at + 1, LEVEL_OR_REPORT_OR_CHANGE) && !sentence.is(at + 1, C.versus) && (sentence.payload(at + 1, C.level) !== "of" || (sentence.is(open + 1, C.excluding) && sentence.isFigure(at + 2))) ? at : -1;
  }
  return -1;
}
