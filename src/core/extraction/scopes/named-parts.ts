import { AND, SEGMENT_OR_PLACE_OR_PRODUCT } from "../passage/class-sets";
import type { Draft, Scope } from "../drafts/draft";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";

const NEAR = 5;

/** 收入分别为A和B, unlike A和B，分别增长…: the amounts are the list that 分别 announces. */
export function opensWithRespectively(sentence: Sentence, first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - NEAR) && !sentence.isFigure(i) && !sentence.isComma(i) && !sentence.isStop(i); i--) if (sentence.is(i, C.respectively)) return true;
  return false;
}

/** 内地和香港的零售值分别…；同店销售分别上升11%和下跌2%: the parts a clause before named are still the owners, one draft for each. */
export function splitByNames(sentence: Sentence, drafts: Draft[], first: number, count: number): Draft[] | null {
  const head = [...drafts].reverse().find((draft) => draft.at < first && !draft.comparison && !draft.absorbs);
  if (!head || head.scope || head.value || !opensWithRespectively(sentence, first)) return null;
  const names = lastNames(sentence, head.at);
  if (names.length !== count) return null;
  const split = names.map((scope) => ({ ...head, changes: [], scope }));
  drafts.splice(drafts.indexOf(head), 1, ...split);
  return split;
}

/** The last row of parts joined by "and" before a metric: 内地和港澳. */
function lastNames(sentence: Sentence, before: number): Scope[] {
  for (let joint = before - 1; joint > 0; joint--) {
    if (!sentence.isAny(joint, AND) || !isName(sentence, joint - 1) || !isName(sentence, joint + 1)) continue;
    let from = joint - 1;
    while (isName(sentence, from - 1) || ((sentence.isAny(from - 1, AND) || sentence.isMark(from - 1, MARKS.list)) && isName(sentence, from - 2))) from--;
    let to = joint + 1;
    while (isName(sentence, to + 1)) to++;
    return cut(sentence, from, to + 1);
  }
  return [];
}

const isName = (sentence: Sentence, at: number): boolean => sentence.isWord(at) || (sentence.isAny(at, SEGMENT_OR_PLACE_OR_PRODUCT) && !sentence.isAny(at, AND));

/** Every name must narrow: a row of companies is none of one company's parts. */
function cut(sentence: Sentence, from: number, to: number): Scope[] {
  const names: Scope[] = [];
  let start = from;
  let narrow = false;
  for (let at = from; at <= to; at++) {
    if (at < to && isName(sentence, at)) {
      narrow ||= sentence.isAny(at, SEGMENT_OR_PLACE_OR_PRODUCT);
      continue;
    }
    if (!narrow || at === start) return [];
    names.push({ text: sentence.text(start, at), start: sentence.start(start), end: sentence.end(at - 1), topic: false });
    start = at + 1;
    narrow = false;
  }
  return names;
}
