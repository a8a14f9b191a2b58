import type { PhraseName } from "../../language/phrases";
import type { MetricId } from "../../model/metric";
import type { Names } from "../names/names";
import { anyOf } from "../passage/class-set";
import { IN, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE } from "../passage/class-sets";
import { C, MARKS } from "../passage/passage";
import { beforeAside } from "../scopes/aside";
import type { Sentence } from "../sentences/sentence";

const BEHIND: readonly (readonly [PhraseName, MetricId])[] = [["before-tax", "pretax-income"], ["after-tax", "net-income"], ["before-interest", "ebit"], ["before-amortisation", "ebitda"]];

/** Profits told by a verb, with what they are before or what they were made on behind the amount: "made £1.6bn before tax", "made £31m on sales of £620m". */
export function taxedVerb(sentence: Sentence, verb: number, names: Names): string {
  const earns = sentence.says(verb, "makes-money");
  if (sentence.han || (!earns && !sentence.says(verb, "loses-money"))) return "";
  let at = verb + 1;
  while (at < verb + 4 && !sentence.isFigure(at) && (sentence.isAny(at, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE) || sentence.is(at, C.basis))) at++;
  const metric = taxedBehind(sentence, at) ?? (earns && sentence.isFigure(at) && sentence.payload(at + 1, C.in) === "on" && sentence.payload(at + 2, C.metric) === "revenue" ? "net-income" : earns && madeAlone(sentence, verb, at, names) ? "net-income?" : null);
  return metric && !earns ? `-${metric}` : (metric ?? "");
}

/** "The firm made 84bn rupees in 2009", "its games arm, which made 24bn yen": what a company or a part of it made, where nothing is said of what it was made on, with or of. */
function madeAlone(sentence: Sentence, verb: number, at: number, names: Names): boolean {
  if (!/^made$/i.test(sentence.text(verb, verb + 1)) || sentence.payload(at - 1, C.determiner) === "a") return false;
  if (isToldPerShare(sentence, at)) return true;
  if (sentence.figure(at)?.scaled !== true || sentence.figure(at)?.unit !== "money") return false;
  const next = behindBracket(sentence, at);
  if ((sentence.isWord(next) || sentence.isTerm(next) || sentence.isDash(next)) && !sentence.isAny(next, TURNS) && !(sentence.isAny(next, IN) && (sentence.isPeriod(next + 1) || sentence.isPeriod(next + 2)))) return false;
  // "it made £48m last year" is what it is to be compared with.
  if (sentence.period(next)?.relative === "last" || sentence.period(next)?.yearAgo) return false;
  let to = verb;
  while (sentence.isPeriod(to - 1) || sentence.says(to - 1, "even-so") || sentence.is(to - 1, C.designator)) to--;
  if (sentence.says(to - 1, "which") && sentence.isComma(to - 2)) to -= 2;
  to = beforeAside(sentence, to);
  return (sentence.isAny(to - 1, MAKERS) && !sentence.says(to - 1, "it")) || (sentence.is(to - 1, C.place) && sentence.isCapital(to - 1)) || names.ownForms.includes(sentence.text(to - 1, to));
}

/** "made 65 cents per share", "made $194 million attributable to owners, or 65 cents per share": only profits are told of a share. */
function isToldPerShare(sentence: Sentence, at: number): boolean {
  let told = at;
  while (told < at + LONGEST_OWNED && !sentence.is(told, C.or)) told++;
  return (sentence.isFigure(at) && sentence.is(told, C.or) && sentence.figure(told + 1)?.unit === "per-share") || sentence.figure(at)?.unit === "per-share";
}

const LONGEST_OWNED = 6;
const MAKERS = anyOf(C.we, C.segment, C["company-word"]);
const TURNS = anyOf(C.versus, C.clause);

/** "profits rose 9% to £287m before tax", "a loss of £3m ($5m) after tax": the metric that stands behind the amount of a bare profit. */
export function taxedBehind(sentence: Sentence, at: number): MetricId | null {
  if (sentence.han || sentence.figure(at)?.unit !== "money") return null;
  const next = behindBracket(sentence, at);
  return BEHIND.find(([phrase]) => sentence.says(next, phrase))?.[1] ?? null;
}

const behindBracket = (sentence: Sentence, at: number): number => (sentence.isMark(at + 1, MARKS.opening) && sentence.isMark(at + 3, MARKS.closing) ? at + 4 : at + 1);
