import { IN } from "../passage/class-sets";
import { MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";

/** "The Motion segment's (61.4% of sales) revenue": where a bracket with an amount closes, the phrase goes on before it. */
export function openingOf(sentence: Sentence, close: number): number {
  if (!sentence.isMark(close, MARKS.closing)) return close;
  let amount = false;
  for (let at = close - 1; at >= 0 && at > close - 12; at--) {
    if (sentence.isMark(at, MARKS.opening)) return amount ? at : close;
    amount ||= sentence.isFigure(at);
  }
  return close;
}

/** "The metals unit -- which mines and refines -- reported": where the subject ends, before what is inserted. */
export function beforeAside(sentence: Sentence, end: number): number {
  // reported as "other," brought in
  const verb = sentence.isMark(end - 1, MARKS.quote) && sentence.isComma(end - 2) ? end - 1 : end;
  const open = openingOf(sentence, verb - 1);
  if (open < verb - 1) return open;
  const relative = relativeBefore(sentence, verb);
  if (relative > 0) return relative;
  const mark = sentence.part(verb - 1);
  if (mark?.kind !== "mark" || !(sentence.isComma(verb - 1) || mark.unit === MARKS.dash || mark.unit === MARKS.hyphen)) return verb;
  let told = false;
  for (let at = verb - 2; at > verb - 18 && at > 0; at--) {
    const part = sentence.part(at);
    told ||= part?.kind === "figure" || (part?.kind === "period" && !sentence.isAny(at - 1, IN));
    if (sentence.isStop(at)) return verb;
    // "Civil aerospace, where flying hours rose to 103%, turned in": only a clause of its own may hold amounts.
    if (told && part?.kind === "mark" && part.unit === mark.unit && !sentence.says(at + 1, "relative")) return verb;
    if (part?.kind === "mark" && part.unit === mark.unit && (at < verb - 3 || (at === verb - 3 && sentence.isCapital(at + 1)))) return sentence.isMark(at - 1, mark.unit) ? at - 1 : at;
  }
  return verb;
}

/** "The parks division, which includes its six resorts, a cruise line and merchandise, saw": a relative clause holds commas of its own. */
function relativeBefore(sentence: Sentence, verb: number): number {
  if (sentence.han || !sentence.isComma(verb - 1)) return -1;
  for (let at = verb - 2; at > 0 && at > verb - LONGEST_RELATIVE && !sentence.isStop(at); at--) if (sentence.isComma(at) && /^wh(?:ich|o)$/i.test(sentence.text(at + 1, at + 2))) return at;
  return -1;
}

const LONGEST_RELATIVE = 28;
