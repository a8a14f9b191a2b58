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
    const insertion = insertedBehind(sentence, draft.at);
    if (insertion) found.push(insertion);
  }
  return found;
}

/** What is inserted between a metric and its verb in commas, dashes or brackets. */
export function insertedBehind(sentence: Sentence, metric: number): Insertion | null {
  for (let open = metric + 1; open <= metric + NEAR; open++) {
    if (sentence.isFigure(open) || (sentence.isAny(open, LEVEL_OR_REPORT_OR_CHANGE) && sentence.payload(open, C.level) !== "of")) return null;
    const unit = markAt(sentence, open);
    if (unit === 0) continue;
    const close = closingOf(sentence, open, unit);
    if (close > 0) return { open, close };
    // "Net interest income (NII), or what a bank earns by lending, rose"
    if (unit !== MARKS.closing) return null;
  }
  return null;
}

/** EBITDA（扣除利息、税项及折旧前的利润）为1.2亿元: a bracket without figures says the name in other words. */
function closingOfGloss(sentence: Sentence, open: number): number {
  for (let at = open + 1; at < open + LONGEST; at++) {
    if (sentence.isMark(at, MARKS.closing)) return at;
    if (sentence.isFigure(at) || sentence.isStop(at)) return -1;
  }
  return -1;
}

/** A comma, a bracket or a dash; a hyphen only where it stands alone. */
function markAt(sentence: Sentence, at: number): number {
  const mark = sentence.part(at);
  if (mark?.kind !== "mark") return 0;
  return mark.unit === MARKS.opening ? MARKS.closing : mark.unit === MARKS.comma || sentence.isDash(at) ? mark.unit : 0;
}

const LONGER_THAN_NAME = 4;

function closingOf(sentence: Sentence, open: number, unit: number): number {
  const excluding = sentence.is(open + 1, C.excluding);
  const explains = excluding || explainsFigure(sentence, sentence.isMark(open + 1, unit) ? open + 2 : open + 1);
  for (let at = open + 1; at < open + LONGEST; at++) {
    const part = sentence.part(at);
    if (!part || (part.kind === "figure" && !explains && (at > open + 1 || unit !== MARKS.comma)) || sentence.isStop(at)) return -1;
    if (at === open + 1 || !sentence.isMark(at, unit) || sentence.isMark(at + 1, unit)) continue;
    // "adjusted earnings (excluding 31 cents of charges) of $2.04"; "underlying profit (adjusted EBIT) rose" only says the name again.
    if (unit === MARKS.closing && (excluding || at < open + LONGER_THAN_NAME)) return excluding ? at : -1;
    if (sentence.isAny(at + 1, LEVEL_OR_REPORT_OR_CHANGE) && !sentence.is(at + 1, C.versus) && sentence.payload(at + 1, C.report) !== "with" && (sentence.payload(at + 1, C.level) !== "of" || (excluding && sentence.isFigure(at + 2)))) return at;
    if (unit !== MARKS.comma) return -1;
  }
  return -1;
}

/** "net profit, hit by a £40m fine, slumped", "revenue, which includes $9m from a sale, rose": amounts of what moved the figure, and not its own. */
function explainsFigure(sentence: Sentence, from: number): boolean {
  let at = sentence.says(from, "which") ? from + 1 : from;
  if (at > from && sentence.payload(at, C.level) === "be") at++;
  return sentence.is(at, C.excluding) || sentence.is(at, C["basis-clause"]) || sentence.says(at, "cause");
}
