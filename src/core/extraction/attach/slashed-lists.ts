import type { Draft, DraftChange } from "../drafts/draft";
import { YOY_OR_QOQ } from "../passage/class-sets";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import type { Pairing } from "./respectively";

/**
 * 收入/归母净利润388.45/191.32亿元，同比+15.56%/+13.23%: notes of brokers set metrics, or the parts of one, side by side and their amounts in the same
 * order. What is foreseen so is of several years as often as of several metrics, and stays unread.
 */
export function pairSlashed(sentence: Sentence, drafts: Draft[]): ReadonlyMap<number, Pairing> {
  const pairs = new Map<number, Pairing>();
  if (!sentence.han) return pairs;
  for (const list of slashedLists(sentence)) {
    const first = list[0] as number;
    const heads = headsOf(sentence, drafts, first, list.length);
    if (!heads?.every(({ mode }) => mode === "reported")) continue;
    const against = changeAgainst(sentence, first);
    list.forEach((at, i) => sentence.isFigure(at) && pairs.set(at, { draft: heads[i] as Draft, against, role: against === null ? "value" : "change" }));
  }
  return pairs;
}

function slashedLists(sentence: Sentence): number[][] {
  const lists: number[][] = [];
  for (let at = 0; at < sentence.count; at++) {
    if (!isListed(sentence, at) || !sentence.isMark(at + 1, MARKS.slash) || !isListed(sentence, at + 2)) continue;
    const list = [at];
    while (sentence.isMark(at + 1, MARKS.slash) && isListed(sentence, at + 2)) list.push((at += 2));
    // +2%/-1%/持平: what else stands in the row has no amount to be told by.
    if (!sentence.isMark(at + 1, MARKS.slash) && !sentence.isMark((list[0] as number) - 1, MARKS.slash)) lists.push(list);
  }
  return lists;
}

/** -22.2%/由盈转亏: an amount, or the word that stands for one. */
export const isListed = (sentence: Sentence, at: number): boolean => sentence.isFigure(at) || sentence.is(at, C.swing);

function headsOf(sentence: Sentence, drafts: Draft[], first: number, count: number): Draft[] | null {
  const before = drafts.filter(({ at, comparison }) => at < first && !comparison);
  const heads = before.slice(-count);
  const further = before[before.length - count - 1];
  if (heads.length === count && !(further && isBeside(sentence, further, heads[0] as Draft)) && heads.every((head, i) => i === 0 || isBeside(sentence, heads[i - 1] as Draft, head))) return isOneTime(sentence, (heads[0] as Draft).at, first) ? heads : null;
  const last = before[before.length - 1];
  return last?.scope && isOneTime(sentence, last.at, first) ? splitScope(drafts, last, count) : null;
}

/** 收入/归母净利润, or one word for the parts it was split into. */
function isBeside(sentence: Sentence, left: Draft, right: Draft): boolean {
  if (left.at === right.at) return true;
  if (!sentence.isMark(left.at + 1, MARKS.slash)) return false;
  for (let i = left.at + 2; i < right.at; i++) if (sentence.isFigure(i) || sentence.isComma(i) || sentence.isStop(i) || sentence.isMark(i, MARKS.slash)) return false;
  return true;
}

/** 2022/2023年收入: the amounts may be of the years. */
function isOneTime(sentence: Sentence, from: number, to: number): boolean {
  for (let i = sentence.clauseStart(from); i < to; i++) if (sentence.isPeriod(i) && (sentence.isMark(i + 1, MARKS.slash) || sentence.isMark(i - 1, MARKS.slash) || sentence.text(i, i + 1).includes("/"))) return false;
  return true;
}

/** 茅台酒/系列酒收入: one word for two parts. */
function splitScope(drafts: Draft[], draft: Draft, count: number): Draft[] | null {
  const { scope } = draft;
  const names = scope?.text.split("/") ?? [];
  if (!scope || draft.value || names.length !== count || names.some((name) => name.trim() === "")) return null;
  let { start } = scope;
  const split = names.map((name) => {
    const piece = { ...draft, changes: [], scope: { ...scope, text: name, start, end: start + name.length } };
    start += name.length + 1;
    return piece;
  });
  drafts.splice(drafts.indexOf(draft), 1, ...split);
  return split;
}

/** What the nearest word before the list says it is a change against; null where it is amounts. */
function changeAgainst(sentence: Sentence, first: number): DraftChange["against"] | null {
  for (let i = first - 1; i >= sentence.clauseStart(first); i--) {
    if (sentence.isFigure(i) || sentence.is(i, C.metric)) return null;
    if (sentence.isAny(i, YOY_OR_QOQ)) return sentence.is(i, C.yoy) ? "year-ago" : "previous-period";
  }
  return null;
}
