import type { Basis } from "../../model/line-item";
import { anyOf } from "../passage/class-set";
import { DETERMINER_OR_WE, LEVEL_OR_REPORT_OR_CHANGE, LEVEL_OR_VERSUS_OR_FROM_OR_TO } from "../passage/class-sets";
import type { Draft } from "./draft";
import { isOwnName, type Names } from "../names/names";
import { C, MARKS } from "../passage/passage";
import { isGeneric, narrows, scopeOf } from "../scopes/scope";
import type { Sentence } from "../sentences/sentence";
import { narrowDraft } from "./narrow-draft";

const IN_NAME = anyOf(C.and, C.designator, C.neutral, C.basis);
const OPENS = anyOf(C.and, C.clause);
const MOVES = anyOf(C.change, C.level, C.swing, C.multiple);
const LONGEST_NAME = 8;

/**
 * "Operating profit at Argent was £3m. At Homeway it fell to £2m", "in Asia it was £3m and in Europe they jumped", "and those at Homeway
 * dipping 1%": a pronoun stands for the metric just told, of the part named beside it.
 */
export function pronounHead(sentence: Sentence, at: number, told: Draft | undefined, names: Names, beside: readonly Draft[]): Draft | null {
  if (sentence.han || !told || told.mode !== "reported" || told.absorbs || told.comparison) return null;
  // Asked of every word: what the classes tell comes before what the letters do.
  if (!sentence.isAny(at + 1, MOVES) && !sentence.isAny(at - 1, OPENS)) return null;
  const basis = basisBefore(sentence, at);
  // Of one metric alone: with several before it nobody can tell which "it" is.
  if (basis) return told.sentence >= sentence.index - 1 && told.value !== null && beside.every((other) => other.sentence !== told.sentence || other.metric === told.metric) ? { ...empty(told, sentence, at), basis, basisSaid: true } : null;
  const place = sentence.says(at, "it") ? placeBefore(sentence, at) : sentence.says(at, "told-thing") && sentence.isAny(at - 1, OPENS) ? placeBehind(sentence, at) : null;
  if (!place || isGeneric(sentence, ...place)) return null;
  const scope = scopeOf(sentence, ...place, true);
  if (!scope || isOwnName(names, scope.text)) return null;
  const draft = { ...empty(told, sentence, at), scope: null };
  narrowDraft(sentence, draft, scope);
  return draft;
}

const empty = (told: Draft, sentence: Sentence, at: number): Draft => ({ ...told, value: null, prior: null, priorPeriod: null, changes: [], consensus: null, period: null, valueAt: -1, sentence: sentence.index, at });

/** "Excluding exceptional items, it was 1.05 billion", "on a statutory basis it fell to £475m". */
function basisBefore(sentence: Sentence, at: number): Basis | "" {
  if (!sentence.says(at, "it") || !(sentence.isFigure(at + 2) || sentence.isAny(at + 2, LEVEL_OR_VERSUS_OR_FROM_OR_TO))) return "";
  const before = sentence.isComma(at - 1) ? at - 2 : at - 1;
  return (sentence.payload(before, C["basis-clause"]) || sentence.payload(before, C.basis)) as Basis | "";
}

const isIn = (sentence: Sentence, at: number): boolean => sentence.payload(at, C.in) === "in" || sentence.payload(at, C.level) === "at";

function placeBefore(sentence: Sentence, pronoun: number): [number, number] | null {
  if (!sentence.isAny(pronoun + 1, MOVES) || sentence.is(pronoun + 1, C["metric-verb"])) return null;
  const to = sentence.isComma(pronoun - 1) ? pronoun - 1 : pronoun;
  let at = to - 1;
  while (at > to - LONGEST_NAME && isNamePart(sentence, at)) at--;
  return at < to - 1 && isIn(sentence, at) && (at === 0 || sentence.isComma(at - 1) || sentence.isStop(at - 1) || sentence.isAny(at - 1, OPENS)) ? pastSmall(sentence, at + 1, to) : null;
}

function placeBehind(sentence: Sentence, pronoun: number): [number, number] | null {
  if (!isIn(sentence, pronoun + 1) && !sentence.is(pronoun + 1, C.from) && sentence.payload(pronoun + 1, C.level) !== "of") return null;
  let to = pronoun + 2;
  while (to < pronoun + LONGEST_NAME && isNamePart(sentence, to) && !sentence.isAny(to, LEVEL_OR_REPORT_OR_CHANGE) && !(sentence.isWord(to) && !sentence.isCapital(to) && to > pronoun + 2)) to++;
  return to > pronoun + 2 ? pastSmall(sentence, pronoun + 2, to) : null;
}

const isNamePart = (sentence: Sentence, at: number): boolean => sentence.isWord(at) || narrows(sentence, at) || sentence.isAny(at, IN_NAME) || sentence.isAny(at, DETERMINER_OR_WE) || sentence.isMark(at, MARKS.hyphen);

function pastSmall(sentence: Sentence, from: number, to: number): [number, number] | null {
  let at = from;
  while (at < to && sentence.isAny(at, DETERMINER_OR_WE)) at++;
  return at < to && !(to - at === 1 && sentence.says(at, "no-place")) ? [at, to] : null;
}
