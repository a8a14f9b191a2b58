import { ESTIMATE_OR_ANALYST } from "../passage/class-sets";
import type { Relation } from "../../model/consensus";
import type { Draft } from "./draft";
import type { Mode } from "../modes/mode";
import { C } from "../passage/passage";
import { expectedNear, foreseesItself, isGuidedBefore } from "../roles/expectation";
import type { Sentence } from "../sentences/sentence";
import { isSpokenOf, metricExpected } from "./stated-relations";

/** Reads "beat", "missed" and "in line" onto the drafts they speak of, and who was expecting. */
export function readRelations(sentence: Sentence, drafts: readonly Draft[], modes: readonly Mode[], carried: readonly Draft[]): void {
  if (!sentence.has(C.estimate) && !sentence.has(C.relation)) return;
  for (let at = 0; at < sentence.count; at++) {
    if (sentence.is(at, C.estimate)) nameSource(sentence, drafts, at);
    // 与预期持平
    const flat = sentence.is(at, C.flat) && sentence.is(at - 1, C.estimate);
    if (!(sentence.is(at, C.relation) || flat) || modes[at] === "outside") continue;
    // "below our expectations", "better than we had expected": the company's own.
    if (sentence.han ? isOwnOutlook(sentence, at) : (sentence.is(at + 1, C.we) && !sentence.says(at + 1, "they")) || wasGuided(sentence, at)) continue;
    // "It said profits would be in line with expectations": not those it tells.
    if (!sentence.han && isYetToCome(sentence, at)) continue;
    const spoken = metricSpokenOf(sentence, drafts, at);
    if (!spoken && !expectedNear(sentence, at, at) && !expectedBefore(sentence, at)) continue;
    const relation = flat ? "in-line" : (sentence.payload(at, C.relation) as Relation);
    // "better than feared, as analysts had pencilled in profits of": it is about what they name.
    const named = drafts.find((draft) => draft.mode === "consensus" && draft.value !== null && draft.at > at);
    if (!spoken && named && !sentence.han && !drafts.some((draft) => draft.at < at && !draft.comparison && !draft.absorbs && draft.mode !== "consensus")) {
      named.consensus ??= { figure: null, negative: false, relation, source: null, start: sentence.start(at), end: expectationEnd(sentence, at) };
      continue;
    }
    // "Sales rose to $20m and beat analysts' earnings expectations": not the sales.
    const whose = sentence.han ? -1 : metricExpected(sentence, at);
    const expected = drafts.find((draft) => draft.at === whose)?.metric;
    for (const draft of spoken ? [spoken] : targets(sentence, drafts, at, carried)) {
      if (draft.consensus?.relation || (expected && !isSpokenOf(expected, draft.metric) && (expected === "revenue") !== (draft.metric === "revenue"))) continue;
      const end = expectationEnd(sentence, at);
      draft.consensus = draft.consensus
        ? { ...draft.consensus, relation, start: Math.min(draft.consensus.start, sentence.start(at)), end: Math.max(draft.consensus.end, sentence.end(at)) }
        : { figure: null, negative: false, relation, source: null, start: sentence.start(at), end };
    }
  }
}

function isYetToCome(sentence: Sentence, relation: number): boolean {
  for (let i = relation - 1; i > relation - 4 && i >= 0 && !sentence.isComma(i) && !sentence.isFigure(i); i--) if (sentence.says(i, "opens-modal")) return true;
  return false;
}

/** 超过公司3亿元的预期: set against what the company itself had foreseen. */
function isOwnOutlook(sentence: Sentence, relation: number): boolean {
  for (let i = relation + 1; i <= relation + 5 && !sentence.isComma(i) && !sentence.isStop(i); i++) if (foreseesItself(sentence, sentence.isFigure(i - 1) ? i - 2 : i - 1, i)) return true;
  return false;
}

/** "ahead of the €485m it had guided to" */
function wasGuided(sentence: Sentence, relation: number): boolean {
  const figure = sentence.is(relation + 1, C.determiner) ? relation + 2 : relation + 1;
  return sentence.isFigure(figure) && isGuidedBefore(sentence, figure);
}

/** "missed on revenue": the metric follows its verb. */
function metricSpokenOf(sentence: Sentence, drafts: readonly Draft[], at: number): Draft | null {
  if (sentence.payload(at + 1, C.in) !== "on" || !sentence.is(at + 2, C.metric)) return null;
  return drafts.find((draft) => draft.at === at + 2) ?? null;
}

