import { type Names, isOwnName } from "../names/names";
import { anyOf } from "../passage/class-set";
import { C } from "../passage/passage";
import type { Premodifiers } from "../scopes/premodifiers";
import type { Sentence } from "../sentences/sentence";
import type { Scope } from "./draft";

const COMPARING = anyOf(C.versus, C.from, C.relation);

/** 渣打纯利7亿: net income is told of companies; a name before it that is no part's is another's. */
export const isBareName = (sentence: Sentence, scope: Scope | null, names: Names): boolean => scope !== null && !scope.topic && names.company !== null && scope.text.length <= 8 && !scope.text.includes("的") && !sentence.passage.text.slice(scope.start, scope.end).match(/[、和及与與]/);

/** 甲公司每股收益2元，乙公司每股收益1元: a share is no segment's, so a new name in front of it is another company. */
export const isAnothers = (sentence: Sentence, before: Premodifiers, names: Names): boolean => sentence.han && names.company !== null && before.scope !== null && !before.scope.topic && sentence.isComma(before.first - 1);

/** Where a story that calls the reported quarter 上季 has said so. */
const LEAD = 60;

/** 上季收入 beside 本季收入: a figure of the period before is none of this report. */
export function isEarlier(sentence: Sentence, periodAt: number): boolean {
  if (!sentence.period(periodAt)?.previous) return false;
  if (!sentence.han || !sentence.period(periodAt)?.length) return true;
  // 苹果上季收入: in Han news it is the quarter just reported, unless it is compared with or another period came first.
  if (sentence.index > 1 && sentence.passage.text.indexOf(sentence.text(periodAt, periodAt + 1)) > LEAD) return true;
  for (let i = 0; i < sentence.count; i++) {
    const { kind, period } = sentence.part(i) ?? {};
    if (i !== periodAt && ((period && !period.yearAgo && period.length === "quarter") || (i < periodAt && kind === "figure"))) return true;
  }
  return sentence.isAny(periodAt - 1, COMPARING);
}

/** "$1.78 billion in losses reported by the top six airlines" */
export function isReportedByOthers(sentence: Sentence, at: number, names: Names): boolean {
  if (sentence.han || !sentence.is(at + 1, C.announce) || !sentence.is(at + 2, C.by)) return false;
  const by = sentence.is(at + 3, C.determiner) ? at + 4 : at + 3;
  return !sentence.is(by, C.we) && !isOwnName(names, sentence.text(by, by + 1));
}

/** "a rival, Kerr Farms, which made a profit of £2m": of whom the relative clause is about. */
export function isOfAntecedent(sentence: Sentence, at: number, names: Names): boolean {
  if (sentence.han || names.company === null) return false;
  let clause = at - 1;
  while (clause > at - 6 && !sentence.is(clause, C.clause)) {
    if (sentence.isComma(clause) || sentence.isFigure(clause)) return false;
    clause--;
  }
  if (!sentence.isComma(clause - 1) || clause < 3 || !/^(?:which|who)$/i.test(sentence.text(clause, clause + 1))) return false;
  let from = clause - 1;
  while (from > 0 && sentence.isWord(from - 1) && sentence.isCapital(from - 1)) from--;
  return from > 0 && from < clause - 1 && (sentence.isComma(from - 1) || sentence.is(from - 1, C.deal)) && !isOwnName(names, sentence.text(from, clause - 1));
}

/** "Market leader Tesway saw sales rise": a company described by what it is, and not this one. */
export function isOfStranger(sentence: Sentence, at: number, names: Names): boolean {
  if (sentence.han || names.company === null) return false;
  if (opensWithAnothersPart(sentence, at, names)) return true;
  for (let i = 0; i < Math.min(at, 4); i++) {
    if (!(sentence.is(i, C["company-word"]) || /^leader$/i.test(sentence.text(i, i + 1)))) continue;
    let to = i + 1;
    while (sentence.isWord(to) && sentence.isCapital(to)) to++;
    return to > i + 1 && (sentence.is(to, C.report) || sentence.is(to, C.announce)) && !isOwnName(names, sentence.text(i + 1, to));
  }
  return false;
}

/** "Comcast's Peacock, which has 33 million subscribers, lost": the part of another company that opens the sentence. */
function opensWithAnothersPart(sentence: Sentence, at: number, names: Names): boolean {
  let owner = 0;
  while (owner < 3 && sentence.isWord(owner) && sentence.isCapital(owner)) owner++;
  let end = owner + 1;
  while (end < owner + 4 && sentence.isWord(end) && sentence.isCapital(end)) end++;
  return owner > 0 && sentence.isOwner(owner) && end > owner + 1 && end < at && !isOwnName(names, sentence.text(0, owner)) && (sentence.isComma(end) || sentence.is(end, C.report) || sentence.is(end, C.announce) || sentence.is(end, C["metric-verb"]));
}
