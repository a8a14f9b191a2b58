import { C } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import type { Draft, Scope } from "./draft";

/** Says which part a draft is of. The bare profit of a part is its operating income. */
export function narrowDraft(sentence: Sentence, draft: Draft, scope: Scope | null): void {
  draft.scope = scope;
  if (scope && draft.metric === "net-income" && (draft.plain || (sentence.han ? isCalledPart(sentence, scope) : !sentence.is(draft.at, C.metric)))) draft.metric = "operating-income";
}

/** 饮料部门收入193亿元，应占溢利8.6亿元: whoever it belongs to, the profit of a part that is called one is no net income. */
export const isCalledPart = (sentence: Sentence, { text }: Scope): boolean => sentence.passage.lexicon.phrases.part?.test(text.slice(-2)) === true;

export const CALLED_PART = /(?:division|segment|unit|business|arm)$/i;