/** 与市场预期一致: Han says the expectation first. */
function expectedBefore(sentence: Sentence, at: number): boolean {
  if (!sentence.han) return false;
  for (let i = at - 1; i >= at - 4 && !sentence.isComma(i) && !sentence.isStop(i); i--) if (sentence.is(i, C.estimate) && !sentence.is(i, C["guide-noun"])) return true;
  return false;
}

function expectationEnd(sentence: Sentence, at: number): number {
  for (let i = at; i < Math.min(sentence.count, at + 8); i++) if (sentence.isAny(i, ESTIMATE_OR_ANALYST)) return sentence.end(i);
  return sentence.end(at);
}

/** "both", 均 and a plural subject such as "results" speak of all figures before them, anything else of the nearest. */
function targets(sentence: Sentence, drafts: readonly Draft[], at: number, carried: readonly Draft[]): readonly Draft[] {
  const before = drafts.filter((draft) => draft.valueAt >= 0 && draft.valueAt < at && (draft.mode === "reported" || draft.mode === "guidance") && !draft.comparison);
  // 营收和每股收益均好于预期: whose amounts are told elsewhere.
  const isBare = (draft: Draft): boolean => draft.value === null && !draft.comparison && draft.at < at && draft.at >= sentence.clauseStart(at);
  const bare = drafts.filter((draft) => isBare(draft) && draft.mode === "reported");
  if (speaksOfAll(sentence, at)) return before.length > 0 ? before : sentence.han && bare.length > 0 ? bare : carried;
  const [last] = before.slice(-1);
  // 营收好于预期，但下季营收展望未达预期: of an outlook whose amounts are told elsewhere.
  if (sentence.han && bare.length === 0 && drafts.some((draft) => isBare(draft) && draft.mode === "guidance")) return [];
  // "ended a dividend drought with a better than expected profit": an unknown noun behind a metric is its head.
  const head = [...drafts].reverse().find((draft) => draft.at < at && draft.mode === "reported" && !draft.comparison && (draft.value !== null || sentence.han || !sentence.isWord(draft.at + 1)));
  if (head && (!last || head.at > last.valueAt)) return [head];
  if (last) return [last];
  const next = sentence.han ? null : toldNext(sentence, drafts, at);
  if (next) return [next];
  return continuesWith(sentence, at) ? carried.slice(-1) : [];
}

/** What analysts foresee. */
const EXPECTED_OF = /^(?:revenue|eps|ebit|ebitd?a|[a-z]+-income)$/;

/** "Castell topped expectations with a profit of £198m", "beat forecasts, posting profits of": the first figure told behind, with nothing set against it between. */
function toldNext(sentence: Sentence, drafts: readonly Draft[], at: number): Draft | null {
  if (drafts.some((draft) => draft.at < at) || sentence.says(0, "contrast")) return null;
  const next = drafts.find((draft) => draft.valueAt > at && draft.mode === "reported" && !draft.comparison && !draft.absorbs);
  if (!next || !EXPECTED_OF.test(next.metric)) return null;
  for (let i = at + 1; i < next.at; i++) if (sentence.isStop(i) || sentence.says(i, "contrast") || (sentence.is(i, C.clause) && !sentence.says(i, "reason")) || (sentence.isFigure(i) && i !== next.valueAt && sentence.figure(i)?.unit !== "percent")) return null;
  return next;
}

/** "That was above", "Results topped": nothing but a pronoun or the results themselves stands before; an unknown subject is something else. */
function continuesWith(sentence: Sentence, at: number): boolean {
  if (sentence.han) return true;
  for (let i = 0; i < at; i++) if ((sentence.isWord(i) && !sentence.says(i, "even-so")) || sentence.is(i, C.expect) || sentence.is(i, C.stock)) return false;
  return true;
}

function speaksOfAll(sentence: Sentence, at: number): boolean {
  for (let i = at; i >= Math.max(0, at - 4); i--) {
    if (sentence.isFigure(i)) return false;
    if (sentence.says(i, "all-of-them")) return true;
  }
  return false;
}

function nameSource(sentence: Sentence, drafts: readonly Draft[], at: number): void {
  for (const draft of drafts) {
    const { consensus } = draft;
    if (consensus && consensus.source === null && Math.abs(sentence.start(at) - consensus.start) < 80) consensus.source = { start: sentence.start(at), end: sentence.end(at) };
  }
}
