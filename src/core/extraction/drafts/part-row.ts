import { C, MARKS } from "../passage/passage";
import { BROKEN } from "../passage/tokens";
import { narrows, scopeOf } from "../scopes/scope";
import { IN_NAME } from "../sentences/opening";
import type { Sentence } from "../sentences/sentence";
import type { Draft } from "./draft";

const PARTED = /^(?:revenue|operating-income)$/;
const LONGEST = 7;
/** "Total $12 billion" */
const SHORT = 9;

/** "Trading surplus comprised -", "Sales by division:": the metric that the lines below part. */
export function listHead(sentence: Sentence, drafts: readonly Draft[], open: Draft | null): Draft | null {
  const [head] = drafts;
  // A line of it, or one too short to end it.
  if (open && (head ? head.label === open.label : sentence.count < SHORT)) return open;
  const last = sentence.count - 1;
  if (sentence.han || drafts.length !== 1 || !head || head.value || head.scope || head.absorbs || head.mode !== "reported" || !PARTED.test(head.metric)) return null;
  return !sentence.hasFigure && (sentence.isMark(last, MARKS.colon) || sentence.isDash(last)) && opensLine(sentence, sentence.to) ? head : null;
}

/** "Automotive parts 101 mln stg vs 105 mln", "By region, Britain contributed 34 mln stg": a line of it, which names its part and no metric. */
export function partRow(sentence: Sentence, head: Draft | null): Draft | null {
  if (!head || sentence.has(C.metric) || !opensLine(sentence, sentence.from)) return null;
  let to = sentence.parts.findIndex(({ figure }) => figure !== null);
  const sum = sentence.figure(to);
  if (!sum?.scaled || sum.unit === "percent") return null;
  while (sentence.isMark(to - 1, MARKS.colon) || sentence.isDash(to - 1) || sentence.is(to - 1, C["share-of"])) to--;
  let from = to;
  while (from > 0 && to - from < LONGEST && (sentence.isWord(from - 1) || narrows(sentence, from - 1) || sentence.isAny(from - 1, IN_NAME) || sentence.is(from - 1, C.and))) from--;
  if ((from > 0 && !sentence.isComma(from - 1) && !(from === 1 && sentence.isSign(0))) || !sentence.isCapital(from)) return null;
  const scope = scopeOf(sentence, from, to, false);
  return scope && { ...head, scope, changes: [], sentence: sentence.index, at: to - 1 };
}

const opensLine = ({ passage: { tokens } }: Sentence, token: number): boolean => token >= tokens.count || tokens.gap[token] === BROKEN;
