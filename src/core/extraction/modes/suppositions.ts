import { anyOf } from "../passage/class-set";
import { AND_OR_PLAIN } from "../passage/class-sets";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import { foresee, type Mode } from "./mode";

/** "If it could grow by 15% a year, EPS would come to $2.90": what would be, were something else so. */
export function markSuppositions(sentence: Sentence, modes: Mode[]): void {
  let open = false;
  for (let at = 0; at < sentence.count; at++) {
    open ||= sentence.says(at, "if") && (at === 0 || sentence.isComma(at - 1) || sentence.isAny(at - 1, AND_OR_PLAIN));
    if (open && sentence.says(at, "supposed")) for (; at < sentence.count && !sentence.isStop(at); at++) modes[at] = "outside";
    if (sentence.isStop(at)) open = false;
  }
}

/** "The tie-up should bring in $10 million of revenue", "may produce sales of": what would be is no result, and what a deal would bring no outlook of the company's. */
export function markModals(sentence: Sentence, modes: Mode[]): void {
  for (let at = 1; at < sentence.count; at++) {
    const subject = sentence.payload(at - 1, C.level) === "be" ? at - 2 : at - 1;
    const ofDeal = sentence.is(subject, C.deal) && !sentence.isCapital(subject);
    if (!sentence.says(at, "opens-modal") && !(ofDeal && sentence.is(at, C.expect))) continue;
    const verb = sentence.says(at, "modal") ? (sentence.is(at + 1, C.neutral) ? at + 2 : at + 1) : at;
    if (!ofDeal && ((!sentence.isAny(verb, DOES) && !sentence.says(verb, "brings")) || sentence.is(verb, C.expect) || sentence.says(verb, "pays"))) continue;
    let end = verb + 1;
    let pays = false;
    for (; end < sentence.count && !sentence.isStop(end) && !sentence.isComma(end) && !sentence.isAny(end, ENDS); end++) pays ||= sentence.payload(end, C.metric) === "dividend-per-share";
    for (let i = at; i < end && !pays; i++) if (ofDeal || modes[i] === "reported") modes[i] = "outside";
  }
}

const DOES = anyOf(C.report, C["metric-verb"]);
const ENDS = anyOf(C.clause, C.announce, C.versus);

/** "revenue: $41.5 billion (forecast for 2026: $41.4 billion)": beside a result, a forecast in brackets is nobody's outlook. */
export function markBracketed(sentence: Sentence, modes: Mode[]): void {
  for (let at = 1; at < sentence.count; at++) {
    if (!sentence.isMark(at - 1, MARKS.opening) || !sentence.isFigure(at - 2) || !sentence.is(at, C.expect) || !sentence.is(at, C["guide-noun"])) continue;
    for (; at < sentence.count && !sentence.isMark(at, MARKS.closing); at++) modes[at] = "outside";
  }
}

/** "Castell had forecast that it would make £3m", "had previously said it would": an outlook that was. */
export function markHad(sentence: Sentence, modes: Mode[]): void {
  for (let at = 0; at < sentence.count; at++) {
    const words = sentence.text(at, at + 1);
    if (!/^had\b/i.test(words)) continue;
    const verb = words.length > 3 ? at : sentence.says(at + 1, "earlier") || sentence.is(at + 1, C.neutral) ? at + 2 : at + 1;
    if (!sentence.is(verb, C.expect) && sentence.payload(verb, C.announce) !== "say") continue;
    for (at = verb; at < sentence.count && !sentence.isStop(at) && !sentence.says(at, "turn") && (sentence.is(at, C.to) || sentence.payload(at + 1, C.expect) !== "now"); at++) if (modes[at] === "guidance") modes[at] = "outside";
  }
}

/** "Capital expenditure of $70m is planned": the verb of the outlook stands behind its amount. */
export function markPlanned(sentence: Sentence, modes: Mode[]): void {
  for (let at = 2; at < sentence.count; at++) {
    if (!sentence.is(at, C.expect) || !sentence.isFigure(at - 1) || !PLANNED.test(sentence.text(at, at + 1)) || sentence.is(at + 1, C.to)) continue;
    foresee(modes, sentence.clauseStart(at - 1), at);
  }
}

const PLANNED = /^(?:is|are) (?:planned|budgeted|earmarked)$/i;
